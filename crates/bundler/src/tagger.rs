//! The tagger that the tool carries.

use engine::extract::Gazetteer;
use engine::extract::tagger::{ModelError, Tagger, Vocabulary, Weights};

const CLASSES: &str = include_str!("../../../data/model/classes.txt");
const WEIGHTS: &[u8] = include_bytes!("../../../data/model/tagger.bin");

/// Reads the model of `data/model`, which is part of the program and was trained with this gazetteer.
///
/// # Errors
/// When the weights are damaged: see [`ModelError`].
pub(crate) fn tagger(gazetteer: &Gazetteer) -> Result<Tagger, ModelError> {
    Ok(Tagger::new(Vocabulary::new(CLASSES, gazetteer), Weights::read(WEIGHTS)?))
}
