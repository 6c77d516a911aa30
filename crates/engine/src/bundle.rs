//! The file that travels: a header with magic, format and a table of sections, then the sections.
//!
//! ```text
//!   0  magic     8 bytes   "DOSSIER\n"
//!   8  format    u32       FORMAT
//!  12  table     5 × 20    offset u64, length u64, CRC-32 u32 of each section, in order
//! 112  checksum  u32       CRC-32 of the bytes 0..112
//! 116  facts, documents, entities, countries, index; each encoded, without gaps
//! ```
//!
//! Numbers are little-endian, offsets count from the beginning of the file. The checksums are those
//! of zlib (CRC-32/ISO-HDLC): they find damage on the way, they do not prove who made the file.

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use sha2::{Digest, Sha256};

use crate::codec::{self, Codec};
use crate::index::Index;
use crate::model::{Country, Document, Entity};

/// The format that this program writes and reads. Every change of a section's layout raises it.
pub const FORMAT: u32 = 3;

/// Up to this many bytes of source text a bundle is written without the terms of its index: they are
/// built on opening in less time than they take on the wire.
const BUILT_ON_OPENING: usize = 200_000;

static CHECKSUM: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);
const MAGIC: [u8; 8] = *b"DOSSIER\n";
const SECTIONS: [&str; 5] = ["facts", "documents", "entities", "countries", "index"];
const TABLE_START: usize = 12;
const ENTRY_LEN: usize = 20;
const TABLE_END: usize = TABLE_START + SECTIONS.len() * ENTRY_LEN;
const HEADER_LEN: usize = TABLE_END + 4;

/// What a bundle holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Name of the collection, as shown.
    pub name: String,
    /// SHA-256 over sources and data files (see [`digest`]), lower-case hex.
    pub digest: String,
    /// In order of key.
    pub documents: Vec<Document>,
    /// In order of key.
    pub entities: Vec<Entity>,
    /// Names of all countries that the documents mention or are about, in order of code.
    pub countries: Vec<(Country, String)>,
    /// The index of `documents`.
    pub index: Index,
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
    /// Something stands after the last section. Fetch it again.
    #[error("expected {expected} bytes in all, found {found}")]
    Trailing {
        /// Bytes that the table promises.
        expected: u64,
        /// Bytes that are there.
        found: u64,
    },
}

impl Bundle {
    /// Writes the bundle. Same content, same bytes.
    pub fn write(&self) -> Vec<u8> {
        let text: usize = self.documents.iter().map(|document| document.source.len()).sum();
        let index = if text > BUILT_ON_OPENING {
            codec::encode(&self.index)
        } else {
            codec::encode(&self.index.without_terms())
        };
        let sections = [
            codec::encode(&(self.name.clone(), self.digest.clone())),
            codec::encode(&self.documents),
            codec::encode(&self.entities),
            codec::encode(&self.countries),
            index,
        ];
        let mut file = header(&sections);
        for section in sections {
            file.extend(section);
        }
        file
    }

    /// Reads a bundle.
    ///
    /// # Errors
    /// See [`BundleError`]; never panics, whatever the bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, BundleError> {
        check_header(bytes)?;
        let [facts, documents, entities, countries, index] = sections(bytes)?;
        let (name, digest) = facts.read()?;
        let documents: Vec<Document> = documents.read()?;
        let mut index: Index = index.read()?;
        index.complete(&documents);
        Ok(Self {
            name,
            digest,
            documents,
            entities: entities.read()?,
            countries: countries.read()?,
            index,
        })
    }
}

/// The digest of a collection: what a link carries so that its receiver knows whether he has the same.
///
/// SHA-256, in lower-case hex, of the lines `key TAB sha256-hex(source text) LF`, sorted by key,
/// followed by one such line for each data file, with its name for a key, in the order given
/// (`metadata.toml`, `authority.toml`, `corrections.toml`; those that are absent have no line).
pub fn digest(documents: &[Document], files: &[(&str, &[u8])]) -> String {
    let mut sources: Vec<_> = documents
        .iter()
        .map(|document| (document.key.0.as_str(), document.source.as_bytes()))
        .collect();
    sources.sort_unstable();
    let mut lines = Sha256::new();
    for (key, bytes) in sources.iter().chain(files) {
        lines.update(format!("{key}\t{}\n", sha256_hex(bytes)));
    }
    hex(&lines.finalize())
}

