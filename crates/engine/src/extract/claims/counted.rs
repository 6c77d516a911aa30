//! What a figure counts, and what became of it.

use std::ops::Range;

use super::figures::{Found, looks_plural};
use super::passage::Passage;
use super::vocabulary::Role;
use crate::model::{Kind, Unit};

/// No noun phrase that is counted has more words before its noun.
const LONGEST: usize = 7;

/// What each figure of a passage counts. One without a noun shares that of a neighbour in its sentence:
/// "100 thousand in London" after "250 thousand protesters", "killed one and injured eight people".
pub(super) fn counted(passage: &Passage<'_>, found: &[Found]) -> Vec<Option<Range<usize>>> {
    let mut counted: Vec<Option<Range<usize>>> = Vec::new();
    for (number, figure) in found.iter().enumerate() {
        let before = number.checked_sub(1).map(|before| (&found[before], counted[before].clone()));
        let shared = before.filter(|(before, _)| is_alike(passage, before, figure));
        let next = found.get(number + 1).filter(|next| is_joined(passage, figure, next));
        let phrase = own(passage, figure)
            .or_else(|| own(passage, next?))
            .or_else(|| shared?.1)
            .or_else(|| said_of(passage, figure).filter(|_| figure.unit.is_none()))
            .or_else(|| of_subject(passage, figure));
        counted.push(phrase);
    }
    counted
}

/// Whether two figures stand in one sentence and are of one measure.
fn is_alike(passage: &Passage<'_>, one: &Found, other: &Found) -> bool {
    let is_measured = matches!(one.unit, Some(Unit::Money(_) | Unit::Measure(_)));
    let together = passage.sentence_of(one.tokens.start) == passage.sentence_of(other.tokens.start);
    together && one.unit == other.unit && !is_measured
}

/// "killed one and injured eight people": a figure that "and" joins to the next.
fn is_joined(passage: &Passage<'_>, one: &Found, other: &Found) -> bool {
    let between = one.tokens.end..other.tokens.start;
    let is_close = between.len() <= 3 && between.clone().any(|at| passage.word(at) == "and");
    is_close && is_alike(passage, one, other)
}

/// The noun phrase that a figure counts by itself: behind the number, or for shares and percentages behind "of".
/// Bare numbers ("and wounding 238") have none of their own.
fn own(passage: &Passage<'_>, figure: &Found) -> Option<Range<usize>> {
    let own = match &figure.unit {
        Some(Unit::Percent | Unit::Share) => share_of(passage, figure),
        Some(Unit::Money(_)) => purpose(passage, figure.next),
        Some(Unit::Measure(name)) => measured(passage, figure, name),
        None => phrase(passage, after_links(passage, figure.next)),
    };
    own.filter(|own| own.len() > 1 || !passage.has(own.start, Role::Status))
}

/// What a bare number is said of: "the death toll rose to 50".
fn said_of(passage: &Passage<'_>, figure: &Found) -> Option<Range<usize>> {
    let first = figure.bound.as_ref().map_or(figure.tokens.start, |bound| bound.start);
    let link = first.checked_sub(1)?;
    let is_linked = matches!(passage.word(link), "to" | "at");
    let before = if is_linked { link } else { first };
    let verb = (before.saturating_sub(2)..before).find(|&at| is_change(passage, at))?;
    subject_before(passage, verb, verb.saturating_sub(8))
}

/// Skips what may stand between a number and its noun: "of the", "or more", a hyphen.
fn after_links(passage: &Passage<'_>, mut at: usize) -> usize {
    if passage.word(at) == "or" {
        at += 2;
    }
    if passage.word(at) == "more" {
        at += 1;
    }
    if matches!(passage.word(at), "-" | "of") {
        at += 1;
    }
    if passage.word(at) == "every" || passage.word(at) == "out" {
        return at;
    }
    if passage.stretch.before(at) == "of" { skip_determiners(passage, at) } else { at }
}

/// Skips "all of the", "their".
fn skip_determiners(passage: &Passage<'_>, mut at: usize) -> usize {
    let small = |at: usize| {
        passage.has(at, Role::Determiner) && !is_more(passage, at)
            || passage.word(at) == "of" && passage.has(at - 1, Role::Determiner)
    };
    while small(at) {
        at += 1;
    }
    at
}

/// "other", "such": adjectives in all but name.
fn is_more(passage: &Passage<'_>, at: usize) -> bool {
    matches!(passage.word(at), "other" | "another" | "such" | "most")
}

/// "16% of the U.S. military", "a quarter of citizens"; else "25% tariff".
fn share_of(passage: &Passage<'_>, figure: &Found) -> Option<Range<usize>> {
    let at = figure.next;
    let of = usize::from(matches!(passage.word(at), "of"));
    let compared =
        matches!(passage.word(at), "greater" | "more" | "less" | "higher" | "lower" | "fewer");
    let from = if of > 0 { skip_determiners(passage, at + of) } else { at };
    let direct = (!compared).then(|| phrase(passage, from)).flatten();
    direct.or_else(|| subject(passage, figure))
}

