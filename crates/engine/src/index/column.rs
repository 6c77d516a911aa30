//! Facet columns: which values of a facet each document has, and what the values are called.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::docset::DocSet;
use super::lists::{self, Lists, Texts};
use super::packed::{self, Packed};
use super::postings::{self, Posting, Postings};
use crate::codec::{Codec, Reader};
use crate::text::tokens;

/// One facet of a collection. Its values are in order of key; a value's place is its number.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// What links carry.
    keys: Texts<'a>,
    /// What is shown.
    names: Texts<'a>,
    /// For places: one more than the number of the value that holds it; else 0.
    within: Packed<'a>,
    /// For each document, the numbers of its values, ascending.
    of_documents: Lists<'a>,
    /// For each value, in how many documents it is …
    totals: Packed<'a>,
    /// … and where the postings of these end in `postings`.
    ends: Packed<'a>,
    postings: &'a [u8],
    /// By [`spelling`]: what a typed value may be called, and which value is meant.
    spellings: Synonyms<'a>,
    /// By key: keys that links made earlier may carry, and which value is meant.
    former_keys: Synonyms<'a>,
}

/// Other names, in order, and the values that they mean.
#[derive(Clone, Copy, Debug)]
struct Synonyms<'a> {
    names: Texts<'a>,
    values: Packed<'a>,
}

impl<'a> Synonyms<'a> {
    fn read(from: &mut Reader<'a>) -> Self {
        Self { names: Texts::read(from), values: Packed::read(from) }
    }

    fn get(self, name: &str) -> Option<u32> {
        self.names.find(name).map(|at| self.values.get(at))
    }
}

impl<'a> Column<'a> {
    /// Reads what [`write`] wrote.
    pub(super) fn read(from: &mut Reader<'a>) -> Self {
        let (keys, names) = (Texts::read(from), Texts::read(from));
        let (within, of_documents) = (Packed::read(from), Lists::read(from));
        let (totals, ends) = (Packed::read(from), Packed::read(from));
        let size = u32::decode(from);
        let postings = from.take(size);
        let (spellings, former_keys) = (Synonyms::read(from), Synonyms::read(from));
        if [names.len(), within.len(), totals.len(), ends.len()] != [keys.len(); 4] {
            from.fail();
        }
        Self { keys, names, within, of_documents, totals, ends, postings, spellings, former_keys }
    }

    /// How many values there are.
    pub fn len(&self) -> u32 {
        self.keys.len()
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The key of a value: what links carry.
    pub fn key(&self, value: u32) -> &'a str {
        self.keys.get(value)
    }

    /// The name of a value: what is shown.
    pub fn name(&self, value: u32) -> &'a str {
        self.names.get(value)
    }

    /// For places: the value that holds this one.
    pub fn within(&self, value: u32) -> Option<u32> {
        self.within.get(value).checked_sub(1).filter(|larger| *larger < self.len())
    }

    /// The value that a link means by `key`, which may be a former one.
    pub fn find(&self, key: &str) -> Option<u32> {
        let former = || self.former_keys.get(key).filter(|value| *value < self.len());
        self.keys.find(key).or_else(former)
    }

    /// The value that a reader means by `text`: a key, a name or an alias, in any case and accents.
    ///
    /// Where several are called so, the one with a better claim (key, name, alias) in more documents.
    pub fn spelt(&self, text: &str) -> Option<u32> {
        self.spellings.get(&spelling(text)).filter(|value| *value < self.len())
    }

    /// The documents that have a value.
    pub fn holding(&self, value: u32) -> DocSet {
        let mut set = DocSet::none(self.of_documents.len());
        let postings = Postings {
            documents: self.totals.get(value).min(self.of_documents.len()),
            bytes: lists::slice(self.postings, lists::range(self.ends, value)),
            positions: &[],
        };
        for block in postings.blocks() {
            block.documents().for_each(|document| set.insert(document));
        }
        set
    }

    /// In how many of `documents` each value is.
    ///
    /// Of many documents those are counted that are missing.
    pub fn counts(&self, documents: &DocSet) -> Vec<u32> {
        let all = DocSet::all(self.of_documents.len());
        if documents.len() > self.of_documents.len() / 2 {
            let missing = self.counted(&all.without(documents));
            return self.totals.iter().zip(missing).map(|(all, it)| all.wrapping_sub(it)).collect();
        }
        self.counted(documents)
    }

    fn counted(&self, documents: &DocSet) -> Vec<u32> {
        let mut counts = vec![0; self.len() as usize];
        for document in documents {
            for value in self.of_documents.get(document.0) {
                if let Some(count) = counts.get_mut(value as usize) {
                    *count += 1;
                }
            }
        }
        counts
    }
}

