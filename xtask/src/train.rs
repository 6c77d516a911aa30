//! `cargo xtask train`: the weights of the tagger, from the texts in `data/training`.

pub(crate) mod examples;
pub(crate) mod perceptron;
mod wire;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use engine::extract::Gazetteer;
use engine::extract::tagger::{Vocabulary, Weights};

use crate::eval::gazetteer;
use examples::{Example, Lesson, Marked, Often};
use perceptron::{Learner, Plan, weights};

/// The sets that were marked by hand for this project.
pub(crate) const OURS: [&str; 2] = ["wikinews-gold", "gmb-gold"];

/// All other sets.
const OTHERS: [&str; 10] = [
    "btc",
    "crossner",
    "gmb-voted",
    "gum",
    "re3d-open",
    "uner-ewt",
    "uner-pud",
    "wikigold",
    "wikinews-voted",
    "wnut17",
];

const PLAN: Plan = Plan { rounds: 6, rows: 1 << 16, margin: 50, blind: 10, seed: 1 };

/// How many learners, each with its own order of the examples, make up the ensemble.
const MEMBERS: u64 = 4;

/// How often a text that was marked for this project is shown in a round, beside two copies of it with
/// their first lines printed as other headlines are.
const OUR_WEIGHT: usize = 3;

/// Trains on everything and writes `data/model/tagger.bin`.
pub(crate) fn task(root: &Path) -> Result<()> {
    let gazetteer = gazetteer(root)?;
    let vocabulary = vocabulary(root, &gazetteer)?;
    let weights = train(&texts(root, |_| true)?, &gazetteer, &vocabulary);
    Ok(fs::write(root.join("data/model/tagger.bin"), weights.write())?)
}

/// The texts to learn from: all of the other sets, those of ours whose number is chosen, and made ones
/// with names of these.
pub(crate) fn texts(root: &Path, chosen: fn(usize) -> bool) -> Result<Vec<Marked>> {
    let mut texts = Vec::new();
    for set in OTHERS {
        texts.extend(Marked::set(root, set)?);
    }
    for set in OURS {
        let ours = Marked::set(root, set)?.into_iter().enumerate();
        let ours = ours.filter(|(number, _)| chosen(*number));
        for (_, text) in ours {
            texts.extend([text.shouting(), text.titled()]);
            texts.push(Marked { weight: OUR_WEIGHT, ..text });
        }
    }
    let wire = wire::texts(root, &texts)?;
    texts.extend(wire);
    Ok(texts)
}

/// The vocabulary of the tagger, from `data`.
pub(crate) fn vocabulary(root: &Path, gazetteer: &Gazetteer) -> Result<Vocabulary> {
    let path = root.join("data/model/classes.txt");
    let classes = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    Ok(Vocabulary::new(&classes, gazetteer))
}

/// Trains on texts.
///
/// A second reading has to learn from first readings of texts that were not learned from: so each half
/// of the texts is first read with what was learned from the other half.
pub(crate) fn train(texts: &[Marked], gazetteer: &Gazetteer, vocabulary: &Vocabulary) -> Weights {
    let lessons: Vec<Lesson> =
        texts.iter().map(|text| Lesson::new(text, gazetteer, vocabulary)).collect();
    let class = Class { often: Often::count(&lessons), lessons };
    let halves = [1, 0].map(|half| {
        let examples = class.examples([None, None], |number| number % 2 == half);
        weights(&[Learner::learn(&examples, Plan { rounds: PLAN.rounds / 2, ..PLAN })])
    });
    let examples = class.examples(halves.each_ref().map(Some), |_| true);
    let learner = |seed| Learner::learn(&examples, Plan { seed, ..PLAN });
    let learners: Vec<Learner> = (0..MEMBERS).map(|member| learner(PLAN.seed + member)).collect();
    weights(&learners)
}

/// Lessons, and the features that are learned from them.
struct Class {
    lessons: Vec<Lesson>,
    often: Often,
}

impl Class {
    /// The examples of the lessons whose number is chosen; `first` reads those of even and those of odd
    /// number.
    fn examples(
        &self,
        first: [Option<&Weights>; 2],
        chosen: impl Fn(usize) -> bool,
    ) -> Vec<Example> {
        let lessons = self.lessons.iter().enumerate().filter(|(number, _)| chosen(*number));
        lessons
            .flat_map(|(number, lesson)| {
                lesson.examples(&self.often, PLAN.rows as u32 - 1, first[number % 2])
            })
            .collect()
    }
}
