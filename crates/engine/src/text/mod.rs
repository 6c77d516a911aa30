//! Text: words and their folding, and the cutting of marked text into runs.

mod fold;
mod runs;

use unicode_segmentation::UnicodeSegmentation;

pub use fold::fold;
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
///
/// ```
/// let terms: Vec<_> = engine::text::tokens("Ukraine’s “Șoigu”").into_iter().map(|t| t.term).collect();
/// assert_eq!(terms, ["ukraine", "soigu"]);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    words(text).map(|span| Token { span, term: fold(span.of(text)) }).collect()
}

/// Where the words of `text` stand, in order; each has at least one letter or digit.
///
/// An English possessive ending is no part of its word, so that "Ukraine" finds "Ukraine’s".
pub fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    text.unicode_word_indices().filter(|(_, word)| fold::keeps_anything(word)).map(
        |(start, word)| {
            let end = start + without_possessive(word).len();
            Span::new(start as u32, end as u32)
        },
    )
}

fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}
