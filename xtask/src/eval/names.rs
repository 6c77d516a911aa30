//! Names in news: exact spans of persons, organisations and places.
//!
//! The tagger that is measured learned from four fifths of the texts that were marked for this project;
//! the last fifth is what it is measured on, through the whole of extraction.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use engine::extract::tagger::Tagger;
use engine::extract::{Authority, Gazetteer, Source, extract};
use engine::model::Kind;

use super::{Figures, gazetteer};
use crate::train::examples::Marked;
use crate::train::{self, OURS};

/// Spans in bytes, with their kinds.
type Marks = BTreeSet<(u32, u32, Kind)>;

/// How many marks were right, found, and there to be found.
#[derive(Default)]
struct Tally {
    right: usize,
    found: usize,
    marked: usize,
}

/// Whether the text of this number is held out of training.
const fn is_held_out(number: usize) -> bool {
    number.is_multiple_of(5)
}

/// Precision, recall and F1 by kind.
pub(crate) fn measure(root: &Path) -> Result<Figures> {
    let gazetteer = gazetteer(root)?;
    let vocabulary = train::vocabulary(root, &gazetteer)?;
    let texts = train::texts(root, |number| !is_held_out(number))?;
    let weights = train::train(&texts, &gazetteer, &vocabulary);
    let tagger = Tagger::new(vocabulary, weights);
    let mut figures = Figures::new();
    for set in OURS {
        let texts = Marked::set(root, set)?.into_iter().step_by(5);
        figures.extend(figures_of(set, texts, &gazetteer, &tagger));
    }
    Ok(figures)
}

fn figures_of(
    set: &str,
    texts: impl Iterator<Item = Marked>,
    gazetteer: &Gazetteer,
    tagger: &Tagger,
) -> Figures {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for text in texts {
        let (marked, found) = (marks(&text), found(text.text, gazetteer, tagger));
        for kind in [Kind::Person, Kind::Organisation, Kind::Place] {
            tallies.entry(kind.as_str()).or_default().add(&marked, &found, |one| one == kind);
        }
        tallies.entry("all").or_default().add(&marked, &found, |_| true);
    }
    let named = tallies.iter().flat_map(|(kind, tally)| {
        let figures = tally.figures();
        figures.map(|(what, figure)| (format!("{set}, {kind}, {what}"), figure))
    });
    named.collect()
}

fn marks(text: &Marked) -> Marks {
    let marks = text.marks().filter_map(|(span, kind)| {
        let kind = match kind {
            "PER" => Kind::Person,
            "ORG" => Kind::Organisation,
            "LOC" => Kind::Place,
            _ => return None,
        };
        Some((span.start, span.end, kind))
    });
    marks.collect()
}

fn found(text: String, gazetteer: &Gazetteer, tagger: &Tagger) -> Marks {
    let source = Source { key: "text".to_owned(), text, ..Source::default() };
    let extracted = extract(vec![source], &Authority::default(), gazetteer, Some(tagger));
    let mentions = extracted.documents.iter().flat_map(|document| &document.mentions);
    let names =
        mentions.filter(|one| matches!(one.kind, Kind::Person | Kind::Organisation | Kind::Place));
    names.map(|one| (one.span.start, one.span.end, one.kind)).collect()
}

impl Tally {
    fn add(&mut self, marked: &Marks, found: &Marks, counts: impl Fn(Kind) -> bool) {
        let of_kind = |marks: &Marks| marks.iter().filter(|mark| counts(mark.2)).count();
        self.right += marked.intersection(found).filter(|mark| counts(mark.2)).count();
        self.found += of_kind(found);
        self.marked += of_kind(marked);
    }

    fn figures(&self) -> [(&'static str, u32); 3] {
        let share = |part: usize, whole: usize| (1000 * part / whole.max(1)) as u32;
        [
            ("precision", share(self.right, self.found)),
            ("recall", share(self.right, self.marked)),
            ("F1", share(2 * self.right, self.found + self.marked)),
        ]
    }
}
