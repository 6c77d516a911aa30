//! The one fetch. After it the page requests nothing more.

use gloo::utils::{document, window};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// The link that says which collection the page shows, and lets the browser fetch it early.
const LINK: &str = "collection";

/// Fetches the collection that the page names. What comes instead, if it does not come, is the status
/// of the host, or the browser's message.
pub fn fetch(done: impl FnOnce(Result<Uint8Array, String>) + 'static) {
    let Some(address) = address() else { return done(Err("no address in the page".to_owned())) };
    spawn_local(async move {
        let bytes = request(&address).await;
        done(bytes.map(|bytes| Uint8Array::new(&bytes)).map_err(|error| message(&error)));
    });
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
    let link = document().get_element_by_id(LINK)?;
    link.get_attribute("href").filter(|address| !address.is_empty())
}

fn message(error: &JsValue) -> String {
    let text = error.as_string();
    text.unwrap_or_else(|| String::from(error.unchecked_ref::<js_sys::Error>().message()))
}
