//! `dossier extract`: what is found in texts, one JSON object a line.

mod claims;
mod facts;
mod head;
mod mention;

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::Result;
use compiler::Carried;
use engine::date::Edtf;
use engine::extract::{Authority, Source, Statement, extract};
use engine::model::{Document, Evidence};
use serde::Serialize;

use crate::cli::Extract;
use crate::source::{self, authority};
use claims::{FigureLine, QuoteLine};
use facts::DocumentLine;
use mention::MentionLine;

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
    let titled: BTreeSet<String> = sources
        .iter()
        .filter(|source| is_titled(source))
        .map(|source| source.key.clone())
        .collect();
    let Carried { gazetteer, tagger } = Carried::read()?;
    for document in extract(sources, &authority, &gazetteer, Some(&tagger)).documents {
        print(&document, titled.contains(&document.key.0), out)?;
    }
    Ok(())
}

/// Whether somebody gave a title beforehand. Without one in the text either, the first words stand for it
/// in lists, but are no title.
const fn is_titled(source: &Source) -> bool {
    source.metadata.title.is_some()
}

/// Dates a text that does not itself say when it was published.
fn date(source: &mut Source, edtf: &Edtf) {
    if source.metadata.published.is_empty() {
        let working = "The date was given with --published.".to_owned();
        let statement = Statement { edtf: edtf.clone(), evidence: Evidence::Supplied, working };
        source.metadata.published.push(statement);
    }
}

/// The document's line, then one for each mention, each figure and each quotation.
fn print(document: &Document, is_titled: bool, out: &mut impl Write) -> Result<()> {
    line(out, &DocumentLine::of(document, is_titled))?;
    for mention in &document.mentions {
        line(out, &MentionLine::of(document, mention))?;
    }
    for figure in &document.figures {
        line(out, &FigureLine::of(document, figure))?;
    }
    for quote in &document.quotes {
        line(out, &QuoteLine::of(document, quote))?;
    }
    Ok(())
}

fn line(out: &mut impl Write, value: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    Ok(out.write_all(b"\n")?)
}
