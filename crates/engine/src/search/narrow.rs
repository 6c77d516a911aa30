//! Narrowing: what the query, the range and each facet let through, together and one left out.

use std::collections::{BTreeMap, BTreeSet};

use super::matcher::Matcher;
use super::query::Query;
use super::range::Range;
use super::{Choice, FacetCounts, FacetValue};
use crate::index::{Column, DocSet, Index};
use crate::model::Facet;
use crate::view::{Choices, View};

/// What each part of a view lets through. All sets are of the whole collection.
pub(super) struct Narrowing<'a> {
    index: &'a Index,
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
    choices: Option<&'a Choices>,
    /// Documents that meet every group of included values.
    included: DocSet,
    /// Documents that have an excluded value.
    excluded: DocSet,
}

impl<'a> Narrowing<'a> {
    pub(super) fn new(index: &'a Index, view: &'a View, query: &Query) -> Self {
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

    /// The values of all facets with their counts.
    pub(super) fn counts(&self) -> Vec<FacetCounts> {
        self.facets.iter().map(|chosen| self.facet_counts(chosen)).collect()
    }

    /// The counts of a facet leave out that facet's own inclusions. With them, every value not yet
    /// chosen would show zero, and a reader could never widen a choice.
    fn facet_counts(&self, chosen: &Chosen) -> FacetCounts {
        let column = self.index.column(chosen.facet);
        let others = self.without_facet(chosen.facet);
        let counts = column.counts(&others.clone().without(&chosen.excluded));
        let choices = chosen.by_value(column);
        let mut values = Vec::new();
        for (number, (value, (&count, &choice))) in
            (0u32..).zip(column.values().iter().zip(counts.iter().zip(&choices)))
        {
            let count = match choice {
                Choice::Excluded => chosen.removed_by(number, column, &others),
                Choice::Open | Choice::Included => count,
            };
            if count > 0 || choice != Choice::Open {
                let within =
                    value.within.map(|number| column.values()[number as usize].key.clone());
                let (key, name) = (value.key.clone(), value.name.clone());
                values.push(FacetValue { key, name, count, choice, within });
            }
        }
        values.extend(chosen.unknown_values(column));
        values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
        keep_listed_parents(&mut values);
        FacetCounts { facet: chosen.facet, values }
    }
}

/// A value is shown within another only where that is shown too.
fn keep_listed_parents(values: &mut [FacetValue]) {
    let listed: BTreeSet<String> = values.iter().map(|value| value.key.clone()).collect();
    for value in values {
        value.within.take_if(|within| !listed.contains(within));
    }
}

impl<'a> Chosen<'a> {
    fn new(index: &Index, facet: Facet, choices: Option<&'a Choices>) -> Self {
        let column = index.column(facet);
        let any_of = |values: &BTreeSet<String>| {
            let sets = values.iter().filter_map(|key| column.find(key));
            sets.map(|value| column.holding(value))
                .fold(DocSet::none(index.len()), |set, holding| set.or(&holding))
        };
        let groups = choices.iter().flat_map(|choices| &choices.groups);
        let all = DocSet::all(index.len());
        let included = groups.fold(all, |set, group| set.and(&any_of(group)));
        let excluded = choices.map_or(DocSet::none(index.len()), |it| any_of(&it.excluded));
        Self { facet, choices, included, excluded }
    }

    fn narrow(&self, documents: DocSet) -> DocSet {
        documents.and(&self.included).without(&self.excluded)
    }

    fn keys(&self) -> impl Iterator<Item = (&'a String, Choice)> {
        let included = self.choices.into_iter().flat_map(|choices| &choices.groups).flatten();
        let excluded = self.choices.into_iter().flat_map(|choices| &choices.excluded);
        let included = included.map(|key| (key, Choice::Included));
        // Last, because what is included and excluded is excluded.
        included.chain(excluded.map(|key| (key, Choice::Excluded)))
    }

    /// How each value of the column was chosen, by number.
    fn by_value(&self, column: &Column) -> Vec<Choice> {
        let mut choices = vec![Choice::Open; column.values().len()];
        for (key, choice) in self.keys() {
            if let Some(number) = column.find(key) {
                choices[number as usize] = choice;
            }
        }
        choices
    }

    /// How many documents there would be more, were `value` not excluded.
    fn removed_by(&self, value: u32, column: &Column, others: &DocSet) -> u32 {
        let excluded = self.by_value(column);
        let excluded = (0..).zip(excluded).filter(|(_, choice)| *choice == Choice::Excluded);
        let rest = excluded.filter(|(number, _)| *number != value);
        let holding = column.holding(value).and(others).and(&self.included);
        rest.fold(holding, |set, (number, _)| set.without(&column.holding(number))).len()
    }

    /// Chosen values that no document has. They are listed, so that they can be taken back.
    fn unknown_values(&self, column: &Column) -> Vec<FacetValue> {
        let unknown = self.keys().filter(|(key, _)| column.find(key).is_none());
        let by_key: BTreeMap<&String, Choice> = unknown.collect();
        let listed = by_key.into_iter().map(|(key, choice)| FacetValue {
            key: key.clone(),
            name: key.clone(),
            count: 0,
            choice,
            within: None,
        });
        listed.collect()
    }
}
