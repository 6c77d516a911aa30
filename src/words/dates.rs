//! Dates as the page says them; the words of a value of EDTF are the engine's.

use engine::date::Bound;
use engine::model::Evidence;
use engine::search::Bar;

pub use engine::date::words::{NONE_PRINTED, bound, day, edtf, is_day};

/// Said where a document has no date at all.
pub const NONE: &str = "no date";

/// The time that a bar of the histogram covers, as a reader would type it: `2024`, `2024-10`,
/// `2024-10-22`.
pub fn bar_key(bar: &Bar) -> String {
    let (year, month, day) = bar.first.ymd();
    match bar.last.0 - bar.first.0 {
        0 => format!("{year:04}-{month:02}-{day:02}"),
        1..=31 => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}"),
    }
}

/// The time that a bar covers, in words.
pub fn bar(bar: &Bar) -> String {
    Bound::parse(&bar_key(bar)).as_ref().map(bound).unwrap_or_default()
}

/// How a date of publication is known.
pub const fn evidence(value: Evidence) -> &'static str {
    match value {
        Evidence::Printed => "printed in the text",
        Evidence::Inferred => "worked out, not printed",
        Evidence::Supplied => "given from outside the text",
    }
}

/// `from 2024 to Jun 2025`, `since 2024`, `until Jun 2025`.
pub fn range(from: Option<&Bound>, to: Option<&Bound>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("from {} to {}", bound(from), bound(to)),
        (Some(from), None) => format!("since {}", bound(from)),
        (None, Some(to)) => format!("until {}", bound(to)),
        (None, None) => "at any time".to_owned(),
    }
}
