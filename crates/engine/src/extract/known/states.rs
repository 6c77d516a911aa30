//! Names that a country and a well-known region share: Georgia.

use std::collections::{BTreeMap, BTreeSet};

use super::places::is_well_known;
use crate::extract::gazetteer::{Found, Gazetteer, How, Level, PlaceId, Sense};
use crate::extract::scene::Stretch;
use crate::model::Country;

/// What a document says for the one and for the other.
#[derive(Default)]
pub(super) struct States<'g> {
    /// Names that both have, with the country of each.
    shared: BTreeMap<&'g str, (&'g Country, &'g Country)>,
    /// Names that stand after one of the region's cities and a comma: "Atlanta, Georgia".
    stated: BTreeSet<&'g str>,
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
                self.shared.insert(longest.phrase, (country, home));
            }
            if follows_town(gazetteer, stretch, at, region) {
                self.stated.insert(longest.phrase);
            }
            return;
        }
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

    /// Whether a shared name stands for the region: after one of its cities, or where other regions
    /// of its country are named and the country of the name shows itself nowhere.
    pub(super) fn is_state(&self, phrase: &str) -> bool {
        let Some((country, home)) = self.shared.get(phrase) else { return false };
        self.stated.contains(phrase)
            || (self.regional.contains(home) && !self.national.contains(country))
    }
}

/// The country and the well-known region of one name.
fn shared<'g>(gazetteer: &'g Gazetteer, senses: &[Sense]) -> Option<(&'g Country, PlaceId)> {
    let named = || senses.iter().filter(|sense| sense.how == How::Name).map(|sense| sense.place);
    let country = named().find(|&id| gazetteer.place(id).level == Level::Country)?;
    let region = named().find(|&id| is_well_known(gazetteer.place(id)))?;
    Some((gazetteer.place(country).country.as_ref()?, region))
}

/// Whether a place of the region and a comma stand before a token.
fn follows_town(gazetteer: &Gazetteer, stretch: &Stretch<'_>, at: usize, region: PlaceId) -> bool {
    if at < 2 || stretch.before(at) != "," {
        return false;
    }
    let mut senses = stretch.places(at - 2).iter().flat_map(|found| found.entries);
    senses.any(|sense| gazetteer.around(sense.place).any(|id| id == region))
}
