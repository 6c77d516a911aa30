//! Names that a country and a well-known region share: Georgia.

use std::collections::{BTreeMap, BTreeSet};

use super::places::is_well_known;
use crate::extract::gazetteer::{Found, Gazetteer, How, Level, PlaceId, Sense};
use crate::extract::scene::Stretch;
use crate::model::Country;

/// What a document says for the one and for the other.
#[derive(Default)]
pub(super) struct States<'g> {
    /// Names that both have, with the country of each and the region.
    shared: BTreeMap<&'g str, (&'g Country, &'g Country, PlaceId)>,
    /// Names that stand after one of the region's cities and a comma: "Atlanta, Georgia".
    stated: BTreeSet<&'g str>,
    /// Names beside which words stand that go with a state: "University of Georgia".
    told: BTreeSet<&'g str>,
    /// Well-known regions of which a great city is named.
    urban: BTreeSet<PlaceId>,
    /// Countries of which another well-known region is named.
    regional: BTreeSet<&'g Country>,
    /// Countries of which the capital or the people are named.
    national: BTreeSet<&'g Country>,
}

impl<'g> States<'g> {
    /// Takes note of the names found at a token.
    pub(super) fn meet(
        &mut self,
        gazetteer: &'g Gazetteer,
        stretch: &Stretch<'_>,
        at: usize,
        found: &[Found<'g, Sense>],
    ) {
        let Some(longest) = found.first() else { return };
        if let Some((country, region)) = shared(gazetteer, longest.entries) {
            if let Some(home) = &gazetteer.place(region).country {
                self.shared.insert(longest.phrase, (country, home, region));
            }
            if is_of_state(stretch, at, longest.end) {
                self.told.insert(longest.phrase);
            }
            if follows_town(gazetteer, stretch, at, region) {
                self.stated.insert(longest.phrase);
            }
            return;
        }
        self.urban.extend(region_of_city(gazetteer, longest.entries));
        for sense in longest.entries {
            let place = gazetteer.place(sense.place);
            let Some(country) = &place.country else { continue };
            if is_well_known(place) && sense.how == How::Name {
                self.regional.insert(country);
            } else if place.is_capital || sense.how == How::Demonym {
                self.national.insert(country);
            }
        }
    }

    /// The country of the region for which a shared name stands here.
    pub(super) fn home(&self, phrase: &str) -> Option<&'g Country> {
        let (_, home, _) = self.shared.get(phrase)?;
        self.is_state(phrase).then_some(*home)
    }

    /// Whether a shared name stands for the region: after one of its cities, or where other regions
    /// of its country, a great city of its own or words of states are named and the country of the name
    /// shows itself nowhere.
    pub(super) fn is_state(&self, phrase: &str) -> bool {
        let Some((country, home, region)) = self.shared.get(phrase) else { return false };
        let likely = self.regional.contains(home)
            || self.told.contains(phrase)
            || self.urban.contains(region);
        self.stated.contains(phrase) || (likely && !self.national.contains(country))
    }
}

/// The country and the well-known region of one name.
fn shared<'g>(gazetteer: &'g Gazetteer, senses: &[Sense]) -> Option<(&'g Country, PlaceId)> {
    let named = || senses.iter().filter(|sense| sense.how == How::Name).map(|sense| sense.place);
    let country = named().find(|&id| gazetteer.place(id).level == Level::Country)?;
    let region = named().find(|&id| is_well_known(gazetteer.place(id)))?;
    Some((gazetteer.place(country).country.as_ref()?, region))
}

/// "University of Georgia", "Georgia Tech", "Georgia Gov.": words that go with a state.
fn is_of_state(stretch: &Stretch<'_>, at: usize, end: usize) -> bool {
    let after = matches!(
        stretch.word(end),
        "Tech" | "State" | "Gov" | "Legislature" | "Republican" | "Republicans" | "Democrats"
    );
    let before = at.checked_sub(2).map_or("", |noun| stretch.word(noun));
    let owner = matches!(before, "University" | "state" | "Governor" | "governor" | "Gov");
    after || stretch.before(at) == "of" && owner
}

/// The well-known region in which the greatest city of a name lies, if it has 100,000 inhabitants.
fn region_of_city(gazetteer: &Gazetteer, senses: &[Sense]) -> Option<PlaceId> {
    let greatest = senses.iter().max_by_key(|sense| gazetteer.place(sense.place).thousands)?;
    let is_great = gazetteer.place(greatest.place).thousands >= 100;
    let mut around = gazetteer.around(greatest.place).filter(|_| is_great);
    around.find(|&id| is_well_known(gazetteer.place(id)))
}

/// Whether a place of the region and a comma stand before a token.
fn follows_town(gazetteer: &Gazetteer, stretch: &Stretch<'_>, at: usize, region: PlaceId) -> bool {
    if at < 2 || stretch.before(at) != "," {
        return false;
    }
    let mut senses = stretch.places(at - 2).iter().flat_map(|found| found.entries);
    senses.any(|sense| gazetteer.around(sense.place).any(|id| id == region))
}
