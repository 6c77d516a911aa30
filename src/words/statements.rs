//! Words of the view that tells who says what.

use engine::model::Attribution;
use engine::study::{Said, Statement, Statements};

use super::{counted, dates, documents, number};

/// Legend of the choice of speakers.
pub const SAID_BY: &str = "Said by";
/// Takes the choice of speakers back.
pub const EVERYBODY: &str = "Show everybody";
/// Heading of what no one is named for.
pub const NOBODY: &str = "The reports themselves";
/// Before those through whom a report has something.
pub const THROUGH: &str = "through";
/// Before words of doubt.
pub const DOUBT: &str = "Doubt:";
/// Opens the reason.
pub const WHY: &str = "why?";
/// When nothing is said.
pub const NONE: &str = "Nothing is quoted or claimed in these documents, and nothing doubted.";
/// When nothing is left of what is said.
pub const NONE_CHOSEN: &str = "Nothing of what is said here is of this speaker and marked so.";

/// `32 statements in 4 documents`.
pub fn total(statements: &Statements) -> String {
    format!("{} in {}", counted(statements.total, "statement"), documents(statements.documents))
}

/// Label of the box that leaves only what is doubted: `Only what the texts themselves doubt, 8`.
pub fn only_doubted(n: u32) -> String {
    format!("Only what the texts themselves doubt, {}", number(n))
}

/// Accessible name of a speaker in the choice: `Sergei Shoigu, 4 statements`.
pub fn voice(name: &str, n: u32) -> String {
    format!("{name}, {}", counted(n, "statement"))
}

/// What a statement is, as a word before it.
pub const fn said(said: Said) -> &'static str {
    match said {
        Said::Quotation => "quoted",
        Said::Figure => "figure",
        Said::Sentence => "the report",
    }
}

/// `in 3 documents, from 1 origin`: so many reports are not so many witnesses. Nothing for a single one.
pub fn origins(statement: &Statement) -> Option<String> {
    let Statement { reports, origins, .. } = *statement;
    (reports > 1).then(|| format!("in {}, from {}", documents(reports), counted(origins, "origin")))
}

/// Where and when: `Japan Today · 21–22 Sep 2025`.
pub fn source(statement: &Statement) -> String {
    let outlet = statement.outlet.as_ref().map(|outlet| outlet.name.clone());
    let published = statement.published.as_ref().map(dates::edtf);
    outlet.into_iter().chain(published).collect::<Vec<_>>().join(" · ")
}

/// How it was found.
pub const fn why(statement: &Statement) -> &'static str {
    match (statement.said, statement.attribution) {
        (Said::Sentence, _) => "The sentence has words of doubt and names no speaker.",
        (_, Attribution::ByHand) => "A person has set the speaker.",
        (Said::Figure, _) => "The text names who gives the figure.",
        (_, Attribution::Verb) => "A verb of speech beside it names the speaker.",
        (_, Attribution::AccordingTo) => "“According to” names the speaker.",
        (_, Attribution::Continued) => "The speaker before it goes on.",
        (_, Attribution::Unknown) => "Nothing says who speaks.",
    }
}
