//! Organisations of the gazetteer in a text.

use super::{Context, Known};
use crate::extract::gazetteer::{Bearer, Found, Gazetteer, OrganisationId};
use crate::extract::scene::{Candidate, Stretch, Target};
use crate::model::{Kind, Rule};

/// The organisations that the longest name at a token stands for in full.
pub(super) fn full(stretch: &Stretch<'_>, at: usize) -> impl Iterator<Item = OrganisationId> {
    let bearers = stretch.organisations(at).first().map(|found| found.entries).unwrap_or_default();
    let full = bearers.iter().filter(|bearer| !bearer.is_short);
    full.map(|bearer| bearer.organisation)
}

/// The organisation that the longest supported name at a token stands for.
pub(super) fn candidate(
    known: &Known<'_>,
    context: &Context<'_>,
    stretch: &Stretch<'_>,
    at: usize,
) -> Option<Candidate> {
    let found = stretch.organisations(at).iter().find_map(|found| {
        let id = meant(known.gazetteer, context, stretch, found)?;
        Some((id, found.end))
    });
    let (id, end) = found?;
    let organisation = known.gazetteer.organisations().get(id);
    let target = Target::Key(organisation.key.clone());
    let span = stretch.span(at, end);
    let name = &organisation.name;
    let candidate = Candidate::new(span, Kind::Organisation, target, Rule::Organisation, name);
    let country =
        known.country_meant(context, stretch, at, end).filter(|_| !organisation.is_outlet());
    Some(Candidate { country, ..candidate })
}

/// The organisation meant. Short forms need the full name somewhere in the document; in a line of
/// capitals an acronym may be a word.
fn meant(
    gazetteer: &Gazetteer,
    context: &Context<'_>,
    stretch: &Stretch<'_>,
    found: &Found<'_, Bearer>,
) -> Option<OrganisationId> {
    if stretch.is_shouted && !found.phrase.contains(' ') {
        return None;
    }
    let supported =
        |bearer: &&Bearer| !bearer.is_short || context.organisations.contains(&bearer.organisation);
    let bearers: Vec<Bearer> = found.entries.iter().filter(supported).copied().collect();
    gazetteer.organisations().one_of(&bearers, &context.countries)
}
