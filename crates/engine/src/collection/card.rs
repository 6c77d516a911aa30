//! Why a value of a facet is there: the words that speak of it, document by document.

use std::cmp::Reverse;

use super::{context, country_name, current, entity, facet_of};
use crate::bundle::Bundle;
use crate::codec::fields;
use crate::date::Edtf;
use crate::model::{DocKey, Document, Entity, EntityKey, Facet, Mention, Part, Rule, Span};
use crate::order;
use crate::sorted::Set;
use crate::text::fold;

/// One way in which a value is spoken of in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The words as printed (the first spelling met).
    pub words: String,
    /// How often.
    pub count: u32,
    /// By which rule.
    pub rule: Rule,
    /// What the rule went by.
    pub clue: String,
    /// The first occurrence, in the source text.
    pub first: Span,
    /// The text around the first occurrence, and where in it the words stand.
    pub context: (String, Span),
}

fields!(Wording { words, count, rule, clue, first, context });

/// One document that has a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardDocument {
    /// Which document.
    pub key: DocKey,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published: Option<Edtf>,
    /// How it speaks of the value; empty for outlets and languages.
    pub wordings: Vec<Wording>,
}

fields!(CardDocument { key, title, published, wordings });

/// The answer to "why is this here?" for a value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which facet.
    pub facet: Facet,
    /// The value's key.
    pub key: String,
    /// The value's name.
    pub name: String,
    /// The entity, for persons, organisations and places.
    pub entity: Option<Entity>,
    /// For places: the larger places that hold it, nearest first: key and name.
    pub within: Vec<(String, String)>,
    /// Every document that has it, newest first.
    pub documents: Vec<CardDocument>,
}

fields!(Card { facet, key, name, entity, within, documents });

/// The card of a value; `None` when no document has it.
pub(super) fn card(bundle: &Bundle, facet: Facet, value: &str) -> Option<Card> {
    let entity = entity_of(bundle, facet, value);
    let key = entity.map_or(value, |entity| &entity.key.0);
    let subject = Subject::new(bundle, facet, key);
    let mut documents: Vec<&Document> =
        bundle.documents.iter().filter(|document| subject.is_had_by(document)).collect();
    let first = *documents.first()?;
    order::sort_by_key(&mut documents, |document| newest_first(document));
    Some(Card {
        facet,
        key: key.to_owned(),
        name: entity.map_or_else(|| name(bundle, facet, key, first), |entity| entity.name.clone()),
        entity: entity.cloned(),
        within: entity.map(|entity| holders(bundle, entity)).unwrap_or_default(),
        documents: documents.into_iter().map(|document| entry(document, &subject)).collect(),
    })
}

/// What a card is about.
struct Subject<'a> {
    facet: Facet,
    key: &'a str,
    /// For places: the place and all that lies within it, in order of key.
    places: Set<&'a EntityKey>,
}

impl<'a> Subject<'a> {
    fn new(bundle: &'a Bundle, facet: Facet, key: &'a str) -> Self {
        let lies_within = |entity: &&Entity| {
            entity.key.0 == key || holders(bundle, entity).iter().any(|(holder, _)| holder == key)
        };
        let places = match facet {
            Facet::Place => {
                bundle.entities.iter().filter(lies_within).map(|place| &place.key).collect()
            }
            _ => Set::default(),
        };
        Self { facet, key, places }
    }

    /// Whether a document has the value, by the rules by which the facet counts it.
    fn is_had_by(&self, document: &Document) -> bool {
        match self.facet {
            Facet::About => document.about.iter().any(|country| country.0 == self.key),
            Facet::Outlet => document.outlet.as_ref().is_some_and(|outlet| outlet.slug == self.key),
            Facet::Language => document.language.as_deref() == Some(self.key),
            Facet::Country | Facet::Person | Facet::Organisation | Facet::Place => {
                document.mentions.iter().any(|mention| self.is_meant_by(mention))
            }
        }
    }

    /// Whether a mention speaks of the value; those in furniture never do.
    fn is_meant_by(&self, mention: &Mention) -> bool {
        let is_entity = |is: &dyn Fn(&EntityKey) -> bool| {
            facet_of(mention.kind) == Some(self.facet) && mention.entity.as_ref().is_some_and(is)
        };
        mention.part != Part::Furniture
            && match self.facet {
                Facet::Country | Facet::About => {
                    mention.country.as_ref().is_some_and(|country| country.0 == self.key)
                }
                Facet::Place => is_entity(&|key| self.places.contains(key)),
                Facet::Person | Facet::Organisation => is_entity(&|key| key.0 == self.key),
                Facet::Outlet | Facet::Language => false,
            }
    }
}

/// The entity behind a value, also under a former key; `None` for countries, outlets and languages.
fn entity_of<'a>(bundle: &'a Bundle, facet: Facet, value: &str) -> Option<&'a Entity> {
    entity(bundle, value).filter(|entity| facet_of(entity.kind) == Some(facet))
}

/// The name of a value that is no entity; `having` is a document that has it.
fn name(bundle: &Bundle, facet: Facet, key: &str, having: &Document) -> String {
    match (facet, &having.outlet) {
        (Facet::Country | Facet::About, _) => country_name(bundle, key),
        (Facet::Outlet, Some(outlet)) => outlet.name.clone(),
        _ => key.to_owned(),
    }
}

/// The larger places that hold an entity, nearest first: key and name.
fn holders(bundle: &Bundle, entity: &Entity) -> Vec<(String, String)> {
    let mut holders: Vec<(String, String)> = Vec::new();
    let mut next = entity.within.as_ref();
    while let Some(holder) = next.and_then(|key| current(bundle, key)) {
        // Places that hold one another are a mistake of the data, and no reason to go round for ever.
        if holders.iter().any(|(key, _)| *key == holder.key.0) {
            break;
        }
        holders.push((holder.key.0.clone(), holder.name.clone()));
        next = holder.within.as_ref();
    }
    holders
}

/// By earliest day, newest first, undated last, then by key.
fn newest_first(document: &Document) -> impl Ord + use<> {
    let earliest = document.published.as_ref().map(|published| published.edtf.interval().earliest);
    (Reverse(earliest), document.key.clone())
}

fn entry(document: &Document, subject: &Subject) -> CardDocument {
    CardDocument {
        key: document.key.clone(),
        title: document.title.text.clone(),
        published: document.published.as_ref().map(|published| published.edtf.clone()),
        wordings: wordings(document, subject),
    }
}

/// How a document speaks of the value: equal words, rule and clue are one wording, in order of first
/// occurrence.
fn wordings(document: &Document, subject: &Subject) -> Vec<Wording> {
    let mut wordings: Vec<Wording> = Vec::new();
    for mention in document.mentions.iter().filter(|mention| subject.is_meant_by(mention)) {
        let words = context::folded(mention.span.of(&document.source));
        let same = |known: &&mut Wording| {
            known.rule == mention.why.rule
                && known.clue == mention.why.clue
                && fold(&known.words) == fold(&words)
        };
        match wordings.iter_mut().find(same) {
            Some(known) => known.count += 1,
            None => wordings.push(wording(document, mention, words)),
        }
    }
    wordings
}

fn wording(document: &Document, mention: &Mention, words: String) -> Wording {
    Wording {
        words,
        count: 1,
        rule: mention.why.rule,
        clue: mention.why.clue.clone(),
        first: mention.span,
        context: context::around(document, mention.span),
    }
}
