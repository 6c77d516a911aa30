//! Title, theme, mounting, and the message that stands when the program cannot start.

use gloo::utils::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::state::Theme;

// Defined in `static/boot.js`.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = mountingPoint)]
    fn mounting_point() -> Element;

    #[wasm_bindgen(js_name = tell)]
    fn tell(message: &str);
}

/// Where a program is mounted: an empty element in the place of all that was drawn before.
pub fn root() -> Element {
    mounting_point()
}

/// Names the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets the theme; without one the system decides.
pub fn set_theme(theme: Theme) {
    let Some(root) = document().document_element() else { return };
    // Setting or removing an attribute of this name cannot fail.
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
}

/// Loads the page anew.
pub fn reload() {
    // A page may always be reloaded.
    let _ = window().location().reload();
}

/// Puts a message before the served content, which stays readable.
pub fn alert(message: &str) {
    tell(message);
}
