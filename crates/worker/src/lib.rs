//! The worker: receives a question's bytes, posts the answer's bytes. It decides nothing.
//!
//! Its first message is empty and says that it listens. A panic ends in a trap, which the page receives
//! as the worker's `error` event.

use engine::protocol;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// The scope of the worker that this program runs in; `None` in a page.
pub fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Answers every message from now on, in place of whoever listened before.
pub fn listen(scope: &DedicatedWorkerGlobalScope) {
    let listener = listener(scope.clone());
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    listener.forget();
    post(scope, &[]);
}

/// Answers each message, a `Uint8Array` or an `ArrayBuffer`; keeps the collection in between.
fn listener(scope: DedicatedWorkerGlobalScope) -> Closure<dyn FnMut(MessageEvent)> {
    let mut open = None;
    Closure::new(move |event: MessageEvent| {
        let question = Uint8Array::new(&event.data()).to_vec();
        post(&scope, &protocol::answer(&mut open, &question));
    })
}

/// Posts a `Uint8Array` whose buffer changes hands, so that only one copy is made, out of our memory.
fn post(scope: &DedicatedWorkerGlobalScope, answer: &[u8]) {
    let bytes = Uint8Array::from(answer);
    let buffers = Array::of1(&bytes.buffer());
    if let Err(refusal) = scope.post_message_with_transfer(&bytes, &buffers) {
        // Thrown on, it reaches the page as the worker's `error` event too.
        wasm_bindgen::throw_val(refusal);
    }
}
