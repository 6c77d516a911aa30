//! Words of the ledger of figures.

use engine::model::{Comparator, Numeral, Unit};
use engine::study::{Class, DateSource, Group, Population, Row, Sum};
use engine::view::Sort;

use super::{claims, counted, dates, documents, number};

/// Accessible name of the ledger.
pub const LEDGER: &str = "Figures";
/// Legend of the choice of what is counted.
pub const COUNTED: &str = "What is counted";
/// Takes the choice back.
pub const ALL: &str = "Show everything that is counted";
/// Label of the choice of order.
pub const ORDER: &str = "Order";
/// When there are none.
pub const NONE: &str = "These documents give no figure.";
/// When there are figures, but none of what is chosen.
pub const NONE_CHOSEN: &str = "None of what is counted here is chosen.";
/// Heading of the column of numbers.
pub const VALUE: &str = "Figure";
/// Heading of the column of statuses.
pub const STATUS: &str = "Status";
/// Heading of the column of claimants.
pub const CLAIMANT: &str = "Claimed by";
/// Heading of the column of places.
pub const PLACE: &str = "Place";
/// Heading of the column of dates.
pub const DATE: &str = "Holds for";
/// Heading of the column of reports.
pub const REPORT: &str = "Report";
/// Stands where a report gives the figure itself.
pub const OWN_VOICE: &str = "the report itself";
/// Opens the reason of a figure.
pub const WHY: &str = "why?";
/// Marks a figure of which a person has set something.
pub const BY_HAND: &str = "set by hand";
/// Stands where nothing is said.
pub const UNSAID: &str = "–";
/// Stands for those of whom the text does not say whose they are.
pub const WHOSE_UNSAID: &str = "whose is not said";
/// How the drawings are read.
pub const KEY: &str = "Filled: the number itself. Hollow: about. Arrow: at least, or at most. \
    A hatched bar spans the days that are possible; an upright line, a range.";

/// How many figures there are: `16 figures in 4 documents`.
pub fn total(figures: u32, in_documents: u32) -> String {
    format!("{} in {}", counted(figures, "figure"), documents(in_documents))
}

/// `3 figures`.
pub fn figures(n: u32) -> String {
    counted(n, "figure")
}

/// What a population is called, with whose it is: `Soldiers, North Korea`.
pub fn population(population: &Population, country: Option<&str>) -> String {
    let noun = noun(population);
    country.map_or(noun.clone(), |country| format!("{noun}, {country}"))
}

/// What is counted, whosever it is: `Soldiers`, `US dollars`, `Per cent`, `Measured by the month`.
pub fn noun(population: &Population) -> String {
    let noun = population.noun.as_str();
    match population.class {
        Class::People | Class::Things => capitalised(noun),
        Class::Money => money(noun),
        Class::Share if noun == Unit::Percent.as_str() => "Per cent".to_owned(),
        Class::Share => "Parts of a whole".to_owned(),
        Class::Measure => format!("Measured by the {noun}"),
        Class::Unsaid => "Of what, is not said".to_owned(),
    }
}

fn money(code: &str) -> String {
    let unit = Unit::Money(code.to_ascii_uppercase());
    capitalised(unit.money().unwrap_or(code))
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Which words are counted as one: `Counted as one: soldiers, troops.`
pub fn joined(group: &Group) -> Option<String> {
    (group.nouns.len() > 1).then(|| format!("Counted as one: {}.", group.nouns.join(", ")))
}

/// The number as it is compared: `≥ 10,000`, `10 to 15`, `16 per cent`.
pub fn value(row: &Row) -> String {
    let sign = match row.comparator {
        Comparator::Equal => "",
        Comparator::AtLeast => "≥ ",
        Comparator::AtMost => "≤ ",
        Comparator::About => "≈ ",
    };
    let upper = row.upper.map(|upper| format!(" to {}", claims::decimal(upper)));
    let unit = claims::unit(row.unit.as_ref()).map(|unit| format!(" {unit}"));
    let (upper, unit) = (upper.unwrap_or_default(), unit.unwrap_or_default());
    format!("{sign}{}{upper}{unit}", claims::decimal(row.value))
}

/// What is counted, where that does not stand beside the number: `of North Korean laborers`.
pub fn counted_apart(row: &Row) -> Option<String> {
    let apart = row.counted.as_ref().filter(|counted| !row.printed.contains(*counted));
    apart.map(|counted| format!("of {counted}"))
}

/// Who gives a figure.
pub fn claimant(row: &Row) -> &str {
    row.claimant.as_ref().map_or(OWN_VOICE, |claimant| claimant.name())
}

/// Through whom: `through Tass`.
pub fn relay(row: &Row) -> Option<String> {
    row.relay.as_ref().map(|relay| format!("through {}", relay.name()))
}

/// The date for which a figure holds.
pub fn date(row: &Row) -> String {
    row.date.as_ref().map_or_else(|| dates::NONE.to_owned(), dates::edtf)
}

/// Whence a date is, if it is not beside the figure.
pub const fn date_source(row: &Row) -> Option<&'static str> {
    match (row.dated, &row.date) {
        (DateSource::Report, Some(_)) => Some("the report’s date"),
        _ => None,
    }
}

