//! What is measured: documents for all engines, and queries.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use compiler::source::{Reader, Tables};
use compiler::{Carried, Compiled, compile};
use corpus::Corpus;
use engine::model::{Document, Part};
use serde::{Deserialize, Serialize};

use super::questions::{Query, queries};

/// A document as every engine gets it: what this one takes for the article, and found in it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Matter {
    pub(super) id: String,
    /// Title and body.
    pub(super) text: String,
    /// Codes of the countries that it mentions.
    pub(super) countries: BTreeSet<String>,
}

/// What compiling took, beside the index that came of it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Compilation {
    pub(super) build_ms: f64,
    pub(super) build_mb: f64,
}

/// Writes `documents.jsonl`, `queries.jsonl` and this engine's `bundle` to a folder.
pub(super) fn prepare(folder: &Path, count: u64) -> Result<Vec<Query>> {
    fs::create_dir_all(folder)?;
    let (documents, bundle, compilation) = compiled(count)?;
    let documents: Vec<Matter> = documents.iter().map(Matter::of).collect();
    let queries = queries(&documents);
    fs::write(folder.join("documents.jsonl"), lines(&documents)?)?;
    fs::write(folder.join("queries.jsonl"), lines(&queries)?)?;
    fs::write(folder.join("compilation.json"), serde_json::to_string(&compilation)?)?;
    fs::write(folder.join("bundle"), bundle)?;
    Ok(queries)
}

/// Generated articles as this engine reads them, on one thread.
fn compiled(count: u64) -> Result<(Vec<Document>, Vec<u8>, Compilation)> {
    let corpus = Corpus::default();
    let mut reader = Reader::new(Tables::default());
    for number in 0..count {
        let line = serde_json::to_string(&corpus.article(number))?;
        reader.file("generated", "generated.jsonl", line.as_bytes());
    }
    let (sources, carried) = (reader.finish()?, Carried::read()?);
    let begun = Instant::now();
    let Compiled { bundle, .. } = compile("bench".to_owned(), sources, &carried, |_| {});
    let bytes = bundle.write();
    let build_ms = begun.elapsed().as_secs_f64() * 1_000.0;
    Ok((bundle.documents, bytes, Compilation { build_ms, build_mb: most_memory()? }))
}

impl Matter {
    fn of(document: &Document) -> Self {
        let blocks = document.blocks.iter().map(|block| block.span.of(&document.source));
        let counted = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
        Self {
            id: document.key.0.clone(),
            text: blocks.collect::<Vec<_>>().join("\n\n"),
            countries: counted
                .filter_map(|mention| Some(mention.country.as_ref()?.0.clone()))
                .collect(),
        }
    }
}

fn lines(items: &[impl Serialize]) -> Result<String> {
    let lines: Vec<_> = items.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    Ok(lines.join("\n") + "\n")
}

/// The most memory that this process held, in MB; 0 where the system does not tell.
pub(super) fn most_memory() -> Result<f64> {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next());
    Ok(kilobytes.unwrap_or("0").parse::<f64>()? / 1_024.0)
}