/// What is known of a value when a column is written.
#[derive(Default)]
pub(super) struct Described {
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
    pub(super) former_keys: Vec<String>,
    pub(super) within: Option<String>,
}

/// Appends the column of documents that have these keys.
pub(super) fn write(
    keys: &[BTreeSet<String>],
    describe: impl Fn(&str) -> Described,
    to: &mut Vec<u8>,
) {
    let all: BTreeSet<&str> = keys.iter().flatten().map(String::as_str).collect();
    let all: Vec<&str> = all.into_iter().collect();
    let number = |key: &str| all.binary_search(&key).ok().map(|number| number as u32);
    let described: Vec<_> = all.iter().map(|key| describe(key)).collect();
    lists::write_texts(all.iter().copied(), to);
    lists::write_texts(described.iter().map(|it| it.name.as_str()), to);
    let within = described.iter().map(|it| it.within.as_deref().and_then(number));
    packed::write(&within.map(|it| it.map_or(0, |it| it + 1)).collect::<Vec<_>>(), to);
    let numbers = |keys: &BTreeSet<String>| keys.iter().filter_map(|key| number(key)).collect();
    let of_documents: Vec<Vec<u32>> = keys.iter().map(numbers).collect();
    lists::write_lists(of_documents.iter().map(Vec::as_slice), to);
    let totals = write_postings(&of_documents, all.len(), to);
    write_synonyms(&spellings(&all, &described, &totals), to);
    write_synonyms(&former_keys(&described), to);
}

/// Appends in how many documents each value is, and which these are; gives back the former.
fn write_postings(of_documents: &[Vec<u32>], values: usize, to: &mut Vec<u8>) -> Vec<u32> {
    let mut holding: Vec<Vec<Posting>> = Vec::new();
    holding.resize_with(values, Vec::new);
    for (document, of_document) in (0..).zip(of_documents) {
        for value in of_document {
            holding[*value as usize].push(Posting { document, impact: 1, positions: Vec::new() });
        }
    }
    let (mut bytes, mut ends) = (Vec::new(), Vec::new());
    for postings in &holding {
        postings::write(postings, &mut bytes, &mut Vec::new());
        ends.push(bytes.len() as u32);
    }
    let totals: Vec<u32> = holding.iter().map(|postings| postings.len() as u32).collect();
    packed::write(&totals, to);
    packed::write(&ends, to);
    bytes.encode(to);
    totals
}

/// By spelling: which value is meant. The best claim holds, and among equal ones that of more documents.
fn spellings(keys: &[&str], described: &[Described], totals: &[u32]) -> Vec<(String, u32)> {
    let mut claims = Vec::new();
    for ((key, described), number) in keys.iter().zip(described).zip(0u32..) {
        let count = Reverse(totals[number as usize]);
        let own = [(*key, 0), (described.name.as_str(), 1)].into_iter();
        let aliases = described.aliases.iter().map(|alias| (alias.as_str(), 2));
        let former = described.former_keys.iter().map(|key| (key.as_str(), 3));
        let all = own.chain(aliases).chain(former);
        claims.extend(all.map(|(text, rank)| (spelling(text), rank, count, number)));
    }
    claims.sort_unstable();
    claims.dedup_by(|later, first| later.0 == first.0);
    claims.into_iter().map(|(spelling, _, _, number)| (spelling, number)).collect()
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

fn write_synonyms(synonyms: &[(String, u32)], to: &mut Vec<u8>) {
    lists::write_texts(synonyms.iter().map(|(name, _)| name.as_str()), to);
    packed::write(&synonyms.iter().map(|(_, value)| *value).collect::<Vec<_>>(), to);
}

/// How names are compared: their folded words, so that hyphens, dots and slugs make no difference.
pub(super) fn spelling(text: &str) -> String {
    let terms: Vec<String> = tokens(text).into_iter().map(|token| token.term).collect();
    terms.join(" ")
}
