//! Calendar dates as far as they are known: days, intervals of days, EDTF values, bounds of a range.
//!
//! ```
//! use engine::date::{Day, Edtf};
//!
//! let published = Edtf::parse("[2025-09-21..2025-09-22]").expect("a set of two days");
//! assert_eq!(published.interval().earliest, Day::from_ymd(2025, 9, 21));
//! assert!(!published.is_qualified());
//! ```

mod bound;
mod edtf;
pub mod words;

use crate::codec::fields;
use time::{Date, Month};

pub use bound::Bound;
pub use edtf::{Edtf, EdtfError};

/// A day of the proleptic Gregorian calendar, as its Julian day number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

fields!(Day { 0 });

impl Day {
    /// The day of a year (−9999 to 9999), a month (1 to 12) and a day of the month; `None` when it
    /// does not exist.
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        Some(Self::of(Date::from_calendar_date(year, month, day).ok()?))
    }

    /// Its year, month (1 to 12) and day of the month (1 to 31).
    ///
    /// A number beyond the years −9999 to 9999 reads as the first or last day of these.
    pub fn ymd(self) -> (i32, u8, u8) {
        let (year, month, day) = self.date().to_calendar_date();
        (year, month.into(), day)
    }

    /// Its day of the week: 0 is Monday, 6 is Sunday.
    pub fn weekday(self) -> u8 {
        self.date().weekday().number_days_from_monday()
    }

    /// The day so many days later, or earlier when negative.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The last day of a month (1 to 12); `None` when there is no such month.
    pub fn last_of_month(year: i32, month: u8) -> Option<Self> {
        let length = Month::try_from(month).ok()?.length(year);
        Self::from_ymd(year, month, length)
    }

    const fn of(date: Date) -> Self {
        Self(date.to_julian_day())
    }

    fn date(self) -> Date {
        let bounded = self.0.clamp(Date::MIN.to_julian_day(), Date::MAX.to_julian_day());
        Date::from_julian_day(bounded).unwrap_or(Date::MIN)
    }
}

/// Prints `YYYY-MM-DD`, which is also its EDTF value.
impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.ymd();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }
}

/// A closed interval of days; an open end is `None` and unbounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// First possible day.
    pub earliest: Option<Day>,
    /// Last possible day.
    pub latest: Option<Day>,
}

fields!(Interval { earliest, latest });

impl Interval {
    /// Both ends known.
    pub const fn new(earliest: Day, latest: Day) -> Self {
        Self { earliest: Some(earliest), latest: Some(latest) }
    }

    /// Whether the two share at least one day.
    pub fn overlaps(self, other: Self) -> bool {
        self.intersection(other).is_some()
    }

    /// Whether `self` lies wholly within `other`: an open end of `self` only within the same open end.
    pub fn lies_within(self, other: Self) -> bool {
        self.intersection(other) == Some(self)
    }

    /// The days that lie in both; `None` when there are none.
    pub fn intersection(self, other: Self) -> Option<Self> {
        // `None < Some(_)`, so that an open beginning is the earliest of all; an open end is the
        // latest of all and has to be told apart.
        let earliest = self.earliest.max(other.earliest);
        let latest = match (self.latest, other.latest) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        let empty = earliest.zip(latest).is_some_and(|(first, last)| first > last);
        (!empty).then_some(Self { earliest, latest })
    }
}
