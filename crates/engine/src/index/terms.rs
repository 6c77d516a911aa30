//! Terms: the words of a collection in order, and where the postings of each lie.
//!
//! They are cut into blocks. Within a block each name is written as the part that differs from the one
//! before; a block is found by its first name, and read from its beginning. What is known of the terms
//! besides lies apart, in blocks too: names are searched without it, and it is read without them.

use std::ops::Range;

use super::docset::DocSet;
use super::lists::{partition, slice};
use super::packed::{self, Packed};
use super::postings::{self, Posting, Postings};
use crate::codec::{Codec, Reader};
use crate::model::DocId;

/// How many terms a block holds; the last holds the rest.
const BLOCK: u32 = 16;

/// The words of a collection. A term's place in the order of all is its number.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terms<'a> {
    /// How many documents the collection has.
    documents: u32,
    length: u32,
    /// Where each block begins in `names` …
    name_starts: Packed<'a>,
    /// … and in `facts`.
    fact_starts: Packed<'a>,
    names: &'a [u8],
    /// Of each term: in how many documents it is, how long its postings are and how long its positions.
    facts: &'a [u8],
    postings: &'a [u8],
    positions: &'a [u8],
}

impl<'a> Terms<'a> {
    /// The terms of `documents` documents in three sections; `None` if they cannot be read.
    pub(super) fn read(
        documents: u32,
        [terms, postings, positions]: [&'a [u8]; 3],
    ) -> Option<Self> {
        let mut from = Reader::new(terms);
        let (length, names) = (u32::decode(&mut from), u32::decode(&mut from));
        let (name_starts, fact_starts) = (Packed::read(&mut from), Packed::read(&mut from));
        let (names, facts) = (from.take(names), from.rest());
        let starts = [name_starts.len(), fact_starts.len()];
        (from.is_done() && starts == [length.div_ceil(BLOCK); 2]).then_some(Self {
            documents,
            length,
            name_starts,
            fact_starts,
            names,
            facts,
            postings,
            positions,
        })
    }

    /// The number of `term` as a range: empty when the collection does not have it.
    pub fn exactly(self, term: &str) -> Range<u32> {
        let start = self.before(term.as_bytes());
        let mut names = self.names(start);
        let is_there = names.advance() && names.name() == term;
        start..start + u32::from(is_there)
    }

    /// The numbers of the terms that begin with `beginning`.
    pub fn beginning(self, beginning: &str) -> Range<u32> {
        // No byte of a text is 255.
        let end = [beginning.as_bytes(), &[u8::MAX]].concat();
        self.before(beginning.as_bytes())..self.before(&end)
    }

    /// The numbers of the terms from `first` on and before `end`.
    pub fn between(self, first: &str, end: &str) -> Range<u32> {
        self.before(first.as_bytes())..self.before(end.as_bytes())
    }

    /// The names of the terms from number `term` on.
    pub fn names(self, term: u32) -> Names<'a> {
        let mut names = self.block(term / BLOCK);
        while names.next < term && names.advance() {}
        names
    }

    /// In how many documents `term` is.
    pub fn documents(self, term: u32) -> u32 {
        self.lists(term..term + 1).next().unwrap_or_default().documents
    }

    /// Puts the documents of some terms into a set.
    pub fn collect(self, terms: Range<u32>, set: &mut DocSet) {
        for block in self.lists(terms).flat_map(Postings::blocks) {
            block.documents().for_each(|document| set.insert(document));
        }
    }

    /// Raises, for each document of `within`, what is in `heaviest` to the largest impact that any of the
    /// terms has in it, and its score by as much.
    pub fn weigh(
        self,
        terms: Range<u32>,
        within: &DocSet,
        heaviest: &mut [u8],
        scores: &mut [u32],
    ) {
        for block in self.lists(terms).flat_map(|list| list.meeting(within)) {
            for (document, impact) in block.impacts().filter(|(it, _)| within.contains(*it)) {
                let document = document.0 as usize;
                let heaviest = &mut heaviest[document];
                scores[document] += u32::from(impact.saturating_sub(*heaviest));
                *heaviest = impact.max(*heaviest);
            }
        }
    }

    /// Where the terms stand in the documents of `within`: term by term, in order of document and
    /// position; see [`Word`](super::Word).
    pub fn places(self, terms: Range<u32>, within: &DocSet) -> impl Iterator<Item = (DocId, u32)> {
        let blocks = self.lists(terms).flat_map(|list| list.meeting(within));
        blocks.flat_map(|block| block.places(within))
    }

