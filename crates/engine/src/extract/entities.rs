//! From the candidates of all documents to entities with keys.

use std::collections::{BTreeMap, BTreeSet};

use super::gazetteer::{Organisation, PlaceId};
use super::known::Known;
use super::scene::{Candidate, Target};
use super::slug::{slug, told_apart};
use super::words::capitalised;
use crate::model::{Country, Entity, EntityKey, Kind};

/// The entities of a collection while its documents are read.
#[derive(Default)]
pub(super) struct Entities {
    /// Those that rules found: printed names, by kind and slug.
    named: BTreeMap<(Kind, String), Names>,
    /// Those known beforehand, with the words by which the texts name them.
    known: BTreeMap<EntityKey, BTreeSet<String>>,
}

#[derive(Default)]
struct Names {
    full: BTreeSet<String>,
    printed: BTreeSet<String>,
}

impl Entities {
    /// Takes note of the entity of a candidate, which is printed as `words`.
    pub(super) fn meet(&mut self, candidate: &Candidate, words: &str) {
        match &candidate.target {
            Target::Nothing => {}
            Target::Key(key) => {
                self.known.entry(key.clone()).or_default().insert(words.to_owned());
            }
            Target::Named(name) => {
                let names = self.named.entry((candidate.kind, slug(name))).or_default();
                names.full.insert(name.clone());
                names.printed.insert(words.to_owned());
            }
        }
    }

    /// Gives every entity its key.
    pub(super) fn finish(self, known: &Known<'_>) -> Finished {
        let mut finished = Finished::default();
        for (key, printed) in self.known {
            finished.add_known(known, &key, printed);
        }
        let mut claims: BTreeMap<String, usize> = BTreeMap::new();
        for (_, slug) in self.named.keys() {
            *claims.entry(slug.clone()).or_default() += 1;
        }
        for ((kind, slug), names) in self.named {
            let contested = claims[&slug] > 1;
            finished.add_named(known, kind, slug, names, contested);
        }
        finished
    }
}

/// The entities of a collection.
#[derive(Default)]
pub(super) struct Finished {
    entities: BTreeMap<EntityKey, Entity>,
    /// Keys of those that rules found.
    keys: BTreeMap<(Kind, String), EntityKey>,
}

impl Finished {
    /// The key of what a candidate speaks of.
    pub(super) fn key(&self, candidate: &Candidate) -> Option<EntityKey> {
        match &candidate.target {
            Target::Nothing => None,
            Target::Key(key) => Some(key.clone()),
            Target::Named(name) => self.keys.get(&(candidate.kind, slug(name))).cloned(),
        }
    }

    /// All entities, in order of key.
    pub(super) fn into_entities(self) -> Vec<Entity> {
        self.entities.into_values().collect()
    }

    fn add_known(&mut self, known: &Known<'_>, key: &EntityKey, printed: BTreeSet<String>) {
        if let Some(id) = known.gazetteer.by_key(key) {
            self.add_place(known, id);
        } else if let Some(listed) = known.gazetteer.organisations().by_key(key) {
            self.entities.entry(key.clone()).or_insert_with(|| organisation(listed));
        }
        if let Some(named) = known.by_hand(key) {
            let mut entity = by_hand(named);
            if let Some(from_gazetteer) = self.entities.remove(key) {
                entity = together(entity, from_gazetteer);
            }
            self.entities.insert(key.clone(), entity);
            let around = named.within.clone().map(EntityKey);
            if let Some(around) = around.filter(|around| !self.entities.contains_key(around)) {
                self.add_known(known, &around, BTreeSet::new());
            }
        }
        if let Some(entity) = self.entities.get_mut(key) {
            entity.aliases = with_printed(entity, printed);
        }
    }

    /// Adds a place of the gazetteer and all that it lies in.
    fn add_place(&mut self, known: &Known<'_>, id: PlaceId) {
        for id in std::iter::once(id).chain(known.gazetteer.around(id)) {
            let key = &known.gazetteer.place(id).key;
            if !self.entities.contains_key(key) {
                self.entities.insert(key.clone(), place(known, id));
                if known.by_hand(key).is_some() {
                    self.add_known(known, key, BTreeSet::new());
                }
            }
        }
    }

