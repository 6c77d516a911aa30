//! Every sentence a reader sees, and the printing of numbers and dates.
//!
//! One module for each area of the page. What takes a number decides its own plural.

pub mod card;
pub mod claims;
pub mod dates;
pub mod figures;
pub mod filters;
pub mod help;
pub mod own_files;
pub mod page;
pub mod reader;
pub mod results;
pub mod search;
pub mod statements;
pub mod timeline;
pub mod why;

use engine::model::{Facet, Kind};

/// A count with its noun: `1 document`, `3 documents`. For nouns that take an `s`.
pub fn counted(n: u32, noun: &str) -> String {
    let ending = if n == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", number(n))
}

/// A whole number with a comma between groups of three digits: `15,000`.
pub fn number(n: u32) -> String {
    grouped(&n.to_string())
}

/// Digits with a comma between groups of three.
fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `3 documents`.
pub fn documents(n: u32) -> String {
    counted(n, "document")
}

/// The name of a facet, as its legend shows it.
pub const fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Country => "Country",
        Facet::About => "About",
        Facet::Person => "Person",
        Facet::Organisation => "Organisation",
        Facet::Place => "Place",
        Facet::Outlet => "Outlet",
        Facet::Language => "Language",
        Facet::Counted => "Figures of",
        Facet::Speaker => "Said by",
        Facet::Said => "Statements",
    }
}

/// The name of a kind of mention.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Organisation => "organisation",
        Kind::Place => "place",
        Kind::Nationality => "nationality",
        Kind::Date => "date",
        Kind::Figure => "figure",
        Kind::Quote => "quotation",
    }
}

/// The name of a kind of mention when there are many.
pub const fn kinds(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Persons",
        Kind::Organisation => "Organisations",
        Kind::Place => "Places",
        Kind::Nationality => "Nationalities",
        Kind::Date => "Dates",
        Kind::Figure => "Figures",
        Kind::Quote => "Quotations",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        let cases =
            [(0, "0"), (999, "999"), (1000, "1,000"), (15_000, "15,000"), (1_234_567, "1,234,567")];
        for (n, expected) in cases {
            assert_eq!(number(n), expected);
        }
    }

    #[test]
    fn one_is_singular() {
        assert_eq!(documents(1), "1 document");
        assert_eq!(documents(0), "0 documents");
        assert_eq!(documents(2000), "2,000 documents");
    }
}
