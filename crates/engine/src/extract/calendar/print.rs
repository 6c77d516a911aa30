//! Values as EDTF: fractions of years, and parts of longer times.

use super::expression::{Expression, Fraction, Stage, Unit};
use crate::date::{Day, Edtf};

/// A quarter or half of a year, as the months it lasts.
pub(super) fn fraction(fraction: Fraction, year: i32) -> String {
    let Fraction { months, number, is_fiscal } = fraction;
    let doubt = if is_fiscal { "~" } else { "" };
    let (first, last) = ((number - 1) * months + 1, number * months);
    format!("{year:04}-{first:02}{doubt}/{year:04}-{last:02}{doubt}")
}

/// `199X` for 1990, `18XX` for 1800, but `200X` for 2000: news speak of the decade.
pub(super) fn years_of(year: i32) -> String {
    if year % 100 == 0 && year < 2000 {
        format!("{:02}XX", year / 100)
    } else {
        format!("{:03}X", year / 10)
    }
}

/// The part that an expression tells of the value `whole`; `now` is the day of publication.
pub(super) fn part_of(expression: &Expression, whole: &str, now: Option<Day>) -> Option<String> {
    let interval = Edtf::parse(whole).ok()?.interval();
    let (first, last) = interval.earliest.zip(interval.latest)?;
    match expression {
        Expression::Part { stage: Stage::Earlier, .. } => Some(one_of(
            &first.to_string(),
            &now.filter(|now| *now >= first)?.min(last).to_string(),
        )),
        Expression::Part { stage: Stage::Later, .. } => {
            Some(one_of(&now.filter(|now| *now <= last)?.max(first).to_string(), &last.to_string()))
        }
        Expression::Part { stage, .. } => Some(Steps::of(first, last).part(*stage)),
        Expression::Nth { number, count, unit, .. } => nth(*number, *count, *unit, first, last),
        _ => None,
    }
}

fn one_of(first: &str, last: &str) -> String {
    if first == last { first.to_owned() } else { format!("[{first}..{last}]") }
}

/// A time as steps one finer than itself: a decade as years, a year as months, a month as days.
struct Steps {
    /// Number of the first step: a year, a month since the year 0, a Julian day.
    first: i32,
    last: i32,
    print: fn(i32) -> String,
}

impl Steps {
    fn of(first: Day, last: Day) -> Self {
        let ((year, month, day), (last_year, last_month, _)) = (first.ymd(), last.ymd());
        let whole_months = day == 1 && Day::last_of_month(last_year, last_month) == Some(last);
        let whole_years = whole_months && month == 1 && last_month == 12;
        let month_of = |year: i32, month: u8| year * 12 + i32::from(month) - 1;
        if whole_years && last_year > year {
            Self { first: year, last: last_year, print: |year| format!("{year:04}") }
        } else if whole_months && month_of(last_year, last_month) > month_of(year, month) {
            let (first, last) = (month_of(year, month), month_of(last_year, last_month));
            Self { first, last, print: print_month }
        } else {
            Self { first: first.0, last: last.0, print: |day| Day(day).to_string() }
        }
    }

    /// A third of the steps, or the last one.
    fn part(&self, stage: Stage) -> String {
        let count = self.last - self.first + 1;
        // Ten days, ten days and the rest of a month; four, three and three years of a decade.
        let is_month = (28..=31).contains(&count);
        let (third, rest) = if is_month { (10, count - 20) } else { ((count + 2) / 3, count / 3) };
        let (second, late) = (self.first + third, (self.last + 1 - rest).min(self.last));
        let (from, to) = match stage {
            Stage::Early => (self.first, second - 1),
            Stage::Mid => (second.min(late), (late - 1).max(second.min(late))),
            Stage::Late => (late, self.last),
            Stage::End | Stage::Earlier | Stage::Later => (self.last, self.last),
        };
        one_of(&(self.print)(from), &(self.print)(to))
    }
}

pub(super) fn print_month(month: i32) -> String {
    format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// The so-manieth `count` units within `first..=last`; −1 counts from the end.
fn nth(number: i32, count: i32, unit: Unit, first: Day, last: Day) -> Option<String> {
    let place = |length: i32, size: i32| {
        let start = if number < 0 { length - size } else { (number - 1) * size };
        (start >= 0 && start + size <= length && size > 0).then_some(start)
    };
    let days = last.0 - first.0 + 1;
    let (year, month, _) = first.ymd();
    let year_count = last.ymd().0 - year + 1;
    let between = |one: String, two: String| if one == two { one } else { format!("{one}/{two}") };
    match unit {
        Unit::Day | Unit::Week => {
            let size = if unit == Unit::Day { count } else { 7 * count };
            let start = first.plus(place(days, size)?);
            Some(between(start.to_string(), start.plus(size - 1).to_string()))
        }
        Unit::Month => {
            let zero = year * 12 + i32::from(month) - 1;
            let (last_year, last_month, _) = last.ymd();
            let length = last_year * 12 + i32::from(last_month) - zero;
            let start = zero + place(length, count)?;
            Some(between(print_month(start), print_month(start + count - 1)))
        }
        Unit::Year => {
            let start = year + place(year_count, count)?;
            Some(between(format!("{start:04}"), format!("{:04}", start + count - 1)))
        }
        Unit::Decade if count == 1 => Some(format!("{:03}X", (year + place(year_count, 10)?) / 10)),
        _ => None,
    }
}

/// The so-manieth unit since a day: the seventh month since 2022-02-24 is `2022-08-24/2022-09-23`.
pub(super) fn since(first: Day, number: i32, unit: Unit) -> Option<String> {
    let start = later(first, number - 1, unit)?;
    let end = later(first, number, unit)?.plus(-1);
    Some(if start == end { start.to_string() } else { format!("{start}/{end}") })
}

/// The day so many units later; the last of its month where there is no such day.
fn later(day: Day, count: i32, unit: Unit) -> Option<Day> {
    let (year, month, of_month) = day.ymd();
    let months = match unit {
        Unit::Day => return Some(day.plus(count)),
        Unit::Week => return Some(day.plus(7 * count)),
        Unit::Month => count,
        _ => 12 * count,
    };
    let month = year * 12 + i32::from(month) - 1 + months;
    let (year, month) = (month.div_euclid(12), u8::try_from(month.rem_euclid(12) + 1).ok()?);
    Day::from_ymd(year, month, of_month).or_else(|| Day::last_of_month(year, month))
}
