//! Lower case. The browser knows it; with tables of its own the program would be 17 kB larger.

/// `text` in lower case, by the rules of Unicode that hold in every language.
#[cfg(target_arch = "wasm32")]
pub fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// `text` in lower case, by the rules of Unicode that hold in every language.
#[cfg(not(target_arch = "wasm32"))]
pub fn lower(text: &str) -> String {
    text.to_lowercase()
}
