//! A figure as it is shown, with the way back to its passage.

use super::draft::{Entry, said_date};
use super::{DateSource, Named, Row};
use crate::collection::{Collection, context};
use crate::model::{Figure, Reference, Span};
use crate::passage::Passage;

/// Bytes that may stand between the words of a figure, so that they are read as one: a space, a
/// space and a quotation mark.
const GAP: u32 = 4;

pub(super) fn row(collection: &Collection, entry: &Entry) -> Option<Row> {
    let document = collection.documents().get(entry.document.0)?;
    let figure = document.figures.get(entry.at as usize)?;
    let words = |span: Span| context::folded(span.of(&document.source));
    let named = |reference: &Reference| Named::of(reference, &document, collection);
    let body: Vec<Span> = document.blocks.iter().map(|block| block.span).collect();
    let printed = printed(figure);
    let published = document.published.as_ref().map(|published| published.edtf.clone());
    let said = said_date(figure, &document).cloned();
    Some(Row {
        group: entry.group,
        span: figure.span,
        printed: words(printed),
        passage: Passage::of(&document.source, &body, printed),
        context: context::around(&document, printed),
        value: figure.value,
        upper: figure.upper,
        comparator: figure.comparator,
        bound: figure.bound.map(words),
        numeral: figure.numeral,
        counted: figure.counted.map(words),
        unit: figure.unit.clone(),
        status: figure.status.map(words),
        place: figure.place.as_ref().map(named),
        claimant: figure.claimant.as_ref().map(named),
        relay: figure.relay.as_ref().map(named),
        dated: if said.is_some() { DateSource::Said } else { DateSource::Report },
        date: said.or_else(|| published.clone()),
        document: document.key,
        title: document.title.text,
        outlet: document.outlet,
        published,
    })
}

/// The number with the words of its comparator and of what it counts, as far as these stand beside it.
fn printed(figure: &Figure) -> Span {
    let parts = [figure.bound, figure.counted].into_iter().flatten();
    parts.fold(figure.span, |whole, part| {
        let gap = part.start.max(whole.start).saturating_sub(part.end.min(whole.end));
        if gap > GAP {
            return whole;
        }
        Span::new(part.start.min(whole.start), part.end.max(whole.end))
    })
}
