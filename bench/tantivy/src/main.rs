//! tantivy, measured like the programs of `bench/run.js`: `bench-tantivy build|ask FOLDER`.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs};

use serde::Deserialize;
use serde_json::{Value as Json, json};
use tantivy::collector::{Count, FacetCollector, TopDocs};
use tantivy::query::{
    BooleanQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RegexQuery, TermQuery,
};
use tantivy::schema::{
    Facet, FacetOptions, Field, IndexRecordOption, STORED, STRING, Schema, TEXT,
};
use tantivy::{Index, Searcher, TantivyDocument, Term, doc};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// As in `bench/run.js`.
const PATIENCE: Duration = Duration::from_millis(200);
const ROUNDS: usize = 15;
/// Bytes that the writer may fill before it puts a segment down.
const BUDGET: usize = 100_000_000;

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    countries: Vec<String>,
}

#[derive(Deserialize)]
struct Asked {
    kind: String,
    words: Vec<String>,
    country: Option<String>,
}

struct Fields {
    id: Field,
    text: Field,
    country: Field,
}

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["build", folder] => build(Path::new(folder))?,
        ["ask", folder] => ask(Path::new(folder))?,
        _ => return Err("bench-tantivy takes build or ask, and a folder".into()),
    };
    println!("{result}");
    Ok(())
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let id = schema.add_text_field("id", STRING | STORED);
    let text = schema.add_text_field("text", TEXT);
    let country = schema.add_facet_field("country", FacetOptions::default());
    (schema.build(), Fields { id, text, country })
}

fn build(folder: &Path) -> Result<Json> {
    let documents: Vec<Document> = lines(&folder.join("documents.jsonl"))?;
    let place = folder.join("tantivy");
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place)?;
    let begun = Instant::now();
    let (schema, fields) = schema();
    let index = Index::create_in_dir(&place, schema)?;
    let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, BUDGET)?;
    for Document { id, text, countries } in documents {
        let mut document = doc!(fields.id => id, fields.text => text);
        for country in countries {
            document.add_facet(fields.country, facet(&country));
        }
        writer.add_document(document)?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    let build_ms = milliseconds(begun.elapsed());
    let files = fs::read_dir(&place)?.map(|file| fs::read(file?.path()));
    let files: Vec<Vec<u8>> = files.collect::<std::io::Result<_>>()?;
    Ok(json!({
        "name": "tantivy, native", "version": tantivy::version_string(), "build_ms": build_ms,
        "build_mb": most_memory(), "library": 0,
        "index": files.iter().map(Vec::len).sum::<usize>(),
        "index_brotli": files.iter().map(|file| compressed(file)).sum::<usize>(),
    }))
}

fn ask(folder: &Path) -> Result<Json> {
    let queries: Vec<Asked> = lines(&folder.join("queries.jsonl"))?;
    let begun = Instant::now();
    let index = Index::open_in_dir(folder.join("tantivy"))?;
    let (_, fields) = schema();
    let searcher = index.reader()?.searcher();
    find(&searcher, &query(&fields, &queries[0])?)?;
    let load_ms = milliseconds(begun.elapsed());
    let answers: Vec<Json> = queries
        .iter()
        .map(|asked| answered(&searcher, &query(&fields, asked)?))
        .collect::<Result<_>>()?;
    Ok(json!({ "load_ms": load_ms, "ask_mb": most_memory(), "answers": answers }))
}

fn answered(searcher: &Searcher, query: &dyn Query) -> Result<Json> {
    Ok(json!({
        "total": find(searcher, query)?,
        "find_ms": timed(|| find(searcher, query))?,
        "count_ms": timed(|| count(searcher, query))?,
    }))
}

/// How many documents; the first ten are found along with them.
fn find(searcher: &Searcher, query: &dyn Query) -> Result<usize> {
    let (total, _first) =
        searcher.search(query, &(Count, TopDocs::with_limit(10).order_by_score()))?;
    Ok(total)
}

fn count(searcher: &Searcher, query: &dyn Query) -> Result<BTreeMap<String, u64>> {
    let mut collector = FacetCollector::for_field("country");
    collector.add_facet("/");
    let counts = searcher.search(query, &collector)?;
    Ok(counts.get("/").map(|(facet, count)| (facet.to_string(), count)).collect())
}

fn query(fields: &Fields, asked: &Asked) -> Result<Box<dyn Query>> {
    let term = |word: &String| Term::from_field_text(fields.text, word);
    let terms: Vec<Term> = asked.words.iter().map(term).collect();
    let words: Box<dyn Query> = match asked.kind.as_str() {
        "phrase" => Box::new(PhraseQuery::new(terms)),
        "prefix" => {
            Box::new(RegexQuery::from_pattern(&format!("{}.*", asked.words[0]), fields.text)?)
        }
        "typo" => Box::new(FuzzyTermQuery::new(terms[0].clone(), 1, true)),
        _ => all(terms.into_iter().map(|term| {
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) as Box<dyn Query>
        })),
    };
    let country = asked.country.as_ref().map(|country| {
        let term = Term::from_facet(fields.country, &facet(country));
        Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>
    });
    Ok(all([words].into_iter().chain(country)))
}

fn all(queries: impl Iterator<Item = Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(BooleanQuery::new(queries.map(|query| (Occur::Must, query)).collect()))
}

fn facet(country: &str) -> Facet {
    Facet::from(&format!("/{country}"))
}

/// The median.
fn timed<T>(work: impl Fn() -> Result<T>) -> Result<f64> {
    let mut times = Vec::new();
    let begun = Instant::now();
    while times.is_empty() || (times.len() < ROUNDS && begun.elapsed() < PATIENCE) {
        let once = Instant::now();
        std::hint::black_box(work()?);
        times.push(once.elapsed());
    }
    times.sort_unstable();
    Ok(milliseconds(times[times.len() / 2]))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn lines<T: for<'a> Deserialize<'a>>(file: &Path) -> Result<Vec<T>> {
    Ok(fs::read_to_string(file)?
        .lines()
        .map(serde_json::from_str)
        .collect::<serde_json::Result<_>>()?)
}

fn compressed(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).map_or(0, |_| packed.len())
}

/// The most memory that this process held, in MB.
fn most_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1_024.0
}
