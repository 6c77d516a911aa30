//! The index: terms, postings with positions, facet columns, dates. Read-only once built.
//!
//! ```text
//! layout    a document        -> its words, numbered
//! terms     words             -> term -> postings (document, impact, positions)
//! weights   frequencies       -> impacts, in whole steps
//! facets    mentions, outlets -> column  -> values of each document, names
//! lists     many lists laid out as one
//! docset    sets of documents
//! ```

mod column;
mod docset;
mod facets;
mod languages;
mod layout;
mod lists;
mod terms;
mod weights;

use crate::codec::fields;
pub use column::{Column, Value};
pub use docset::DocSet;
pub use layout::{Home, Word, words};
pub use lists::Lists;
pub use terms::{Posting, Terms};

use crate::date::{Edtf, Interval};
use crate::model::{Country, DocId, Document, Entity, Facet, Part};
use crate::view::DateField;

/// The index of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    documents: u32,
    terms: Terms,
    /// In order of [`Facet::ALL`].
    columns: [Column; Facet::ALL.len()],
    /// For each document, none or one.
    published: Lists<Date>,
    /// For each document, those that its body mentions.
    mentioned: Lists<Date>,
}

fields!(Index { documents, terms, columns, published, mentioned });

/// A date of a document, as filters see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The days it may mean.
    pub interval: Interval,
    /// Whether it is marked uncertain or approximate, and so never certainly within a range.
    pub is_qualified: bool,
}

fields!(Date { interval, is_qualified });

impl From<&Edtf> for Date {
    fn from(edtf: &Edtf) -> Self {
        Self { interval: edtf.interval(), is_qualified: edtf.is_qualified() }
    }
}

impl Index {
    /// Indexes `documents`, which are in order of key.
    ///
    /// `entities` give names, aliases and the places that hold others; `countries` the names of
    /// countries. What has no name is called by its key.
    pub fn build(
        documents: &[Document],
        entities: &[Entity],
        countries: &[(Country, String)],
    ) -> Self {
        Self {
            documents: documents.len() as u32,
            terms: Terms::build(documents),
            columns: facets::columns(documents, entities, countries),
            published: documents.iter().map(published).collect(),
            mentioned: documents.iter().map(mentioned).collect(),
        }
    }

    /// The index without its terms: they are the larger part of it, and follow from the documents.
    pub(crate) fn without_terms(&self) -> Self {
        Self { terms: Terms::default(), ..self.clone() }
    }

    /// Builds the terms if they were left out; `documents` are those that it was built of.
    pub(crate) fn complete(&mut self, documents: &[Document]) {
        if self.terms.is_empty() {
            self.terms = Terms::build(documents);
        }
    }

    /// How many documents it holds.
    pub fn len(&self) -> u32 {
        self.documents
    }

    /// Whether it holds no document.
    pub fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// The words.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The column of a facet.
    pub fn column(&self, facet: Facet) -> &Column {
        &self.columns[facet as usize]
    }

    /// The dates of a document; none when it is undated.
    pub fn dates(&self, field: DateField, document: DocId) -> &[Date] {
        self.all_dates(field).get(document.0 as usize)
    }

    /// The dates of all documents.
    pub fn all_dates(&self, field: DateField) -> &Lists<Date> {
        match field {
            DateField::Published => &self.published,
            DateField::Mentioned => &self.mentioned,
        }
    }
}

fn published(document: &Document) -> Vec<Date> {
    document.published.iter().map(|published| Date::from(&published.edtf)).collect()
}

fn mentioned(document: &Document) -> Vec<Date> {
    let counted = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
    let dated = counted.filter_map(|mention| mention.dated.as_ref());
    dated.map(|dated| Date::from(&dated.edtf)).collect()
}
