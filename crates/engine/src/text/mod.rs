//! Text: folding, tokens, and the cutting of marked text into runs.

mod runs;

pub use runs::{Run, runs};

use crate::model::Span;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, always in the original text.
    pub span: Span,
    /// Its folded form: case and accents removed. Folding never shifts the span.
    pub term: String,
}

/// The words of `text` by Unicode word boundaries (UAX #29), folded.
pub fn tokens(_text: &str) -> Vec<Token> {
    Vec::new()
}
