//! The ledger while the documents are read: what there is of each population, and the figures in order.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use super::{Group, Sum};
use crate::collection::Collection;
use crate::date::{Day, Edtf};
use crate::model::{Decimal, DocId, Document, Figure, Part, Span};
use crate::order;
use crate::sorted::Set;
use crate::study::Population;
use crate::study::population::head;
use crate::text::fold;
use crate::view::{Choices, Sort};

/// What is read so far.
pub(super) struct Draft<'a> {
    collection: &'a Collection,
    wanted: &'a Choices,
    /// What there is of each population. There may be as many as documents, too many for a sorted list.
    tallies: BTreeMap<Population, Tally>,
    /// The figures that are wanted, with their population.
    entries: Vec<(Population, Entry)>,
}

/// A figure, as far as its place in the ledger goes.
pub(super) struct Entry {
    /// The position of its group.
    pub(super) group: u32,
    /// Its document.
    pub(super) document: DocId,
    /// Its position among the document's figures.
    pub(super) at: u32,
    value: (Decimal, Option<Decimal>),
    /// The earliest day that it may hold for.
    day: Option<Day>,
    /// The name of who gives it, folded.
    claimant: Option<String>,
    /// The earliest day of the report.
    published: Option<Day>,
}

/// What there is of a population.
#[derive(Default)]
struct Tally {
    nouns: Set<String>,
    count: u32,
    /// `None` beyond all bounds.
    least: Option<Decimal>,
    most: Option<Decimal>,
    statuses: Set<String>,
    claimants: Set<String>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(collection: &'a Collection, wanted: &'a Choices) -> Self {
        Self { collection, wanted, tallies: BTreeMap::new(), entries: Vec::new() }
    }

    /// Reads the figures of a document of the collection; those of its furniture are none of it.
    pub(super) fn read(&mut self, document: &Document) {
        let Some(id) = self.collection.documents().find(&document.key.0).map(DocId) else { return };
        let figures = document.figures.iter().enumerate();
        for (at, figure) in figures.filter(|(_, figure)| figure.part != Part::Furniture) {
            let population = Population::of(figure, document);
            let entry = self.entry(figure, document, (id, at as u32));
            let tally = self.tallies.entry(population.clone()).or_default();
            tally.add(figure, &document.source, entry.claimant.as_ref());
            if is_wanted(&population, self.wanted) {
                self.entries.push((population, entry));
            }
        }
    }

    fn entry(&self, figure: &Figure, document: &Document, (id, at): (DocId, u32)) -> Entry {
        let published = document.published.as_ref().map(|published| &published.edtf);
        let claimant = figure.claimant.as_ref().map(|claimant| {
            let name = claimant.entity.as_ref().and_then(|key| self.collection.name_of(key));
            fold(&name.unwrap_or_else(|| claimant.span.of(&document.source).to_owned()))
        });
        Entry {
            group: 0,
            document: id,
            at,
            value: (figure.value, figure.upper),
            day: said_date(figure, document).or(published).and_then(first_day),
            claimant,
            published: published.and_then(first_day),
        }
    }

    /// All groups, and the figures that are wanted, both in order.
    pub(super) fn finish(self, sort: Sort) -> (Vec<Group>, Vec<Entry>) {
        let groups = groups(&self.tallies, self.wanted);
        let populations = groups.iter().map(|group| &group.population);
        let places: BTreeMap<&Population, u32> = populations.zip(0..).collect();
        let place = |(population, entry): (Population, Entry)| Entry {
            group: places.get(&population).copied().unwrap_or_default(),
            ..entry
        };
        let mut entries: Vec<Entry> = self.entries.into_iter().map(place).collect();
        order::sort_by(&mut entries, |a, b| a.compare(b, sort));
        (groups, entries)
    }
}

