//! Words that are not spelt out: patterns, and words with other letters than were typed.

use std::ops::Range;

use crate::index::Terms;
use crate::text::fold;

/// A word with places left open: `?` is one letter, `*` any number of them.
pub(super) struct Pattern {
    /// What stands before the first open place: all terms that fit begin with it.
    beginning: String,
    /// All of it.
    letters: Vec<char>,
}

impl Pattern {
    /// The pattern that was typed; its letters are folded like words.
    pub(super) fn new(typed: &str) -> Self {
        let folded = fold(typed);
        let open = folded.find(['?', '*']).unwrap_or(folded.len());
        Self { beginning: folded[..open].to_owned(), letters: folded.chars().collect() }
    }

    /// The terms that fit.
    pub(super) fn terms(&self, terms: Terms<'_>) -> Vec<Range<u32>> {
        let mut found = Vec::new();
        let candidates = terms.beginning(&self.beginning);
        let mut names = terms.names(candidates.start);
        for number in candidates {
            if names.advance() && fits(&self.letters, names.name()) {
                push(&mut found, number);
            }
        }
        found
    }
}

/// Whether `word` fits. On a mismatch only the last `*` has to be tried one letter further, so that
/// the work is bounded by the product of both lengths.
fn fits(pattern: &[char], word: &str) -> bool {
    let mut rest = word.chars();
    let mut at = 0;
    let mut retry: Option<(usize, std::str::Chars)> = None;
    loop {
        let here = rest.clone();
        match (pattern.get(at), rest.next()) {
            (None, None) => return true,
            (Some('*'), _) => {
                rest = here;
                at += 1;
                retry = Some((at, rest.clone()));
            }
            (Some('?'), Some(_)) => at += 1,
            (Some(letter), Some(other)) if *letter == other => at += 1,
            _ => {
                let Some((after, mut skipped)) = retry else { return false };
                if skipped.next().is_none() {
                    return false;
                }
                rest = skipped.clone();
                at = after;
                retry = Some((after, skipped));
            }
        }
    }
}

/// The terms that `term` is made into by putting in, leaving out or changing at most `farthest` letters, or
/// letting neighbours change places: their numbers, ascending, and how many letters that takes.
///
/// A beginning from which no such term can follow is left with all that begin alike.
pub(super) fn near(terms: Terms<'_>, term: &str, farthest: usize) -> Vec<(u32, usize)> {
    let mut found = Vec::new();
    let mut speller = Speller::new(term, farthest);
    let mut names = terms.names(0);
    let mut hopeless = usize::MAX;
    while names.advance_past(hopeless) {
        hopeless = speller.spell(names.name());
        found.extend(speller.distance().map(|distance| (names.number(), distance)));
    }
    found
}

/// The terms near `term`, as ranges of numbers.
pub(super) fn near_terms(terms: Terms<'_>, term: &str, farthest: usize) -> Vec<Range<u32>> {
    let mut ranges = Vec::new();
    for (number, _) in near(terms, term, farthest) {
        push(&mut ranges, number);
    }
    ranges
}

/// Adds a number to ascending ranges.
fn push(ranges: &mut Vec<Range<u32>>, number: u32) {
    match ranges.last_mut() {
        Some(last) if last.end == number => last.end += 1,
        _ => ranges.push(number..number + 1),
    }
}

/// How many letters have to be put in, left out or changed, or change places, to make `one` into `other`, if
/// no more than a reader may have mistyped: two, or one in a word of up to four letters.
pub(super) fn distance(one: &str, other: &str) -> Option<usize> {
    let mut speller = Speller::new(one, farthest(one));
    speller.spell(other);
    speller.distance()
}

/// How many letters a reader may have mistyped in `word`.
pub(super) fn farthest(word: &str) -> usize {
    if word.chars().count() <= 4 { 1 } else { 2 }
}

/// Compares one word with others, letter by letter.
///
/// Two neighbours that have changed places count as one letter: the optimal string alignment distance, in
/// which no letter is touched twice. Of the usual table only the diagonal band is filled that can hold small
/// distances: Ukkonen, "Algorithms for approximate string matching" (1985). The rows of a beginning are kept
/// for the next word that begins alike.
struct Speller {
    word: Vec<char>,
    farthest: usize,
    /// The letters spelt so far, and where each ends in bytes.
    spelt: Vec<(char, usize)>,
    /// One row more than letters: how far each beginning of `word` is from what was spelt.
    rows: Vec<usize>,
}

