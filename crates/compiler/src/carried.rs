//! The gazetteer and the tagger that the program carries.

use engine::extract::tagger::{ModelError, Tagger, Vocabulary, Weights};
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
const CLASSES: &str = include_str!("../../../data/model/classes.txt");
const WEIGHTS: &[u8] = include_bytes!("../../../data/model/tagger.bin");

/// What extraction knows beforehand: `data/gazetteer` and `data/model`, which was trained with it.
#[derive(Debug)]
pub struct Carried {
    /// Places, countries, organisations.
    pub gazetteer: Gazetteer,
    /// Names in running text.
    pub tagger: Tagger,
}

/// The program's own data cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Damaged {
    /// A table.
    #[error(transparent)]
    Gazetteer(#[from] GazetteerError),
    /// The model.
    #[error(transparent)]
    Tagger(#[from] ModelError),
}

impl Carried {
    /// Reads what is part of the program.
    ///
    /// # Errors
    /// When a table or the model is damaged.
    pub fn read() -> Result<Self, Damaged> {
        let gazetteer = Gazetteer::read(&TABLES)?;
        let tagger = Tagger::new(Vocabulary::new(CLASSES, &gazetteer), Weights::read(WEIGHTS)?);
        Ok(Self { gazetteer, tagger })
    }
}
