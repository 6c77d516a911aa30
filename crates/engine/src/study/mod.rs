//! What the tabs beside the documents show, of those documents that pass a view.
//!
//! ```text
//! figures     the ledger: every number that is given, by what it counts
//! population  what a figure counts, as far as figures may be compared
//! timeline    the days that are spoken of, in order
//! ```
//!
//! A study is encoded here and decoded by the program that shows it; what lies between knows it as bytes.

mod figures;
mod population;
mod timeline;

pub use figures::{DateSource, Group, Ledger, Named, Row, Sum, Total};
pub use population::{Class, Population};
pub use timeline::{Timeline, TimelineRow};

use crate::codec::{self, fields};
use crate::collection::Collection;
use crate::model::{DocKey, Document, Span};
use crate::passage::Passage;
use crate::view::{Tab, View};

/// Words of a document, and the way to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which document.
    pub document: DocKey,
    /// Its title.
    pub title: String,
    /// The words as printed.
    pub words: String,
    /// Where they stand.
    pub passage: Option<Passage>,
}

fields!(Place { document, title, words, passage });

impl Place {
    /// The words of `document` at `span` of its source text.
    fn of(document: &Document, span: Span) -> Self {
        let body: Vec<Span> = document.blocks.iter().map(|block| block.span).collect();
        Self {
            document: document.key.clone(),
            title: document.title.text.clone(),
            words: span.of(&document.source).to_owned(),
            passage: Passage::of(&document.source, &body, span),
        }
    }
}

/// The study that the tab of `view` shows, encoded, with at most `limit` rows; `None` for the documents,
/// which are searched and not studied.
pub fn answer(collection: &Collection, view: &View, limit: u32) -> Option<Vec<u8>> {
    match view.tab {
        Tab::Documents => None,
        Tab::Figures => Some(codec::encode(&Ledger::of(collection, view, limit))),
        Tab::Timeline => Some(codec::encode(&Timeline::of(collection, view, limit))),
    }
}
