//! Archives: many files packed into one, read one after the other.

use std::io::{self, Read, Seek};

use flate2::read::MultiGzDecoder;

use super::error::Problem;

/// No text of news is longer. A file that claims to be would fill the memory before it is refused.
const MOST_BYTES: u64 = 1 << 30;

/// What an archive's name says of its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Archive {
    /// `.zip`
    Zip,
    /// `.tar`
    Tar,
    /// `.tar.gz`, `.tgz`
    TarGz,
}

/// A file out of an archive.
#[derive(Debug)]
pub(crate) struct Member {
    /// Its path within the archive, with `/`.
    pub name: String,
    pub bytes: Result<Vec<u8>, Problem>,
}

impl Archive {
    /// By the extension, in upper or lower case; `None` when it is no archive.
    pub fn of(path: &str) -> Option<Self> {
        let path = path.to_ascii_lowercase();
        let ends = |ending| path.ends_with(ending);
        if ends(".zip") {
            Some(Self::Zip)
        } else if ends(".tar") {
            Some(Self::Tar)
        } else if ends(".tar.gz") || ends(".tgz") {
            Some(Self::TarGz)
        } else {
            None
        }
    }

    /// Gives those of its files to `take` that are `wanted` by their name, one at a time, in the order in
    /// which they lie there.
    ///
    /// # Errors
    /// When it cannot be read as an archive.
    pub(crate) fn members(
        self,
        file: impl Read + Seek,
        wanted: impl FnMut(&str) -> bool,
        take: impl FnMut(Member),
    ) -> Result<(), Problem> {
        match self {
            Self::Zip => zipped(file, wanted, take),
            Self::Tar => tarred(file, wanted, take),
            Self::TarGz => tarred(MultiGzDecoder::new(file), wanted, take),
        }
    }
}

fn zipped(
    file: impl Read + Seek,
    mut wanted: impl FnMut(&str) -> bool,
    mut take: impl FnMut(Member),
) -> Result<(), Problem> {
    let damaged = |error: zip::result::ZipError| Problem::Archive(error.to_string());
    let mut archive = zip::ZipArchive::new(file).map_err(damaged)?;
    for number in 0..archive.len() {
        let entry = archive.by_index(number).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.replace('\\', "/");
        if entry.is_file() && wanted(&name) {
            take(Member { name, bytes: read(entry) });
        }
    }
    Ok(())
}

fn tarred(
    file: impl Read,
    mut wanted: impl FnMut(&str) -> bool,
    mut take: impl FnMut(Member),
) -> Result<(), Problem> {
    let damaged = |error: io::Error| Problem::Archive(error.to_string());
    let mut archive = tar::Archive::new(file);
    for entry in archive.entries().map_err(damaged)? {
        let entry = entry.map_err(damaged)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if entry.header().entry_type().is_file() && wanted(&name) {
            take(Member { name, bytes: read(entry) });
        }
    }
    Ok(())
}

fn read(entry: impl Read) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    entry.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES { Err(Problem::TooLong) } else { Ok(bytes) }
}
