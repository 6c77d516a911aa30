//! The stretches of a sentence that may hold names: what is capitalised and what may join it.

use std::ops::Range;

use super::vocabulary::Memory;
use super::words::{Sentence, Word};
use crate::extract::table::mix;

/// Capitalised words in a row, with the small words between them: `from..to` counts in the document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The hashes of its words and of their shapes.
    pub(super) name: u64,
    pub(super) shape: u64,
    /// The lists that have one of its words, and what the gazetteer has under one of them.
    pub(super) lists: u16,
    pub(super) memory: Memory,
}

impl Run {
    /// The words `from..to` of a document as a run.
    pub(super) fn of(words: &[Word], from: usize, to: usize) -> Self {
        let mut run = Self { from, to, name: 0, shape: 0, lists: 0, memory: 0 };
        for word in &words[from..to] {
            run.name = mix(run.name, word.lower);
            run.shape = mix(run.shape, word.shape);
            run.lists |= word.lists;
            run.memory |= word.alone;
        }
        run
    }
}

/// Which words of a sentence may be part of a name.
pub(super) fn may_name(words: &[Word]) -> Vec<bool> {
    // No sentence has so many words that a number below 0 is that of one.
    let capital = |at: usize| words.get(at).is_some_and(|word| word.printed_capital);
    let may = |at: usize| {
        let word = &words[at];
        let (before, after) = (at.wrapping_sub(1), at + 1);
        let (second, next) = (at.wrapping_sub(2), at + 2);
        let left = capital(before) || capital(second);
        let right = capital(after) || capital(next);
        if word.printed_capital || !(left || right) {
            return word.printed_capital;
        }
        let touches = word.glued && capital(second) && words[at - 1].is_joint_sign();
        let leads = words.get(after).is_some_and(|sign| sign.glued && sign.is_joint_sign())
            && capital(next)
            && words[next].glued;
        (left && right && (word.is_joint_sign() || word.lists & JOINTS != 0))
            || (word.is_joint_sign() && word.glued)
            || (word.is_number() && (capital(before) || capital(after)))
            || (!word.is_sign() && (touches || leads))
    };
    (0..words.len()).map(may).collect()
}

/// The bits of the lists of small words within names.
pub(super) const JOINTS: u16 = 1 << 6 | 1 << 7;

/// The stretches of a sentence in which every word may be part of a name, counted in the document.
pub(super) fn stretches(sentence: &Sentence, words: &[Word]) -> Vec<Range<usize>> {
    let base = sentence.words.start;
    let may = may_name(&words[sentence.words.clone()]);
    let mut stretches = Vec::new();
    let mut at = 0;
    while at < may.len() {
        let begun = at;
        while at < may.len() && may[at] {
            at += 1;
        }
        if at > begun {
            stretches.push(base + begun..base + at);
        }
        at = at.max(begun + 1);
    }
    stretches
}

/// The run that each word of a stretch belongs to: capitalised words, and joints before another one.
pub(super) fn runs(stretch: Range<usize>, words: &[Word]) -> Vec<Run> {
    let capital = |at: usize| at < stretch.end && words[at].capital;
    let joins = |at: usize| {
        let joint = words[at].lists & JOINTS != 0 || words[at].is_joint_sign();
        capital(at) || (joint && (capital(at + 1) || capital(at + 2)))
    };
    let mut runs = Vec::with_capacity(stretch.len());
    let mut from = stretch.start;
    while from < stretch.end {
        let mut to = from + 1;
        while joins(to - 1) && to < stretch.end && joins(to) {
            to += 1;
        }
        runs.resize(runs.len() + to - from, Run::of(words, from, to));
        from = to;
    }
    runs
}
