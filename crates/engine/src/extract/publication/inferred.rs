//! The day of publication, worked out from a dateline without a year and the times of the body.

use super::copyright_year;
use crate::date::{Day, Edtf};
use crate::extract::calendar::{self, Clue, Says, Times, clues};
use crate::extract::layout::Layout;
use crate::model::{Evidence, Published, Reason, Span};

/// How many years after the latest one printed a text may have been published.
const YEARS: i32 = 6;

/// What can be worked out; `None` when nothing can.
pub(super) fn inferred(text: &str, layout: &Layout, times: &[Times<'_>]) -> Option<Published> {
    let clues = clues(times);
    let (edtf, working) = by_dateline(text, layout, &clues)
        .or_else(|| by_running_event(text, &clues))
        .or_else(|| by_year_of_event(text, &clues))?;
    Some(Published { edtf, evidence: Evidence::Inferred, working })
}

/// "June 18" of a dateline in the year that the copyright note, or the weekdays of the body tell.
fn by_dateline(text: &str, layout: &Layout, clues: &[Clue]) -> Option<(Edtf, String)> {
    let datelines = layout.furniture.iter().filter(|piece| piece.reason == Reason::Dateline);
    let mut datelines = datelines.map(|piece| piece.span.of(text));
    let (words, (month, day)) =
        datelines.find_map(|words| Some((words, calendar::month_and_day(words)?)))?;
    if let Some((year, note)) = copyright_year(text, layout) {
        let day = Day::from_ymd(year, month, day)?;
        let working = format!("“{words}” is printed, and “{note}” names the year.");
        return Some((Edtf::day(day), working));
    }
    let named = earliest_year(clues)?;
    let (day, weekday) = day_by_weekdays((month, day), named, clues)?;
    let working = format!(
        "“{words}” is printed. The year follows: by the years it tells of as past, the text is not older \
         than {named}, and “{}” is the day before publication or that day itself, as in {}.",
        weekday.of(text),
        day.ymd().0
    );
    Some((Edtf::day(day), working))
}

/// The first year in which all can be past of which the text tells as past.
fn earliest_year(clues: &[Clue]) -> Option<i32> {
    let past = clues.iter().filter_map(|clue| match clue.says {
        Says::Past { year } => Some(year),
        _ => None,
    });
    past.max()
}

/// The first year from `year` on in which the first weekday of the body is that day or the one before,
/// as in reports of the day. Of years that fit equally early, the one that fits more weekdays.
fn day_by_weekdays((month, day): (u8, u8), year: i32, clues: &[Clue]) -> Option<(Day, Span)> {
    let weekdays = clues.iter().filter_map(|clue| match clue.says {
        Says::Weekday(weekday) => Some((weekday, clue.span)),
        _ => None,
    });
    let weekdays: Vec<_> = weekdays.collect();
    let (lead, span) = *weekdays.first()?;
    let fits =
        |day: Day, weekday: u8| (i32::from(day.weekday()) - i32::from(weekday)).rem_euclid(7) <= 1;
    let days = (year..=year + YEARS).filter_map(|year| Day::from_ymd(year, month, day));
    let fitting = days.filter(|day| fits(*day, lead));
    let count = |day: &Day| weekdays.iter().filter(|(weekday, _)| fits(*day, *weekday)).count();
    let best = fitting.rev().max_by_key(count)?;
    Some((best, span))
}

/// "enters its seventh month" at the head of a report.
fn by_running_event(text: &str, clues: &[Clue]) -> Option<(Edtf, String)> {
    let running = clues.iter().find_map(|clue| match clue.says {
        Says::Running { interval, event } => Some((clue.span, interval, event)),
        _ => None,
    });
    let (span, interval, event) = running?;
    let began = interval.earliest?;
    let working = format!(
        "From the text alone: “{}” of {event}, which began at {began}, is running.",
        span.of(text)
    );
    Some((Edtf::one_of(interval), working))
}

/// "August last year" of an event of a known year, narrowed by the months told as past.
fn by_year_of_event(text: &str, clues: &[Clue]) -> Option<(Edtf, String)> {
    let told = clues.iter().find_map(|clue| match clue.says {
        Says::Year { year, event } => Some((clue.span, year, event)),
        _ => None,
    });
    let (span, year, event) = told?;
    let months = clues.iter().filter_map(|clue| match clue.says {
        Says::Month(month) | Says::ThisYear(month) => Some((month, clue.span)),
        _ => None,
    });
    let latest = months.max_by_key(|(month, _)| *month);
    let past = latest.map(|(_, span)| format!(", and “{}” lies in the past", span.of(text)));
    let working = format!(
        "From the text alone: “{}” is that of {event}{}.",
        span.of(text),
        past.unwrap_or_default()
    );
    let first = latest.map_or(1, |(month, _)| month);
    let edtf = Edtf::parse(&format!("[{year:04}-{first:02}..{year:04}-12]")).ok()?;
    Some((edtf, working))
}
