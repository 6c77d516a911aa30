//! Places of the gazetteer in a text: which sense a name has, and whether the text supports it.

use std::collections::BTreeSet;

use super::organisations;
use super::states::States;
use crate::extract::gazetteer::{
    Found, Gazetteer, How, Level, OrganisationId, Place, PlaceId, Sense,
};
use crate::extract::lists::List;
use crate::extract::scene::{Candidate, Scene, Stretch, Target};
use crate::extract::table::hash;
use crate::extract::words::Case;
use crate::model::{Country, Kind, Rule};

/// What the body of a document says about places, over and above the words beside a name.
#[derive(Default)]
pub(in crate::extract) struct Context<'g> {
    /// Countries that it names by name or demonym.
    pub(in crate::extract) countries: BTreeSet<Country>,
    /// Organisations that it names in full.
    pub(super) organisations: BTreeSet<OrganisationId>,
    /// Places' names that are part of a person's name somewhere in it: "Michael Jordan".
    persons: BTreeSet<&'g str>,
    /// Names that are a country's and a state's.
    states: States<'g>,
    /// Phrases that stand beside a word such as "region" somewhere in it: one sense in one document.
    regions: BTreeSet<&'g str>,
}

impl<'g> Context<'g> {
    pub(in crate::extract) fn of(scene: &Scene<'g>, gazetteer: &'g Gazetteer) -> Self {
        let mut context = Self::default();
        for stretch in scene.body() {
            for at in 0..stretch.tokens.len() {
                context.organisations.extend(organisations::full(stretch, at));
                let found = stretch.places(at);
                if found.is_empty() {
                    continue;
                }
                let country = country_at(gazetteer, stretch, at).map(|(country, _)| country);
                context.countries.extend(country.cloned());
                context.states.meet(gazetteer, stretch, at, found);
                let regions = found.iter().filter(|found| is_region(stretch, at, found.end));
                context.regions.extend(regions.map(|found| found.phrase));
                context.persons.extend(family_name(gazetteer, stretch, at));
            }
        }
        context
    }
}

impl<'g> Context<'g> {
    /// The country of the region for which a name stands that a country has too.
    pub(super) fn home(&self, phrase: &str) -> Option<&'g Country> {
        self.states.home(phrase)
    }
}

/// The word at a token that is a place's name and follows a given name: "Jordan" of "Michael Jordan".
fn family_name<'g>(gazetteer: &Gazetteer, stretch: &Stretch<'g>, at: usize) -> Option<&'g str> {
    let after_given = at > 0
        && stretch.is_capitalised(at)
        && gazetteer.is_given_name(stretch.tokens[at - 1].form)
        && !is_known_place(gazetteer, stretch, at - 1);
    let longest = stretch.places(at).first().filter(|_| after_given)?;
    (longest.end == at + 1).then_some(longest.phrase)
}

/// Whether a name at a token is that of a country, a well-known region or a city of 100,000.
fn is_known_place(gazetteer: &Gazetteer, stretch: &Stretch<'_>, at: usize) -> bool {
    let senses = stretch.places(at).iter().flat_map(|found| found.entries);
    senses.map(|sense| gazetteer.place(sense.place)).any(|place| {
        place.level == Level::Country || is_well_known(place) || place.thousands >= 100
    })
}

/// Whether the words beside a name call it a region: "the Kursk region", "regions of Donetsk and
/// Luhansk".
fn is_region(stretch: &Stretch<'_>, from: usize, to: usize) -> bool {
    let noun = |at: usize| stretch.is_in(at, List::RegionNoun);
    let mut start = from;
    if matches!(stretch.before(start), "and") && start >= 2 && stretch.is_capitalised(start - 2) {
        start -= 2;
    }
    let after_noun = stretch.before(start) == "of" && start >= 2 && noun(start - 2);
    noun(to) || after_noun
}

/// The country that a name or demonym beginning at a token stands for, and one past its last token.
pub(super) fn country_at<'g>(
    gazetteer: &'g Gazetteer,
    stretch: &Stretch<'_>,
    at: usize,
) -> Option<(&'g Country, usize)> {
    let found = stretch.places(at).iter().find(|found| !is_no_country(stretch, at, found))?;
    let sense = found.entries.iter().find(|sense| names_country(gazetteer, **sense))?;
    Some((gazetteer.place(sense.place).country.as_ref()?, found.end))
}

