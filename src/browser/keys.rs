//! Keys pressed anywhere in the page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

use crate::state::{Focus, Keystroke};

/// Fields that take text. A list of choices, too, goes to a letter that is typed.
const TYPING: &str = "input:not([type=checkbox], [type=radio], [type=range]), textarea, \
    select, [contenteditable]";

/// What answers to arrow keys itself.
const STEERING: &str = "input, [role=slider], [role=listbox]";

/// Calls for each key; `true` says that the key was used, and the browser leaves it alone.
pub fn listen(pressed: impl Fn(Keystroke) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        // While an input method composes, its keys are no keys.
        if event.is_composing() || event.default_prevented() {
            return;
        }
        let focus = document().active_element();
        let key = event.key();
        let stroke = Keystroke {
            key: &key,
            control: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
            focus: focus.as_ref().map_or(Focus::Page, focus_on),
        };
        if pressed(stroke) {
            event.prevent_default();
        }
    })
}

fn focus_on(element: &Element) -> Focus {
    let is = |selector| element.matches(selector).unwrap_or(false);
    if is(TYPING) {
        Focus::Text
    } else if is("[role=tab]") {
        Focus::Tab
    } else if is(STEERING) {
        Focus::Steered
    } else {
        Focus::Page
    }
}
