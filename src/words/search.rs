//! Words of the search box and what stands under it.

use engine::search::{Chip, ChipMeaning, QueryNote, QueryProblem};

/// Accessible name of the search box.
pub const SEARCH: &str = "Search";
/// Shown in the empty search box.
pub const PLACEHOLDER: &str = "Words, “a phrase”, country:UA, from:2024, -not";
/// Introduces the query as it was understood.
pub const READ_AS: &str = "Read as";

/// What a typed field was understood as: `Country: Ukraine`, `not Country: Ukraine`.
pub fn chip(chip: &Chip) -> String {
    let meaning = match &chip.meaning {
        ChipMeaning::Value(facet, _, name) => format!("{}: {name}", super::facet(*facet)),
        ChipMeaning::From(bound) => format!("From: {bound}"),
        ChipMeaning::To(bound) => format!("To: {bound}"),
        ChipMeaning::Between(from, to) => format!("From: {from}, to: {to}"),
    };
    if chip.excluded { format!("not {meaning}") } else { meaning }
}

/// Takes a typed field out of the query.
pub fn remove_chip(of: &Chip) -> String {
    format!("Remove {} from the query", chip(of))
}

/// What is the matter with a part of the query. `words` is the part as typed.
pub fn problem(note: &QueryNote, words: &str) -> String {
    match note.problem {
        QueryProblem::UnknownField => {
            format!("“{words}” names no field; it was searched as words.")
        }
        QueryProblem::UnknownValue => {
            format!("Nothing in this collection answers to “{words}”; it was searched as words.")
        }
        QueryProblem::BadDate => {
            format!("“{words}” is no year, month or day, such as 2024 or 2024-10-22.")
        }
        QueryProblem::OpenBracket => "The bracket is never closed.".to_owned(),
        QueryProblem::OpenQuote => "The quotation mark is never closed.".to_owned(),
        QueryProblem::Dangling => format!("“{words}” has nothing to act upon; it was left out."),
        QueryProblem::TooLong => "The query is too long; this part was left out.".to_owned(),
    }
}

/// Puts the proposal in place of what was not understood.
pub fn write_instead(proposal: &str) -> String {
    format!("Write {proposal} instead")
}
