//! Names in running text that no list has: a trained tagger.
//!
//! A text is read as sentences of words. Of every word that may be part of a name, features are taken:
//! the word and its neighbours, shapes, classes of words, what the gazetteer and some lists have, the
//! capitalised words around, and how the same word stands elsewhere in the document. Each feature chooses
//! a row of weights, a score for each tag; the best sequence of tags gives the names. A second reading
//! adds what the first one thought of the same word elsewhere. All arithmetic is in integers.
//!
//! Training and use share all of this but the arithmetic of learning, which is `cargo xtask train`'s.
//!
//! ```text
//! words ─▶ stretches that may hold names ─▶ features ─▶ scores ─▶ tags ─▶ names
//! ```

mod clue;
mod document;
mod features;
mod lists;
mod reading;
mod runs;
mod tags;
mod vocabulary;
mod weights;
mod words;

use super::scene::Scene;
use crate::model::{Kind, Span};

pub use reading::{Reading, Stretch};
pub use tags::{Follow, KINDS, OUTSIDE, Scores, TAGS, Tag, best, tag};
pub use vocabulary::Vocabulary;
pub use weights::{ModelError, Weights};

/// A trained tagger.
#[derive(Clone, Debug)]
pub struct Tagger {
    vocabulary: Vocabulary,
    weights: Weights,
}

/// A name that the tagger found.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) span: Span,
    /// `Nationality` also of other names: events, laws, works.
    pub(super) kind: Kind,
    /// What spoke for it most, in words for readers.
    pub(super) clue: String,
}

impl Tagger {
    /// A tagger with the vocabulary that its weights were trained with.
    pub const fn new(vocabulary: Vocabulary, weights: Weights) -> Self {
        Self { vocabulary, weights }
    }

    /// The names in a document, in order.
    pub(super) fn names(&self, scene: &Scene<'_>) -> Vec<Name> {
        Reading::of_scene(scene, &self.vocabulary).names(&self.weights)
    }
}