    /// The postings of some terms.
    fn lists(self, terms: Range<u32>) -> impl Iterator<Item = Postings<'a>> {
        let mut facts =
            Facts { terms: self, next: terms.start / BLOCK * BLOCK, ..Facts::default() };
        while facts.next < terms.start && facts.advance().is_some() {}
        terms.map_while(move |_| facts.advance())
    }

    /// How many terms come before `limit`.
    fn before(self, limit: &[u8]) -> u32 {
        let starts_before = |block: u32| {
            let mut names = self.block(block);
            names.advance() && names.name.as_slice() < limit
        };
        let block = partition(self.name_starts.len(), &starts_before).saturating_sub(1);
        let mut names = self.block(block);
        loop {
            let number = names.next;
            if !names.advance() || names.name.as_slice() >= limit {
                return number;
            }
        }
    }

    fn block(self, block: u32) -> Names<'a> {
        Names {
            left: self.length.saturating_sub(block * BLOCK),
            from: reader(self.names, self.name_starts, block),
            next: block * BLOCK,
            ..Names::default()
        }
    }
}

fn reader<'a>(bytes: &'a [u8], starts: Packed<'a>, block: u32) -> Reader<'a> {
    Reader::new(bytes.get(starts.get(block) as usize..).unwrap_or_default())
}

/// The names of terms in order, one at a time. Before the first call of [`advance`](Self::advance) there
/// is none.
#[derive(Clone, Debug, Default)]
pub struct Names<'a> {
    from: Reader<'a>,
    /// How many terms are still to come.
    left: u32,
    /// The number of the term that comes next.
    next: u32,
    name: Vec<u8>,
}

impl Names<'_> {
    /// Goes on to the next name; tells whether there is one.
    pub fn advance(&mut self) -> bool {
        self.advance_past(usize::MAX)
    }

    /// Goes on to the next name that has not the first `bytes` in common with the one before; tells
    /// whether there is one.
    pub fn advance_past(&mut self, bytes: usize) -> bool {
        while self.left > 0 {
            let (shared, length) = (u32::decode(&mut self.from), u32::decode(&mut self.from));
            let rest = self.from.take(length);
            let is_first = self.next.is_multiple_of(BLOCK);
            self.left -= 1;
            self.next += 1;
            if (shared as usize) < bytes {
                self.name.truncate(if is_first { 0 } else { shared as usize });
                self.name.extend_from_slice(rest);
                return true;
            }
        }
        false
    }

    /// The number of the term.
    pub fn number(&self) -> u32 {
        self.next.saturating_sub(1)
    }

    /// The term.
    pub fn name(&self) -> &str {
        str::from_utf8(&self.name).unwrap_or_default()
    }
}

/// What is known of terms, one after the other.
#[derive(Default)]
struct Facts<'a> {
    terms: Terms<'a>,
    from: Reader<'a>,
    /// The number of the term that comes next.
    next: u32,
    /// Where its postings begin in their section …
    postings: u32,
    /// … and its positions in theirs.
    positions: u32,
}

impl<'a> Facts<'a> {
    /// The postings of the next term.
    fn advance(&mut self) -> Option<Postings<'a>> {
        if self.next >= self.terms.length {
            return None;
        }
        if self.next.is_multiple_of(BLOCK) {
            self.from = reader(self.terms.facts, self.terms.fact_starts, self.next / BLOCK);
            [self.postings, self.positions] = Codec::decode(&mut self.from);
        }
        self.next += 1;
        let documents = u32::decode(&mut self.from).min(self.terms.documents);
        Some(Postings {
            documents,
            bytes: self.bytes(self.terms.postings, |facts| &mut facts.postings),
            positions: self.bytes(self.terms.positions, |facts| &mut facts.positions),
        })
    }

    /// The bytes of a section from `start` on, as many as come next; `start` is moved to their end.
    fn bytes(&mut self, section: &'a [u8], start: fn(&mut Self) -> &mut u32) -> &'a [u8] {
        let length = u32::decode(&mut self.from);
        let start = start(self);
        let end = start.saturating_add(length);
        slice(section, std::mem::replace(start, end)..end)
    }
}

/// Terms being written, in order.
#[derive(Default)]
pub(super) struct Writer {
    length: u32,
    /// Where each block begins in `names` and in `facts`.
    starts: [Vec<u32>; 2],
    names: Vec<u8>,
    facts: Vec<u8>,
    /// The name written last.
    name: String,
    postings: Vec<u8>,
    positions: Vec<u8>,
}

