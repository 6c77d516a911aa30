//! Who speaks: noun phrases around a verb, and the names that pronouns stand for.

use std::ops::Range;

use super::super::scene::{Candidate, Target};
use super::passage::Passage;
use super::vocabulary::Role;
use crate::model::{Kind, Span};

/// No noun phrase that names a speaker has more tokens.
const LONGEST: usize = 16;

/// Somebody who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Voice {
    /// The words that name it; for a pronoun those of the name it stands for.
    pub(super) span: Span,
    pub(super) is_person: bool,
}

/// Who spoke before, so that "he" and "the ministry" can be told.
#[derive(Default)]
pub(super) struct Memory {
    /// The number of the passage that is being read.
    passage: usize,
    /// The last person and the last body that spoke, with their passages.
    person: Option<(Voice, usize)>,
    other: Option<(Voice, usize)>,
    /// The last words of the names of bodies, with the name that was printed last.
    bodies: Vec<(String, Span)>,
}

impl Memory {
    pub(super) fn next_passage(&mut self) {
        self.passage += 1;
    }

    /// Takes note of somebody who speaks.
    pub(super) fn hear(&mut self, voice: &Voice) {
        let slot = if voice.is_person { &mut self.person } else { &mut self.other };
        *slot = Some((voice.clone(), self.passage));
    }

    /// Takes note of the bodies that a passage names, when it was read.
    pub(super) fn meet(&mut self, passage: &Passage<'_>) {
        for at in 0..passage.len() {
            let Some(name) = passage.name_of(at, &[Kind::Organisation]) else { continue };
            let is_last = passage.name(at + 1).is_none_or(|next| next.span != name.span);
            let word = passage.word(at);
            if is_last && passage.is_capitalised(at) && word.len() > 3 {
                let word = word.to_lowercase();
                match self.bodies.iter_mut().find(|(known, _)| *known == word) {
                    Some(body) => body.1 = name.span,
                    None => self.bodies.push((word, name.span)),
                }
            }
        }
    }

    /// What "he", "she", "it" or "they" at `at` stands for, where that is plain.
    fn pronoun(&self, passage: &Passage<'_>, at: usize) -> Option<Voice> {
        let recent = |slot: &Option<(Voice, usize)>| {
            let (voice, heard) = slot.as_ref()?;
            (heard + 1 >= self.passage).then(|| voice.clone())
        };
        if passage.has(at, Role::PersonalPronoun) {
            return self.person_before(passage, at).or_else(|| recent(&self.person));
        }
        let plain = matches!(passage.word(at).to_ascii_lowercase().as_str(), "it" | "they");
        plain.then(|| recent(&self.other)).flatten().filter(|_| plain)
    }

    /// The only person that the passage names before `at`, or of several the one that spoke last in it.
    fn person_before(&self, passage: &Passage<'_>, at: usize) -> Option<Voice> {
        let named = |at: usize| {
            passage.name_of(at, &[Kind::Person]).filter(|_| passage.quote(at).is_none())
        };
        let mut persons = (0..at).filter_map(named);
        let first = persons.next()?;
        if persons.all(|other| is_same(first, other)) {
            return Some(Voice { span: first.span, is_person: true });
        }
        let (voice, heard) = self.person.as_ref()?;
        (*heard == self.passage).then(|| voice.clone())
    }
}

/// Whether two names are of one thing.
fn is_same(one: &Candidate, other: &Candidate) -> bool {
    one.target == other.target && one.target != Target::Nothing
}

/// The voice that speaks by the verb at `verb`, of which it is the subject, in a sentence that begins
/// at `start`; and the tokens that name it.
pub(super) fn subject(
    passage: &Passage<'_>,
    verb: usize,
    start: usize,
    memory: &Memory,
) -> Option<(Range<usize>, Voice)> {
    let end = before_helpers(passage, verb, start)?;
    if end <= start || passage.quote(end - 1).is_some() {
        return None;
    }
    match passage.word(end - 1) {
        "," | "–" | "—" => appositive(passage, end - 1, start, memory),
        ")" => {
            let open = (start..end - 1).rev().take(12).find(|&at| passage.word(at) == "(")?;
            named(passage, region(passage, open, start), memory)
        }
        "and" | "but" | "then" => main_subject(passage, start, verb, memory),
        _ => {
            let region = region(passage, end, start);
            let relative = region.start > start && passage.has(region.start - 1, Role::Clause);
            let found = (!relative || begins_phrase(passage, region.start))
                .then(|| named(passage, region, memory))
                .flatten();
            found.or_else(|| main_subject(passage, start, verb, memory))
        }
    }
}

