//! Texts on disk, and what stands beside them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use compiler::source::{
    Archive, Format, InputError, Named, Place, Problem, Reader, Sources, TableFile, Tables,
    in_order, is_hidden, is_text,
};
use engine::extract::{Authority, Source};
use walkdir::WalkDir;

/// The file name that stands for standard input.
const STANDARD_INPUT: &str = "-";

/// Reads a collection: a folder, or a file that holds many texts with the data files beside it.
///
/// # Errors
/// When the source itself or a data file cannot be read, or two documents have one key.
pub fn read(source: &Path) -> Result<Sources, InputError> {
    let Files { folder, texts, others } = files(source)?;
    let mut reader = Reader::new(tables(&folder)?);
    for path in others {
        reader.leave(&path.display().to_string());
    }
    for path in texts {
        let (named, name) = (path.display().to_string(), name_in(&folder, &path));
        let refused = |error: io::Error| place(&path).error(error.into());
        let file = BufReader::new(File::open(&path).map_err(refused)?);
        match Archive::of(&name) {
            Some(archive) => reader.archive(archive, &named, &name, file)?,
            None => reader.stream(&named, &name, file)?,
        }
    }
    reader.finish()
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
            unread.insert(folder.map_or_else(|| Ok(Tables::default()), tables)?);
        }
        let (format, bytes) = opened(path)?;
        for article in format.articles(&path.display().to_string(), &bytes) {
            articles.push(Named::new(&name_of(path), article?).source(&beside[&folder]));
        }
    }
    in_order(articles.into_iter())
}

/// Reads an authority list.
///
/// # Errors
/// When the file cannot be read, or says what it should not; tells the line.
pub fn authority(file: &Path) -> Result<Authority, InputError> {
    let bytes = fs::read(file).map_err(|error| place(file).error(error.into()))?;
    compiler::source::authority(&file.display().to_string(), &bytes)
}

/// Reads those of the data files that stand in a folder.
fn tables(folder: &Path) -> Result<Tables, InputError> {
    let mut files = Vec::new();
    for name in Tables::NAMES {
        let path = folder.join(name);
        match fs::read(&path) {
            Ok(bytes) => files.push(TableFile { name, place: path.display().to_string(), bytes }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(place(&path).error(error.into())),
        }
    }
    Tables::read(files)
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
    /// What is left alone.
    others: Vec<PathBuf>,
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
    Ok(Files { folder, texts: vec![source.to_owned()], others: Vec::new() })
}

fn walk(folder: &Path) -> Result<Files, InputError> {
    let mut files = Files { folder: folder.to_owned(), texts: Vec::new(), others: Vec::new() };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let is_seen = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy())
    };
    for entry in entries.filter_entry(is_seen) {
        let entry = entry.map_err(|error| place(folder).error(Problem::Io(error.into())))?;
        let name = name_in(folder, entry.path());
        if entry.file_type().is_dir() || Tables::NAMES.contains(&name.as_str()) {
            continue;
        }
        let is_ours = is_text(&name) || Archive::of(&name).is_some();
        let of_its_kind = if is_ours { &mut files.texts } else { &mut files.others };
        of_its_kind.push(entry.into_path());
    }
    Ok(files)
}

/// The path of a file within the source folder, with `/` on every system.
fn name_in(folder: &Path, file: &Path) -> String {
    let within = file.strip_prefix(folder).unwrap_or(file);
    let parts = within.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// A file's bytes, and of what kind they are: its name says; standard input is a text.
fn opened(path: &Path) -> Result<(Format, Vec<u8>), InputError> {
    let is_standard_input = path.as_os_str() == STANDARD_INPUT;
    let bytes = if is_standard_input { standard_input() } else { fs::read(path) };
    let bytes = bytes.map_err(|error| place(path).error(error.into()))?;
    let told = Format::of(&path.display().to_string());
    let format = if is_standard_input { Some(Format::Text) } else { told };
    Ok((format.ok_or_else(|| place(path).error(Problem::NotAText))?, bytes))
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn place(path: &Path) -> Place {
    Place::file(path.display().to_string())
}
