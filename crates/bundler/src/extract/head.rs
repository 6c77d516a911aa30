//! What the lines of mentions, figures and quotations begin with.

use engine::model::{Document, Kind, Part, Span};
use serde::Serialize;

/// What is found, where and why; `W` says by what rule. Offsets are bytes of the source text, half-open.
#[derive(Serialize)]
pub(super) struct Head<'a, W> {
    doc: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
    kind: Kind,
    /// Figures and quotations are no entities and make a document mention no country; the names in
    /// them do.
    pub(super) entity: Option<&'a str>,
    pub(super) country: Option<&'a str>,
    why: W,
    part: Part,
}

impl<'a, W> Head<'a, W> {
    pub(super) fn of(document: &'a Document, span: Span, kind: Kind, part: Part, why: W) -> Self {
        Self {
            doc: &document.key.0,
            start: span.start,
            end: span.end,
            text: span.of(&document.source),
            kind,
            entity: None,
            country: None,
            why,
            part,
        }
    }
}