    /// A slug that an entity known beforehand has is that entity when the kinds agree.
    fn add_named(
        &mut self,
        known: &Known<'_>,
        kind: Kind,
        slug: String,
        names: Names,
        contested: bool,
    ) {
        let plain = EntityKey(slug.clone());
        if known.by_hand(&plain).is_some_and(|named| named.kind == kind) {
            self.add_known(known, &plain, names.printed);
            self.keys.insert((kind, slug), plain);
            return;
        }
        let name = fullest(&names.full);
        if let Some(listed) = listed(known, kind, &names.full) {
            self.add_known(known, &listed, names.printed);
            self.keys.insert((kind, slug), listed);
            return;
        }
        let taken = known.by_hand(&plain).is_some()
            || known.gazetteer.by_key(&plain).is_some()
            || known.gazetteer.organisations().by_key(&plain).is_some();
        let key = if contested || taken || slug.is_empty() {
            EntityKey(told_apart(&slug, kind.as_str(), &name, ""))
        } else {
            plain
        };
        let mut entity = nameless(key.clone(), kind, name);
        entity.aliases = with_printed(&entity, names.printed);
        if kind == Kind::Person && !entity.name.contains(' ') {
            entity.note = Some(BARE.to_owned());
        }
        self.entities.insert(key.clone(), entity);
        self.keys.insert((kind, slug), key);
    }
}

/// What is said of a person of whom no document gives more than one name.
const BARE: &str = "Only this one name is given; it may stand for more than one person.";

/// The organisation of the gazetteer that one of the names stands for.
fn listed(known: &Known<'_>, kind: Kind, names: &BTreeSet<String>) -> Option<EntityKey> {
    let organisations = known.gazetteer.organisations();
    let mut names = names.iter().filter(|_| kind == Kind::Organisation);
    let id = names.find_map(|name| organisations.called(name, &BTreeSet::new()))?;
    Some(organisations.get(id).key.clone())
}

/// The longest name, the first of equally long ones; `KIM` is shown as `Kim`.
fn fullest(names: &BTreeSet<String>) -> String {
    let longest = names.iter().rev().max_by_key(|name| name.chars().count());
    let name = longest.cloned().unwrap_or_default();
    let shouted = name.contains(' ') && !name.chars().any(char::is_lowercase);
    if !shouted {
        return name;
    }
    let words: Vec<String> = name.split(' ').map(capitalised).collect();
    words.join(" ")
}

/// An entity's aliases and the words by which texts name it, without its name.
fn with_printed(entity: &Entity, printed: BTreeSet<String>) -> Vec<String> {
    let all: BTreeSet<String> = entity.aliases.iter().cloned().chain(printed).collect();
    all.into_iter().filter(|alias| *alias != entity.name).collect()
}

fn nameless(key: EntityKey, kind: Kind, name: String) -> Entity {
    Entity {
        key,
        kind,
        name,
        aliases: Vec::new(),
        country: None,
        within: None,
        control: None,
        note: None,
        by_hand: false,
        former_keys: Vec::new(),
    }
}

fn place(known: &Known<'_>, id: PlaceId) -> Entity {
    let place = known.gazetteer.place(id);
    let within = place.within.map(|id| known.gazetteer.place(id).key.clone());
    let entity = nameless(place.key.clone(), Kind::Place, place.name.clone());
    Entity { country: place.country.clone(), within, control: place.control.clone(), ..entity }
}

fn organisation(listed: &Organisation) -> Entity {
    let entity = nameless(listed.key.clone(), Kind::Organisation, listed.name.clone());
    Entity { country: listed.country.clone(), ..entity }
}

fn by_hand(named: &super::Named) -> Entity {
    let entity = nameless(EntityKey(named.key.clone()), named.kind, named.name.clone());
    Entity {
        aliases: named.aliases.clone(),
        country: named.country.clone(),
        within: named.within.clone().map(EntityKey),
        control: named.control.clone(),
        note: named.note.clone(),
        by_hand: true,
        former_keys: named.former_keys.iter().cloned().map(EntityKey).collect(),
        ..entity
    }
}

/// What was set by hand, and the gazetteer's word where nothing was.
fn together(by_hand: Entity, gazetteer: Entity) -> Entity {
    Entity {
        country: by_hand.country.or(gazetteer.country),
        within: by_hand.within.or(gazetteer.within),
        control: by_hand.control.or(gazetteer.control),
        ..by_hand
    }
}

/// Names of the countries that mentions, homes of entities and `about` speak of.
pub(super) fn country_names(
    known: &Known<'_>,
    countries: BTreeSet<Country>,
) -> Vec<(Country, String)> {
    let name = |country: Country| {
        let name = known.gazetteer.country_name(&country);
        (country, name)
    };
    countries.into_iter().map(name).collect()
}
