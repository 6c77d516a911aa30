//! The file that travels: a header with magic, format and a table of sections, then the sections.
//!
//! It is checked once, when it is opened, and then read as it lies there. The layout is told, with a
//! drawing, in `docs/format.md`.

use std::ops::Range;

use sha2::{Digest, Sha256};
use twox_hash::XxHash64;

use crate::codec::{self, Codec, Reader};
use crate::index::{self, Index, Records};
use crate::model::{Country, Document, Entity};

/// The format that this program writes and reads. Every change of a section's layout raises it.
pub const FORMAT: u32 = 4;

/// Up to this many bytes of source text a bundle is written without its terms: they are built on opening
/// in less time than they take on the wire.
const BUILT_ON_OPENING: usize = 200_000;

const MAGIC: [u8; 8] = *b"DOSSIER\n";
const SECTIONS: [&str; 8] =
    ["facts", "countries", "entities", "documents", "columns", "terms", "postings", "positions"];
const TABLE_START: usize = 12;
const ENTRY_LEN: usize = 24;
const TABLE_END: usize = TABLE_START + SECTIONS.len() * ENTRY_LEN;
const HEADER_LEN: usize = TABLE_END + 8;

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
}

/// An opened bundle: its bytes, checked once.
#[derive(Clone, Debug)]
pub struct Opened {
    bytes: Vec<u8>,
    /// Where each of [`SECTIONS`] lies in `bytes`.
    sections: [Range<usize>; SECTIONS.len()],
    /// The last three sections, when they did not travel.
    terms: Option<[Vec<u8>; 3]>,
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
    /// Indexes the documents and writes the bundle. Same content, same bytes.
    pub fn write(&self) -> Vec<u8> {
        let text: usize = self.documents.iter().map(|document| document.source.len()).sum();
        let terms = if text > BUILT_ON_OPENING {
            index::write_terms(&self.documents)
        } else {
            <[Vec<u8>; 3]>::default()
        };
        let [terms, postings, positions] = terms;
        let records = |write: &dyn Fn(&mut Vec<u8>)| {
            let mut section = Vec::new();
            write(&mut section);
            section
        };
        file(&[
            codec::encode(&(self.name.clone(), self.digest.clone())),
            codec::encode(&self.countries),
            records(&|section| index::write_records(&self.entities, section)),
            records(&|section| index::write_records(&self.documents, section)),
            index::write_columns(&self.documents, &self.entities, &self.countries),
            terms,
            postings,
            positions,
        ])
    }
}

impl Opened {
    /// Opens a bundle: checks all of it, and unpacks nothing.
    ///
    /// # Errors
    /// See [`BundleError`]; never panics, whatever the bytes.
    pub fn open(bytes: Vec<u8>) -> Result<Self, BundleError> {
        check_header(&bytes)?;
        let mut bundle = Self { sections: sections(&bytes)?, bytes, terms: None };
        let documents = bundle.records::<Document>(3)?;
        if bundle.section(5).is_empty() {
            bundle.terms = Some(index::write_terms(documents.iter()));
        }
        bundle.decoded::<(String, String)>(0)?;
        bundle.decoded::<Vec<(Country, String)>>(1)?;
        bundle.records::<Entity>(2)?;
        bundle.read_index()?;
        Ok(bundle)
    }

    /// Name of the collection, as shown, and its digest in lower-case hex.
    pub fn facts(&self) -> (String, String) {
        again(self.decoded(0))
    }

    /// Names of all countries that the documents mention or are about, in order of code.
    pub fn countries(&self) -> Vec<(Country, String)> {
        again(self.decoded(1))
    }

    /// All entities, in order of key.
    pub fn entities(&self) -> Records<'_, Entity> {
        again(self.records(2))
    }

    /// All documents, in order of key.
    pub fn documents(&self) -> Records<'_, Document> {
        again(self.records(3))
    }

    /// The index of the documents.
    pub fn index(&self) -> Index<'_> {
        again(self.read_index())
    }

    fn read_index(&self) -> Result<Index<'_>, BundleError> {
        let [.., terms, postings, positions] = &self.sections;
        let terms = match &self.terms {
            Some(built) => built.each_ref().map(Vec::as_slice),
            None => [terms, postings, positions].map(|section| &self.bytes[section.clone()]),
        };
        Index::read(self.records::<Document>(3)?.len(), self.section(4), terms)
            .map_err(|section| BundleError::Unreadable { section })
    }

    fn section(&self, number: usize) -> &[u8] {
        &self.bytes[self.sections[number].clone()]
    }

    fn decoded<T: Codec>(&self, number: usize) -> Result<T, BundleError> {
        codec::decode(self.section(number))
            .ok_or(BundleError::Unreadable { section: SECTIONS[number] })
    }

    fn records<T: Codec>(&self, number: usize) -> Result<Records<'_, T>, BundleError> {
        let mut from = Reader::new(self.section(number));
        let records = Records::read(&mut from);
        let unreadable = BundleError::Unreadable { section: SECTIONS[number] };
        if from.is_done() { Ok(records) } else { Err(unreadable) }
    }
}

/// What was read before, when the bundle was opened, and can be read again.
fn again<T>(read: Result<T, BundleError>) -> T {
    read.unwrap_or_else(|_| unreachable!("an opened bundle is readable"))
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

fn file(sections: &[Vec<u8>; SECTIONS.len()]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    file.extend(FORMAT.to_le_bytes());
    let mut offset = HEADER_LEN as u64;
    for section in sections {
        let len = section.len() as u64;
        for number in [offset, len, checksum(section)] {
            file.extend(number.to_le_bytes());
        }
        offset += len;
    }
    file.extend(checksum(&file).to_le_bytes());
    file.extend(sections.iter().flatten());
    file
}

fn checksum(bytes: &[u8]) -> u64 {
    XxHash64::oneshot(0, bytes)
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
    let expected = u64_at(bytes, TABLE_END).ok_or_else(|| short_header(bytes))?;
    if checksum(&bytes[..TABLE_END]) != expected {
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

/// Where the sections of a file lie whose header holds. They follow one another without a gap, and are
/// whole and undamaged.
fn sections(bytes: &[u8]) -> Result<[Range<usize>; SECTIONS.len()], BundleError> {
    let mut sections = <[Range<usize>; SECTIONS.len()]>::default();
    let mut end = HEADER_LEN as u64;
    for (number, name) in SECTIONS.into_iter().enumerate() {
        let at = TABLE_START + number * ENTRY_LEN;
        let field = |field: usize| u64_at(bytes, at + field).unwrap_or_default();
        if field(0) != end {
            return Err(BundleError::Unreadable { section: "header" });
        }
        let range = cut(bytes, name, field(0), field(8))?;
        if checksum(&bytes[range.clone()]) != field(16) {
            return Err(BundleError::Checksum { section: name });
        }
        end = range.end as u64;
        sections[number] = range;
    }
    match bytes.len() as u64 {
        found if found == end => Ok(sections),
        found => Err(BundleError::Trailing { expected: end, found }),
    }
}

/// Where a section lies that begins within the file.
fn cut(
    bytes: &[u8],
    section: &'static str,
    offset: u64,
    len: u64,
) -> Result<Range<usize>, BundleError> {
    let found = bytes.len() as u64 - offset;
    if len > found {
        return Err(BundleError::Truncated { section, expected: len, found });
    }
    Ok(offset as usize..(offset + len) as usize)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().copied().map(u64::from_le_bytes)
}
