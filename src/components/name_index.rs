//! The names and dates of the open document, as in the index of a book: the way to each mark without a pointer.

use std::rc::Rc;

use engine::collection::Reading;
use engine::model::{Kind, Mention, Part};
use engine::order;
use yew::prelude::*;

use super::markup::{Content, button, element, nodes};

use super::mention_note::is_same;
use crate::words::{self, reader};

/// What [`name_index`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// A mark was asked about: index into the document's mentions.
    pub on_mention: Callback<Option<usize>>,
}

/// What is spoken of, with its first mark and the number of its marks.
struct Entry {
    kind: Kind,
    name: String,
    first: usize,
    count: usize,
}

/// The index; nothing when the document has no names.
pub fn name_index(props: &Props) -> Html {
    let entries = entries(&props.reading);
    if entries.is_empty() {
        return Html::default();
    }
    element("details")
        .class("name-index")
        .child(element("summary").child(reader::INDEX))
        .child(element("p").class("hint").child(reader::INDEX_HINT))
        .children(Kind::ALL.into_iter().map(|kind| section(kind, &entries, props)))
        .html()
}

/// All that the body marks: names and nationalities by number of marks, then name; dates as they come,
/// each for itself, for each has a working of its own.
fn entries(reading: &Reading) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mentions = reading.document.mentions.iter().enumerate();
    for (number, mention) in mentions.filter(|(_, mention)| mention.part != Part::Furniture) {
        let same = |entry: &&mut Entry| is_same(mention, &reading.document.mentions[entry.first]);
        match entries.iter_mut().find(same) {
            Some(entry) => entry.count += 1,
            None => entries.push(first_mark(number, mention, reading)),
        }
    }
    order::sort_by(&mut entries, |a, b| {
        let by_count = a.kind.cmp(&b.kind).then(b.count.cmp(&a.count));
        by_count.then_with(|| match a.kind {
            Kind::Date => a.first.cmp(&b.first),
            _ => a.name.cmp(&b.name),
        })
    });
    entries
}

fn first_mark(number: usize, mention: &Mention, reading: &Reading) -> Entry {
    let printed = mention.span.of(&reading.document.source);
    let entity =
        reading.entities.iter().find(|entity| mention.entity.as_ref() == Some(&entity.key));
    let name = entity.map_or(printed, |entity| entity.name.as_str()).to_owned();
    Entry { kind: mention.kind, name, first: number, count: 1 }
}

fn section(kind: Kind, entries: &[Entry], props: &Props) -> Html {
    let button = |entry: &Entry| {
        let first = entry.first;
        element("li")
            .child(
                button()
                    .class("text-button")
                    .set("data-kind", kind.as_str())
                    .set("aria-label", reader::index_entry(&entry.name, kind, entry.count))
                    .on_click(props.on_mention.reform(move |_| Some(first)))
                    .child(entry.name.clone())
                    .child(" ")
                    .child(element("span").class("count").child(entry.count.to_string())),
            )
            .html()
    };
    let its: Vec<Html> = entries.iter().filter(|entry| entry.kind == kind).map(button).collect();
    if its.is_empty() {
        return Html::default();
    }
    nodes([element("h3").child(words::kinds(kind)).html(), element("ul").children(its).html()])
}
