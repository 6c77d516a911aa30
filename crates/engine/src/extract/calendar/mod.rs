//! Calendar expressions: dates as running text gives them, printed in full or counted from the day of
//! publication.
//!
//! ```text
//! tokens ── line: known words ── grammar ──▶ Expression ── value, anchored ──▶ EDTF, with its working
//!                                 absolute   what is printed      print   parts, fractions
//!                                 relative   what is counted      count   from a day
//! ```

mod absolute;
mod clues;
mod context;
mod count;
mod events;
mod expression;
mod fractions;
mod grammar;
mod holidays;
mod known;
mod line;
mod print;
mod relative;
mod value;
mod vocabulary;

use super::scene::{Candidate, Scene, Stretch, Target};
use super::words::tokens;
use crate::date::{Day, Edtf};
use crate::model::{Dated, Kind, Published, Rule, Span};

pub(super) use clues::{Clue, Says, clues};
pub(super) use vocabulary::is_calendar_word;

use context::{Context, Told};
use expression::{Expression, Year};
use grammar::{Found, expression};
use line::Line;
use value::Anchor;

/// The calendar expressions of a stretch, in order.
pub(super) struct Times<'a> {
    stretch: &'a Stretch<'a>,
    line: Line<'a>,
    found: Vec<Found>,
}

impl<'a> Times<'a> {
    /// Those of each stretch of a document.
    pub(super) fn of(scene: &'a Scene<'_>) -> Vec<Self> {
        scene.stretches.iter().map(Self::of_stretch).collect()
    }

    fn of_stretch(stretch: &'a Stretch<'a>) -> Self {
        let line = Line::of(stretch);
        let mut found: Vec<Found> = Vec::new();
        let mut at = 0;
        while at < line.len() {
            let expression = expression(&line, at);
            at = expression.as_ref().map_or(at + 1, |found| found.to);
            found.extend(expression);
        }
        Self { stretch, line, found }
    }
}

/// The dates of a document that can be told. One that needs a day of publication has no value without.
pub(super) fn candidates(
    text: &str,
    times: &[Times<'_>],
    published: Option<&Published>,
) -> Vec<Candidate> {
    let anchor = published.and_then(Anchor::of);
    let mut reader = Reader { text, anchor, told: Told::default() };
    let mut candidates = Vec::new();
    for times in times {
        candidates.extend(times.found.iter().filter_map(|found| reader.candidate(times, found)));
    }
    candidates
}

/// Reads the dates of a document from its beginning to its end.
struct Reader<'a> {
    text: &'a str,
    anchor: Option<Anchor>,
    told: Told,
}

impl Reader<'_> {
    fn candidate(&mut self, times: &Times<'_>, found: &Found) -> Option<Candidate> {
        let Found { from, to, ref expression } = *found;
        let context = Context::of(&times.line, from, to, self.told);
        let span = times.stretch.span(from, to);
        let dated = value::dated(expression, span.of(self.text), self.anchor.as_ref(), &context)?;
        if !matches!(expression, Expression::Now | Expression::Recently) {
            self.told.note(&dated.edtf);
        }
        Some(date(span, dated))
    }
}

fn date(span: Span, dated: Dated) -> Candidate {
    let candidate = Candidate::new(span, Kind::Date, Target::Nothing, Rule::Calendar, "");
    Candidate { dated: Some(dated), ..candidate }
}

/// The day that a line tells, if it is nothing but a day printed in full with its time of day and words
/// like "Published": "Last updated: Mon, 3 March 2025, 10:30 GMT".
pub(super) fn day_of_line(line: &str) -> Option<Edtf> {
    let stretch = stretch(line);
    let line = Line::of(&stretch);
    let (mut day, mut at) = (None, 0);
    while at < line.len() {
        at = match full_day(&line, at) {
            Some((to, found)) => {
                day = day.or(Some(found));
                to
            }
            None if is_of_date_line(line.printed(at)) => at + 1,
            None => return None,
        };
    }
    day
}

/// Whether a word may stand beside the day in a line that tells nothing else.
fn is_of_date_line(word: &str) -> bool {
    let is_clock =
        word.trim_start_matches(['T', 'Z']).bytes().all(|byte| !byte.is_ascii_alphabetic());
    let words = [
        "published",
        "updated",
        "posted",
        "modified",
        "last",
        "first",
        "on",
        "at",
        "date",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "gmt",
        "utc",
        "et",
        "est",
        "edt",
        "pt",
        "pst",
        "bst",
        "cet",
        "cest",
        "ist",
        "kst",
        "jst",
        "msk",
        "local",
        "time",
        "h",
        "hrs",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "pm.",
        "am.",
    ];
    is_clock || words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// The first day printed in full within a line.
pub(super) fn day_within(line: &str) -> Option<Edtf> {
    let stretch = stretch(line);
    let line = Line::of(&stretch);
    (0..line.len()).find_map(|at| full_day(&line, at)).map(|(_, day)| day)
}

/// The day printed in full with its weekday at the beginning of a paragraph that goes on.
pub(super) fn leading_day(paragraph: Span, text: &str) -> Option<(Span, Edtf)> {
    let stretch = Stretch::of_tokens(tokens(text, head(paragraph, text)));
    let line = Line::of(&stretch);
    let (to, day) = full_day(&line, 0).filter(|_| !line.is_empty() && line.weekday(0).is_some())?;
    line.is_capitalised(to).then(|| (stretch.span(0, to), day))
}

/// Month and day of a dateline without a year: "Seoul, June 18 (AP)".
pub(super) fn month_and_day(line: &str) -> Option<(u8, u8)> {
    let stretch = stretch(line);
    let line = Line::of(&stretch);
    let found = (0..line.len()).find_map(|at| expression(&line, at))?;
    let Expression::Day { year: Year::Open, day, .. } = found.expression else { return None };
    Some((day.month, day.day))
}

/// A year printed in a line, between 1900 and 2099.
pub(super) fn year_within(line: &str) -> Option<i32> {
    let stretch = stretch(line);
    let line = Line::of(&stretch);
    (0..line.len()).find_map(|at| line.four_digits(at).filter(|year| *year >= 1900))
}

fn stretch(line: &str) -> Stretch<'_> {
    Stretch::of_tokens(tokens(line, head(Span::new(0, line.len() as u32), line)))
}

/// The first part of a line, at most so long as a line of dates may be.
fn head(line: Span, text: &str) -> Span {
    let most = (line.start as usize + 200).min(line.end as usize);
    let end = (line.start as usize..=most).rev().find(|&at| text.is_char_boundary(at));
    Span::new(line.start, end.map_or(line.start, |end| end as u32))
}

/// The day printed in full that begins at `at`.
fn full_day(line: &Line<'_>, at: usize) -> Option<(usize, Edtf)> {
    let found = (at < line.len()).then(|| expression(line, at))??;
    let Expression::Day { year: Year::Printed(year), day, .. } = found.expression else {
        return None;
    };
    Some((found.to, Edtf::day(Day::from_ymd(year, day.month, day.day)?)))
}
