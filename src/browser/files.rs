//! A reader's own files, on the way to the worker that makes a collection of them.

use std::cell::Cell;
use std::rc::Rc;

use engine::codec;
use engine::protocol::{Handed, Told};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlInputElement, MessageEvent, Worker};

use super::client::post;

#[wasm_bindgen]
extern "C" {
    /// Defined in `static/boot.js`, which alone may make a script's address from a string.
    #[wasm_bindgen(catch, js_name = startOpener)]
    fn start_opener() -> Result<Worker, JsValue>;
}

/// Calls when files were chosen in the page's field for them, or dropped on the page.
pub fn listen(given: impl Fn(Vec<File>) + 'static) -> [EventListener; 3] {
    let may_be_prevented = EventListenerOptions::enable_prevent_default();
    let chosen = Rc::new(move |files: Option<FileList>| {
        let files = files.map_or_else(Vec::new, |files| listed(&files));
        if !files.is_empty() {
            given(files);
        }
    });
    let dropped = Rc::clone(&chosen);
    [
        EventListener::new(&window(), "change", move |event| {
            let field = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(field) = field.filter(|field: &HtmlInputElement| field.files().is_some()) {
                chosen(field.files());
                // The same files may be chosen again.
                field.set_value("");
            }
        }),
        // Without this the browser would not let anything be dropped.
        EventListener::new_with_options(&window(), "dragover", may_be_prevented, |event| {
            event.prevent_default();
        }),
        // And without this it would leave the page for the file.
        EventListener::new_with_options(&window(), "drop", may_be_prevented, move |event| {
            event.prevent_default();
            let carried = event.unchecked_ref::<DragEvent>().data_transfer();
            dropped(carried.and_then(|carried| carried.files()));
        }),
    ]
}

fn listed(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// The worker at its work. Dropped, it ends.
#[derive(Debug)]
pub struct Opener {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for Opener {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Opener {
    /// Starts the worker, hands it the files, and tells what it tells; `None` when it crashes or cannot
    /// be had.
    pub fn start(
        name: &'static str,
        files: Vec<File>,
        told: impl Fn(Option<Told>) + 'static,
    ) -> Option<Self> {
        let worker = start_opener().ok()?;
        let (told, files) = (Rc::new(told), Cell::new(files));
        let (failed, to) = (Rc::clone(&told), worker.clone());
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                let message = Uint8Array::new(&event.unchecked_ref::<MessageEvent>().data());
                if message.length() == 0 {
                    // It listens.
                    spawn_local(hand_over(to.clone(), name, files.take()));
                } else {
                    told(codec::decode(&message.to_vec()));
                }
            }),
            EventListener::new(&worker, "error", move |_| failed(None)),
        ];
        Some(Self { worker, _listeners: listeners })
    }
}

/// One file after the other, so that the page never holds more than one.
async fn hand_over(worker: Worker, name: &str, files: Vec<File>) {
    for file in files {
        // What the browser cannot read any more, such as a file deleted meanwhile, is handed over empty and
        // refused by its name.
        let buffer = JsFuture::from(file.array_buffer()).await.unwrap_or_default();
        let bytes = Uint8Array::new(&buffer).to_vec();
        post(&worker, &codec::encode(&Handed::File { name: file.name(), bytes }));
    }
    post(&worker, &codec::encode(&Handed::All { name: name.to_owned() }));
}
