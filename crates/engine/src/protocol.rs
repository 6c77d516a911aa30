//! Questions and answers between the page and the worker, and their bytes.
//!
//! The page numbers its questions; an answer carries the number of its question. A number is never
//! used twice, so an answer to an older question is known as stale and dropped.

use serde::{Deserialize, Serialize};

use crate::collection::{Card, Collection, Reading, Summary};
use crate::model::{DocKey, Facet};
use crate::search::Found;
use crate::view::View;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// Open the collection in these bytes; comes first.
    Open(Vec<u8>),
    /// Which documents pass?
    Search {
        /// What the reader asked for.
        view: View,
        /// How many hits at most.
        limit: u32,
    },
    /// Open a document.
    Read {
        /// Which.
        document: DocKey,
        /// For its query and its passage.
        view: View,
    },
    /// Why is this value there?
    Explain {
        /// Of which facet; `None` when only an entity's key is known.
        facet: Option<Facet>,
        /// Its key.
        value: String,
    },
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// To `Open`.
    Opened(Summary),
    /// To `Search`.
    Found(Found),
    /// To `Read`.
    Read(Box<Reading>),
    /// To `Explain`.
    Explained(Box<Card>),
    /// To any.
    Failed(Failure),
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The bundle cannot be used; the message names what was expected and found.
    Bundle(String),
    /// Asked before `Open`.
    NothingOpen,
    /// No document has this key.
    NoSuchDocument(DocKey),
    /// No document has this value.
    NoSuchValue(String),
    /// The question's bytes could not be read.
    Garbled,
}

/// A question or an answer with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered<T> {
    /// The question's number.
    pub number: u32,
    /// What is asked or answered.
    pub body: T,
}

/// The worker's whole life: reads one question's bytes, answers with the answer's bytes.
///
/// `open` is the collection opened so far. Never panics on any bytes.
pub fn answer(_open: &mut Option<Collection>, _question: &[u8]) -> Vec<u8> {
    Vec::new()
}