impl Writer {
    /// Writes a term, which comes after all before, and its postings.
    pub(super) fn push(&mut self, name: String, postings: &[Posting]) {
        let before = [&self.postings, &self.positions].map(|bytes| bytes.len() as u32);
        let shared = self.name.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
        let mut rest = &name.as_bytes()[shared..];
        if self.length.is_multiple_of(BLOCK) {
            self.starts[0].push(self.names.len() as u32);
            self.starts[1].push(self.facts.len() as u32);
            before.encode(&mut self.facts);
            rest = name.as_bytes();
        }
        [shared as u32, rest.len() as u32].encode(&mut self.names);
        self.names.extend(rest);
        postings::write(postings, &mut self.postings, &mut self.positions);
        let after = [&self.postings, &self.positions].map(|bytes| bytes.len() as u32);
        (postings.len() as u32).encode(&mut self.facts);
        [after[0] - before[0], after[1] - before[1]].encode(&mut self.facts);
        self.name = name;
        self.length += 1;
    }

    /// The three sections.
    pub(super) fn finish(self) -> [Vec<u8>; 3] {
        let mut terms = Vec::new();
        [self.length, self.names.len() as u32].encode(&mut terms);
        self.starts.iter().for_each(|starts| packed::write(starts, &mut terms));
        terms.extend(self.names);
        terms.extend(self.facts);
        [terms, self.postings, self.positions]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn terms_are_found_as_in_a_list(
            written in proptest::collection::btree_set("[abé가]{1,5}", 0..60),
            wanted in "[abé가]{0,3}",
            later in "[abé가]{0,3}",
        ) {
            let mut writer = Writer::default();
            for (document, name) in (0..).zip(&written) {
                let posting = Posting { document, impact: 9, positions: vec![document * 3] };
                writer.push(name.clone(), &[posting]);
            }
            let sections = writer.finish();
            let terms = Terms::read(60, sections.each_ref().map(Vec::as_slice)).expect("as it was written");
            let count = |is_before: &dyn Fn(&str) -> bool| {
                written.iter().filter(|name| is_before(name)).count() as u32
            };
            let start = count(&|name| name < wanted.as_str());
            let length = count(&|name| name.starts_with(&wanted));
            prop_assert_eq!(terms.beginning(&wanted), start..start + length);
            prop_assert_eq!(terms.exactly(&wanted), start..start + u32::from(written.contains(&wanted)));
            prop_assert_eq!(terms.between(&wanted, &later), start..count(&|name| name < later.as_str()));
            let mut names = terms.names(start);
            for name in written.iter().skip(start as usize) {
                prop_assert!(names.advance() && names.name() == name);
                let term = names.number();
                prop_assert_eq!(terms.documents(term), 1);
                let everywhere = DocSet::all(60);
                let mut places = terms.places(term..term + 1, &everywhere);
                prop_assert_eq!(places.next(), Some((DocId(term), term * 3)));
            }
            prop_assert!(!names.advance());
        }

        /// What a broken program wrote may be answered wrongly, but it is answered.
        #[test]
        fn nonsense_is_no_harm(
            written in proptest::collection::btree_set("[ab]{1,4}", 1..40),
            places in proptest::collection::vec((0usize..2_000, 1u8..), 1..4),
        ) {
            let mut writer = Writer::default();
            let posting = |document| Posting { document, impact: 9, positions: vec![document, 999] };
            let postings: Vec<_> = (0..200).map(posting).collect();
            for name in written {
                writer.push(name, &postings);
            }
            let mut sections = writer.finish();
            for (at, other) in places {
                let section = &mut sections[at % 3];
                let at = at % section.len();
                section[at] = section[at].wrapping_add(other);
            }
            let everywhere = DocSet::all(200);
            let terms = Terms::read(200, sections.each_ref().map(Vec::as_slice));
            if let Some(terms) = terms {
                let (mut set, mut scores) = (DocSet::none(200), [0; 200]);
                let found = terms.beginning("a");
                terms.collect(found.clone(), &mut set);
                terms.weigh(found.clone(), &everywhere, &mut [0; 200], &mut scores);
                prop_assert!(terms.places(found, &everywhere).count() < 1_000_000);
            }
        }

        #[test]
        fn equal_beginnings_are_passed_over(
            written in proptest::collection::btree_set("[ab]{1,6}", 1..60),
            bytes in 1usize..4,
        ) {
            let mut writer = Writer::default();
            for name in &written {
                writer.push(name.clone(), &[]);
            }
            let sections = writer.finish();
            let terms = Terms::read(60, sections.each_ref().map(Vec::as_slice)).expect("as it was written");
            let mut names = terms.names(0);
            let mut found = Vec::new();
            while names.advance_past(bytes) {
                found.push(names.name().to_owned());
            }
            let mut expected: Vec<_> = written.into_iter().collect();
            expected.dedup_by(|later, first| later.get(..bytes).is_some_and(|it| first.starts_with(it)));
            prop_assert_eq!(found, expected);
        }
    }
}
