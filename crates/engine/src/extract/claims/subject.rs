//! The subject of a verb of speech: the noun phrase before it, across adverbs and appositions.

use std::ops::Range;

use super::figures::looks_plural;
use super::passage::Passage;
use super::phrase::{
    LONGEST, Named, begins_phrase, is_inner_sign, is_pronoun, main_subject, named, proper,
};
use super::vocabulary::Role;
use super::voice::Memory;
use crate::model::Kind;

/// The subject of the verb at `verb`, in a sentence that begins at `start`.
pub(super) fn subject(
    passage: &Passage<'_>,
    verb: usize,
    start: usize,
    memory: &Memory,
) -> Option<Named> {
    let end = before_helpers(passage, verb, start)?;
    if end <= start || passage.quote(end - 1).is_some() {
        return None;
    }
    match passage.word(end - 1) {
        "," | "–" | "—" => appositive(passage, end - 1, start, memory),
        "and" | "but" | "then" => main_subject(passage, start, verb, memory),
        "who" | "which" => issuer(passage, end - 1, start, memory)
            .or_else(|| named(passage, region(passage, end - 1, start), memory)),
        _ => {
            let region = region(passage, end, start);
            if is_pronoun(passage, &region) {
                return named(passage, region, memory);
            }
            let relative = region.start > start && passage.has(region.start - 1, Role::Clause);
            let is_subject = !relative
                || begins_phrase(passage, region.start)
                || looks_plural(passage, region.start);
            let found = is_subject.then(|| named(passage, region.clone(), memory)).flatten();
            if let Some(person) = unclosed(passage, &region, start) {
                return named(passage, person, memory);
            }
            let listed = region.start > start && is_bare_place(passage, &region);
            found.filter(|_| !listed).or_else(|| main_subject(passage, start, verb, memory))
        }
    }
}

/// "released a statement which": who gives out the document that ends before `end`.
pub(super) fn issuer(
    passage: &Passage<'_>,
    end: usize,
    start: usize,
    memory: &Memory,
) -> Option<Named> {
    let gives_out = |at: &usize| {
        matches!(
            passage.word(*at),
            "released" | "published" | "issued" | "presented" | "cited" | "posted"
        )
    };
    let is_document = end > start && passage.any(end - 1, &[Role::Document, Role::Office]);
    let verb = (start..end).rev().take(8).find(gives_out).filter(|_| is_document)?;
    subject(passage, verb, start, memory)
}

/// "Marat Khusnullin, deputy head of the government said": the name at the head of the sentence, before
/// an apposition that no comma closes.
fn unclosed(passage: &Passage<'_>, region: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let comma = region.start.checked_sub(1).filter(|&at| passage.word(at) == ",")?;
    let is_person = |at: usize| passage.name_of(at, &[Kind::Person]).is_some();
    let is_office = passage.has(region.start, Role::Human) && !region.clone().any(is_person);
    let is_name = comma > start && (start..comma).all(is_person);
    (is_office && is_name).then_some(start..comma)
}

/// "…, Los Angeles disagreed": the end of a longer name.
fn is_bare_place(passage: &Passage<'_>, region: &Range<usize>) -> bool {
    let place = |at: usize| passage.name_of(at, &[Kind::Place]).is_some();
    let before = region.start - 1;
    passage.word(before) == ","
        && before > 0
        && passage.is_capitalised(before - 1)
        && region.clone().all(place)
}

/// Steps back from a verb over adverbs, auxiliaries and days: "has also", "on Tuesday", "went on to".
/// `None` for an infinitive.
fn before_helpers(passage: &Passage<'_>, verb: usize, start: usize) -> Option<usize> {
    let mut end = verb;
    while end > start {
        let at = end - 1;
        if passage.word(at) == "to" {
            end = before_infinitive(passage, at, start)?;
        } else if is_helper(passage, at) || end < verb && is_before_day(passage, at) {
            end = at;
        } else {
            break;
        }
    }
    Some(end)
}

/// Adverbs, auxiliaries and days between subject and verb.
fn is_helper(passage: &Passage<'_>, at: usize) -> bool {
    let lower = passage.is_word(at) && !passage.is_capitalised(at);
    passage.any(at, &[Role::Adverb, Role::Auxiliary])
        || lower && passage.word(at).ends_with("ly")
        || is_day(passage, at)
}

/// A part of a date, or a word of the calendar where no date could be told.
fn is_day(passage: &Passage<'_>, at: usize) -> bool {
    let is_unread = || passage.name(at).is_none() && passage.is_of_calendar(at);
    passage.name_of(at, &[Kind::Date]).is_some() || is_unread()
}

/// "on" in "on Tuesday".
fn is_before_day(passage: &Passage<'_>, at: usize) -> bool {
    is_day(passage, at + 1)
        && matches!(passage.word(at), "on" | "On" | "in" | "In" | "late" | "early")
}

/// "went on to say", "continued to say", "went as far as to say": where "went" stands.
fn before_infinitive(passage: &Passage<'_>, to: usize, start: usize) -> Option<usize> {
    let chain =
        matches!(passage.stretch.before(to), "on" | "far" | "as" | "continued" | "continues");
    let went = |at: &usize| {
        matches!(passage.word(*at), "went" | "goes" | "going" | "continued" | "continues")
    };
    (start..to).rev().take(5).find(went).filter(|_| chain)
}

