//! `dossier extract`: what is found in texts, one JSON object a line.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::Result;
use engine::date::Edtf;
use engine::extract::{Authority, Source, Statement, extract};
use engine::model::{Country, Document, Evidence, Furniture, Kind, Mention, Part, Reason, Why};
use serde::Serialize;

use crate::cli::Extract;
use crate::gazetteer::gazetteer;
use crate::source::{self, authority};

/// Reads texts and prints what is in them.
///
/// # Errors
/// Bad input, or an output that cannot be written.
pub fn run(call: &Extract, out: &mut impl Write) -> Result<()> {
    let mut sources = source::read_files(&call.files)?;
    if let Some(published) = &call.published {
        for source in &mut sources {
            date(source, published);
        }
    }
    let authority =
        call.authority.as_deref().map_or_else(|| Ok(Authority::default()), authority)?;
    for document in extract(sources, &authority, &gazetteer()?).documents {
        print(&document, out)?;
    }
    Ok(())
}

/// Dates a text that does not itself say when it was published.
fn date(source: &mut Source, edtf: &Edtf) {
    if source.metadata.published.is_empty() {
        let working = "The date was given with --published.".to_owned();
        let statement = Statement { edtf: edtf.clone(), evidence: Evidence::Supplied, working };
        source.metadata.published.push(statement);
    }
}

/// The document's line, then one for each mention.
fn print(document: &Document, out: &mut impl Write) -> Result<()> {
    line(out, &DocumentLine { doc: &document.key.0, document: Facts::of(document) })?;
    for mention in &document.mentions {
        line(out, &MentionLine::of(document, mention))?;
    }
    Ok(())
}

fn line(out: &mut impl Write, value: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    Ok(out.write_all(b"\n")?)
}

#[derive(Serialize)]
struct DocumentLine<'a> {
    doc: &'a str,
    document: Facts<'a>,
}

/// What is said of a document as a whole; absent values are null.
#[derive(Serialize)]
struct Facts<'a> {
    title: &'a str,
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
    fn of(document: &'a Document) -> Self {
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
            title: &document.title.text,
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

/// Offsets are bytes of the source text, half-open.
#[derive(Serialize)]
struct MentionLine<'a> {
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
    fn of(document: &'a Document, mention: &'a Mention) -> Self {
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
