//! The line of a mention.

use engine::model::{Document, Kind, Mention, Part, Why};
use serde::Serialize;

/// Offsets are bytes of the source text, half-open.
#[derive(Serialize)]
pub(super) struct MentionLine<'a> {
    doc: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
    kind: Kind,
    entity: Option<&'a str>,
    country: Option<&'a str>,
    why: &'a Why,
    part: Part,
    /// Of dates alone.
    #[serde(flatten)]
    dated: Option<DateFacts<'a>>,
}

#[derive(Serialize)]
struct DateFacts<'a> {
    edtf: &'a str,
    working: &'a str,
    flag: Option<&'a str>,
}

impl<'a> MentionLine<'a> {
    pub(super) fn of(document: &'a Document, mention: &'a Mention) -> Self {
        let dated = mention.dated.as_ref().map(|dated| DateFacts {
            edtf: dated.edtf.as_str(),
            working: &dated.working,
            flag: dated.flag.as_deref(),
        });
        Self {
            doc: &document.key.0,
            start: mention.span.start,
            end: mention.span.end,
            text: mention.span.of(&document.source),
            kind: mention.kind,
            entity: mention.entity.as_ref().map(|key| key.0.as_str()),
            country: mention.country.as_ref().map(|country| country.0.as_str()),
            why: &mention.why,
            part: mention.part,
            dated,
        }
    }
}
