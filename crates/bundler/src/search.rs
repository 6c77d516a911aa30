//! `dossier search`: asks a built collection, prints the answer as JSON.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use clap::CommandFactory;
use clap::error::ErrorKind;
use engine::collection::Collection;
use engine::search::{Found, Hit, QueryNote, QueryProblem, canonical};
use engine::view::{LeftOut, LeftOutWhy, View};
use serde::Serialize;

use crate::cli::{Cli, Search};
use crate::site::data_file;

/// Asks and prints.
///
/// # Errors
/// Data that cannot be read; wrong usage when the query stands in the view too.
pub fn run(call: &Search, out: &mut impl Write) -> Result<()> {
    let view = view(call)?;
    let found = open(&call.data)?.search(&view, call.limit);
    serde_json::to_writer(&mut *out, &Answer::of(&view, &found))?;
    Ok(out.write_all(b"\n")?)
}

/// Opens a built site, or its data file.
///
/// # Errors
/// When there is none, or it is damaged.
pub(crate) fn open(data: &Path) -> Result<Collection> {
    let file = data_file(data)?;
    let bytes = fs::read(&file).with_context(|| file.display().to_string())?;
    Collection::open(bytes).with_context(|| file.display().to_string())
}

/// What is asked: the link, with the query and the order of the command line in it.
fn view(call: &Search) -> Result<View> {
    let mut view = linked(&call.view);
    if !call.query.is_empty() {
        if !view.query.is_empty() {
            let message = "a query is given twice: as QUERY, and as q in --view";
            return Err(Cli::command().error(ErrorKind::ArgumentConflict, message).into());
        }
        view.query.clone_from(&call.query);
    }
    view.sort = call.sort.map_or(view.sort, Into::into);
    Ok(view)
}

/// The view of a link. What the link says in vain is told on standard error.
pub(crate) fn linked(link: &str) -> View {
    let link = View::read(link);
    for LeftOut { part, why } in &link.left_out {
        eprintln!("left out of the view: {part} ({})", reason(*why));
    }
    link.view
}

const fn reason(why: LeftOutWhy) -> &'static str {
    match why {
        LeftOutWhy::UnknownKey => "no such key",
        LeftOutWhy::BadValue => "no such value",
        LeftOutWhy::Repeated => "given twice; the last was taken",
        LeftOutWhy::EmptyRange => "from lies after to",
        LeftOutWhy::NoDocument => "a passage without a document",
        LeftOutWhy::TooLong => "too long",
    }
}

/// The printed form of an answer.
#[derive(Serialize)]
struct Answer<'a> {
    total: u32,
    hits: Vec<HitLine<'a>>,
    /// By the keys of links; without zeros.
    facets: BTreeMap<&'static str, BTreeMap<&'a str, u32>>,
    notes: Vec<NoteLine>,
    /// The query as it was read, in the one way to write it.
    query: String,
}

#[derive(Serialize)]
struct HitLine<'a> {
    doc: &'a str,
    title: &'a str,
    score: u32,
    snippet: &'a str,
    /// In bytes of the snippet, half-open.
    highlights: Vec<(u32, u32)>,
}

/// What of the query was not understood; in bytes of the query, half-open.
#[derive(Serialize)]
struct NoteLine {
    start: u32,
    end: u32,
    text: String,
}

impl<'a> Answer<'a> {
    fn of(view: &View, found: &'a Found) -> Self {
        let facet = |counts: &'a engine::search::FacetCounts| {
            let counted = counts.values.iter().filter(|value| value.count > 0);
            (counts.facet.key(), counted.map(|value| (value.key.as_str(), value.count)).collect())
        };
        Self {
            total: found.total,
            hits: found.hits.iter().map(HitLine::of).collect(),
            facets: found.facets.iter().map(facet).collect(),
            notes: found.notes.iter().map(NoteLine::of).collect(),
            query: canonical(&view.query),
        }
    }
}

impl<'a> HitLine<'a> {
    fn of(hit: &'a Hit) -> Self {
        let highlights = hit.snippet.highlights.iter();
        Self {
            doc: &hit.key.0,
            title: &hit.title,
            score: hit.score,
            snippet: &hit.snippet.text,
            highlights: highlights.map(|span| (span.start, span.end)).collect(),
        }
    }
}

impl NoteLine {
    fn of(note: &QueryNote) -> Self {
        let problem = match note.problem {
            QueryProblem::UnknownField => "no such field",
            QueryProblem::UnknownValue => "no such value in this collection",
            QueryProblem::BadDate => "expected a year, month or day",
            QueryProblem::OpenBracket => "the bracket is never closed",
            QueryProblem::OpenQuote => "the quotation mark is never closed",
            QueryProblem::Dangling => "stands alone",
            QueryProblem::TooLong => "the query is too long; the rest was not read",
        };
        let proposal = note.proposal.as_ref().map(|proposal| format!("; try {proposal}"));
        let text = format!("{problem}{}", proposal.unwrap_or_default());
        Self { start: note.span.start, end: note.span.end, text }
    }
}
