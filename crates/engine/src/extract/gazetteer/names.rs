//! Phrases and what they may mean.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::PlaceId;
use crate::extract::table::{Table, hash};
use crate::extract::words::{Class, Token, capitalised, phrase, plain};

/// In what way a phrase names a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) enum How {
    /// Its name or another name.
    Name,
    /// The people or the adjective: "Ukrainian".
    Demonym,
    /// A short form after "the", only where the full name stands too: "the North".
    Short,
    /// A region without the word for its kind: "Kursk" of "Kursk Oblast".
    Base,
    /// "Ill." after a comma, "N.Y." after the letter of a party.
    Abbreviation,
}

/// One meaning of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) struct Sense {
    pub(in crate::extract) place: PlaceId,
    pub(in crate::extract) how: How,
}

/// Phrases, each with its senses. Also holds other things by number, see [`Lexicon`].
pub(in crate::extract) type Names = Lexicon<Sense>;

/// Phrases and what they stand for; found in a text longest first.
///
/// A step looks up at most as many phrases as the longest one with the same first word has words, so
/// that a text is read in linear time. Most words of a text begin no phrase: two tables by hash say so
/// before anything is compared.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Lexicon<T> {
    entries: BTreeMap<String, Vec<T>>,
    /// The hashes of all phrases.
    known: Table<bool>,
    /// Words of the longest phrase, by the hash of its first word.
    longest: Table<usize>,
}

impl<T> Default for Lexicon<T> {
    fn default() -> Self {
        Self { entries: BTreeMap::new(), known: Table::default(), longest: Table::default() }
    }
}

/// A phrase of the lexicon in a text.
#[derive(Debug)]
pub(in crate::extract) struct Found<'a, T> {
    /// One past its last token.
    pub(in crate::extract) end: usize,
    /// The phrase as it is looked up.
    pub(in crate::extract) phrase: String,
    pub(in crate::extract) entries: &'a [T],
}

impl<T: Copy + Ord> Lexicon<T> {
    /// Adds a name; a name without words is none.
    pub(in crate::extract) fn add(&mut self, name: &str, entry: T) {
        let phrase = phrase(name);
        let Some(first) = phrase.split(' ').next().filter(|first| !first.is_empty()) else {
            return;
        };
        let longest = self.longest.entry(hash(first));
        *longest = (*longest).max(phrase.split(' ').count());
        *self.known.entry(hash(&phrase)) = true;
        let entries = self.entries.entry(phrase).or_default();
        if let Err(at) = entries.binary_search(&entry) {
            entries.insert(at, entry);
        }
    }

    /// All phrases with what they stand for, in order.
    pub(in crate::extract) fn all(&self) -> impl Iterator<Item = (&str, &[T])> {
        self.entries.iter().map(|(phrase, entries)| (phrase.as_str(), entries.as_slice()))
    }

    /// What a whole phrase stands for.
    pub(in crate::extract) fn get(&self, phrase: &str) -> &[T] {
        let known = self.known.get(hash(phrase)).then(|| self.entries.get(phrase));
        known.flatten().map(Vec::as_slice).unwrap_or_default()
    }

    /// The phrases that begin with the token at `start`, longest first.
    pub(in crate::extract) fn at(&self, tokens: &[Token<'_>], start: usize) -> Vec<Found<'_, T>> {
        if self.cannot_begin(&tokens[start]) {
            return Vec::new();
        }
        let printed = self.walk(tokens, start, plain);
        if !printed.is_empty() || !tokens[start].is_all_capitals() {
            return printed;
        }
        self.walk(tokens, start, |word| capitalised(&plain(word)).into())
    }

    /// Whether no phrase begins with a token: told of most words of a text without spelling them out.
    fn cannot_begin(&self, token: &Token<'_>) -> bool {
        let small = token.text.starts_with(|first: char| first.is_ascii_lowercase());
        token.class == Class::Sign || (small && self.longest.get(hash(token.text)) == 0)
    }

    fn walk(
        &self,
        tokens: &[Token<'_>],
        start: usize,
        spell: fn(&str) -> Cow<'_, str>,
    ) -> Vec<Found<'_, T>> {
        let mut found = Vec::new();
        let first = spell(tokens[start].text);
        let longest = self.longest.get(hash(&first));
        if longest == 0 {
            return found;
        }
        let mut phrase = first.into_owned();
        let mut end = start + 1;
        for words in 1..=longest {
            let entries = self.get(&phrase);
            if !entries.is_empty() {
                found.push(Found { end, phrase: phrase.clone(), entries });
            }
            let Some(next) = next_word(tokens, end).filter(|_| words < longest) else { break };
            phrase.push(' ');
            phrase.push_str(&spell(tokens[next].text));
            end = next + 1;
        }
        found.reverse();
        found
    }
}

/// The word that continues a name after the token before `end`: directly, or after a hyphen, an
/// apostrophe, an ampersand, or the full stop of an abbreviation ("St. Petersburg", "N. Korea").
fn next_word(tokens: &[Token<'_>], end: usize) -> Option<usize> {
    let sign = tokens.get(end)?;
    if sign.class != Class::Sign {
        return Some(end);
    }
    let before = tokens[end - 1];
    let glued = before.span.end == sign.span.start;
    let joins = match sign.text {
        "-" | "–" | "'" | "’" | "‘" => {
            glued && tokens.get(end + 1)?.span.start == sign.span.end
        }
        "." => glued && before.text.len() <= 2,
        "," => glued,
        "&" => true,
        _ => false,
    };
    let next = end + 1;
    (joins && tokens.get(next)?.class != Class::Sign).then_some(next)
}
