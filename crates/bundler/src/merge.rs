//! `dossier merge`: from the parts of a collection to a site.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use compiler::{Carried, Part, join, merge};

use crate::build;
use crate::cli::Merge;
use crate::progress::Progress;

/// Merges. Nothing is written unless everything can be.
///
/// # Errors
/// Parts that are damaged, missing or of different collections, or a folder that cannot or must not be
/// written.
pub fn run(call: &Merge) -> Result<()> {
    let progress = Progress::new();
    progress.stage("reading");
    let parts = call.parts.iter().map(|file| part(file)).collect::<Result<_>>()?;
    let (name, tables, drafts) = merge(parts)?;
    progress.stage("indexing");
    let compiled = join(name, &tables, &Carried::read()?, drafts);
    build::write(&compiled, call.page.as_deref(), &call.parts[0], &call.out, &progress)
}

fn part(file: &Path) -> Result<Part> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    Part::read(&bytes).with_context(|| file.display().to_string())
}
