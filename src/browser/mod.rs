//! The only code that calls the browser. It decides nothing about content.
//!
//! ```text
//! url         the address and the history
//! client      the worker: questions out, answers in
//! collection  the one fetch
//! files       a reader's own files, and the worker that reads them
//! desk        the program that shows every tab
//! clipboard   copying
//! storage     what a reader set for good
//! keys        keys pressed anywhere
//! focus       focus and scrolling
//! selection   selected text of the article, as a span of its source text
//! page        title, theme, mounting, and the message that stands when the program cannot start
//! ```

#![expect(clippy::disallowed_methods, reason = "this is where browser calls live")]

mod client;
pub mod clipboard;
pub mod collection;
pub mod desk;
pub mod files;
pub mod focus;
pub mod keys;
pub mod page;
pub mod selection;
pub mod storage;
pub mod url;

pub use client::{Client, Event};
/// Something that listens to the browser; ends when it is dropped.
pub use gloo::events::EventListener;
