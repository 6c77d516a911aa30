//! Who says what: those who speak, to be chosen from, and what they say, each with the way to its passage.

use std::rc::Rc;

use engine::model::Facet;
use engine::study::{DOUBTED, Named, Statement, Statements, Voice};
use engine::view::View;
use yew::prelude::*;

use super::highlighted::highlighted;
use super::link::address_of_words;
use super::markup::{Content, Element, button, element, nodes};
use super::visible::visible;
use crate::words::{number, results, statements as words};

/// Speakers that stand in the open; the others are behind a click.
const IN_THE_OPEN: usize = 8;

/// What [`statements`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer.
    pub statements: Rc<Statements>,
    /// What the reader asked for: links keep it.
    pub view: Rc<View>,
    /// Another view is asked for.
    pub on_view: Callback<View>,
    /// More statements are asked for.
    pub on_more: Callback<()>,
}

/// All of it.
pub fn statements(props: &Props) -> Html {
    let Statements { total, voices, rows, doubted, .. } = &*props.statements;
    if voices.is_empty() && *doubted == 0 {
        return element("p").class("placeholder").child(words::NONE).html();
    }
    let is_more = rows.len() < *total as usize;
    element("div")
        .class("statements")
        .child(element("p").class("statements-total").child(words::total(&props.statements)))
        .child(speakers(props))
        .child(only_doubted(props))
        .child(rows.is_empty().then(|| element("p").class("hint").child(words::NONE_CHOSEN)))
        .children(rows.chunk_by(is_of_one_voice).map(|rows| voice(rows, &props.view)))
        .child(is_more.then(|| {
            let label = results::more(rows.len(), *total);
            button().class("more").tells(&props.on_more, ()).child(label)
        }))
        .html()
}

fn name(speaker: Option<&Named>) -> Option<&str> {
    speaker.map(Named::name)
}

fn is_of_one_voice(one: &Statement, other: &Statement) -> bool {
    name(one.speaker.as_ref()) == name(other.speaker.as_ref())
}

/// The choice of speakers.
fn speakers(props: &Props) -> Html {
    let voices = &props.statements.voices;
    let is_chosen = |voice: &Voice| chosen(&props.view, Facet::Speaker, &voice.key);
    let item = |voice: &Voice| {
        let label = words::voice(&voice.name, voice.count);
        element("li").key(voice.key.clone()).child(
            element("label")
                .child(toggle(Facet::Speaker, &voice.key, props).set("aria-label", label))
                .child(element("span").class("name").child(visible(&voice.name)))
                .child(element("span").class("count").child(number(voice.count))),
        )
    };
    let (open, behind) = voices.split_at(voices.len().min(IN_THE_OPEN));
    element("fieldset")
        .class("speakers")
        .child(element("legend").child(words::SAID_BY))
        .child(element("ul").children(open.iter().map(item)))
        .child((!behind.is_empty()).then(|| {
            element("details")
                .set("open", behind.iter().any(is_chosen))
                .child(element("summary").child(results::SHOW_MORE))
                .child(element("ul").children(behind.iter().map(item)))
        }))
        .child(everybody(props))
        .html()
}

fn chosen(view: &View, facet: Facet, value: &str) -> bool {
    view.choices(facet).is_some_and(|choices| choices.includes(value))
}

/// A box that ticks a value, or takes it back.
fn toggle(facet: Facet, value: &str, props: &Props) -> Element {
    let mut view = (*props.view).clone();
    view.toggle(facet, value);
    element("input")
        .set("type", "checkbox")
        .checked(chosen(&props.view, facet, value))
        .tells(&props.on_view, view)
}

/// Takes the choice of speakers back.
fn everybody(props: &Props) -> Option<Html> {
    let mut view = (*props.view).clone();
    view.filters.remove(&Facet::Speaker)?;
    let all = button().class("text-button").tells(&props.on_view, view);
    Some(all.child(words::EVERYBODY).html())
}

/// The box that leaves only what the texts themselves doubt.
fn only_doubted(props: &Props) -> Html {
    element("label")
        .class("only-doubted")
        .child(toggle(Facet::Said, DOUBTED, props))
        .child(words::only_doubted(props.statements.doubted))
        .html()
}

/// What one voice says.
fn voice(rows: &[Statement], view: &View) -> Html {
    let speaker = rows.first().and_then(|row| name(row.speaker.as_ref()));
    element("section")
        .class("voice")
        .child(element("h2").child(visible(speaker.unwrap_or(words::NOBODY))))
        .child(element("ol").children(rows.iter().map(|row| statement(row, view))))
        .html()
}

fn statement(row: &Statement, view: &View) -> Html {
    let address = address_of_words(view, &row.document, row.passage.as_ref());
    element("li")
        .key(address.clone())
        .child(
            element("blockquote")
                .set("dir", "auto")
                .child(highlighted(&row.context.0, &[row.context.1])),
        )
        .child(how(row))
        .child(
            element("p")
                .class("source")
                .child(
                    element("a").set("href", address).set("dir", "auto").child(visible(&row.title)),
                )
                .child(" ")
                .child(words::source(row)),
        )
        .html()
}

/// What it is, in which words, through whom, how doubtful, and how often.
fn how(row: &Statement) -> Html {
    let chip = |text: String| element("span").class("chip").child(visible(&text)).html();
    let verb = row.verb.as_ref().map_or(words::said(row.said), String::as_str);
    let relay = row.relay.as_ref().map(|relay| format!("{} {}", words::THROUGH, relay.name()));
    let doubt = row.doubt.as_ref().map(|doubt| {
        let text = format!("{} {doubt}", words::DOUBT);
        element("span").class("chip doubt").child(visible(&text)).html()
    });
    let why = element("details")
        .child(element("summary").set("aria-label", why_of(row)).child(words::WHY))
        .child(element("p").child(words::why(row)));
    element("div")
        .class("how")
        .child(chip(verb.to_owned()))
        .child(nodes(relay.map(chip)))
        .child(nodes(doubt))
        .child(nodes(words::origins(row).map(chip)))
        .child(why)
        .html()
}

/// The accessible name of the reason: several stand on one page.
fn why_of(row: &Statement) -> String {
    format!("{} {}", words::WHY, row.context.1.of(&row.context.0))
}
