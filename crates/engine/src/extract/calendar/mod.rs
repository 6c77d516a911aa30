//! Calendar expressions: dates as running text gives them, printed in full or counted from the day of
//! publication.
//!
//! ```text
//! tokens ── grammar ──▶ Expression ── value, anchored ──▶ EDTF, with its working
//! ```

mod grammar;
mod months;
mod value;

use super::scene::{Candidate, Scene, Stretch, Target};
use super::words::tokens;
use crate::date::{Day, Edtf};
use crate::model::{Dated, Kind, Published, Rule, Span};

pub(super) use months::is_calendar_word;

use grammar::{Expression, expression};
use value::Anchor;

/// The dates of a document that can be told. One that needs a day of publication has no value without.
pub(super) fn candidates(scene: &Scene<'_>, published: Option<&Published>) -> Vec<Candidate> {
    let anchor = published.and_then(Anchor::of);
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut told: Option<Day> = None;
    for stretch in &scene.stretches {
        let mut at = 0;
        while at < stretch.tokens.len() {
            let Some(found) = expression(stretch, at) else {
                at += 1;
                continue;
            };
            let context = Context::of(stretch, found.from, told);
            let span = stretch.span(found.from, found.to);
            let dated =
                value::dated(&found.expression, span.of(scene.text), anchor.as_ref(), &context);
            told = told.max(dated.as_ref().and_then(|dated| one_day_of(&dated.edtf)));
            candidates.extend(dated.map(|dated| date(span, dated)));
            at = found.to;
        }
    }
    candidates
}

fn date(span: Span, dated: Dated) -> Candidate {
    let candidate = Candidate::new(span, Kind::Date, Target::Nothing, Rule::Calendar, "");
    Candidate { dated: Some(dated), ..candidate }
}

/// What stands around an expression and bears on its value.
struct Context {
    /// The words before speak of what is to come.
    is_ahead: bool,
    /// "around", "about" stands before it.
    is_about: bool,
    /// The sentence tells how somebody reacted to something.
    is_reaction: bool,
    /// The latest single day that the text has told of before.
    told: Option<Day>,
}

impl Context {
    fn of(stretch: &Stretch<'_>, at: usize, told: Option<Day>) -> Self {
        let start = (0..at).rev().find(|&at| matches!(stretch.word(at), "." | "!" | "?"));
        let start = start.map_or(0, |end| end + 1).max(at.saturating_sub(8));
        let is_ahead = (start..at).any(|at| months::is_ahead(&stretch.word(at).to_lowercase()))
            || matches!(stretch.before(at), "by" | "until");
        let mut rest =
            (at..stretch.tokens.len()).map(|at| stretch.word(at)).take_while(|word| *word != ".");
        Self {
            is_ahead,
            is_about: matches!(
                stretch.before(at),
                "around" | "about" | "circa" | "roughly" | "approximately"
            ),
            is_reaction: rest.any(months::is_reaction),
            told,
        }
    }
}

/// The day of a value that is one day.
fn one_day_of(edtf: &Edtf) -> Option<Day> {
    let interval = edtf.interval();
    interval.earliest.filter(|_| interval.earliest == interval.latest)
}

/// The day that a line names, if it is nothing but one day, printed in full: "Tuesday, October 22, 2024".
pub(super) fn one_day(line: &str) -> Option<Edtf> {
    full_days(line).find(|(whole, _)| *whole).map(|(_, day)| day)
}

/// The first day printed in full within a line.
pub(super) fn day_within(line: &str) -> Option<Edtf> {
    full_days(line).next().map(|(_, day)| day)
}

/// The days printed in full in a line, and whether each is the whole line.
fn full_days(line: &str) -> impl Iterator<Item = (bool, Edtf)> {
    let stretch = Stretch::of_tokens(tokens(line, Span::new(0, line.len() as u32)));
    (0..stretch.tokens.len()).filter_map(move |at| {
        let found = expression(&stretch, at)?;
        let Expression::Day { year: Some(year), month, day, .. } = found.expression else {
            return None;
        };
        let whole = found.from == 0 && found.to == stretch.tokens.len();
        Some((whole, Edtf::day(Day::from_ymd(year, month, day)?)))
    })
}
