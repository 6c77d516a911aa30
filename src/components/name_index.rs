//! All that is marked in the open document, as in the index of a book: the way to each mark without a pointer.

use std::rc::Rc;

use engine::collection::Reading;
use engine::model::{Kind, Mark, Marked, Mention, Part};
use engine::order;
use yew::prelude::*;

use super::markup::{Content, button, element, nodes};

use super::mention_note::{self, entity};
use crate::words::{self, claims, reader};

/// What [`name_index`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// A mark was asked about.
    pub on_mark: Callback<Option<Mark>>,
}

/// What is spoken of, with its first mark and the number of its marks.
struct Entry {
    first: Marked,
    name: String,
    count: usize,
}

/// The index; nothing when nothing is marked.
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

/// All that the body marks: names and nationalities by number of marks, then name; dates, figures and
/// quotations as they come, each for itself, for each has a working of its own.
fn entries(reading: &Reading) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for marked in reading.document.marks() {
        if marked.part == Part::Furniture {
            continue;
        }
        let same = |entry: &&mut Entry| is_same(entry.first.mark, marked.mark, reading);
        if let Some(entry) = entries.iter_mut().find(same) {
            entry.count += 1;
        } else {
            let name = name(marked.mark, reading);
            entries.push(Entry { first: marked, name, count: 1 });
        }
    }
    order::sort_by(&mut entries, |a, b| {
        let by_count = a.first.kind.cmp(&b.first.kind).then(b.count.cmp(&a.count));
        by_count.then_with(|| match a.first.kind {
            Kind::Date | Kind::Figure | Kind::Quote => a.first.span.cmp(&b.first.span),
            _ => a.name.cmp(&b.name),
        })
    });
    entries
}

fn is_same(one: Mark, other: Mark, reading: &Reading) -> bool {
    let mentions = &reading.document.mentions;
    match (one, other) {
        (Mark::Mention(one), Mark::Mention(other)) => {
            mention_note::is_same(&mentions[one], &mentions[other])
        }
        _ => false,
    }
}

fn name(mark: Mark, reading: &Reading) -> String {
    let document = &reading.document;
    match mark {
        Mark::Mention(i) => mention_name(&document.mentions[i], reading),
        Mark::Figure(i) => claims::figure(&document.figures[i], &document.source),
        Mark::Quote(i) => claims::quote(&document.quotes[i], &document.source),
    }
}

fn mention_name(mention: &Mention, reading: &Reading) -> String {
    let printed = mention.span.of(&reading.document.source);
    entity(mention.entity.as_ref(), reading).map_or(printed, |entity| &entity.name).to_owned()
}

fn section(kind: Kind, entries: &[Entry], props: &Props) -> Html {
    let button = |entry: &Entry| {
        let first = entry.first.mark;
        element("li")
            .child(
                button()
                    .class("text-button")
                    .set("data-kind", kind.as_str())
                    .set("aria-label", reader::index_entry(&entry.name, kind, entry.count))
                    .tells(&props.on_mark, Some(first))
                    .child(entry.name.clone())
                    .child(" ")
                    .child(element("span").class("count").child(entry.count.to_string())),
            )
            .html()
    };
    let its: Vec<Html> =
        entries.iter().filter(|entry| entry.first.kind == kind).map(button).collect();
    if its.is_empty() {
        return Html::default();
    }
    nodes([element("h3").child(words::kinds(kind)).html(), element("ul").children(its).html()])
}