impl Speller {
    fn new(word: &str, farthest: usize) -> Self {
        let word: Vec<char> = word.chars().collect();
        let rows = (0..=word.len()).map(|i| i.min(farthest + 1)).collect();
        Self { word, farthest, spelt: Vec::new(), rows }
    }

    /// Spells `other`, as far as there is hope. Returns how many of its bytes leave none.
    fn spell(&mut self, other: &str) -> usize {
        let width = self.word.len() + 1;
        let mut end = 0;
        let mut known = 0;
        for letter in other.chars() {
            end += letter.len_utf8();
            if self.spelt.get(known) != Some(&(letter, end)) {
                self.spelt.truncate(known);
                self.rows.truncate((known + 1) * width);
                self.add_row(letter);
                self.spelt.push((letter, end));
            }
            known += 1;
            let row = &self.rows[known * width..][..width];
            if row.iter().all(|distance| *distance > self.farthest) {
                return end;
            }
        }
        self.spelt.truncate(known);
        self.rows.truncate((known + 1) * width);
        usize::MAX
    }

    fn add_row(&mut self, letter: char) {
        let (width, beyond) = (self.word.len() + 1, self.farthest + 1);
        let above = self.rows.len() - width;
        let row = self.spelt.len() + 1;
        self.rows.resize(above + 2 * width, beyond);
        let (rows, after) = self.rows.split_at_mut(above + width);
        let before = &rows[above..];
        after[0] = row.min(beyond);
        let first = row.saturating_sub(self.farthest).max(1);
        for j in first..=(row + self.farthest).min(self.word.len()) {
            let changed = before[j - 1] + usize::from(letter != self.word[j - 1]);
            let exchanged = match self.spelt.last() {
                Some((last, _)) if j > 1 && [letter, *last] == self.word[j - 2..j] => {
                    rows[above - width + j - 2] + 1
                }
                _ => beyond,
            };
            after[j] = changed.min(before[j] + 1).min(after[j - 1] + 1).min(exchanged).min(beyond);
        }
    }

    /// How far the whole word is from what was spelt; `None` when too far.
    fn distance(&self) -> Option<usize> {
        self.rows.last().copied().filter(|distance| *distance <= self.farthest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The recursive definition.
    fn naive(one: &[u8], other: &[u8]) -> usize {
        match (one, other) {
            ([], rest) | (rest, []) => rest.len(),
            ([a, one_rest @ ..], [b, other_rest @ ..]) => {
                let changed = naive(one_rest, other_rest) + usize::from(a != b);
                let exchanged = match (one_rest, other_rest) {
                    ([c, one_rest @ ..], [d, other_rest @ ..]) if (a, c) == (d, b) => {
                        naive(one_rest, other_rest) + 1
                    }
                    _ => usize::MAX,
                };
                changed
                    .min(naive(one_rest, other) + 1)
                    .min(naive(one, other_rest) + 1)
                    .min(exchanged)
            }
        }
    }

    /// The recursive definition.
    fn fits_naively(pattern: &[char], word: &[u8]) -> bool {
        match (pattern, word) {
            ([], rest) => rest.is_empty(),
            (['*', after @ ..], _) => {
                (0..=word.len()).any(|skipped| fits_naively(after, &word[skipped..]))
            }
            (['?', after @ ..], [_, rest @ ..]) => fits_naively(after, rest),
            ([letter, after @ ..], [first, rest @ ..]) => {
                *letter == char::from(*first) && fits_naively(after, rest)
            }
            (_, []) => false,
        }
    }

    proptest! {
        #[test]
        fn a_speller_knows_all_small_distances(
            word in "[ab]{0,6}",
            others in proptest::collection::vec("[abc]{0,6}", 1..6),
            farthest in 0usize..3,
        ) {
            let mut speller = Speller::new(&word, farthest);
            for other in &others {
                let hopeless = speller.spell(other);
                let expected = naive(word.as_bytes(), other.as_bytes());
                prop_assert_eq!(speller.distance(), Some(expected).filter(|it| *it <= farthest));
                let beginning = other.get(..hopeless).map(|it| naive(word.as_bytes(), it.as_bytes()));
                prop_assert!(beginning.is_none_or(|distance| distance > farthest));
            }
        }

        #[test]
        fn patterns_fit_as_they_are_defined(pattern in "[ab?*]{0,6}", word in "[ab]{0,6}") {
            let letters: Vec<char> = pattern.chars().collect();
            prop_assert_eq!(fits(&letters, &word), fits_naively(&letters, word.as_bytes()));
        }
    }
}
