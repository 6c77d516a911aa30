//! Parts of a collection, which several processes or machines read, and one merges.
//!
//! ```text
//!   0  magic     8 bytes   "DOSSPART"
//!   8  checksum  64 bytes  SHA-256 of what follows, in hex
//!  72  version, name, share, data files, drafts
//! ```
//!
//! A part holds the drafts of its documents. What all documents have to be known for, such as keys of
//! entities and weights of words, is left to the merge: it gives the bytes that one build would have given.

use std::str::FromStr;

use engine::bundle::sha256_hex;
use engine::codec;
use engine::extract::{Draft, Source};

use crate::source::{InputError, TableFile, Tables};

const CONTENT: usize = 72;
/// Parts of another version may have been read with another gazetteer.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What follows the checksum: version, name, number and count of the part; data files, drafts.
type Content = ((String, (String, [u32; 2])), (Vec<(String, Vec<u8>)>, Vec<Draft>));

/// Which part of how many: `3/16`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share {
    /// From 1.
    number: u32,
    of: u32,
}

impl Share {
    /// The sources of this share: every so manieth, so that all shares are alike.
    pub fn of(self, sources: Vec<Source>) -> Vec<Source> {
        let (first, step) = (self.number as usize - 1, self.of as usize);
        sources.into_iter().skip(first).step_by(step).collect()
    }
}

impl FromStr for Share {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = "expected a part of all, such as 3/16";
        let (number, of) = text.split_once('/').ok_or(wrong)?;
        let (number, of) = (number.parse().map_err(|_| wrong)?, of.parse().map_err(|_| wrong)?);
        if (1..=of).contains(&number) { Ok(Self { number, of }) } else { Err(wrong) }
    }
}

/// Some of a collection's documents, drafted.
pub struct Part {
    /// The collection's name.
    pub name: String,
    /// Which part it is.
    pub share: Share,
    /// Name and bytes of the data files that stand beside the texts.
    pub files: Vec<(String, Vec<u8>)>,
    /// The documents.
    pub drafts: Vec<Draft>,
}

/// Parts that give no collection.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// It does not begin like one.
    #[error("not a part of a Dossier collection")]
    NotAPart,
    /// Its bytes were changed on the way, or made by a broken program. Build it again.
    #[error("damaged: its checksum does not match")]
    Damaged,
    /// Another version made it.
    #[error("made by version {0}, this is {VERSION}; build it again")]
    Version(String),
    /// Parts of two collections, or of two ways to part one.
    #[error("part {number} of {of} is of another collection than the first, or parted otherwise")]
    Different {
        /// The part's number.
        number: u32,
        /// Of how many.
        of: u32,
    },
    /// One is missing, or there twice.
    #[error("expected each part from 1 to {of} once; part {number} is there {found} times")]
    Incomplete {
        /// The part's number.
        number: u32,
        /// Of how many.
        of: u32,
        /// How often it is there.
        found: usize,
    },
    /// The data files cannot be read.
    #[error(transparent)]
    Tables(#[from] InputError),
}

impl Part {
    /// How its bytes begin.
    pub const MAGIC: &[u8; 8] = b"DOSSPART";

    /// The part as bytes. Same documents, same bytes.
    pub fn write(self) -> Vec<u8> {
        let Self { name, share: Share { number, of }, files, drafts } = self;
        let head = (VERSION.to_owned(), (name, [number, of]));
        let content = codec::encode(&(head, (files, drafts)));
        [Self::MAGIC, sha256_hex(&content).as_bytes(), &content].concat()
    }

