//! How the words around a number bound it: "more than", "up to", "about".

use std::ops::Range;

use super::numeral::Number;
use super::passage::Passage;
use crate::model::{Comparator, Numeral};

pub(super) fn is_comparator_before(passage: &Passage<'_>, at: usize) -> bool {
    phrase_before(passage, at).is_some()
}

/// How the number bounds what is meant, and the words that say so: the outermost phrase before it, or
/// one behind it.
pub(super) fn comparator(
    passage: &Passage<'_>,
    number: &Number,
    tokens: &Range<usize>,
    plus: usize,
) -> (Comparator, Option<Range<usize>>) {
    let rough = number.numeral == Numeral::Rough;
    let plain = if rough { Comparator::AtLeast } else { Comparator::Equal };
    if plus > 0 {
        let from = tokens.end - usize::from(plus == 1);
        return (Comparator::AtLeast, Some(from..from + plus));
    }
    if let Some((phrase, comparator)) = phrase_after(passage, tokens.end) {
        return (comparator, Some(phrase));
    }
    let mut found = None;
    let mut at = tokens.start;
    while let Some((start, comparator)) = phrase_before(passage, at) {
        found = Some((comparator, start..tokens.start));
        at = start;
    }
    let (comparator, bound) = found.unzip();
    let comparator = comparator.unwrap_or(plain);
    let comparator = if rough && comparator == Comparator::About { plain } else { comparator };
    (comparator, bound)
}

/// The phrase that ends before `at`, by its first token.
fn phrase_before(passage: &Passage<'_>, at: usize) -> Option<(usize, Comparator)> {
    let is_at = |phrase: &&(&[&str], Comparator)| {
        let words = phrase.0;
        let Some(from) = at.checked_sub(words.len()) else { return false };
        let same =
            |(offset, word): (usize, &&str)| passage.word(from + offset).eq_ignore_ascii_case(word);
        words.iter().enumerate().all(same)
    };
    BEFORE.iter().find(is_at).map(|(words, comparator)| (at - words.len(), *comparator))
}

fn phrase_after(passage: &Passage<'_>, at: usize) -> Option<(Range<usize>, Comparator)> {
    let (one, two) = (passage.word(at), passage.word(at + 1));
    let comparator = match (one, two) {
        ("or", "more" | "above" | "over" | "greater" | "higher") => Comparator::AtLeast,
        ("or", "fewer" | "less" | "under" | "below" | "lower") => Comparator::AtMost,
        ("or", "so") => Comparator::About,
        _ => return None,
    };
    Some((at..at + 2, comparator))
}

/// Longer phrases stand before their endings.
const BEFORE: &[(&[&str], Comparator)] = &[
    (&["no", "more", "than"], Comparator::AtMost),
    (&["not", "more", "than"], Comparator::AtMost),
    (&["at", "least"], Comparator::AtLeast),
    (&["more", "than"], Comparator::AtLeast),
    (&["greater", "than"], Comparator::AtLeast),
    (&["higher", "than"], Comparator::AtLeast),
    (&["no", "fewer", "than"], Comparator::AtLeast),
    (&["no", "less", "than"], Comparator::AtLeast),
    (&["not", "less", "than"], Comparator::AtLeast),
    (&["upwards", "of"], Comparator::AtLeast),
    (&["upward", "of"], Comparator::AtLeast),
    (&["in", "excess", "of"], Comparator::AtLeast),
    (&["a", "minimum", "of"], Comparator::AtLeast),
    (&["as", "few", "as"], Comparator::AtLeast),
    (&["as", "low", "as"], Comparator::AtLeast),
    (&["as", "little", "as"], Comparator::AtLeast),
    (&["exceed"], Comparator::AtLeast),
    (&["exceeds"], Comparator::AtLeast),
    (&["exceeded"], Comparator::AtLeast),
    (&["exceeding"], Comparator::AtLeast),
    (&["surpassed"], Comparator::AtLeast),
    (&["over"], Comparator::AtLeast),
    (&["above"], Comparator::AtLeast),
    (&[">"], Comparator::AtLeast),
    (&["fewer", "than"], Comparator::AtMost),
    (&["less", "than"], Comparator::AtMost),
    (&["lower", "than"], Comparator::AtMost),
    (&["up", "to"], Comparator::AtMost),
    (&["at", "most"], Comparator::AtMost),
    (&["a", "maximum", "of"], Comparator::AtMost),
    (&["as", "many", "as"], Comparator::AtMost),
    (&["as", "much", "as"], Comparator::AtMost),
    (&["as", "high", "as"], Comparator::AtMost),
    (&["as", "large", "as"], Comparator::AtMost),
    (&["as", "long", "as"], Comparator::AtMost),
    (&["under"], Comparator::AtMost),
    (&["below"], Comparator::AtMost),
    (&["within"], Comparator::AtMost),
    (&["<"], Comparator::AtMost),
    (&["an", "estimated"], Comparator::About),
    (&["the", "estimated"], Comparator::About),
    (&["estimated", "cost", "of"], Comparator::About),
    (&["estimated", "at"], Comparator::About),
    (&["estimated"], Comparator::About),
    (&["close", "to"], Comparator::About),
    (&["about"], Comparator::About),
    (&["around"], Comparator::About),
    (&["roughly"], Comparator::About),
    (&["approximately"], Comparator::About),
    (&["nearly"], Comparator::About),
    (&["almost"], Comparator::About),
    (&["some"], Comparator::About),
    (&["circa"], Comparator::About),
    (&["~"], Comparator::About),
];
