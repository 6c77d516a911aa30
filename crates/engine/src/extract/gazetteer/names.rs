//! Phrases and what they may mean.

use std::borrow::Cow;

use super::PlaceId;
use crate::extract::table::{Filter, Table, hash, mix};
use crate::extract::words::{Class, Token, capitalised, plain, plain_words};

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
/// Every beginning of a phrase, up to the whole of it, is noted by the hash of its words. So a text is
/// followed from word to word as long as a phrase goes on, and most words of a text are passed over by
/// one look. Nothing is spelled out or compared.
///
/// An `fst` (the crate, 0.4) of the same phrases was held against it on 22 November 2026, with the tokens
/// of 337 reports on one busy core. The longest phrase at a token took here 18 ns for places, 14 ns for
/// organisations and 10 ns for cues, there 65, 58 and 86 ns. The three automata are 494 kB, and 351 kB
/// after brotli; in the data they would spare the columns of other names, which are 15 kB after brotli,
/// because names and keys are shown to readers. Its code adds 8 kB to WebAssembly, 3 kB after brotli. Built
/// at the start they take about as long as reading all tables does, and 0.5 MB of memory against 2.7 MB.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Lexicon<T> {
    phrases: Vec<(String, Vec<T>)>,
    /// The first words of all phrases.
    firsts: Filter,
    beginnings: Table<Beginning>,
}

/// What begins with some words.
#[derive(Clone, Copy, Debug, Default)]
struct Beginning {
    /// One more than the number of the phrase that they are; 0 when they are none.
    phrase: u32,
    /// A longer phrase begins so.
    goes_on: bool,
}

impl<T> Default for Lexicon<T> {
    fn default() -> Self {
        Self { phrases: Vec::new(), firsts: Filter::default(), beginnings: Table::default() }
    }
}

/// A phrase of the lexicon in a text.
#[derive(Debug)]
pub(in crate::extract) struct Found<'a, T> {
    /// One past its last token.
    pub(in crate::extract) end: usize,
    /// The phrase as it is looked up.
    pub(in crate::extract) phrase: &'a str,
    pub(in crate::extract) entries: &'a [T],
}

impl<T: Copy + Ord> Lexicon<T> {
    /// Adds a name; a name without words is none.
    pub(in crate::extract) fn add(&mut self, name: &str, entry: T) {
        let mut phrase = String::new();
        let mut beginning = 0;
        for word in plain_words(name) {
            let hash = hash(&word);
            if phrase.is_empty() {
                self.firsts.add(hash);
            } else {
                self.beginnings.entry(beginning).goes_on = true;
                phrase.push(' ');
            }
            beginning = mix(beginning, hash);
            phrase.push_str(&word);
        }
        if phrase.is_empty() {
            return;
        }
        let whole = self.beginnings.entry(beginning);
        if whole.phrase == 0 {
            self.phrases.push((phrase, Vec::with_capacity(1)));
            whole.phrase = self.phrases.len() as u32;
        }
        let (_, entries) = &mut self.phrases[whole.phrase as usize - 1];
        if let Err(at) = entries.binary_search(&entry) {
            entries.insert(at, entry);
        }
    }

    /// All phrases with what they stand for, in the order in which they were added.
    pub(in crate::extract) fn all(&self) -> impl Iterator<Item = (&str, &[T])> {
        self.phrases.iter().map(|(phrase, entries)| (phrase.as_str(), entries.as_slice()))
    }

    /// What a whole phrase of these words stands for.
    pub(in crate::extract) fn get<'w>(&self, words: impl Iterator<Item = Cow<'w, str>>) -> &[T] {
        let whole = words.fold(0, |words, word| mix(words, hash(&word)));
        let found = self.phrase(self.beginnings.get(whole));
        found.map(|(_, entries)| entries).unwrap_or_default()
    }

    fn phrase(&self, beginning: Beginning) -> Option<(&str, &[T])> {
        let (phrase, entries) = self.phrases.get((beginning.phrase as usize).checked_sub(1)?)?;
        Some((phrase, entries))
    }

    /// The longest phrase that begins with the token at `start`.
    pub(in crate::extract) fn longest(
        &self,
        tokens: &[Token<'_>],
        start: usize,
    ) -> Option<Found<'_, T>> {
        // The list of authorities and that of a document are often empty.
        if self.phrases.is_empty() {
            return None;
        }
        let mut longest = None;
        self.each(tokens, start, |found| longest = Some(found));
        longest
    }

    /// Calls `meet` with each phrase that begins with the token at `start`, shortest first.
    fn each<'l>(&'l self, tokens: &[Token<'_>], start: usize, mut meet: impl FnMut(Found<'l, T>)) {
        let first = &tokens[start];
        if !self.firsts.may_have(first.plain) && !first.is_all_capitals() {
            return;
        }
        // A sign begins no phrase, nor does a word in small letters that is not spelled plainly.
        let is_small = || first.text.starts_with(|letter: char| letter.is_ascii_lowercase());
        let is_odd = first.plain != first.form && is_small();
        if first.class == Class::Sign || is_odd {
            return;
        }
        let is_found = self.walk(tokens, start, |token| token.plain, &mut meet);
        if !is_found && first.is_all_capitals() {
            self.walk(tokens, start, |token| hash(&capitalised(&plain(token.text))), &mut meet);
        }
    }

    /// Follows the tokens from `start` on, each by a hash of its word; tells whether they held a phrase.
    fn walk<'l>(
        &'l self,
        tokens: &[Token<'_>],
        start: usize,
        word: impl Fn(&Token<'_>) -> u64,
        meet: &mut impl FnMut(Found<'l, T>),
    ) -> bool {
        let (mut words, mut is_found) = (0, false);
        let mut next = Some(start);
        while let Some(at) = next {
            words = mix(words, word(&tokens[at]));
            let beginning = self.beginnings.get(words);
            if let Some((phrase, entries)) = self.phrase(beginning) {
                meet(Found { end: at + 1, phrase, entries });
                is_found = true;
            }
            next = if beginning.goes_on { next_word(tokens, at + 1) } else { None };
        }
        is_found
    }
}

/// The phrases of a lexicon in some tokens.
pub(in crate::extract) struct Phrases<'a, T> {
    /// By the token that they begin with, of one token longest first.
    found: Vec<Found<'a, T>>,
    /// Where those of each token begin in `found`, and where the last ones end.
    begins: Vec<usize>,
}

impl<T> Default for Phrases<'_, T> {
    fn default() -> Self {
        Self { found: Vec::new(), begins: Vec::new() }
    }
}

impl<'a, T: Copy + Ord> Phrases<'a, T> {
    pub(in crate::extract) fn of(lexicon: &'a Lexicon<T>, tokens: &[Token<'_>]) -> Self {
        let (mut found, mut begins) = (Vec::new(), Vec::with_capacity(tokens.len() + 1));
        for start in 0..tokens.len() {
            let begun = found.len();
            begins.push(begun);
            lexicon.each(tokens, start, |phrase| found.push(phrase));
            found[begun..].reverse();
        }
        begins.push(found.len());
        Self { found, begins }
    }

    /// Those that begin with the token at `at`, longest first.
    pub(in crate::extract) fn at(&self, at: usize) -> &[Found<'a, T>] {
        let ends = self.begins.get(at).zip(self.begins.get(at + 1));
        ends.map(|(&from, &to)| &self.found[from..to]).unwrap_or_default()
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
