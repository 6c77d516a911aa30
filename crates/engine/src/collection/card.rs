//! Why a value of a facet is there: the words that speak of it, document by document.

use std::cmp::Reverse;

use super::{context, current, entity, facet_of};
use crate::bundle::Opened;
use crate::codec::fields;
use crate::date::Edtf;
use crate::index::Column;
use crate::model::{DocKey, Document, Entity, Facet, Mention, Part, Rule, Span};
use crate::order;
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
pub(super) fn card(bundle: &Opened, facet: Facet, value: &str) -> Option<Card> {
    let index = bundle.index();
    let column = Facet::ALL.contains(&facet).then(|| index.column(facet))?;
    let subject = Subject { facet, column, value: column.find(value)? };
    let holding = column.holding(subject.value);
    let mut documents: Vec<Document> =
        holding.iter().filter_map(|document| bundle.documents().get(document.0)).collect();
    order::sort_by_key(&mut documents, newest_first);
    let key = column.key(subject.value);
    let entity = entity(bundle, key).filter(|entity| facet_of(entity.kind) == Some(facet));
    Some(Card {
        facet,
        key: key.to_owned(),
        name: column.name(subject.value).to_owned(),
        within: entity.as_ref().map(|entity| holders(bundle, entity)).unwrap_or_default(),
        entity,
        documents: documents.iter().map(|document| entry(document, &subject)).collect(),
    })
}

/// What a card is about.
struct Subject<'a> {
    facet: Facet,
    column: &'a Column<'a>,
    /// Its number in the column.
    value: u32,
}

impl Subject<'_> {
    /// Whether a mention speaks of the value; those in furniture never do.
    fn is_meant_by(&self, mention: &Mention) -> bool {
        let key = match self.facet {
            Facet::Country | Facet::About => mention.country.as_ref().map(|country| &country.0),
            _ if facet_of(mention.kind) != Some(self.facet) => None,
            _ => mention.entity.as_ref().map(|entity| &entity.0),
        };
        let value = key.and_then(|key| self.column.find(key));
        mention.part != Part::Furniture && value.is_some_and(|value| self.holds(value))
    }

    /// Whether a value is the one, or, for places, lies within it. The number of steps is bounded: places
    /// that hold one another are a mistake of the data, and no reason to go round for ever.
    fn holds(&self, value: u32) -> bool {
        let larger = std::iter::successors(Some(value), |place| self.column.within(*place));
        larger.take(self.column.len() as usize).any(|place| place == self.value)
    }
}

/// The larger places that hold an entity, nearest first: key and name.
fn holders(bundle: &Opened, entity: &Entity) -> Vec<(String, String)> {
    let mut holders: Vec<(String, String)> = Vec::new();
    let mut next = entity.within.clone();
    while let Some(holder) = next.and_then(|key| current(bundle, &key)) {
        // Places that hold one another are a mistake of the data, and no reason to go round for ever.
        if holders.iter().any(|(key, _)| *key == holder.key.0) {
            break;
        }
        holders.push((holder.key.0, holder.name));
        next = holder.within;
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
