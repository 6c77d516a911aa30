//! An evidence card: one passage with all that proves it, in Markdown.

use engine::bundle::sha256_hex;
use engine::citation::{escaped, linked, source};
use engine::collection::{PassageFound, Reading};
use engine::model::{DocKey, Document, Span};
use engine::passage::Passage;

use crate::ExportError;
use crate::dates;
use crate::plain::{line, quoted};
use crate::selection::{Selection, body};

/// The card of the view's passage.
pub(crate) fn card(selection: &Selection<'_>) -> Result<String, ExportError> {
    let view = &selection.view;
    let (Some(key), Some(_)) = (&view.document, &view.passage) else {
        return Err(ExportError::NoPassage);
    };
    let reading = selection.collection.read(key, view);
    let reading = reading.ok_or_else(|| ExportError::NoSuchDocument(key.clone()))?;
    let span = found(&reading, key)?;
    Ok(print(selection, &reading.document, span))
}

fn found(reading: &Reading, key: &DocKey) -> Result<Span, ExportError> {
    match reading.passage {
        Some(PassageFound::At(span)) => Ok(span),
        _ => Err(ExportError::Lost(key.clone())),
    }
}

fn print(selection: &Selection<'_>, document: &Document, span: Span) -> String {
    let quotation = span.of(&document.source);
    let facts = facts(selection, document, span);
    let lines = facts.map(|(name, value)| format!("- {name}: {value}\n"));
    format!("# Evidence\n\n{}{}", quoted(&shown(quotation)), lines.concat())
}

fn facts(
    selection: &Selection<'_>,
    document: &Document,
    span: Span,
) -> [(&'static str, String); 8] {
    // Made anew from where it stands: a link that was nearly right becomes one that is.
    let passage = Passage::of(&document.source, &body(document), span);
    let link = selection.link(&document.key, passage);
    let (text, Span { start, end }) = (&document.source, span);
    let title = format!("“{}”", shown(&document.title.text));
    [
        ("Source", source(document, &title, shown)),
        ("Date", shown(&dates::told(document.published.as_ref()))),
        ("Document", shown(&document.key.0)),
        ("Place", format!("bytes {start} to {end} of {}, the last excluded", text.len())),
        ("SHA-256 of the passage", sha256_hex(span.of(text).as_bytes())),
        ("SHA-256 of the text", sha256_hex(text.as_bytes())),
        ("Digest of the collection", selection.summary.digest.clone()),
        ("Link", linked(&escaped(&link), &link)),
    ]
}

/// Text of others as Markdown shows it, on one line.
fn shown(text: &str) -> String {
    escaped(&line(text))
}
