//! An opened collection: answers what a reader asks.

mod card;
mod context;

pub use crate::search::Match;
pub use card::{Card, CardDocument, Wording};

use crate::bundle::{Bundle, BundleError};
use crate::codec::{fields, variants};
use crate::date::Day;
use crate::model::{Country, DocId, DocKey, Document, Entity, EntityKey, Facet, Kind, Part, Span};
use crate::search::{self, Found};
use crate::sorted::Set;
use crate::view::View;

/// An opened collection.
#[derive(Clone, Debug)]
pub struct Collection {
    bundle: Bundle,
}

/// What a page says about a collection before anything is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Its name, as shown.
    pub name: String,
    /// SHA-256, 64 lower-case hex digits.
    pub digest: String,
    /// How many documents it holds.
    pub documents: u32,
    /// First and last day that any document may have been published on.
    pub span: Option<(Day, Day)>,
    /// Names of all countries that occur, by code: for chips of `about` and hits.
    pub countries: Vec<(Country, String)>,
}

fields!(Summary { name, digest, documents, span, countries });

/// Where a passage was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageFound {
    /// Here, in bytes of the source text.
    At(Span),
    /// Nowhere: the text has changed too much.
    Lost,
}

variants!(PassageFound { 0 => At(span), 1 => Lost });

/// A document open for reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The document, with body, furniture and mentions.
    pub document: Document,
    /// The entities that its mentions speak of and the places that hold these, in order of key.
    pub entities: Vec<Entity>,
    /// Countries that its body mentions, with names, in order of code.
    pub mentioned: Vec<(Country, String)>,
    /// Matches of the query, in reading order. What matched is what is marked.
    pub matches: Vec<Match>,
    /// Where the view's passage is.
    pub passage: Option<PassageFound>,
}

fields!(Reading { document, entities, mentioned, matches, passage });

impl Collection {
    /// Opens a bundle.
    ///
    /// # Errors
    /// See [`BundleError`].
    pub fn open(bytes: &[u8]) -> Result<Self, BundleError> {
        Bundle::read(bytes).map(Self::from)
    }

    /// What it is.
    pub fn summary(&self) -> Summary {
        Summary {
            name: self.bundle.name.clone(),
            digest: self.bundle.digest.clone(),
            documents: self.bundle.documents.len() as u32,
            span: span(&self.bundle.documents),
            countries: self.bundle.countries.clone(),
        }
    }

    /// All documents, in order of key.
    pub fn documents(&self) -> &[Document] {
        &self.bundle.documents
    }

    /// The documents that pass a view, at most `limit` of them, with all counts.
    pub fn search(&self, view: &View, limit: u32) -> Found {
        search::search(&self.bundle.documents, &self.bundle.index, view, limit)
    }

    /// A document open for reading; `None` when there is none with this key.
    pub fn read(&self, key: &DocKey, view: &View) -> Option<Reading> {
        let documents = &self.bundle.documents;
        let at = documents.binary_search_by(|document| document.key.cmp(key)).ok()?;
        let document = documents.get(at)?;
        Some(Reading {
            entities: self.entities_of(document),
            mentioned: self.mentioned(document),
            matches: search::matches(documents, &self.bundle.index, DocId(at as u32), view),
            passage: view.passage.as_ref().map(|passage| {
                let body: Vec<Span> = document.blocks.iter().map(|block| block.span).collect();
                passage.find(&document.source, &body).map_or(PassageFound::Lost, PassageFound::At)
            }),
            document: document.clone(),
        })
    }

    /// Why a value of a facet is there; `None` when no document has it.
    ///
    /// Former keys of an entity count as its key.
    pub fn explain(&self, facet: Facet, value: &str) -> Option<Card> {
        card::card(&self.bundle, facet, value)
    }

    /// The facet and value that an entity's key stands for, former keys included.
    pub fn entity(&self, key: &str) -> Option<(Facet, String)> {
        let entity = entity(&self.bundle, key)?;
        Some((facet_of(entity.kind)?, entity.key.0.clone()))
    }

    /// The entities that a document's mentions speak of and the places that hold these, in order of
    /// key.
    fn entities_of(&self, document: &Document) -> Vec<Entity> {
        let mut keys = Set::default();
        for mention in &document.mentions {
            let mut next = mention.entity.as_ref();
            while let Some(key) = next.filter(|key| keys.insert(*key)) {
                next = current(&self.bundle, key).and_then(|entity| entity.within.as_ref());
            }
        }
        keys.iter().filter_map(|key| current(&self.bundle, key)).cloned().collect()
    }

    /// The countries that a document's body mentions, with names, in order of code.
    fn mentioned(&self, document: &Document) -> Vec<(Country, String)> {
        let countries: Set<_> = document
            .mentions
            .iter()
            .filter(|mention| mention.part != Part::Furniture)
            .filter_map(|mention| mention.country.as_ref())
            .collect();
        countries
            .iter()
            .map(|&country| (country.clone(), country_name(&self.bundle, &country.0)))
            .collect()
    }
}

impl From<Bundle> for Collection {
    fn from(bundle: Bundle) -> Self {
        Self { bundle }
    }
}

/// The facet in which entities of a kind are counted; `None` for what is no entity.
pub const fn facet_of(kind: Kind) -> Option<Facet> {
    match kind {
        Kind::Person => Some(Facet::Person),
        Kind::Organisation => Some(Facet::Organisation),
        Kind::Place => Some(Facet::Place),
        Kind::Nationality | Kind::Date | Kind::Figure | Kind::Quote => None,
    }
}

/// First and last day of all dates of publication; an open end counts for nothing.
fn span(documents: &[Document]) -> Option<(Day, Day)> {
    let intervals = || {
        documents.iter().filter_map(|document| Some(document.published.as_ref()?.edtf.interval()))
    };
    let first = intervals().filter_map(|interval| interval.earliest).min()?;
    let last = intervals().filter_map(|interval| interval.latest).max()?;
    Some((first, last))
}

/// The entity with this key.
fn current<'a>(bundle: &'a Bundle, key: &EntityKey) -> Option<&'a Entity> {
    let at = bundle.entities.binary_search_by(|entity| entity.key.cmp(key)).ok()?;
    bundle.entities.get(at)
}

/// The entity with this key, or, when there is none, the one that had it before.
fn entity<'a>(bundle: &'a Bundle, key: &str) -> Option<&'a Entity> {
    let key = EntityKey(key.to_owned());
    let former = || bundle.entities.iter().find(|entity| entity.former_keys.contains(&key));
    current(bundle, &key).or_else(former)
}

/// A country's name; its code where the bundle has none.
fn country_name(bundle: &Bundle, code: &str) -> String {
    let at = bundle.countries.binary_search_by(|(country, _)| country.0.as_str().cmp(code));
    at.map_or_else(|_| code.to_owned(), |at| bundle.countries[at].1.clone())
}
