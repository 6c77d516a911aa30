//! From sources to the bundle that travels.

use anyhow::Result;
use engine::bundle::{self, Bundle};
use engine::extract::{Extracted, extract};
use engine::index::Index;

use crate::gazetteer::gazetteer;
use crate::source::Sources;
use crate::tagger::tagger;

/// A bundle, and what should be told about it.
#[derive(Debug)]
pub struct Compiled {
    /// The bundle.
    pub bundle: Bundle,
    /// What metadata quotes of a text and the text does not hold.
    pub notes: Vec<String>,
}

/// Extracts and indexes all sources. Same sources, same bundle.
///
/// # Errors
/// When the gazetteer or the tagger is damaged.
pub fn compile(name: String, sources: &mut Sources) -> Result<Compiled> {
    let texts = std::mem::take(&mut sources.sources);
    let gazetteer = gazetteer()?;
    let tagger = tagger(&gazetteer)?;
    let Extracted { documents, entities, countries, not_found } =
        extract(texts, &sources.tables.authority, &gazetteer, Some(&tagger));
    let files: Vec<(&str, &[u8])> =
        sources.tables.files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let digest = bundle::digest(&documents, &files);
    let index = Index::build(&documents, &entities, &countries);
    let notes = not_found
        .iter()
        .map(|(key, words)| format!("{key}: the text does not hold {words:?}"))
        .collect();
    Ok(Compiled { bundle: Bundle { name, digest, documents, entities, countries, index }, notes })
}
