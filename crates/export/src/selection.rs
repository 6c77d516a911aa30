//! The documents that pass a view, and links to them.

use engine::citation;
use engine::collection::{Collection, Reading, Summary};
use engine::model::{DocKey, Document, Span};
use engine::passage::Passage;
use engine::view::View;

/// What is on screen: the documents that pass a view, in its order.
#[derive(Debug)]
pub struct Selection<'a> {
    pub(crate) collection: &'a Collection,
    pub(crate) summary: Summary,
    /// As asked, with the open document and its passage.
    pub(crate) view: View,
    /// Where the page stands: what links have before `#`. Empty when it is not known.
    address: String,
    pub(crate) keys: Vec<DocKey>,
}

impl<'a> Selection<'a> {
    /// The documents of `collection` that pass `view`. `address` is where the page stands, without `#`;
    /// empty when it is not known: links are then what stands from `#` on.
    pub fn new(collection: &'a Collection, view: View, address: &str) -> Self {
        let hits = collection.search(&view, u32::MAX).hits;
        Self {
            collection,
            summary: collection.summary(),
            view,
            address: address.to_owned(),
            keys: hits.into_iter().map(|hit| hit.key).collect(),
        }
    }

    /// The documents.
    pub(crate) fn documents(&self) -> impl Iterator<Item = Document> {
        let documents = self.collection.documents();
        self.keys.iter().filter_map(move |key| documents.get(documents.find(&key.0)?))
    }

    /// The documents with their entities and the places where the query stands.
    pub(crate) fn readings(&self) -> impl Iterator<Item = Reading> {
        let view = View { passage: None, ..self.view.clone() };
        self.keys.iter().filter_map(move |key| self.collection.read(key, &view))
    }

    /// A link that opens a document, sealed with the collection's digest.
    pub(crate) fn link(&self, key: &DocKey, passage: Option<Passage>) -> String {
        self.link_to(&View { document: Some(key.clone()), passage, ..View::default() })
    }

    /// A link to a view, sealed with the collection's digest.
    pub(crate) fn link_to(&self, view: &View) -> String {
        format!("{}#{}", self.address, view.sealed_fragment(&self.summary.digest))
    }

    /// Where a document is to be found: where it was published, else here.
    pub(crate) fn url(&self, document: &Document) -> Option<String> {
        let here = || (!self.address.is_empty()).then(|| self.link(&document.key, None));
        document.url.as_deref().map(citation::folded).or_else(here)
    }
}

/// The spans of a document's body, in order.
pub(crate) fn body(document: &Document) -> Vec<Span> {
    document.blocks.iter().map(|block| block.span).collect()
}
