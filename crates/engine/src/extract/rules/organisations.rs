//! Organisations by the words of their names, and by acronyms.

use std::collections::BTreeMap;

use super::named;
use crate::extract::known::Known;
use crate::extract::lists::List;
use crate::extract::scene::{Candidate, Scene, Stretch};
use crate::model::{Kind, Rule};

/// Acronyms that the body spells out, with the full names.
pub(super) type Acronyms = BTreeMap<String, String>;

/// "… Ministry", "Bank of …": names by their first or last words.
pub(super) fn by_words(stretch: &Stretch<'_>, known: &Known<'_>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for at in 0..stretch.tokens.len() {
        let found = ends_here(stretch, at).or_else(|| starts_here(stretch, at));
        let Some((from, to)) = found else { continue };
        let countries = known.countries_within(stretch, from, to);
        // Two countries in a name are two places and no organisation: "Japan-China Association".
        if countries.len() > 1 {
            continue;
        }
        let span = stretch.span(from, to);
        let clue = stretch.word(at);
        let is_outlet = stretch.is_in(at, List::OutletEnd);
        let name = full_name(stretch, known, from, to);
        let rule = Rule::OrganisationWord;
        let candidate = Candidate::new(span, Kind::Organisation, named(&name), rule, clue);
        let country = countries.into_iter().next().filter(|_| !is_outlet);
        candidates.push(Candidate { country, ..candidate });
    }
    candidates
}

/// The printed name, and in brackets the country that owns it: "South Korea's Foreign Ministry".
fn full_name(stretch: &Stretch<'_>, known: &Known<'_>, from: usize, to: usize) -> String {
    let words: Vec<&str> = (from..to).map(|at| stretch.word(at)).collect();
    let name = words.join(" ").replace(" - ", "-").replace(" .", ".");
    let possessive =
        from >= 3 && stretch.before(from) == "s" && stretch.tokens[from - 2].is_apostrophe();
    if !possessive {
        return name;
    }
    // Few countries have names of more than three words.
    match known.countries_within(stretch, from.saturating_sub(5), from - 2).last() {
        Some(owner) => format!("{name} ({})", known.gazetteer.country_name(owner)),
        None => name,
    }
}

/// The name that ends with the word at `at`.
fn ends_here(stretch: &Stretch<'_>, at: usize) -> Option<(usize, usize)> {
    let ends = |at: usize| {
        let lists = [List::OrganisationEnd, List::OutletEnd, List::Body];
        stretch.tokens.get(at).is_some_and(|token| token.is_in_any(lists))
    };
    if !ends(at) || ends(at + 1) || starts_here(stretch, at).is_some() {
        return None;
    }
    let from = leftmost(stretch, at);
    let alone = stretch.is_in(at, List::Body);
    (from < at || alone).then_some((from, at + 1))
}

/// The name that begins with, or just before, the word at `at`: "Center for National Resistance".
fn starts_here(stretch: &Stretch<'_>, at: usize) -> Option<(usize, usize)> {
    let starts = stretch.is_in(at, List::OrganisationStart);
    if !starts || !matches!(stretch.word(at + 1), "of" | "for") {
        return None;
    }
    let the = usize::from(stretch.word(at + 2) == "the");
    let mut to = at + 2 + the;
    while stretch.is_capitalised(to) {
        to += 1;
    }
    (to > at + 2 + the).then_some((leftmost(stretch, at), to))
}

/// The first of the capitalised words that lead up to `at`, without a plain word that begins a sentence.
fn leftmost(stretch: &Stretch<'_>, at: usize) -> usize {
    let mut from = at;
    while from > 0 && at - from < 6 && joins(stretch, from) {
        from -= 1;
    }
    while from < at && (stretch.is_in(from, List::Plain) || !stretch.is_capitalised(from)) {
        from += 1;
    }
    from
}

/// Whether the token before `at` belongs to the same name.
fn joins(stretch: &Stretch<'_>, at: usize) -> bool {
    let before = at - 1;
    let hyphen = stretch.before(at) == "-" && before > 0 && stretch.is_capitalised(before - 1);
    hyphen || stretch.is_capitalised(before)
}

/// The acronyms in brackets that the words before them spell out.
pub(super) fn acronyms(scene: &Scene<'_>) -> Acronyms {
    let mut acronyms = Acronyms::new();
    for stretch in scene.body() {
        for at in 2..stretch.tokens.len() {
            if let Some((from, to)) = spelled_out(stretch, at) {
                let words: Vec<&str> = (from..to).map(|at| stretch.word(at)).collect();
                acronyms.entry(stretch.word(at).to_owned()).or_insert_with(|| words.join(" "));
            }
        }
    }
    acronyms
}

/// The words that the acronym in brackets at `at` is made of: their capitals are its letters.
fn spelled_out(stretch: &Stretch<'_>, at: usize) -> Option<(usize, usize)> {
    let is_acronym = stretch.tokens[at].is_all_capitals();
    if !is_acronym || stretch.before(at) != "(" || stretch.word(at + 1) != ")" {
        return None;
    }
    let to = at - 1;
    let mut from = to;
    for letter in stretch.word(at).chars().rev() {
        from = from.checked_sub(1)?;
        while stretch.is_in(from, List::Joint) {
            from = from.checked_sub(1)?;
        }
        if !stretch.word(from).starts_with(letter) {
            return None;
        }
    }
    Some((from, to))
}

/// Acronyms that stand for organisations, and the full names that they were made of.
pub(super) fn by_acronyms(
    stretch: &Stretch<'_>,
    known: &Known<'_>,
    acronyms: &Acronyms,
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for at in (0..stretch.tokens.len()).filter(|&at| stretch.tokens[at].is_all_capitals()) {
        let word = stretch.word(at);
        if let Some((from, to)) = spelled_out(stretch, at) {
            candidates.push(organisation(stretch, (from, to), &acronyms[word], word));
        }
        if let Some(full) = acronyms.get(word) {
            candidates.push(organisation(stretch, (at, at + 1), full, full));
        } else if is_organisation(stretch, known, at) {
            candidates.push(organisation(stretch, (at, at + 1), word, ""));
        }
    }
    candidates
}

fn organisation(
    stretch: &Stretch<'_>,
    (from, to): (usize, usize),
    name: &str,
    clue: &str,
) -> Candidate {
    let span = stretch.span(from, to);
    Candidate::new(span, Kind::Organisation, named(name), Rule::Acronym, clue)
}

/// Whether a word of capitals, of which it has three to six, may be an organisation that the text does not spell out.
fn is_organisation(stretch: &Stretch<'_>, known: &Known<'_>, at: usize) -> bool {
    let token = &stretch.tokens[at];
    let capitals = token.text.bytes().all(|byte| byte.is_ascii_uppercase());
    let alone = stretch.word(at + 1) != "-";
    capitals
        && alone
        && (3..=6).contains(&token.text.len())
        && !token.is_in(List::OtherAcronym)
        && known.countries_within(stretch, at, at + 1).is_empty()
}
