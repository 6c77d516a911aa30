//! An opened collection: answers what a reader asks.

use serde::{Deserialize, Serialize};

use crate::bundle::{Bundle, BundleError};
use crate::date::{Day, Edtf};
use crate::model::{
    Block, Country, DocKey, Document, Entity, Facet, Furniture, Kind, Mention, Rule, Span,
};
use crate::search::Found;
use crate::view::View;

/// An opened collection.
#[derive(Clone, Debug)]
pub struct Collection {
    bundle: Bundle,
}

/// What a page says about a collection before anything is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// Where a passage was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PassageFound {
    /// Here, in bytes of the source text.
    At(Span),
    /// Nowhere: the text has changed too much.
    Lost,
}

/// One match of the query in an open document. The page numbers them in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Match {
    /// In a supplied title, in bytes of it.
    SuppliedTitle(Span),
    /// In the source text.
    Source(Span),
}

/// A document open for reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The document, with body, furniture and mentions.
    pub document: Document,
    /// The entities that its mentions speak of, in order of key.
    pub entities: Vec<Entity>,
    /// Countries that its body mentions, with names, in order of code.
    pub mentioned: Vec<(Country, String)>,
    /// Matches of the query, in reading order. What matched is what is marked.
    pub matches: Vec<Match>,
    /// Where the view's passage is.
    pub passage: Option<PassageFound>,
}

/// One way in which a value is spoken of in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The words as printed (the first spelling met).
    pub words: String,
    /// How often.
    pub count: u32,
    /// By which rule.
    pub rule: Rule,
    /// What the rule went by.
    pub clue: String,
    /// The first occurrence, in the source text.
    pub first: Span,
    /// The text around the first occurrence, and where in it the words stand.
    pub context: (String, Span),
}

/// One document that has a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardDocument {
    /// Which document.
    pub key: DocKey,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published: Option<Edtf>,
    /// How it speaks of the value; empty for outlets and languages.
    pub wordings: Vec<Wording>,
}

/// The answer to "why is this here?" for a value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Which facet.
    pub facet: Facet,
    /// The value's key.
    pub key: String,
    /// The value's name.
    pub name: String,
    /// The entity, for persons, organisations and places.
    pub entity: Option<Entity>,
    /// For places: the larger places that hold it, nearest first: key and name.
    pub within: Vec<(String, String)>,
    /// Every document that has it, newest first.
    pub documents: Vec<CardDocument>,
}

impl Collection {
    /// Opens a bundle.
    ///
    /// # Errors
    /// See [`BundleError`].
    pub fn open(bytes: &[u8]) -> Result<Self, BundleError> {
        Ok(Self { bundle: Bundle::read(bytes)? })
    }

    /// What it is.
    pub fn summary(&self) -> Summary {
        Summary { name: self.bundle.name.clone(), ..Summary::default() }
    }

    /// The documents that pass a view, at most `limit` of them, with all counts.
    pub fn search(&self, _view: &View, _limit: u32) -> Found {
        Found::default()
    }

    /// A document open for reading; `None` when there is none with this key.
    pub fn read(&self, _key: &DocKey, _view: &View) -> Option<Reading> {
        None
    }

    /// Why a value of a facet is there; `None` when no document has it.
    pub fn explain(&self, _facet: Facet, _value: &str) -> Option<Card> {
        None
    }

    /// The facet and value that an entity's key stands for, former keys included.
    pub fn entity(&self, _key: &str) -> Option<(Facet, String)> {
        None
    }
}

/// The facet in which entities of a kind are counted; `None` for nationalities and dates.
pub const fn facet_of(kind: Kind) -> Option<Facet> {
    match kind {
        Kind::Person => Some(Facet::Person),
        Kind::Organisation => Some(Facet::Organisation),
        Kind::Place => Some(Facet::Place),
        Kind::Nationality | Kind::Date => None,
    }
}

#[allow(unused_imports, reason = "used by the implementation to come")]
use Block as _;
#[allow(unused_imports, reason = "used by the implementation to come")]
use Furniture as _;
#[allow(unused_imports, reason = "used by the implementation to come")]
use Mention as _;
