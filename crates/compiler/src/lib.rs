//! From files to a bundle, without a disk. The command line tool gives it what it reads from one, and the
//! page what a reader opens in it; the same files give the same bytes in both.
//!
//! ```text
//! source   names and bytes of files -> sources, and what cannot be read
//! carried  the gazetteer and the tagger, which are part of the program
//! compile  sources -> bundle
//! part     some of a collection's documents, read apart from the others -> bytes, and back
//! opening  files that a reader opens in the page -> bundle, with a word about progress
//! ```

mod carried;
mod compile;
mod opening;
mod part;
pub mod source;

pub use carried::{Carried, Damaged};
pub use compile::{Compiled, compile, compile_by, extractor, join};
pub use opening::Opening;
pub use part::{MergeError, Part, Share, merge};
