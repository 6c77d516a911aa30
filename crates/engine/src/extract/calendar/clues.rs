//! What the times of a body tell of the day on which it was published.

use super::context::{Context, Tense, Told};
use super::events::event_around;
use super::expression::{Expression, Origin, Shift, Year};
use super::line::Line;
use super::{Times, value};
use crate::date::Interval;
use crate::model::{Part, Span};

/// A time of the body that bears on the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Clue {
    pub(in crate::extract) span: Span,
    pub(in crate::extract) says: Says,
}

/// What a clue says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Says {
    /// "on Tuesday", of what has happened: 0 is Monday.
    Weekday(u8),
    /// A month without a year, of what has happened.
    Month(u8),
    /// "April this year".
    ThisYear(u8),
    /// A time that has passed, with its year: the first year in which it can be told so.
    Past { year: i32 },
    /// "August last year" of an event of a known year: the year of publication, and the event.
    Year { year: i32, event: &'static str },
    /// "enters its seventh month": the time that is running.
    Running { interval: Interval, event: &'static str },
}

/// The clues of a body, in order.
pub(in crate::extract) fn clues(times: &[Times<'_>]) -> Vec<Clue> {
    let mut clues = Vec::new();
    for Times { stretch, line, found } in times {
        let found = found.iter().filter(|_| stretch.part == Part::Body);
        clues.extend(found.filter_map(|found| {
            let context = Context::of(line, found.from, found.to, Told::default());
            let says = says(line, found.from, &found.expression, &context)?;
            Some(Clue { span: stretch.span(found.from, found.to), says })
        }));
    }
    clues
}

fn says(line: &Line<'_>, at: usize, expression: &Expression, context: &Context) -> Option<Says> {
    let is_ahead = matches!(context.tense, Tense::Ahead | Tense::Likely);
    match expression {
        Expression::Month { month, year: Year::Shifted(shift @ (0 | -1)) } => {
            let event = event_around(line, at).filter(|event| event.first.ymd().1 == *month);
            let year = event
                .map(|event| Says::Year { year: event.first.ymd().0 - shift, event: event.name });
            year.or_else(|| (*shift == 0 && !is_ahead).then_some(Says::ThisYear(*month)))
        }
        Expression::Since { event, .. } => {
            let interval = value::dated(expression, "", None, context)?.edtf.interval();
            Some(Says::Running { interval, event })
        }
        _ if is_ahead => None,
        Expression::Weekday { weekday, shift: Shift::Open, origin: Origin::Published } => {
            Some(Says::Weekday(*weekday))
        }
        Expression::Month { month, year: Year::Open } => Some(Says::Month(*month)),
        // A report calls its own year by months, not by "in 2024".
        Expression::Year(Year::Printed(year)) => {
            let after = i32::from(line.before(at) == "in");
            Some(Says::Past { year: year + after })
        }
        Expression::Day { year: Year::Printed(year), .. }
        | Expression::Month { year: Year::Printed(year), .. } => Some(Says::Past { year: *year }),
        _ => None,
    }
}
