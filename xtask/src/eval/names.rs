//! Names in news: exact spans of persons, organisations and places.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use engine::extract::{Authority, Gazetteer, Source, extract};
use engine::model::Kind;
use serde::Deserialize;

use super::{Figures, gazetteer, unpacked};

/// A text with its names, as the training sets give it.
#[derive(Deserialize)]
struct Marked {
    text: String,
    /// First and one past the last code point, and the type.
    spans: Vec<(usize, usize, String)>,
}

/// Spans in bytes, with their kinds.
type Marks = BTreeSet<(u32, u32, Kind)>;

/// How many marks were right, found, and there to be found.
#[derive(Default)]
struct Tally {
    right: usize,
    found: usize,
    marked: usize,
}

/// Precision, recall and F1 by kind on the sets marked by hand for this project.
pub(crate) fn measure(root: &Path) -> Result<Figures> {
    let gazetteer = gazetteer(root)?;
    let mut figures = Figures::new();
    for set in ["wikinews-gold", "gmb-gold"] {
        let path = root.join("data/training").join(set).with_extension("jsonl.br");
        let lines = unpacked(&path)?;
        let texts: Vec<Marked> =
            lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        figures.extend(figures_of(set, &texts, &gazetteer));
    }
    Ok(figures)
}

fn figures_of(set: &str, texts: &[Marked], gazetteer: &Gazetteer) -> Figures {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for text in texts {
        let (marked, found) = (text.marks(), found(&text.text, gazetteer));
        for kind in [Kind::Person, Kind::Organisation, Kind::Place] {
            tallies.entry(kind.as_str()).or_default().add(&marked, &found, |one| one == kind);
        }
        tallies.entry("all").or_default().add(&marked, &found, |kind| kind != Kind::Nationality);
    }
    let named = tallies.iter().flat_map(|(kind, tally)| {
        let named =
            tally.figures().map(|(what, figure)| (format!("{set}, {kind}, {what}"), figure));
        named.into_iter()
    });
    named.collect()
}

impl Marked {
    fn marks(&self) -> Marks {
        let ends = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]);
        let bytes: Vec<u32> = ends.map(|at| at as u32).collect();
        let mark = |(start, end, kind): &(usize, usize, String)| {
            let kind = match kind.as_str() {
                "PER" => Kind::Person,
                "ORG" => Kind::Organisation,
                "LOC" => Kind::Place,
                _ => return None,
            };
            Some((bytes[*start], bytes[*end], kind))
        };
        self.spans.iter().filter_map(mark).collect()
    }
}

fn found(text: &str, gazetteer: &Gazetteer) -> Marks {
    let source = Source { key: "text".to_owned(), text: text.to_owned(), ..Source::default() };
    let extracted = extract(vec![source], &Authority::default(), gazetteer);
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