fn names_country(gazetteer: &Gazetteer, sense: Sense) -> bool {
    let is_country = gazetteer.place(sense.place).level == Level::Country;
    is_country && matches!(sense.how, How::Name | How::Demonym)
}

/// Whether "US" stands before the sign of a dollar, or in a line of capitals only, where it may be the
/// pronoun.
fn is_no_country(stretch: &Stretch<'_>, at: usize, found: &Found<'_, Sense>) -> bool {
    let is_pronoun = stretch.is_shouted && stretch.before(at) != "THE";
    found.phrase == "US" && stretch.word(at) == "US" && (is_pronoun || is_money(stretch, found.end))
}

/// Whether what ends before a token only tells whose dollars follow: "US$", "NZ$".
pub(in crate::extract) fn is_money(stretch: &Stretch<'_>, end: usize) -> bool {
    stretch.word(end) == "$"
}

/// The place or nationality that the longest supported name at a token stands for.
pub(super) fn candidate(
    gazetteer: &Gazetteer,
    context: &Context<'_>,
    stretch: &Stretch<'_>,
    at: usize,
) -> Option<Candidate> {
    let judge = Judge { gazetteer, context, stretch };
    stretch.places(at).iter().find_map(|found| judge.candidate(at, found))
}

/// Whether what stands before a token lets it be the abbreviation of a region: the comma after a name
/// ("Dayton, Ohio"), or the letter of a party ("D-N.Y.").
fn abbreviates(stretch: &Stretch<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| stretch.word(at));
    match before(1) {
        "," => at >= 2 && stretch.is_capitalised(at - 2),
        "-" => matches!(before(2), "D" | "R" | "I"),
        _ => false,
    }
}

/// Countries whose regions news names without the country.
const OF_WELL_KNOWN_REGIONS: [&str; 5] = ["AU", "CA", "DE", "IN", "US"];

pub(super) fn is_well_known(place: &Place) -> bool {
    let of_well_known = |country: &Country| OF_WELL_KNOWN_REGIONS.contains(&country.0.as_str());
    place.level == Level::Region && place.country.as_ref().is_some_and(of_well_known)
}

/// A well-known region goes before towns of its name, unless a great city has it too: "New York".
fn weight(place: &Place) -> u32 {
    if is_well_known(place) { 1000 } else { 0 }
}

/// How well known a place is beyond its country, as a number of thousands of inhabitants; 0 if hardly.
fn renown(place: &Place) -> u32 {
    if place.is_capital && place.thousands >= 100 { place.thousands } else { weight(place) }
}

/// A town of a country that the text names is still not meant, where the capital of another one or a
/// well-known region has its name and is more than so many times as great: "Paris" in news of the US.
const DWARFED: u32 = 4;

/// The name at a token and the countries that have a town of this name, if a preposition of place
/// stands before it and nothing says that it is a person.
pub(super) fn town_at<'g>(
    gazetteer: &'g Gazetteer,
    stretch: &Stretch<'g>,
    at: usize,
) -> Option<(&'g str, BTreeSet<&'g Country>)> {
    let found = stretch.places(at).first()?;
    let is_small = |at: usize| stretch.tokens[at].case == Case::Small;
    if !stretch.is_after(at, List::Where) || !is_small(at - 1) {
        return None;
    }
    let alone = !stretch.is_capitalised(found.end);
    let towns = found.entries.iter().map(|sense| gazetteer.place(sense.place));
    let towns = towns.filter(|place| place.level == Level::City);
    let countries: BTreeSet<&Country> = towns.filter_map(|place| place.country.as_ref()).collect();
    (alone && !countries.is_empty()).then_some((found.phrase, countries))
}

/// The country of the likeliest place of the longest name at a token, whatever the text says.
pub(super) fn likeliest(
    gazetteer: &Gazetteer,
    stretch: &Stretch<'_>,
    at: usize,
) -> Option<Country> {
    let found = stretch.places(at).first()?;
    let place = |sense: &Sense| gazetteer.place(sense.place);
    let great = |sense: &&Sense| match place(sense).level {
        Level::Country | Level::Area => u32::MAX,
        _ if place(sense).is_capital => u32::MAX - 1,
        _ => place(sense).thousands,
    };
    place(found.entries.iter().max_by_key(great)?).country.clone()
}

