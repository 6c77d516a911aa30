//! Terms and their postings: which document holds a word, how much it tells, and where it stands.

use std::collections::BTreeMap;
use std::ops::Range;

use super::layout::{self, Home};
use super::lists::Lists;
use super::weights::{self, Lengths};
use crate::codec::fields;
use crate::model::{DocId, Document};
use crate::text::fold;

/// One term in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting<'a> {
    /// The document.
    pub document: DocId,
    /// How much the term tells of the document: `1..=255`, in steps of 1/255 of the collection's
    /// largest weight. BM25, rounded when the index is built.
    pub impact: u8,
    /// The positions of its words, ascending; see [`Word`](super::Word).
    pub positions: &'a [u32],
}

/// The words of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Sorted. A term's place in this list is its number.
    names: Vec<String>,
    /// For each term, its documents, ascending.
    documents: Lists<DocId>,
    /// For each posting, counted through.
    impacts: Vec<u8>,
    /// For each posting, counted through.
    positions: Lists<u32>,
}

fields!(Terms { names, documents, impacts, positions });

impl Terms {
    pub(super) fn build(documents: &[Document]) -> Self {
        let (occurrences, lengths) = occurrences(documents);
        let mut terms = Self::default();
        let mut weights = Vec::new();
        for (term, occurrences) in occurrences {
            let postings: Vec<_> = occurrences.chunk_by(|a, b| a.document == b.document).collect();
            for posting in &postings {
                let frequency = frequency(posting);
                weights.push(lengths.weight(posting[0].document, frequency, postings.len() as u32));
                terms.positions.push(posting.iter().map(|occurrence| occurrence.position));
            }
            terms.documents.push(postings.iter().map(|posting| DocId(posting[0].document)));
            terms.names.push(term);
        }
        terms.impacts = weights::impacts(&weights);
        terms
    }

    /// Whether there is no term.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The term with number `term`.
    pub fn name(&self, term: u32) -> &str {
        self.names.get(term as usize).map_or("", String::as_str)
    }

    /// All terms in order, by number.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The number of `term` as a range: empty when the collection does not have it.
    pub fn exactly(&self, term: &str) -> Range<u32> {
        let start = self.names.partition_point(|other| other.as_str() < term) as u32;
        let is_there = self.name(start) == term && !term.is_empty();
        start..start + u32::from(is_there)
    }

    /// The numbers of the terms that begin with `beginning`.
    pub fn beginning(&self, beginning: &str) -> Range<u32> {
        let start = self.names.partition_point(|other| other.as_str() < beginning);
        let rest = self.names.get(start..).unwrap_or_default();
        let length = rest.partition_point(|other| other.starts_with(beginning));
        start as u32..(start + length) as u32
    }

    /// The numbers of the terms from `first` on and before `end`.
    pub fn between(&self, first: &str, end: &str) -> Range<u32> {
        let before =
            |limit: &str| self.names.partition_point(|other| other.as_str() < limit) as u32;
        before(first)..before(end)
    }

    /// In how many documents `term` is.
    pub fn holding(&self, term: u32) -> u32 {
        self.documents.get(term as usize).len() as u32
    }

    /// The postings of some terms: term by term, each in order of document.
    pub fn postings(&self, terms: Range<u32>) -> impl Iterator<Item = Posting<'_>> {
        let range = self.documents.range(terms.start as usize..terms.end as usize);
        range.filter_map(|posting| {
            Some(Posting {
                document: *self.documents.items().get(posting)?,
                impact: *self.impacts.get(posting)?,
                positions: self.positions.get(posting),
            })
        })
    }
}

struct Occurrence {
    document: u32,
    position: u32,
    in_title: bool,
}

/// Where each term stands, in order of document and position, and how long the documents are.
fn occurrences(documents: &[Document]) -> (BTreeMap<String, Vec<Occurrence>>, Lengths) {
    let mut occurrences: BTreeMap<String, Vec<Occurrence>> = BTreeMap::new();
    let mut lengths = Vec::with_capacity(documents.len());
    for (number, document) in (0u32..).zip(documents) {
        let words = layout::words(document);
        lengths.push(words.len() as u32);
        for word in words {
            occurrences.entry(fold(word.of(document))).or_default().push(Occurrence {
                document: number,
                position: word.position,
                in_title: word.home != Home::Body,
            });
        }
    }
    (occurrences, Lengths::new(lengths))
}

fn frequency(posting: &[Occurrence]) -> u32 {
    let in_title = posting.iter().filter(|occurrence| occurrence.in_title).count() as u32;
    weights::frequency(in_title, posting.len() as u32 - in_title)
}
