//! Sets of documents.

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
        let mut bits = vec![0; documents.div_ceil(64) as usize];
        for DocId(document) in listed.into_iter().filter(|document| document.0 < documents) {
            bits[document as usize / 64] |= 1 << (document % 64);
        }
        Self { bits }
    }

    /// No document of a collection of `documents`.
    pub fn none(documents: u32) -> Self {
        Self::of(documents, [])
    }

    /// Every document of a collection of `documents`.
    pub fn all(documents: u32) -> Self {
        Self::of(documents, (0..documents).map(DocId))
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

    /// How many documents are in the set.
    pub fn len(&self) -> u32 {
        self.bits.iter().map(|word| word.count_ones()).sum()
    }

    /// Whether no document is in the set.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|&word| word == 0)
    }

    /// The documents, ascending.
    pub fn iter(&self) -> impl Iterator<Item = DocId> + '_ {
        self.bits.iter().zip(0u32..).flat_map(|(&word, i)| {
            let rests =
                std::iter::successors(Some(word), |&rest| Some(rest & rest.wrapping_sub(1)));
            rests
                .take_while(|&rest| rest != 0)
                .map(move |rest| DocId(i * 64 + rest.trailing_zeros()))
        })
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
