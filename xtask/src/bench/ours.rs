//! This engine, natively.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use engine::collection::Collection;
use engine::model::Facet;
use engine::view::View;

use super::matter::{Compilation, most_memory};
use super::questions::{Kind, Query};
use super::{Answer, Asked, Built};

/// As in `bench/run.js`.
const PATIENCE: Duration = Duration::from_millis(200);
const ROUNDS: usize = 15;
/// Hits that are asked for.
pub(super) const FIRST: u32 = 10;

/// What compiling took, from when the matter was prepared: reading names, dates and claims in the texts
/// and weighing their words.
pub(super) fn build(folder: &Path) -> Result<Built> {
    let bytes = fs::read(folder.join("bundle"))?;
    let compilation = fs::read_to_string(folder.join("compilation.json"))?;
    let Compilation { build_ms, build_mb } = serde_json::from_str(&compilation)?;
    Ok(Built {
        name: "Dossier, native".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build_ms,
        build_mb,
        library: 0,
        index: bytes.len(),
        index_brotli: packed(&bytes, 5)?,
    })
}

pub(super) fn ask(folder: &Path) -> Result<Asked> {
    let bytes = fs::read(folder.join("bundle"))?;
    let queries = queries(folder)?;
    let begun = Instant::now();
    let collection = Collection::open(bytes)?;
    collection.search(&view(queries.first().context("no query")?), FIRST);
    let load_ms = milliseconds(begun.elapsed());
    let answers = queries.iter().map(|query| Some(answered(&collection, &view(query)))).collect();
    Ok(Asked { load_ms, ask_mb: most_memory()?, answers })
}

pub(super) fn queries(folder: &Path) -> Result<Vec<Query>> {
    let queries = fs::read_to_string(folder.join("queries.jsonl"))?;
    Ok(queries.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// As a reader would type it.
pub(super) fn view(query: &Query) -> View {
    let words = query.words.join(" ");
    let typed = match query.kind {
        Kind::Phrase => format!("\"{words}\""),
        Kind::Prefix => format!("{words}*"),
        Kind::Typo => format!("{words}~1"),
        _ => words,
    };
    let mut view = View { query: typed, ..View::default() };
    if let Some(country) = &query.country {
        view.toggle(Facet::Country, country);
    }
    view
}

/// The engine counts the values of all facets with every answer: both times are of the same.
fn answered(collection: &Collection, view: &View) -> Answer {
    let total = collection.search(view, FIRST).total as usize;
    let find_ms = timed(|| collection.search(view, FIRST));
    Answer { total, find_ms, count_ms: find_ms }
}

fn timed<T>(work: impl Fn() -> T) -> f64 {
    let mut times = Vec::new();
    let begun = Instant::now();
    while times.is_empty() || (times.len() < ROUNDS && begun.elapsed() < PATIENCE) {
        let once = Instant::now();
        std::hint::black_box(work());
        times.push(once.elapsed());
    }
    times.sort_unstable();
    milliseconds(times[times.len() / 2])
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// How many bytes brotli of a quality makes of some.
pub(crate) fn packed(bytes: &[u8], quality: i32) -> Result<usize> {
    let mut packed = Vec::new();
    let parameters = BrotliEncoderParams { quality, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed.len())
}
