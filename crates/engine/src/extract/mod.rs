//! Extraction: from a source text, by metadata, authority list, gazetteer and rules, to a [`Document`].

mod authority;
mod metadata;

pub use authority::{Authority, Means, Named};
pub use metadata::{Metadata, Quoted, Statement};

use serde::{Deserialize, Serialize};

use crate::model::{Country, DocKey, Document, Entity, Span};

/// A source text with all that is known about it before reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The document key, already decided.
    pub key: String,
    /// The source text.
    pub text: String,
    /// Where the front matter of a Markdown file stands, its `---` lines included.
    pub front_matter: Option<Span>,
    /// What metadata says; every field may be absent.
    pub metadata: Metadata,
}

/// Names of countries, regions and cities with what they lie in.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {}

/// A table of the gazetteer that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{table}, line {line}: expected {expected}, found {found:?}")]
pub struct GazetteerError {
    /// Which table.
    pub table: &'static str,
    /// Line number, from 1.
    pub line: usize,
    /// What should stand there.
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
}

impl Gazetteer {
    /// Reads the tables of `data/gazetteer`; an empty text is an empty table.
    ///
    /// # Errors
    /// When a line does not have the columns that the head of its table names.
    pub fn read(_tables: &Tables<'_>) -> Result<Self, GazetteerError> {
        Ok(Self::default())
    }
}

/// The texts of the gazetteer's tables.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tables<'a> {
    /// `countries.tsv`
    pub countries: &'a str,
    /// `regions.tsv`
    pub regions: &'a str,
    /// `cities.tsv`
    pub cities: &'a str,
    /// `areas.tsv`: regions without borders, such as the Donbas
    pub areas: &'a str,
    /// `control.tsv`
    pub control: &'a str,
}

/// The documents and entities of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extracted {
    /// In order of key.
    pub documents: Vec<Document>,
    /// Those that the documents mention, and the places these lie in, in order of key.
    pub entities: Vec<Entity>,
    /// Names of all countries that occur, by code.
    pub countries: Vec<(Country, String)>,
    /// What metadata quotes of a document and its text does not hold, in order of document.
    pub not_found: Vec<(DocKey, String)>,
}

/// Reads a whole collection: the same set of sources gives the same result, whatever their order.
pub fn extract(_sources: Vec<Source>, _authority: &Authority, _gazetteer: &Gazetteer) -> Extracted {
    Extracted::default()
}
