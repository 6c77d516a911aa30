//! The note on a mark: what it is, and why it is marked.

use std::rc::Rc;

use engine::collection::{Reading, Summary, facet_of};
use engine::model::{Entity, EntityKey, Facet, Kind, Mention, Part};
use yew::prelude::*;

use super::markup::{Content, button, element, nodes};

use super::focus::Focus;
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
    /// Which mark: index into the document's mentions.
    pub mention: usize,
    /// Another mark is asked about; `None` closes.
    pub on_mention: Callback<Option<usize>>,
    /// The list is narrowed to documents with this.
    pub on_choose: Callback<(Facet, String)>,
    /// The card of an entity is opened.
    pub on_card: Callback<EntityKey>,
    /// The card of a country is opened.
    pub on_why: Callback<(Facet, String)>,
}

/// The note; nothing when there is no such mark. It has the focus while it is open, so that a keyboard
/// is not left in the text behind it.
pub fn mention_note(props: &Props) -> Html {
    let title = NodeRef::default();
    let Some(mention) = props.reading.document.mentions.get(props.mention) else {
        return Html::default();
    };
    let entity = entity(mention, &props.reading);
    element("section")
        .class("mention-note")
        .set("aria-label", why::HEADING)
        .set("data-kind", mention.kind.as_str())
        .child(heading(mention, entity, title.clone(), props))
        .child(element("p").child(why::sentence(&mention.why)).child(outside(mention)))
        .child(date(mention))
        .child(facts(mention, entity, props))
        .child(actions(mention, props))
        .child(html! { <Focus on={title} /> })
        .html()
}

fn entity<'a>(mention: &Mention, reading: &'a Reading) -> Option<&'a Entity> {
    let key = mention.entity.as_ref()?;
    reading.entities.iter().find(|entity| entity.key == *key)
}

/// Name and kind; the words as printed, when they differ from the name; the button that closes.
fn heading(mention: &Mention, entity: Option<&Entity>, title: NodeRef, props: &Props) -> Html {
    let printed = mention.span.of(&props.reading.document.source);
    let name = entity.map_or_else(|| value(mention, printed), |entity| entity.name.clone());
    let by_hand = why::is_by_hand(mention.why.rule) || entity.is_some_and(|entity| entity.by_hand);
    element("header")
        .child(element("h3").set("tabindex", "-1").reference(title).child(name.clone()))
        .child(
            element("p")
                .class("kind")
                .child(words::kind(mention.kind))
                .child(" · ")
                .child(if by_hand { why::BY_HAND } else { why::BY_RULE })
                .child((printed != name).then(|| format!(" · “{printed}”"))),
        )
        .child(icon_button(why::CLOSE, Icon::Close, props.on_mention.reform(|_| None)))
        .html()
}

/// What stands for a mark that has no entity: a date in words, else the words as printed.
fn value(mention: &Mention, printed: &str) -> String {
    mention.dated.as_ref().map_or_else(|| printed.to_owned(), |dated| dates::edtf(&dated.edtf))
}

fn outside(mention: &Mention) -> Html {
    if mention.part == Part::Furniture { nodes([" ", why::NOT_COUNTED]) } else { Html::default() }
}

/// How a date was reached, and what is doubtful about it.
fn date(mention: &Mention) -> Option<Html> {
    let dated = mention.dated.as_ref()?;
    let flag = dated.flag.as_ref().map(|flag| fact(why::FLAG, flag.clone()));
    Some(element("dl").child(fact(why::WORKING, dated.working.clone())).child(flag).html())
}

/// What is known of the thing.
fn facts(mention: &Mention, entity: Option<&Entity>, props: &Props) -> Html {
    let country = mention.country.as_ref().or(entity.and_then(|entity| entity.country.as_ref()));
    let within = entity.map(|entity| within(entity, &props.reading)).unwrap_or_default();
    let facts = [
        country.map(|code| (why::COUNTRY, country_name(code, &props.summary.countries).to_owned())),
        (!within.is_empty()).then(|| (why::WITHIN, within.join(", "))),
        entity.and_then(|entity| entity.control.clone()).map(|control| (why::CONTROL, control)),
        entity.and_then(|entity| entity.note.clone()).map(|note| (why::NOTE, note)),
    ];
    let facts: Vec<Html> =
        facts.into_iter().flatten().map(|(label, text)| fact(label, text)).collect();
    if facts.is_empty() {
        return Html::default();
    }
    element("dl").children(facts).html()
}

/// The larger places that hold a place, nearest first, as far as they are known here.
fn within<'a>(entity: &'a Entity, reading: &'a Reading) -> Vec<&'a str> {
    let holder = |place: &&'a Entity| {
        let key = place.within.as_ref()?;
        reading.entities.iter().find(|other| other.key == *key)
    };
    let chain = std::iter::successors(Some(entity), holder).skip(1);
    chain.take(8).map(|place| place.name.as_str()).collect()
}

pub(crate) fn fact(label: &'static str, text: String) -> Html {
    element("div").child(element("dt").child(label)).child(element("dd").child(text)).html()
}

/// What can be done with it.
fn actions(mention: &Mention, props: &Props) -> Html {
    let step = |label: &'static str, to: Option<usize>| {
        to.map(|to| action(label, props.on_mention.reform(move |_: MouseEvent| Some(to))))
    };
    element("p")
        .class("actions")
        .child(choose(mention, props))
        .child(where_else(mention, props))
        .child(step(why::PREVIOUS, neighbour(props, false)))
        .child(step(why::NEXT, neighbour(props, true)))
        .html()
}

/// The facet and value that a mark stands for.
fn value_of(mention: &Mention) -> Option<(Facet, String)> {
    let of_entity = facet_of(mention.kind).zip(mention.entity.as_ref().map(|key| key.0.clone()));
    let of_country = || Some((Facet::Country, mention.country.as_ref()?.0.clone()));
    of_entity.or_else(of_country)
}

fn choose(mention: &Mention, props: &Props) -> Option<Html> {
    let value = value_of(mention)?;
    Some(action(why::FILTER, props.on_choose.reform(move |_: MouseEvent| value.clone())))
}

fn where_else(mention: &Mention, props: &Props) -> Option<Html> {
    let open = if let Some(key) = mention.entity.clone() {
        props.on_card.reform(move |_: MouseEvent| key.clone())
    } else {
        let value = value_of(mention)?;
        props.on_why.reform(move |_: MouseEvent| value.clone())
    };
    Some(action(why::WHERE_ELSE, open))
}

/// The next or previous mark of the same thing in the body.
fn neighbour(props: &Props, next: bool) -> Option<usize> {
    let mentions = &props.reading.document.mentions;
    let this = mentions.get(props.mention)?;
    let same = |i: &usize| is_same(this, &mentions[*i]);
    if next {
        (props.mention + 1..mentions.len()).find(same)
    } else {
        (0..props.mention).rev().find(same)
    }
}

/// Whether two marks of the body speak of one thing. Dates never do: each has its own working.
pub(crate) fn is_same(one: &Mention, other: &Mention) -> bool {
    let same_thing = match one.kind {
        Kind::Date | Kind::Figure | Kind::Quote => false,
        Kind::Nationality => one.country == other.country,
        Kind::Person | Kind::Organisation | Kind::Place => one.entity == other.entity,
    };
    one.kind == other.kind && other.part != Part::Furniture && same_thing
}

fn action(label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    button().on_click(onclick).child(label).html()
}
