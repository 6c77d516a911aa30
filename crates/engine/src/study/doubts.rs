//! Words with which a text marks what it says as not established.

use std::sync::LazyLock;

use crate::model::{Document, Part, Span};
use crate::text::{Token, tokens};
use unicode_segmentation::UnicodeSegmentation;

/// The expressions, each as its folded words, in order.
static EXPRESSIONS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let lines = include_str!("doubts.txt").lines().filter(|line| !line.starts_with('#'));
    let terms = |line| tokens(line).into_iter().map(|token| token.term).collect();
    let mut expressions: Vec<Vec<String>> = lines.map(terms).collect();
    expressions.sort_unstable();
    expressions
});

/// The sentences of a document's running text and captions, in reading order. Spans are of its source text.
pub(super) fn sentences(document: &Document) -> impl Iterator<Item = Span> {
    let blocks = document.blocks.iter().filter(|block| block.part != Part::Title);
    blocks.flat_map(|block| {
        let text = block.span.of(&document.source);
        text.split_sentence_bound_indices().filter_map(move |(at, sentence)| {
            let begins = at + sentence.len() - sentence.trim_start().len();
            let words = sentence.trim();
            let start = block.span.start + begins as u32;
            (!words.is_empty()).then(|| Span::new(start, start + words.len() as u32))
        })
    })
}

/// The first words of doubt in a sentence; `at` is where it stands.
pub(super) fn doubt(source: &str, at: Span) -> Option<Span> {
    let tokens = tokens(at.of(source));
    let found = (0..tokens.len()).find_map(|first| {
        let last = expression(&tokens[first..])?;
        Some(Span::new(tokens[first].span.start, tokens[first + last].span.end))
    });
    found.map(|words| Span::new(at.start + words.start, at.start + words.end))
}

/// The position of the last word of an expression that `tokens` begin with; the longest one.
fn expression(tokens: &[Token]) -> Option<usize> {
    let first = &tokens.first()?.term;
    let from = EXPRESSIONS.partition_point(|words| words[0] < *first);
    let alike = EXPRESSIONS[from..].iter().take_while(|words| words[0] == *first);
    let stands = |words: &&Vec<String>| {
        words.len() <= tokens.len()
            && words.iter().zip(tokens).all(|(word, token)| *word == token.term)
    };
    alike.filter(stands).map(|words| words.len() - 1).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_in_order_and_each_is_found() {
        let lines: Vec<&str> =
            include_str!("doubts.txt").lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted());
        for line in lines {
            let text = format!("They {line}, he said.");
            let found = doubt(&text, Span::new(0, text.len() as u32)).expect(line);
            assert_eq!(found.of(&text), line);
        }
    }

    #[test]
    fn whole_words_alone_are_doubts() {
        for text in ["Undoubtedly so.", "The dubiousness of it.", "If it was true.", ""] {
            assert_eq!(doubt(text, Span::new(0, text.len() as u32)), None, "{text}");
        }
    }
}