/// What rises or falls by a percentage: the noun phrase before the verb, "world food needs".
fn subject(passage: &Passage<'_>, figure: &Found) -> Option<Range<usize>> {
    let sentence = &passage.sentences[passage.sentence_of(figure.tokens.start)];
    let from = sentence.start.max(figure.tokens.start.saturating_sub(12));
    let begins = |at: usize| passage.any(at, &[Role::Auxiliary, Role::Verb, Role::Status]);
    let verb =
        (from..figure.tokens.start).rev().find(|&at| begins(at) || is_change(passage, at))?;
    subject_before(passage, verb, from)
}

/// "Workers have enlisted, with hundreds deployed": some of those that the sentence begins with.
fn of_subject(passage: &Passage<'_>, figure: &Found) -> Option<Range<usize>> {
    let first = figure.bound.as_ref().map_or(figure.tokens.start, |bound| bound.start);
    let is_part = passage.stretch.before(first) == "with" && passage.has(figure.next, Role::Status);
    let start = passage.sentences[passage.sentence_of(first)].start;
    let head = (start..first).find(|&at| looks_plural(passage, at)).filter(|_| is_part)?;
    subject_before(passage, head + 1, start)
}

/// The noun phrase before a verb, within tokens that begin at `from`.
fn subject_before(passage: &Passage<'_>, mut verb: usize, from: usize) -> Option<Range<usize>> {
    while verb > from && passage.any(verb - 1, &[Role::Auxiliary, Role::Adverb]) {
        verb -= 1;
    }
    let other = [
        Role::Preposition,
        Role::Clause,
        Role::Coordinator,
        Role::Verb,
        Role::Speech,
        Role::Finding,
    ];
    let ends = |at: usize| !passage.is_word(at) || passage.any(at, &other);
    let start = (from..verb).rev().find(|&at| ends(at)).map_or(from, |at| at + 1);
    let has_noun = (start..verb).any(|at| !passage.any(at, &SMALL));
    has_noun.then_some(start..verb)
}

/// Beginnings of verbs by which a number moves.
const STEMS: [&str; 15] = [
    "increas", "declin", "fell", "fall", "rose", "ris", "drop", "decreas", "grew", "grow", "gain",
    "climb", "reach", "stood", "stand",
];

/// What names nothing by itself.
const SMALL: [Role; 4] =
    [Role::Determiner, Role::PersonalPronoun, Role::OtherPronoun, Role::Adverb];

fn is_change(passage: &Passage<'_>, at: usize) -> bool {
    let stem = passage.word(at);
    STEMS.iter().any(|change| stem.starts_with(change)) && passage.is_word(at)
}

/// What money is for: "in property damage", "worth of aid".
fn purpose(passage: &Passage<'_>, at: usize) -> Option<Range<usize>> {
    let links = matches!(passage.word(at), "in" | "of");
    let worth = usize::from(passage.word(at) == "worth") * 2;
    let from = at + if worth > 0 { worth } else { usize::from(links) };
    let named = passage.is_capitalised(from) || passage.has(from, Role::Determiner);
    (from > at && !named).then(|| phrase(passage, from))?
}

/// The unit itself, and for "two-day shutdown" what it measures.
fn measured(passage: &Passage<'_>, figure: &Found, name: &str) -> Option<Range<usize>> {
    let hyphen = usize::from(passage.word(figure.next) == "-");
    let from = figure.next + hyphen;
    if name == "magnitude" && passage.word(from) != "magnitude" {
        return figure.tokens.start.checked_sub(1).map(|at| at..at + 1);
    }
    let pair =
        matches!(passage.word(from), "square" | "cubic" | "nautical" | "light" | "percentage");
    let words = 1 + usize::from(pair);
    let to = (from + words).min(passage.len());
    let goes_on = hyphen > 0 && passage.is_word(to) && !ends_phrase(passage, to, from);
    let whole = goes_on.then(|| phrase(passage, from)).flatten();
    whole.or((from < to).then_some(from..to))
}

/// The noun phrase that begins at `at`: up to its first plural, or the last word before a word that
/// begins something else.
pub(super) fn phrase(passage: &Passage<'_>, at: usize) -> Option<Range<usize>> {
    let mut to = at;
    while to < passage.len() && to - at < LONGEST && !ends_phrase(passage, to, at) {
        to += 1;
        let joins = matches!(passage.word(to), "-" | "/") || is_compound_ahead(passage, to);
        let possessive = matches!(passage.word(to), "'" | "’");
        let is_head = looks_plural(passage, to - 1) && !possessive;
        if is_head && !joins && !is_inside_name(passage, to) {
            break;
        }
    }
    while to > at && (!passage.is_word(to - 1) || passage.has(to - 1, Role::Adverb)) {
        to -= 1;
    }
    (to > at).then(|| at..with_complement(passage, to))
}

