//! Noun phrases that name those who speak: behind a verb, behind "according to", at the head of a
//! sentence.

use std::ops::Range;

use super::figures::looks_plural;
use super::passage::Passage;
use super::vocabulary::Role;
use super::voice::{Memory, Voice};
use crate::model::{Kind, Span};

/// No noun phrase that names a speaker has more tokens.
pub(super) const LONGEST: usize = 16;

/// A voice with the tokens that name it.
pub(super) type Named = (Range<usize>, Voice);

/// Names that may speak.
const SPEAKERS: [Kind; 3] = [Kind::Person, Kind::Organisation, Kind::Place];

/// Where the capitalised words begin that end a stretch: "doctoral candidate Maninder Thind". A name
/// that nothing knew.
pub(super) fn proper(passage: &Passage<'_>, tokens: Range<usize>) -> Option<usize> {
    let is_proper = |at: usize| passage.is_capitalised(at) && passage.name(at).is_none();
    let from = tokens.clone().rev().take_while(|&at| is_proper(at)).last()?;
    let alone = tokens.clone().all(|at| !passage.has(at, Role::Preposition));
    ((2..5).contains(&(tokens.end - from)) && alone).then_some(from)
}

/// Signs within names and their descriptions: "co-author", "Russia's", "Gen.", "(CNR)".
pub(super) fn is_inner_sign(passage: &Passage<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    match passage.word(at) {
        "-" | "&" | "/" => true,
        "'" | "’" => passage.is_glued(at),
        "." => passage.is_glued(at) && passage.has(before, Role::Abbreviation),
        "(" => passage.word(at + 2) == ")" && passage.is_capitalised(at + 1),
        ")" => passage.word(at.wrapping_sub(2)) == "(" && passage.is_capitalised(before),
        _ => false,
    }
}

/// Whether a noun phrase may begin at `at`.
pub(super) fn begins_phrase(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_capitalised(at)
        || passage.any(at, &[Role::Determiner, Role::PersonalPronoun])
        || passage.name(at).is_some()
}

/// The subject of a sentence: its first noun phrase, behind what stands before a comma ("In April, …").
pub(super) fn main_subject(
    passage: &Passage<'_>,
    start: usize,
    limit: usize,
    memory: &Memory,
) -> Option<Named> {
    let mut at = start;
    for _ in 0..3 {
        while at < limit && is_opening(passage, at) {
            at += 1;
        }
        if !is_aside(passage, at) {
            break;
        }
        let comma = |at: &usize| {
            passage.word(*at) == "," && passage.name(*at).is_none() && !passage.is_number(at + 1)
        };
        at = (at..limit).find(comma)? + 1;
    }
    let is_phrase = at < limit && begins_phrase(passage, at);
    is_phrase.then(|| object(passage, at, limit, memory)).flatten()
}

/// Adverbs, conjunctions and signs at the head of a sentence.
fn is_opening(passage: &Passage<'_>, at: usize) -> bool {
    let sign = !passage.is_word(at) || passage.quote(at).is_some();
    sign || passage.any(at, &[Role::Adverb, Role::Coordinator])
}

/// Whether what begins at `at` is no subject but stands before one: "In April", "Speaking to".
fn is_aside(passage: &Passage<'_>, at: usize) -> bool {
    let opens = passage.any(at, &[Role::Preposition, Role::Clause])
        || passage.word(at).ends_with("ing")
        || passage.name_of(at, &[Kind::Date]).is_some();
    opens && passage.name_of(at, &SPEAKERS).is_none()
}

/// The voice that a noun phrase at `at` names, e.g. behind "according to" or a verb.
pub(super) fn object(
    passage: &Passage<'_>,
    at: usize,
    limit: usize,
    memory: &Memory,
) -> Option<Named> {
    let end = phrase_end(passage, at, limit);
    (end > at).then(|| named(passage, at..end, memory))?
}

/// A source behind "according to", which may be anything: "state television".
pub(super) fn source(
    passage: &Passage<'_>,
    at: usize,
    limit: usize,
    memory: &Memory,
) -> Option<Named> {
    if passage.has(at, Role::ObjectPronoun) {
        return Some((at..at + 1, memory.pronoun(passage, at)?));
    }
    object(passage, at, limit, memory).or_else(|| {
        let tokens = trimmed(passage, at..phrase_end(passage, at, limit));
        let is_pronoun = passage.any(at, &[Role::PersonalPronoun, Role::OtherPronoun]);
        let is_noun = !tokens.is_empty() && passage.is_word(at) && !is_pronoun;
        is_noun.then(|| {
            let voice = Voice { span: passage.span(tokens.clone()), is_person: false };
            (tokens, voice)
        })
    })
}

