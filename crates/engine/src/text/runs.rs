//! Cuts a text with crossing marks into runs.

use crate::model::Span;
use crate::order;

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
/// Marks may cross, nest, be empty (these cover nothing) and stick out of `within`.
///
/// ```
/// # use engine::{model::Span, text::runs};
/// let runs = runs(Span::new(0, 9), &[Span::new(2, 6), Span::new(4, 12)]);
/// let cut: Vec<_> = runs.iter().map(|run| (run.span.start, run.marks.as_slice())).collect();
/// assert_eq!(cut, [(0, &[][..]), (2, &[0]), (4, &[0, 1]), (6, &[1])]);
/// ```
pub fn runs(within: Span, marks: &[Span]) -> Vec<Run> {
    let mut by_start: Vec<usize> =
        (0..marks.len()).filter(|&i| !marks[i].is_empty() && marks[i].overlaps(within)).collect();
    order::sort_by_key(&mut by_start, |&i| marks[i].start);
    let cuts = cuts(within, by_start.iter().map(|&i| marks[i]));
    let mut coming = by_start.into_iter().peekable();
    let mut covering: Vec<usize> = Vec::new();
    let mut runs = Vec::with_capacity(cuts.len());
    for pair in cuts.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        covering.retain(|&i| marks[i].end > span.start);
        while let Some(i) = coming.next_if(|&i| marks[i].start <= span.start) {
            covering.insert(covering.partition_point(|&other| other < i), i);
        }
        runs.push(Run { span, marks: covering.clone() });
    }
    runs
}

/// Both ends of `within` and all ends of `marks` inside it, ascending, each once.
fn cuts(within: Span, marks: impl Iterator<Item = Span>) -> Vec<u32> {
    let ends = marks.flat_map(|mark| [mark.start, mark.end]);
    let mut cuts: Vec<u32> = ends.filter(|&end| within.start < end && end < within.end).collect();
    cuts.extend([within.start, within.end]);
    order::sort(&mut cuts);
    cuts.dedup();
    cuts
}