/// Whether a name goes on at `at`.
fn is_inside_name(passage: &Passage<'_>, at: usize) -> bool {
    let name = passage.name(at).map(|name| name.span);
    name.is_some() && passage.name(at - 1).map(|name| name.span) == name
}

/// "media workers", "Armed Forces personnel": a plural before another is no head.
fn is_compound_ahead(passage: &Passage<'_>, at: usize) -> bool {
    let other = [Role::Preposition, Role::Status, Role::Verb, Role::Speech, Role::Adverb];
    looks_plural(passage, at) && !passage.any(at, &other)
}

/// "cases of measles": a light noun takes what it is of along.
fn with_complement(passage: &Passage<'_>, to: usize) -> usize {
    if !passage.has(to - 1, Role::Light) || passage.word(to) != "of" {
        return to;
    }
    let skip = usize::from(passage.has(to + 1, Role::Determiner));
    let mut end = to + 1 + skip;
    while end < passage.len() && end - to < LONGEST && !ends_phrase(passage, end, to + 1) {
        end += 1;
        if looks_plural(passage, end - 1) {
            break;
        }
    }
    if end > to + 1 + skip { end } else { to }
}

/// Whether a plural follows soon: "confirmed cases", "previously heat-attributed deaths".
fn leads_to_noun(passage: &Passage<'_>, at: usize) -> bool {
    let is_inner = |at: &usize| passage.is_word(*at) || passage.word(*at) == "-";
    let mut ahead = (at + 1..at + 5).take_while(is_inner).take_while(|&at| {
        !passage.any(at, &[Role::Preposition, Role::Determiner, Role::Clause, Role::Auxiliary])
    });
    looks_plural(passage, at) || ahead.any(|at| looks_plural(passage, at))
}

/// Whether the token at `at` is no part of a noun phrase that begins at `from`.
fn ends_phrase(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    if !passage.is_word(at) {
        let inner = matches!(passage.word(at), "-" | "'" | "’" | "&");
        return !(inner && at > from && passage.is_glued(at));
    }
    if passage.name(at).is_some_and(|name| name.kind != Kind::Date) {
        return false;
    }
    let always = [
        Role::Preposition,
        Role::Clause,
        Role::Coordinator,
        Role::Auxiliary,
        Role::PersonalPronoun,
        Role::OtherPronoun,
        Role::ObjectPronoun,
        Role::Determiner,
    ];
    let verbs = [Role::Verb, Role::Speech, Role::Status, Role::Adverb];
    passage.name(at).is_some()
        || passage.any(at, &always) && !(at == from && is_more(passage, at))
        || passage.any(at, &verbs) && !(at == from && leads_to_noun(passage, at))
}

/// What became of those counted: the verb behind the noun phrase, else the one before the number.
pub(super) fn status(
    passage: &Passage<'_>,
    figure: &Found,
    counted: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let sentence = &passage.sentences[passage.sentence_of(figure.tokens.start)];
    let after = counted.map_or(figure.next, |counted| counted.end.max(figure.next));
    after_phrase(passage, after, sentence.end)
        .or_else(|| before_number(passage, figure, sentence.start))
}

/// "were killed", "have been deployed", "who joined": the first verb, when only small words part it.
fn after_phrase(passage: &Passage<'_>, from: usize, end: usize) -> Option<Range<usize>> {
    let small = |at: usize| {
        passage.any(at, &[Role::Auxiliary, Role::Adverb])
            || matches!(passage.word(at), "who" | "that" | "which" | "to")
    };
    let mut at = from;
    while at < end && at < from + 6 && small(at) && !passage.has(at, Role::Status) {
        at += 1;
    }
    let is_verb = at < end && (passage.has(at, Role::Status) || is_participle(passage, at));
    is_verb.then_some(at..at + 1)
}

fn is_participle(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at);
    passage.is_word(at) && word.len() > 4 && word.ends_with("ed") && !passage.is_capitalised(at)
}

/// "killing 107", "pledged to send 1,000", "evacuated about 80".
fn before_number(passage: &Passage<'_>, figure: &Found, start: usize) -> Option<Range<usize>> {
    let first = figure.bound.as_ref().map_or(figure.tokens.start, |bound| bound.start);
    let from = start.max(first.saturating_sub(4));
    let stops = |at: &usize| !passage.is_word(*at);
    let from = (from..first).rev().find(stops).map_or(from, |at| at + 1);
    let verb = (from..first)
        .rev()
        .find(|&at| passage.has(at, Role::Status) || is_participle(passage, at))?;
    let promised =
        verb > start + 1 && passage.word(verb - 1) == "to" && is_participle(passage, verb - 2);
    let begin = if promised { verb - 2 } else { verb };
    Some(begin..verb + 1)
}
