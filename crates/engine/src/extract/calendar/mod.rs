//! Calendar expressions: dates as running text gives them, printed in full or counted from the day of
//! publication.
//!
//! ```text
//! tokens ── line: known words ── grammar ──▶ Expression ── value, anchored ──▶ EDTF, with its working
//!                                 absolute   what is printed      print   parts, fractions
//!                                 relative   what is counted      count   from a day
//! ```

mod absolute;
mod context;
mod count;
mod expression;
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

pub(super) use vocabulary::is_calendar_word;

use context::{Context, Told};
use expression::{Expression, Year};
use grammar::expression;
use line::Line;
use value::Anchor;

/// The dates of a document that can be told. One that needs a day of publication has no value without.
pub(super) fn candidates(scene: &Scene<'_>, published: Option<&Published>) -> Vec<Candidate> {
    let anchor = published.and_then(Anchor::of);
    let mut reader = Reader { text: scene.text, anchor, told: Told::default() };
    scene.stretches.iter().flat_map(|stretch| reader.stretch(stretch)).collect()
}

/// Reads the dates of a document from its beginning to its end.
struct Reader<'a> {
    text: &'a str,
    anchor: Option<Anchor>,
    told: Told,
}

impl Reader<'_> {
    fn stretch(&mut self, stretch: &Stretch<'_>) -> Vec<Candidate> {
        let line = Line::of(stretch);
        let mut candidates = Vec::new();
        let mut at = 0;
        while at < line.len() {
            let Some(found) = expression(&line, at) else {
                at += 1;
                continue;
            };
            let context = Context::of(&line, found.from, found.to, self.told);
            let span = stretch.span(found.from, found.to);
            let words = span.of(self.text);
            if let Some(dated) =
                value::dated(&found.expression, words, self.anchor.as_ref(), &context)
            {
                if !matches!(found.expression, Expression::Now | Expression::Recently) {
                    self.told.note(&dated.edtf);
                }
                candidates.push(date(span, dated));
            }
            at = found.to;
        }
        candidates
    }
}

fn date(span: Span, dated: Dated) -> Candidate {
    let candidate = Candidate::new(span, Kind::Date, Target::Nothing, Rule::Calendar, "");
    Candidate { dated: Some(dated), ..candidate }
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
    let line = Line::of(&stretch);
    let days = (0..line.len()).filter_map(move |at| {
        let found = expression(&line, at)?;
        let Expression::Day { year: Year::Printed(year), day, .. } = found.expression else {
            return None;
        };
        let whole = found.from == 0 && found.to == line.len();
        Some((whole, Edtf::day(Day::from_ymd(year, day.month, day.day)?)))
    });
    days.collect::<Vec<_>>().into_iter()
}
