//! Folders of sites: written aside, then put in place, so that a failing build leaves the old one whole.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use walkdir::WalkDir;

/// A folder that cannot be written or read as a site.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It holds something else, which would be lost.
    #[error("{0} is no Dossier site and not empty; choose another folder")]
    NotASite(PathBuf),
    /// The next build would read the site as texts.
    #[error("{0} lies within the source; choose a folder outside")]
    WithinSource(PathBuf),
    /// There is no data file, or more than one.
    #[error("{folder}: expected one file collection-*.bin, found {found}")]
    DataFiles {
        /// The folder.
        folder: PathBuf,
        /// How many data files it holds.
        found: usize,
    },
    /// The system refused.
    #[error("{path}: {error}")]
    Io {
        /// What was to be read or written.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
}

/// The data file of a site; a path that is no folder stands for itself.
///
/// # Errors
/// When the folder is no site.
pub fn data_file(data: &Path) -> Result<PathBuf, FolderError> {
    if !data.is_dir() {
        return Ok(data.to_owned());
    }
    let mut files = data_files(data)?;
    match (files.pop(), files.len()) {
        (Some(file), 0) => Ok(file),
        (last, others) => {
            let found = others + usize::from(last.is_some());
            Err(FolderError::DataFiles { folder: data.to_owned(), found })
        }
    }
}

fn data_files(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(refused(folder))? {
        let entry = entry.map_err(refused(folder))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("collection-") && name.ends_with(".bin") {
            files.push(entry.path());
        }
    }
    Ok(files)
}

/// Writes a page's files, and `files` over them, to the folder `out`, which is replaced as a whole.
pub(super) fn write(
    source: &Path,
    out: &Path,
    page: Option<&Path>,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<(), FolderError> {
    let parent = parent(out);
    fs::create_dir_all(&parent).map_err(refused(&parent))?;
    check(source, out, &parent)?;
    let aside = aside(&parent)?;
    let site = aside.path().join("site");
    fs::create_dir(&site).map_err(refused(&site))?;
    if let Some(page) = page {
        copy(page, &site)?;
    }
    for (name, bytes) in files {
        let file = site.join(name);
        let folder = self::parent(&file);
        fs::create_dir_all(&folder).map_err(refused(&folder))?;
        fs::write(&file, bytes).map_err(refused(&file))?;
    }
    put(&site, out, &aside.path().join("old")).map_err(refused(out))
}

/// Writes a file of its own, whole or not at all.
pub(crate) fn write_file(out: &Path, bytes: &[u8]) -> Result<(), FolderError> {
    let parent = parent(out);
    fs::create_dir_all(&parent).map_err(refused(&parent))?;
    let aside = self::aside(&parent)?;
    let file = aside.path().join("part");
    fs::write(&file, bytes).map_err(refused(out))?;
    fs::rename(&file, out).map_err(refused(out))
}

/// A folder beside the final place: a rename does not reach over file systems.
fn aside(parent: &Path) -> Result<TempDir, FolderError> {
    tempfile::Builder::new().prefix(".dossier-").tempdir_in(parent).map_err(refused(parent))
}

fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Refuses what would destroy something, or be read as texts the next time.
fn check(source: &Path, out: &Path, parent: &Path) -> Result<(), FolderError> {
    let canonical = |path: &Path| path.canonicalize().map_err(refused(path));
    if source.is_dir() && canonical(parent)?.starts_with(canonical(source)?) {
        return Err(FolderError::WithinSource(out.to_owned()));
    }
    if !out.exists() {
        return Ok(());
    }
    let is_empty = fs::read_dir(out).map_err(refused(out))?.next().is_none();
    if is_empty || !data_files(out)?.is_empty() {
        return Ok(());
    }
    Err(FolderError::NotASite(out.to_owned()))
}

fn copy(from: &Path, to: &Path) -> Result<(), FolderError> {
    for entry in WalkDir::new(from).min_depth(1) {
        let entry = entry
            .map_err(|error| FolderError::Io { path: from.to_owned(), error: error.into() })?;
        let target = to.join(entry.path().strip_prefix(from).unwrap_or(entry.path()));
        if entry.file_type().is_dir() {
            fs::create_dir(&target).map_err(refused(&target))?;
        } else {
            fs::copy(entry.path(), &target).map_err(refused(entry.path()))?;
        }
    }
    Ok(())
}

/// Puts `site` in the place of `out`; the old site, if any, goes to `old`.
fn put(site: &Path, out: &Path, old: &Path) -> io::Result<()> {
    if !out.exists() {
        return fs::rename(site, out);
    }
    exchange(site, out).or_else(|_| replace(site, out, old))
}

/// Lets two folders change places: whoever looks meanwhile sees the one or the other.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// In two steps, where one is not known. The old site comes back when the second fails.
fn replace(site: &Path, out: &Path, old: &Path) -> io::Result<()> {
    fs::rename(out, old)?;
    let put = fs::rename(site, out);
    if put.is_err() {
        fs::rename(old, out)?;
    }
    put
}

fn refused(path: &Path) -> impl Fn(io::Error) -> FolderError + '_ {
    |error| FolderError::Io { path: path.to_owned(), error }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;

    fn folder(path: PathBuf, content: &str) -> PathBuf {
        fs::create_dir(&path).expect("a folder");
        fs::write(path.join("page"), content).expect("a file");
        path
    }

    fn content(folder: &Path) -> String {
        fs::read_to_string(folder.join("page")).expect("a file")
    }

    #[test]
    fn either_way_the_new_site_takes_the_place_of_the_old() {
        for way in [put, replace] {
            let aside = tempfile::tempdir().expect("a folder");
            let new = folder(aside.path().join("new"), "new");
            let out = folder(aside.path().join("out"), "old");
            way(&new, &out, &aside.path().join("old")).expect("it moves");
            assert_eq!(content(&out), "new");
        }
    }

    #[test]
    fn the_old_site_comes_back_when_there_is_no_new_one() {
        let aside = tempfile::tempdir().expect("a folder");
        let out = folder(aside.path().join("out"), "old");
        let none = aside.path().join("none");
        assert!(put(&none, &out, &aside.path().join("old")).is_err());
        assert_eq!(content(&out), "old");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn there_is_a_site_at_every_moment() {
        let aside = tempfile::tempdir().expect("a folder");
        let new = folder(aside.path().join("new"), "new");
        let out = folder(aside.path().join("out"), "old");
        let is_done = AtomicBool::new(false);
        let looked = thread::scope(|scope| {
            let looking = scope.spawn(|| {
                let mut always = true;
                while !is_done.load(Ordering::Relaxed) {
                    always &= out.exists();
                }
                always
            });
            for _ in 0..2_000 {
                put(&new, &out, &aside.path().join("old")).expect("they change places");
            }
            is_done.store(true, Ordering::Relaxed);
            looking.join().expect("no panic")
        });
        assert!(looked, "the site was away");
    }
}
