//! Names that nobody listed: what titles, endings, acronyms and verbs of speech tell.

mod organisations;
mod persons;

use super::known::Known;
use super::scene::{Candidate, Scene, Target};
use super::slug::slug;
use super::table::{Table, hash};
use super::words::Token;
use crate::model::{Kind, Rule};

/// Full names of persons and organisations in the body.
pub(super) fn full_names(scene: &Scene<'_>, known: &Known<'_>) -> Vec<Candidate> {
    let acronyms = organisations::acronyms(scene);
    let mut candidates = Vec::new();
    for stretch in scene.body().filter(|stretch| !stretch.is_headline && !stretch.is_shouted) {
        candidates.extend(organisations::by_words(stretch, known));
        candidates.extend(organisations::by_acronyms(stretch, known, &acronyms));
        candidates.extend(persons::full_names(stretch, known));
    }
    candidates
}

/// Those whom a document names in full with one family name.
struct Bearers<'a> {
    /// Every naming, in order.
    named: Vec<&'a Candidate>,
    /// The first who is another than the first one named.
    other: Option<&'a Candidate>,
}

/// Later, shorter mentions of the persons that `standing` name in full.
pub(super) fn short_names(scene: &Scene<'_>, standing: &[&Candidate]) -> Vec<Candidate> {
    let mut persons: Vec<Bearers<'_>> = Vec::new();
    // One more than the position of those who bear the family name of a hash.
    let mut numbers: Table<usize> = Table::default();
    for &candidate in standing.iter().filter(|one| one.kind == Kind::Person) {
        let Some(short) = persons::family_name(candidate.span.of(scene.text)) else { continue };
        let number = numbers.entry(hash(short));
        if *number == 0 {
            persons.push(Bearers { named: Vec::new(), other: None });
            *number = persons.len();
        }
        let bearers = &mut persons[*number - 1];
        let first = bearers.named.first().filter(|_| bearers.other.is_none());
        if first.is_some_and(|first| !is_same(first, candidate)) {
            bearers.other = Some(candidate);
        }
        bearers.named.push(candidate);
    }
    let mut candidates = Vec::new();
    // Where the paragraph before begins.
    let mut before = 0;
    for stretch in scene.body() {
        for token in &stretch.tokens {
            if let Some(number) = numbers.get(token.form).checked_sub(1) {
                candidates.push(persons[number].short_name(scene, token, before));
            }
        }
        before = stretch.tokens.first().map_or(before, |token| token.span.start);
    }
    candidates
}

/// So many namings before a short name are looked at.
const LOOK_BACK: usize = 8;

impl Bearers<'_> {
    /// Whom a family name stands for: the only one who bears it, or the only one of several whom this
    /// paragraph or the one before it, which begins at `before`, names in full. Else nobody knows, and
    /// the name stands for itself.
    fn short_name(&self, scene: &Scene<'_>, token: &Token<'_>, before: u32) -> Candidate {
        let person = |target: Target, clue: &str| {
            Candidate::new(token.span, Kind::Person, target, Rule::ShortName, clue)
        };
        let full = |one: &Candidate| one.span.of(scene.text).to_owned();
        let first = self.named[0];
        let Some(other) = self.other else { return person(first.target.clone(), &full(first)) };
        let end = self.named.partition_point(|one| one.span.end <= token.span.start);
        let last = &self.named[end.saturating_sub(LOOK_BACK)..end];
        let mut near = last.iter().filter(|one| one.span.start >= before);
        match near.next() {
            Some(one) if near.all(|other| is_same(one, other)) => {
                person(one.target.clone(), &full(one))
            }
            _ => person(named(token.text), &format!("{} or {}", full(first), full(other))),
        }
    }
}

/// Whether two candidates speak of one person: a spelling with a hyphen or other capitals is the same.
fn is_same(one: &Candidate, other: &Candidate) -> bool {
    match (&one.target, &other.target) {
        (Target::Named(one), Target::Named(other)) => one == other || slug(one) == slug(other),
        (one, other) => one == other,
    }
}

/// A target by name.
fn named(name: &str) -> Target {
    Target::Named(name.to_owned())
}
