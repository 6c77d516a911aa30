//! The native tool's parts. Everything that computes is the engine's; this crate reads and writes.
//!
//! ```text
//! cli      what can be asked
//! source   files on disk -> sources, by way of the compiler
//! build    texts         -> a site, by way of the compiler and `site`
//! merge    parts of a collection -> a site
//! extract  texts         -> JSON lines
//! search   a collection  -> JSON
//! export   a view        -> text in the format of another program
//! bench    a collection  -> times
//! ```

pub mod bench;
pub mod build;
pub mod cli;
pub mod export;
pub mod extract;
pub mod merge;
mod progress;
pub mod search;
pub mod site;
pub mod source;
mod threads;
