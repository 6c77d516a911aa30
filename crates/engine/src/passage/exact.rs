//! Every place where a passage stands word for word.

use std::ops::Range;

use crate::passage::Passage;

/// All places of `passage` in the folded `text`, by their beginning.
///
/// With an `end`, a place reaches to the first `end` (before the suffix) behind its `start`.
pub(super) fn places(passage: &Passage, text: &str) -> Vec<Range<usize>> {
    let starts = occurrences(text, &passage.start)
        .filter(|start| stands_before(&text[..start.start], &passage.prefix));
    let is_followed = |end: &usize| stands_after(&text[*end..], &passage.suffix);
    if passage.end.is_empty() {
        return starts.filter(|start| is_followed(&start.end)).collect();
    }
    // Collected once: looking anew behind each start would be quadratic for a hostile passage.
    let ends: Vec<_> =
        occurrences(text, &passage.end).filter(|end| is_followed(&end.end)).collect();
    let reach = |start: Range<usize>| {
        let next = ends.partition_point(|end| end.start < start.end);
        Some(start.start..ends.get(next)?.end)
    };
    starts.filter_map(reach).collect()
}

/// Occurrences of `words`, which is not empty; they may overlap.
fn occurrences<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(words)?;
        from = start + step;
        Some(start..start + words.len())
    })
}

/// Whether `prefix` ends `before`, with or without a space between it and the quotation.
fn stands_before(before: &str, prefix: &str) -> bool {
    before.ends_with(prefix) || before.trim_end().ends_with(prefix)
}

fn stands_after(after: &str, suffix: &str) -> bool {
    after.starts_with(suffix) || after.trim_start().starts_with(suffix)
}
