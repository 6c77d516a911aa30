//! EDTF values (levels 0 and 1, and the sets `[a..b]`, `[a,b]`) and intervals of days.

use serde::{Deserialize, Serialize};

/// A day of the proleptic Gregorian calendar, as its Julian day number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

/// A closed interval of days; an open end is `None` and unbounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// First possible day.
    pub earliest: Option<Day>,
    /// Last possible day.
    pub latest: Option<Day>,
}

/// A date in the Extended Date/Time Format (ISO 8601-2:2019, Annex A).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edtf {
    /// The canonical text.
    text: String,
    interval: Interval,
    /// Marked `?`, `~` or `%`: never certainly within a range.
    qualified: bool,
}

/// Text that is no EDTF value of the supported levels.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected an EDTF date such as 2024-10-22, 2022-09, [2025-09-21..2025-09-22]; found {found:?}"
)]
pub struct EdtfError {
    /// The text.
    pub found: String,
}

impl Edtf {
    /// Reads an EDTF value.
    ///
    /// # Errors
    /// When `text` is none of the supported forms, or names a day that does not exist.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        Err(EdtfError { found: text.to_owned() })
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The days it may mean.
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// Whether it is marked uncertain or approximate.
    pub const fn is_qualified(&self) -> bool {
        self.qualified
    }
}

/// An end of a date range as a reader gives it: a year, a month or a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Bound {
    /// Canonical: `2024`, `2024-10`, `2024-10-22`.
    text: String,
    first: Day,
    last: Day,
}

impl Bound {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else and for days that do not exist.
    pub fn parse(_text: &str) -> Option<Self> {
        None
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its first day: what `from` begins with.
    pub const fn first(&self) -> Day {
        self.first
    }

    /// Its last day: what `to` ends with.
    pub const fn last(&self) -> Day {
        self.last
    }
}
