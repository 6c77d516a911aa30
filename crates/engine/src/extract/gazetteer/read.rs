//! From the tables to the gazetteer.

use super::organisations::{KINDS, Organisation};
use super::{Gazetteer, How, Level, Place, PlaceId, Sense, Use};
use crate::extract::slug::{slug, told_apart};
use crate::extract::table::{Table, hash, hash_of};
use crate::extract::words::plain_words;
use crate::model::{Country, EntityKey};

/// The texts of the gazetteer's tables: tab-separated, `#` begins a comment, empty cells at the end
/// may be missing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tables<'a> {
    /// `countries.tsv`: code, name, capital, aliases, demonyms, shorts; parted by `|` within a cell.
    pub countries: &'a str,
    /// `regions.tsv`: code (`UA.05`), name, aliases, abbreviations.
    pub regions: &'a str,
    /// `cities.tsv`: country, name, region, population in thousands, aliases.
    pub cities: &'a str,
    /// `areas.tsv`: key, name, country, key of the place that holds it, aliases.
    pub areas: &'a str,
    /// `control.tsv`: key of a place, who holds it, and where that can be checked.
    pub control: &'a str,
    /// `organisations.tsv`: name, kind, country, aliases, shorts.
    pub organisations: &'a str,
    /// `cues.tsv`: a word or phrase, and the country that it betrays.
    pub cues: &'a str,
    /// `names.tsv`: a word, and whether it is a `given` name, a `surname` or a common `word`.
    pub names: &'a str,
}

/// A table of the gazetteer that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{table}, line {line}: expected {expected}, found {found:?}")]
pub struct GazetteerError {
    /// Which table.
    pub table: &'static str,
    /// Line number, from 1.
    pub line: usize,
    /// What should stand there.
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
}

/// A line of a table.
struct Row<'a> {
    table: &'static str,
    line: usize,
    cells: [&'a str; COLUMNS],
}

/// No table has more columns.
const COLUMNS: usize = 6;

impl<'a> Row<'a> {
    fn cell(&self, column: usize) -> &'a str {
        self.cells[column]
    }

    /// The parts of a cell that holds several values.
    fn parts(&self, column: usize) -> impl Iterator<Item = &'a str> {
        self.cell(column).split('|').filter(|part| !part.is_empty())
    }

    fn needed(&self, column: usize, expected: &'static str) -> Result<&'a str, GazetteerError> {
        let cell = self.cell(column);
        if cell.is_empty() { Err(self.error(expected, cell)) } else { Ok(cell) }
    }

    fn error(&self, expected: &'static str, found: &str) -> GazetteerError {
        GazetteerError { table: self.table, line: self.line, expected, found: found.to_owned() }
    }
}

fn rows<'a>(table: &'static str, text: &'a str) -> impl Iterator<Item = Row<'a>> {
    let lines = text.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(move |(number, line)| {
        let mut cells = line.split('\t');
        let cells = std::array::from_fn(|_| cells.next().unwrap_or_default());
        Row { table, line: number + 1, cells }
    })
}

pub(super) fn read(tables: &Tables<'_>) -> Result<Gazetteer, GazetteerError> {
    let mut builder = Builder::default();
    for row in rows("countries.tsv", tables.countries) {
        builder.country(&row)?;
    }
    for row in rows("regions.tsv", tables.regions) {
        builder.region(&row)?;
    }
    for row in rows("cities.tsv", tables.cities) {
        builder.city(&row)?;
    }
    builder.name_capitals();
    builder.give_keys();
    for row in rows("areas.tsv", tables.areas) {
        builder.area(&row)?;
    }
    for row in rows("control.tsv", tables.control) {
        builder.control(&row)?;
    }
    for row in rows("organisations.tsv", tables.organisations) {
        builder.organisation(&row)?;
    }
    for row in rows("cues.tsv", tables.cues) {
        builder.cue(&row)?;
    }
    for row in rows("names.tsv", tables.names) {
        builder.word(&row)?;
    }
    Ok(builder.gazetteer)
}

#[derive(Default)]
struct Builder {
    gazetteer: Gazetteer,
    /// The region of the code of each hash.
    regions: Table<Option<PlaceId>>,
    /// Names of capitals by country.
    capitals: Vec<(Country, String)>,
}

impl Builder {
    fn country(&mut self, row: &Row<'_>) -> Result<(), GazetteerError> {
        let code = Country(row.needed(0, "a country code")?.to_owned());
        let id = self.push(row.needed(1, "a name")?, Level::Country, &code, None);
        *self.gazetteer.countries.entry(hash(&code.0)) = Some(id);
        if !row.cell(2).is_empty() {
            self.capitals.push((code, row.cell(2).to_owned()));
        }
        self.call(id, row.parts(3), How::Name);
        self.call(id, row.parts(4), How::Demonym);
        self.call(id, row.parts(5).map(|name| name.trim_start_matches("the ")), How::Short);
        Ok(())
    }