/// "Marat Khusnullin, the deputy prime minister, said": the name before the apposition that ends with
/// the comma at `comma`, or a person in it ("The judge, Bernard Schwartz, said").
fn appositive(passage: &Passage<'_>, comma: usize, start: usize, memory: &Memory) -> Option<Named> {
    let is_comma = |at: &usize| {
        passage.word(*at) == passage.word(comma)
            && passage.name(*at).is_none()
            && passage.quote(*at).is_none()
    };
    let mut commas = (start..comma).rev().take(40).filter(is_comma);
    let mut open = commas.next()?;
    let is_place = |at: usize| passage.name_of(at, &[Kind::Place]).is_some();
    if (open + 1..comma).all(is_place) {
        // "the mayor of Donetsk, Ukraine, said": the last part of a place's name is no apposition.
        open =
            commas.next().filter(|&at| region(passage, at, start).start == start).unwrap_or(open);
    }
    let head = region(passage, open, start);
    if head.is_empty() {
        return named(passage, region(passage, comma, start), memory);
    }
    if let Some(person) = person_in_apposition(passage, open + 1..comma, &head) {
        return named(passage, person..comma, memory);
    }
    let is_object = head.start > start
        && passage.any(head.start - 1, &[Role::Auxiliary, Role::Verb, Role::Preposition]);
    (!is_object).then(|| named(passage, head, memory)).flatten()
}

/// The person that an apposition names, when its head is an office: "The study's author, X".
fn person_in_apposition(
    passage: &Passage<'_>,
    inner: Range<usize>,
    head: &Range<usize>,
) -> Option<usize> {
    let is_person = |at: usize| passage.name_of(at, &[Kind::Person]).is_some();
    let aside = passage.any(inner.start, &[Role::Clause, Role::Preposition]);
    if aside || head.clone().any(is_person) || !begins_phrase(passage, head.start) {
        return None;
    }
    let is_office = passage.has(head.start, Role::Determiner);
    inner.clone().find(|&at| is_person(at)).or_else(|| proper(passage, inner).filter(|_| is_office))
}

/// The tokens before `end` that may name somebody: back to a sign, a verb, or the beginning of a clause.
pub(super) fn region(passage: &Passage<'_>, end: usize, start: usize) -> Range<usize> {
    if end <= start {
        return end..end;
    }
    let last = end - 1;
    if passage.any(last, &[Role::PersonalPronoun, Role::OtherPronoun]) {
        return last..end;
    }
    let mut from = end;
    while from > start && end - from < LONGEST && belongs(passage, from - 1, end) {
        from -= 1;
    }
    let opens = |at: usize| {
        passage.any(at, &[Role::Adverb, Role::Coordinator])
            || passage.word(at).eq_ignore_ascii_case("as")
            || is_day(passage, at)
            || matches!(passage.word(at), "morning" | "afternoon" | "evening" | "night")
    };
    while from < end && (opens(from) || is_before_day(passage, from)) {
        from += 1;
    }
    behind_term(passage, from..end)
}

/// Drops "the term" from "the term Russia's ambassador used".
fn behind_term(passage: &Passage<'_>, tokens: Range<usize>) -> Range<usize> {
    let is_term = matches!(passage.word(tokens.start + 1), "term" | "phrase" | "word" | "words");
    let skip = if is_term && tokens.len() > 2 { 2 } else { 0 };
    tokens.start + skip..tokens.end
}

/// Whether the token at `at` may stand within the name or description of somebody.
fn belongs(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    if passage.quote(at).is_some() || matches!(passage.word(at), "as" | "According") {
        return false;
    }
    if passage.name(at).is_some_and(|name| name.kind != Kind::Date) {
        return true;
    }
    if !passage.is_word(at) && !passage.is_number(at) {
        return is_inner_sign(passage, at) || passage.word(at) == "," && is_list(passage, at);
    }
    if passage.has(at, Role::Coordinator) {
        return joins_names(passage, at, end);
    }
    let verbs = [
        Role::Verb,
        Role::Speech,
        Role::Finding,
        Role::Saying,
        Role::Quoting,
        Role::Acting,
        Role::PersonalPronoun,
    ];
    let is_noun = passage.has(at, Role::Document) && !looks_plural(passage, at);
    let is_verb =
        !passage.is_capitalised(at) && at + 1 < end && passage.any(at, &verbs) && !is_noun;
    !is_verb && !passage.any(at, &[Role::Clause, Role::Auxiliary, Role::OtherPronoun])
}

/// "and" between two names, or at the end of a list of them.
fn joins_names(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    let before = at.wrapping_sub(1);
    let pair = passage.is_capitalised(before) && passage.is_capitalised(at + 1);
    let list = passage.word(before) == "," && is_list(passage, before);
    passage.word(at) == "and" && at + 1 < end && (pair || list)
}

/// A comma between capitalised words of a list: "South Korean, U.S., and Ukrainian assessments".
fn is_list(passage: &Passage<'_>, comma: usize) -> bool {
    let after = comma + 1 + usize::from(passage.word(comma + 1) == "and");
    let nation = |at: usize| passage.name_of(at, &[Kind::Nationality, Kind::Place]).is_some();
    comma > 0 && nation(comma - 1) && nation(after)
}
