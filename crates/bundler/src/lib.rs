//! The native tool's parts. Everything that computes is the engine's; this crate reads and writes.
//!
//! ```text
//! cli      what can be asked
//! source   files on disk -> sources
//! compile  sources       -> bundle
//! build    texts         -> a site, by way of `site`
//! extract  texts         -> JSON lines
//! search   a collection  -> JSON
//! bench    a collection  -> times
//! ```

pub mod bench;
pub mod build;
pub mod cli;
pub mod compile;
pub mod extract;
mod gazetteer;
pub mod search;
pub mod site;
pub mod source;
mod tagger;
