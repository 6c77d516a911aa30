//! An end of a range of dates, as links and the two date boxes give it.

use super::{Day, Edtf};
use crate::codec::fields;

/// An end of a date range as a reader gives it: a year, a month or a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bound {
    /// Canonical: `2024`, `2024-10`, `2024-10-22`.
    text: String,
    first: Day,
    last: Day,
}

fields!(Bound { text, first, last });

impl Bound {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else and for days that do not
    /// exist. White space around it is ignored.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let season = text.len() == 7 && text.get(5..).is_some_and(|month| month > "12");
        if !plain || text.len() > 10 || text.starts_with('-') || text.contains("--") || season {
            return None;
        }
        let interval = Edtf::parse(text).ok()?.interval();
        Some(Self { text: text.to_owned(), first: interval.earliest?, last: interval.latest? })
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