/// Steps back from a verb over adverbs, auxiliaries and days: "has also", "on Tuesday", "went on to".
fn before_helpers(passage: &Passage<'_>, verb: usize, start: usize) -> Option<usize> {
    let mut end = verb;
    while end > start {
        let at = end - 1;
        let manner =
            passage.is_word(at) && !passage.is_capitalised(at) && passage.word(at).ends_with("ly");
        let day = passage.name_of(at, &[Kind::Date]).is_some();
        let of_day = end < verb
            && passage.name_of(end, &[Kind::Date]).is_some()
            && matches!(passage.word(at), "on" | "in" | "late" | "early");
        if passage.word(at) == "to" {
            let chain =
                matches!(passage.stretch.before(at), "on" | "far" | "continued" | "continues");
            let went = (start..at).rev().take(5).find(|&at| {
                matches!(passage.word(at), "went" | "goes" | "continued" | "continues" | "going")
            });
            end = went.filter(|_| chain)?;
        } else if passage.any(at, &[Role::Adverb, Role::Auxiliary]) || manner || day || of_day {
            end -= 1;
        } else {
            break;
        }
    }
    Some(end)
}

/// "Marat Khusnullin, the deputy prime minister, said": the name before the apposition that ends with
/// the comma at `comma`, or a person in it ("The judge, Bernard Schwartz, said").
fn appositive(
    passage: &Passage<'_>,
    comma: usize,
    start: usize,
    memory: &Memory,
) -> Option<(Range<usize>, Voice)> {
    let is_comma = |at: &usize| {
        passage.word(*at) == passage.word(comma)
            && passage.name(*at).is_none()
            && passage.quote(*at).is_none()
    };
    let mut commas = (start..comma).rev().take(40).filter(is_comma);
    let open = commas.next()?;
    let relative = passage.has(open + 1, Role::Clause) || passage.has(open + 1, Role::Preposition);
    let inner = (open + 1..comma).find(|&at| passage.name_of(at, &[Kind::Person]).is_some());
    let head = region(passage, open, start);
    let head_person = head.clone().any(|at| passage.name_of(at, &[Kind::Person]).is_some());
    if let Some(inner) =
        inner.filter(|_| !relative && !head_person && begins_phrase(passage, head.start))
    {
        return named(passage, inner..comma, memory);
    }
    let verbal = head.start > start && passage.any(head.start - 1, &[Role::Auxiliary, Role::Verb]);
    (!verbal).then(|| named(passage, head, memory)).flatten()
}

/// The tokens before `end` that may name somebody: back to a sign, a verb, or the beginning of a clause.
fn region(passage: &Passage<'_>, end: usize, start: usize) -> Range<usize> {
    let mut from = end;
    while from > start && end - from < LONGEST && belongs(passage, from - 1, end) {
        from -= 1;
    }
    while from < end && passage.any(from, &[Role::Adverb, Role::Coordinator]) {
        from += 1;
    }
    while from < end && passage.name_of(from, &[Kind::Date]).is_some() {
        from += 1;
    }
    from..end
}

/// Whether the token at `at` may stand within the name or description of somebody.
fn belongs(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    if passage.quote(at).is_some() {
        return false;
    }
    if passage.name(at).is_some_and(|name| name.kind != Kind::Date) {
        return true;
    }
    if !passage.is_word(at) && !passage.is_number(at) {
        return match passage.word(at) {
            "-" | "&" => true,
            "'" | "’" => passage.is_glued(at),
            "." => passage.is_glued(at) && passage.has(at - 1, Role::Abbreviation),
            "," => is_list(passage, at),
            _ => false,
        };
    }
    if passage.has(at, Role::Coordinator) {
        let listed = passage.word(at.wrapping_sub(1)) == "," && is_list(passage, at - 1);
        return at + 1 < end
            && passage.word(at) == "and"
            && (passage.is_capitalised(at + 1) && passage.is_capitalised(at.wrapping_sub(1))
                || listed);
    }
    let lower = !passage.is_capitalised(at);
    !(passage.any(at, &[Role::Clause, Role::Auxiliary])
        || lower
            && passage.any(at, &[Role::Verb, Role::Speech, Role::Saying, Role::PersonalPronoun])
            && at + 1 < end)
}

/// A comma between capitalised words of a list: "South Korean, U.S., and Ukrainian assessments".
fn is_list(passage: &Passage<'_>, comma: usize) -> bool {
    let after = comma + 1 + usize::from(passage.word(comma + 1) == "and");
    let nation = |at: usize| passage.name_of(at, &[Kind::Nationality, Kind::Place]).is_some();
    comma > 0 && nation(comma - 1) && nation(after)
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
) -> Option<(Range<usize>, Voice)> {
    let mut at = start;
    for _ in 0..3 {
        while at < limit
            && (passage.any(at, &[Role::Adverb, Role::Coordinator])
                || !passage.is_word(at) && passage.quote(at).is_none())
        {
            at += 1;
        }
        let is_name =
            passage.name_of(at, &[Kind::Person, Kind::Organisation, Kind::Place]).is_some();
        let aside = passage.any(at, &[Role::Preposition, Role::Clause])
            || passage.word(at).ends_with("ing");
        if is_name || !aside && passage.name(at).is_none_or(|name| name.kind != Kind::Date) {
            break;
        }
        let comma = |at: &usize| {
            passage.word(*at) == "," && passage.name(*at).is_none() && !passage.is_number(at + 1)
        };
        at = (at..limit).find(comma)? + 1;
    }
    if at >= limit || !begins_phrase(passage, at) {
        return None;
    }
    named(passage, at..phrase_end(passage, at, limit), memory)
}

