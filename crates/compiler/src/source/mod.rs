//! Texts and what stands beside them: from names and bytes of files to the engine's sources.
//!
//! ```text
//! mod     files, one after the other -> sources, and what cannot be read
//! tables  the three data files       -> metadata, authority list, corrections
//! archive a packed file              -> files
//! text    a file's bytes             -> articles
//! html    a page                     -> its text
//! given   front matter, JSON         -> metadata
//! key     paths                      -> document keys
//! error   what is wrong, and where
//! ```

mod archive;
mod error;
mod given;
mod html;
mod key;
mod tables;
mod text;

pub use archive::Archive;
pub use error::{InputError, Place, Problem};
pub use tables::{TableFile, Tables, authority};
pub use text::{Article, Format};

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Read, Seek};

use engine::extract::{Metadata, Source};

use archive::Member;
use given::over;

/// Texts that stand beside others and are none of the collection, whatever their extension.
const ABOUT_THE_FOLDER: [&str; 4] = ["readme", "license", "licence", "notice"];

/// All that was read.
#[derive(Debug, Default)]
pub struct Sources {
    /// What can be read, in order of key.
    pub sources: Vec<Source>,
    /// What stands beside the texts.
    pub tables: Tables,
    /// What cannot be read, in the order in which it was found.
    pub unreadable: Vec<InputError>,
    /// Files that were left alone, and tables of metadata without a document.
    pub notes: Vec<String>,
}

/// A collection while its files are read, one after the other.
///
/// Of each file are told: its `place`, as messages name it, and its `name`, the path within the
/// collection with `/` on every system.
#[derive(Debug, Default)]
pub struct Reader {
    tables: Tables,
    articles: Vec<Named>,
    unreadable: Vec<InputError>,
    notes: Vec<String>,
}

impl Reader {
    /// A collection beside whose texts these tables stand.
    pub fn new(tables: Tables) -> Self {
        Self { tables, ..Self::default() }
    }

    /// Takes in a file that holds one text or many. What cannot be read is remembered.
    pub fn file(&mut self, place: &str, name: &str, bytes: &[u8]) {
        match Format::of(name) {
            Some(format) => self.take(name, format.articles(place, bytes)),
            None => self.unreadable.push(Place::file(place).error(Problem::NotAText)),
        }
    }

    /// Takes in a file that is read as it comes: of one that holds many texts never more than one text.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn stream(
        &mut self,
        place: &str,
        name: &str,
        mut from: impl BufRead,
    ) -> Result<(), InputError> {
        if Format::of(name) == Some(Format::JsonLines) {
            for article in text::lines(place, from) {
                match article {
                    Err(error) if matches!(error.problem, Problem::Io(_)) => return Err(error),
                    article => self.take(name, [article]),
                }
            }
            return Ok(());
        }
        let mut bytes = Vec::new();
        let read = from.read_to_end(&mut bytes);
        read.map_err(|error| Place::file(place).error(error.into()))?;
        self.file(place, name, &bytes);
        Ok(())
    }

    /// Takes in the texts of an archive; what else is in it is noted.
    ///
    /// # Errors
    /// When it cannot be read as an archive.
    pub fn archive(
        &mut self,
        archive: Archive,
        place: &str,
        name: &str,
        file: impl Read + Seek,
    ) -> Result<(), InputError> {
        let mut others = Vec::new();
        let wanted = |member: &str| {
            let wanted = is_text(member) && !is_hidden(member);
            if !wanted {
                others.push(left_alone(&format!("{place}/{member}")));
            }
            wanted
        };
        let read = archive.members(file, wanted, |Member { name: within, bytes }| {
            let place = format!("{place}/{within}");
            match bytes {
                Ok(bytes) => self.file(&place, &format!("{name}/{within}"), &bytes),
                Err(problem) => self.unreadable.push(Place::file(place).error(problem)),
            }
        });
        self.notes.extend(others);
        read.map_err(|problem| Place::file(place).error(problem))
    }

    /// Notes a file that is none of ours.
    pub fn leave(&mut self, place: &str) {
        self.notes.push(left_alone(place));
    }

    /// All that was read.
    ///
    /// # Errors
    /// When two documents have one key, or one has none.
    pub fn finish(self) -> Result<Sources, InputError> {
        let Self { tables, articles, unreadable, mut notes } = self;
        notes.extend(without_document(&tables, &articles));
        let sources = in_order(articles.into_iter().map(|article| article.source(&tables)))?;
        Ok(Sources { sources, tables, unreadable, notes })
    }

    /// Takes those articles of the file `name` that can be read.
    fn take(&mut self, name: &str, found: impl IntoIterator<Item = Result<Article, InputError>>) {
        for article in found {
            match article {
                Ok(article) => self.articles.push(Named::new(name, article)),
                Err(error) => self.unreadable.push(error),
            }
        }
    }
}

/// Whether a file of this name holds texts of a collection.
pub fn is_text(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name).to_ascii_lowercase();
    let stem = file.split('.').next().unwrap_or_default();
    Format::of(&file).is_some() && !ABOUT_THE_FOLDER.contains(&stem)
}

/// Whether a program put the file there for itself.
pub fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
}

fn left_alone(place: &str) -> String {
    format!("{place}: left alone")
}

/// An article with the name by which tables of metadata speak of it.
#[derive(Debug)]
pub struct Named {
    name: String,
    article: Article,
}

impl Named {
    /// A line of JSON is named by its `id`, everything else by the path `file` within the collection.
    pub fn new(file: &str, article: Article) -> Self {
        let id = article.metadata.key.as_ref().filter(|_| article.place.line.is_some());
        Self { name: id.cloned().unwrap_or_else(|| file.to_owned()), article }
    }

    /// What the data files say holds over what the text says of itself, and corrections over both.
    pub fn source(self, tables: &Tables) -> (Place, Source) {
        let Self { name, article } = self;
        let said =
            |tables: &BTreeMap<String, Metadata>| tables.get(&name).cloned().unwrap_or_default();
        let metadata = over(article.metadata, said(&tables.metadata));
        let metadata = over(metadata, said(&tables.corrections));
        let key = metadata.key.clone().unwrap_or_else(|| key::of(&name, article.place.line));
        let Article { place, text, front_matter, .. } = article;
        (place, Source { key, text, front_matter, metadata })
    }
}

/// Tables that speak of no document that was read: most likely a slip in the file's name.
fn without_document(tables: &Tables, articles: &[Named]) -> Vec<String> {
    let names: BTreeSet<&str> = articles.iter().map(|article| article.name.as_str()).collect();
    let of = |file: &str, tables: &BTreeMap<String, Metadata>| {
        let lost = tables.keys().filter(|name| !names.contains(name.as_str()));
        lost.map(|name| format!("{file}: no readable document {name:?}")).collect::<Vec<_>>()
    };
    [of("metadata.toml", &tables.metadata), of("corrections.toml", &tables.corrections)].concat()
}

/// Sources in order of key.
///
/// # Errors
/// When two have one key, or one has none.
pub fn in_order(
    articles: impl Iterator<Item = (Place, Source)>,
) -> Result<Vec<Source>, InputError> {
    let mut by_key: BTreeMap<String, (Place, Source)> = BTreeMap::new();
    for (place, source) in articles {
        if source.key.is_empty() {
            return Err(place.error(Problem::EmptyKey));
        }
        let key = source.key.clone();
        if let Some((other, _)) = by_key.get(&key) {
            return Err(place.error(Problem::DuplicateKey { key, other: other.clone() }));
        }
        by_key.insert(key, (place, source));
    }
    Ok(by_key.into_values().map(|(_, source)| source).collect())
}
