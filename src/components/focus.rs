//! Focus goes to what opens, and back to what opened it.

use wasm_bindgen::JsCast as _;
use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

/// A reference to the element that has the focus while `active`: it takes the focus without scrolling,
/// and gives it back to what had it before.
#[hook]
pub fn use_focus_while(active: bool) -> NodeRef {
    let node = use_node_ref();
    let element = node.clone();
    use_effect_with(active, move |active| {
        let before = active.then(|| enter(&element)).flatten();
        move || before.iter().for_each(focus)
    });
    node
}

/// Focuses the element, and tells what had the focus.
fn enter(node: &NodeRef) -> Option<HtmlElement> {
    let element = node.cast::<HtmlElement>()?;
    let before = element.owner_document()?.active_element();
    focus(&element);
    before?.dyn_into().ok()
}

fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // What cannot take the focus, or is gone, leaves it where it is.
    let _ = element.focus_with_options(&options);
}
