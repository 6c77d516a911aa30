//! The line of a document.

use std::collections::BTreeSet;

use engine::model::{Country, Document, Furniture, Part, Reason};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct DocumentLine<'a> {
    doc: &'a str,
    document: Facts<'a>,
}

impl<'a> DocumentLine<'a> {
    /// A document that is not titled, neither beforehand nor in its text, has no title.
    pub(super) fn of(document: &'a Document, is_titled: bool) -> Self {
        Self { doc: &document.key.0, document: Facts::of(document, is_titled) }
    }
}

/// What is said of a document as a whole; absent values are null.
#[derive(Serialize)]
struct Facts<'a> {
    title: Option<&'a str>,
    outlet: Option<&'a str>,
    byline: Option<&'a str>,
    dateline: Option<&'a str>,
    lang: Option<&'a str>,
    published: Option<PublishedFacts<'a>>,
    about: &'a [Country],
    mentioned: BTreeSet<&'a Country>,
    furniture: Vec<FurnitureFacts>,
}

#[derive(Serialize)]
struct PublishedFacts<'a> {
    edtf: &'a str,
    working: &'a str,
}

/// In bytes of the source text, half-open.
#[derive(Serialize)]
struct FurnitureFacts {
    start: u32,
    end: u32,
    reason: Reason,
}

impl<'a> Facts<'a> {
    fn of(document: &'a Document, is_titled: bool) -> Self {
        let title = &document.title;
        let published = document.published.as_ref().map(|published| PublishedFacts {
            edtf: published.edtf.as_str(),
            working: &published.working,
        });
        let in_body = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
        let furniture = |furniture: &Furniture| FurnitureFacts {
            start: furniture.span.start,
            end: furniture.span.end,
            reason: furniture.reason,
        };
        Self {
            title: (is_titled || title.span.is_some()).then_some(title.text.as_str()),
            outlet: document.outlet.as_ref().map(|outlet| outlet.name.as_str()),
            byline: document.byline.as_deref(),
            dateline: document.dateline.as_deref(),
            lang: document.language.as_deref(),
            published,
            about: &document.about,
            mentioned: in_body.filter_map(|mention| mention.country.as_ref()).collect(),
            furniture: document.furniture.iter().map(furniture).collect(),
        }
    }
}
