//! From documents to terms: where each word stands, and how much it tells.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use super::layout::{self, Home};
use super::postings::Posting;
use super::terms::Writer;
use super::weights::{self, Lengths};
use crate::model::Document;
use crate::text::fold;

struct Occurrence {
    document: u32,
    position: u32,
    in_title: bool,
}

/// The three sections of the terms of `documents`: names, postings, positions.
pub(super) fn terms(documents: impl IntoIterator<Item = impl Borrow<Document>>) -> [Vec<u8>; 3] {
    let (occurrences, lengths) = occurrences(documents);
    let heaviest = occurrences
        .values()
        .flat_map(|occurrences| weighed(occurrences, &lengths))
        .map(|(_, weight)| weight)
        .fold(f64::MIN_POSITIVE, f64::max);
    let mut writer = Writer::default();
    for (term, occurrences) in occurrences {
        let posting = |(posting, weight): (&[Occurrence], f64)| Posting {
            document: posting[0].document,
            impact: weights::impact(weight, heaviest),
            positions: posting.iter().map(|occurrence| occurrence.position).collect(),
        };
        let postings: Vec<_> = weighed(&occurrences, &lengths).map(posting).collect();
        writer.push(term, &postings);
    }
    writer.finish()
}

/// Where each term stands, in order of document and position, and how long the documents are.
fn occurrences(
    documents: impl IntoIterator<Item = impl Borrow<Document>>,
) -> (BTreeMap<String, Vec<Occurrence>>, Lengths) {
    let mut occurrences: BTreeMap<String, Vec<Occurrence>> = BTreeMap::new();
    let mut lengths = Vec::new();
    for (number, document) in (0u32..).zip(documents) {
        let document = document.borrow();
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

/// The occurrences of a term, document by document, and how much it tells of each.
fn weighed<'a>(
    occurrences: &'a [Occurrence],
    lengths: &Lengths,
) -> impl Iterator<Item = (&'a [Occurrence], f64)> {
    let postings = || occurrences.chunk_by(|a, b| a.document == b.document);
    let holding = postings().count() as u32;
    postings().map(move |posting| {
        let weight = lengths.weight(posting[0].document, frequency(posting), holding);
        (posting, weight)
    })
}

fn frequency(posting: &[Occurrence]) -> u32 {
    let in_title = posting.iter().filter(|occurrence| occurrence.in_title).count() as u32;
    weights::frequency(in_title, posting.len() as u32 - in_title)
}
