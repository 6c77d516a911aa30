//! Where the words of a document stand: what is searched, in which order.

use crate::model::{Document, Part, Span};
use crate::text;

/// How many positions are left out between two blocks: more than other words may stand among words
/// that are asked for near each other.
const BETWEEN_BLOCKS: u32 = 31;

/// Which text of a document a word stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// The supplied title, which is no part of the source text.
    SuppliedTitle,
    /// The title, in the source text.
    Title,
    /// The rest of the body.
    Body,
}

/// A word of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its number. Words that follow each other within one block have consecutive numbers; from
    /// block to block [`BETWEEN_BLOCKS`] are left out, so that no phrase reaches across.
    pub position: u32,
    /// Which text it stands in.
    pub home: Home,
    /// Where it stands: in bytes of the supplied title, or of the source text.
    pub span: Span,
}

impl Word {
    /// The word as printed.
    pub fn of(self, document: &Document) -> &str {
        match self.home {
            Home::SuppliedTitle => self.span.of(&document.title.text),
            Home::Title | Home::Body => self.span.of(&document.source),
        }
    }
}

/// The words of a document, in order of position: a supplied title first, then the blocks.
///
/// The one source of positions: the index is built with it, and spans are found again with it.
pub fn words(document: &Document) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (home, start, text) in stretches(document) {
        let first = words.last().map_or(0, |word| word.position + 1 + BETWEEN_BLOCKS);
        words.extend((first..).zip(text::words(text)).map(|(position, span)| Word {
            position,
            home,
            span: Span::new(start + span.start, start + span.end),
        }));
    }
    words
}

/// The texts that are searched: what each is, at which byte it begins, and its words.
fn stretches(document: &Document) -> impl Iterator<Item = (Home, u32, &str)> {
    let title = &document.title;
    let supplied = title.span.is_none().then_some((Home::SuppliedTitle, 0, title.text.as_str()));
    let blocks = document.blocks.iter().map(|block| {
        let home = if block.part == Part::Title { Home::Title } else { Home::Body };
        (home, block.span.start, block.span.of(&document.source))
    });
    supplied.into_iter().chain(blocks)
}
