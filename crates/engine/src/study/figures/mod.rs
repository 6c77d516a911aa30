//! The ledger: every number that the documents give, grouped by what it counts.
//!
//! A figure is told apart from others by its population ([`Population`]); equal numbers of different
//! populations never meet. The documents are those that search lets through; what a figure means was
//! decided when it was extracted, or by a person.

mod draft;
mod row;

use super::Population;
use crate::codec::{fields, variants};
use crate::collection::{Collection, context};
use crate::date::Edtf;
use crate::model::{
    Comparator, Decimal, DocKey, Document, EntityKey, Facet, Numeral, Outlet, Reference, Span, Unit,
};
use crate::passage::Passage;
use crate::view::View;
use draft::Draft;

/// Figures of the documents that pass a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// How many figures there are of what is chosen.
    pub total: u32,
    /// How many documents pass.
    pub documents: u32,
    /// Every population of these documents, in the order of the ledger: people, things, money, shares,
    /// measures, and what is not said; within these the noun with the most figures first. What is
    /// chosen by what is counted does not change them.
    pub groups: Vec<Group>,
    /// The first figures in the order of the ledger: group by group.
    pub rows: Vec<Row>,
}

fields!(Ledger { total, documents, groups, rows });

/// The figures of one population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What is counted.
    pub population: Population,
    /// The nouns as the texts print them, folded, in order: "soldiers", "troops".
    pub nouns: Vec<String>,
    /// How many figures.
    pub count: u32,
    /// Whether they are among the rows' total.
    pub chosen: bool,
    /// What they add up to; `None` for fewer than two, for what has no sums, and beyond all bounds.
    pub sum: Option<Sum>,
}

fields!(Group { population, nouns, count, chosen, sum });

/// Figures of one population added up, with what speaks against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The values, of ranges the lower ones.
    pub least: Decimal,
    /// The values, of ranges the upper ones; `None` if it is the same.
    pub most: Option<Decimal>,
    /// How many different things became of those counted ("killed", "pledged"), nothing said being one
    /// too. With more than one, some are counted twice.
    pub statuses: u32,
    /// How many give them, the reports' own voice being one. With more than one they may speak of
    /// the same people.
    pub claimants: u32,
}

fields!(Sum { least, most, statuses, claimants });

/// What the chosen figures add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Total {
    /// Nothing that could be added.
    None,
    /// Of one population.
    Of(Sum),
    /// There is no sum over so many populations.
    Mixed(u32),
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its group, as a position in [`Ledger::groups`].
    pub group: u32,
    /// The report.
    pub document: DocKey,
    /// The report's title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<Outlet>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// The number in the report, in bytes of the source text.
    pub span: Span,
    /// The words of the figure as printed: "about 15,000 North Korean troops".
    pub printed: String,
    /// Where these words stand, as links carry it.
    pub passage: Option<Passage>,
    /// What stands around these words, and where in it they stand.
    pub context: (String, Span),
    /// The value; of a range the lower one.
    pub value: Decimal,
    /// The upper value of a range.
    pub upper: Option<Decimal>,
    /// How the value bounds the number meant.
    pub comparator: Comparator,
    /// The words that say so.
    pub bound: Option<String>,
    /// How it is printed, or that a person has set some of it.
    pub numeral: Numeral,
    /// What is counted, as printed.
    pub counted: Option<String>,
    /// What it is measured in.
    pub unit: Option<Unit>,
    /// What became of those counted.
    pub status: Option<String>,
    /// The place for which it holds.
    pub place: Option<Named>,
    /// Who gives it; `None` when the report speaks in its own voice.
    pub claimant: Option<Named>,
    /// Through whom the report has it.
    pub relay: Option<Named>,
    /// The date for which it holds.
    pub date: Option<Edtf>,
    /// Where the date is from.
    pub dated: DateSource,
}

fields!(Row {
    group,
    document,
    title,
    outlet,
    published,
    span,
    printed,
    passage,
    context,
    value,
    upper,
    comparator,
    bound,
    numeral,
    counted,
    unit,
    status,
    place,
    claimant,
    relay,
    date,
    dated
});

/// Where the date of a figure is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateSource {
    /// The text beside the figure.
    Said,
    /// It is the report's, for want of another.
    Report,
}

variants!(DateSource { 0 => Said, 1 => Report });

/// Somebody or some place that a figure names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The words of the text.
    pub words: String,
    /// The thing and its name, when the words are a mention of one.
    pub entity: Option<(EntityKey, String)>,
}

fields!(Named { words, entity });

impl Named {
    /// What a document names there.
    pub(super) fn of(reference: &Reference, document: &Document, collection: &Collection) -> Self {
        let named = |key: &EntityKey| Some((key.clone(), collection.name_of(key)?));
        Self {
            words: context::folded(reference.span.of(&document.source)),
            entity: reference.entity.as_ref().and_then(named),
        }
    }

    /// Its name, or the words of the text.
    pub fn name(&self) -> &str {
        self.entity.as_ref().map_or(&self.words, |(_, name)| name)
    }
}

impl Ledger {
    /// The figures of the documents that pass `view`, of what it wants counted, at most `limit` of them.
    ///
    /// Time is linear in the documents that pass, but for the sorting of their figures.
    pub fn of(collection: &Collection, view: &View, limit: u32) -> Self {
        let wanted = view.choices(Facet::Counted).cloned().unwrap_or_default();
        let mut draft = Draft::new(collection, &wanted);
        let mut documents = 0;
        for document in collection.passing(view) {
            documents += 1;
            draft.read(&document);
        }
        let (groups, entries) = draft.finish(view.sort);
        let shown = entries.iter().take(limit as usize);
        Self {
            total: entries.len() as u32,
            documents,
            rows: shown.filter_map(|entry| row::row(collection, entry)).collect(),
            groups,
        }
    }

    /// The sum of all that is chosen. There is none over several populations.
    pub fn sum(&self) -> Total {
        let mut chosen = self.groups.iter().filter(|group| group.chosen);
        match (chosen.next(), chosen.count()) {
            (Some(group), 0) => group.sum.clone().map_or(Total::None, Total::Of),
            (None, _) => Total::None,
            (Some(_), others) => Total::Mixed(others as u32 + 1),
        }
    }
}
