//! What to write instead: the nearest field, value, date or word.

use super::query::is_field;
use crate::date::Bound;
use crate::index::Column;
use crate::model::Facet;
use crate::text::fold;

/// A word and the proposal are at most so many letters put in, left out or changed apart.
const FARTHEST: usize = 2;

/// The field that an unknown `name` begins or nearly spells, with its value.
pub(super) fn field(name: &str, value: &str) -> Option<String> {
    let name = fold(name);
    let known = Facet::ALL.into_iter().map(Facet::key).chain(["from", "to"]);
    let long = |known: &&str| known.len() > 2;
    let nearest = known
        .filter(long)
        .filter_map(|known| {
            let distance = if name.starts_with(known) { 0 } else { distance(&name, known)? };
            Some((distance, known))
        })
        .min()?;
    is_field(nearest.1).then(|| format!("{}:{}", nearest.1, quoted(value)))
}

/// The value whose name begins with `typed` or nearly spells it.
pub(super) fn value(facet: Facet, column: &Column, typed: &str) -> Option<String> {
    let typed = fold(typed);
    let nearest = column.values().iter().filter_map(|value| {
        let name = fold(&value.name);
        let distance = if name.starts_with(&typed) { 0 } else { distance(&typed, &name)? };
        Some((distance, &value.name))
    });
    nearest.min().map(|(_, name)| format!("{}:{}", facet.key(), quoted(name)))
}

/// The day, month or year that `typed` begins with, however its parts are divided.
pub(super) fn date(field: &str, typed: &str) -> Option<String> {
    let divided: String = typed.chars().map(|c| if c.is_ascii_digit() { c } else { '-' }).collect();
    let mut beginnings = [10, 7, 4].into_iter().filter_map(|length| divided.get(..length));
    let bound = beginnings.find_map(Bound::parse)?;
    Some(format!("{field}:{}", bound.as_str()))
}

/// How many letters have to be put in, left out or changed to make `one` into `other`; `None` when
/// more than two, or more than one for words of up to four letters.
///
/// Only the diagonal band of the usual table that can hold small distances is filled: Ukkonen,
/// "Algorithms for approximate string matching" (1985).
pub(super) fn distance(one: &str, other: &str) -> Option<usize> {
    let (length, other_length) = (one.chars().count(), other.chars().count());
    let farthest = if length <= 4 { 1 } else { FARTHEST };
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

fn quoted(value: &str) -> String {
    if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.to_owned() }
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

    proptest! {
        #[test]
        fn the_band_holds_all_small_distances(one in "[ab]{0,6}", other in "[abc]{0,6}") {
            let farthest = if one.len() <= 4 { 1 } else { FARTHEST };
            let expected = Some(naive(one.as_bytes(), other.as_bytes()));
            prop_assert_eq!(distance(&one, &other), expected.filter(|it| *it <= farthest));
        }
    }
}