/// How a figure was found.
pub fn why(row: &Row) -> String {
    let read = claims::read_by(row.numeral, row.bound.as_deref());
    let date = match (row.dated, &row.date) {
        (DateSource::Said, _) => "The text gives the date beside it.",
        (DateSource::Report, Some(_)) => {
            "The text gives no date beside it, so the report’s stands."
        }
        (DateSource::Report, None) => "Neither the text nor the report gives a date.",
    };
    format!("{read} {date}")
}

/// Whether a person has set some of a figure.
pub fn is_by_hand(row: &Row) -> bool {
    row.numeral == Numeral::ByHand
}

/// What the figures of one population add up to, and what speaks against it.
pub fn sum(sum: &Sum) -> String {
    let most = sum.most.map(|most| format!(" to {}", claims::decimal(most))).unwrap_or_default();
    let added = format!("Added up: {}{most}.", claims::decimal(sum.least));
    let apart = match (sum.statuses, sum.claimants) {
        (1, 1) => return added,
        (1, claimants) => counted(claimants, "claimant"),
        (statuses, 1) => format!("{} different statuses", number(statuses)),
        (statuses, claimants) => {
            format!(
                "{} and {} different statuses",
                counted(claimants, "claimant"),
                number(statuses)
            )
        }
    };
    format!("{added} But with {apart}, some may be counted more than once.")
}

/// Why there is no sum over several populations.
pub fn mixed(populations: u32) -> String {
    format!(
        "No sum over all of these: they count {} different things. Choose one to see its own.",
        number(populations)
    )
}

/// An order of the figures.
pub const fn order(sort: Sort) -> &'static str {
    match sort {
        Sort::Automatic | Sort::Relevance | Sort::Newest => "latest first",
        Sort::Oldest => "earliest first",
        Sort::Greatest => "greatest first",
        Sort::Least => "least first",
        Sort::Claimant => "by claimant",
        Sort::Report => "newest report first",
    }
}

/// What a point of the drawing is: `≈ 15,000, 18 Jun 2025, claimed by the NIS`.
pub fn point(row: &Row) -> String {
    format!("{}, {}, claimed by {}", value(row), date(row), claimant(row))
}

/// What a drawing shows, in one sentence.
pub fn plot(rows: &[&Row]) -> String {
    let least = rows.iter().map(|row| row.value).min();
    let most = rows.iter().map(|row| row.upper.unwrap_or(row.value)).max();
    let said = |value: Option<_>| value.map(claims::decimal).unwrap_or_default();
    let drawn = figures(u32::try_from(rows.len()).unwrap_or(u32::MAX));
    format!("{drawn} over time, from {} to {}.", said(least), said(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(class: Class, noun: &str) -> Population {
        Population { class, noun: noun.to_owned(), country: None }
    }

    #[test]
    fn populations_have_names() {
        let table = [
            (of(Class::People, "soldiers"), "Soldiers"),
            (of(Class::Money, "usd"), "US dollars"),
            (of(Class::Share, "percent"), "Per cent"),
            (of(Class::Share, "share"), "Parts of a whole"),
            (of(Class::Measure, "month"), "Measured by the month"),
            (of(Class::Unsaid, ""), "Of what, is not said"),
        ];
        for (it, expected) in table {
            assert_eq!(population(&it, None), expected);
        }
        let soldiers = of(Class::People, "soldiers");
        assert_eq!(population(&soldiers, Some("North Korea")), "Soldiers, North Korea");
    }
}
