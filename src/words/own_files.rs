//! Words about a reader's own files.

use super::documents;
use crate::words::number;

/// What a collection of own files is called.
pub const NAME: &str = "Your own files";
/// Opens files.
pub const OPEN: &str = "Open files";
/// What can be opened, for who points at it.
pub const OPEN_HINT: &str = "Reads texts of your own (.txt, .md, .html, .jsonl, .csv, .zip, .tar.gz) in this page; they are sent to nobody.";
/// Ends the reading.
pub const STOP: &str = "Stop";
/// Goes back to the collection that the page came with.
pub const LEAVE: &str = "Close them";
/// While the program for it is loaded.
pub const PREPARING: &str = "Loading what reads them, once: about 2 MB";
/// They are open.
pub const OPENED: &str = "They were read in this page and sent to nobody. Links made now open only where the same files are open.";
/// They are not.
pub const REFUSED: &str = "Nothing could be read.";
/// The worker crashed or cannot be loaded.
pub const FAILED: &str =
    "What reads them could not be loaded, or has failed. Reload the page to try again.";
/// What the footer says once the program for it was requested.
pub const REQUESTED: &str = "requested since it opened: only the program that reads your files";

/// How far the reading is.
pub fn reading(done: u32, of: u32) -> String {
    format!("{} of {}", number(done), documents(of))
}

/// How many were left out.
pub fn left_out(notes: usize) -> String {
    format!("{} left out", number(notes as u32))
}
