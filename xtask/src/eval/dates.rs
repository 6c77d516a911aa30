//! Dates in news: exact spans, and values as EDTF.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use engine::date::Edtf;
use engine::extract::tagger::Tagger;
use engine::extract::{Authority, Gazetteer, Metadata, Source, Statement, extract};
use engine::model::{Evidence, Kind, Span};
use serde::Deserialize;

use super::{Figures, gazetteer, tagger, unpacked};

/// An article with its dates, as the set gives it.
#[derive(Deserialize)]
struct Marked {
    /// The day of publication.
    date: String,
    text: String,
    dates: Vec<Date>,
}

/// Offsets are code points of the text.
#[derive(Deserialize)]
struct Date {
    start: usize,
    end: usize,
    edtf: String,
}

/// Values by span in bytes.
type Dates = BTreeMap<(u32, u32), String>;

/// Words that this set leaves unmarked, though `TimeML` marks them as times: they are left out of account.
const UNMARKED: [&str; 4] = ["now", "currently", "nowadays", "recently"];

/// How many dates were found, marked, and both; and of those with how many the value is the same.
#[derive(Default)]
struct Tally {
    found: usize,
    /// Words that the set leaves unmarked and we mark.
    unmarked: usize,
    marked: usize,
    right: usize,
    valued: usize,
}

/// Spans and values on the articles marked by hand for this project.
pub(crate) fn measure(root: &Path) -> Result<Figures> {
    let gazetteer = gazetteer(root)?;
    let tagger = tagger(root, &gazetteer)?;
    let lines = unpacked(&root.join("data/eval/claims.jsonl.br"))?;
    let mut tally = Tally::default();
    for line in lines.lines() {
        let marked: Marked = serde_json::from_str(line)?;
        let found = found(&marked, &gazetteer, &tagger)?;
        let is_unmarked = |&(start, end): &(u32, u32)| {
            let words = Span::new(start, end).of(&marked.text).to_lowercase();
            UNMARKED.contains(&words.as_str())
        };
        let (unmarked, found) = found.into_iter().partition(|(span, _)| is_unmarked(span));
        tally.add(&marked.values(), &found, &unmarked);
    }
    Ok(tally.figures())
}

impl Marked {
    fn values(&self) -> Dates {
        let ends = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]);
        let bytes: Vec<u32> = ends.map(|at| at as u32).collect();
        let value = |date: &Date| ((bytes[date.start], bytes[date.end]), date.edtf.clone());
        self.dates.iter().map(value).collect()
    }
}

fn found(marked: &Marked, gazetteer: &Gazetteer, tagger: &Tagger) -> Result<Dates> {
    let edtf = Edtf::parse(&marked.date)?;
    let statement = Statement { edtf, evidence: Evidence::Supplied, working: String::new() };
    let metadata = Metadata { published: vec![statement], ..Metadata::default() };
    let text = marked.text.clone();
    let source = Source { key: "text".to_owned(), text, metadata, ..Source::default() };
    let extracted = extract(vec![source], &Authority::default(), gazetteer, Some(tagger));
    let mentions = extracted.documents.iter().flat_map(|document| &document.mentions);
    let dates = mentions.filter(|one| one.kind == Kind::Date);
    let value = |dated: &engine::model::Dated| dated.edtf.to_string();
    Ok(dates
        .filter_map(|one| Some(((one.span.start, one.span.end), value(one.dated.as_ref()?))))
        .collect())
}

impl Tally {
    fn add(&mut self, marked: &Dates, found: &Dates, unmarked: &Dates) {
        let both = marked.iter().filter_map(|(span, value)| Some((value, found.get(span)?)));
        self.found += found.len();
        self.unmarked += unmarked.len();
        self.marked += marked.len();
        self.right += both.clone().count();
        self.valued += both.filter(|(value, found)| value == found).count();
    }

    fn figures(&self) -> Figures {
        let share = |part: usize, whole: usize| (1000 * part / whole.max(1)) as u32;
        let figures = [
            ("claims, spans, precision", share(self.right, self.found)),
            ("claims, spans, recall", share(self.right, self.marked)),
            ("claims, spans, F1", share(2 * self.right, self.found + self.marked)),
            (
                "claims, spans, F1 if \"now\" counts as wrong",
                share(2 * self.right, self.found + self.unmarked + self.marked),
            ),
            ("claims, values of right spans", share(self.valued, self.right)),
        ];
        figures.map(|(name, figure)| (name.to_owned(), figure)).into()
    }
}
