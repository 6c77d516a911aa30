//! Countries of news: what a text is about, and which countries it names.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use engine::extract::tagger::Tagger;
use engine::extract::{Authority, Gazetteer, Metadata, Source, extract};
use engine::model::{Document, Part};
use serde::Deserialize;

use super::{Figures, gazetteer, tagger, unpacked};

/// A text with its countries, as the sets marked by hand give it.
#[derive(Deserialize)]
struct Marked {
    #[serde(default)]
    title: Option<String>,
    text: String,
    /// The most important one first.
    about: Vec<String>,
    /// All others.
    mentioned: Vec<String>,
}

/// How many texts have a first country, and of how many it was found.
#[derive(Default)]
struct Tally {
    texts: usize,
    /// The first country found is the first one marked.
    first: usize,
    /// It is one of those marked.
    among: usize,
    right: usize,
    found: usize,
    marked: usize,
}

/// Whether the country found first is right, and precision and recall of the countries named.
pub(crate) fn measure(root: &Path) -> Result<Figures> {
    let gazetteer = gazetteer(root)?;
    let tagger = tagger(root, &gazetteer)?;
    let mut figures = Figures::new();
    for set in ["wikinews-gold", "gmb-gold"] {
        let path = root.join("data/training").join(set).with_extension("jsonl.br");
        let mut tally = Tally::default();
        for line in unpacked(&path)?.lines() {
            tally.add(serde_json::from_str(line)?, &gazetteer, &tagger);
        }
        let named = tally.figures().map(|(what, figure)| (format!("{set}, {what}"), figure));
        figures.extend(named);
    }
    Ok(figures)
}

impl Tally {
    fn add(&mut self, marked: Marked, gazetteer: &Gazetteer, tagger: &Tagger) {
        let metadata = Metadata { title: marked.title, ..Metadata::default() };
        let source =
            Source { key: "text".to_owned(), text: marked.text, metadata, ..Source::default() };
        let extracted = extract(vec![source], &Authority::default(), gazetteer, Some(tagger));
        for document in extracted.documents {
            self.first_of(&document, &marked.about);
            let (found, all) = (named(&document), marked.about.iter().chain(&marked.mentioned));
            let all: BTreeSet<&str> = all.map(String::as_str).collect();
            self.right += found.intersection(&all).count();
            self.found += found.len();
            self.marked += all.len();
        }
    }

    fn first_of(&mut self, document: &Document, marked: &[String]) {
        let Some(first) = marked.first() else { return };
        let found = document.about.first().map(|country| &country.0);
        self.texts += 1;
        self.first += usize::from(found == Some(first));
        self.among += usize::from(found.is_some_and(|found| marked.contains(found)));
    }

    fn figures(&self) -> [(&'static str, u32); 4] {
        let share = |part: usize, whole: usize| (1000 * part / whole.max(1)) as u32;
        [
            ("about, first is the first", share(self.first, self.texts)),
            ("about, first is among", share(self.among, self.texts)),
            ("named, precision", share(self.right, self.found)),
            ("named, recall", share(self.right, self.marked)),
        ]
    }
}

/// The countries that a document's body names.
fn named(document: &Document) -> BTreeSet<&str> {
    let body = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
    body.filter_map(|mention| mention.country.as_ref()).map(|country| country.0.as_str()).collect()
}