/// SHA-256 of `bytes`, 64 lower-case hex digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    halves.filter_map(|half| char::from_digit(half.into(), 16)).collect()
}

fn header(sections: &[Vec<u8>]) -> Vec<u8> {
    let mut header = MAGIC.to_vec();
    header.extend(FORMAT.to_le_bytes());
    let mut offset = HEADER_LEN as u64;
    for section in sections {
        let len = section.len() as u64;
        header.extend(offset.to_le_bytes());
        header.extend(len.to_le_bytes());
        header.extend(CHECKSUM.checksum(section).to_le_bytes());
        offset += len;
    }
    let checksum = CHECKSUM.checksum(&header);
    header.extend(checksum.to_le_bytes());
    header
}

/// The format is told before the checksum is looked at: another format may have another header.
fn check_header(bytes: &[u8]) -> Result<(), BundleError> {
    if !bytes.starts_with(&MAGIC) {
        return Err(BundleError::NotABundle);
    }
    let format = u32_at(bytes, MAGIC.len()).ok_or_else(|| short_header(bytes))?;
    if format != FORMAT {
        return Err(BundleError::Version { expected: FORMAT, found: format });
    }
    let checksum = u32_at(bytes, TABLE_END).ok_or_else(|| short_header(bytes))?;
    if CHECKSUM.checksum(&bytes[..TABLE_END]) != checksum {
        return Err(BundleError::Checksum { section: "header" });
    }
    Ok(())
}

fn short_header(bytes: &[u8]) -> BundleError {
    BundleError::Truncated {
        section: "header",
        expected: HEADER_LEN as u64,
        found: bytes.len() as u64,
    }
}

/// A section's bytes, known to be whole and undamaged.
#[derive(Clone, Copy, Default)]
struct Section<'a> {
    name: &'static str,
    bytes: &'a [u8],
}

impl Section<'_> {
    fn read<T: Codec>(self) -> Result<T, BundleError> {
        codec::decode(self.bytes).ok_or(BundleError::Unreadable { section: self.name })
    }
}

/// Cuts a file whose header holds. Sections follow one another without a gap.
fn sections(bytes: &[u8]) -> Result<[Section<'_>; SECTIONS.len()], BundleError> {
    let mut sections = [Section::default(); SECTIONS.len()];
    let mut end = HEADER_LEN as u64;
    for (number, name) in SECTIONS.into_iter().enumerate() {
        let at = TABLE_START + number * ENTRY_LEN;
        let (offset, len) = (u64_at(bytes, at), u64_at(bytes, at + 8));
        if offset != end {
            return Err(BundleError::Unreadable { section: "header" });
        }
        end = offset.checked_add(len).ok_or(BundleError::Unreadable { section: "header" })?;
        let section = cut(bytes, name, offset, len)?;
        if Some(CHECKSUM.checksum(section)) != u32_at(bytes, at + 16) {
            return Err(BundleError::Checksum { section: name });
        }
        sections[number] = Section { name, bytes: section };
    }
    match bytes.len() as u64 {
        found if found == end => Ok(sections),
        found => Err(BundleError::Trailing { expected: end, found }),
    }
}

fn cut<'a>(
    bytes: &'a [u8],
    section: &'static str,
    offset: u64,
    len: u64,
) -> Result<&'a [u8], BundleError> {
    let rest =
        usize::try_from(offset).ok().and_then(|offset| bytes.get(offset..)).unwrap_or_default();
    usize::try_from(len).ok().and_then(|len| rest.get(..len)).ok_or(BundleError::Truncated {
        section,
        expected: len,
        found: rest.len() as u64,
    })
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
}

/// The number at `at`, which lies within a checked header.
fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes[at..].first_chunk().copied().map(u64::from_le_bytes).unwrap_or_default()
}
