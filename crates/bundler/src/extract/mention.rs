//! The line of a mention.

use engine::model::{Document, Mention, Why};
use serde::Serialize;

use super::head::Head;

#[derive(Serialize)]
pub(super) struct MentionLine<'a> {
    #[serde(flatten)]
    head: Head<'a, &'a Why>,
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
        let Mention { span, kind, part, why, .. } = mention;
        let mut head = Head::of(document, *span, *kind, *part, why);
        head.entity = mention.entity.as_ref().map(|key| key.0.as_str());
        head.country = mention.country.as_ref().map(|country| country.0.as_str());
        Self { head, dated }
    }
}
