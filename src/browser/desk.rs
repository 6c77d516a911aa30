//! The program that shows every tab, the desk: loaded in the background, called when a tab is wanted that
//! the program of the page lacks.

use engine::codec;
use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::state::Kept;

#[wasm_bindgen]
extern "C" {
    /// Defined in `static/boot.js`; tells by an event how it ends.
    #[wasm_bindgen(js_name = callDesk)]
    fn call_desk();

    /// Defined in `static/desk.js`, once that is loaded.
    #[wasm_bindgen(js_name = startDesk)]
    fn start_desk(collection: &Uint8Array, kept: &Uint8Array);

    /// Defined in `static/desk.js`: what [`start`] was given.
    #[wasm_bindgen(js_name = handedOver)]
    fn handed_over() -> Option<Array>;
}

/// What a program leaves to the desk.
#[derive(Clone, Debug)]
pub struct Handed {
    /// The bytes of the collection that is open.
    pub collection: Uint8Array,
    /// What the reader has made that stands in no address.
    pub kept: Kept,
}

/// Calls the desk: whoever listens hears whether it has come.
pub fn call() {
    call_desk();
}

/// Calls when the desk that was called is loaded (`true`), or cannot be.
pub fn listen(came: impl Fn(bool) + 'static) -> EventListener {
    EventListener::new(&window(), "desk", move |event| came(!event.default_prevented()))
}

/// Starts the desk, which has come. It takes the place of what is drawn once its own is complete.
pub fn start(collection: &Uint8Array, kept: &Kept) {
    start_desk(collection, &Uint8Array::from(codec::encode(kept).as_slice()));
}

/// What the program before this one has left; `None` when there was none.
pub fn handed() -> Option<Handed> {
    let handed = handed_over()?;
    let kept = Uint8Array::new(&handed.get(1)).to_vec();
    Some(Handed { collection: handed.get(0).unchecked_into(), kept: codec::decode(&kept)? })
}
