//! Sets of documents.

use std::slice;

use crate::model::DocId;

/// A set of the documents of one collection: a bit for each.
///
/// Sets of one collection only are joined with one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocSet {
    /// Bits beyond the collection's last document are zero.
    bits: Vec<u64>,
}

impl DocSet {
    /// The `listed` documents of a collection of `documents`; others than these are ignored.
    pub fn of(documents: u32, listed: impl IntoIterator<Item = DocId>) -> Self {
        let mut set = Self::none(documents);
        listed.into_iter().filter(|it| it.0 < documents).for_each(|it| set.insert(it));
        set
    }

    /// No document of a collection of `documents`.
    pub fn none(documents: u32) -> Self {
        Self { bits: vec![0; documents.div_ceil(64) as usize] }
    }

    /// Every document of a collection of `documents`.
    pub fn all(documents: u32) -> Self {
        let mut set = Self { bits: vec![u64::MAX; documents.div_ceil(64) as usize] };
        if let Some(last) = set.bits.last_mut() {
            *last >>= documents.wrapping_neg() % 64;
        }
        set
    }

    /// Those documents of a collection of `documents` for which `holds`.
    pub fn filter(documents: u32, holds: impl Fn(DocId) -> bool) -> Self {
        Self::of(documents, (0..documents).map(DocId).filter(|&document| holds(document)))
    }

    /// Whether `document` is in the set.
    pub fn contains(&self, document: DocId) -> bool {
        let word = self.bits.get(document.0 as usize / 64).copied().unwrap_or(0);
        word >> (document.0 % 64) & 1 == 1
    }

    /// Whether a document from `first` to `last`, both included, is in the set.
    pub fn meets(&self, first: u32, last: u32) -> bool {
        let (start, end) = (first as usize / 64, last as usize / 64);
        let after_first = u64::MAX << (first % 64);
        let until_last = u64::MAX >> (63 - last % 64);
        let word = |at: usize| self.bits.get(at).copied().unwrap_or(0);
        if start >= end {
            return word(start) & after_first & until_last != 0;
        }
        let between = self.bits.get(start + 1..end.min(self.bits.len())).unwrap_or_default();
        word(start) & after_first != 0
            || between.iter().any(|&word| word != 0)
            || word(end) & until_last != 0
    }

    /// Puts a document in; one that the collection does not have is ignored.
    pub fn insert(&mut self, document: DocId) {
        if let Some(word) = self.bits.get_mut(document.0 as usize / 64) {
            *word |= 1 << (document.0 % 64);
        }
    }

    /// How many documents are in the set.
    pub fn len(&self) -> u32 {
        self.bits.iter().map(|word| word.count_ones()).sum()
    }

    /// Whether no document is in the set.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|&word| word == 0)
    }

    /// The documents, ascending.
    pub fn iter(&self) -> Members<'_> {
        Members { words: self.bits.iter(), word: 0, end: 0 }
    }

    /// Those in both.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.bits.iter_mut().zip(&other.bits).for_each(|(word, other)| *word &= other);
        self
    }

    /// Those in either.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        self.bits.iter_mut().zip(&other.bits).for_each(|(word, other)| *word |= other);
        self
    }

    /// Those in this set and not in the other.
    #[must_use]
    pub fn without(mut self, other: &Self) -> Self {
        self.bits.iter_mut().zip(&other.bits).for_each(|(word, other)| *word &= !other);
        self
    }
}

/// The documents of a set, ascending.
#[derive(Clone, Debug)]
pub struct Members<'a> {
    /// The words still to come.
    words: slice::Iter<'a, u64>,
    /// What is left of the word before.
    word: u64,
    /// The number after the last one that this word can hold.
    end: u32,
}

impl Iterator for Members<'_> {
    type Item = DocId;

    fn next(&mut self) -> Option<DocId> {
        while self.word == 0 {
            self.word = *self.words.next()?;
            self.end += u64::BITS;
        }
        let document = self.end - u64::BITS + self.word.trailing_zeros();
        self.word &= self.word - 1;
        Some(DocId(document))
    }
}

impl<'a> IntoIterator for &'a DocSet {
    type Item = DocId;
    type IntoIter = Members<'a>;

    fn into_iter(self) -> Members<'a> {
        self.iter()
    }
}
