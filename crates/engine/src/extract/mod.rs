//! Extraction: from a source text, by metadata, authority list, gazetteer and rules, to a [`Document`].

use serde::{Deserialize, Serialize};

use crate::model::{Document, Entity};

/// A source text with all that is known about it before reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The document key, already decided.
    pub key: String,
    /// The source text.
    pub text: String,
    /// What metadata says; every field may be absent.
    pub metadata: Metadata,
}

/// What a person or a file says about a document. Texts are searched in the source text to find spans.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metadata {}

/// An authority list: entities set by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Authority {}

/// Names of countries, regions and cities with what they lie in.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {}

/// The documents and entities of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extracted {
    /// In order of key.
    pub documents: Vec<Document>,
    /// Those that the documents mention, and the places these lie in, in order of key.
    pub entities: Vec<Entity>,
}

/// Reads a whole collection: the same set of sources gives the same result, whatever their order.
pub fn extract(_sources: Vec<Source>, _authority: &Authority, _gazetteer: &Gazetteer) -> Extracted {
    Extracted::default()
}
