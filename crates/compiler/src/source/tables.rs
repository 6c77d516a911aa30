//! The files that a person edits beside the texts.

use std::collections::BTreeMap;

use engine::extract::{Authority, Means, Metadata, Named};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::error::{InputError, Place, Problem};
use super::text::utf8;

/// What the data files say.
#[derive(Debug, Default)]
pub struct Tables {
    /// By the path of a file within the collection, or the `id` of a line of JSON.
    pub(crate) metadata: BTreeMap<String, Metadata>,
    /// Where corrections are worked in already.
    pub(crate) authority: Authority,
    /// Likewise by path or `id`; said last, it holds over all else.
    pub(crate) corrections: BTreeMap<String, Metadata>,
    /// Name and bytes of each file that is there, in order of [`Tables::NAMES`].
    pub files: Vec<(&'static str, Vec<u8>)>,
}

/// One of the data files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// One of [`Tables::NAMES`].
    pub name: &'static str,
    /// As messages name it.
    pub place: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// `corrections.toml`: what a colleague would have otherwise.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Corrections {
    document: BTreeMap<String, Metadata>,
    entity: Vec<Named>,
    means: Vec<Means>,
}

impl Tables {
    /// The data files' names, in the order in which the collection's digest has them.
    pub const NAMES: [&str; 3] = ["metadata.toml", "authority.toml", "corrections.toml"];

    /// Reads those of the data files that are there.
    ///
    /// # Errors
    /// When one says what it should not; tells the line.
    pub fn read(mut files: Vec<TableFile>) -> Result<Self, InputError> {
        files.sort_by_key(|file| Self::NAMES.iter().position(|name| *name == file.name));
        let [metadata, authority, corrections] = Self::NAMES;
        let Corrections { document, entity, means } = table(&files, corrections)?;
        Ok(Self {
            metadata: table(&files, metadata)?,
            authority: corrected(table(&files, authority)?, entity, means),
            corrections: document,
            files: files.into_iter().map(|file| (file.name, file.bytes)).collect(),
        })
    }
}

/// Reads an authority list; `place` is how messages name it.
///
/// # Errors
/// When it says what it should not; tells the line.
pub fn authority(place: &str, bytes: &[u8]) -> Result<Authority, InputError> {
    parse(place, bytes)
}

/// A corrected entity takes the place of the one with its key.
fn corrected(mut authority: Authority, entity: Vec<Named>, means: Vec<Means>) -> Authority {
    authority.entity.retain(|known| entity.iter().all(|corrected| corrected.key != known.key));
    authority.entity.extend(entity);
    // What is said first holds.
    authority.means.splice(0..0, means);
    authority
}

/// What a file says; the default when there is none.
fn table<T: DeserializeOwned + Default>(files: &[TableFile], name: &str) -> Result<T, InputError> {
    let file = files.iter().find(|file| file.name == name);
    file.map_or_else(|| Ok(T::default()), |file| parse(&file.place, &file.bytes))
}

fn parse<T: DeserializeOwned>(place: &str, bytes: &[u8]) -> Result<T, InputError> {
    let text = utf8(bytes, 0, || Place::file(place))?;
    toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| 1 + text[..span.start].matches('\n').count());
        let place = Place { line, ..Place::file(place) };
        place.error(Problem::Syntax(error.message().to_owned()))
    })
}
