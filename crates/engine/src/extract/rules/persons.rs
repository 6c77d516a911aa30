//! Persons by titles before and verbs of speech beside their names.

use super::named;
use crate::extract::calendar;
use crate::extract::known::Known;
use crate::extract::lexicon::FAMILY_FIRST;
use crate::extract::lists::List;
use crate::extract::scene::{Candidate, Stretch};
use crate::extract::words::Token;
use crate::model::{Kind, Rule};

/// Names of two words or more, and single ones after a title.
pub(super) fn full_names(stretch: &Stretch<'_>, known: &Known<'_>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for at in 0..stretch.tokens.len() {
        let Some(end) = end_of_name(stretch, known, at) else { continue };
        let Some((rule, clue)) = evidence(stretch, known, at, end) else { continue };
        let span = stretch.span(at, end);
        let name = printed(stretch, at, end);
        candidates.push(Candidate::new(span, Kind::Person, named(&name), rule, &clue));
    }
    candidates
}

/// One past the last token of the name of one to four words that begins at `at`.
fn end_of_name(stretch: &Stretch<'_>, known: &Known<'_>, at: usize) -> Option<usize> {
    let begins = is_name_word(stretch, at) && (at == 0 || !glued(stretch, at - 1));
    if !begins || (stretch.begins_sentence(at) && stretch.is_in(at, List::Plain)) {
        return None;
    }
    let (mut end, mut words) = (after_apostrophe(stretch, at + 1), 1);
    while words < 4 {
        let Some(next) = next_part(stretch, end) else { break };
        words += 1;
        end = next;
    }
    let last = &stretch.tokens[end - 1];
    let is_organisation = last.is_in(List::OrganisationEnd) || last.is_in(List::OutletEnd);
    // "Jordan Smith" is a person, "North Korea" is none.
    let is_place = !known.gazetteer.is_given_name(stretch.tokens[at].form)
        && !known.countries_within(stretch, at, end).is_empty();
    (!is_organisation && !is_place).then_some(end)
}

/// One past the next part of a name: a capitalised word, one after particles ("van der Berg",
/// "al-Assad"), an initial with its full stop, or what a hyphen joins ("Jong-un").
fn next_part(stretch: &Stretch<'_>, end: usize) -> Option<usize> {
    if matches!(stretch.word(end), "-" | "–") && glued(stretch, end - 1) && glued(stretch, end) {
        return stretch.word(end + 1).starts_with(char::is_alphabetic).then_some(end + 2);
    }
    let initial = stretch.word(end) == "." && stretch.word(end - 1).len() == 1;
    let mut next = end + usize::from(initial);
    while next < end + 5 && (stretch.is_in(next, List::Particle) || stretch.word(next) == "-") {
        next += 1;
    }
    is_name_word(stretch, next).then(|| after_apostrophe(stretch, next + 1))
}

/// One past the word that an apostrophe joins to a single letter before `end`: "O'Rourke".
fn after_apostrophe(stretch: &Stretch<'_>, end: usize) -> usize {
    let letter = stretch.word(end - 1).len() == 1;
    let apostrophe = stretch.tokens.get(end).is_some_and(Token::is_apostrophe);
    if letter && apostrophe && stretch.is_capitalised(end + 1) { end + 2 } else { end }
}

/// Whether the token at `at` touches the next one.
fn glued(stretch: &Stretch<'_>, at: usize) -> bool {
    let pair = stretch.tokens.get(at).zip(stretch.tokens.get(at + 1));
    pair.is_some_and(|(one, two)| {
        one.span.end == two.span.start && (one.text == "-" || two.text == "-")
    })
}

fn is_name_word(stretch: &Stretch<'_>, at: usize) -> bool {
    let is_name = |token: &Token<'_>| {
        token.is_capitalised()
            && !token.is_in(List::Title)
            && !calendar::is_calendar_word(token.lower)
            && !is_acronym(token.text)
    };
    stretch.tokens.get(at).is_some_and(is_name)
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && !word.chars().any(char::is_lowercase)
}

/// What tells that the words `at..end` name a person.
fn evidence(
    stretch: &Stretch<'_>,
    known: &Known<'_>,
    at: usize,
    end: usize,
) -> Option<(Rule, String)> {
    let first = &stretch.tokens[at];
    let long = end - at > 1;
    if let Some(title) = title_before(stretch, at) {
        return Some((Rule::Title, title));
    }
    let given = known.gazetteer.is_given_name(first.form) || first.is_in(List::FamilyFirst);
    if long && given && !first.is_in(List::Plain) {
        return Some((Rule::PersonShape, first.text.to_owned()));
    }
    let beside = [Some(end), at.checked_sub(1)].into_iter().flatten();
    let verb = beside.into_iter().find(|&at| stretch.is_in(at, List::Speaks)).filter(|_| long);
    verb.map(|at| (Rule::PersonShape, stretch.word(at).to_owned()))
}

/// The title that ends directly before `at`, with the words that belong to it: "Deputy Prime Minister".
fn title_before(stretch: &Stretch<'_>, at: usize) -> Option<String> {
    // "Gen. Smith": the full stop belongs to the title.
    let last = if stretch.before(at) == "." { at.checked_sub(2)? } else { at.checked_sub(1)? };
    if !stretch.is_in(last, List::Title) || stretch.before(last) == "of" {
        return None;
    }
    let mut first = last;
    while first > 0
        && matches!(
            stretch.before(first),
            "Prime" | "Deputy" | "Vice" | "Foreign" | "prime" | "deputy" | "vice" | "foreign"
        )
    {
        first -= 1;
    }
    let words: Vec<&str> = (first..=last).map(|at| stretch.word(at)).collect();
    Some(words.join(" "))
}

/// The words as printed, with their signs and single spaces.
fn printed(stretch: &Stretch<'_>, from: usize, to: usize) -> String {
    let mut name = String::new();
    for at in from..to {
        let apart = at > from && stretch.tokens[at - 1].span.end < stretch.tokens[at].span.start;
        name.push_str(if apart { " " } else { "" });
        name.push_str(stretch.word(at));
    }
    name
}

/// The part of a full name by which it is called later; `None` for single words.
pub(super) fn family_name(full: &str) -> Option<&str> {
    let (first, rest) = full.split_once(' ')?;
    if FAMILY_FIRST.contains(&first) && !rest.is_empty() {
        return Some(first);
    }
    rest.rsplit(' ').next()
}
