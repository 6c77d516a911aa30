//! Results for people: JSON, tables, a plot.

use std::fmt::Write;
use std::fs;

use anyhow::Result;
use serde::Serialize;
use xshell::{Shell, cmd};

use super::questions::{Kind, Query};
use super::{Answer, Measured};

const FOLDER: &str = "docs/bench";

/// All of a run.
#[derive(Serialize)]
struct Report<'a> {
    machine: String,
    day: String,
    documents: &'a str,
    queries: &'a [Query],
    engines: &'a [Measured],
}

/// Prints the tables, and writes all to `docs/bench/`.
pub(super) fn write(
    shell: &Shell,
    documents: &str,
    queries: &[Query],
    engines: &[Measured],
) -> Result<()> {
    let day = cmd!(shell, "date -u +%F").quiet().read()?;
    let report = Report { machine: machine(), day, documents, queries, engines };
    let tables = report.tables();
    println!("{tables}");
    shell.create_dir(FOLDER)?;
    let file = |extension| shell.current_dir().join(format!("{FOLDER}/{documents}.{extension}"));
    fs::write(file("json"), serde_json::to_string_pretty(&report)? + "\n")?;
    fs::write(file("svg"), report.plot())?;
    fs::write(file("md"), tables)?;
    Ok(())
}

/// The processor, as the system names it.
fn machine() -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = processor.lines().find_map(|line| line.strip_prefix("model name"));
    let name = name
        .map_or("a processor that is not named", |name| name.trim_start_matches([' ', '\t', ':']));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{cores} cores of {name}")
}

impl Report<'_> {
    fn tables(&self) -> String {
        let Self { documents, day, machine, .. } = self;
        let mut text = format!(
            "# {documents} generated articles\n\nMeasured on {day}, {machine}, by \
             `cargo xtask bench {documents}`. What the columns mean: [README.md](README.md).\n\n\
             ![Time to answer]({documents}.svg)\n\n"
        );
        text += &self.table("Time to the number of documents and the first ten, ms", |answer| {
            answer.find_ms
        });
        text += &self
            .table("Time to how many of them mention each country, ms", |answer| answer.count_ms);
        text += &self.sizes();
        text + &self.exactness()
    }

    /// A row for each engine, a column for each kind of query.
    fn table(&self, title: &str, of: fn(&Answer) -> f64) -> String {
        let kinds: Vec<String> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        let mut text = head(title, &kinds);
        for engine in self.engines {
            let times =
                Kind::ALL.map(|kind| self.median(engine, kind, of).map_or("–".to_owned(), rounded));
            row(&mut text, engine, &times);
        }
        text + "\n"
    }

    fn sizes(&self) -> String {
        let columns = [
            "program, kB brotli",
            "index, kB",
            "index, kB brotli",
            "built in s",
            "memory to build, MB",
            "first answer after ms",
            "memory to answer, MB",
        ];
        let mut text = head("Size, memory, start", &columns.map(str::to_owned));
        for engine in self.engines {
            let (built, asked) = (&engine.built, &engine.asked);
            let kilo = |bytes: usize| format!("{}", bytes.div_ceil(1_000));
            row(
                &mut text,
                engine,
                &[
                    kilo(built.library),
                    kilo(built.index),
                    kilo(built.index_brotli),
                    rounded(built.build_ms / 1_000.0),
                    format!("{:.0}", built.build_mb),
                    format!("{:.0}", asked.load_ms),
                    format!("{:.0}", asked.ask_mb),
                ],
            );
        }
        text + "\n"
    }

    /// How many of the counts are those of the naive twin.
    fn exactness(&self) -> String {
        let kinds: Vec<String> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        let mut text = head("Exact counts", &kinds);
        for engine in self.engines {
            let counts = Kind::ALL.map(|kind| {
                let answers: Vec<_> = self.answers(engine, kind).collect();
                let exact = answers.iter().filter(|(query, answer)| query.expected == answer.total);
                if answers.is_empty() {
                    "–".to_owned()
                } else {
                    format!("{} of {}", exact.count(), answers.len())
                }
            });
            row(&mut text, engine, &counts);
        }
        text
    }

    fn answers<'a>(
        &'a self,
        engine: &'a Measured,
        kind: Kind,
    ) -> impl Iterator<Item = (&'a Query, &'a Answer)> {
        let answers = self.queries.iter().zip(&engine.asked.answers);
        let of_kind = answers.filter(move |(query, _)| query.kind == kind);
        of_kind.filter_map(|(query, answer)| Some((query, answer.as_ref()?)))
    }

    fn median(&self, engine: &Measured, kind: Kind, of: fn(&Answer) -> f64) -> Option<f64> {
        let mut times: Vec<f64> =
            self.answers(engine, kind).map(|(_, answer)| of(answer)).collect();
        times.sort_unstable_by(f64::total_cmp);
        times.get(times.len() / 2).copied()
    }

    /// A line for each engine; on it a dot for each kind of query, further right the longer it takes.
    fn plot(&self) -> String {
        let height = 60 + 28 * self.engines.len();
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 {height}\" font-family=\"sans-serif\" \
             font-size=\"12\">\n<title>Median time to answer, by kind of query</title>\n\
             <rect width=\"760\" height=\"{height}\" fill=\"#fff\"/>\n"
        );
        for (exponent, label) in
            (-3..=3).zip(["1 µs", "10 µs", "0.1 ms", "1 ms", "10 ms", "0.1 s", "1 s"])
        {
            let x = across(10_f64.powi(exponent));
            let end = height - 30;
            let _ = writeln!(
                svg,
                "<path d=\"M{x:.1} 20V{end}\" stroke=\"#ddd\"/><text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{label}</text>",
                height - 12
            );
        }
        for (number, engine) in self.engines.iter().enumerate() {
            let y = 40 + 28 * number;
            let _ = writeln!(svg, "<text x=\"8\" y=\"{}\">{}</text>", y + 4, engine.built.name);
            for kind in Kind::ALL {
                if let Some(time) = self.median(engine, kind, |answer| answer.find_ms) {
                    let name = kind.name();
                    let _ = writeln!(
                        svg,
                        "<circle cx=\"{:.1}\" cy=\"{y}\" r=\"5\" fill=\"#1f4e8c\" fill-opacity=\"0.6\"><title>{name}: {} ms</title></circle>",
                        across(time),
                        rounded(time)
                    );
                }
            }
        }
        svg + "</svg>\n"
    }
}

/// Where a time in milliseconds stands: each power of ten takes as much room.
fn across(milliseconds: f64) -> f64 {
    200.0 + 85.0 * (milliseconds.max(0.001).log10() + 3.0)
}

fn head(title: &str, columns: &[String]) -> String {
    let rules = "|---".repeat(columns.len() + 1);
    format!("## {title}\n\n| | {} |\n{rules}|\n", columns.join(" | "))
}

fn row(table: &mut String, engine: &Measured, cells: &[String]) {
    let (name, version) = (&engine.built.name, &engine.built.version);
    let _ = writeln!(table, "| {name} {version} | {} |", cells.join(" | "));
}

/// With three digits that count.
fn rounded(number: f64) -> String {
    match number {
        0.0..1.0 => format!("{number:.3}"),
        1.0..10.0 => format!("{number:.2}"),
        10.0..100.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}
