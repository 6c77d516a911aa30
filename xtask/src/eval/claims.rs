//! Figures and quotations in news: spans, what is counted, who claims and who speaks.
//!
//! Every third article was held out while the rules were written; it is measured by itself.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use engine::date::Edtf;
use engine::extract::tagger::Tagger;
use engine::extract::{Authority, Gazetteer, Metadata, Source, Statement, extract};
use engine::model::{Comparator, Document, Evidence, Figure, Quote, Span, Unit};
use serde::Deserialize;

use super::{Figures, gazetteer, tagger, unpacked};

/// An article with its figures and quotations, as the set gives it.
#[derive(Deserialize)]
struct Marked {
    id: String,
    /// The day of publication.
    date: String,
    title: String,
    text: String,
    figures: Vec<MarkedFigure>,
    quotes: Vec<MarkedQuote>,
}

/// Offsets are code points of the text; an absent word is empty.
#[derive(Deserialize)]
struct MarkedFigure {
    start: usize,
    end: usize,
    value: f64,
    comparator: String,
    counted: String,
    claimant: String,
}

#[derive(Deserialize)]
struct MarkedQuote {
    start: usize,
    end: usize,
    speaker: String,
}

/// How many of those asked for were right, by name; an order is kept by the name.
#[derive(Default)]
struct Tally(BTreeMap<&'static str, (usize, usize)>);

impl Tally {
    fn count(&mut self, name: &'static str, right: bool) {
        let (rights, asked) = self.0.entry(name).or_default();
        *rights += usize::from(right);
        *asked += 1;
    }

    fn figures(&self, set: &str) -> Figures {
        let share = |&(right, asked): &(usize, usize)| (1000 * right / asked.max(1)) as u32;
        self.0.iter().map(|(name, tally)| (format!("{set}, {name}"), share(tally))).collect()
    }
}

/// The shares that are right, on the articles developed on and on those held out.
pub(crate) fn measure(root: &Path) -> Result<Figures> {
    let gazetteer = gazetteer(root)?;
    let tagger = tagger(root, &gazetteer)?;
    let lines = unpacked(&root.join("data/eval/claims.jsonl.br"))?;
    let mut articles: Vec<Marked> =
        lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    articles.sort_by(|one, other| one.id.cmp(&other.id));
    let mut tallies = [Tally::default(), Tally::default()];
    for (number, marked) in articles.iter().enumerate() {
        let tally = &mut tallies[usize::from(number % 3 == 2)];
        let document = read(marked, &gazetteer, &tagger)?;
        marked.figures_in(&document, tally);
        marked.quotes_in(&document, tally);
    }
    let [developed, held_out] = tallies;
    Ok(developed.figures("developed on").into_iter().chain(held_out.figures("held out")).collect())
}

fn read(marked: &Marked, gazetteer: &Gazetteer, tagger: &Tagger) -> Result<Document> {
    let edtf = Edtf::parse(&marked.date)?;
    let statement = Statement { edtf, evidence: Evidence::Supplied, working: String::new() };
    let title = Some(marked.title.clone());
    let metadata = Metadata { title, published: vec![statement], ..Metadata::default() };
    let text = marked.text.clone();
    let source = Source { key: "text".to_owned(), text, metadata, ..Source::default() };
    let extracted = extract(vec![source], &Authority::default(), gazetteer, Some(tagger));
    extracted.documents.into_iter().next().context("one source gives one document")
}

impl Marked {
    /// The span in bytes of code points.
    fn span(&self, start: usize, end: usize) -> Span {
        let byte = |point: usize| {
            let at = self.text.char_indices().nth(point).map(|(at, _)| at);
            at.unwrap_or(self.text.len()) as u32
        };
        Span::new(byte(start), byte(end))
    }

    fn figures_in(&self, document: &Document, tally: &mut Tally) {
        let spans: Vec<Span> =
            self.figures.iter().map(|one| self.span(one.start, one.end)).collect();
        for found in &document.figures {
            tally.count("figures, precision", spans.contains(&found.span));
        }
        for (marked, span) in self.figures.iter().zip(spans) {
            let found = document.figures.iter().find(|found| found.span == span);
            tally.count("figures, recall", found.is_some());
            if let Some(found) = found {
                marked.compare(found, &document.source, tally);
            }
        }
    }

    /// Quotations of four words and more are marked; shorter ones are left out of account.
    fn quotes_in(&self, document: &Document, tally: &mut Tally) {
        let spans: Vec<Span> =
            self.quotes.iter().map(|one| self.span(one.start, one.end)).collect();
        let is_long = |found: &&Quote| found.span.of(&self.text).split_whitespace().count() > 3;
        for found in document.quotes.iter().filter(is_long) {
            tally.count("quotations, precision", spans.contains(&found.span));
        }
        for (marked, span) in self.quotes.iter().zip(spans) {
            let found = document.quotes.iter().find(|found| found.span == span);
            tally.count("quotations, recall", found.is_some());
            let speaker = found.and_then(|found| found.speaker.as_ref());
            if let (Some(speaker), false) = (speaker, marked.speaker.is_empty()) {
                let is_right = agree(&marked.speaker, speaker.span.of(&self.text));
                tally.count("speakers, precision", is_right);
            }
            if !marked.speaker.is_empty() {
                let named = speaker.map_or("", |speaker| speaker.span.of(&self.text));
                tally.count("speakers, recall", agree(&marked.speaker, named));
            }
        }
    }
}

impl MarkedFigure {
    fn compare(&self, found: &Figure, source: &str, tally: &mut Tally) {
        let value: Option<f64> = found.value.to_string().parse().ok();
        let near = |value: f64| (value - self.value).abs() <= self.value.abs() / 1e9;
        tally.count("figures, value", value.is_some_and(near));
        tally.count("figures, comparator", sign(found.comparator) == self.comparator);
        if !self.counted.is_empty() {
            let money = found.unit.as_ref().and_then(Unit::money);
            let words = found.counted.map(|span| span.of(source)).or(money).unwrap_or_default();
            tally.count("figures, counted", agree(&self.counted, words));
        }
        let claimant = found.claimant.as_ref().map_or("", |one| one.span.of(source));
        if self.claimant.is_empty() {
            tally.count("claimants, none where none is", claimant.is_empty());
        } else {
            tally.count("claimants, recall", agree(&self.claimant, claimant));
        }
    }
}

const fn sign(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "=",
        Comparator::AtLeast => "≥",
        Comparator::AtMost => "≤",
        Comparator::About => "≈",
    }
}

/// Whether two descriptions share a word that says something: annotators differ in titles and modifiers.
fn agree(one: &str, other: &str) -> bool {
    let telling = |text: &str| -> Vec<String> {
        let words = text.to_lowercase();
        let words = words.split(|letter: char| !letter.is_alphanumeric());
        let plain = words.map(|word| word.trim_end_matches('s').to_owned());
        plain.filter(|word| word.len() > 1 && !SMALL.contains(&word.as_str())).collect()
    };
    let other = telling(other);
    telling(one).iter().any(|word| other.contains(word))
}

/// Words that say nothing of who or what is meant.
const SMALL: [&str; 8] = ["the", "an", "of", "mr", "mrs", "professor", "president", "in"];
