//! Texts and what stands beside them: from a folder on disk to the engine's sources.
//!
//! ```text
//! mod     a folder or a file    -> sources, and what could not be read
//! tables  the three data files  -> metadata, authority list, corrections
//! archive a packed file         -> files
//! text    a file's bytes        -> articles
//! html    a page                -> its text
//! given   front matter, JSON    -> metadata
//! key     paths                 -> document keys
//! error   what is wrong, and where
//! ```

mod archive;
mod error;
mod given;
mod html;
mod key;
mod tables;
mod text;

pub use error::{InputError, Place, Problem};
pub use tables::Tables;
pub(crate) use tables::authority;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use engine::extract::{Metadata, Source};
use walkdir::{DirEntry, WalkDir};

use archive::{Archive, Member};
use given::over;
use text::{Article, Format};

/// Texts that stand beside others and are none of the collection, whatever their extension.
const ABOUT_THE_FOLDER: [&str; 4] = ["readme", "license", "licence", "notice"];

/// The file name that stands for standard input.
const STANDARD_INPUT: &str = "-";

/// All that was read.
#[derive(Debug, Default)]
pub struct Sources {
    /// What can be read, in order of key.
    pub sources: Vec<Source>,
    /// What stands beside the texts.
    pub tables: Tables,
    /// What cannot be read, in order of place.
    pub unreadable: Vec<InputError>,
    /// Files that were left alone, and tables of metadata without a document.
    pub notes: Vec<String>,
}

/// Reads a collection: a folder, or a file that holds many texts with the data files beside it.
///
/// # Errors
/// When the source itself or a data file cannot be read, or two documents have one key.
pub fn read(source: &Path) -> Result<Sources, InputError> {
    let Files { folder, texts, mut notes } = files(source)?;
    let tables = Tables::read(&folder)?;
    let (mut articles, mut unreadable) = (Vec::new(), Vec::new());
    for path in texts {
        let name = name_in(&folder, &path);
        if let Some(archive) = Archive::of(&name) {
            for member in unpacked(archive, &path, &mut notes)? {
                take(
                    &format!("{name}/{}", member.name),
                    member.articles(&path),
                    &mut articles,
                    &mut unreadable,
                );
            }
        } else {
            take(&name, articles_of(&path)?, &mut articles, &mut unreadable);
        }
    }
    notes.extend(without_document(&tables, &articles));
    let sources = sources(articles.into_iter().map(|article| article.source(&tables)))?;
    Ok(Sources { sources, tables, unreadable, notes })
}

/// Takes those articles of the file `name` that can be read.
fn take(
    name: &str,
    found: Vec<Result<Article, InputError>>,
    articles: &mut Vec<Named>,
    unreadable: &mut Vec<InputError>,
) {
    for article in found {
        match article {
            Ok(article) => articles.push(Named::new(name, article)),
            Err(error) => unreadable.push(error),
        }
    }
}

/// The texts of an archive; what else is in it is noted.
fn unpacked(
    archive: Archive,
    path: &Path,
    notes: &mut Vec<String>,
) -> Result<Vec<Member>, InputError> {
    let wanted = |name: &str| {
        if !is_text(name) && !is_hidden_path(name) {
            notes.push(format!("{}: left alone", within(path, name)));
        }
        is_text(name) && !is_hidden_path(name)
    };
    archive.members(path, wanted).map_err(|problem| place(path).error(problem))
}

impl Member {
    /// Its articles; `archive` is where it lies.
    fn articles(self, archive: &Path) -> Vec<Result<Article, InputError>> {
        let file = within(archive, &self.name);
        match (self.bytes, Format::of(&self.name)) {
            (Ok(bytes), Some(format)) => format.articles(&file, &bytes),
            (Ok(_), None) => vec![Err(Place::file(file).error(Problem::NotAText))],
            (Err(problem), _) => vec![Err(Place::file(file).error(problem))],
        }
    }
}

/// A file within an archive, as messages name it.
fn within(archive: &Path, name: &str) -> String {
    format!("{}/{name}", archive.display())
}

/// Whether a program put it there for itself.
fn is_hidden_path(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
}