/// Where the noun phrase that begins at `at` ends.
fn phrase_end(passage: &Passage<'_>, at: usize, limit: usize) -> usize {
    let mut end = at;
    while end < limit && end - at < LONGEST && goes_on(passage, end, at) {
        end += 1;
    }
    end
}

/// Whether the token at `at` goes on a noun phrase that begins at `from`.
fn goes_on(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    if passage.quote(at).is_some() {
        return false;
    }
    if let Some(name) = passage.name(at) {
        return name.kind != Kind::Date || at > from && passage.has(at - 1, Role::Determiner);
    }
    let before = at.wrapping_sub(1);
    if at > from && is_pronoun(passage, &(from..from + 1)) {
        return false;
    }
    if !passage.is_word(at) {
        return at > from && is_inner_sign(passage, at) && !is_owned_by_person(passage, at);
    }
    if passage.is_capitalised(at) {
        return at == from || !passage.any(at, &[Role::Clause, Role::PersonalPronoun]);
    }
    if passage.any(at, &[Role::Preposition, Role::Coordinator]) {
        return at > from && links(passage, at, from);
    }
    let is_named = at > from && passage.name_of(before, &SPEAKERS[..2]).is_some();
    if is_named && !is_office_of(passage, at) && !passage.has(at, Role::Document) {
        return false;
    }
    let ends = [Role::Clause, Role::Auxiliary, Role::PersonalPronoun, Role::OtherPronoun];
    if is_noun_of_speech(passage, at, from) {
        return true;
    }
    let past = passage.word(at).ends_with("ed") && passage.is_capitalised(before);
    at == from || !past && !passage.any(at, &ends) && !is_verb(passage, at)
}

/// "Miller's statement", where the phrase ends with the name; but not "Miller's deputy Ivan Petrov".
fn is_owned_by_person(passage: &Passage<'_>, at: usize) -> bool {
    let possessive = matches!(passage.word(at), "'" | "’");
    let of_person = passage.name_of(at.wrapping_sub(1), &[Kind::Person]).is_some();
    let owned = at + 1 + usize::from(passage.word(at + 1) == "s");
    possessive && of_person && !(passage.has(owned, Role::Human) || is_office_of(passage, owned))
}

/// Whether a verb or adverb that ends a noun phrase stands at `at`; "report" within one is a noun.
pub(super) fn is_verb(passage: &Passage<'_>, at: usize) -> bool {
    let verbs = [
        Role::Verb,
        Role::Speech,
        Role::Finding,
        Role::Saying,
        Role::Acting,
        Role::Quoting,
        Role::Adverb,
    ];
    let is_noun = passage.has(at, Role::Document) && !looks_plural(passage, at);
    passage.any(at, &verbs) && !is_noun
}

/// "preliminary reports", "by official estimates": nouns that look like verbs, where a phrase ends or
/// behind a preposition, where no verb follows.
fn is_noun_of_speech(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let is_noun = matches!(passage.word(at), "reports" | "estimates" | "records" | "claims");
    let next = at + 1;
    let led = from + 1 == at && passage.has(from.wrapping_sub(1), Role::Preposition);
    let is_small = led && !passage.is_capitalised(from);
    let ends = !passage.is_word(next) || passage.any(next, &[Role::Preposition, Role::Clause]);
    is_noun && (is_small || ends)
}

/// "Tass reporter Ivan Petrov": lower-case words after a name that lead to another.
fn is_office_of(passage: &Passage<'_>, at: usize) -> bool {
    let lead = (at..at + 4).take_while(|&at| {
        passage.is_word(at) && !passage.is_capitalised(at) && !passage.has(at, Role::Preposition)
    });
    passage.is_capitalised(at + lead.count())
}

/// A preposition or "and" within a name, or behind the noun of an office: "a spokesman for the fleet".
fn links(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let word = passage.word(at);
    let between = passage.is_capitalised(at - 1) && passage.is_capitalised(at + 1);
    let within = between && matches!(word, "of" | "for" | "and");
    let named = (from + 1..at).any(|at| passage.is_capitalised(at));
    within || !named && matches!(word, "of" | "for" | "at" | "in" | "from")
}

