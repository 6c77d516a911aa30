//! The timeline: of the four bundled reports as readable text, and laws.

mod bundled;
mod common;

use std::collections::BTreeSet;
use std::fmt::Write;

use common::{document, opened};
use engine::collection::Collection;
use engine::date::{Day, Edtf};
use engine::passage::Passage;
use engine::study::Timeline;
use engine::view::View;
use expect_test::expect_file;
use proptest::prelude::*;
use proptest::sample::select;

fn reports() -> Collection {
    let extracted = bundled::extracted();
    opened(extracted.documents, extracted.entities)
}

fn timeline(collection: &Collection, link: &str) -> Timeline {
    Timeline::of(collection, &View::read(link).view, 1_000)
}

fn span((first, last): (Day, Day)) -> String {
    format!("{first}..{last}")
}

fn readable(timeline: &Timeline) -> String {
    let mut text = format!("window {}\n", timeline.window.map_or("–".to_owned(), span));
    for report in &timeline.reports {
        writeln!(text, "report {} {}", report.document, report.date).expect("a string");
    }
    for event in &timeline.events {
        let words = event.words.of(&event.text);
        let flag = event.flag.as_deref().unwrap_or_default();
        let context = event.text.replacen(words, &format!("[{words}]"), 1);
        let at = event.passage.as_ref().map(Passage::value).unwrap_or_default();
        let line = format!("event  {} {} {context} at={at} {flag}", event.document, event.date);
        writeln!(text, "{}", line.trim_end()).expect("a string");
    }
    let silences: Vec<_> = timeline.silences.iter().copied().map(span).collect();
    writeln!(text, "silent {}", silences.join(" ")).expect("a string");
    writeln!(text, "before {}, after {}", timeline.before, timeline.after).expect("a string");
    text
}

#[test]
fn the_timeline_of_the_bundled_reports() {
    let text = readable(&timeline(&reports(), ""));
    expect_file!["golden/timeline.txt"].assert_eq(&text);
}

#[test]
fn zooming_leaves_nothing_out_uncounted() {
    let reports = reports();
    let all = timeline(&reports, "");
    let zoomed = timeline(&reports, "zoom=2024-08..2024-12");
    assert_eq!(zoomed.window.map(span).as_deref(), Some("2024-08-01..2024-12-31"));
    let count = |it: &Timeline| it.reports_total + it.events_total + it.before + it.after;
    assert_eq!(count(&zoomed), count(&all));
    assert!(zoomed.events_total > 0 && zoomed.before > 0 && zoomed.after > 0);
    let documents: Vec<_> = zoomed.reports.iter().map(|it| it.document.0.as_str()).collect();
    assert_eq!(documents, ["000"]);
}

#[test]
fn what_is_certain_is_one_day() {
    let certain = timeline(&reports(), "match=certain");
    let dates = certain.events.iter().map(|event| &event.date);
    let all: Vec<&Edtf> = dates.chain(certain.reports.iter().map(|it| &it.date)).collect();
    assert!(!all.is_empty());
    for date in all {
        assert_eq!(date.interval().earliest, date.interval().latest, "{date}");
        assert!(!date.is_qualified(), "{date}");
    }
}

#[test]
fn filters_narrow_the_timeline_and_silences_are_those_of_the_collection() {
    let reports = reports();
    let of_japan = timeline(&reports, "country=JP&zoom=2022..2025");
    assert_eq!(of_japan.reports_total, 1);
    assert_eq!(of_japan.silences, timeline(&reports, "zoom=2022..2025").silences);
}

#[test]
fn undated_reports_are_counted_and_an_undated_collection_has_no_time() {
    let undated = || document("a").supplied_title("Report").body("Shoigu left").build();
    let nothing = timeline(&opened(vec![undated()], Vec::new()), "");
    assert_eq!((nothing.window, nothing.undated), (None, 1));
    let dated = document("b").body("He left in 2024").published("2025-06").date("2024", "2024");
    let one = timeline(&opened(vec![undated(), dated.build()], Vec::new()), "");
    assert_eq!((one.reports_total, one.events_total, one.undated), (1, 1, 1));
    assert_eq!(one.window.map(span).as_deref(), Some("2024-01-01..2025-06-30"));
    let counted: Vec<_> = one.overview.iter().map(|bar| bar.certain + bar.possible).collect();
    assert_eq!(counted.iter().sum::<u32>(), 13, "one in each month of 2024, one in June");
}

const DATES: [&str; 10] = [
    "2022",
    "2022-09",
    "2022-09-03",
    "2023-01-31",
    "2024-06?",
    "[2022-09-01..2022-09-23]",
    "../2022",
    "2024-02/..",
    "199X",
    "2023-01-30/2023-02-02",
];

proptest! {
    /// Day by day: what is shown meets the window, a silent day is one on which nothing appeared, and
    /// every long silence is told.
    #[test]
    fn a_silent_day_is_one_on_which_nothing_can_have_appeared(
        dates in proptest::collection::vec(select(&DATES[..]), 1..6),
        zoom in select(vec!["2022..2024", "2022-08..2022-10", "2023", "2030"]),
    ) {
        let build = |(i, date): (usize, &&str)| {
            document(&format!("{i}")).body("He left").published(date).build()
        };
        let documents = dates.iter().enumerate().map(build).collect();
        let timeline = timeline(&opened(documents, Vec::new()), &format!("zoom={zoom}"));
        let (first, last) = timeline.window.expect("dates");
        let is_silent = |day: Day| dates.iter().all(|date| {
            let days = Edtf::parse(date).expect("a date").interval();
            days.earliest.is_some_and(|earliest| day < earliest)
                || days.latest.is_some_and(|latest| day > latest)
        });
        let mut told = BTreeSet::new();
        for (from, to) in &timeline.silences {
            told.extend((from.0..=to.0).map(Day));
        }
        let mut run = 0;
        for day in (first.0..=last.0).map(Day) {
            prop_assert!(!told.contains(&day) || is_silent(day), "{day} is not silent");
            run = if is_silent(day) && !told.contains(&day) { run + 1 } else { 0 };
            prop_assert!(run <= (last.0 - first.0) / 40 + 1, "the silence until {day} is not told");
        }
        prop_assert_eq!(
            (timeline.reports_total + timeline.before + timeline.after) as usize,
            dates.len()
        );
    }
}
