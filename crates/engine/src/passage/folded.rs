//! The body as one line: every run of white space, and every gap between two blocks, is one space.

use std::ops::Range;

use crate::model::Span;

/// The folded body of a text.
pub(super) struct Folded {
    /// One line, neither beginning nor ending with a space.
    pub text: String,
    /// For each byte of `text` where it stands in the source text; of a space, where the gap begins.
    origins: Vec<u32>,
}

/// Folds white space and trims.
pub(super) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Folded {
    /// Folds the `body` of `source`.
    pub(super) fn new(source: &str, body: &[Span]) -> Self {
        let mut folded = Self { text: String::new(), origins: Vec::new() };
        for span in body {
            folded.push_gap();
            for (offset, letter) in span.of(source).char_indices() {
                if letter.is_whitespace() {
                    folded.push_gap();
                } else {
                    folded.push(letter, span.start + offset as u32);
                }
            }
        }
        folded.trim_end();
        folded
    }

    /// The part of the folded text that `span` of the source text covers, trimmed; `None` if empty.
    pub(super) fn range_of(&self, span: Span) -> Option<Range<usize>> {
        let start = self.origins.partition_point(|&origin| origin < span.start);
        let end = self.origins.partition_point(|&origin| origin < span.end);
        let covered = self.text.get(start..end)?;
        let start = start + (covered.len() - covered.trim_start().len());
        let end = start + covered.trim().len();
        (start < end).then_some(start..end)
    }

    /// The span of the source text from the first to the last byte of `range`, which is not empty.
    pub(super) fn span_of(&self, range: Range<usize>) -> Span {
        Span::new(self.origins[range.start], self.origins[range.end - 1] + 1)
    }

    fn push(&mut self, letter: char, origin: u32) {
        self.text.push(letter);
        self.origins.extend((origin..).take(letter.len_utf8()));
    }

    /// A space, unless there is one. It is taken for the byte after the last letter.
    fn push_gap(&mut self) {
        if let Some(&last) = self.origins.last()
            && !self.text.ends_with(' ')
        {
            self.push(' ', last + 1);
        }
    }

    fn trim_end(&mut self) {
        let length = self.text.trim_end().len();
        self.text.truncate(length);
        self.origins.truncate(length);
    }
}
