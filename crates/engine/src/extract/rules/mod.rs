//! Names that nobody listed: what titles, endings, acronyms and verbs of speech tell.

mod organisations;
mod persons;

use std::collections::BTreeMap;

use super::known::Known;
use super::scene::{Candidate, Scene, Target};
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

/// Later, shorter mentions of the persons that `standing` name in full.
pub(super) fn short_names(scene: &Scene<'_>, standing: &[Candidate]) -> Vec<Candidate> {
    let mut persons: BTreeMap<&str, Vec<&Candidate>> = BTreeMap::new();
    for candidate in standing.iter().filter(|one| one.kind == Kind::Person) {
        let full = candidate.span.of(scene.text);
        if let Some(short) = persons::family_name(full) {
            persons.entry(short).or_default().push(candidate);
        }
    }
    let mut candidates = Vec::new();
    for stretch in scene.body() {
        for token in &stretch.tokens {
            let Some(bearers) = persons.get(token.text) else { continue };
            // The bearer named last before; if none was, the first one named.
            let before = bearers.iter().rev().find(|one| one.span.end <= token.span.start);
            let bearer = before.unwrap_or(&bearers[0]);
            let full = bearer.span.of(scene.text);
            let target = bearer.target.clone();
            candidates.push(Candidate::new(
                token.span,
                Kind::Person,
                target,
                Rule::ShortName,
                full,
            ));
        }
    }
    candidates
}

/// A target by name.
fn named(name: &str) -> Target {
    Target::Named(name.to_owned())
}
