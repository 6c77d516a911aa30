//! The file that travels: a header with magic, version and a table of sections with checksums.

use crate::model::{Document, Entity};

/// What a bundle holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Name of the collection, as shown.
    pub name: String,
    /// SHA-256 over sources and data files (see `docs/collection.md`), lower-case hex.
    pub digest: String,
    /// In order of key.
    pub documents: Vec<Document>,
    /// In order of key.
    pub entities: Vec<Entity>,
    /// The index of `documents`.
    pub index: crate::index::Index,
}

/// A file that is no usable bundle.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// It does not begin like one. Another file was given, e.g. an HTML page in its place.
    #[error("not a Dossier collection")]
    NotABundle,
    /// Made by another version of the program. Build the collection again.
    #[error("made for format {found}, this program reads format {expected}")]
    Version {
        /// What this program reads.
        expected: u32,
        /// What the file says.
        found: u32,
    },
    /// It ends early. Fetch it again.
    #[error("{section}: expected {expected} bytes, found {found}")]
    Truncated {
        /// Which section.
        section: &'static str,
        /// Bytes that the table promises.
        expected: u64,
        /// Bytes that are there.
        found: u64,
    },
    /// Its bytes were changed on the way. Fetch it again.
    #[error("{section}: checksum does not match")]
    Checksum {
        /// Which section.
        section: &'static str,
    },
    /// The checksum holds, but the content cannot be read: made by a broken program.
    #[error("{section}: unreadable")]
    Unreadable {
        /// Which section.
        section: &'static str,
    },
}

impl Bundle {
    /// Writes the bundle. Same content, same bytes.
    pub fn write(&self) -> Vec<u8> {
        Vec::new()
    }

    /// Reads a bundle.
    ///
    /// # Errors
    /// See [`BundleError`]; never panics, whatever the bytes.
    pub fn read(_bytes: &[u8]) -> Result<Self, BundleError> {
        Err(BundleError::NotABundle)
    }
}
