//! What the tabs beside the documents show, of those documents that pass a view.
//!
//! ```text
//! figures     the ledger: every number that is given, by what it counts
//! population  what a figure counts, as far as figures may be compared
//! statements  who says what, and what is doubted
//! doubts      words that mark something as not established
//! timeline    what is spoken of and what appeared, by date
//! ```
//!
//! A study is encoded here and decoded by the program that shows it; what lies between knows it as bytes.

mod doubts;
mod figures;
mod population;
mod statements;
mod timeline;

pub use figures::{DateSource, Group, Ledger, Named, Row, Sum, Total};
pub use population::{Class, Population};
pub use statements::{DOUBTED, Said, Statement, Statements, Voice};
pub use timeline::{Event, Report, Timeline};

use crate::codec;
use crate::collection::Collection;
use crate::view::{Tab, View};

/// A document has several figures, dates and statements, and each takes less room than it does in a list.
const ROWS_OF_A_DOCUMENT: u32 = 10;

/// The study that the tab of `view` shows, encoded, with the rows of so many documents at most; `None` for the
/// documents, which are searched and not studied.
pub fn answer(collection: &Collection, view: &View, limit: u32) -> Option<Vec<u8>> {
    let rows = limit.saturating_mul(ROWS_OF_A_DOCUMENT);
    match view.tab {
        Tab::Documents => None,
        Tab::Figures => Some(codec::encode(&Ledger::of(collection, view, rows))),
        Tab::Statements => Some(codec::encode(&Statements::of(collection, view, rows))),
        Tab::Timeline => Some(codec::encode(&Timeline::of(collection, view, rows))),
    }
}
