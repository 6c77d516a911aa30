//! The names of the open document, as in the index of a book: the way to each mark without a pointer.

use std::rc::Rc;

use engine::collection::Reading;
use engine::model::{Entity, Kind, Part};
use engine::order;
use yew::prelude::*;

use crate::words::{self, reader};

/// What [`name_index`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// A mark was asked about: index into the document's mentions.
    pub on_mention: Callback<Option<usize>>,
}

/// A name with its first mark and the number of its marks.
struct Entry<'a> {
    entity: &'a Entity,
    first: usize,
    count: usize,
}

/// The index; nothing when the document has no names.
pub fn name_index(props: &Props) -> Html {
    let entries = entries(&props.reading);
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <details class="name-index">
            <summary>{ reader::INDEX }</summary>
            <p class="hint">{ reader::INDEX_HINT }</p>
            { for [Kind::Person, Kind::Organisation, Kind::Place].into_iter().map(|kind| section(kind, &entries, props)) }
        </details>
    }
}

/// Every entity that the body mentions, by number of marks, then name.
fn entries(reading: &Reading) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry> =
        reading.entities.iter().filter_map(|entity| entry(entity, reading)).collect();
    order::sort_by(&mut entries, |a, b| (b.count, &a.entity.name).cmp(&(a.count, &b.entity.name)));
    entries
}

fn entry<'a>(entity: &'a Entity, reading: &Reading) -> Option<Entry<'a>> {
    let mentions = reading.document.mentions.iter().enumerate();
    let mut its = mentions.filter(|(_, mention)| {
        mention.part != Part::Furniture && mention.entity.as_ref() == Some(&entity.key)
    });
    let (first, _) = its.next()?;
    Some(Entry { entity, first, count: its.count() + 1 })
}

fn section(kind: Kind, entries: &[Entry], props: &Props) -> Html {
    let button = |entry: &Entry| {
        let first = entry.first;
        html! {
            <li key={entry.entity.key.0.clone()}>
                <button
                    type="button" class="text-button" data-kind={kind.as_str()}
                    aria-label={reader::index_entry(&entry.entity.name, kind, entry.count)}
                    onclick={props.on_mention.reform(move |_| Some(first))}
                >
                    { entry.entity.name.clone() }
                    { " " }
                    <span class="count">{ entry.count }</span>
                </button>
            </li>
        }
    };
    let its: Vec<Html> =
        entries.iter().filter(|entry| entry.entity.kind == kind).map(button).collect();
    if its.is_empty() {
        return Html::default();
    }
    html! { <><h3>{ words::kinds(kind) }</h3><ul>{ for its }</ul></> }
}