/// The voice that a noun phrase at `at` names, e.g. behind "according to" or a verb.
pub(super) fn object(
    passage: &Passage<'_>,
    at: usize,
    limit: usize,
    memory: &Memory,
) -> Option<(Range<usize>, Voice)> {
    let end = phrase_end(passage, at, limit);
    (end > at).then(|| named(passage, at..end, memory))?
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
        return name.kind != Kind::Date;
    }
    let before = at.wrapping_sub(1);
    let named_before =
        at > from && passage.name_of(before, &[Kind::Person, Kind::Organisation]).is_some();
    if !passage.is_word(at) {
        return match passage.word(at) {
            "-" | "&" => true,
            "'" | "’" => {
                passage.is_glued(at) && passage.name_of(before, &[Kind::Person]).is_none()
            }
            "." => passage.is_glued(at) && passage.has(before, Role::Abbreviation),
            _ => passage.is_number(at) && at == from,
        };
    }
    if passage.is_capitalised(at) {
        return true;
    }
    if passage.any(at, &[Role::Clause, Role::Auxiliary, Role::Adverb]) {
        return false;
    }
    if at > from && passage.any(at, &[Role::PersonalPronoun, Role::OtherPronoun]) {
        return false;
    }
    if passage.any(at, &[Role::Preposition, Role::Coordinator]) {
        let within = passage.is_capitalised(before)
            && passage.is_capitalised(at + 1)
            && matches!(passage.word(at), "of" | "for" | "and" | "the");
        let office = matches!(passage.word(at), "of" | "for" | "at" | "in")
            && !(from..at).any(|at| passage.is_capitalised(at));
        return at > from && (within || office);
    }
    let person_ahead = || (at + 1..at + 5).any(|at| passage.name_of(at, &[Kind::Person]).is_some());
    if named_before && !person_ahead() {
        return false;
    }
    at == from || !passage.any(at, &[Role::Verb, Role::Speech, Role::Saying, Role::Quoting])
}

/// The voice that a stretch of tokens names: a person in it, else the description as a whole.
fn named(
    passage: &Passage<'_>,
    tokens: Range<usize>,
    memory: &Memory,
) -> Option<(Range<usize>, Voice)> {
    let tokens = without_aside(passage, tokens);
    let first = tokens.start;
    if tokens.is_empty() {
        return None;
    }
    if tokens.len() == 1 && passage.any(first, &[Role::PersonalPronoun, Role::OtherPronoun]) {
        return Some((tokens, memory.pronoun(passage, first)?));
    }
    if let Some(at) = person_in(passage, tokens.clone()) {
        let span = passage.name(at)?.span;
        return Some((tokens, Voice { span, is_person: true }));
    }
    let usable = begins_phrase(passage, first)
        || tokens.len() <= 4 && is_plain_plural(passage, tokens.clone());
    let dated = passage.name_of(first, &[Kind::Date]).is_some();
    if !usable || dated || passage.any(first, &[Role::Clause, Role::Auxiliary]) {
        return None;
    }
    let span =
        body(passage, tokens.clone(), memory).unwrap_or_else(|| passage.span(tokens.clone()));
    Some((tokens, Voice { span, is_person: false }))
}

/// "officials", "local media": a plural without article.
fn is_plain_plural(passage: &Passage<'_>, tokens: Range<usize>) -> bool {
    let last = tokens.end - 1;
    super::figures::looks_plural(passage, last) && tokens.clone().all(|at| passage.is_word(at))
}

/// Cuts what stands before the noun phrase: "In a statement the ministry".
fn without_aside(passage: &Passage<'_>, tokens: Range<usize>) -> Range<usize> {
    if !passage.has(tokens.start, Role::Preposition)
        || passage.name_of(tokens.start, &[Kind::Person, Kind::Organisation]).is_some()
    {
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
    let is_person = |at: usize| passage.name_of(at, &[Kind::Person]).is_some();
    for at in tokens.clone() {
        let outside = passage.name(at).is_none();
        if outside && passage.has(at, Role::Preposition) && at > tokens.start {
            return None;
        }
        if !is_person(at) || is_person(at + 1) && same_name(passage, at, at + 1) {
            continue;
        }
        let possessive = matches!(passage.word(at + 1), "'" | "’") && passage.is_glued(at + 1);
        let owned = at + 2 + usize::from(passage.word(at + 2) == "s");
        if !possessive || passage.has(owned, Role::Office) || owned >= passage.len() {
            return Some(at);
        }
    }
    None
}

fn same_name(passage: &Passage<'_>, one: usize, other: usize) -> bool {
    passage.name(one).map(|name| name.span) == passage.name(other).map(|name| name.span)
}

/// The body that "the ministry" stands for.
fn body(passage: &Passage<'_>, tokens: Range<usize>, memory: &Memory) -> Option<Span> {
    let is_the = passage.word(tokens.start).eq_ignore_ascii_case("the") && tokens.len() == 2;
    let word = passage.word(tokens.start + 1);
    let known = memory.bodies.iter().find(|(last, _)| is_the && last == word);
    known.map(|(_, span)| *span)
}
