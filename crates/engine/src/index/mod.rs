//! The index: terms, postings with positions, facet columns, dates. Written once; read as it lies there.
//!
//! ```text
//! layout    a document        -> its words, numbered
//! build     documents         -> what each term tells of which document, and where it stands
//! weights   frequencies       -> impacts, in whole steps
//! terms     words             -> term -> its postings
//! postings  documents, impacts and positions of one term, in blocks
//! facets    mentions, outlets -> the values of each document
//! column    one facet: values of documents, documents of values, names
//! dates     the dates of documents
//! lists     many lists, strings or records in one
//! packed    numbers of as many bits as they need
//! docset    sets of documents
//! ```
//!
//! How it all lies in a file is told in `docs/format.md`.

mod build;
mod column;
mod dates;
mod docset;
mod facets;
mod languages;
mod layout;
mod lists;
mod packed;
mod postings;
mod terms;
mod weights;

use std::borrow::Borrow;

use crate::codec::Reader;
pub use column::Column;
pub use dates::{Date, Dates};
pub use docset::{DocSet, Members};
pub use layout::{Home, Word, words};
pub use lists::Records;
pub(crate) use lists::write_records;
pub use terms::{Names, Terms};

use crate::model::{Country, Document, Entity, Facet, Part};
use crate::view::DateField;

/// The index of a collection, in bytes that lie elsewhere.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    documents: u32,
    terms: Terms<'a>,
    /// In order of [`Facet::ALL`].
    columns: [Column<'a>; Facet::ALL.len()],
    /// For each document, none or one.
    published: Dates<'a>,
    /// For each document, those that its body mentions.
    mentioned: Dates<'a>,
}

impl<'a> Index<'a> {
    /// The index of `documents` documents, in sections that [`write_columns`] and [`write_terms`] wrote;
    /// the name of the section that cannot be read.
    pub(crate) fn read(
        documents: u32,
        columns: &'a [u8],
        terms: [&'a [u8]; 3],
    ) -> Result<Self, &'static str> {
        let mut from = Reader::new(columns);
        let index = Self {
            documents,
            terms: Terms::read(documents, terms).ok_or("terms")?,
            columns: std::array::from_fn(|_| Column::read(&mut from)),
            published: Dates::read(&mut from),
            mentioned: Dates::read(&mut from),
        };
        if from.is_done() { Ok(index) } else { Err("columns") }
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
    pub fn terms(&self) -> Terms<'a> {
        self.terms
    }

    /// The column of a facet.
    pub fn column(&self, facet: Facet) -> &Column<'a> {
        &self.columns[facet as usize]
    }

    /// The dates of all documents.
    pub fn dates(&self, field: DateField) -> Dates<'a> {
        match field {
            DateField::Published => self.published,
            DateField::Mentioned => self.mentioned,
        }
    }
}

/// The section of facets and dates of `documents`, which are in order of key.
///
/// `entities` give names, aliases and the places that hold others; `countries` the names of
/// countries. What has no name is called by its key.
pub(crate) fn write_columns(
    documents: &[Document],
    entities: &[Entity],
    countries: &[(Country, String)],
) -> Vec<u8> {
    let mut columns = Vec::new();
    facets::write(documents, entities, countries, &mut columns);
    for dates in [published, mentioned] {
        dates::write(&documents.iter().map(dates).collect::<Vec<_>>(), &mut columns);
    }
    columns
}

/// The sections of the terms of `documents`, which are in order of key: names, postings, positions.
pub(crate) fn write_terms(
    documents: impl IntoIterator<Item = impl Borrow<Document>>,
) -> [Vec<u8>; 3] {
    build::terms(documents)
}

fn published(document: &Document) -> Vec<Date> {
    document.published.iter().map(|published| Date::from(&published.edtf)).collect()
}

fn mentioned(document: &Document) -> Vec<Date> {
    let counted = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
    let dated = counted.filter_map(|mention| mention.dated.as_ref());
    dated.map(|dated| Date::from(&dated.edtf)).collect()
}
