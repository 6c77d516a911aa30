//! Names of countries, regions and cities with what they lie in, and of organisations.

mod names;
mod organisations;
mod read;

use super::table::{Table, hash};
use crate::model::{Country, EntityKey};

pub(super) use names::{Found, How, Lexicon, Names, Phrases, Sense};
pub(super) use organisations::{Bearer, Organisation, OrganisationId, Organisations};
pub use read::{GazetteerError, Tables};

/// Places of the world and what they are called; also given names of persons, and the words that
/// are a place only where the text supports it.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    places: Vec<Place>,
    /// Places by the hash of their key, and countries by that of their code.
    by_key: Table<Option<PlaceId>>,
    countries: Table<Option<PlaceId>>,
    names: Names,
    organisations: Organisations,
    /// Words that betray a country without naming it.
    cues: Lexicon<PlaceId>,
    /// Given names, family names and common words, the last two of them also names of places.
    words: Vec<(String, Use)>,
    uses: Table<Uses>,
}

/// What a word is, whether or not it is also the name of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Given,
    Surname,
    Common,
}

/// All that a word is, as bits.
#[derive(Clone, Copy, Debug, Default)]
struct Uses(u8);

impl Uses {
    const fn has(self, one: Use) -> bool {
        self.0 & (1 << one as u8) != 0
    }
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
        self.countries.get(hash(&country.0))
    }

    pub(super) fn by_key(&self, key: &EntityKey) -> Option<PlaceId> {
        self.by_key.get(hash(&key.0))
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

    /// Whether persons bear the word of this hash as a given name.
    pub(super) fn is_given_name(&self, word: u64) -> bool {
        self.uses.get(word).has(Use::Given)
    }

    /// Given names, surnames and common words.
    pub(super) fn words(&self) -> &[(String, Use)] {
        &self.words
    }

    /// Whether a name of this place needs support by the text: it is a common word too, or the name
    /// of persons, which counts little beside a capital or a city of a million.
    pub(super) fn is_doubtful(&self, name: &str, place: &Place) -> bool {
        let is_great = place.is_capital || place.thousands >= 1000;
        let uses = self.uses.get(hash(name));
        let is_persons = uses.has(Use::Surname) || uses.has(Use::Given);
        uses.has(Use::Common) || (is_persons && !is_great)
    }

    /// The larger places that hold a place, nearest first.
    pub(super) fn around(&self, id: PlaceId) -> impl Iterator<Item = PlaceId> {
        std::iter::successors(self.place(id).within, |&id| self.place(id).within)
    }
}
