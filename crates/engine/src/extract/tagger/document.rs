//! What the rest of a document tells of a word.

use super::tags::{KINDS, Tag, kind};
use super::words::{Sentence, Word, Words};
use crate::extract::table::Table;

/// Where a word stands, at most the first [`MANY`] places, and how it was tagged.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Elsewhere {
    places: [u32; MANY],
    count: u8,
    /// It stands in small letters too.
    pub(super) is_lower: bool,
    /// How often each kind of tag was given to it, the last one for none.
    votes: [u16; KINDS.len() + 1],
}

const MANY: usize = 5;

/// The words of a document, and where each that has a capital somewhere stands.
pub(super) struct Document<'a> {
    pub(super) words: &'a [Word],
    table: Table<Elsewhere>,
}

impl<'a> Document<'a> {
    pub(super) fn of(words: &'a Words) -> Self {
        let mut table: Table<Elsewhere> = Table::default();
        for sentence in &words.sentences {
            for at in sentence.words.clone().filter(|at| words.words[*at].capital) {
                let elsewhere = table.entry(words.words[at].lower);
                if !sentence.is_shouted {
                    elsewhere.add(at);
                }
            }
        }
        for word in words.words.iter().filter(|word| !word.capital) {
            if let Some(elsewhere) = table.find(word.lower) {
                elsewhere.is_lower = true;
            }
        }
        Self { words: &words.words, table }
    }

    /// Takes note of the tag that a first reading gave the word at `at`.
    pub(super) fn vote(&mut self, at: usize, tag: Tag) {
        let votes = &mut self.table.entry(self.words[at].lower).votes;
        let kind = kind(tag).and_then(|kind| KINDS.iter().position(|one| *one == kind));
        votes[kind.unwrap_or(KINDS.len())] += 1;
    }

    /// What is known of the word at `at` from elsewhere.
    pub(super) fn elsewhere(&self, at: usize) -> Elsewhere {
        let word = &self.words[at];
        let known = self.table.get(word.lower);
        Elsewhere { is_lower: known.is_lower || !word.capital, ..known }
    }

    /// The word at `at`, if it belongs to `sentence`.
    pub(super) fn word(&self, sentence: &Sentence, at: Option<usize>) -> Option<&Word> {
        at.filter(|at| sentence.words.contains(at)).map(|at| &self.words[at])
    }
}

impl Elsewhere {
    fn add(&mut self, at: usize) {
        if let Some(free) = self.places.get_mut(usize::from(self.count)) {
            *free = at as u32;
            self.count += 1;
        }
    }

    /// The noted places other than `at`.
    pub(super) fn others(&self, at: usize) -> impl Iterator<Item = usize> {
        let places = self.places.into_iter().take(usize::from(self.count));
        places.map(|place| place as usize).filter(move |&place| place != at)
    }

    /// The kind that most of the other occurrences were tagged with, and whether all were; `own` is the
    /// tag of this one. 0 when there are no others.
    pub(super) fn majority(&self, own: Tag) -> u64 {
        let mut votes = self.votes;
        let own = kind(own).and_then(|kind| KINDS.iter().position(|one| *one == kind));
        let own = &mut votes[own.unwrap_or(KINDS.len())];
        *own = own.saturating_sub(1);
        let all: u16 = votes.iter().sum();
        let most = (0..votes.len()).rev().max_by_key(|&kind| votes[kind]).unwrap_or_default();
        if all == 0 { 0 } else { 2 + 2 * most as u64 + u64::from(votes[most] == all) }
    }
}
