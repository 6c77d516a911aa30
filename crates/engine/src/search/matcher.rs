//! The one matcher: which documents hold what is asked for, and where it stands in them.

use super::near;
use super::query::{Atom, Clause, Literal, Phrase, Query, Slot};
use super::range::Range;
use crate::date::Interval;
use crate::index::{DocSet, Index, Word};
use crate::model::{DocId, Span};
use crate::order;
use crate::view::View;

/// A phrase found in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occurrence {
    pub(super) document: DocId,
    /// Position of its first word.
    pub(super) first: u32,
    /// Position of its last word.
    pub(super) last: u32,
    /// Which of the wanted phrases it is, by their order in the query.
    pub(super) phrase: usize,
}

impl Occurrence {
    /// Its first and last word among `words`, which are those of its document.
    pub(super) fn ends(self, words: &[Word]) -> Option<(Word, Word)> {
        let at = |position| {
            let at = words.binary_search_by_key(&position, |word| word.position).ok()?;
            Some(words[at])
        };
        Some((at(self.first)?, at(self.last)?))
    }
}

/// Evaluates queries on one index, under the dates that a view filters.
#[derive(Clone, Copy)]
pub(super) struct Matcher<'a> {
    pub(super) index: &'a Index<'a>,
    pub(super) view: &'a View,
}

impl Matcher<'_> {
    /// The documents in which all clauses hold; the typed range is left to the caller.
    pub(super) fn documents(self, query: &Query) -> DocSet {
        self.clauses(&query.clauses)
    }

    fn clauses(self, clauses: &[Clause]) -> DocSet {
        let clauses = clauses.iter().map(|clause| self.clause(clause));
        clauses.fold(self.all(), |set, clause| set.and(&clause))
    }

    fn all(self) -> DocSet {
        DocSet::all(self.index.len())
    }

    fn none(self) -> DocSet {
        DocSet::none(self.index.len())
    }

    fn clause(self, clause: &Clause) -> DocSet {
        clause.iter().map(|literal| self.literal(literal)).fold(self.none(), |set, it| set.or(&it))
    }

    fn literal(self, literal: &Literal) -> DocSet {
        let holds = self.atom(&literal.atom);
        if literal.is_excluded { self.all().without(&holds) } else { holds }
    }

    fn atom(self, atom: &Atom) -> DocSet {
        match atom {
            Atom::Group(clauses) => self.clauses(clauses),
            Atom::Text(phrases) => {
                let sets = phrases.iter().map(|phrase| self.phrase(phrase));
                sets.fold(self.all(), |set, phrase| set.and(&phrase))
            }
            Atom::Value(facet, value) => self.index.column(*facet).holding(*value),
            Atom::Dates(interval) => self.dates(*interval),
        }
    }

    fn dates(self, interval: Interval) -> DocSet {
        Range::new([interval]).documents(self.index, self.view)
    }

    fn phrase(self, phrase: &Phrase) -> DocSet {
        let slots = phrase.slots.iter().map(|slot| self.slot(slot));
        let candidates = slots.fold(self.all(), |set, slot| set.and(&slot));
        holding(self.index, phrase, candidates)
    }

    fn slot(self, slot: &Slot) -> DocSet {
        let mut set = self.none();
        slot.terms.iter().for_each(|terms| self.index.terms().collect(terms.clone(), &mut set));
        set
    }
}

/// Where the wanted phrases stand in `within`, by document and position.
pub(super) fn occurrences(index: &Index<'_>, query: &Query, within: &DocSet) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for (number, phrase) in query.wanted().into_iter().enumerate() {
        found.extend(
            places(index, phrase, within).into_iter().map(|(document, first, last)| Occurrence {
                document,
                first,
                last,
                phrase: number,
            }),
        );
    }
    order::sort(&mut found);
    found
}

/// Where `phrase` stands in `within`: document, positions of the first and of the last word. Words
/// that are only near each other stand each for itself, so that what is among them is not marked.
fn places(index: &Index<'_>, phrase: &Phrase, within: &DocSet) -> Vec<(DocId, u32, u32)> {
    let Some(apart) = phrase.apart else {
        let further = phrase.slots.len().saturating_sub(1) as u32;
        let starts = starts(index, &phrase.slots, within).into_iter();
        return starts.map(|(document, first)| (document, first, first + further)).collect();
    };
    let words: Vec<_> = phrase.slots.iter().map(|slot| shifted(index, slot, 0, within)).collect();
    let near = near::places(&words, apart).into_iter();
    near.map(|(document, position)| (document, position, position)).collect()
}

/// For each document the sum of the impacts of the wanted words in it, by number of the document.
/// Of several terms that a word stands for, the heaviest counts.
pub(super) fn scores(index: &Index<'_>, query: &Query, within: &DocSet) -> Vec<u32> {
    let mut scores = vec![0; index.len() as usize];
    for phrase in query.wanted() {
        let holding = holding(index, phrase, within.clone());
        for slot in &phrase.slots {
            let mut heaviest = vec![0; scores.len()];
            for terms in &slot.terms {
                index.terms().weigh(terms.clone(), &holding, &mut heaviest, &mut scores);
            }
        }
    }
    scores
}

/// Of `candidates`, which have all words of `phrase`, those in which they belong together.
fn holding(index: &Index<'_>, phrase: &Phrase, candidates: DocSet) -> DocSet {
    if phrase.slots.len() < 2 {
        return candidates;
    }
    let places = places(index, phrase, &candidates);
    DocSet::of(index.len(), places.into_iter().map(|(document, ..)| document))
}

/// Where words that follow each other begin in `within`, by document and position.
fn starts(index: &Index<'_>, slots: &[Slot], within: &DocSet) -> Vec<(DocId, u32)> {
    let mut slots = (0..).zip(slots).map(|(shift, slot)| shifted(index, slot, shift, within));
    let first = slots.next().unwrap_or_default();
    slots.fold(first, |starts, slot| intersection(&starts, &slot))
}

/// Where a phrase would begin whose word number `shift` is one of the words of `slot`.
fn shifted(index: &Index<'_>, slot: &Slot, shift: u32, within: &DocSet) -> Vec<(DocId, u32)> {
    let places = slot.terms.iter().flat_map(|terms| index.terms().places(terms.clone(), within));
    let starts = places.filter_map(|(document, at)| Some((document, at.checked_sub(shift)?)));
    let mut starts: Vec<_> = starts.collect();
    if slot.terms.iter().map(ExactSizeIterator::len).sum::<usize>() > 1 {
        order::sort(&mut starts);
    }
    starts
}

/// What is in both sorted lists.
fn intersection(one: &[(DocId, u32)], other: &[(DocId, u32)]) -> Vec<(DocId, u32)> {
    let mut other = other.iter().peekable();
    let mut in_both = |item: &&(DocId, u32)| {
        while other.next_if(|next| next < item).is_some() {}
        other.peek() == Some(item)
    };
    one.iter().filter(|item| in_both(item)).copied().collect()
}

/// Overlapping spans joined, in order: what is marked.
pub(super) fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    order::sort(&mut spans);
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.overlaps(span) => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}