/// Reads single files, with the metadata and corrections beside them; `-` is standard input.
///
/// The authority list beside them is not used: it speaks for a collection.
///
/// # Errors
/// When a file or a data file beside it cannot be read, or two documents have one key.
pub fn read_files(files: &[PathBuf]) -> Result<Vec<Source>, InputError> {
    let mut beside: BTreeMap<Option<&Path>, Tables> = BTreeMap::new();
    let mut articles = Vec::new();
    for path in files {
        // Nothing stands beside standard input.
        let folder = path.parent().filter(|_| path.as_os_str() != STANDARD_INPUT);
        if let Entry::Vacant(unread) = beside.entry(folder) {
            unread.insert(folder.map_or_else(|| Ok(Tables::default()), Tables::read)?);
        }
        for article in articles_of(path)? {
            articles.push(Named::new(&name_of(path), article?).source(&beside[&folder]));
        }
    }
    sources(articles.into_iter())
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    if name == STANDARD_INPUT { "standard input".to_owned() } else { name.into_owned() }
}

/// What a source holds.
struct Files {
    /// Where the data files stand.
    folder: PathBuf,
    /// In order of path.
    texts: Vec<PathBuf>,
    /// What was left alone.
    notes: Vec<String>,
}

fn files(source: &Path) -> Result<Files, InputError> {
    let refused = |problem| place(source).error(problem);
    let is_folder = fs::metadata(source).map_err(|error| refused(error.into()))?.is_dir();
    if is_folder {
        return walk(source);
    }
    let name = source.to_string_lossy();
    let holds_many = matches!(Format::of(&name), Some(Format::JsonLines | Format::Table));
    if !holds_many && Archive::of(&name).is_none() {
        return Err(refused(Problem::NotASource));
    }
    let folder = source.parent().unwrap_or(Path::new("")).to_owned();
    Ok(Files { folder, texts: vec![source.to_owned()], notes: Vec::new() })
}

fn walk(folder: &Path) -> Result<Files, InputError> {
    let mut files = Files { folder: folder.to_owned(), texts: Vec::new(), notes: Vec::new() };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
        let entry = entry.map_err(|error| place(folder).error(Problem::Io(error.into())))?;
        let name = name_in(folder, entry.path());
        if entry.file_type().is_dir() || tables::NAMES.contains(&name.as_str()) {
            continue;
        }
        if is_text(&name) || Archive::of(&name).is_some() {
            files.texts.push(entry.into_path());
        } else {
            files.notes.push(format!("{}: left alone", entry.path().display()));
        }
    }
    Ok(files)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn is_text(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name).to_ascii_lowercase();
    let stem = file.split('.').next().unwrap_or_default();
    Format::of(&file).is_some() && !ABOUT_THE_FOLDER.contains(&stem)
}

/// The path of a file within the source folder, with `/` on every system.
fn name_in(folder: &Path, file: &Path) -> String {
    let within = file.strip_prefix(folder).unwrap_or(file);
    let parts = within.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// The articles of a file. Of what kind it is, its name says; standard input is a text.
fn articles_of(path: &Path) -> Result<Vec<Result<Article, InputError>>, InputError> {
    let file = path.display().to_string();
    let is_standard_input = file == STANDARD_INPUT;
    let bytes = if is_standard_input { standard_input() } else { fs::read(path) };
    let bytes = bytes.map_err(|error| place(path).error(error.into()))?;
    let format = if is_standard_input { Some(Format::Text) } else { Format::of(&file) };
    let format = format.ok_or_else(|| place(path).error(Problem::NotAText))?;
    Ok(format.articles(&file, &bytes))
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn place(path: &Path) -> Place {
    Place::file(path.display().to_string())
}

/// An article with the name by which tables of metadata speak of it.
struct Named {
    name: String,
    article: Article,
}

impl Named {
    /// A line of JSON is named by its `id`, everything else by the path `file` within the source.
    fn new(file: &str, article: Article) -> Self {
        let id = article.metadata.key.as_ref().filter(|_| article.place.line.is_some());
        Self { name: id.cloned().unwrap_or_else(|| file.to_owned()), article }
    }

    /// What the data files say holds over what the text says of itself, and corrections over both.
    fn source(self, tables: &Tables) -> (Place, Source) {
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
fn sources(articles: impl Iterator<Item = (Place, Source)>) -> Result<Vec<Source>, InputError> {
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
