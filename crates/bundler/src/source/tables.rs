//! The files that a person edits beside the texts.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use engine::extract::{Authority, Means, Metadata, Named};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::error::{InputError, Place, Problem};
use super::text::utf8;

/// The data files' names, in the order in which the collection's digest has them.
pub(crate) const NAMES: [&str; 3] = ["metadata.toml", "authority.toml", "corrections.toml"];

/// What the data files say.
#[derive(Debug, Default)]
pub struct Tables {
    /// By the path of a file within the source folder, or the `id` of a line of JSON.
    pub(crate) metadata: BTreeMap<String, Metadata>,
    /// Where corrections are worked in already.
    pub(crate) authority: Authority,
    /// Likewise by path or `id`; said last, it holds over all else.
    pub(crate) corrections: BTreeMap<String, Metadata>,
    /// Name and bytes of each file that is there, in order of [`NAMES`].
    pub files: Vec<(&'static str, Vec<u8>)>,
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
    /// Reads those of the data files that stand in `folder`.
    ///
    /// # Errors
    /// When one cannot be read, or says what it should not; tells the line.
    pub(crate) fn read(folder: &Path) -> Result<Self, InputError> {
        let [metadata, authority, corrections] = NAMES.map(|name| folder.join(name));
        let Corrections { document, entity, means } = table(&corrections)?;
        Ok(Self {
            metadata: table(&metadata)?,
            authority: corrected(table(&authority)?, entity, means),
            corrections: document,
            files: files(folder)?,
        })
    }
}

/// Reads an authority list.
///
/// # Errors
/// As [`Tables::read`], and when the file is not there.
pub(crate) fn authority(file: &Path) -> Result<Authority, InputError> {
    match bytes(file)? {
        Some(bytes) => parse(file, &bytes),
        None => Err(place(file).error(Problem::Io(io::ErrorKind::NotFound.into()))),
    }
}

/// A corrected entity takes the place of the one with its key.
fn corrected(mut authority: Authority, entity: Vec<Named>, means: Vec<Means>) -> Authority {
    authority.entity.retain(|known| entity.iter().all(|corrected| corrected.key != known.key));
    authority.entity.extend(entity);
    // What is said first holds.
    authority.means.splice(0..0, means);
    authority
}

fn files(folder: &Path) -> Result<Vec<(&'static str, Vec<u8>)>, InputError> {
    let file = |name| Ok(bytes(&folder.join(name))?.map(|bytes| (name, bytes)));
    NAMES.into_iter().map(file).filter_map(Result::transpose).collect()
}

/// What a file says; the default when there is none.
fn table<T: DeserializeOwned + Default>(file: &Path) -> Result<T, InputError> {
    bytes(file)?.map_or_else(|| Ok(T::default()), |bytes| parse(file, &bytes))
}

fn parse<T: DeserializeOwned>(file: &Path, bytes: &[u8]) -> Result<T, InputError> {
    let text = utf8(bytes, 0, || place(file))?;
    toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| 1 + text[..span.start].matches('\n').count());
        Place { line, ..place(file) }.error(Problem::Syntax(error.message().to_owned()))
    })
}

/// A file's bytes; `None` when there is no such file.
fn bytes(file: &Path) -> Result<Option<Vec<u8>>, InputError> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(place(file).error(error.into())),
    }
}

fn place(file: &Path) -> Place {
    Place::file(file.display().to_string())
}
