//! The page of Dossier.
//!
//! ```text
//! app         the reducer, the start, and the effects that reach outward
//! first_paint the page as it is served
//! pages       join the model and the components
//! components  properties in, HTML and callbacks out
//! words       every sentence a reader sees
//! browser     the only code that calls the browser
//! state       what the page knows, in plain Rust
//! ```

pub mod app;
pub mod browser;
pub mod components;
#[cfg(not(target_arch = "wasm32"))]
mod first_paint;
pub mod pages;
pub mod state;
pub mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use first_paint::first_paint;
