//! From sources to the bundle that travels.

use engine::bundle::{self, Bundle};
use engine::extract::{Draft, Extracted, Extractor, Source};

use crate::carried::Carried;
use crate::source::{Sources, Tables};

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
/// `on_read` is told after each document how many have been read.
pub fn compile(
    name: String,
    sources: Sources,
    carried: &Carried,
    mut on_read: impl FnMut(usize),
) -> Compiled {
    compile_by(name, sources, carried, |sources, extractor| {
        let drafts = sources.into_iter().enumerate().map(|(at, source)| {
            let draft = extractor.draft(source);
            on_read(at + 1);
            draft
        });
        drafts.collect()
    })
}

/// [`compile`], where `read` has the extractor draft each source: on many threads, perhaps.
pub fn compile_by(
    name: String,
    sources: Sources,
    carried: &Carried,
    read: impl FnOnce(Vec<Source>, &Extractor<'_>) -> Vec<Draft>,
) -> Compiled {
    let Sources { sources, tables, .. } = sources;
    let drafts = read(sources, &extractor(&tables, carried));
    join(name, &tables, carried, drafts)
}

/// What drafts the documents of a collection.
pub fn extractor<'a>(tables: &'a Tables, carried: &'a Carried) -> Extractor<'a> {
    Extractor::new(&tables.authority, &carried.gazetteer, Some(&carried.tagger))
}

/// Joins the drafts of all documents, in whatever order, and indexes them.
pub fn join(name: String, tables: &Tables, carried: &Carried, drafts: Vec<Draft>) -> Compiled {
    let Extracted { documents, entities, countries, not_found } =
        extractor(tables, carried).finish(drafts);
    let files: Vec<(&str, &[u8])> =
        tables.files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let digest = bundle::digest(&documents, &files);
    let notes = not_found
        .iter()
        .map(|(key, words)| format!("{key}: the text does not hold {words:?}"))
        .collect();
    Compiled { bundle: Bundle { name, digest, documents, entities, countries }, notes }
}
