//! The row of a document.

use engine::bundle::sha256_hex;
use engine::collection::Reading;
use engine::date::Day;
use serde_json::{Value, json};

use super::Row;
use crate::selection::Selection;

pub(super) const COLUMNS: [&str; 17] = [
    "doc",
    "title",
    "outlet",
    "origin",
    "byline",
    "dateline",
    "lang",
    "url",
    "published",
    "earliest",
    "latest",
    "evidence",
    "working",
    "about",
    "mentioned",
    "sha256",
    "link",
];

/// One.
pub(super) fn rows(selection: &Selection<'_>, reading: &Reading) -> Vec<Row> {
    vec![row(selection, reading).into()]
}

fn row(selection: &Selection<'_>, reading: &Reading) -> [Value; COLUMNS.len()] {
    let document = &reading.document;
    let published = document.published.as_ref();
    let interval = published.map(|published| published.edtf.interval());
    let day = |day: Option<Day>| Value::from(day.map(|day| day.to_string()));
    let mentioned: Vec<_> = reading.mentioned.iter().map(|(country, _)| country).collect();
    [
        json!(document.key),
        json!(document.title.text),
        json!(document.outlet.as_ref().map(|outlet| &outlet.name)),
        json!(document.origin),
        json!(document.byline),
        json!(document.dateline),
        json!(document.language),
        json!(document.url),
        json!(published.map(|published| &published.edtf)),
        day(interval.and_then(|interval| interval.earliest)),
        day(interval.and_then(|interval| interval.latest)),
        json!(published.map(|published| published.evidence)),
        json!(published.map(|published| &published.working)),
        json!(document.about),
        json!(mentioned),
        json!(sha256_hex(document.source.as_bytes())),
        json!(selection.link(&document.key, None)),
    ]
}
