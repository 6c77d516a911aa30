//! A dossier to be printed: quotations, numbered, their sources, and the workings of dates; in Markdown.

use std::iter;

use engine::bundle::sha256_hex;
use engine::citation::{escaped, linked, markdown};
use engine::collection::Reading;
use engine::date::words;
use engine::model::{Block, Document, Mention, Part, Span};
use engine::passage::Body;
use engine::search::Match;
use engine::text::runs;

use crate::dates;
use crate::plain::{line, quoted};
use crate::selection::{Selection, body};

/// A document of the dossier.
struct Source {
    /// From 1, in the order of the view.
    number: usize,
    reading: Reading,
    /// Where the query stands in the source text.
    hits: Vec<Span>,
    /// What is quoted of it: the blocks with hits, else the first.
    quoted: Vec<Block>,
}

pub(crate) fn pieces(selection: &Selection<'_>) -> impl Iterator<Item = String> {
    let quotations = sources(selection).flat_map(|source| source.quotations(selection));
    let numbered = (1..).zip(quotations);
    let numbered = numbered.map(|(number, text)| format!("### Quotation {number}\n\n{text}"));
    iter::once(head(selection))
        .chain(iter::once("## Quotations\n\n".to_owned()))
        .chain(numbered)
        .chain(iter::once("## Sources\n\n".to_owned()))
        .chain(sources(selection).map(|source| source.citation(selection)))
        .chain(iter::once("## Workings\n\n".to_owned()))
        .chain(sources(selection).map(|source| source.workings()))
}

fn head(selection: &Selection<'_>) -> String {
    let summary = &selection.summary;
    let (name, digest) = (escaped(&line(&summary.name)), &summary.digest);
    let (shown, all) = (selection.keys.len(), summary.documents);
    let link = selection.link_to(&selection.view);
    let link = linked(&escaped(&link), &link);
    format!(
        "# {name}\n\n{shown} of {all} documents.\n\n- View: {link}\n- Digest of the collection: `{digest}`\n\n"
    )
}

/// Those that begin in a span, of some in order.
fn within<T>(all: &[T], span: Span, place: fn(&T) -> Span) -> &[T] {
    let first = all.partition_point(|one| place(one).start < span.start);
    let end = all.partition_point(|one| place(one).start < span.end);
    &all[first..end]
}

fn sources(selection: &Selection<'_>) -> impl Iterator<Item = Source> {
    (1..).zip(selection.readings()).map(|(number, reading)| Source::of(number, reading))
}

impl Source {
    fn of(number: usize, reading: Reading) -> Self {
        let source = |hit: &Match| match hit {
            Match::Source(span) => Some(*span),
            Match::SuppliedTitle(_) => None,
        };
        let hits: Vec<Span> = reading.matches.iter().filter_map(source).collect();
        let blocks = &reading.document.blocks;
        let has_hit = |block: &&Block| !within(&hits, block.span, |hit| *hit).is_empty();
        let mut quoted: Vec<Block> = blocks.iter().filter(has_hit).copied().collect();
        if quoted.is_empty() {
            quoted.extend(blocks.iter().find(|block| block.part == Part::Body));
        }
        Self { number, reading, hits, quoted }
    }

    fn document(&self) -> &Document {
        &self.reading.document
    }

    /// Each with its source and a link.
    fn quotations(&self, selection: &Selection<'_>) -> Vec<String> {
        let document = self.document();
        let passages = Body::new(&document.source, &body(document));
        let quotation = |block: &Block| {
            let Span { start, end } = block.span;
            let link = selection.link(&document.key, passages.passage(block.span));
            let link = linked(&format!("bytes {start} to {end}"), &link);
            format!("{}Source {}, {link}\n\n", quoted(&self.marked(block.span)), self.number)
        };
        self.quoted.iter().map(quotation).collect()
    }

    /// A stretch of the text with its hits in bold.
    fn marked(&self, span: Span) -> String {
        let hits = within(&self.hits, span, |hit| *hit);
        let runs = runs(span, hits).into_iter().map(|run| {
            let words = escaped(run.span.of(&self.document().source));
            if run.marks.is_empty() { words } else { format!("**{words}**") }
        });
        line(&runs.collect::<String>())
    }

    fn citation(&self, selection: &Selection<'_>) -> String {
        let document = self.document();
        let link = selection.link(&document.key, None);
        let digest = sha256_hex(document.source.as_bytes());
        format!(
            "### Source {}\n\n{}\n\nDocument {}, SHA-256 of the text `{digest}`\n\n",
            self.number,
            line(&markdown(document, None, &link)),
            escaped(&line(&document.key.0)),
        )
    }

    /// How the date of publication, and those in what is quoted, are known.
    fn workings(&self) -> String {
        let published = dates::told(self.document().published.as_ref());
        let published = format!("Published: {published}");
        let is_quoted =
            |mention: &&Mention| self.quoted.iter().any(|block| block.span.contains(mention.span));
        let dates = self.document().mentions.iter().filter(is_quoted);
        let lines = iter::once(published).chain(dates.filter_map(|date| self.working(date)));
        let lines = lines.map(|text| format!("- {}\n", escaped(&line(&text))));
        format!("### Dates of source {}\n\n{}\n", self.number, lines.collect::<String>())
    }

    fn working(&self, mention: &Mention) -> Option<String> {
        let dated = mention.dated.as_ref()?;
        let printed = mention.span.of(&self.document().source);
        let flag = dated.flag.as_ref().map(|flag| format!(" {flag}.")).unwrap_or_default();
        let (words, edtf, working) = (words::edtf(&dated.edtf), &dated.edtf, &dated.working);
        Some(format!("“{printed}”: {words}, EDTF {edtf}. {working}{flag}"))
    }
}
