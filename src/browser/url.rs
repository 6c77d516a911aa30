//! The address and the history. The only place that reads or writes either.

use engine::view::View;
use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

use crate::state::Navigation;

/// The history state of the entry that an overlay stands on, so that Back closes the overlay.
const SHEET: &str = "sheet";

/// The part of the address after `#`, without it.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// The whole address with another fragment.
pub fn with_fragment(fragment: &str) -> String {
    let address = window().location().href().unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Brings the address up to the view.
pub fn write(navigation: Navigation, view: &View) {
    let push = match navigation {
        Navigation::Stay => return,
        Navigation::Replace => false,
        Navigation::Push => true,
    };
    put(&view.fragment(), push, &JsValue::NULL);
}

/// An entry for an overlay, at the same address. One serves for an overlay that follows another.
pub fn push_sheet() {
    if !is_on_sheet() {
        put(&fragment(), true, &SHEET.into());
    }
}

/// The overlay was closed in the page: its entry goes too. After Back it is gone already.
pub fn leave_sheet() {
    if is_on_sheet() {
        // A browser that refuses leaves an entry too many, which does no harm.
        let _ = window().history().and_then(|history| history.back());
    }
}

fn is_on_sheet() -> bool {
    let state = window().history().and_then(|history| history.state());
    state.is_ok_and(|state| state.as_string().as_deref() == Some(SHEET))
}

/// Calls whenever the address changes other than by [`write`]: Back, Forward, a link typed in.
pub fn listen(changed: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    ["popstate", "hashchange"].map(|event| {
        let changed = changed.clone();
        EventListener::new(&window(), event, move |_| changed())
    })
}

fn put(fragment: &str, push: bool, state: &JsValue) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    let address = if fragment.is_empty() { path } else { format!("{path}#{fragment}") };
    let Ok(history) = window().history() else { return };
    // Browsers refuse when the address changes too often (Safari: 100 times in 30 seconds). The view
    // is right all the same, and the next change brings the address up to it.
    let _ = if push {
        history.push_state_with_url(state, "", Some(&address))
    } else {
        history.replace_state_with_url(state, "", Some(&address))
    };
}
