//! The trained weights and the file that holds them.

use super::tags::{Follow, Scores, TAGS};

/// A file of weights that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the tagger's weights: expected {expected}, found {found}")]
pub struct ModelError {
    /// What should be there.
    pub expected: String,
    /// What is there.
    pub found: String,
}

/// Weights of features by tag, and of one tag after another.
#[derive(Clone, Debug)]
pub struct Weights {
    /// A power of two of rows.
    rows: Vec<[i8; TAGS]>,
    follow: Follow,
}

/// What a few features give to each tag: sums of bytes, in half the width of [`Scores`].
pub(super) type Sums = [i16; TAGS];

/// Adds what some features give to the scores of a word.
pub(super) fn add(scores: &mut Scores, sums: &Sums) {
    for (score, sum) in scores.iter_mut().zip(sums) {
        *score += i32::from(*sum);
    }
}

/// What a file of weights begins with.
const MAGIC: &[u8] = b"tagger 1";

impl Weights {
    /// Weights of features and of one tag after another.
    ///
    /// # Panics
    /// When the rows are no power of two.
    pub fn new(rows: Vec<[i8; TAGS]>, follow: [Scores; TAGS]) -> Self {
        assert!(rows.len().is_power_of_two(), "hashes are cut to the lowest bits");
        Self { rows, follow: Follow::new(follow) }
    }

    /// Reads what [`Weights::write`] wrote.
    ///
    /// # Errors
    /// When the bytes have another length or another beginning.
    pub fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        let wrong =
            |expected: &str, found: String| ModelError { expected: expected.to_owned(), found };
        let head = &bytes[..bytes.len().min(MAGIC.len())];
        let rest = bytes.strip_prefix(MAGIC);
        let rest = rest.ok_or_else(|| wrong("\"tagger 1\"", format!("{head:?}")))?;
        let (follow, rows) = rest.split_at_checked(TAGS * TAGS * 2).unwrap_or_default();
        let count = rows.len() / TAGS;
        if !count.is_power_of_two() || rows.len() % TAGS != 0 {
            return Err(wrong("a power of two of rows", format!("{} bytes", rows.len())));
        }
        let pairs: Vec<i32> = follow
            .chunks_exact(2)
            .map(|pair| i32::from(i16::from_le_bytes([pair[0], pair[1]])))
            .collect();
        let column = |tag: usize| &rows[tag * count..(tag + 1) * count];
        let columns: [&[u8]; TAGS] = std::array::from_fn(column);
        let row = |at: usize| columns.map(|column| column[at].cast_signed());
        let follow = std::array::from_fn(|one| std::array::from_fn(|two| pairs[one * TAGS + two]));
        Ok(Self::new((0..count).map(row).collect(), follow))
    }

    /// As bytes: "tagger 1", 256 scores of one tag after another as `i16` in little-endian order, then
    /// the weights tag by tag, each one byte.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for score in self.follow.scores.iter().flatten() {
            let short =
                i16::try_from(*score).unwrap_or(if *score < 0 { i16::MIN } else { i16::MAX });
            bytes.extend(short.to_le_bytes());
        }
        for tag in 0..TAGS {
            bytes.extend(self.rows.iter().map(|row| row[tag].cast_unsigned()));
        }
        bytes
    }

    /// The sum of the weights of some features, which are fewer than 256.
    pub(super) fn sum(&self, hashes: &[u32]) -> Sums {
        let mask = self.rows.len() - 1;
        let mut sums = [0; TAGS];
        for hash in hashes {
            for (sum, weight) in sums.iter_mut().zip(&self.rows[*hash as usize & mask]) {
                *sum += i16::from(*weight);
            }
        }
        sums
    }

    pub(super) const fn follow(&self) -> &Follow {
        &self.follow
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights() -> Weights {
        let rows = (0..8_i8)
            .map(|row| std::array::from_fn(|tag| row * 5 - i8::try_from(tag).expect("16 tags")));
        let follow = std::array::from_fn(|one| std::array::from_fn(|two| i32::from(one > two)));
        Weights::new(rows.collect(), follow)
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = weights().write();
        assert_eq!(Weights::read(&bytes).expect("our own bytes").write(), bytes);
    }

    #[test]
    fn a_damaged_file_is_told() {
        let bytes = weights().write();
        assert!(Weights::read(b"").is_err());
        assert!(Weights::read(&bytes[..bytes.len() - 1]).is_err());
        assert!(Weights::read(&bytes[..40]).is_err());
        assert!(Weights::read(&[b"tagger 2", &bytes[8..]].concat()).is_err());
    }

    #[test]
    fn rows_are_added() {
        let mut scores = [1; TAGS];
        add(&mut scores, &weights().sum(&[1, 9]));
        assert_eq!(scores[..3], [11, 9, 7]);
    }
}