    fn region(&mut self, row: &Row<'_>) -> Result<(), GazetteerError> {
        let code = row.needed(0, "a region's code")?;
        let country = code.split('.').next().unwrap_or_default();
        let country = Country(country.to_owned());
        let around = self.country_of(&country, row)?;
        let name = row.needed(1, "a name")?;
        let id = self.push(name, Level::Region, &country, Some(around));
        *self.regions.entry(hash(code)) = Some(id);
        self.call(id, row.parts(2), How::Name);
        self.call(id, base(name).into_iter(), How::Base);
        self.call(id, row.parts(3), How::Abbreviation);
        Ok(())
    }

    fn city(&mut self, row: &Row<'_>) -> Result<(), GazetteerError> {
        let country = Country(row.needed(0, "a country code")?.to_owned());
        let around = self.country_of(&country, row)?;
        let code = country.0.bytes().chain(*b".").chain(row.cell(2).bytes());
        let region = self.regions.get(hash_of(code));
        let name = row.needed(1, "a name")?;
        let thousands = row.needed(3, "a population in thousands")?;
        let number = thousands.parse().map_err(|_| row.error("a number", thousands))?;
        let id = self.push(name, Level::City, &country, region.or(Some(around)));
        self.gazetteer.places[id.0 as usize].thousands = number;
        self.call(id, row.parts(4), How::Name);
        Ok(())
    }

    fn area(&mut self, row: &Row<'_>) -> Result<(), GazetteerError> {
        let name = row.needed(1, "a name")?;
        let within = EntityKey(row.cell(3).to_owned());
        let around = self.gazetteer.by_key(&within);
        if around.is_none() && !row.cell(3).is_empty() {
            return Err(row.error("the key of a place", row.cell(3)));
        }
        let id = self.push(name, Level::Area, &Country(row.cell(2).to_owned()), around);
        self.name_key(id, row.needed(0, "a key")?.to_owned());
        self.call(id, row.parts(4), How::Name);
        Ok(())
    }

    fn control(&mut self, row: &Row<'_>) -> Result<(), GazetteerError> {
        let key = EntityKey(row.needed(0, "the key of a place")?.to_owned());
        let id = self.gazetteer.by_key(&key);
        let id = id.ok_or_else(|| row.error("the key of a place", &key.0))?;
        let control = row.needed(1, "who holds it")?;
        let source = row.needed(2, "the source that says so")?;
        self.gazetteer.places[id.0 as usize].control = Some(format!("{control} Source: {source}."));
        Ok(())
    }

    /// A name with something in brackets is shown so, and stands in texts without it, as a short form.
    fn organisation(&mut self, row: &Row<'_>) -> Result<(), GazetteerError> {
        let name = row.needed(0, "a name")?;
        let kind = KINDS.into_iter().find(|kind| *kind == row.cell(1));
        let kind = kind.ok_or_else(|| row.error("a kind of organisation", row.cell(1)))?;
        let country = Some(Country(row.cell(2).to_owned())).filter(|country| !country.0.is_empty());
        if let Some(country) = &country {
            self.country_of(country, row)?;
        }
        let plain = EntityKey(slug(name));
        let taken = self.gazetteer.by_key(&plain).is_some();
        if self.gazetteer.organisations.by_key(&plain).is_some() {
            return Err(row.error("a name of its own", name));
        }
        let home = country.as_ref().map(|country| country.0.as_str()).unwrap_or_default();
        let key = if taken { told_apart(&plain.0, "organisation", name, home) } else { plain.0 };
        let name = name.to_owned();
        let names = std::iter::once(row.cell(0)).filter(|_| !row.parts(4).any(|s| s == name));
        let names = names.filter(|name| !name.ends_with(')')).chain(row.parts(3));
        let organisation = Organisation { key: EntityKey(key), name: name.clone(), kind, country };
        self.gazetteer.organisations.add(organisation, names, row.parts(4));
        Ok(())
    }

    fn cue(&mut self, row: &Row<'_>) -> Result<(), GazetteerError> {
        let country = self.country_of(&Country(row.cell(1).to_owned()), row)?;
        let cue = row.needed(0, "a word")?;
        self.gazetteer.cues.add(cue, country);
        // At the beginning of a sentence.
        let first = cue.chars().next().map_or(0, char::len_utf8);
        self.gazetteer.cues.add(&(cue[..first].to_uppercase() + &cue[first..]), country);
        Ok(())
    }