/// The voice that a stretch of tokens names: a person in it, else the description as a whole.
pub(super) fn named(passage: &Passage<'_>, tokens: Range<usize>, memory: &Memory) -> Option<Named> {
    let tokens = without_aside(passage, tokens);
    let first = tokens.start;
    if tokens.is_empty() {
        return None;
    }
    if is_pronoun(passage, &tokens) {
        return Some((tokens, memory.pronoun(passage, first)?));
    }
    if let Some(at) = person_in(passage, tokens.clone()) {
        let span = passage.name(at)?.span;
        return Some((tokens, Voice { span, is_person: true }));
    }
    let described = described(passage, tokens.clone())?;
    let unknown =
        described.clone().all(|at| passage.is_capitalised(at) && passage.name(at).is_none());
    let span = body(passage, &described, memory).unwrap_or_else(|| passage.span(described.clone()));
    let is_human = passage.has(described.end - 1, Role::Human);
    Some((tokens, Voice { span, is_person: unknown || is_human }))
}

/// The tokens of a description that can be somebody's: "the fire service", "officials", "Time".
fn described(passage: &Passage<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let tokens = trimmed(passage, tokens);
    let first = tokens.start;
    if tokens.is_empty() {
        return None;
    }
    let no_noun = passage.any(first, &[Role::Clause, Role::Auxiliary]);
    if no_noun || passage.name_of(first, &[Kind::Date]).is_some() {
        return None;
    }
    if let Some(name) = proper(passage, tokens.clone()) {
        return Some(name..tokens.end);
    }
    let is_named = tokens.clone().any(|at| passage.is_capitalised(at));
    let is_plural = tokens.len() <= 4
        && looks_plural(passage, tokens.end - 1)
        && tokens.clone().all(|at| passage.is_word(at));
    (begins_phrase(passage, first) || is_named || is_plural).then_some(tokens)
}

/// Without an acronym in brackets, and without small words that lead to nothing.
fn trimmed(passage: &Passage<'_>, tokens: Range<usize>) -> Range<usize> {
    let bracket = tokens.clone().find(|&at| matches!(passage.word(at), "(" | ")"));
    let mut end = bracket.unwrap_or(tokens.end);
    let leads = |at: usize| passage.any(at, &[Role::Preposition, Role::Determiner]);
    while end > tokens.start && leads(end - 1) && passage.name(end - 1).is_none() {
        end -= 1;
    }
    tokens.start..end
}

/// Cuts what stands before the noun phrase: "In a statement the ministry".
fn without_aside(passage: &Passage<'_>, tokens: Range<usize>) -> Range<usize> {
    let is_name = passage.name_of(tokens.start, &SPEAKERS).is_some();
    if is_name || !passage.has(tokens.start, Role::Preposition) {
        return tokens;
    }
    let begins = |at: &usize| {
        let before = at - 1;
        let free = !passage.has(before, Role::Preposition) && !passage.is_capitalised(before);
        free && (passage.has(*at, Role::Determiner) || passage.is_capitalised(*at))
    };
    let from = (tokens.start + 2..tokens.end).rev().find(begins).unwrap_or(tokens.end);
    from..tokens.end
}

/// The person that speaks, by a token: the first one before any preposition, unless a relation stands
/// behind the name ("Putin's spokesman"; but "Miller's statement").
fn person_in(passage: &Passage<'_>, tokens: Range<usize>) -> Option<usize> {
    for at in tokens.clone() {
        if passage.name(at).is_none() && passage.has(at, Role::Preposition) && at > tokens.start {
            return None;
        }
        if passage.name_of(at, &[Kind::Person]).is_none() || !passage.ends_name(at) {
            continue;
        }
        if !is_owner(passage, at, tokens.end) {
            return Some(at);
        }
    }
    None
}

/// Whether the name that ends at `at` only tells whose the speaker is: "Putin's spokesman", "the Biden
/// campaign"; not "Miller's statement".
fn is_owner(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    let next = at + 1;
    if matches!(passage.word(next), "'" | "’") && passage.is_glued(next) {
        let owned = next + 1 + usize::from(passage.word(next + 1) == "s");
        return !passage.has(owned, Role::Office);
    }
    let small = [Role::Preposition, Role::Adverb, Role::Coordinator, Role::Auxiliary];
    let is_noun = passage.is_word(next) && !passage.is_capitalised(next);
    next < end && is_noun && !passage.any(next, &small)
}

/// The body that "the ministry" stands for.
fn body(passage: &Passage<'_>, tokens: &Range<usize>, memory: &Memory) -> Option<Span> {
    let is_the = passage.word(tokens.start).eq_ignore_ascii_case("the") && tokens.len() == 2;
    Some(passage.word(tokens.start + 1)).filter(|_| is_the).and_then(|noun| memory.body(noun))
}

pub(super) fn is_pronoun(passage: &Passage<'_>, tokens: &Range<usize>) -> bool {
    let pronouns = [Role::PersonalPronoun, Role::OtherPronoun];
    tokens.len() == 1 && passage.any(tokens.start, &pronouns)
}
