//! Who speaks, and whom pronouns stand for.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::scene::{Candidate, Target};
use super::passage::{LONGEST, Passage};
use super::vocabulary::Role;
use crate::model::{Kind, Span};

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
    bodies: BTreeMap<String, Span>,
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
            let word = passage.word(at);
            if passage.ends_name(at) && passage.is_capitalised(at) && word.len() > 3 {
                self.bodies.insert(word.to_lowercase(), name.span);
            }
        }
    }

    /// The body that "the ministry" stands for, by its noun.
    pub(super) fn body(&self, noun: &str) -> Option<Span> {
        self.bodies.get(noun).copied()
    }

    /// What "he", "she", "it" or "they" at `at` stands for, where that is plain.
    pub(super) fn pronoun(&self, passage: &Passage<'_>, at: usize) -> Option<Voice> {
        let is_personal = matches!(passage.word(at), "him" | "her");
        if is_personal || passage.has(at, Role::PersonalPronoun) {
            return self.person(passage, first_alike(passage, at));
        }
        let is_other = matches!(passage.word(at), "it" | "It" | "they" | "They" | "them");
        self.recent(self.other.as_ref()).filter(|_| is_other)
    }

    /// The person that a pronoun at `at` stands for: one who spoke in the passage before only if this
    /// one has named nobody else.
    fn person(&self, passage: &Passage<'_>, at: usize) -> Option<Voice> {
        let named = || person_before(passage, at).or_else(|| subject_before(passage, at));
        let heard = self
            .person
            .as_ref()
            .filter(|(_, heard)| *heard == self.passage || passage.persons_in(0..at).is_none());
        named().or_else(|| self.recent(heard))
    }

    /// One who spoke in this passage or the one before.
    fn recent(&self, heard: Option<&(Voice, usize)>) -> Option<Voice> {
        let (voice, passage) = heard?;
        (passage + 1 >= self.passage).then(|| voice.clone())
    }
}

/// Where the sentence of the pronoun at `at` begins, if with the same pronoun: "He said …, he added".
fn first_alike(passage: &Passage<'_>, at: usize) -> usize {
    let sentence = passage.sentences.get(passage.sentence_of(at));
    let first = sentence.map_or(at, |sentence| sentence.start);
    let is_same = passage.word(first).eq_ignore_ascii_case(passage.word(at));
    if is_same { first } else { at }
}

/// The only person named before `at` in the sentence, in the one before it, or not far before; to whom
/// somebody speaks in the same sentence is not who speaks.
fn person_before(passage: &Passage<'_>, at: usize) -> Option<Voice> {
    let number = passage.sentence_of(at);
    let sentence = passage.sentences.get(number).map_or(at, |sentence| sentence.start);
    let before = number.checked_sub(1).map_or(sentence, |one| passage.sentences[one].start);
    let ranges = [before..sentence, at.saturating_sub(LONGEST)..sentence];
    let own = passage
        .persons_in(sentence..at)
        .filter(|(name, _)| !is_hearer(passage, name, sentence..at));
    let mut persons =
        own.into_iter().chain(ranges.into_iter().filter_map(|range| passage.persons_in(range)));
    let (name, _) = persons.find(|(_, alone)| *alone)?;
    Some(Voice { span: name.span, is_person: true })
}

/// "Speaking to Putin, he said": whether a name stands behind a preposition.
fn is_hearer(passage: &Passage<'_>, name: &Candidate, tokens: Range<usize>) -> bool {
    let mut tokens = tokens;
    let first = tokens.find(|&at| passage.name(at).is_some_and(|own| own.span == name.span));
    first.is_some_and(|first| passage.has(first.wrapping_sub(1), Role::Preposition))
}

/// The person with whom the sentence before begins, if this one begins with the pronoun at `at`.
fn subject_before(passage: &Passage<'_>, at: usize) -> Option<Voice> {
    let number = passage.sentence_of(at);
    let before = &passage.sentences[number.checked_sub(1)?];
    let name = passage.name_of(before.start, &[Kind::Person]);
    let opens = passage.sentences.get(number).is_some_and(|sentence| sentence.start == at);
    name.filter(|_| opens).map(|name| Voice { span: name.span, is_person: true })
}

/// Whether two names are of one thing.
pub(super) fn is_same(one: &Candidate, other: &Candidate) -> bool {
    one.target == other.target && one.target != Target::Nothing
}
