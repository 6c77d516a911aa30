//! What is on screen, as rows.

mod claims;
mod documents;
mod entities;
mod mentions;

use engine::collection::Reading;
use engine::model::{Document, Reference, Span};
use engine::passage::Body;
use serde_json::Value;

use crate::selection::{Selection, body};

/// A table of what is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The documents that pass.
    Documents,
    /// The persons, organisations and places that their bodies name.
    Entities,
    /// Their figures.
    Figures,
    /// Their quotations.
    Quotations,
    /// Their names, nationalities and dates, one by one.
    Mentions,
}

/// The cells of a row, as many as the table has columns. A list is an array of texts.
pub(crate) type Row = Vec<Value>;

impl Table {
    /// The names of its columns.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Documents => &documents::COLUMNS,
            Self::Entities => &entities::COLUMNS,
            Self::Figures => &claims::FIGURES,
            Self::Quotations => &claims::QUOTATIONS,
            Self::Mentions => &mentions::COLUMNS,
        }
    }

    /// Its rows, in the order of the documents and, within each, of the text; entities in order of key.
    pub(crate) fn rows<'a>(self, of: &'a Selection<'_>) -> Box<dyn Iterator<Item = Row> + 'a> {
        let rows_of = match self {
            Self::Entities => return Box::new(entities::rows(of)),
            Self::Documents => documents::rows,
            Self::Figures => claims::figures,
            Self::Quotations => claims::quotations,
            Self::Mentions => mentions::rows,
        };
        Box::new(of.readings().flat_map(move |reading| rows_of(of, &reading)))
    }
}

/// A document whose parts become rows.
struct Rows<'a> {
    selection: &'a Selection<'a>,
    document: &'a Document,
    body: Body,
}

impl<'a> Rows<'a> {
    fn new(selection: &'a Selection<'_>, reading: &'a Reading) -> Self {
        let document = &reading.document;
        Self { selection, document, body: Body::new(&document.source, &body(document)) }
    }

    fn words(&self, span: Span) -> &'a str {
        span.of(&self.document.source)
    }

    /// The words of a reference, and the key of what they name.
    fn named(&self, reference: Option<&Reference>) -> [Value; 2] {
        let words = reference.map(|reference| self.words(reference.span));
        let key = reference.and_then(|reference| reference.entity.as_ref());
        [words.into(), key.map(|key| key.0.as_str()).into()]
    }

    /// When the document was published, in EDTF.
    fn published(&self) -> Value {
        self.document.published.as_ref().map(|published| published.edtf.as_str()).into()
    }

    /// A link that opens the document on these words; on the document alone where they are no body.
    fn link(&self, span: Span) -> Value {
        self.selection.link(&self.document.key, self.body.passage(span)).into()
    }
}
