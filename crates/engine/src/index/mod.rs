//! The index: terms, postings with positions, facet columns. Read-only once built.

use serde::{Deserialize, Serialize};

use crate::model::{Document, Entity};

/// The index of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {}

impl Index {
    /// Indexes `documents`, which are in order of key, and `entities`, likewise.
    pub fn build(_documents: &[Document], _entities: &[Entity]) -> Self {
        Self::default()
    }
}
