//! The postings of a term: documents, impacts and positions, in blocks.
//!
//! Most terms have one block, and nothing else. The longer lists begin with a table of their blocks, by
//! which those are passed over that hold no document sought.

use std::ops::Range;

use super::docset::DocSet;
use super::lists::slice;
use super::packed::{self, Packed};
use crate::model::DocId;

/// How many postings a block holds; the last of a list holds the rest.
const BLOCK: u32 = 128;
/// Bytes of an entry in the table of blocks: last document, end of the block, end of its positions.
const ENTRY: usize = 12;

/// The postings of one term, in order of document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Postings<'a> {
    /// In how many documents the term is.
    pub(super) documents: u32,
    /// The table of blocks, if there is more than one, then the blocks.
    pub(super) bytes: &'a [u8],
    /// The positions of the blocks.
    pub(super) positions: &'a [u8],
}

/// A stretch of postings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block<'a> {
    /// No document of the block is before this one.
    first: u32,
    /// None is after this one.
    last: u32,
    gaps: Packed<'a>,
    impacts: Packed<'a>,
    positions: &'a [u8],
}

impl<'a> Postings<'a> {
    /// The blocks that may hold documents of `within`.
    pub(super) fn meeting(self, within: &DocSet) -> impl Iterator<Item = Block<'a>> {
        self.blocks().filter(move |block| within.meets(block.first, block.last))
    }

    /// All blocks.
    pub(super) fn blocks(self) -> impl Iterator<Item = Block<'a>> {
        let blocks = self.documents.div_ceil(BLOCK);
        let table = if blocks > 1 { blocks as usize * ENTRY } else { 0 };
        let (table, bytes) = self.bytes.split_at_checked(table).unwrap_or_default();
        let mut next = Start::default();
        (0..blocks).map(move |number| {
            let start = std::mem::replace(&mut next, Start::of(table, number));
            Block::read(
                start.document..next.document,
                BLOCK.min(self.documents - number * BLOCK),
                slice(bytes, start.block..next.block),
                slice(self.positions, start.positions..next.positions),
            )
        })
    }
}

/// Where a block begins.
#[derive(Clone, Copy, Default)]
struct Start {
    /// The first document that it may hold.
    document: u32,
    block: u32,
    positions: u32,
}

impl Start {
    /// Where the block after block `number` begins. A block that no table names is the only one.
    fn of(table: &[u8], number: u32) -> Self {
        let entry = table.get(number as usize * ENTRY..).unwrap_or_default();
        let field = |at: usize| {
            let bytes = entry.get(at..).and_then(|entry| entry.first_chunk());
            bytes.map_or(u32::MAX, |bytes| u32::from_le_bytes(*bytes))
        };
        Self { document: field(0).wrapping_add(1), block: field(4), positions: field(8) }
    }
}

impl<'a> Block<'a> {
    fn read(within: Range<u32>, length: u32, bytes: &'a [u8], positions: &'a [u8]) -> Self {
        let (widths, bytes) = widths(bytes);
        let (gaps, bytes) = Packed::split(bytes, widths[0], length);
        let (impacts, _) = Packed::split(bytes, widths[1], length);
        let (first, last) = (within.start, within.end.wrapping_sub(1));
        Self { first, last, gaps, impacts, positions }
    }

    /// The documents, ascending.
    pub(super) fn documents(self) -> impl Iterator<Item = DocId> {
        let mut next = self.first;
        self.gaps.iter().map(move |gap| {
            let document = next.wrapping_add(gap);
            next = document.wrapping_add(1);
            DocId(document)
        })
    }

    /// The documents, and how much the term tells of each: `1..=255`.
    pub(super) fn impacts(self) -> impl Iterator<Item = (DocId, u8)> {
        self.documents().zip(self.impacts.iter().map(|impact| (impact as u8).saturating_add(1)))
    }

    /// The documents of `within`, each with the positions of the term in it, ascending.
    pub(super) fn places(self, within: &DocSet) -> impl Iterator<Item = (DocId, u32)> {
        let (widths, bytes) = widths(self.positions);
        let (counts, bytes) = Packed::split(bytes, widths[0], self.gaps.len());
        let total = counts.iter().fold(0_u32, |sum, count| sum.wrapping_add(count).wrapping_add(1));
        let (gaps, _) = Packed::split(bytes, widths[1], total);
        let mut start = 0_u32;
        let documents = self.documents().zip(counts.iter()).map(move |(document, count)| {
            let first = start;
            start = first.wrapping_add(count).wrapping_add(1);
            (document, first..start.min(gaps.len()))
        });
        documents.filter(|(document, _)| within.contains(*document)).flat_map(
            move |(document, range)| {
                let mut next = 0_u32;
                range.map(move |at| {
                    let position = next.wrapping_add(gaps.get(at));
                    next = position.wrapping_add(1);
                    (document, position)
                })
            },
        )
    }
}

