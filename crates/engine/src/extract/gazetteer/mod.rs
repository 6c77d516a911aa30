//! Names of countries, regions and cities with what they lie in, and of organisations.

mod names;
mod organisations;
mod read;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Country, EntityKey};

pub(super) use names::{Found, How, Lexicon, Names, Sense};
pub(super) use organisations::{Bearer, Organisation, OrganisationId, Organisations};
pub use read::{GazetteerError, Tables};

/// Places of the world and what they are called; also given names of persons, and the words that
/// are a place only where the text supports it.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    places: Vec<Place>,
    by_key: BTreeMap<EntityKey, PlaceId>,
    countries: BTreeMap<Country, PlaceId>,
    names: Names,
    organisations: Organisations,
    /// Words that betray a country without naming it.
    cues: Lexicon<PlaceId>,
    given: BTreeSet<String>,
    /// Common words that are also names of places.
    words: BTreeSet<String>,
    /// Family names that are.
    surnames: BTreeSet<String>,
}

/// Position of a place in the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PlaceId(u32);

/// How large a thing a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Country,
    Region,
    City,
    /// Without borders of its own: the Donbas, the Middle East.
    Area,
}

/// A place.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) key: EntityKey,
    pub(super) name: String,
    pub(super) level: Level,
    pub(super) country: Option<Country>,
    /// The next larger place.
    pub(super) within: Option<PlaceId>,
    /// Inhabitants of cities, in thousands.
    pub(super) thousands: u32,
    pub(super) is_capital: bool,
    /// Who holds it, if another than its country.
    pub(super) control: Option<String>,
}

impl Gazetteer {
    /// Reads the tables of `data/gazetteer`; an empty text is an empty table.
    ///
    /// # Errors
    /// When a line does not have what the head of its table names.
    pub fn read(tables: &Tables<'_>) -> Result<Self, GazetteerError> {
        read::read(tables)
    }

    /// The name of a country; its code when the gazetteer has no name for it.
    pub fn country_name(&self, country: &Country) -> String {
        self.country(country).map_or_else(|| country.0.clone(), |id| self.place(id).name.clone())
    }

    pub(super) fn place(&self, id: PlaceId) -> &Place {
        &self.places[id.0 as usize]
    }

    pub(super) fn country(&self, country: &Country) -> Option<PlaceId> {
        self.countries.get(country).copied()
    }

    pub(super) fn by_key(&self, key: &EntityKey) -> Option<PlaceId> {
        self.by_key.get(key).copied()
    }

    pub(super) const fn names(&self) -> &Names {
        &self.names
    }

    pub(super) const fn cues(&self) -> &Lexicon<PlaceId> {
        &self.cues
    }

    pub(super) const fn organisations(&self) -> &Organisations {
        &self.organisations
    }

    /// Whether persons bear this word as a given name.
    pub(super) fn is_given_name(&self, word: &str) -> bool {
        self.given.contains(word)
    }

    /// Given names, surnames and common words that are also names of places.
    pub(super) const fn words(&self) -> [&BTreeSet<String>; 3] {
        [&self.given, &self.surnames, &self.words]
    }

    /// Whether a name of this place needs support by the text: it is a common word too, or the name
    /// of persons, which counts little beside a capital or a city of a million.
    pub(super) fn is_doubtful(&self, name: &str, place: &Place) -> bool {
        let is_great = place.is_capital || place.thousands >= 1000;
        let is_persons = self.surnames.contains(name) || self.given.contains(name);
        self.words.contains(name) || (is_persons && !is_great)
    }

    /// The larger places that hold a place, nearest first.
    pub(super) fn around(&self, id: PlaceId) -> impl Iterator<Item = PlaceId> {
        std::iter::successors(self.place(id).within, |&id| self.place(id).within)
    }
}
