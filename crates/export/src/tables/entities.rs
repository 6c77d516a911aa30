//! The rows of entities.

use std::collections::BTreeMap;

use engine::model::{DocKey, Entity, EntityKey, Part};
use serde_json::{Value, json};

use super::Row;
use crate::selection::Selection;

pub(super) const COLUMNS: [&str; 11] = [
    "entity",
    "kind",
    "name",
    "aliases",
    "country",
    "within",
    "control",
    "note",
    "by_hand",
    "mentions",
    "documents",
];

/// An entity, where it is named and how often.
struct Named {
    entity: Entity,
    documents: Vec<DocKey>,
    mentions: u32,
}

/// One for each entity that a body names, in order of key.
pub(super) fn rows(selection: &Selection<'_>) -> impl Iterator<Item = Row> {
    named(selection).into_values().map(|named| row(&named).into())
}

fn named(selection: &Selection<'_>) -> BTreeMap<EntityKey, Named> {
    let mut all: BTreeMap<EntityKey, Named> = BTreeMap::new();
    for reading in selection.readings() {
        let document = &reading.document;
        let in_body = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
        for key in in_body.filter_map(|mention| mention.entity.as_ref()) {
            let Ok(at) = reading.entities.binary_search_by(|entity| entity.key.cmp(key)) else {
                continue;
            };
            let named = all.entry(key.clone()).or_insert_with(|| Named {
                entity: reading.entities[at].clone(),
                documents: Vec::new(),
                mentions: 0,
            });
            named.mentions += 1;
            if named.documents.last() != Some(&document.key) {
                named.documents.push(document.key.clone());
            }
        }
    }
    all
}

fn row(named: &Named) -> [Value; COLUMNS.len()] {
    let Entity { key, kind, name, aliases, country, within, control, note, by_hand, .. } =
        &named.entity;
    [
        json!(key),
        json!(kind),
        json!(name),
        json!(aliases),
        json!(country),
        json!(within),
        json!(control),
        json!(note),
        json!(by_hand),
        json!(named.mentions),
        json!(named.documents),
    ]
}
