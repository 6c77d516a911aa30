//! What a calendar expression says, before it is counted from a day.

use super::holidays::Holiday;
use crate::date::Day;

/// A calendar expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// "October 22", "Tuesday, October 22, 2024", "2024-10-22", "10/22/24".
    Day { weekday: Option<u8>, day: MonthDay, year: Year },
    /// "Dec. 5-7", "November 20 to December 11, 2015".
    Days { first: MonthDay, last: MonthDay, year: Year },
    /// "April", "August 2024", "September last year".
    Month { month: u8, year: Year },
    /// "June to August 2019".
    Months { first: u8, last: u8, year: Year },
    /// "Tuesday", "last Friday", "the following Monday".
    Weekday { weekday: u8, shift: Shift, origin: Origin },
    /// "Labor Day", "last Christmas".
    Holiday { holiday: Holiday, year: Year },
    /// "the winter of 2006", "last summer".
    Season { season: u8, year: Year },
    /// "the third quarter", "the first half of 1990".
    Fraction { fraction: Fraction, year: Year },
    /// "yesterday", "this week", "last year", "the same day".
    Unit { unit: Unit, shift: i32, origin: Origin },
    /// "three years ago", "a few days later".
    Away { amount: Amount, ahead: bool, unit: Unit, origin: Origin },
    /// "the past 18 years", "the coming weeks".
    Span { amount: Amount, unit: Unit, ahead: bool },
    /// "2024", "fiscal 1990", "the '98".
    Year(Year),
    /// "2004 to 2009".
    Years(i32, i32),
    /// "the 1990s", "the eighties": its first year.
    Decade(Year),
    /// "the 21st century": its number.
    Century(i32),
    /// "now", "currently".
    Now,
    /// "recently".
    Recently,
    /// "the first three months of 1990": how many units, whichever time so many.
    Nth { number: i32, count: i32, unit: Unit, whole: Box<Expression> },
    /// "its seventh month" of an event that began on a known day.
    Since { first: Day, event: &'static str, number: i32, unit: Unit },
    /// "late August 2024", "the end of last year", "earlier this week".
    Part { stage: Stage, whole: Box<Expression> },
}

/// A day within any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MonthDay {
    /// 1 to 12.
    pub(super) month: u8,
    /// 1 to 31.
    pub(super) day: u8,
}

/// Which part of a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Early,
    Mid,
    Late,
    /// Its last day, month or year, one step finer than itself.
    End,
    /// What of it lies before the day of publication.
    Earlier,
    /// What of it lies after the day of publication.
    Later,
}

/// How the year of a month, season or holiday is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Not at all.
    Open,
    Printed(i32),
    /// "'98": the nearest year that ends so.
    Short(i32),
    /// "this year" 0, "last year" −1.
    Shifted(i32),
    /// "last April": the one before, "next April": the one after.
    Near(Shift),
    /// "that September": the year that the text spoke of last.
    Told,
}

/// In which direction something is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// The words do not say.
    Open,
    Last,
    This,
    Next,
}

/// From where something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The day of publication.
    Published,
    /// The time of which the text spoke last; the day of publication when it spoke of none.
    Told,
}

/// A number of units; "a few" and "several" leave room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) least: i32,
    pub(super) typical: i32,
    pub(super) most: i32,
}

impl Amount {
    pub(super) const fn exactly(count: i32) -> Self {
        Self { least: count, typical: count, most: count }
    }

    pub(super) const fn between(least: i32, typical: i32, most: i32) -> Self {
        Self { least, typical, most }
    }

    pub(super) const fn is_exact(self) -> bool {
        self.least == self.most
    }
}

/// A quarter or a half of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    /// 3 or 6.
    pub(super) months: u8,
    /// From 1.
    pub(super) number: u8,
    /// Of a business year, whose beginning nobody tells.
    pub(super) is_fiscal: bool,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
