//! A short text with its matches marked: titles and snippets in lists.

use engine::model::Span;
use engine::text::{Run, runs};
use yew::prelude::*;

use super::markup::{Content, element};

use super::visible::visible;

/// `text` with `highlights` (in bytes of it) as marks.
pub fn highlighted(text: &str, highlights: &[Span]) -> Html {
    let whole = Span::new(0, text.len() as u32);
    let piece = |run: Run| {
        let words = visible(run.span.of(text));
        if run.marks.is_empty() {
            words
        } else {
            element("mark").set("data-kind", "hit").child(words).html()
        }
    };
    runs(whole, highlights).into_iter().map(piece).collect()
}
