//! `cargo xtask bench`: this engine and others, side by side: the same documents, the same queries, the
//! same answers asked for, counted by a naive twin. Results go to `docs/bench/`.
//!
//! ```text
//! matter      generated articles -> documents with countries, a bundle, queries with their answers
//! questions   documents          -> queries, and how many documents each finds
//! ours        a bundle           -> what this engine takes
//! browser     a bundle           -> likewise in Chromium
//! report      what all take      -> JSON, a table, a plot
//! ```
//!
//! Each engine is a program of its own, called twice: `build FOLDER` and `ask FOLDER`, printing a line of
//! JSON each time (see `Built` and `Asked`). A file in `bench/peers/` is another engine.

mod browser;
mod matter;
mod ours;
mod questions;
mod report;

use std::env;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use xshell::{Shell, cmd};

use crate::tools;
pub(crate) use ours::packed;

/// Articles, where no number is given.
const COUNT: &str = "5000";

/// What an index takes to make.
#[derive(Debug, Serialize, Deserialize)]
struct Built {
    name: String,
    version: String,
    build_ms: f64,
    /// The most memory that the program held, in MB.
    build_mb: f64,
    /// Bytes that a page loads before it can ask, compressed with brotli 11; 0 for a native program.
    library: usize,
    /// Bytes of the index …
    index: usize,
    /// … and compressed with brotli 5.
    index_brotli: usize,
}

/// What answers take.
#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    /// From the index's bytes to the first answer.
    load_ms: f64,
    /// The most memory that the program held, in MB.
    ask_mb: f64,
    /// To each query; `None` where the engine does not know its kind.
    answers: Vec<Option<Answer>>,
}

/// An answer to a query: medians in milliseconds.
#[derive(Debug, Serialize, Deserialize)]
struct Answer {
    /// How many documents were found.
    total: usize,
    /// For that number and the first ten.
    find_ms: f64,
    /// For how many of those found mention each country.
    count_ms: f64,
}

/// An engine's results.
#[derive(Debug, Serialize)]
struct Measured {
    #[serde(flatten)]
    built: Built,
    #[serde(flatten)]
    asked: Asked,
}

/// Measures; with `only`, engines whose names hold it.
pub(crate) fn task(shell: &Shell, options: &[&str]) -> Result<()> {
    let (count, only) = match options {
        [] => (COUNT, ""),
        [count] => (*count, ""),
        [count, only] => (*count, *only),
        _ => bail!("bench takes a number of articles, and a part of an engine's name"),
    };
    tools::npm_packages(shell, "bench")?;
    let folder = shell.current_dir().join("target/bench").join(count);
    let queries = matter::prepare(&folder, count.parse().context("how many articles?")?)?;
    let mut results = Vec::new();
    for engine in engines(shell)?.iter().filter(|engine| engine.join(" ").contains(only)) {
        match measured(shell, engine, &folder) {
            Ok(result) => results.push(result),
            // One that fails does not keep the others from being measured.
            Err(error) => eprintln!("{}: {error:#}", engine.join(" ")),
        }
    }
    report::write(shell, count, &queries, &results)
}

/// A step of this engine, natively or in a browser, called as a program of its own.
pub(crate) fn step(shell: &Shell, arguments: &[&str]) -> Result<()> {
    match arguments {
        ["build", folder] => print(&ours::build(Path::new(folder))?),
        ["ask", folder] => print(&ours::ask(Path::new(folder))?),
        ["browser", "build", folder] => print(&browser::build(shell, Path::new(folder))?),
        ["browser", "ask", folder] => print(&browser::ask(shell, Path::new(folder))?),
        _ => bail!("bench-ours takes build or ask, and a folder"),
    }
}

fn print(result: &impl Serialize) -> Result<()> {
    println!("{}", serde_json::to_string(result)?);
    Ok(())
}

/// The programs, as they are called; a step and a folder follow.
fn engines(shell: &Shell) -> Result<Vec<Vec<String>>> {
    let ours = env::current_exe()?.to_string_lossy().into_owned();
    let ours = [ours, "bench-ours".to_owned()];
    let mut engines = vec![ours.to_vec(), [&ours[..], &["browser".to_owned()]].concat()];
    // Run by cargo, so that it is compiled when it is wanted, and only then.
    let tantivy = "cargo run --quiet --release --manifest-path bench/tantivy/Cargo.toml --target-dir \
                   target/bench-tantivy --";
    engines.push(tantivy.split_whitespace().map(str::to_owned).collect());
    for peer in shell.read_dir("bench/peers")? {
        let name = peer.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        engines.push(vec!["node".to_owned(), "bench/run.js".to_owned(), name]);
    }
    Ok(engines)
}

fn measured(shell: &Shell, engine: &[String], folder: &Path) -> Result<Measured> {
    Ok(Measured {
        built: said(shell, engine, "build", folder)?,
        asked: said(shell, engine, "ask", folder)?,
    })
}

fn said<T: DeserializeOwned>(
    shell: &Shell,
    engine: &[String],
    step: &str,
    folder: &Path,
) -> Result<T> {
    let (program, arguments) = engine.split_first().context("no program")?;
    let line = cmd!(shell, "{program} {arguments...} {step} {folder}").read()?;
    Ok(serde_json::from_str(line.lines().last().unwrap_or_default())?)
}
