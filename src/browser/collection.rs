//! The one fetch. After it the page requests nothing more.

use gloo::utils::{document, window};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Where the page says which collection it shows.
const META: &str = r#"meta[name="app:collection"]"#;

/// Fetches the collection that the page names.
///
/// # Errors
/// What was found instead: the status of the host, or the browser's message.
pub async fn fetch() -> Result<Uint8Array, String> {
    let address = address().ok_or_else(|| "no address in the page".to_owned())?;
    let bytes = request(&address).await.map_err(|error| message(&error))?;
    Ok(Uint8Array::new(&bytes))
}

async fn request(address: &str) -> Result<ArrayBuffer, JsValue> {
    let response: Response =
        JsFuture::from(window().fetch_with_str(address)).await?.unchecked_into();
    if !response.ok() {
        return Err(format!("{} {}", response.status(), response.status_text()).into());
    }
    Ok(JsFuture::from(response.array_buffer()?).await?.unchecked_into())
}

fn address() -> Option<String> {
    let meta = document().query_selector(META).ok()??;
    meta.get_attribute("content").filter(|address| !address.is_empty())
}

fn message(error: &JsValue) -> String {
    let text = error.as_string();
    text.unwrap_or_else(|| String::from(error.unchecked_ref::<js_sys::Error>().message()))
}
