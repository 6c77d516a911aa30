//! Narrowing: what the query, the range and each facet let through, together and one left out.

use std::cmp::Reverse;

use super::matcher::Matcher;
use super::query::Query;
use super::range::Range;
use super::{FacetCounts, FacetValue};
use crate::index::{Column, DocSet, Index};
use crate::model::Facet;
use crate::order;
use crate::sorted::{Map, Set};
use crate::view::{Choice, Choices, View};

/// What each part of a view lets through. All sets are of the whole collection.
pub(super) struct Narrowing<'a> {
    index: &'a Index<'a>,
    /// The query text without its typed range.
    query: DocSet,
    /// The range, clicked and typed.
    range: DocSet,
    /// One for each of [`Facet::ALL`], in that order.
    facets: Vec<Chosen<'a>>,
}

/// What was chosen within one facet.
struct Chosen<'a> {
    facet: Facet,
    /// By number: the values that were chosen, and by which key.
    values: Map<u32, (Choice, &'a str)>,
    /// Chosen keys that stand for no value of the collection.
    unknown: Set<&'a str>,
    /// Documents that meet every group of included values.
    included: DocSet,
    /// Documents that have an excluded value.
    excluded: DocSet,
}

impl<'a> Narrowing<'a> {
    pub(super) fn new(index: &'a Index<'a>, view: &'a View, query: &Query) -> Self {
        let chosen = |facet| Chosen::new(index, facet, view.filters.get(&facet));
        Self {
            index,
            query: Matcher { index, view }.documents(query),
            range: Range::of(view, &query.ranges).documents(index, view),
            facets: Facet::ALL.into_iter().map(chosen).collect(),
        }
    }

    /// The documents that pass everything.
    pub(super) fn all(&self) -> DocSet {
        self.without_range().and(&self.range)
    }

    /// The documents that pass everything but the range.
    pub(super) fn without_range(&self) -> DocSet {
        self.facets.iter().fold(self.query.clone(), |set, chosen| chosen.narrow(set))
    }

    /// The documents that pass everything but the query text, `range` standing in for the range.
    pub(super) fn without_query(&self, range: DocSet) -> DocSet {
        self.facets.iter().fold(range, |set, chosen| chosen.narrow(set))
    }

    /// The documents that pass everything but `facet`.
    pub(super) fn without_facet(&self, facet: Facet) -> DocSet {
        let others = self.facets.iter().filter(|chosen| chosen.facet != facet);
        others.fold(self.query.clone().and(&self.range), |set, chosen| chosen.narrow(set))
    }

    /// The values of all facets with their counts; `passing` is what passes everything.
    pub(super) fn counts(&self, passing: &DocSet) -> Vec<FacetCounts> {
        self.facets.iter().map(|chosen| self.facet_counts(chosen, passing)).collect()
    }

    /// The counts of a facet leave out that facet's own inclusions. With them, every value not yet
    /// chosen would show zero, and a reader could never widen a choice.
    fn facet_counts(&self, chosen: &Chosen, passing: &DocSet) -> FacetCounts {
        let column = self.index.column(chosen.facet);
        let others =
            if chosen.is_open() { passing.clone() } else { self.without_facet(chosen.facet) };
        let mut counts = column.counts(&others.clone().without(&chosen.excluded));
        for value in chosen.excluded_values() {
            counts[value as usize] = chosen.removed_by(value, column, &others);
        }
        let is_listed =
            |value: u32| counts[value as usize] > 0 || chosen.choice(value) != Choice::Open;
        let key = |value: u32| chosen.key(value, column).to_owned();
        let mut listed: Vec<u32> = (0..column.len()).filter(|value| is_listed(*value)).collect();
        // The order of numbers is that of keys, all but those of former keys.
        order::sort_by_key(&mut listed, |value| (Reverse(counts[*value as usize]), *value));
        let listed = listed.into_iter().map(|value| FacetValue {
            key: key(value),
            name: column.name(value).to_owned(),
            count: counts[value as usize],
            within: column.within(value).filter(|larger| is_listed(*larger)).map(key),
        });
        let mut values: Vec<FacetValue> = listed.chain(chosen.unknown_values()).collect();
        order::sort_by(&mut values, |a, b| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
        FacetCounts { facet: chosen.facet, values }
    }
}

impl<'a> Chosen<'a> {
    fn new(index: &Index<'_>, facet: Facet, choices: Option<&'a Choices>) -> Self {
        let column = index.column(facet);
        let none = || DocSet::none(index.len());
        let any_of = |keys: &Set<String>| {
            let values = keys.iter().filter_map(|key| column.find(key));
            values.fold(none(), |set, value| set.or(&column.holding(value)))
        };
        let groups = choices.iter().flat_map(|choices| &choices.groups);
        let all = DocSet::all(index.len());
        let mut chosen = Self {
            facet,
            values: Map::default(),
            unknown: Set::default(),
            included: groups.fold(all, |set, group| set.and(&any_of(group))),
            excluded: choices.map_or_else(none, |choices| any_of(&choices.excluded)),
        };
        if let Some(choices) = choices {
            chosen.note(column, choices);
        }
        chosen
    }

    /// Notes which values were chosen. What is both included and excluded is excluded.
    fn note(&mut self, column: &Column<'_>, choices: &'a Choices) {
        let included = choices.groups.iter().flatten().map(|key| (key, Choice::Included));
        let excluded = choices.excluded.iter().map(|key| (key, Choice::Excluded));
        for (key, choice) in included.chain(excluded) {
            match column.find(key) {
                Some(number) => drop(self.values.insert(number, (choice, key))),
                None => drop(self.unknown.insert(key)),
            }
        }
    }

    /// Whether nothing was chosen.
    fn is_open(&self) -> bool {
        self.values.is_empty() && self.unknown.is_empty()
    }

    fn narrow(&self, documents: DocSet) -> DocSet {
        documents.and(&self.included).without(&self.excluded)
    }

    fn choice(&self, value: u32) -> Choice {
        self.values.get(&value).map_or(Choice::Open, |(choice, _)| *choice)
    }

    /// The key of a value: for a chosen one that by which it was chosen, which may be a former one.
    fn key(&self, value: u32, column: &Column<'a>) -> &'a str {
        self.values.get(&value).map_or_else(|| column.key(value), |(_, key)| key)
    }

    fn excluded_values(&self) -> impl Iterator<Item = u32> {
        let excluded = self.values.iter().filter(|(_, (choice, _))| *choice == Choice::Excluded);
        excluded.map(|(value, _)| *value)
    }

    /// How many documents there would be more, were `value` not excluded.
    fn removed_by(&self, value: u32, column: &Column<'_>, others: &DocSet) -> u32 {
        let rest = self.excluded_values().filter(|other| *other != value);
        let holding = column.holding(value).and(others).and(&self.included);
        rest.fold(holding, |set, other| set.without(&column.holding(other))).len()
    }

    /// Chosen values that no document has. They are listed, so that they can be taken back.
    fn unknown_values(&self) -> impl Iterator<Item = FacetValue> {
        self.unknown.iter().map(|key| FacetValue {
            key: (*key).to_owned(),
            name: (*key).to_owned(),
            count: 0,
            within: None,
        })
    }
}
