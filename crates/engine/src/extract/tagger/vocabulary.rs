//! What the tagger knows of words before it reads.

use super::lists::{ABBREVIATIONS, LISTS};
use super::words::Word;
use crate::extract::gazetteer::{Gazetteer, How, Level, Use};
use crate::extract::table::{Table, hash, mix};

/// What the gazetteer has under a name, as bits.
pub(super) type Memory = u16;

const COUNTRY: Memory = 1;
const DEMONYM: Memory = 1 << 1;
const CAPITAL: Memory = 1 << 2;
const GREAT_CITY: Memory = 1 << 3;
const CITY: Memory = 1 << 4;
const TOWN: Memory = 1 << 5;
const REGION: Memory = 1 << 6;
const AREA: Memory = 1 << 7;
pub(super) const GIVEN: Memory = 1 << 8;
pub(super) const SURNAME: Memory = 1 << 9;
const COMMON: Memory = 1 << 10;
const COMPANY: Memory = 1 << 11;
const CLUB: Memory = 1 << 12;
const OUTLET: Memory = 1 << 13;
const BODY: Memory = 1 << 14;
/// A short form of an organisation's name, which is also a word or another name.
const SHORT: Memory = 1 << 15;

/// The most words of a name that is looked up.
const LONGEST: usize = 6;

/// Word classes, names of the gazetteer and lists of words.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Words in lower case: their class, from 1, and the lists that have them, as bits.
    sorts: Table<(u16, u16)>,
    names: Table<Memory>,
    /// Whether a longer name begins so.
    beginnings: Table<bool>,
    abbreviations: Table<bool>,
}

impl Vocabulary {
    /// `classes` holds a line for each class: its words in lower case, parted by spaces.
    pub fn new(classes: &str, gazetteer: &Gazetteer) -> Self {
        let mut vocabulary = Self::default();
        for (class, words) in classes.lines().enumerate() {
            for word in words.split(' ') {
                vocabulary.sorts.entry(hash(word)).0 = class as u16 + 1;
            }
        }
        for (bit, words) in LISTS.iter().enumerate() {
            for word in words.split_whitespace() {
                vocabulary.sorts.entry(hash(word)).1 |= 1 << bit;
            }
        }
        for word in ABBREVIATIONS.split_whitespace() {
            *vocabulary.abbreviations.entry(hash(word)) = true;
        }
        vocabulary.remember_names(gazetteer);
        vocabulary
    }

    fn remember_names(&mut self, gazetteer: &Gazetteer) {
        for (phrase, senses) in gazetteer.names().all() {
            for sense in senses {
                let place = gazetteer.place(sense.place);
                let memory = match (sense.how, place.level) {
                    (How::Demonym, _) => DEMONYM,
                    (_, Level::Country) => COUNTRY,
                    (_, Level::Region) => REGION,
                    (_, Level::Area) => AREA,
                    (_, Level::City) if place.is_capital => CAPITAL,
                    (_, Level::City) if place.thousands >= 1000 => GREAT_CITY,
                    (_, Level::City) if place.thousands >= 100 => CITY,
                    (_, Level::City) => TOWN,
                };
                self.remember(phrase, memory);
            }
        }
        for (phrase, bearers) in gazetteer.organisations().names().all() {
            for bearer in bearers {
                let memory = match gazetteer.organisations().get(bearer.organisation).kind {
                    _ if bearer.is_short => SHORT,
                    "bank" | "company" => COMPANY,
                    "club" | "sport" => CLUB,
                    "outlet" => OUTLET,
                    _ => BODY,
                };
                self.remember(phrase, memory);
            }
        }
        for (word, of) in gazetteer.words() {
            let memory = match of {
                Use::Given => GIVEN,
                Use::Surname => SURNAME,
                Use::Common => COMMON,
            };
            self.remember(word, memory);
        }
    }

    fn remember(&mut self, phrase: &str, memory: Memory) {
        let mut name = 0;
        let mut words = phrase.split(' ').peekable();
        while let Some(word) = words.next() {
            name = mix(name, hash(word));
            if words.peek().is_some() {
                *self.beginnings.entry(name) = true;
            }
        }
        *self.names.entry(name) |= memory;
    }

    /// The class of a word by its hash in lower case, 0 when it has none; and the lists that have it, as
    /// bits.
    pub(super) fn sorts(&self, lower: u64) -> (u16, u16) {
        self.sorts.get(lower)
    }

    /// Whether a full stop may stand after the word of this hash without ending a sentence.
    pub(super) fn is_abbreviation(&self, word: u64) -> bool {
        self.abbreviations.get(word)
    }

    /// What is known of a single word.
    pub(super) fn alone(&self, word: u64) -> Memory {
        self.names.get(mix(0, word))
    }

    /// The longest known name of several words that begins with the first of `words`: how many tokens
    /// it has, and what it names. Hyphens and full stops between its words are passed over.
    pub(super) fn longest(&self, words: &[Word]) -> Option<(usize, Memory)> {
        let mut name = 0;
        let (mut found, mut count) = (None, 0);
        for (at, word) in words.iter().enumerate().take(2 * LONGEST) {
            if word.is_hyphen() || word.is_stop() {
                continue;
            }
            if word.is_sign() {
                break;
            }
            name = mix(name, word.plain);
            count += 1;
            let memory = if count > 1 { self.names.get(name) } else { 0 };
            if memory != 0 {
                found = Some((at + 1, memory));
            }
            if !self.beginnings.get(name) {
                break;
            }
        }
        found
    }
}
