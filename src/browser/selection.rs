//! Selected text of the article, as a span of its source text.
//!
//! Each stretch of text of the article stands in an element with `data-start`, its offset in bytes of
//! the source text, and is exactly that slice of it. The browser counts in UTF-16 within an element;
//! bytes come from the length of the text before a point.

use engine::model::Span;
use gloo::events::EventListener;
use gloo::utils::{document, window};
use web_sys::{Element, Node, Range};

use super::focus::elements;

const STRETCHES: &str = "article [data-start]";

/// Calls whenever the selection changes, with whether it now holds text of the article.
pub fn listen(changed: impl Fn(bool) + 'static) -> EventListener {
    EventListener::new(&document(), "selectionchange", move |_| changed(is_in_article()))
}

/// The selected text of the article, in bytes of its source text.
pub fn span() -> Option<Span> {
    let range = range()?;
    let stretches = document().query_selector_all(STRETCHES).ok()?;
    let mut touched = elements(&stretches).into_iter();
    let mut touched = touched.by_ref().filter(|one| range.intersects_node(one).unwrap_or(false));
    let first = touched.next()?;
    let last = touched.last().unwrap_or_else(|| first.clone());
    let whole = offset_of(&last)? + last.text_content()?.len() as u32;
    let start = point(&first, &range.start_container().ok()?, range.start_offset().ok()?);
    let end = point(&last, &range.end_container().ok()?, range.end_offset().ok()?);
    let span = Span::new(start.or_else(|| offset_of(&first))?, end.unwrap_or(whole));
    (span.start < span.end).then_some(span)
}

fn is_in_article() -> bool {
    range().is_some_and(|range| {
        let article = document().query_selector("article").ok().flatten();
        let node = range.common_ancestor_container().ok();
        article.zip(node).is_some_and(|(article, node)| article.contains(Some(&node)))
    })
}

/// The selection, if it holds any text.
fn range() -> Option<Range> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() { None } else { selection.get_range_at(0).ok() }
}

fn offset_of(stretch: &Element) -> Option<u32> {
    stretch.get_attribute("data-start")?.parse().ok()
}

/// The offset of a point in the source text; `None` when it lies outside the stretch.
fn point(stretch: &Element, node: &Node, at: u32) -> Option<u32> {
    if !stretch.contains(Some(node)) {
        return None;
    }
    let before = document().create_range().ok()?;
    before.set_start(stretch, 0).ok()?;
    before.set_end(node, at).ok()?;
    let text: String = before.to_string().into();
    Some(offset_of(stretch)? + text.len() as u32)
}
