//! `dossier export`: what a view shows, in the format of another program.

use std::io::Write;

use anyhow::Result;
use clap::CommandFactory;
use clap::error::ErrorKind;
use export::{Selection, Table};

use crate::cli::{Cli, Export, Format};
use crate::search::{linked, open};

/// Selects and prints.
///
/// # Errors
/// Data that cannot be read, a view without the passage that an evidence card is of; wrong usage when a
/// table is asked of a format that has none.
pub fn run(call: &Export, out: &mut impl Write) -> Result<()> {
    let format = format(call)?;
    let collection = open(&call.data)?;
    let selection = Selection::new(&collection, linked(&call.view), &call.address);
    for piece in export::export(&selection, format)? {
        out.write_all(piece.as_bytes())?;
    }
    Ok(())
}

fn format(call: &Export) -> Result<export::Format> {
    let table = call.of.map_or(Table::Documents, Into::into);
    let format = match call.format {
        Format::Csv => export::Format::Csv(table),
        Format::Jsonl => export::Format::JsonLines(table),
        Format::Bibtex => export::Format::BibTex,
        Format::Ris => export::Format::Ris,
        Format::Csl => export::Format::CslJson,
        Format::Ftm => export::Format::FollowTheMoney,
        Format::Dossier => export::Format::Dossier,
        Format::Evidence => export::Format::Evidence,
    };
    if call.of.is_some() && !matches!(call.format, Format::Csv | Format::Jsonl) {
        let message = "tables (--of) are of the formats csv and jsonl alone";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message).into());
    }
    Ok(format)
}
