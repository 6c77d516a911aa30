//! The rows of mentions.

use engine::collection::Reading;
use engine::model::Mention;
use serde_json::{Value, json};

use super::{Row, Rows};
use crate::selection::Selection;

pub(super) const COLUMNS: [&str; 14] = [
    "doc", "start", "end", "text", "kind", "part", "entity", "country", "edtf", "working", "flag",
    "rule", "clue", "link",
];

/// One for each mention, those in furniture too.
pub(super) fn rows(selection: &Selection<'_>, reading: &Reading) -> Vec<Row> {
    let rows = Rows::new(selection, reading);
    reading.document.mentions.iter().map(|mention| row(&rows, mention).into()).collect()
}

fn row(rows: &Rows<'_>, mention: &Mention) -> [Value; COLUMNS.len()] {
    let dated = mention.dated.as_ref();
    [
        json!(rows.document.key),
        json!(mention.span.start),
        json!(mention.span.end),
        json!(rows.words(mention.span)),
        json!(mention.kind),
        json!(mention.part),
        json!(mention.entity),
        json!(mention.country),
        json!(dated.map(|dated| &dated.edtf)),
        json!(dated.map(|dated| &dated.working)),
        json!(dated.map(|dated| &dated.flag)),
        json!(mention.why.rule),
        json!(mention.why.clue),
        rows.link(mention.span),
    ]
}
