//! Sources that a sentence names without a verb of speech of their own: "according to", "by most
//! accounts", "citing officials", "as reported by".

use std::ops::Range;

use super::attribution::{Said, Way};
use super::passage::Passage;
use super::phrase::{Named, source};
use super::vocabulary::Role;
use super::voice::Memory;
use crate::model::Kind;

/// A source that is brought in at `at`.
pub(super) fn sourced(
    passage: &Passage<'_>,
    at: usize,
    sentence: &Range<usize>,
    memory: &Memory,
) -> Option<Said> {
    let (way, from) = introduced(passage, at, sentence)?;
    let (tokens, voice) = source(passage, from, sentence.end, memory)?;
    let (tokens, voice) = giver(passage, &tokens, sentence, memory).unwrap_or((tokens, voice));
    Some(Said { way, voice, tokens: at..tokens.end, verb: at, is_trailing: false })
}

/// How words at `at` bring in a source, and where its name begins.
fn introduced(passage: &Passage<'_>, at: usize, sentence: &Range<usize>) -> Option<(Way, usize)> {
    let next = passage.word(at + 1);
    let after_comma = || matches!(passage.stretch.before(at), "," | "(");
    match passage.word(at) {
        "according" | "According" if next == "to" => Some((Way::AccordingTo, at + 2)),
        "per" if after_comma() => Some((Way::AccordingTo, at + 1)),
        "Per" if at == sentence.start && next != "request" => Some((Way::AccordingTo, at + 1)),
        "by" | "By" if is_account(passage, at, sentence) => Some((Way::AccordingTo, at + 1)),
        "by" if is_estimator(passage, at, sentence) => Some((Way::Relay, at + 1)),
        "in" | "In" if is_survey(passage, at, sentence) => Some((Way::AccordingTo, at + 1)),
        "citing" | "Citing" | "quoting" if is_source(passage, at + 1) => {
            Some((Way::Citing, at + 1))
        }
        word if next == "by" && PASSIVE.contains(&word) => Some((Way::Relay, at + 2)),
        _ => None,
    }
}

/// Participles behind which "by" names who says it.
const PASSIVE: [&str; 15] = [
    "cited",
    "reported",
    "quoted",
    "relayed",
    "carried",
    "stated",
    "announced",
    "told",
    "estimated",
    "recorded",
    "documented",
    "compiled",
    "noted",
    "calculated",
    "counted",
];

/// "by most accounts", "by the ministry's count": where a clause begins or a number ends, because what
/// is caused "by reports" is none.
fn is_account(passage: &Passage<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let before = at.wrapping_sub(1);
    let free =
        at == sentence.start || !passage.is_word(before) || passage.has(before, Role::Auxiliary);
    let is_account = |at: &usize| {
        matches!(passage.word(*at), "reports" | "accounts" | "estimates" | "count" | "tally")
    };
    let small = |at: &usize| passage.is_word(*at) && !passage.has(*at, Role::Preposition);
    free && (at + 1..at + 6).take_while(small).any(|at| is_account(&at))
}

/// "was estimated at $3 billion by the insurer": who did it stands behind "by".
fn is_estimator(passage: &Passage<'_>, by: usize, sentence: &Range<usize>) -> bool {
    let is_participle =
        |at: usize| matches!(passage.word(at), "estimated" | "put" | "valued" | "projected");
    let is_verb = |at: &usize| {
        is_participle(*at)
            && passage.word(at + 1) == "at"
            && passage.has(at.wrapping_sub(1), Role::Auxiliary)
    };
    let mut near = (sentence.start..by).rev().take(10);
    near.any(|at| is_verb(&at)) && passage.name_of(by + 1, &[Kind::Date]).is_none()
}

/// "in a Gallup poll", "In a report of the ministry,": where nobody else speaks in the sentence.
fn is_survey(passage: &Passage<'_>, at: usize, sentence: &Range<usize>) -> bool {
    if !matches!(passage.word(at + 1), "a" | "an" | "the" | "its") {
        return false;
    }
    let noun = |at: &usize| match passage.word(*at) {
        "poll" | "survey" | "census" => true,
        "report" | "study" | "tally" | "review" => sentence.start + 6 > *at,
        _ => false,
    };
    let small = |at: &usize| passage.is_word(*at) && !passage.has(*at, Role::Preposition);
    let found = (at + 2..at + 8).take_while(small).find(noun);
    let speaks = |at: usize| passage.any(at, &[Role::Speech, Role::Saying, Role::Finding]);
    found.is_some() && !sentence.clone().any(speaks)
}

/// "numbers reported by CNR", "a statement released by the court", "a report by CNR": who gives what is
/// cited.
fn giver(
    passage: &Passage<'_>,
    tokens: &Range<usize>,
    sentence: &Range<usize>,
    memory: &Memory,
) -> Option<Named> {
    let given = |at: usize| {
        matches!(
            passage.word(at),
            "reported"
                | "released"
                | "published"
                | "issued"
                | "compiled"
                | "collected"
                | "provided"
        )
    };
    let by = tokens.end + usize::from(given(tokens.end));
    let is_given = given(by - 1) || passage.has(by - 1, Role::Document);
    (is_given && passage.word(by) == "by").then(|| source(passage, by + 1, sentence.end, memory))?
}

/// A body or person, or a description of one: "citing officials", not "citing safety concerns".
fn is_source(passage: &Passage<'_>, at: usize) -> bool {
    const SOURCES: &[&str] = &[
        "officials",
        "sources",
        "reports",
        "media",
        "authorities",
        "data",
        "documents",
        "witnesses",
        "lawmakers",
        "ministry",
        "agency",
        "department",
        "police",
        "government",
        "source",
        "statement",
        "figures",
        "statistics",
        "report",
        "study",
        "survey",
        "researchers",
        "doctors",
        "experts",
    ];
    let named = |at: usize| passage.name_of(at, &[Kind::Person, Kind::Organisation]).is_some();
    (at..at + 5)
        .take_while(|&at| passage.is_word(at))
        .any(|at| named(at) || passage.has(at, Role::Human) || SOURCES.contains(&passage.word(at)))
}
