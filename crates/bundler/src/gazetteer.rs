//! The gazetteer that the tool carries.

use engine::extract::{Gazetteer, GazetteerError, Tables};

const TABLES: Tables<'_> = Tables {
    countries: include_str!("../../../data/gazetteer/countries.tsv"),
    regions: include_str!("../../../data/gazetteer/regions.tsv"),
    cities: include_str!("../../../data/gazetteer/cities.tsv"),
    areas: include_str!("../../../data/gazetteer/areas.tsv"),
    control: include_str!("../../../data/gazetteer/control.tsv"),
    organisations: include_str!("../../../data/gazetteer/organisations.tsv"),
    cues: include_str!("../../../data/gazetteer/cues.tsv"),
    names: include_str!("../../../data/gazetteer/names.tsv"),
};

/// Reads the tables of `data/gazetteer`, which are part of the program.
///
/// # Errors
/// When a table is damaged: see [`GazetteerError`].
pub(crate) fn gazetteer() -> Result<Gazetteer, GazetteerError> {
    Gazetteer::read(&TABLES)
}
