//! The note on a mark: what it is, and why it is marked.

use std::rc::Rc;

use engine::collection::{Reading, Summary, facet_of};
use engine::model::{Entity, EntityKey, Facet, Kind, Mark, Mention, Part};
use yew::prelude::*;

use super::markup::{Content, Element, button, element, nodes};

use super::claim_note;
use super::hit_list::country_name;
use super::icon::{Icon, icon_button};
use crate::words::{self, dates, why};

/// What [`mention_note`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// The collection, for names of countries.
    pub summary: Rc<Summary>,
    /// Which mark.
    pub mark: Mark,
    /// Another mark is asked about; `None` closes.
    pub on_mark: Callback<Option<Mark>>,
    /// The list is narrowed to documents with this.
    pub on_choose: Callback<(Facet, String)>,
    /// The card of an entity is opened.
    pub on_card: Callback<EntityKey>,
    /// The card of a country is opened.
    pub on_why: Callback<(Facet, String)>,
}

/// What a note says, whatever it is on.
pub(super) struct Note {
    pub kind: Kind,
    pub name: String,
    /// The words as printed, when they differ from the name.
    pub printed: Option<String>,
    pub by_hand: bool,
    /// Why it is marked.
    pub why: String,
    pub part: Part,
    pub facts: Vec<Option<Html>>,
    /// What can be done with it.
    pub actions: Option<Html>,
}

/// The note; nothing when there is no such mark. It has the focus while it is open, so that a keyboard
/// is not left in the text behind it.
pub fn mention_note(props: &Props) -> Html {
    let document = &props.reading.document;
    let note = match props.mark {
        Mark::Mention(i) => document.mentions.get(i).map(|one| of_mention(i, one, props)),
        Mark::Figure(i) => document.figures.get(i).map(|one| claim_note::figure(one, props)),
        Mark::Quote(i) => document.quotes.get(i).map(|one| claim_note::quote(one, props)),
    };
    note.map_or_else(Html::default, |note| show(note, props))
}

fn show(note: Note, props: &Props) -> Html {
    let facts: Vec<Html> = note.facts.into_iter().flatten().collect();
    let facts = (!facts.is_empty()).then(|| element("dl").children(facts));
    element("section")
        .class("mention-note")
        .set("aria-label", why::HEADING)
        .set("data-kind", note.kind.as_str())
        .child(
            element("header")
                .child(element("h3").takes_focus().set("tabindex", "-1").child(note.name))
                .child(
                    element("p")
                        .class("kind")
                        .child(words::kind(note.kind))
                        .child(" · ")
                        .child(if note.by_hand { why::BY_HAND } else { why::BY_RULE })
                        .child(note.printed.map(|printed| format!(" · “{printed}”"))),
                )
                .child(icon_button(why::CLOSE, Icon::Close).tells(&props.on_mark, None)),
        )
        .child(element("p").child(note.why).child(outside(note.part)))
        .child(facts)
        .child(note.actions)
        .html()
}

fn of_mention(number: usize, mention: &Mention, props: &Props) -> Note {
    let entity = entity(mention.entity.as_ref(), &props.reading);
    let printed = mention.span.of(&props.reading.document.source);
    let name = entity.map_or_else(|| value(mention, printed), |entity| entity.name.clone());
    Note {
        kind: mention.kind,
        printed: (printed != name).then(|| printed.to_owned()),
        name,
        by_hand: why::is_by_hand(mention.why.rule) || entity.is_some_and(|entity| entity.by_hand),
        why: why::sentence(&mention.why),
        part: mention.part,
        facts: facts(mention, entity, props),
        actions: Some(actions(number, mention, props)),
    }
}

/// What is known of an entity that the document names.
pub(super) fn entity<'a>(key: Option<&EntityKey>, reading: &'a Reading) -> Option<&'a Entity> {
    let key = key?;
    reading.entities.iter().find(|entity| entity.key == *key)
}

/// What stands for a mark that has no entity: a date in words, else the words as printed.
fn value(mention: &Mention, printed: &str) -> String {
    mention.dated.as_ref().map_or_else(|| printed.to_owned(), |dated| dates::edtf(&dated.edtf))
}

