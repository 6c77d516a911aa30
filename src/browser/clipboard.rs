//! Copying.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies `text` and says whether the browser let us. Call it directly upon a click or a key: browsers
/// refuse the clipboard at any other time.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // Outside a secure context there is no clipboard at all.
    if !window().is_secure_context() {
        return done(false);
    }
    let written = window().navigator().clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(written).await.is_ok()) });
}