    fn word(&mut self, row: &Row<'_>) -> Result<(), GazetteerError> {
        let word = row.needed(0, "a word")?;
        let of = match row.cell(1) {
            "given" => Use::Given,
            "surname" => Use::Surname,
            "word" => Use::Common,
            other => return Err(row.error("given, surname or word", other)),
        };
        self.gazetteer.words.push((word.to_owned(), of));
        self.gazetteer.uses.entry(hash(word)).0 |= 1 << of as u8;
        Ok(())
    }

    fn country_of(&self, country: &Country, row: &Row<'_>) -> Result<PlaceId, GazetteerError> {
        let known = self.gazetteer.country(country);
        known.ok_or_else(|| row.error("a country of countries.tsv", &country.0))
    }

    /// Adds a place, findable by its name.
    fn push(
        &mut self,
        name: &str,
        level: Level,
        country: &Country,
        within: Option<PlaceId>,
    ) -> PlaceId {
        let id = PlaceId(self.gazetteer.places.len() as u32);
        self.gazetteer.places.push(Place {
            key: EntityKey::default(),
            name: name.to_owned(),
            level,
            country: (!country.0.is_empty()).then(|| country.clone()),
            within,
            thousands: 0,
            is_capital: false,
            control: None,
        });
        self.call(id, std::iter::once(name), How::Name);
        id
    }

    fn call<'n>(&mut self, place: PlaceId, names: impl Iterator<Item = &'n str>, how: How) {
        for name in names {
            self.gazetteer.names.add(name, Sense { place, how });
        }
    }

    /// Marks the capitals; one that is no city of the tables is added.
    fn name_capitals(&mut self) {
        for (country, name) in std::mem::take(&mut self.capitals) {
            let cities =
                self.gazetteer.names.get(plain_words(&name)).iter().map(|sense| sense.place);
            let cities = cities.filter(|&id| {
                let place = self.gazetteer.place(id);
                place.level == Level::City && place.country.as_ref() == Some(&country)
            });
            let largest = cities.max_by_key(|&id| self.gazetteer.place(id).thousands);
            let around = self.gazetteer.country(&country);
            let id = largest.unwrap_or_else(|| self.push(&name, Level::City, &country, around));
            self.gazetteer.places[id.0 as usize].is_capital = true;
        }
    }

    /// Gives every place its key: the slug of its name to the first of countries, capitals, cities of
    /// half a million and more, regions, other cities; to all others a slug that tells them apart. So
    /// a key depends on the tables alone, not on the collection.
    fn give_keys(&mut self) {
        let ids = (0..self.gazetteer.places.len() as u32).map(PlaceId);
        let mut order: Vec<_> = ids.map(|id| (rank(self.gazetteer.place(id)), id)).collect();
        order.sort_unstable();
        for (_, id) in order {
            let plain = EntityKey(slug(&self.gazetteer.place(id).name));
            let taken = self.gazetteer.by_key(&plain).is_some();
            let key = if taken { self.told_apart(id, &plain.0) } else { plain.0 };
            self.name_key(id, key);
        }
    }

    fn told_apart(&self, id: PlaceId, plain: &str) -> String {
        let place = self.gazetteer.place(id);
        let country = place.country.as_ref().map(|country| country.0.as_str()).unwrap_or_default();
        // Cities of one name in one country are told apart by what they lie in.
        let around = place.within.map(|id| self.gazetteer.place(id).name.as_str());
        let level = format!("{:?}", place.level);
        told_apart(plain, &level, &place.name, &format!("{country}.{}", around.unwrap_or_default()))
    }

    fn name_key(&mut self, id: PlaceId, key: String) {
        *self.gazetteer.by_key.entry(hash(&key)) = Some(id);
        self.gazetteer.places[id.0 as usize].key = EntityKey(key);
    }
}

/// The order in which places choose their keys.
const fn rank(place: &Place) -> (u8, u32) {
    match place.level {
        Level::Country => (0, 0),
        Level::City if place.is_capital => (1, 0),
        Level::City if place.thousands >= 500 => (2, u32::MAX - place.thousands),
        Level::Region | Level::Area => (3, 0),
        Level::City => (4, u32::MAX - place.thousands),
    }
}

/// Words for the kind of a region, which texts leave out or replace: "Kursk region".
const REGION_WORDS: [&str; 16] = [
    "Oblast",
    "Krai",
    "Kray",
    "Republic",
    "Province",
    "Region",
    "State",
    "County",
    "Department",
    "Governorate",
    "District",
    "Prefecture",
    "Parish",
    "Voivodeship",
    "Canton",
    "Division",
];

/// A region's name without the word for its kind.
fn base(name: &str) -> Option<&str> {
    REGION_WORDS.iter().find_map(|word| name.strip_suffix(word)?.strip_suffix(' '))
}