fn outside(part: Part) -> Html {
    if part == Part::Furniture { nodes([" ", why::NOT_COUNTED]) } else { Html::default() }
}

/// How a date was reached, and what is doubtful about it; what is known of a thing.
fn facts(mention: &Mention, entity: Option<&Entity>, props: &Props) -> Vec<Option<Html>> {
    let dated = mention.dated.as_ref();
    let country = mention.country.as_ref().or(entity.and_then(|entity| entity.country.as_ref()));
    let within = entity.map(|entity| within(entity, &props.reading)).unwrap_or_default();
    let facts = [
        dated.map(|dated| (why::WORKING, dated.working.clone())),
        dated.and_then(|dated| dated.flag.clone()).map(|flag| (why::FLAG, flag)),
        country.map(|code| (why::COUNTRY, country_name(code, &props.summary.countries).to_owned())),
        (!within.is_empty()).then(|| (why::WITHIN, within.join(", "))),
        entity.and_then(|entity| entity.control.clone()).map(|control| (why::CONTROL, control)),
        entity.and_then(|entity| entity.note.clone()).map(|note| (why::NOTE, note)),
    ];
    facts.into_iter().map(|known| known.map(|(label, text)| fact(label, text.html()))).collect()
}

/// The larger places that hold a place, nearest first.
fn within<'a>(entity: &'a Entity, reading: &'a Reading) -> Vec<&'a str> {
    let holder = |place: &&'a Entity| self::entity(place.within.as_ref(), reading);
    let chain = std::iter::successors(Some(entity), holder).skip(1);
    chain.take(8).map(|place| place.name.as_str()).collect()
}

pub(super) fn fact(label: &'static str, what: Html) -> Html {
    element("div").child(element("dt").child(label)).child(element("dd").child(what)).html()
}

/// What can be done with it.
fn actions(number: usize, mention: &Mention, props: &Props) -> Html {
    let step = |label: &'static str, to: Option<usize>| {
        let to = Some(Mark::Mention(to?));
        Some(button().child(label).tells(&props.on_mark, to))
    };
    element("p")
        .class("actions")
        .child(choose(mention, props))
        .child(where_else(mention, props))
        .child(step(why::PREVIOUS, neighbour(number, false, props)))
        .child(step(why::NEXT, neighbour(number, true, props)))
        .html()
}

/// The facet and value that a mark stands for.
fn value_of(mention: &Mention) -> Option<(Facet, String)> {
    let of_entity = facet_of(mention.kind).zip(mention.entity.as_ref().map(|key| key.0.clone()));
    let of_country = || Some((Facet::Country, mention.country.as_ref()?.0.clone()));
    of_entity.or_else(of_country)
}

fn choose(mention: &Mention, props: &Props) -> Option<Element> {
    let value = value_of(mention)?;
    Some(button().child(why::FILTER).tells(&props.on_choose, value))
}

fn where_else(mention: &Mention, props: &Props) -> Option<Element> {
    let button = button().child(why::WHERE_ELSE);
    Some(match mention.entity.clone() {
        Some(key) => button.tells(&props.on_card, key),
        None => button.tells(&props.on_why, value_of(mention)?),
    })
}

/// The next or previous mark of the same thing in the body.
fn neighbour(number: usize, next: bool, props: &Props) -> Option<usize> {
    let mentions = &props.reading.document.mentions;
    let same = |i: &usize| is_same(&mentions[number], &mentions[*i]);
    if next { (number + 1..mentions.len()).find(same) } else { (0..number).rev().find(same) }
}

/// Whether two marks of the body speak of one thing. Dates never do: each has its own working.
pub(super) fn is_same(one: &Mention, other: &Mention) -> bool {
    let same_thing = match one.kind {
        Kind::Date | Kind::Figure | Kind::Quote => false,
        Kind::Nationality => one.country == other.country,
        Kind::Person | Kind::Organisation | Kind::Place => one.entity == other.entity,
    };
    one.kind == other.kind && other.part != Part::Furniture && same_thing
}