/// The date beside a figure; `None` when only its report has one.
pub(super) fn said_date<'a>(figure: &Figure, document: &'a Document) -> Option<&'a Edtf> {
    let date = |span: Span| {
        let at = document.mentions.binary_search_by_key(&span, |mention| mention.span).ok()?;
        document.mentions[at].dated.as_ref()
    };
    figure.date.and_then(date).map(|dated| &dated.edtf)
}

/// The earliest day; where that is open, the latest.
fn first_day(date: &Edtf) -> Option<Day> {
    let days = date.interval();
    days.earliest.or(days.latest)
}

/// Whether a population passes the choices, by its own key or by that of its noun.
fn is_wanted(population: &Population, choices: &Choices) -> bool {
    choices.pass(&[&population.key(), population.noun_key()])
}

fn groups(tallies: &BTreeMap<Population, Tally>, wanted: &Choices) -> Vec<Group> {
    let mut of_noun: BTreeMap<&str, u32> = BTreeMap::new();
    for (population, tally) in tallies {
        *of_noun.entry(&population.noun).or_default() += tally.count;
    }
    let group = |(population, tally): (&Population, &Tally)| Group {
        nouns: tally.nouns.iter().cloned().collect(),
        count: tally.count,
        chosen: is_wanted(population, wanted),
        sum: population.class.has_sums().then(|| tally.sum()).flatten(),
        population: population.clone(),
    };
    let mut groups: Vec<Group> = tallies.iter().map(group).collect();
    order::sort_by_key(&mut groups, |group| {
        let Population { class, noun, country } = &group.population;
        let of_noun = of_noun.get(noun.as_str()).copied();
        let whose = (Reverse(group.count), country.is_none(), country.clone());
        (*class, Reverse(of_noun), noun.clone(), whose)
    });
    groups
}

impl Tally {
    fn add(&mut self, figure: &Figure, source: &str, claimant: Option<&String>) {
        let upper = figure.upper.unwrap_or(figure.value);
        let is_first = self.count == 0;
        let plus =
            |sum: Option<Decimal>, value| if is_first { Some(value) } else { sum?.plus(value) };
        self.least = plus(self.least, figure.value);
        self.most = plus(self.most, upper);
        self.count += 1;
        let status = figure.status.map(|span| fold(span.of(source)));
        self.statuses.insert(status.unwrap_or_default());
        self.claimants.insert(claimant.cloned().unwrap_or_default());
        if let Some(counted) = figure.counted.filter(|_| figure.unit.is_none()) {
            self.nouns.insert(fold(head(counted, source).of(source)));
        }
    }

    fn sum(&self) -> Option<Sum> {
        let (least, most) = self.least.zip(self.most).filter(|_| self.count > 1)?;
        Some(Sum {
            least,
            most: Some(most).filter(|most| *most != least),
            statuses: self.statuses.iter().count() as u32,
            claimants: self.claimants.iter().count() as u32,
        })
    }
}

impl Entry {
    /// By group, then as is asked; among equals as the documents and their texts go.
    fn compare(&self, other: &Self, sort: Sort) -> Ordering {
        let asked = match sort {
            Sort::Automatic | Sort::Relevance | Sort::Newest => {
                known_first(self.day.map(Reverse), other.day.map(Reverse))
            }
            Sort::Oldest => known_first(self.day, other.day),
            Sort::Greatest => other.value.cmp(&self.value),
            Sort::Least => self.value.cmp(&other.value),
            Sort::Claimant => known_first(self.claimant.as_ref(), other.claimant.as_ref()),
            Sort::Report => known_first(self.published.map(Reverse), other.published.map(Reverse)),
        };
        let place = (self.document, self.at).cmp(&(other.document, other.at));
        self.group.cmp(&other.group).then(asked).then(place)
    }
}

/// What is not known comes last.
fn known_first<T: Ord>(one: Option<T>, two: Option<T>) -> Ordering {
    match (one, two) {
        (Some(one), Some(two)) => one.cmp(&two),
        (one, two) => two.is_some().cmp(&one.is_some()),
    }
}
