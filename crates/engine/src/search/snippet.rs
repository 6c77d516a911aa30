//! Snippets: the stretch of a document's body that shows best why it was found.

use super::Snippet;
use super::matcher::joined;
use crate::index::{Home, Word};
use crate::model::{Block, Document, Part, Span};
use crate::text::runs;

/// How long a snippet is, in bytes of the source text; a little more where a match needs it.
const LENGTH: u32 = 200;
/// Matches within as many bytes are shown together.
const WINDOW: u32 = 160;

/// A match in the body and the number of the phrase that it is of.
pub(super) type Found = (Span, usize);

/// The snippet of a document, of which `words` are the words and `found` the matches in the body,
/// in order.
pub(super) fn snippet(document: &Document, words: &[Word], found: &[Found]) -> Snippet {
    let blocks: Vec<Block> =
        document.blocks.iter().filter(|block| block.part != Part::Title).copied().collect();
    let words: Vec<Span> =
        words.iter().filter(|word| word.home == Home::Body).map(|word| word.span).collect();
    let spans = joined(found.iter().map(|(span, _)| *span).collect());
    let cutter = Cutter { text: &document.source, words: &words };
    let windows = blocks.iter().enumerate().filter_map(|(i, block)| {
        let (worth, window) = best_window(inside(found, block.span))?;
        Some((worth, i, window))
    });
    let best = windows.reduce(|best, other| if other.0 > best.0 { other } else { best });
    let pieces = match best {
        Some((_, i, window)) => cutter.pieces(&blocks[i..], cutter.around(window, blocks[i].span)),
        None => blocks.first().map_or_else(Vec::new, |block| {
            cutter.pieces(&blocks, cutter.from(block.span.start, block.span, LENGTH))
        }),
    };
    let body = blocks.first().zip(blocks.last());
    let body = body.map_or(Span::new(0, 0), |(a, b)| Span::new(a.span.start, b.span.end));
    write(&document.source, body, &pieces, &spans)
}

/// The matches that lie within `block`.
fn inside(found: &[Found], block: Span) -> &[Found] {
    let first = found.partition_point(|(span, _)| span.start < block.start);
    let end = found.partition_point(|(span, _)| span.start < block.end);
    &found[first..end]
}

/// The first of the windows with the most different phrases and, among these, the most matches.
fn best_window(found: &[Found]) -> Option<((usize, usize), Span)> {
    let phrases = found.iter().map(|(_, phrase)| phrase + 1).max()?;
    let mut counts = vec![0usize; phrases];
    let mut different = 0;
    let mut first = 0;
    let mut best = ((0, 0), found[0].0);
    for (last, &(span, phrase)) in found.iter().enumerate() {
        different += usize::from(counts[phrase] == 0);
        counts[phrase] += 1;
        while first < last && span.end > found[first].0.start + WINDOW {
            let left = &mut counts[found[first].1];
            *left -= 1;
            different -= usize::from(*left == 0);
            first += 1;
        }
        let worth = (different, last + 1 - first);
        if worth > best.0 {
            best = (worth, Span::new(found[first].0.start, span.end.max(best.1.start)));
        }
    }
    Some(best)
}

/// Cuts stretches out of a body between its words.
struct Cutter<'a> {
    text: &'a str,
    /// The words of the body, in order.
    words: &'a [Span],
}

impl Cutter<'_> {
    /// A stretch of `block` with `window` in its midst.
    fn around(&self, window: Span, block: Span) -> Span {
        let spare = LENGTH.saturating_sub(window.len());
        let latest_start = block.end.saturating_sub(LENGTH).min(window.start);
        let wished = window.start.saturating_sub(spare / 2).min(latest_start);
        if wished <= block.start {
            return self.from(block.start, block, LENGTH.max(window.end - block.start));
        }
        let next = self.words.partition_point(|word| word.start < wished);
        let start = self.words.get(next).map_or(window.start, |word| word.start.min(window.start));
        self.from(start, block, LENGTH.max(window.end - start))
    }

    /// From `start` on at most `length` bytes of `block`, up to a word's end or the block's.
    fn from(&self, start: u32, block: Span, length: u32) -> Span {
        let limit = start.saturating_add(length);
        if block.end <= limit {
            return Span::new(start, block.end);
        }
        let ended = self.words.partition_point(|word| word.end <= limit);
        let last = ended.checked_sub(1).map(|i| self.words[i]).filter(|last| last.start >= start);
        let end = last.map_or(start, |last| last.end);
        let rest = Span::new(end, limit.max(end));
        Span::new(start, end + self.closing(rest, ended))
    }

    /// The bytes at the beginning of `rest` that still belong to the word before: ".”" and the like.
    fn closing(&self, rest: Span, next_word: usize) -> u32 {
        let next = self.words.get(next_word).map_or(rest.end, |word| word.start.min(rest.end));
        let between = self.text.get(rest.start as usize..next as usize).unwrap_or_default();
        between.find(char::is_whitespace).unwrap_or(0) as u32
    }

    /// `first`, which begins in the first of `blocks`, and the beginnings of the following blocks
    /// while there is room.
    fn pieces(&self, blocks: &[Block], first: Span) -> Vec<Span> {
        let mut pieces = vec![first];
        let mut room = LENGTH.saturating_sub(first.len());
        for pair in blocks.windows(2) {
            let is_whole = pieces.last().is_some_and(|piece| piece.end == pair[0].span.end);
            let piece = self.from(pair[1].span.start, pair[1].span, room);
            if !is_whole || piece.is_empty() {
                break;
            }
            room = room.saturating_sub(piece.len());
            pieces.push(piece);
        }
        pieces
    }
}

/// Writes pieces of `source` with white space folded, and where the matches are in that.
fn write(source: &str, body: Span, pieces: &[Span], matches: &[Span]) -> Snippet {
    let mut snippet = Snippet::default();
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return snippet };
    if first.start > body.start {
        snippet.text.push('…');
    }
    for piece in pieces {
        if piece != first {
            push_folded(&mut snippet.text, " ");
        }
        for run in runs(*piece, matches) {
            let start = snippet.text.len() as u32;
            push_folded(&mut snippet.text, run.span.of(source));
            if !run.marks.is_empty() {
                snippet.highlights.push(Span::new(start, snippet.text.len() as u32));
            }
        }
    }
    if last.end < body.end {
        snippet.text.truncate(snippet.text.trim_end().len());
        snippet.text.push('…');
    }
    snippet
}

/// Appends `text`, every stretch of white space as one space.
fn push_folded(out: &mut String, text: &str) {
    for c in text.chars() {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
}
