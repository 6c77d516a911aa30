//! Persons, places and organisations. Words of names are those of the gazetteer; who they name is made up.

use crate::random::Random;
use crate::zipf::Zipf;

const COUNTRIES: &str = include_str!("../../../data/gazetteer/countries.tsv");
const CITIES: &str = include_str!("../../../data/gazetteer/cities.tsv");
const NAMES: &str = include_str!("../../../data/gazetteer/names.tsv");

/// In thousands: smaller cities are not named.
const LARGE: u32 = 500;
const PERSONS: usize = 3_000;
const ORGANISATIONS: usize = 800;

/// What articles name, each kind in its own order of frequency.
#[derive(Debug)]
pub(crate) struct Names {
    countries: Pool,
    cities: Pool,
    persons: Pool,
    organisations: Pool,
}

/// Names, some of which are in everybody's mouth.
#[derive(Debug)]
struct Pool {
    names: Vec<String>,
    frequencies: Zipf,
}

impl Pool {
    fn of(names: Vec<String>) -> Self {
        Self { frequencies: Zipf::of(names.len()), names }
    }

    /// The names of a table, in an order that has nothing to do with the alphabet.
    fn shuffled(mut names: Vec<String>, random: &mut Random) -> Self {
        for last in (1..names.len()).rev() {
            names.swap(last, random.below(last + 1));
        }
        Self::of(names)
    }

    fn any(&self, random: &mut Random) -> &str {
        &self.names[self.frequencies.rank(random)]
    }
}

impl Names {
    pub(crate) fn new() -> Self {
        let mut random = Random::new(1);
        let countries: Vec<String> = rows(COUNTRIES).map(|row| row[1].to_owned()).collect();
        let cities = rows(CITIES).filter(|row| row[3].parse().is_ok_and(|size: u32| size >= LARGE));
        let cities: Vec<String> = cities.map(|row| row[1].to_owned()).collect();
        let persons = persons(&mut random);
        let organisation = |_| organisation(&cities, &mut random);
        let organisations = (0..ORGANISATIONS).map(organisation).collect();
        Self {
            persons: Pool::of(persons),
            organisations: Pool::of(organisations),
            countries: Pool::shuffled(countries, &mut random),
            cities: Pool::shuffled(cities, &mut random),
        }
    }

    pub(crate) fn country(&self, random: &mut Random) -> &str {
        self.countries.any(random)
    }

    pub(crate) fn city(&self, random: &mut Random) -> &str {
        self.cities.any(random)
    }

    pub(crate) fn person(&self, random: &mut Random) -> &str {
        self.persons.any(random)
    }

    pub(crate) fn organisation(&self, random: &mut Random) -> &str {
        self.organisations.any(random)
    }
}

/// The rows of a table, cell by cell.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn persons(random: &mut Random) -> Vec<String> {
    let of_kind = |kind| rows(NAMES).filter(move |row| row[1] == kind).map(|row| row[0]);
    let given: Vec<_> = of_kind("given").collect();
    let family: Vec<_> = of_kind("surname").collect();
    (0..PERSONS).map(|_| format!("{} {}", random.of(&given), random.of(&family))).collect()
}

fn organisation(cities: &[String], random: &mut Random) -> String {
    let city = &cities[random.below(cities.len())];
    let form = random.of(&["{} University", "Bank of {}", "{} Airlines", "{} Chamber of Commerce"]);
    form.replace("{}", city)
}
