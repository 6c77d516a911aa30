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
    pub(super) fn terms(&self, terms: &Terms) -> Vec<Range<u32>> {
        let candidates = terms.beginning(&self.beginning);
        joined(candidates.filter(|term| fits(&self.letters, terms.name(*term))))
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

/// The terms that `term` is made into by putting in, leaving out or changing at most `farthest` letters.
pub(super) fn near(terms: &Terms, term: &str, farthest: usize) -> Vec<Range<u32>> {
    let near =
        (0u32..).zip(terms.names()).filter(|(_, other)| within(term, other, farthest).is_some());
    joined(near.map(|(number, _)| number))
}

/// Ascending numbers as ranges.
fn joined(numbers: impl Iterator<Item = u32>) -> Vec<Range<u32>> {
    let mut ranges: Vec<Range<u32>> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some(last) if last.end == number => last.end += 1,
            _ => ranges.push(number..number + 1),
        }
    }
    ranges
}

/// How many letters have to be put in, left out or changed to make `one` into `other`, if no more
/// than a reader may have mistyped: two, or one in a word of up to four letters.
pub(super) fn distance(one: &str, other: &str) -> Option<usize> {
    let farthest = if one.chars().count() <= 4 { 1 } else { 2 };
    within(one, other, farthest)
}

/// How many letters have to be put in, left out or changed to make `one` into `other`; `None` when
/// more than `farthest`.
///
/// Only the diagonal band of the usual table that can hold small distances is filled: Ukkonen,
/// "Algorithms for approximate string matching" (1985).
fn within(one: &str, other: &str, farthest: usize) -> Option<usize> {
    let (length, other_length) = (one.chars().count(), other.chars().count());
    if length.abs_diff(other_length) > farthest {
        return None;
    }
    let other: Vec<char> = other.chars().collect();
    let beyond = farthest + 1;
    let mut row: Vec<usize> = (0..=other.len()).map(|i| i.min(beyond)).collect();
    for (i, letter) in (1usize..).zip(one.chars()) {
        let first = i.saturating_sub(farthest);
        let last = (i + farthest).min(other.len());
        let before = first.saturating_sub(1);
        let mut diagonal = row[before];
        row[before] = i.min(beyond);
        for j in first.max(1)..=last {
            let changed = diagonal + usize::from(letter != other[j - 1]);
            diagonal = row[j];
            row[j] = changed.min(row[j] + 1).min(row[j - 1] + 1).min(beyond);
        }
    }
    row.last().copied().filter(|&distance| distance <= farthest)
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
                changed.min(naive(one_rest, other) + 1).min(naive(one, other_rest) + 1)
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
        fn the_band_holds_all_small_distances(one in "[ab]{0,6}", other in "[abc]{0,6}") {
            let expected = naive(one.as_bytes(), other.as_bytes());
            for farthest in 0..=2 {
                let expected = Some(expected).filter(|it| *it <= farthest);
                prop_assert_eq!(within(&one, &other, farthest), expected);
            }
        }

        #[test]
        fn patterns_fit_as_they_are_defined(pattern in "[ab?*]{0,6}", word in "[ab]{0,6}") {
            let letters: Vec<char> = pattern.chars().collect();
            prop_assert_eq!(fits(&letters, &word), fits_naively(&letters, word.as_bytes()));
        }
    }
}
