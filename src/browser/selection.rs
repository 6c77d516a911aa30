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
    let last = touched.last();
    let last = last.as_ref().unwrap_or(&first);
    let start = offset(&first, range.start_container(), range.start_offset())?
        .unwrap_or(offset_of(&first)?);
    let end = offset(last, range.end_container(), range.end_offset())?
        .unwrap_or(offset_of(last)? + last.text_content()?.len() as u32);
    (start < end).then_some(Span::new(start, end))
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

/// The offset of a point in the source text; `Some(None)` when it lies outside the stretch.
fn offset(
    stretch: &Element,
    node: Result<Node, wasm_bindgen::JsValue>,
    at: Result<u32, wasm_bindgen::JsValue>,
) -> Option<Option<u32>> {
    let (node, at) = (node.ok()?, at.ok()?);
    if !stretch.contains(Some(&node)) {
        return Some(None);
    }
    let before = document().create_range().ok()?;
    before.set_start(stretch, 0).ok()?;
    before.set_end(&node, at).ok()?;
    let text: String = before.to_string().into();
    Some(Some(offset_of(stretch)? + text.len() as u32))
}
