//! The worker: questions out, answers in, and a new worker when it crashes.
//!
//! ```text
//! start ─▶ the worker's first, empty message: it listens ─▶ Open ─▶ Opened ─▶ questions
//!   ▲                                                                            │
//!   └──────────────── crash: told, started again, opened again, asked again ─────┘
//! ```

use std::cell::RefCell;
use std::rc::Rc;

use engine::codec;
use engine::collection::Summary;
use engine::protocol::{Answer, Failure, Numbered, Question};
use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::state::Queue;

/// Crashes after which no new worker is started. One may be chance; a question that brings every
/// worker down would otherwise do so for ever.
const MAX_CRASHES: u32 = 3;

/// The number of the opening; the queue counts from 1.
const OPENING: u32 = 0;

#[wasm_bindgen]
extern "C" {
    /// Defined in `static/boot.js`, which alone may make a script's address from a string.
    #[wasm_bindgen(catch, js_name = startWorker)]
    fn start_worker() -> Result<Worker, JsValue>;
}

/// What comes from the worker.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The collection is open.
    Opened(Summary),
    /// The collection cannot be opened; what was expected and found.
    Refused(String),
    /// An answer to a question of the queue.
    Answered(Box<Question>, Box<Answer>),
    /// The worker crashed; it is started again.
    Crashed,
    /// The worker cannot be started, or crashed too often.
    Stopped,
}

/// The connection to the worker. Clones are the same connection.
#[derive(Clone, Debug)]
pub struct Client(Rc<RefCell<State>>);

#[derive(Debug)]
struct State {
    connection: Option<Connection>,
    listens: bool,
    collection: Option<Uint8Array>,
    queue: Queue,
    crashes: u32,
    listener: Callback<Event>,
}

/// A worker and what listens to it; ends with it.
#[derive(Debug)]
struct Connection {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Client {
    /// Starts the worker.
    pub fn start(listener: Callback<Event>) -> Self {
        let client = Self(Rc::new(RefCell::new(State {
            connection: None,
            listens: false,
            collection: None,
            queue: Queue::default(),
            crashes: 0,
            listener,
        })));
        client.connect();
        client
    }

    /// Events go there from now on.
    pub fn listen(&self, listener: Callback<Event>) {
        self.0.borrow_mut().listener = listener;
    }

    /// Opens the collection in these bytes, as soon as the worker listens.
    pub fn open(&self, collection: Uint8Array) {
        self.0.borrow_mut().collection = Some(collection);
        self.send_collection();
    }

    /// Opens another collection in place of the one that is open, in a worker of its own.
    pub fn replace(&self, collection: Uint8Array) {
        self.0.borrow_mut().collection = Some(collection);
        self.disconnect();
        self.connect();
    }

    /// Ends the worker for good, and gives the bytes of the collection, the first time.
    pub fn close(&self) -> Option<Uint8Array> {
        self.disconnect();
        self.0.borrow_mut().collection.take()
    }

    /// Asks, as soon as the collection is open and the worker is free for a question of this kind.
    pub fn ask(&self, question: Question) {
        self.0.borrow_mut().queue.ask(question);
        self.send_questions();
    }

    fn connect(&self) {
        let Ok(worker) = start_worker() else { return self.tell(Event::Stopped) };
        let (on_message, on_error) = (self.clone(), self.clone());
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                on_message.receive(&Uint8Array::new(&event.unchecked_ref::<MessageEvent>().data()));
            }),
            EventListener::new(&worker, "error", move |_| on_error.crashed()),
        ];
        self.0.borrow_mut().connection = Some(Connection { worker, _listeners: listeners });
    }

    fn receive(&self, message: &Uint8Array) {
        if message.length() == 0 {
            self.0.borrow_mut().listens = true;
            return self.send_collection();
        }
        match codec::decode::<Numbered<Answer>>(&message.to_vec()) {
            Some(Numbered { number: OPENING, body }) => self.opened(body),
            Some(Numbered { number, body }) => self.answered(number, body),
            None => self.crashed(),
        }
    }

    fn opened(&self, answer: Answer) {
        match answer {
            Answer::Opened(summary) => {
                self.0.borrow_mut().queue.opened();
                self.tell(Event::Opened(summary));
                self.send_questions();
            }
            Answer::Failed(Failure::Bundle(message)) => self.tell(Event::Refused(message)),
            _ => self.crashed(),
        }
    }

    fn answered(&self, number: u32, answer: Answer) {
        let question = self.0.borrow_mut().queue.answered(number);
        if let Some(question) = question {
            self.tell(Event::Answered(Box::new(question), Box::new(answer)));
        }
        self.send_questions();
    }

    fn crashed(&self) {
        self.disconnect();
        let crashes = {
            let mut state = self.0.borrow_mut();
            state.crashes += 1;
            state.crashes
        };
        if crashes > MAX_CRASHES {
            return self.tell(Event::Stopped);
        }
        self.tell(Event::Crashed);
        self.connect();
    }

    /// What was on the wire will be asked again.
    fn disconnect(&self) {
        let mut state = self.0.borrow_mut();
        state.connection = None;
        state.listens = false;
        state.queue.crashed();
    }

    fn send_collection(&self) {
        let state = self.0.borrow();
        if let Some(collection) = state.collection.as_ref().filter(|_| state.listens) {
            let body = Question::Open(collection.to_vec());
            state.post(&Numbered { number: OPENING, body });
        }
    }

    fn send_questions(&self) {
        let mut state = self.0.borrow_mut();
        for question in state.queue.sendable() {
            state.post(&question);
        }
    }

    /// Tells without holding the state, for the listener may ask at once.
    fn tell(&self, event: Event) {
        let listener = self.0.borrow().listener.clone();
        listener.emit(event);
    }
}

impl State {
    fn post(&self, question: &Numbered<Question>) {
        if let Some(connection) = &self.connection {
            post(&connection.worker, &codec::encode(question));
        }
    }
}

/// Posts a message whose buffer changes hands.
pub(super) fn post(worker: &Worker, message: &[u8]) {
    let message = Uint8Array::from(message);
    let handed_over = Array::of1(&message.buffer());
    // It refuses only what cannot be handed over, and a buffer that is ours can.
    let _ = worker.post_message_with_transfer(&message, &handed_over);
}
