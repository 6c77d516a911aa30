//! The gazetteer that the tool carries.

use engine::extract::{Gazetteer, GazetteerError, Tables};

/// Reads the tables of `data/gazetteer`, which are part of the program.
///
/// # Errors
/// When a table is damaged: see [`GazetteerError`].
pub(crate) fn gazetteer() -> Result<Gazetteer, GazetteerError> {
    Gazetteer::read(&Tables::default())
}
