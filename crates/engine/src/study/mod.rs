//! What the tabs beside the documents show, of those documents that pass a view.
//!
//! ```text
//! figures     the ledger: every number that is given, by what it counts
//! population  what a figure counts, as far as figures may be compared
//! ```

mod figures;
mod population;

pub use figures::{DateSource, Group, Ledger, Named, Row, Sum, Total};
pub use population::{Class, Population};
