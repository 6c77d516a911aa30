//! What a reader set for good. What is stored is untrusted: anybody may have written it.

use gloo::utils::window;
use web_sys::Storage;

use crate::state::Settings;

const KEY: &str = "dossier:settings";

/// The stored settings; defaults for whatever is missing or cannot be read.
pub fn settings() -> Settings {
    let text = storage().and_then(|storage| storage.get_item(KEY).ok()?);
    Settings::read(&text.unwrap_or_default())
}

/// Stores the settings, if the browser keeps anything.
pub fn keep(settings: Settings) {
    if let Some(storage) = storage() {
        // A full or forbidden storage costs the reader a choice at the next visit, no more.
        let _ = storage.set_item(KEY, &settings.text());
    }
}

/// `None` where storage is switched off.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
