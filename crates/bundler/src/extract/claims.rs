//! The lines of figures and quotations.

use engine::model::{
    Attribution, Comparator, Decimal, Document, Figure, Kind, Numeral, Quote, Reference, Span, Unit,
};
use serde::{Serialize, Serializer};
use serde_json::Number;

use super::head::Head;

/// All words are the text's own, but for `unit` and the names of money.
#[derive(Serialize)]
pub(super) struct FigureLine<'a> {
    #[serde(flatten)]
    head: Head<'a, Why<'a, Numeral>>,
    value: Value,
    comparator: Comparator,
    counted: Option<&'a str>,
    unit: Option<&'a str>,
    status: Option<&'a str>,
    claimant: Option<&'a str>,
    claimant_entity: Option<&'a str>,
    relay: Option<&'a str>,
    place: Option<&'a str>,
    place_entity: Option<&'a str>,
    edtf: Option<&'a str>,
}

/// How it was read, and the words that it was read by.
#[derive(Serialize)]
struct Why<'a, T> {
    rule: T,
    clue: &'a str,
}

/// A number, or the lower and the upper one of a range.
struct Value(Decimal, Option<Decimal>);

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            Some(upper) => [number(self.0), number(upper)].serialize(serializer),
            None => number(self.0).serialize(serializer),
        }
    }
}

/// The nearest JSON number: whole ones below 2^64 are exact.
fn number(decimal: Decimal) -> Option<Number> {
    let printed = decimal.to_string();
    let whole = printed.parse::<u64>().ok().map(Number::from);
    whole.or_else(|| printed.parse::<f64>().ok().and_then(Number::from_f64))
}

impl<'a> FigureLine<'a> {
    pub(super) fn of(document: &'a Document, figure: &'a Figure) -> Self {
        let words = |span: Option<Span>| span.map(|span| span.of(&document.source));
        let why = Why { rule: figure.numeral, clue: words(figure.bound).unwrap_or_default() };
        Self {
            head: Head::of(document, figure.span, Kind::Figure, figure.part, why),
            value: Value(figure.value, figure.upper),
            comparator: figure.comparator,
            counted: words(figure.counted).or_else(|| figure.unit.as_ref()?.money()),
            unit: figure.unit.as_ref().map(Unit::as_str),
            status: words(figure.status),
            claimant: named(document, figure.claimant.as_ref()),
            claimant_entity: key(figure.claimant.as_ref()),
            relay: named(document, figure.relay.as_ref()),
            place: named(document, figure.place.as_ref()),
            place_entity: key(figure.place.as_ref()),
            edtf: figure.date.and_then(|span| edtf(document, span)),
        }
    }
}

/// The words of a reference.
fn named<'a>(document: &'a Document, reference: Option<&Reference>) -> Option<&'a str> {
    reference.map(|reference| reference.span.of(&document.source))
}

fn key(reference: Option<&Reference>) -> Option<&str> {
    reference?.entity.as_ref().map(|key| key.0.as_str())
}

/// The value of the date that stands at `span`.
fn edtf(document: &Document, span: Span) -> Option<&str> {
    let at = document.mentions.binary_search_by_key(&span, |mention| mention.span).ok()?;
    document.mentions[at].dated.as_ref().map(|dated| dated.edtf.as_str())
}

/// All words are the text's own.
#[derive(Serialize)]
pub(super) struct QuoteLine<'a> {
    #[serde(flatten)]
    head: Head<'a, Why<'a, Attribution>>,
    speaker: Option<&'a str>,
    speaker_entity: Option<&'a str>,
    verb: Option<&'a str>,
    certainty: Option<&'a str>,
    relay: Option<&'a str>,
}

impl<'a> QuoteLine<'a> {
    pub(super) fn of(document: &'a Document, quote: &'a Quote) -> Self {
        let words = |span: Option<Span>| span.map(|span| span.of(&document.source));
        let why = Why { rule: quote.attribution, clue: words(quote.verb).unwrap_or_default() };
        Self {
            head: Head::of(document, quote.span, Kind::Quote, quote.part, why),
            speaker: named(document, quote.speaker.as_ref()),
            speaker_entity: key(quote.speaker.as_ref()),
            verb: words(quote.verb),
            certainty: words(quote.certainty),
            relay: named(document, quote.relay.as_ref()),
        }
    }
}
