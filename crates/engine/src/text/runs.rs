//! Cuts a text with crossing marks into runs.

use crate::model::Span;

/// A stretch of text under one set of marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands, in the text that the marks' spans lie in.
    pub span: Span,
    /// Indexes of the marks that cover it, ascending.
    pub marks: Vec<usize>,
}

/// Cuts `within` at every end of a mark. The runs tile `within`: no gap, no overlap, none empty.
///
/// Marks may cross, nest and stick out of `within`.
pub fn runs(_within: Span, _marks: &[Span]) -> Vec<Run> {
    Vec::new()
}
