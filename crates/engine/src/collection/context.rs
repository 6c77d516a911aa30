//! The words around a mention.

use crate::model::{Document, Span};

/// How many bytes are shown on each side of the words, at most.
const REACH: u32 = 60;

/// The text around `span` within its block, with white space folded, and where in it the words of
/// `span` stand. `…` where the block goes on.
pub(crate) fn around(document: &Document, span: Span) -> (String, Span) {
    let block = document.blocks.iter().map(|block| block.span).find(|block| block.contains(span));
    let block = block.unwrap_or(span);
    let before = last_words(Span::new(block.start, span.start).of(&document.source));
    let words = folded(span.of(&document.source));
    let after = first_words(Span::new(span.end, block.end).of(&document.source));
    let start = before.len() as u32;
    let end = start + words.len() as u32;
    (before + &words + &after, Span::new(start, end))
}

/// `text` with each run of white space as one space.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter.is_whitespace() {
            true if folded.ends_with(' ') => {}
            true => folded.push(' '),
            false => folded.push(letter),
        }
    }
    folded
}

/// The last whole words of `text`, of [`REACH`] bytes at most.
fn last_words(text: &str) -> String {
    let text = folded(text);
    let Some(cut) = text.len().checked_sub(REACH as usize).filter(|cut| *cut > 0) else {
        return text.trim_start().to_owned();
    };
    let tail = &text[text.ceil_char_boundary(cut)..];
    format!("…{}", tail.split_once(' ').map_or("", |(_, words)| words))
}

/// The first whole words of `text`, of [`REACH`] bytes at most.
fn first_words(text: &str) -> String {
    let text = folded(text);
    if text.len() <= REACH as usize {
        return text.trim_end().to_owned();
    }
    let head = &text[..text.floor_char_boundary(REACH as usize)];
    format!("{}…", head.rsplit_once(' ').map_or("", |(words, _)| words))
}
