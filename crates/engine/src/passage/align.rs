//! The place where a passage stands nearly as quoted: approximate string matching.
//!
//! The column-by-column algorithm of Sellers (1980): for every place of the text, the fewest
//! characters to change, insert or delete that make some stretch ending there equal to the pattern.
//! Each column's paths also remember where the quotation within the pattern begins and ends, so
//! that nothing has to be traced back. Time: pattern × text, and the pattern is short.

use std::ops::Range;

use crate::passage::{Passage, first_chars, last_chars};
use crate::text;

/// One character in so many may differ.
const TOLERANCE: usize = 4;

/// A quotation of at least so many characters is looked for without its surroundings, too. A
/// shorter one could be anything.
const MIN_ALONE_CHARS: usize = 20;

/// Characters of either end of a quotation that are compared; bounds the time for a hostile link.
const MAX_END_CHARS: usize = 128;

/// The best place for `passage` in the folded `text`, widened to whole words.
pub(super) fn place(passage: &Passage, text: &str) -> Option<Range<usize>> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let loose: Vec<char> = letters.iter().map(|&(_, letter)| loosened(letter)).collect();
    let (start, end) = ends(passage);
    let surrounded = stretch(&passage.prefix, start, end, &passage.suffix, &loose);
    let found = surrounded.or_else(|| {
        let chars = start.chars().count() + end.chars().count();
        (chars >= MIN_ALONE_CHARS).then(|| stretch("", start, end, "", &loose))?
    })?;
    let found = whole_words(found, &loose);
    let byte = |index: usize| letters.get(index).map_or(text.len(), |&(byte, _)| byte);
    Some(byte(found.start)..byte(found.end))
}

/// The beginning and the end of the quotation; a quotation too long to compare is cut in its middle.
fn ends(passage: &Passage) -> (&str, &str) {
    let start = first_chars(&passage.start, MAX_END_CHARS);
    let is_whole = start.len() == passage.start.len();
    let end = if is_whole { &passage.end } else { &passage.start };
    (start, last_chars(end, MAX_END_CHARS))
}

/// Where the quotation from `start` to `end` stands, in characters of the text.
fn stretch(
    prefix: &str,
    start: &str,
    end: &str,
    suffix: &str,
    text: &[char],
) -> Option<Range<usize>> {
    if end.is_empty() {
        return best(&Pattern::new(prefix, start, suffix), text);
    }
    let first = best(&Pattern::new(prefix, start, ""), text)?;
    let last = best(&Pattern::new("", end, suffix), &text[first.start..])?;
    Some(first.start..(first.start + last.end).max(first.end))
}

/// What is looked for.
struct Pattern {
    letters: Vec<char>,
    /// The quotation within `letters`; not empty.
    quotation: Range<usize>,
}

impl Pattern {
    fn new(prefix: &str, quotation: &str, suffix: &str) -> Self {
        let mut letters = Vec::new();
        letters.extend(prefix.chars().map(loosened));
        letters.extend((!prefix.is_empty()).then_some(' '));
        let start = letters.len();
        letters.extend(quotation.chars().map(loosened));
        let quotation = start..letters.len();
        letters.extend((!suffix.is_empty()).then_some(' '));
        letters.extend(suffix.chars().map(loosened));
        Self { letters, quotation }
    }

    /// `path` prolonged into `row` over `step` of the text.
    fn enter(&self, row: usize, step: Range<usize>, path: Path, cost: usize) -> Path {
        Path {
            cost: path.cost + cost,
            begin: if row == self.quotation.start + 1 { step.start } else { path.begin },
            end: if row == self.quotation.end { step.end } else { path.end },
        }
    }
}

/// A way to make a beginning of the pattern equal to a stretch of the text.
#[derive(Clone, Copy, Default)]
struct Path {
    /// Characters changed, inserted or deleted.
    cost: usize,
    /// Where in the text the quotation begins and ends, as far as the path has come.
    begin: usize,
    end: usize,
}

/// The cheapest place of the pattern's quotation, if it is cheap enough; of equals the first.
fn best(pattern: &Pattern, text: &[char]) -> Option<Range<usize>> {
    let rows = pattern.letters.len();
    let budget = rows / TOLERANCE;
    let mut column: Vec<Path> = (0..=rows).map(|cost| Path { cost, ..Path::default() }).collect();
    let mut best: Option<Path> = None;
    for place in 1..=text.len() {
        advance(&mut column, pattern, text[place - 1], place);
        let path = column[rows];
        if path.cost <= budget && best.is_none_or(|best| path.cost < best.cost) {
            best = Some(path);
        }
    }
    best.filter(|path| path.begin < path.end).map(|path| path.begin..path.end)
}

/// Turns the column before a letter of the text into the column behind it, which is at `place`.
fn advance(column: &mut [Path], pattern: &Pattern, letter: char, place: usize) {
    let mut diagonal = column[0];
    for row in 1..column.len() {
        let (above, left) = (column[row - 1], column[row]);
        let change = usize::from(pattern.letters[row - 1] != letter);
        let changed = pattern.enter(row, place - 1..place, diagonal, change);
        let inserted = Path { cost: left.cost + 1, ..left };
        let deleted = pattern.enter(row, place..place, above, 1);
        // Of equals the first: a letter changed rather than one inserted and another deleted.
        let cheapest = [changed, inserted, deleted].into_iter().min_by_key(|path| path.cost);
        column[row] = cheapest.unwrap_or(changed);
        diagonal = left;
    }
}

/// Case and the shape of quotation marks are no differences.
fn loosened(letter: char) -> char {
    match letter {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        _ => text::lower(letter),
    }
}

/// Widened so that it does not begin or end within a word.
fn whole_words(found: Range<usize>, text: &[char]) -> Range<usize> {
    let is_letter = |letter: &&char| letter.is_alphanumeric();
    let before = text[..found.start].iter().rev().take_while(is_letter).count();
    let after = text[found.end..].iter().take_while(is_letter).count();
    let starts_within = text[found.start].is_alphanumeric();
    let ends_within = text[found.end - 1].is_alphanumeric();
    found.start - if starts_within { before } else { 0 }
        ..found.end + if ends_within { after } else { 0 }
}
