//! An opened collection: answers what a reader asks.

mod card;
pub(crate) mod context;

pub use crate::search::Match;
pub use card::{Card, CardDocument, Wording};

use crate::bundle::{BundleError, Opened};
use crate::codec::{fields, variants};
use crate::date::{Day, Interval};
use crate::index::{Index, Records};
use crate::model::{Country, DocId, DocKey, Document, Entity, EntityKey, Facet, Kind, Part, Span};
use crate::order;
use crate::search::{self, Found};
use crate::sorted::Set;
use crate::view::{DateField, View};

/// An opened collection.
#[derive(Clone, Debug)]
pub struct Collection {
    bundle: Opened,
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
    pub fn open(bytes: Vec<u8>) -> Result<Self, BundleError> {
        Ok(Self { bundle: Opened::open(bytes)? })
    }

    /// What it is.
    pub fn summary(&self) -> Summary {
        let (name, digest) = self.bundle.facts();
        let index = self.bundle.index();
        Summary {
            name,
            digest,
            documents: index.len(),
            span: span(&index),
            countries: self.bundle.countries(),
        }
    }

    /// All documents, in order of key.
    pub fn documents(&self) -> Records<'_, Document> {
        self.bundle.documents()
    }

    /// The documents that pass a view, at most `limit` of them, with all counts.
    pub fn search(&self, view: &View, limit: u32) -> Found {
        search::search(self.bundle.documents(), &self.bundle.index(), view, limit)
    }

    /// The documents that pass a view, in order of key.
    pub fn passing(&self, view: &View) -> impl Iterator<Item = Document> {
        let passing: Vec<DocId> = search::passing(&self.bundle.index(), view).iter().collect();
        passing.into_iter().filter_map(|document| self.documents().get(document.0))
    }

    /// The name of an entity.
    pub fn name_of(&self, key: &EntityKey) -> Option<String> {
        current(&self.bundle, key).map(|entity| entity.name)
    }

    /// When the documents may have been published, one after the other; undated ones are left out.
    pub fn appearances(&self) -> Vec<Interval> {
        let index = self.bundle.index();
        let dates = index.dates(DateField::Published);
        (0..index.len()).flat_map(|at| dates.of(DocId(at))).map(|date| date.interval).collect()
    }

    /// A document open for reading; `None` when there is none with this key.
    pub fn read(&self, key: &DocKey, view: &View) -> Option<Reading> {
        let at = self.documents().find(&key.0)?;
        let document = self.documents().get(at)?;
        Some(Reading {
            entities: self.entities_of(&document),
            mentioned: self.mentioned(&document),
            matches: search::matches(&document, &self.bundle.index(), DocId(at), view),
            passage: view.passage.as_ref().map(|passage| {
                let body: Vec<Span> = document.blocks.iter().map(|block| block.span).collect();
                passage.find(&document.source, &body).map_or(PassageFound::Lost, PassageFound::At)
            }),
            document,
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
        let mut entities: Vec<Entity> = Vec::new();
        let mut keys = Set::default();
        for mention in &document.mentions {
            let mut next = mention.entity.clone();
            while let Some(key) = next.take().filter(|key| keys.insert(key.clone())) {
                if let Some(entity) = current(&self.bundle, &key) {
                    next.clone_from(&entity.within);
                    entities.push(entity);
                }
            }
        }
        order::sort_by(&mut entities, |a, b| a.key.cmp(&b.key));
        entities
    }

    /// The countries that a document's body mentions, with names, in order of code.
    fn mentioned(&self, document: &Document) -> Vec<(Country, String)> {
        let countries: Set<_> = document
            .mentions
            .iter()
            .filter(|mention| mention.part != Part::Furniture)
            .filter_map(|mention| mention.country.as_ref())
            .collect();
        let names = self.bundle.countries();
        let pair = |country: &&Country| ((*country).clone(), country_name(&names, &country.0));
        countries.iter().map(pair).collect()
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
fn span(index: &Index<'_>) -> Option<(Day, Day)> {
    let dates = index.dates(DateField::Published);
    let intervals = || {
        let all = (0..index.len()).flat_map(move |document| dates.of(DocId(document)));
        all.map(|date| date.interval)
    };
    let first = intervals().filter_map(|interval| interval.earliest).min()?;
    let last = intervals().filter_map(|interval| interval.latest).max()?;
    Some((first, last))
}

/// The entity with this key.
fn current(bundle: &Opened, key: &EntityKey) -> Option<Entity> {
    let entities = bundle.entities();
    entities.get(entities.find(&key.0)?)
}

/// The entity with this key, or, when there is none, the one that had it before.
fn entity(bundle: &Opened, key: &str) -> Option<Entity> {
    let key = EntityKey(key.to_owned());
    let former = || bundle.entities().iter().find(|entity| entity.former_keys.contains(&key));
    current(bundle, &key).or_else(former)
}

/// A country's name among `names`; its code where it has none.
fn country_name(names: &[(Country, String)], code: &str) -> String {
    let at = names.binary_search_by(|(country, _)| country.0.as_str().cmp(code));
    at.map_or_else(|_| code.to_owned(), |at| names[at].1.clone())
}
