//! The page of Dossier.
//!
//! ```text
//! app         the reducer and the two effects that reach outward
//! pages       join the model and the components
//! components  properties in, HTML and callbacks out
//! words       every sentence a reader sees
//! browser     the only code that calls the browser
//! state       what the page knows, in plain Rust
//! ```

pub mod components;
pub mod pages;
pub mod state;
pub mod words;
