//! The rows of figures and quotations.

use engine::collection::Reading;
use engine::model::{Decimal, Figure, Quote, Span, Unit};
use serde_json::{Number, Value, json};

use super::{Row, Rows};
use crate::selection::Selection;

pub(super) const FIGURES: [&str; 22] = [
    "doc",
    "published",
    "start",
    "end",
    "text",
    "part",
    "value",
    "upper",
    "comparator",
    "bound",
    "counted",
    "unit",
    "status",
    "claimant",
    "claimant_entity",
    "relay",
    "relay_entity",
    "place",
    "place_entity",
    "edtf",
    "rule",
    "link",
];

pub(super) const QUOTATIONS: [&str; 14] = [
    "doc",
    "published",
    "start",
    "end",
    "text",
    "part",
    "speaker",
    "speaker_entity",
    "verb",
    "certainty",
    "relay",
    "relay_entity",
    "rule",
    "link",
];

/// One for each figure.
pub(super) fn figures(selection: &Selection<'_>, reading: &Reading) -> Vec<Row> {
    let rows = Rows::new(selection, reading);
    reading.document.figures.iter().map(|figure| of_figure(&rows, figure).into()).collect()
}

/// One for each quotation.
pub(super) fn quotations(selection: &Selection<'_>, reading: &Reading) -> Vec<Row> {
    let rows = Rows::new(selection, reading);
    reading.document.quotes.iter().map(|quote| of_quotation(&rows, quote).into()).collect()
}

fn of_figure(rows: &Rows<'_>, figure: &Figure) -> [Value; FIGURES.len()] {
    let words = |span: Option<Span>| span.map(|span| rows.words(span));
    let [claimant, claimant_entity] = rows.named(figure.claimant.as_ref());
    let [relay, relay_entity] = rows.named(figure.relay.as_ref());
    let [place, place_entity] = rows.named(figure.place.as_ref());
    [
        json!(rows.document.key),
        rows.published(),
        json!(figure.span.start),
        json!(figure.span.end),
        json!(rows.words(figure.span)),
        json!(figure.part),
        json!(number(figure.value)),
        json!(figure.upper.and_then(number)),
        json!(figure.comparator),
        json!(words(figure.bound)),
        json!(words(figure.counted).or_else(|| figure.unit.as_ref()?.money())),
        json!(figure.unit.as_ref().map(Unit::as_str)),
        json!(words(figure.status)),
        claimant,
        claimant_entity,
        relay,
        relay_entity,
        place,
        place_entity,
        json!(figure.date.and_then(|span| rows.edtf(span))),
        json!(figure.numeral),
        rows.link(figure.span),
    ]
}

fn of_quotation(rows: &Rows<'_>, quote: &Quote) -> [Value; QUOTATIONS.len()] {
    let words = |span: Option<Span>| span.map(|span| rows.words(span));
    let [speaker, speaker_entity] = rows.named(quote.speaker.as_ref());
    let [relay, relay_entity] = rows.named(quote.relay.as_ref());
    [
        json!(rows.document.key),
        rows.published(),
        json!(quote.span.start),
        json!(quote.span.end),
        json!(rows.words(quote.span)),
        json!(quote.part),
        speaker,
        speaker_entity,
        json!(words(quote.verb)),
        json!(words(quote.certainty)),
        relay,
        relay_entity,
        json!(quote.attribution),
        rows.link(quote.span),
    ]
}

impl Rows<'_> {
    /// The value of the date that stands at `span`.
    fn edtf(&self, span: Span) -> Option<&str> {
        let mentions = &self.document.mentions;
        let at = mentions.binary_search_by(|mention| mention.span.cmp(&span)).ok()?;
        Some(mentions[at].dated.as_ref()?.edtf.as_str())
    }
}

/// The nearest number of JSON: whole ones below 2^64 are exact.
fn number(decimal: Decimal) -> Option<Number> {
    decimal.to_string().parse().ok()
}
