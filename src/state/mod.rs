//! What the page knows, in plain Rust: no browser, no markup.

mod action;
mod model;

pub use action::Action;
pub use model::{Copied, Loadable, Model, Overlay, Problem, ReaderPane, Settings, Theme, WhyAsked};
