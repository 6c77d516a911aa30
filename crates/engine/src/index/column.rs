//! Facet columns: which values of a facet each document has, and what the values are called.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::docset::DocSet;
use super::lists::Lists;
use crate::codec::fields;
use crate::model::DocId;
use crate::text::tokens;

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What links carry.
    pub key: String,
    /// What is shown.
    pub name: String,
    /// For places: the number of the value that holds it.
    pub within: Option<u32>,
}

fields!(Value { key, name, within });

/// One facet of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// By key. A value's place in this list is its number.
    values: Vec<Value>,
    /// For each document, the numbers of its values, ascending.
    of_documents: Lists<u32>,
    /// By [`spelling`]: what a typed value may be called, and which value is meant.
    spellings: Vec<(String, u32)>,
    /// By key: keys that links made earlier may carry, and which value is meant.
    former_keys: Vec<(String, u32)>,
}

fields!(Column { values, of_documents, spellings, former_keys });

/// What is known of a value when a column is built.
#[derive(Default)]
pub(super) struct Described {
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
    pub(super) former_keys: Vec<String>,
    pub(super) within: Option<String>,
}

impl Column {
    /// The column of documents that have these keys.
    pub(super) fn build(keys: &[BTreeSet<String>], describe: impl Fn(&str) -> Described) -> Self {
        let all: BTreeSet<&str> = keys.iter().flatten().map(String::as_str).collect();
        let all: Vec<&str> = all.into_iter().collect();
        let number = |key: &str| all.binary_search(&key).ok().map(|number| number as u32);
        let described: Vec<_> = all.iter().map(|key| describe(key)).collect();
        let values = all.iter().zip(&described).map(|(key, described)| Value {
            key: (*key).to_owned(),
            name: described.name.clone(),
            within: described.within.as_deref().and_then(number),
        });
        let mut column = Self {
            values: values.collect(),
            of_documents: keys
                .iter()
                .map(|keys| keys.iter().filter_map(|key| number(key)))
                .collect(),
            ..Self::default()
        };
        column.spellings = column.spellings(&described);
        column.former_keys = former_keys(&described);
        column
    }

    /// All values, in order of number, which is the order of keys.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// The numbers of a document's values, ascending.
    pub fn of(&self, document: DocId) -> &[u32] {
        self.of_documents.get(document.0 as usize)
    }

    /// The value that a link means by `key`, which may be a former one.
    pub fn find(&self, key: &str) -> Option<u32> {
        let by_key = self.values.binary_search_by(|value| value.key.as_str().cmp(key));
        by_key.map_or_else(|_| lookup(&self.former_keys, key), |number| Some(number as u32))
    }

    /// The value that a reader means by `text`: a key, a name or an alias, in any case and accents.
    ///
    /// Where several are called so, the one with a better claim (key, name, alias) in more documents.
    pub fn spelt(&self, text: &str) -> Option<u32> {
        lookup(&self.spellings, &spelling(text))
    }

    /// The documents that have a value.
    pub fn holding(&self, value: u32) -> DocSet {
        let documents = self.of_documents.len() as u32;
        DocSet::filter(documents, |document| self.of(document).binary_search(&value).is_ok())
    }

    /// In how many of `documents` each value is.
    pub fn counts(&self, documents: &DocSet) -> Vec<u32> {
        let mut counts = vec![0; self.values.len()];
        for &value in documents.iter().flat_map(|document| self.of(document)) {
            if let Some(count) = counts.get_mut(value as usize) {
                *count += 1;
            }
        }
        counts
    }

    fn spellings(&self, described: &[Described]) -> Vec<(String, u32)> {
        let counts = self.counts(&DocSet::all(self.of_documents.len() as u32));
        let mut claims = Vec::new();
        for ((value, described), number) in self.values.iter().zip(described).zip(0u32..) {
            let count = Reverse(counts[number as usize]);
            let own = [(&value.key, 0), (&value.name, 1)].into_iter();
            let aliases = described.aliases.iter().map(|alias| (alias, 2));
            let former = described.former_keys.iter().map(|key| (key, 3));
            let all = own.chain(aliases).chain(former);
            claims.extend(all.map(|(text, rank)| (spelling(text), rank, count, number)));
        }
        claims.sort_unstable();
        claims.dedup_by(|later, first| later.0 == first.0);
        claims.into_iter().map(|(spelling, _, _, number)| (spelling, number)).collect()
    }
}

fn former_keys(described: &[Described]) -> Vec<(String, u32)> {
    let keys = |(number, described): (u32, &Described)| {
        described.former_keys.iter().map(move |key| (key.clone(), number)).collect::<Vec<_>>()
    };
    let mut former: Vec<_> = (0..).zip(described).flat_map(keys).collect();
    former.sort_unstable();
    former.dedup_by(|later, first| later.0 == first.0);
    former
}

fn lookup(sorted: &[(String, u32)], key: &str) -> Option<u32> {
    let at = sorted.binary_search_by(|(other, _)| other.as_str().cmp(key)).ok()?;
    Some(sorted[at].1)
}

/// How names are compared: their folded words, so that hyphens, dots and slugs make no difference.
pub(super) fn spelling(text: &str) -> String {
    let terms: Vec<String> = tokens(text).into_iter().map(|token| token.term).collect();
    terms.join(" ")
}
