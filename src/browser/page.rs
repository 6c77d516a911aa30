//! Title, theme, and the message that stands when the program cannot start.

use gloo::utils::{document, window};
use web_sys::Element;

use crate::state::Theme;

/// Where the page is mounted; `None` when this is not our page.
pub fn root() -> Option<Element> {
    document().get_element_by_id("app")
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
pub fn alert(message: &str) -> Option<()> {
    let root = root()?;
    let alert = document().create_element("p").ok()?;
    alert.set_attribute("role", "alert").ok()?;
    alert.set_class_name("boot-alert");
    alert.set_text_content(Some(message));
    root.prepend_with_node_1(&alert).ok()
}
