//! Focus goes to what opens, and back to what opened it.

use wasm_bindgen::JsCast as _;
use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

/// Properties of [`Focus`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The element that gets the focus.
    pub on: NodeRef,
}

/// Shows nothing. While it is on the page an element has the focus: the element takes it without
/// scrolling when this comes, and gives it back to what had it before when this goes.
#[component]
pub fn Focus(props: &Props) -> Html {
    let element = props.on.clone();
    use_effect_with((), move |()| {
        let before = enter(&element);
        move || before.iter().for_each(focus)
    });
    Html::default()
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
