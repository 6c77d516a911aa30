//! What is wrong with the input, and where.

use std::fmt;

/// Where something stands: a file, as it was named on the command line, and a line of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's path.
    pub file: String,
    /// The line, from 1; `None` for the whole file.
    pub line: Option<usize>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), line: None }
    }

    /// A line of a file, from 1.
    pub fn line(file: impl Into<String>, line: usize) -> Self {
        Self { file: file.into(), line: Some(line) }
    }

    /// Something that is wrong here.
    pub fn error(self, problem: Problem) -> InputError {
        InputError { place: self, problem }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

/// Input that cannot be used: where, and what is the matter.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct InputError {
    /// Where.
    pub place: Place,
    /// What is the matter.
    pub problem: Problem,
}

/// What is the matter with some input.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The system refused.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// Neither a folder of texts nor a file that holds many.
    #[error("expected a folder of texts, or a file .jsonl, .csv, .zip, .tar or .tar.gz")]
    NotASource,
    /// A file that is none of ours.
    #[error("expected a file .txt, .md, .html, .jsonl or .csv")]
    NotAText,
    /// An archive that is damaged, or none.
    #[error("expected an archive: {0}")]
    Archive(String),
    /// A text that would fill the memory.
    #[error("expected a text of at most 1 GiB")]
    TooLong,
    /// No text of these bytes.
    #[error("expected UTF-8; byte {byte} (counted from 0) is not")]
    Utf8 {
        /// The first byte that is wrong, from the beginning of the file.
        byte: usize,
    },
    /// No words at all.
    #[error("expected a text; found none")]
    Empty,
    /// A data file, front matter or a line of JSON that does not say what it should.
    #[error("{0}")]
    Syntax(String),
    /// A key that no link could carry.
    #[error("expected a document key that is not empty")]
    EmptyKey,
    /// Two documents under one key.
    #[error("document key {key:?} is also that of {other}")]
    DuplicateKey {
        /// The key.
        key: String,
        /// The other document.
        other: Place,
    },
}
