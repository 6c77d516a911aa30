//! Countries: CLDR's names, GeoNames' capitals, our own aliases and demonyms.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

use super::{CLDR, GEONAMES, Packages, json, own_table, write_table};

/// A country with all that it is called.
pub(super) struct Country {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) capital: String,
    aliases: BTreeSet<String>,
    demonyms: BTreeSet<String>,
    shorts: String,
}

#[derive(Deserialize)]
struct GeoCountry {
    iso: String,
    capital: String,
}

/// All countries that GeoNames and CLDR both know, in order of code.
pub(super) fn countries(packages: &Packages, tables: &Path) -> Result<Vec<Country>> {
    let known: BTreeMap<String, GeoCountry> = json(&packages.geonames.join("countries.json"))?;
    let territories = territories(packages)?;
    let own = own_table(&tables.join("own/countries.tsv"), 5)?;
    let own: BTreeMap<&str, &Vec<String>> = own.iter().map(|row| (row[0].as_str(), row)).collect();
    let mut countries: Vec<Country> = known
        .values()
        .filter_map(|geo| {
            let names = territories.get(&geo.iso)?;
            Some(country(geo, names, own.get(geo.iso.as_str()).copied()))
        })
        .collect();
    countries.sort_by(|one, two| one.code.cmp(&two.code));
    Ok(countries)
}

/// CLDR's names by code, the usual one first.
fn territories(packages: &Packages) -> Result<BTreeMap<String, Vec<String>>> {
    let file = packages.npm.join("cldr-localenames-full/main/en/territories.json");
    let cldr: Value = json(&file)?;
    let entries = cldr["main"]["en"]["localeDisplayNames"]["territories"].as_object();
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, name) in entries.context("CLDR without territories")? {
        let (code, variant) = key.split_once('-').unwrap_or((key, ""));
        let name = name.as_str().unwrap_or_default().to_owned();
        let of_country = names.entry(code.to_owned()).or_default();
        let at = if variant.is_empty() { 0 } else { of_country.len() };
        of_country.insert(at, name);
    }
    Ok(names)
}

fn country(geo: &GeoCountry, names: &[String], own: Option<&Vec<String>>) -> Country {
    let cell = |column: usize| own.map(|row| row[column].as_str()).unwrap_or_default();
    let name = if cell(1).is_empty() { names[0].as_str() } else { cell(1) }.replace('&', "and");
    let spelled = names.iter().map(|name| name.replace('&', "and").replace('’', "'"));
    let mut aliases: BTreeSet<String> = spelled.chain(parts(cell(2))).collect();
    aliases.retain(|alias| *alias != name && !alias.contains('('));
    Country {
        code: geo.iso.clone(),
        name,
        capital: geo.capital.clone(),
        aliases,
        demonyms: parts(cell(3)).flat_map(with_plural).collect(),
        shorts: cell(4).to_owned(),
    }
}

fn parts(cell: &str) -> impl Iterator<Item = String> {
    cell.split('|').filter(|part| !part.is_empty()).map(str::to_owned)
}

/// "Ukrainian", "Ukrainians"; "French" alone.
fn with_plural(demonym: String) -> Vec<String> {
    let alone = ["ese", "sh", "ch", "s", "men", "man"].iter().any(|end| demonym.ends_with(end));
    if alone { vec![demonym] } else { vec![format!("{demonym}s"), demonym] }
}

/// Writes `countries.tsv`.
pub(super) fn write(tables: &Path, countries: &[Country]) -> Result<()> {
    let join = |names: &BTreeSet<String>| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        names.join("|")
    };
    let lines = countries.iter().map(|country| {
        let Country { code, name, capital, aliases, demonyms, shorts } = country;
        format!("{code}\t{name}\t{capital}\t{}\t{}\t{shorts}", join(aliases), join(demonyms))
    });
    let source = format!(
        "Countries. Names: Unicode {CLDR}, Unicode License v3. Capitals: {GEONAMES}. Aliases, demonyms: our own."
    );
    let columns = "code\tname\tcapital\taliases\tdemonyms\tshorts";
    write_table(&tables.join("countries.tsv"), &source, columns, &lines.collect())
}
