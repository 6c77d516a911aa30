//! Verbs of speech that tell nothing where they stand: passives, participles behind their noun, set
//! phrases.

use std::ops::Range;

use super::attribution::is_said_of;
use super::comparator::is_comparator_before;
use super::figures::looks_plural;
use super::numeral::small;
use super::passage::Passage;
use super::phrase::{begins_phrase, is_pronoun};
use super::vocabulary::Role;
use crate::model::Kind;

/// "the scale used by forecasters": who does it stands behind.
pub(super) fn is_passive(passage: &Passage<'_>, at: usize) -> bool {
    let by_whom = passage.word(at + 1) == "by"
        && passage.name_of(at + 2, &[Kind::Date]).is_none()
        && (begins_phrase(passage, at + 2) || looks_plural(passage, at + 2));
    by_whom && passage.word(at).ends_with("ed")
}

/// "the time recorded in 2024", "costs estimated at": a participle behind its noun.
pub(super) fn is_reduced(passage: &Passage<'_>, at: usize) -> bool {
    const ALIKE: &[&str] = &[
        "recorded",
        "reported",
        "found",
        "estimated",
        "identified",
        "documented",
        "counted",
        "posted",
        "put",
        "calculated",
        "placed",
        "announced",
        "claimed",
        "projected",
        "forecast",
        "expected",
    ];
    let is_day = (at + 1..at + 4).any(|at| passage.name_of(at, &[Kind::Date]).is_some());
    let infinitive = passage.word(at) == "claimed" && passage.word(at + 1) == "to";
    let counts = |at: usize| passage.is_number(at) || small(passage.word(at)).is_some();
    let number = (at + 2..at + 5).find(|&at| counts(at));
    let bounds = number.is_some_and(|number| is_comparator_before(passage, number));
    let linked = passage.has(at + 1, Role::Preposition) && !bounds;
    let at_all = passage.has(at + 1, Role::Adverb) && passage.word(at + 2) == "by";
    let is_finite = matches!(passage.stretch.before(at), "also" | "has" | "have" | "had")
        || passage.word(at.wrapping_sub(2)) == "what";
    ALIKE.contains(&passage.word(at)) && (linked || at_all) && !is_day && !infinitive && !is_finite
}

/// "claimed responsibility", "claimed 30 lives", "maintained his lead": nothing is said.
pub(super) fn takes_noun(passage: &Passage<'_>, at: usize) -> bool {
    let claims = matches!(passage.word(at), "claimed" | "claims" | "claiming" | "admitted");
    let is_noun = |at: usize| {
        matches!(
            passage.word(at),
            "responsibility"
                | "credit"
                | "victory"
                | "asylum"
                | "guilt"
                | "life"
                | "lives"
                | "victims"
        )
    };
    let keeps = matches!(passage.word(at), "maintained" | "maintains")
        && matches!(passage.word(at + 1), "a" | "his" | "her" | "its" | "their");
    let takes = || (at + 1..at + 7).take_while(|&at| is_said_of(passage, at)).any(is_noun);
    keeps || claims && takes()
}

/// "spoke with a player", "a site called Pech": nobody tells of anything. Who calls somebody a name
/// stands before the verb by his own.
pub(super) fn is_idle(passage: &Passage<'_>, at: usize, subject: &Range<usize>) -> bool {
    let next = passage.word(at + 1);
    let is_quoted = (at + 1..at + 12).any(|at| passage.quote(at).is_some());
    let is_named = subject.end <= at
        && passage.name_of(subject.end - 1, &[Kind::Person, Kind::Organisation]).is_some()
        || is_pronoun(passage, subject);
    let is_idle = match passage.word(at) {
        "called" | "calls" => !matches!(next, "for" | "on") && !is_named,
        "spoke" => matches!(next, "with" | "to" | "over" | "before"),
        "described" => passage.stretch.before(at) == "-",
        _ => false,
    };
    is_idle && !is_quoted
}
