//! What the page knows, in plain Rust: no browser, no markup.
//!
//! ```text
//! model       all that the page shows
//! action      everything that can happen
//! drafts      what a reader is about, before it counts
//! reduce      model and action -> model
//! questions   what the model wants to know of the worker
//! queue       which of these questions goes when
//! kept        what goes over to a program that takes the page over
//! navigation  what a change of the view does to the history
//! settings    what a reader set for good
//! keys        which key does what
//! ```

mod action;
mod drafts;
mod kept;
mod keys;
mod model;
mod navigation;
mod questions;
mod queue;
mod reduce;
mod settings;

pub use action::Action;
pub use drafts::{DateDraft, Draft, Drafts, FacetDraft, PaletteDraft};
pub use kept::Kept;
pub use keys::{Command, Focus, Keystroke, Target, command};
pub use model::{
    Copied, Loadable, Model, Overlay, OwnFiles, PAGE_OF_HITS, Problem, ReaderPane, WhyAsked,
};
pub use navigation::{Navigation, navigation};
pub use questions::Questions;
pub use queue::Queue;
pub use settings::{Settings, Theme};