    /// Reads a part.
    ///
    /// # Errors
    /// When these are not the bytes of one; see [`MergeError`].
    pub fn read(bytes: &[u8]) -> Result<Self, MergeError> {
        let content = bytes.get(CONTENT..).filter(|_| bytes.starts_with(Self::MAGIC));
        let content = content.ok_or(MergeError::NotAPart)?;
        if bytes[Self::MAGIC.len()..CONTENT] != *sha256_hex(content).as_bytes() {
            return Err(MergeError::Damaged);
        }
        let mut reader = codec::Reader::new(content);
        let version = <String as codec::Codec>::decode(&mut reader);
        if version != VERSION {
            return Err(MergeError::Version(version));
        }
        let content: Content = codec::decode(content).ok_or(MergeError::Damaged)?;
        let ((_, (name, [number, of])), (files, drafts)) = content;
        Ok(Self { name, share: Share { number, of }, files, drafts })
    }
}

/// Puts all parts of a collection together, in whatever order they come: its name, its data files and
/// the drafts of its documents.
///
/// # Errors
/// When they are not all parts of one collection, each once.
pub fn merge(parts: Vec<Part>) -> Result<(String, Tables, Vec<Draft>), MergeError> {
    let first = parts.first().ok_or(MergeError::NotAPart)?;
    let (name, files, of) = (first.name.clone(), first.files.clone(), first.share.of);
    let is_other = |part: &&Part| (&part.name, &part.files, part.share.of) != (&name, &files, of);
    if let Some(Part { share: Share { number, of }, .. }) = parts.iter().find(is_other) {
        return Err(MergeError::Different { number: *number, of: *of });
    }
    for number in 1..=of {
        let found = parts.iter().filter(|part| part.share.number == number).count();
        if found != 1 {
            return Err(MergeError::Incomplete { number, of, found });
        }
    }
    let drafts = parts.into_iter().flat_map(|part| part.drafts).collect();
    Ok((name, tables(files)?, drafts))
}

fn tables(files: Vec<(String, Vec<u8>)>) -> Result<Tables, InputError> {
    let known = files.into_iter().filter_map(|(name, bytes)| {
        let known = Tables::NAMES.into_iter().find(|known| *known == name)?;
        Some(TableFile { name: known, place: name, bytes })
    });
    Tables::read(known.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(share: &str) -> Part {
        let share = share.parse().expect("a share");
        Part { name: "Reports".to_owned(), share, files: Vec::new(), drafts: Vec::new() }
    }

    #[test]
    fn shares_hold_each_source_once() {
        for text in ["", "3", "0/2", "3/2", "1/0", "-1/2", "1/2/3"] {
            assert!(text.parse::<Share>().is_err(), "{text:?}");
        }
        let sources: Vec<Source> =
            (0..7).map(|key| Source { key: format!("{key}"), ..Source::default() }).collect();
        let shares = ["1/3", "2/3", "3/3"].map(|share| share.parse::<Share>().expect("a share"));
        let mut all: Vec<Source> =
            shares.iter().flat_map(|share| share.of(sources.clone())).collect();
        all.sort_by(|one, two| one.key.cmp(&two.key));
        assert_eq!(all, sources);
    }

    #[test]
    fn a_part_is_read_as_it_was_written() {
        let bytes = part("2/3").write();
        let read = Part::read(&bytes).expect("a part");
        assert_eq!((read.name, read.share), ("Reports".to_owned(), part("2/3").share));
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert!(Part::read(&damaged).is_err(), "byte {at}");
            assert!(Part::read(&bytes[..at]).is_err(), "{at} bytes");
        }
    }

    #[test]
    fn all_parts_are_needed_once() {
        let merged = |shares: &[&str]| {
            let parts = shares.iter().map(|share| part(share)).collect();
            merge(parts).map(|(name, ..)| name).map_err(|error| error.to_string())
        };
        assert_eq!(merged(&["2/2", "1/2"]), Ok("Reports".to_owned()));
        for (shares, told) in [
            (&[][..], "not a part of a Dossier collection"),
            (&["1/2"], "expected each part from 1 to 2 once; part 2 is there 0 times"),
            (&["1/1", "1/1"], "expected each part from 1 to 1 once; part 1 is there 2 times"),
            (
                &["1/2", "2/3"],
                "part 2 of 3 is of another collection than the first, or parted otherwise",
            ),
        ] {
            assert_eq!(merged(shares), Err(told.to_owned()));
        }
    }
}
