//! `dossier bench`: times a collection, prints JSON.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use engine::collection::Collection;
use engine::view::View;
use serde::Serialize;

use crate::cli::Bench;
use crate::search::linked;
use crate::site::data_file;

/// How often the collection is opened, and each question asked.
const ROUNDS: usize = 5;

/// Hits that a page asks for at first.
const LIMIT: u32 = 20;

/// Opens, asks and prints.
///
/// # Errors
/// Data or queries that cannot be read.
pub fn run(call: &Bench, out: &mut impl Write) -> Result<()> {
    let file = data_file(&call.data)?;
    let bytes = fs::read(&file).with_context(|| file.display().to_string())?;
    let queries = queries(&call.queries).with_context(|| call.queries.display().to_string())?;
    let views: Vec<View> =
        queries.lines().filter(|line| !line.trim().is_empty()).map(view).collect();
    let mut loads = Vec::new();
    for _ in 0..ROUNDS {
        let bytes = bytes.clone();
        let start = Instant::now();
        Collection::open(bytes).with_context(|| file.display().to_string())?;
        loads.push(start.elapsed());
    }
    let size = bytes.len();
    let collection = Collection::open(bytes)?;
    let times = Times {
        documents: collection.summary().documents,
        bytes: size,
        questions: views.len(),
        load_ms: Spread::of(loads),
        query_ms: Spread::of(timed(&collection, &views, LIMIT)),
        facets_ms: Spread::of(timed(&collection, &views, 0)),
    };
    serde_json::to_writer_pretty(&mut *out, &times)?;
    Ok(out.write_all(b"\n")?)
}

fn queries(file: &Path) -> io::Result<String> {
    if file != Path::new("-") {
        return fs::read_to_string(file);
    }
    let mut queries = String::new();
    io::stdin().lock().read_to_string(&mut queries)?;
    Ok(queries)
}

/// A line that begins with `#` is a link's view, any other a query.
fn view(line: &str) -> View {
    if line.starts_with('#') {
        return linked(line);
    }
    View { query: line.to_owned(), ..View::default() }
}

/// The time of each question in each round.
fn timed(collection: &Collection, views: &[View], limit: u32) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        for view in views {
            let start = Instant::now();
            std::hint::black_box(collection.search(view, limit));
            times.push(start.elapsed());
        }
    }
    times
}

#[derive(Serialize)]
struct Times {
    documents: u32,
    /// Of the data file.
    bytes: usize,
    questions: usize,
    load_ms: Spread,
    /// Whole answers: hits with snippets, counts, histogram.
    query_ms: Spread,
    /// Answers without hits: what the counts cost.
    facets_ms: Spread,
}

/// Median and 95th percentile, by nearest rank, in milliseconds; zero without measurements.
#[derive(Serialize)]
struct Spread {
    median: f64,
    p95: f64,
}

impl Spread {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let rank = |percent: usize| {
            let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
            times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
        };
        Self { median: rank(50), p95: rank(95) }
    }
}
