//! Words of the timeline.

use engine::date::Day;
use engine::study::{Event, Report, Timeline};

use super::{counted, dates, documents};

/// Accessible name of the timeline.
pub const TIMELINE: &str = "Timeline";
/// When nothing is dated.
pub const NONE: &str = "These documents name no date and have none.";
/// Accessible name of the buttons that change the time that is shown.
pub const ZOOM: &str = "Time shown";
/// Names of the sliders over the whole time.
pub const SLIDERS: [&str; 2] = ["Show from", "Show until"];
/// Shows a part of the time.
pub const NEARER: &str = "Zoom in";
/// Shows more of the time.
pub const FARTHER: &str = "Zoom out";
/// Shows what was before.
pub const EARLIER: &str = "Earlier";
/// Shows what comes after.
pub const LATER: &str = "Later";
/// Shows the whole time.
pub const ALL: &str = "All";
/// The band of the reports.
pub const REPORTS: &str = "Reports, when they appeared";
/// The band of the dates that are named.
pub const EVENTS: &str = "Dates they speak of";
/// How the drawing is read.
pub const KEY: &str = "Dot: one day. Hatched: some day within, or all of that time; a ring: cannot be right. \
    Shaded: no report of the collection can have appeared.";
/// Heading of the column of dates.
pub const DATE: &str = "Date";
/// Heading of the column of what is said.
pub const SAID: &str = "What is said";
/// Heading of the column of reports.
pub const REPORT: &str = "Report";
/// Stands for the report itself.
pub const APPEARED: &str = "The report appeared";
/// Opens the working of a date.
pub const WHY: &str = "why?";

/// `4 reports and 27 dates between 1 Dec 2017 and 22 Sep 2025`.
pub fn total(timeline: &Timeline) -> String {
    let reports = counted(timeline.reports_total, "report");
    let events = counted(timeline.events_total, "date");
    let time = timeline
        .window
        .map(|(first, last)| format!(" between {} and {}", dates::day(first), dates::day(last)));
    format!("{reports} and {events}{}", time.unwrap_or_default())
}

/// What is not shown: `3 before, 2 after this time; 1 document without a date`.
pub fn not_shown(timeline: &Timeline) -> Option<String> {
    let Timeline { before, after, undated, .. } = *timeline;
    let outside =
        (before + after > 0).then(|| format!("{before} before and {after} after this time"));
    let undated = (undated > 0).then(|| format!("{} without a date", documents(undated)));
    let parts: Vec<String> = outside.into_iter().chain(undated).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// A time in which no report appeared.
pub fn silence((first, last): (Day, Day)) -> String {
    format!(
        "No report of this collection appeared from {} to {}.",
        dates::day(first),
        dates::day(last)
    )
}

/// A report, as it is told of a point of the drawing.
pub fn report(report: &Report) -> String {
    format!("{}: {}", dates::edtf(&report.date), report.title)
}

/// A named date, likewise.
pub fn event(event: &Event) -> String {
    format!("{}: {}", dates::edtf(&event.date), event.text)
}
