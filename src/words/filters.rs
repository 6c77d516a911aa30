//! Words of the filters: dates, facets, and the list of what is active.

use engine::model::Facet;
use engine::search::{FacetValue, Histogram};
use engine::view::{Choice, DateField, Matching};

use super::{counted, dates, documents, facet, number};

/// Accessible name of the pane.
pub const FILTERS: &str = "Filters";
/// Heading of the dates.
pub const WHEN: &str = "When";
/// Accessible name of the list of chosen filters.
pub const ACTIVE: &str = "Active filters";
/// Takes all filters and the query back.
pub const CLEAR_ALL: &str = "Clear all";
/// Beginning of the range.
pub const FROM: &str = "From";
/// End of the range.
pub const TO: &str = "To";
/// The slider of the beginning.
pub const EARLIEST: &str = "Earliest";
/// The slider of the end.
pub const LATEST: &str = "Latest";
/// Shown in an empty date field.
pub const DATE_EXAMPLE: &str = "e.g. 2024-10";
/// Under a date field whose text is no date.
pub const BAD_DATE: &str = "Write a year, a month or a day: 2024, 2024-10 or 2024-10-22.";
/// Under a date field whose date lies on the wrong side of the other.
pub const CROSSED: &str = "The beginning lies after the end.";
/// Accessible name of the choice between the two dates.
pub const DATE_FIELD: &str = "Which date";
/// Accessible name of the choice between possible and certain.
pub const MATCHING: &str = "Uncertain dates";
/// The twin of the histogram.
pub const AS_TABLE: &str = "As a table";
/// Column of the table.
pub const PERIOD: &str = "Period";
/// Column of the table: documents dated in it for certain.
pub const CERTAIN: &str = "Certain";
/// Column of the table: documents that may be dated in it.
pub const POSSIBLE: &str = "Possible";
/// Shows all values of a facet.
pub const SHOW_MORE: &str = "Show more";
/// Shows the first values of a facet only.
pub const SHOW_FEWER: &str = "Show fewer";
/// A facet of which nothing is left.
pub const NO_VALUES: &str = "None in these documents.";

/// A choice of the date that is filtered.
pub const fn date_field(field: DateField) -> &'static str {
    match field {
        DateField::Published => "published",
        DateField::Mentioned => "mentioned",
    }
}

/// A choice of how uncertain dates meet the range.
pub const fn matching(matching: Matching) -> &'static str {
    match matching {
        Matching::Possible => "possibly in range",
        Matching::Certain => "certainly in range",
    }
}

/// `Remove Country: Ukraine`.
pub fn remove(filter: &str) -> String {
    format!("Remove {filter}")
}

/// `Country: Ukraine`, `Country: not Ukraine`.
pub fn chosen(of: Facet, name: &str, excluded: bool) -> String {
    let not = if excluded { "not " } else { "" };
    format!("{}: {not}{name}", facet(of))
}

/// Accessible name of a value's checkbox: `Ukraine, 4 documents`.
pub fn value(value: &FacetValue, choice: Choice) -> String {
    let state = match choice {
        Choice::Excluded => ", excluded",
        Choice::Open | Choice::Included => "",
    };
    format!("{}, {}{state}", value.name, documents(value.count))
}

/// `Exclude Ukraine`.
pub fn exclude(name: &str) -> String {
    format!("Exclude {name}")
}

/// `Why is Ukraine here?`.
pub fn why(name: &str) -> String {
    format!("Why is {name} here?")
}

/// Accessible name of the box that filters a facet's values.
pub fn narrow(of: Facet) -> String {
    format!("Find in {}", facet(of))
}

/// `Show 12 more`: how many values are hidden.
pub fn hidden_values(n: usize) -> String {
    format!("{SHOW_MORE} ({})", number(u32::try_from(n).unwrap_or(u32::MAX)))
}

/// `2 undated documents are left out.`
pub fn undated_left_out(n: u32) -> String {
    let verb = if n == 1 { "is" } else { "are" };
    format!("{} {verb} left out by the range.", counted(n, "undated document"))
}

/// One sentence on the histogram.
pub fn summary(histogram: &Histogram, field: DateField) -> String {
    let dated = |bar: &&engine::search::Bar| bar.certain + bar.possible > 0;
    let what = match field {
        DateField::Published => "Published",
        DateField::Mentioned => "Dates mentioned",
    };
    let first = histogram.bars.iter().find(dated);
    let last = histogram.bars.iter().rfind(dated);
    let span = match (first, last) {
        (Some(a), Some(b)) if a == b => format!("{what}: {}.", dates::bar(a)),
        (Some(a), Some(b)) => format!("{what}: {} to {}.", dates::bar(a), dates::bar(b)),
        _ => "Nothing here is dated.".to_owned(),
    };
    match histogram.undated {
        0 => span,
        undated => format!("{span} Without a date: {}.", number(undated)),
    }
}
