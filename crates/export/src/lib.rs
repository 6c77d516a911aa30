//! What is on screen, as text in the formats of other programs.
//!
//! Pure like the engine: an opened collection and a view in, text out, the same everywhere.
//!
//! ```text
//! tables     documents, entities, figures, quotations and mentions, as rows
//! csv        rows as CSV
//! jsonl      rows as JSON Lines
//! bibtex     documents as BibTeX, in the dialect of BibLaTeX
//! ris        documents as RIS
//! csl        documents as CSL-JSON
//! ftm        documents, those they name and where, as Follow The Money
//! dossier    quotations, sources and workings, to be printed
//! evidence   one passage with all that proves it
//! selection  the documents that pass a view, and links to them
//! dates      a value of EDTF in the parts that other formats have
//! plain      words of a document on one line, without what could act on others
//! ```

mod bibtex;
mod csl;
mod csv;
mod dates;
mod dossier;
mod evidence;
mod ftm;
mod jsonl;
mod plain;
mod ris;
mod selection;
mod tables;

pub use selection::Selection;
pub use tables::Table;

use engine::model::DocKey;

/// A format of other programs; which table, where it has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180), UTF-8, with a row of names. Cells that a spreadsheet would take
    /// for a formula begin with `'`.
    Csv(Table),
    /// An object of JSON a line.
    JsonLines(Table),
    /// Citations for LaTeX, in the dialect of BibLaTeX.
    BibTex,
    /// Citations for reference managers.
    Ris,
    /// Citations for processors of the Citation Style Language.
    CslJson,
    /// Entities of Follow The Money, one a line, for Aleph.
    FollowTheMoney,
    /// The quotations of the hits, their sources and the workings of dates, in Markdown.
    Dossier,
    /// The view's passage with all that proves it, in Markdown.
    Evidence,
}

/// Why there is nothing to take along.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// An evidence card is of one passage, and the view names none.
    #[error("expected a passage in the view, such as doc=000&at=…; found none")]
    NoPassage,
    /// The collection has no such document.
    #[error("expected the key of a document; found {key:?}", key = .0.0)]
    NoSuchDocument(DocKey),
    /// The document does not hold the passage.
    #[error("expected the passage in document {key:?}; it does not stand there", key = .0.0)]
    Lost(DocKey),
}

/// The pieces of an export, to be written one after the other: an export of many documents never lies
/// whole in memory.
pub type Pieces<'a> = Box<dyn Iterator<Item = String> + 'a>;

/// What was selected, in a format.
///
/// # Errors
/// Of [`Format::Evidence`] alone: see [`ExportError`].
pub fn export<'a>(selection: &'a Selection<'_>, format: Format) -> Result<Pieces<'a>, ExportError> {
    Ok(match format {
        Format::Csv(table) => Box::new(csv::pieces(table, table.rows(selection))),
        Format::JsonLines(table) => Box::new(jsonl::pieces(table, table.rows(selection))),
        Format::BibTex => Box::new(selection.documents().map(|it| bibtex::entry(selection, &it))),
        Format::Ris => Box::new(selection.documents().map(|it| ris::record(selection, &it))),
        Format::CslJson => Box::new(csl::pieces(selection)),
        Format::FollowTheMoney => Box::new(ftm::pieces(selection)),
        Format::Dossier => Box::new(dossier::pieces(selection)),
        Format::Evidence => Box::new(std::iter::once(evidence::card(selection)?)),
    })
}