/// The place that a name stands for of which it is said that it names a place.
pub(super) fn called(
    gazetteer: &Gazetteer,
    context: &Context<'_>,
    stretch: &Stretch<'_>,
    (from, to): (usize, usize),
) -> Option<Candidate> {
    let found = stretch.places(from).iter().find(|found| found.end == to)?;
    let judge = Judge { gazetteer, context, stretch };
    let sense = judge.country(found).copied().or_else(|| {
        let (sense, lies_there, _) = judge.likeliest(from, found)?;
        let place = gazetteer.place(sense.place);
        let great = place.is_capital || place.level != Level::City || place.thousands >= 100;
        (lies_there || great || judge.is_named(sense.place)).then_some(sense)
    })?;
    Some(judge.mark(from, found, sense))
}

/// Judges one name in one text.
struct Judge<'a> {
    gazetteer: &'a Gazetteer,
    context: &'a Context<'a>,
    stretch: &'a Stretch<'a>,
}

impl Judge<'_> {
    fn candidate(&self, at: usize, found: &Found<'_, Sense>) -> Option<Candidate> {
        if is_no_country(self.stretch, at, found) || self.is_persons(at, found) {
            return None;
        }
        let short = || self.short(at, found).copied().or_else(|| self.smaller(at, found));
        let sense = self.country(found).copied().or_else(short)?;
        Some(self.mark(at, found, sense))
    }

    /// The country that a name stands for, unless it is a state's or a town's here.
    fn country<'f>(&self, found: &'f Found<'_, Sense>) -> Option<&'f Sense> {
        let country = found.entries.iter().find(|sense| names_country(self.gazetteer, **sense));
        country.filter(|_| !self.context.states.is_state(found.phrase) && !self.is_town(found))
    }

    /// Whether a country's name is that of a town, because a region stands after it: "Lebanon, N.H.".
    fn is_town(&self, found: &Found<'_, Sense>) -> bool {
        let Some((stated, how)) = self.stated(found.end) else { return false };
        let lies_there = |sense: &Sense| self.gazetteer.around(sense.place).any(|id| id == stated);
        how == How::Abbreviation || found.entries.iter().any(lies_there)
    }

    fn mark(&self, at: usize, found: &Found<'_, Sense>, sense: Sense) -> Candidate {
        let place = self.gazetteer.place(sense.place);
        let span = self.stretch.span(at, found.end);
        let candidate = if sense.how == How::Demonym {
            Candidate::new(span, Kind::Nationality, Target::Nothing, Rule::Demonym, &place.name)
        } else {
            let rule =
                if place.level == Level::Country { Rule::CountryName } else { Rule::Gazetteer };
            let target = Target::Key(place.key.clone());
            Candidate::new(span, Kind::Place, target, rule, &self.clue(sense.place))
        };
        Candidate { country: place.country.clone(), ..candidate }
    }

    /// "capital of Russia"; "Donetsk Oblast, Ukraine".
    fn clue(&self, id: PlaceId) -> String {
        let place = self.gazetteer.place(id);
        let around: Vec<&str> =
            self.gazetteer.around(id).map(|id| self.gazetteer.place(id).name.as_str()).collect();
        match place.level {
            Level::City if place.is_capital => {
                format!("capital of {}", around.last().unwrap_or(&""))
            }
            Level::Country => place.name.clone(),
            _ if around.is_empty() => place.name.clone(),
            _ => format!("{} in {}", place.name, around.join(", ")),
        }
    }

    /// "the North", where North Korea is named in full.
    fn short<'f>(&self, at: usize, found: &'f Found<'_, Sense>) -> Option<&'f Sense> {
        let the = self.stretch.before(at).eq_ignore_ascii_case("the");
        let alone = !self.stretch.is_capitalised(found.end) && self.stretch.word(found.end) != "of";
        let is_short = |sense: &&Sense| sense.how == How::Short && self.is_named(sense.place);
        found.entries.iter().find(is_short).filter(|_| the && alone)
    }

    fn is_named(&self, id: PlaceId) -> bool {
        let country = self.gazetteer.place(id).country.as_ref();
        country.is_some_and(|country| self.context.countries.contains(country))
    }

    /// The most likely region, city or area, if the text supports it.
    fn smaller(&self, at: usize, found: &Found<'_, Sense>) -> Option<Sense> {
        let (sense, lies_there, region) = self.likeliest(at, found)?;
        (lies_there || self.is_supported(at, found, sense, region)).then_some(sense)
    }

    /// The most likely region, city or area; whether the text says in which larger place it lies, and
    /// whether it calls it a region.
    fn likeliest(&self, at: usize, found: &Found<'_, Sense>) -> Option<(Sense, bool, bool)> {
        let region =
            is_region(self.stretch, at, found.end) || self.context.regions.contains(found.phrase);
        let stated = self.stated(found.end).map(|(id, _)| id);
        let abbreviates = abbreviates(self.stretch, at);
        let known = found.entries.iter().map(|sense| renown(self.gazetteer.place(sense.place)));
        let most = known.max().unwrap_or(0);
        let likely = |sense: &&Sense| {
            let place = self.gazetteer.place(sense.place);
            let lies_there =
                stated.is_some_and(|id| self.gazetteer.around(sense.place).any(|a| a == id));
            let as_region = region && place.level == Level::Region;
            // An area such as Asia goes before the towns that are called like it.
            let great = place.is_capital && place.thousands >= 100 || place.level == Level::Area;
            let size = if great { u32::MAX } else { place.thousands.max(weight(place)) };
            let short = sense.how == How::Abbreviation;
            let named =
                self.is_named(sense.place) && place.thousands.max(weight(place)) * DWARFED >= most;
            (lies_there, short, named, as_region, sense.how == How::Name, size)
        };
        let places = found
            .entries
            .iter()
            .filter(|sense| self.gazetteer.place(sense.place).level != Level::Country)
            .filter(|sense| abbreviates || sense.how != How::Abbreviation);
        let best = places.max_by_key(likely)?;
        let certain = likely(&best).0 || best.how == How::Abbreviation;
        Some((*best, certain, region))
    }

    /// The place that stands after a comma: "Paris, Texas".
    fn stated(&self, end: usize) -> Option<(PlaceId, How)> {
        let named = self.stretch.word(end) == "," && self.stretch.is_capitalised(end + 1);
        let found = self.stretch.places(end + 1).first().filter(|_| named)?;
        let whole = |sense: &&Sense| matches!(sense.how, How::Name | How::Abbreviation);
        let senses = found.entries.iter().filter(whole);
        senses
            .map(|sense| (sense.place, sense.how))
            .find(|&(id, _)| self.gazetteer.place(id).level <= Level::Region)
    }

    /// Whether the text supports that a name is this place. The smaller a place, and the more its name
    /// is also another word, the more is asked: its country named, a preposition of place.
    fn is_supported(
        &self,
        at: usize,
        found: &Found<'_, Sense>,
        sense: Sense,
        region: bool,
    ) -> bool {
        let place = self.gazetteer.place(sense.place);
        let named = self.is_named(sense.place);
        let placed = self.stretch.is_after(at, List::Where);
        let doubtful = self.gazetteer.is_doubtful(found.phrase, place);
        let alone = !self.stretch.is_capitalised(found.end)
            && (at == 0
                || !self.stretch.is_capitalised(at - 1)
                || self.stretch.begins_sentence(at - 1));
        match place.level {
            Level::Area => named || !doubtful || place.country.is_none(),
            _ if sense.how == How::Base => named && (region || (placed && !doubtful)),
            Level::Country => true,
            Level::Region if self.context.states.is_state(found.phrase) => true,
            Level::Region if is_well_known(place) => !doubtful || ((named || placed) && alone),
            Level::Region | Level::City if doubtful => named && placed && alone,
            Level::Region => named || (placed && alone),
            Level::City if place.is_capital || place.thousands >= 500 => true,
            Level::City if place.thousands >= 100 => named || (placed && alone),
            Level::City => named && placed && alone,
        }
    }

    /// Whether a given name before or a family name after makes the word a part of a person's name:
    /// "Paris Hilton", "Jack London".
    fn is_persons(&self, at: usize, found: &Found<'_, Sense>) -> bool {
        if found.end != at + 1 {
            return false;
        }
        let given = self.gazetteer.is_given_name(hash(found.phrase));
        let unknown_after = self.stretch.is_capitalised(found.end)
            && country_at(self.gazetteer, self.stretch, found.end).is_none();
        let given_before = family_name(self.gazetteer, self.stretch, at).is_some();
        let placed = self.stretch.is_after(at, List::Where);
        let again = self.context.persons.contains(found.phrase) && !placed;
        (given && unknown_after) || given_before || again
    }
}
