//! Text: words and their folding, and the cutting of marked text into runs.

mod case;
mod fold;
mod runs;

use unicode_segmentation::UnicodeSegmentation;

pub use case::lower;
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
/// Two refinements of UAX #29: an English possessive ending is no part of its word, so that
/// "Ukraine" finds "Ukraine’s"; and Korean is cut from what it is written onto, so that "KCNA" finds
/// "KCNA는" and "15" finds "15명".
pub fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    let words = text.unicode_word_indices().flat_map(|(start, word)| of_one_script(start, word));
    words.filter(|(_, word)| fold::keeps_anything(word)).map(|(start, word)| {
        let end = start + without_possessive(word).len();
        Span::new(start as u32, end as u32)
    })
}

/// Cuts a word that begins at `start` where Korean and other letters or digits meet.
fn of_one_script(start: usize, word: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &word[at..];
        let is_korean = is_hangul(rest.chars().next()?);
        let changes = |c: char| c.is_alphanumeric() && is_hangul(c) != is_korean;
        let piece = &rest[..rest.find(changes).unwrap_or(rest.len())];
        at += piece.len();
        Some((start + at - piece.len(), piece))
    })
}

const fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣' | '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}')
}

fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}
