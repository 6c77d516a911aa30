//! A reader's own files, handed over one by one.

use std::io::Cursor;

use engine::protocol::{Handed, Told};

use crate::carried::Carried;
use crate::compile::{Compiled, compile};
use crate::source::{Archive, InputError, Reader, Sources, TableFile, Tables, is_hidden, is_text};

/// Files that are being handed over.
#[derive(Debug, Default)]
pub struct Opening {
    files: Vec<(String, Vec<u8>)>,
}

impl Opening {
    /// Takes a file in; after the last one, makes a collection of all and tells how far it is.
    pub fn take(&mut self, handed: Handed, mut tell: impl FnMut(Told)) {
        match handed {
            Handed::File { name, bytes } => self.files.push((name, bytes)),
            Handed::All { name } => {
                let opened = opened(name, std::mem::take(&mut self.files), &mut tell);
                tell(opened.unwrap_or_else(|error| Told::Refused { notes: vec![error] }));
            }
        }
    }
}

/// The collection of some files, or a sentence about why there is none.
fn opened(
    name: String,
    files: Vec<(String, Vec<u8>)>,
    tell: &mut impl FnMut(Told),
) -> Result<Told, String> {
    let mut sources = read(files).map_err(|error| error.to_string())?;
    let unreadable = std::mem::take(&mut sources.unreadable);
    let mut notes: Vec<String> = unreadable.iter().map(ToString::to_string).collect();
    notes.append(&mut sources.notes);
    if sources.sources.is_empty() {
        return Ok(Told::Refused { notes });
    }
    let carried = Carried::read().map_err(|error| error.to_string())?;
    let of = sources.sources.len();
    let compiled = compile(name, sources, &carried, |done| {
        if is_worth_telling(done, of) {
            tell(Told::Read { done: done as u32, of: of as u32 });
        }
    });
    let Compiled { bundle, notes: about_metadata } = compiled;
    notes.extend(about_metadata);
    Ok(Told::Compiled { bundle: bundle.write(), notes })
}

/// Once for every hundredth of the work.
const fn is_worth_telling(done: usize, of: usize) -> bool {
    done * 100 / of != (done - 1) * 100 / of
}

fn read(mut files: Vec<(String, Vec<u8>)>) -> Result<Sources, InputError> {
    without_common_folder(&mut files);
    files.sort();
    let (tables, texts): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(name, _)| Tables::NAMES.contains(&name.as_str()));
    let tables = tables.into_iter().filter_map(|(place, bytes)| {
        let name = Tables::NAMES.into_iter().find(|name| *name == place)?;
        Some(TableFile { name, place, bytes })
    });
    let mut reader = Reader::new(Tables::read(tables.collect())?);
    for (name, bytes) in texts {
        if let Some(archive) = Archive::of(&name) {
            reader.archive(archive, &name, &name, Cursor::new(bytes))?;
        } else if is_text(&name) && !is_hidden(&name) {
            reader.file(&name, &name, &bytes);
        } else {
            reader.leave(&name);
        }
    }
    reader.finish()
}

/// Who chooses a folder means what is in it.
fn without_common_folder(files: &mut [(String, Vec<u8>)]) {
    let folder = files.first().and_then(|(name, _)| name.split_once('/')).map(|(first, _)| first);
    let Some(folder) = folder.map(|first| format!("{first}/")) else { return };
    if files.iter().all(|(name, _)| name.starts_with(&folder)) {
        for (name, _) in files {
            name.drain(..folder.len());
        }
    }
}
