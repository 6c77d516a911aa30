//! The words of a link. A word that was ever released keeps its meaning.

use crate::model::Facet;
use crate::view::{DateField, Matching, Sort, Tab};

/// Words for the values of an enumeration. The first value is the default and is not printed.
pub(super) type Words<T> = &'static [(&'static str, T)];

pub(super) const DATE_FIELDS: Words<DateField> =
    &[("published", DateField::Published), ("mentioned", DateField::Mentioned)];

pub(super) const MATCHINGS: Words<Matching> =
    &[("possible", Matching::Possible), ("certain", Matching::Certain)];

/// The automatic order has no word: it is what a link without one means.
pub(super) const SORTS: Words<Sort> = &[
    ("relevance", Sort::Relevance),
    ("newest", Sort::Newest),
    ("oldest", Sort::Oldest),
    ("greatest", Sort::Greatest),
    ("least", Sort::Least),
    ("claimant", Sort::Claimant),
    ("report", Sort::Report),
];

pub(super) const TABS: Words<Tab> = &[
    ("documents", Tab::Documents),
    ("figures", Tab::Figures),
    ("timeline", Tab::Timeline),
    ("statements", Tab::Statements),
];

/// The value that `word` stands for.
pub(super) fn value_of<T: Copy>(words: Words<T>, word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// The word for `value`; `None` for the default, which is not printed.
pub(super) fn word_for<T: Copy + Default + PartialEq>(
    words: Words<T>,
    value: T,
) -> Option<&'static str> {
    let (word, _) = words.iter().find(|(_, known)| *known == value)?;
    (value != T::default()).then_some(word)
}

/// The facet that a link's key names.
pub(super) fn facet_of(key: &str) -> Option<Facet> {
    let mut facets = Facet::ALL.into_iter().chain(Facet::STUDIED);
    facets.find(|facet| facet.key() == key)
}
