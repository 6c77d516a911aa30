//! `cargo xtask eval`: how well extraction does on what was marked by hand, beside the recorded lines.
//!
//! A measure gives named figures in thousandths. `data/eval.toml` records the line of each; a figure
//! below its line fails, here and in the tests. `--record` raises the lines to what is reached. What it
//! costs is told beside what was recorded, and never fails.

mod claims;
mod cost;
mod countries;
mod dates;
mod names;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use engine::extract::tagger::{Tagger, Weights};
use engine::extract::{Gazetteer, Tables};

/// What a measure reached, in thousandths, by the name of the figure.
pub(crate) type Figures = BTreeMap<String, u32>;

/// One thing that is measured.
struct Measure {
    name: &'static str,
    /// Takes the measure; the path is the root of the workspace.
    take: fn(&Path) -> Result<Figures>,
    /// Whether it is left to `cargo xtask eval`, because a test would wait for it.
    slow: bool,
}

const MEASURES: [Measure; 4] = [
    Measure { name: "claims", take: claims::measure, slow: false },
    Measure { name: "countries", take: countries::measure, slow: true },
    Measure { name: "dates", take: dates::measure, slow: false },
    Measure { name: "names", take: names::measure, slow: true },
];

/// The lines recorded, by measure and figure.
type Lines = BTreeMap<String, Figures>;

/// Under what name the cost is recorded.
const COST: &str = "cost";
const RECORD: &str = "data/eval.toml";
const HEAD: &str = "# The lines below which no figure may fall, in thousandths; under [cost], what it took.\n\
                    # Written by `cargo xtask eval --record`.\n";

/// Takes the measures and prints what they give beside the lines.
pub(crate) fn task(root: &Path, options: &[&str]) -> Result<()> {
    let unknown = options.iter().find(|option| !matches!(**option, "--quick" | "--record"));
    ensure!(unknown.is_none(), "expected --quick or --record, found {unknown:?}");
    let mut lines = recorded(root)?;
    let reached = take(root, options.contains(&"--quick"))?;
    print!("{}", report(&reached, &lines));
    let cost = cost::measure(root).context(COST)?;
    print!("{}", report_cost(&cost, &lines));
    if options.contains(&"--record") {
        lines.extend(reached);
        lines.insert(COST.to_owned(), cost);
        return Ok(fs::write(root.join(RECORD), printed(&lines))?);
    }
    let fallen = fallen(&reached, &lines);
    ensure!(fallen.is_empty(), "below the recorded line: {}", fallen.join(", "));
    Ok(())
}

/// The figures of all measures, or of the quick ones.
fn take(root: &Path, quick: bool) -> Result<Lines> {
    let measures = MEASURES.iter().filter(|measure| !quick || !measure.slow);
    measures
        .map(|measure| {
            let figures = (measure.take)(root).with_context(|| measure.name)?;
            Ok((measure.name.to_owned(), figures))
        })
        .collect()
}

fn recorded(root: &Path) -> Result<Lines> {
    let path = root.join(RECORD);
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    toml::from_str(&text).with_context(|| path.display().to_string())
}

/// The lines as they are recorded.
fn printed(reached: &Lines) -> String {
    let mut text = HEAD.to_owned();
    for (measure, figures) in reached {
        let _ = writeln!(text, "\n[{measure}]");
        for (name, figure) in figures {
            let _ = writeln!(text, "{name:?} = {figure}");
        }
    }
    text
}

/// One line for each figure: what is reached, what is recorded.
fn report(reached: &Lines, lines: &Lines) -> String {
    let mut text = String::new();
    for (measure, figures) in reached {
        for (name, figure) in figures {
            let line = line(lines, measure, name);
            let beside = line.map_or("new".to_owned(), |line| format!("{:.1}", share(line)));
            let _ = writeln!(text, "{measure:<8} {name:<44} {:>6.1} {beside:>6}", share(*figure));
        }
    }
    text
}

/// One line for each figure of the cost: what it is, what was recorded.
fn report_cost(cost: &Figures, lines: &Lines) -> String {
    let mut text = String::new();
    for (name, figure) in cost {
        let beside =
            line(lines, COST, name).map_or("new".to_owned(), |recorded| recorded.to_string());
        let _ = writeln!(text, "{COST:<8} {name:<40} {figure:>9} {beside:>8}");
    }
    text
}

/// Per cent.
fn share(thousandths: u32) -> f64 {
    f64::from(thousandths) / 10.0
}

fn line(lines: &Lines, measure: &str, name: &str) -> Option<u32> {
    lines.get(measure)?.get(name).copied()
}

/// Names of the figures that are below their lines.
fn fallen(reached: &Lines, lines: &Lines) -> Vec<String> {
    let mut fallen = Vec::new();
    for (measure, figures) in reached {
        let low = figures.iter().filter(|(name, figure)| {
            line(lines, measure, name).is_some_and(|line| **figure < line)
        });
        fallen.extend(low.map(|(name, figure)| format!("{measure}, {name}: {figure}")));
    }
    fallen
}

/// The gazetteer as it is in `data/gazetteer`.
pub(crate) fn gazetteer(root: &Path) -> Result<Gazetteer> {
    let table = |name: &str| {
        let path = root.join("data/gazetteer").join(name).with_extension("tsv");
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    let tables =
        ["countries", "regions", "cities", "areas", "control", "organisations", "cues", "names"]
            .map(table);
    let [countries, regions, cities, areas, control, organisations, cues, names] = tables;
    Ok(Gazetteer::read(&Tables {
        countries: &countries?,
        regions: &regions?,
        cities: &cities?,
        areas: &areas?,
        control: &control?,
        organisations: &organisations?,
        cues: &cues?,
        names: &names?,
    })?)
}

/// The tagger as it is in `data/model`.
pub(crate) fn tagger(root: &Path, gazetteer: &Gazetteer) -> Result<Tagger> {
    let path = root.join("data/model/tagger.bin");
    let weights = fs::read(&path).with_context(|| path.display().to_string())?;
    Ok(Tagger::new(crate::train::vocabulary(root, gazetteer)?, Weights::read(&weights)?))
}

/// The lines of a file that is kept compressed with brotli.
pub(crate) fn unpacked(path: &Path) -> Result<String> {
    let packed = fs::read(path).with_context(|| path.display().to_string())?;
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut packed.as_slice(), &mut bytes)
        .with_context(|| path.display().to_string())?;
    Ok(String::from_utf8(bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(figure: u32) -> Lines {
        let figures = Figures::from([("places, F1".to_owned(), figure)]);
        Lines::from([("names".to_owned(), figures)])
    }

    #[test]
    fn no_quick_figure_falls() {
        let root = crate::root();
        let reached = take(&root, true).expect("the project's own data");
        let fallen = fallen(&reached, &recorded(&root).expect("the project's own record"));
        assert!(fallen.is_empty(), "{fallen:?}");
    }

    #[test]
    fn a_figure_below_its_line_is_told() {
        assert_eq!(fallen(&lines(700), &lines(701)), ["names, places, F1: 700"]);
        assert!(fallen(&lines(701), &lines(701)).is_empty());
        assert!(fallen(&lines(700), &Lines::new()).is_empty(), "a new figure has no line");
    }

    #[test]
    fn the_record_is_read_as_it_was_written() {
        let read: Lines = toml::from_str(&printed(&lines(701))).expect("our own writing");
        assert_eq!(read, lines(701));
    }
}