/// The two widths that a block begins with; and what is after them.
fn widths(bytes: &[u8]) -> ([u8; 2], &[u8]) {
    let (widths, rest) = bytes.split_first_chunk().unwrap_or((&[0; 2], &[]));
    (widths.map(|width| width.min(32)), rest)
}

/// A posting to be written.
#[derive(Debug)]
pub(super) struct Posting {
    pub(super) document: u32,
    /// `1..=255`.
    pub(super) impact: u8,
    /// Ascending.
    pub(super) positions: Vec<u32>,
}

/// Appends postings, which are in order of document, and the positions of their blocks.
pub(super) fn write(postings: &[Posting], to: &mut Vec<u8>, positions: &mut Vec<u8>) {
    let (mut table, mut blocks) = (Vec::new(), Vec::new());
    let (start, mut next) = (positions.len(), 0);
    for block in postings.chunks(BLOCK as usize) {
        let documents = gaps(block.iter().map(|posting| posting.document), next);
        let impacts: Vec<u32> = block.iter().map(|posting| u32::from(posting.impact - 1)).collect();
        let widths = [&documents, &impacts].map(|numbers| packed::width(numbers));
        write_pair(&documents, &impacts, widths, &mut blocks);
        write_positions(block, positions);
        let last = block.last().map_or(0, |posting| posting.document);
        next = last + 1;
        for field in [last, blocks.len() as u32, (positions.len() - start) as u32] {
            table.extend(field.to_le_bytes());
        }
    }
    if table.len() > ENTRY {
        to.extend(table);
    }
    to.extend(blocks);
}

/// Of the values of facets, which stand nowhere, nothing is written.
fn write_positions(block: &[Posting], to: &mut Vec<u8>) {
    if block.iter().all(|posting| posting.positions.is_empty()) {
        return;
    }
    let counts: Vec<u32> = block.iter().map(|it| it.positions.len() as u32 - 1).collect();
    let positions = block.iter().flat_map(|it| gaps(it.positions.iter().copied(), 0));
    let positions: Vec<u32> = positions.collect();
    // A bit at least for each, so that no number of positions can be claimed that are not there.
    write_pair(&counts, &positions, [packed::width(&counts), packed::width(&positions).max(1)], to);
}

/// How many numbers are left out before each of the ascending `numbers`, which begin from `next` on.
fn gaps(numbers: impl Iterator<Item = u32>, mut next: u32) -> Vec<u32> {
    let gap = |number| number - std::mem::replace(&mut next, number + 1);
    numbers.map(gap).collect()
}

fn write_pair(one: &[u32], other: &[u32], widths: [u8; 2], to: &mut Vec<u8>) {
    to.extend(widths);
    packed::pack(one, widths[0], to);
    packed::pack(other, widths[1], to);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    const DOCUMENTS: u32 = 3_000;

    fn postings() -> impl Strategy<Value = Vec<Posting>> {
        let positions = proptest::collection::btree_set(0u32..5_000, 1..4);
        let posting = (1u8.., positions);
        let postings = prop_oneof![
            proptest::collection::btree_map(0..DOCUMENTS, posting.clone(), 0..10),
            proptest::collection::btree_map(0..DOCUMENTS, posting, 100..500),
        ];
        postings.prop_map(|postings: BTreeMap<u32, (u8, BTreeSet<u32>)>| {
            let posting = |(document, (impact, positions)): (_, (_, BTreeSet<u32>))| Posting {
                document,
                impact,
                positions: positions.into_iter().collect(),
            };
            postings.into_iter().map(posting).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn postings_come_back(
            written in postings(),
            before in 0usize..9,
            within in proptest::collection::btree_set(0..DOCUMENTS, 0..40),
        ) {
            let (mut bytes, mut positions) = (Vec::new(), vec![7; before]);
            write(&written, &mut bytes, &mut positions);
            let (documents, positions) = (written.len() as u32, &positions[before..]);
            let list = Postings { documents, bytes: &bytes, positions };
            let expected = written.iter().map(|it| (DocId(it.document), it.impact));
            prop_assert!(list.blocks().flat_map(Block::impacts).eq(expected.clone()));
            let documents = list.blocks().flat_map(Block::documents);
            prop_assert!(documents.eq(expected.map(|(document, _)| document)));
            let some = DocSet::of(DOCUMENTS, within.iter().copied().map(DocId));
            let expected = written.iter().filter(|it| within.contains(&it.document));
            let expected = expected.flat_map(|it| it.positions.iter().map(|at| (DocId(it.document), *at)));
            prop_assert!(list.meeting(&some).flat_map(|block| block.places(&some)).eq(expected));
            let holding = |block: &Block<'_>| block.documents().any(|document| some.contains(document));
            let most = list.meeting(&some).filter(|block| !holding(block)).count();
            prop_assert!(list.documents <= BLOCK || most <= within.len());
        }
    }
}
