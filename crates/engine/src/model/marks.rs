//! Everything that is marked in a text, of whichever list, in one sequence.

use super::{Document, Kind, Part, Span};

/// Which mark of a document: its place in the list of its sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Of [`Document::mentions`].
    Mention(usize),
    /// Of [`Document::figures`].
    Figure(usize),
    /// Of [`Document::quotes`].
    Quote(usize),
}

/// Where a mark stands and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Which it is.
    pub mark: Mark,
    /// What kind of thing it speaks of.
    pub kind: Kind,
    /// Where it stands in the source text.
    pub span: Span,
    /// The part it stands in.
    pub part: Part,
}

impl Document {
    /// All marks, those that hold others first: quotations, figures, mentions; each sorted by span.
    pub fn marks(&self) -> Vec<Marked> {
        let mut marks = Vec::with_capacity(self.mentions.len());
        let mut add = |mark, kind, span, part| marks.push(Marked { mark, kind, span, part });
        for (i, one) in self.quotes.iter().enumerate() {
            add(Mark::Quote(i), Kind::Quote, one.span, one.part);
        }
        for (i, one) in self.figures.iter().enumerate() {
            add(Mark::Figure(i), Kind::Figure, one.span, one.part);
        }
        for (i, one) in self.mentions.iter().enumerate() {
            add(Mark::Mention(i), one.kind, one.span, one.part);
        }
        marks
    }
}
