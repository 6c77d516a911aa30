//! Quarters and halves of years, and the months that open one, as business news print them.

use super::expression::{Expression, Fraction, Origin, Unit, Year};
use super::line::Line;

/// How many words on either side tell of what a text speaks.
const REACH: usize = 25;

/// Words of business news.
const BUSINESS: &[&str] = &[
    "profit",
    "profits",
    "earnings",
    "sales",
    "revenue",
    "revenues",
    "income",
    "net",
    "loss",
    "losses",
    "results",
    "growth",
    "economy",
    "economic",
    "output",
    "exports",
    "imports",
    "inflation",
    "gdp",
    "shares",
    "billion",
    "deficit",
    "orders",
    "company",
    "percent",
];

/// Words of reports of matches, which have quarters and halves of their own.
const SPORT: &[&str] = &[
    "goal",
    "goals",
    "touchdown",
    "touchdowns",
    "yards",
    "scored",
    "match",
    "game",
    "minute",
    "minutes",
    "halftime",
    "rebounds",
    "quarterback",
    "penalty",
];

impl Line<'_> {
    /// "the third quarter of 1989", "third-quarter", "the first half of this year", "Q3 2020".
    pub(super) fn fraction(&self, at: usize) -> Option<(usize, Expression)> {
        let start = self.past(at, "the");
        let (start, printed) = match self.four_digits(start) {
            Some(year) => (start + 1, Year::Printed(year)),
            None => (start, Year::Open),
        };
        let is_fiscal = self.word(start) == "fiscal";
        let (end, months, number) = self.fraction_name(start + usize::from(is_fiscal))?;
        let (to, year) = match printed {
            Year::Open => self.year_of_fraction(end),
            year => (end, year),
        };
        // A quarter or half without a year may be one of a match or of a list.
        let known = year != Year::Open
            || months == 3 && !self.is_about(at, SPORT)
            || start > at && self.is_about(at, BUSINESS) && !self.is_about(at, SPORT);
        let fraction = Fraction { months, number, is_fiscal };
        known.then_some((to, Expression::Fraction { fraction, year }))
    }

    /// "third quarter", "second-half", "Q3": its end, its months, its number.
    fn fraction_name(&self, at: usize) -> Option<(usize, u8, u8)> {
        if let Some(number) = ["q1", "q2", "q3", "q4"].iter().position(|q| *q == self.word(at)) {
            return Some((at + 1, 3, number as u8 + 1));
        }
        if let Some(number) = ["h1", "h2"].iter().position(|half| *half == self.word(at)) {
            return Some((at + 1, 6, number as u8 + 1));
        }
        let (next, number) = match self.word(at) {
            "final" => (at + 1, 4),
            _ => self.ordinal(at)?,
        };
        let next = self.past(next, "-");
        let (months, most) = match self.word(next) {
            "quarter" => (3, 4),
            "half" => (6, 2),
            _ => return None,
        };
        let number = if matches!(number, -1 | 4) { most } else { u8::try_from(number).ok()? };
        (1..=most).contains(&number).then_some((next + 1, months, number))
    }

    /// The year after a quarter: ", 2020", "of fiscal 1990", "of the year", "a year earlier".
    fn year_of_fraction(&self, at: usize) -> (usize, Year) {
        let of = self.past(at, "of");
        if let Some((to, Expression::Year(year))) = self.fiscal_year(of) {
            return (to, year);
        }
        match (self.word(of), self.word(of + 1), self.word(of + 2)) {
            ("the", "year", _) if of > at => (of + 2, Year::Shifted(0)),
            ("the", "current", "year") => (of + 3, Year::Shifted(0)),
            ("a", "year", "earlier") => (of + 3, Year::Shifted(-1)),
            _ => self.year_after(at),
        }
    }

    /// "the first nine months" of the running year, in business news.
    pub(super) fn first_months(&self, at: usize) -> Option<(usize, Expression)> {
        let begins = self.word(at) == "the" && self.word(at + 1) == "first";
        let (next, count) = self.amount(at + 2).filter(|_| begins)?;
        let is_part = self.units(next) == Some(Unit::Month) && (2..12).contains(&count.typical);
        if !is_part
            || !matches!(self.before(at), "in" | "for" | "during")
            || !self.is_about(at, BUSINESS)
        {
            return None;
        }
        let whole = Expression::Unit { unit: Unit::Year, shift: 0, origin: Origin::Published };
        let (number, count, unit) = (1, count.typical, Unit::Month);
        Some((next + 1, Expression::Nth { number, count, unit, whole: Box::new(whole) }))
    }

    /// "the quarter ended Sept. 30": the one that ends with that month.
    pub(super) fn ended_quarter(&self, at: usize) -> Option<(usize, Expression)> {
        let is_quarter = self.word(at) == "the" && self.unit(at + 1) == Some(Unit::Quarter);
        let (_, day) = self.day(at + 3).filter(|_| is_quarter && self.is_ended(at + 2))?;
        let Expression::Day { day, year, .. } = day else { return None };
        let fraction = Fraction { months: 3, number: day.month.div_ceil(3), is_fiscal: false };
        Some((at + 2, Expression::Fraction { fraction, year }))
    }

    /// Whether a time that ends on a day is told at `at`: "ended Sept. 30", "to June 30".
    pub(super) fn is_ended(&self, at: usize) -> bool {
        matches!(self.word(at), "ended" | "ending" | "to" | "through") && self.day(at + 1).is_some()
    }

    /// Whether one of some words stands near.
    fn is_about(&self, at: usize, words: &[&str]) -> bool {
        let near = at.saturating_sub(REACH)..(at + REACH).min(self.len());
        near.into_iter().any(|at| words.contains(&self.printed(at).to_ascii_lowercase().as_str()))
    }
}
