//! Which words make a calendar expression: the readers in order, and what may stand before them.

use super::expression::{Expression, Stage, Unit};
use super::line::Line;

/// An expression and the tokens that make it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) expression: Expression,
}

/// The expression that begins with the token at `at`.
pub(super) fn expression(line: &Line<'_>, at: usize) -> Option<Found> {
    if !line.may_begin(at) {
        return None;
    }
    let found = line.part_of_longer(at).or_else(|| line.nth(at)).or_else(|| line.whole(at));
    found.map(|(to, expression)| Found { from: at, to, expression })
}

impl Line<'_> {
    /// An expression without a part of it before. Those that another one begins with come first.
    fn whole(&self, at: usize) -> Option<(usize, Expression)> {
        if self.is_number(at) {
            return self.numbered(at);
        }
        self.holiday(at)
            .or_else(|| self.day(at))
            .or_else(|| self.month_named(at))
            .or_else(|| self.weekday_named(at))
            .or_else(|| self.season_named(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.century_named(at))
            .or_else(|| self.since_event(at))
            .or_else(|| self.year_ago(at))
            .or_else(|| self.away(at))
            .or_else(|| self.named_day(at))
            .or_else(|| self.shifted_unit(at))
            .or_else(|| self.span_of_units(at))
            .or_else(|| self.ended_quarter(at))
            .or_else(|| self.first_months(at))
            .or_else(|| self.running_unit(at))
            .or_else(|| self.decade_named(at))
            .or_else(|| self.fiscal_year(at))
            .or_else(|| self.year_end(at))
            .or_else(|| self.moment(at))
            .or_else(|| self.years(at))
    }

    /// An expression that begins with a number.
    fn numbered(&self, at: usize) -> Option<(usize, Expression)> {
        self.iso_day(at)
            .or_else(|| self.numeric_day(at))
            .or_else(|| self.hyphened_day(at))
            .or_else(|| self.day(at))
            .or_else(|| self.days_of_month(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.century_named(at))
            .or_else(|| self.since_event(at))
            .or_else(|| self.away(at))
            .or_else(|| self.decade_named(at))
            .or_else(|| self.nine_eleven(at))
            .or_else(|| self.years(at))
    }

    /// "late August 2024", "the end of last year", "earlier this week", "the early 1990s".
    fn part_of_longer(&self, at: usize) -> Option<(usize, Expression)> {
        let (next, stage) = self.stage(at)?;
        let (to, whole) = match stage {
            Stage::Early | Stage::Mid | Stage::Late => self.placed_month(next, at),
            Stage::End if self.before(next) == "-" => self.placed_month(next, at),
            _ => self.whole_unit(next),
        }
        .or_else(|| self.whole(next))?;
        let nouns = self.word(next.saturating_sub(1)) == "of";
        let fits = match stage {
            Stage::Earlier | Stage::Later => is_running(&whole),
            // "the late August Wilson" is no month.
            _ if self.word(at) == "the" && !nouns => !matches!(whole, Expression::Month { .. }),
            _ => true,
        };
        let fits = fits && is_long(&whole);
        fits.then(|| (to, Expression::Part { stage, whole: Box::new(whole) }))
    }

    /// The month after "early" and the like, which make it one.
    fn placed_month(&self, at: usize, stage: usize) -> Option<(usize, Expression)> {
        let (next, month) = self.month(at).filter(|_| self.word(stage) != "the")?;
        let is_day = self.day_number(next).is_some();
        let (to, year) = self.year_after(next);
        (!is_day).then_some((to, Expression::Month { month, year }))
    }

    /// "the first three months of 1990", "the second week of May", "the last decade of the 19th century".
    fn nth(&self, at: usize) -> Option<(usize, Expression)> {
        let (next, number) = self.ordinal(self.past(at, "the"))?;
        let (next, count) =
            self.amount(next).map_or((next, 1), |(next, count)| (next, count.typical));
        let unit = self.units(next).or_else(|| self.unit(next))?;
        let of = next + 1;
        if self.word(of) != "of" || matches!(unit, Unit::Quarter | Unit::Weekend) {
            return None;
        }
        let (to, whole) = self
            .month_named(of + 1)
            .or_else(|| self.whole_unit(of + 1))
            .or_else(|| self.whole(of + 1))?;
        let whole = Box::new(whole);
        is_long(&whole).then_some((to, Expression::Nth { number, count, unit, whole }))
    }
}

/// Whether an expression means more than a day, so that a part of it can be told.
fn is_long(expression: &Expression) -> bool {
    match expression {
        Expression::Month { .. }
        | Expression::Season { .. }
        | Expression::Fraction { .. }
        | Expression::Year(_)
        | Expression::Decade(_)
        | Expression::Century(_) => true,
        Expression::Unit { unit, .. } => *unit != Unit::Day,
        _ => false,
    }
}

/// Whether it may be running on the day of publication: "this week", "in the year".
fn is_running(expression: &Expression) -> bool {
    matches!(
        expression,
        Expression::Unit { .. } | Expression::Season { .. } | Expression::Month { .. }
    )
}
