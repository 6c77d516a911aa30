//! A worker: receives messages, posts messages; both are bytes. It decides nothing.
//!
//! Its first message is empty and says that it listens. A panic ends in a trap, which the page receives
//! as the worker's `error` event.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// The scope of the worker that this program runs in; `None` in a page.
pub fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Answers every message from now on, in place of whoever listened before: `answer` is given a message, a
/// `Uint8Array` or an `ArrayBuffer`, and what posts its answers.
pub fn listen(
    scope: &DedicatedWorkerGlobalScope,
    mut answer: impl FnMut(&[u8], &dyn Fn(&[u8])) + 'static,
) {
    let to = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Uint8Array::new(&event.data()).to_vec();
        answer(&message, &|bytes| post(&to, bytes));
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    listener.forget();
    post(scope, &[]);
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
