//! From documents and entities to facet columns: who has which value, and why.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{self, Described, spelling};
use super::languages;
use crate::model::{Country, Document, Entity, Facet, Kind, Mention, Part};

/// Appends all columns, in order of [`Facet::ALL`].
pub(super) fn write(
    documents: &[Document],
    entities: &[Entity],
    countries: &[(Country, String)],
    to: &mut Vec<u8>,
) {
    let names = Names::new(documents, entities, countries);
    for facet in Facet::ALL {
        let keys: Vec<_> = documents.iter().map(|document| names.keys(facet, document)).collect();
        column::write(&keys, |key| names.describe(facet, key), to);
    }
}

/// What is known of the values of all facets.
struct Names<'a> {
    entities: BTreeMap<&'a str, &'a Entity>,
    countries: BTreeMap<&'a str, &'a str>,
    outlets: BTreeMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    fn new(
        documents: &'a [Document],
        entities: &'a [Entity],
        countries: &'a [(Country, String)],
    ) -> Self {
        let outlets = documents.iter().rev().filter_map(|document| document.outlet.as_ref());
        Self {
            entities: entities.iter().map(|entity| (entity.key.0.as_str(), entity)).collect(),
            countries: countries.iter().map(|(code, name)| (&*code.0, &**name)).collect(),
            outlets: outlets.map(|outlet| (&*outlet.slug, &*outlet.name)).collect(),
        }
    }

    fn keys(&self, facet: Facet, document: &Document) -> BTreeSet<String> {
        match facet {
            Facet::Country => counted(document)
                .filter_map(|mention| mention.country.as_ref())
                .map(|country| country.0.clone())
                .collect(),
            Facet::About => document.about.iter().map(|country| country.0.clone()).collect(),
            Facet::Person => of_kind(document, Kind::Person).collect(),
            Facet::Organisation => of_kind(document, Kind::Organisation).collect(),
            Facet::Place => {
                of_kind(document, Kind::Place).flat_map(|key| self.with_larger(key)).collect()
            }
            Facet::Outlet => document.outlet.iter().map(|outlet| outlet.slug.clone()).collect(),
            Facet::Language => document.language.iter().cloned().collect(),
            Facet::Counted | Facet::Speaker | Facet::Said => BTreeSet::new(),
        }
    }

    /// A place and all that hold it. A list that goes round in a circle is followed once.
    fn with_larger(&self, place: String) -> BTreeSet<String> {
        let mut places = BTreeSet::new();
        let mut next = Some(place);
        while let Some(place) = next {
            let within = self.entities.get(place.as_str()).and_then(|entity| entity.within.clone());
            next = within.map(|key| key.0).filter(|key| !places.contains(key));
            places.insert(place);
        }
        places
    }

    fn describe(&self, facet: Facet, key: &str) -> Described {
        match facet {
            Facet::Country | Facet::About => self.country(key),
            Facet::Person | Facet::Organisation | Facet::Place => self.entity(key),
            Facet::Outlet => named(self.outlets.get(key).copied().unwrap_or(key)),
            Facet::Counted | Facet::Speaker | Facet::Said => named(key),
            Facet::Language => languages::names(key).map_or_else(
                || named(key),
                |(name, own)| Described { aliases: vec![own.to_owned()], ..named(name) },
            ),
        }
    }

    fn entity(&self, key: &str) -> Described {
        let Some(entity) = self.entities.get(key) else { return named(key) };
        Described {
            name: entity.name.clone(),
            aliases: entity.aliases.clone(),
            former_keys: entity.former_keys.iter().map(|key| key.0.clone()).collect(),
            within: entity.within.as_ref().map(|key| key.0.clone()),
        }
    }

    /// A country is also called what the place of its name is called: "DPRK".
    fn country(&self, code: &str) -> Described {
        let name = self.countries.get(code).copied().unwrap_or(code);
        let is_the_country = |entity: &&&Entity| {
            entity.kind == Kind::Place
                && entity.country.as_ref().is_some_and(|country| country.0 == code)
                && spelling(&entity.name) == spelling(name)
        };
        let place = self.entities.values().find(is_the_country);
        let aliases = place.map(|place| place.aliases.clone()).unwrap_or_default();
        Described { aliases, ..named(name) }
    }
}

fn named(name: &str) -> Described {
    Described { name: name.to_owned(), ..Described::default() }
}

/// The mentions that count: those outside furniture.
fn counted(document: &Document) -> impl Iterator<Item = &Mention> {
    document.mentions.iter().filter(|mention| mention.part != Part::Furniture)
}

fn of_kind(document: &Document, kind: Kind) -> impl Iterator<Item = String> {
    let mentions = counted(document).filter(move |mention| mention.kind == kind);
    mentions.filter_map(|mention| mention.entity.as_ref()).map(|key| key.0.clone())
}
