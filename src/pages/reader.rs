//! The open document, or the first screen's words while none is open.

use std::rc::Rc;

use engine::collection::{Reading, Summary};
use engine::model::{Kind, Mark};
use engine::sorted::Set;
use engine::view::View;
use yew::prelude::*;

use crate::components::markup::{Content, element, nodes};

use super::explore::{Props, to};
use super::still::{Part, still};
use crate::components::copy_bar::{self, Wanted, copy_bar};
use crate::components::document_bar::{self, Wish, document_bar};
use crate::components::document_body::{self, document_body};
use crate::components::document_head::{self, document_head};
use crate::components::hit_bar::{self, hit_bar};
use crate::components::layers::{self, layers};
use crate::components::mention_note::{self, mention_note};
use crate::components::name_index::{self, name_index};
use crate::components::notes::alert;
use crate::components::welcome::{self, welcome};
use crate::state::{Action, Loadable, Model, Overlay};
use crate::words::{page, reader as words};

/// The pane of the reader.
pub(super) fn reader(props: &Props) -> Html {
    let model = &props.model;
    let behind = model.overlay == Overlay::Filters;
    let content = if model.view.document.is_some() { opened(props) } else { nothing_open(model) };
    element("section")
        .class("reader")
        .set("aria-label", words::READING)
        .set("inert", behind)
        .child(content)
        .html()
}

fn opened(props: &Props) -> Html {
    let content = match &props.model.reading {
        Loadable::Failed(problem) => alert(problem),
        asked => match asked.latest() {
            Some(reading) => document(reading, props),
            None => element("p").class("placeholder").child(words::LOADING).html(),
        },
    };
    nodes([bar(props), content])
}

fn nothing_open(model: &Model) -> Html {
    let untouched = model.view == View::default();
    match model.found.latest() {
        Some(found) if untouched => {
            welcome(&welcome::Props { summary: Rc::clone(&model.summary), found: Rc::clone(found) })
        }
        _ => element("p").class("placeholder choose").child(page::CHOOSE).html(),
    }
}

/// The bar over the document: it stands also while the document is awaited, or when there is none.
fn bar(Props { model, dispatch, .. }: &Props) -> Html {
    let on_wish = to(dispatch, |wish| match wish {
        Wish::Close => Action::Closed,
        Wish::Next => Action::Stepped(1),
        Wish::Previous => Action::Stepped(-1),
        Wish::Original => Action::RawSwitched,
    });
    document_bar(&document_bar::Props { raw: model.reader.raw, on_wish })
}

/// The one article of the page, with the bars that belong to its text.
fn document(reading: &Rc<Reading>, props: &Props) -> Html {
    let Props { model, dispatch, .. } = props;
    let index =
        name_index::Props { reading: Rc::clone(reading), on_mark: to(dispatch, Action::MarkAsked) };
    let pane = &model.reader;
    let article = still(Part::Article(ArticleProps {
        reading: Rc::clone(reading),
        summary: Rc::clone(&model.summary),
        raw: pane.raw,
        hidden: pane.hidden.clone(),
        hit: pane.hit,
        mark: pane.mark,
        dispatch: dispatch.clone(),
    }));
    nodes([
        copies(props),
        tools(reading, props),
        element("div").class("reader-scroll").child(article).child(name_index(&index)).html(),
        note(reading, props),
    ])
}

/// What can be copied.
fn copies(Props { model, dispatch, .. }: &Props) -> Html {
    let on_copy = to(dispatch, |wanted| match wanted {
        Wanted::Citation => Action::CitationWanted { markdown: false },
        Wanted::Markdown => Action::CitationWanted { markdown: true },
        Wanted::Passage => Action::PassageLinkWanted,
    });
    let (selected, copied) = (model.reader.selected, model.copied.clone());
    copy_bar(&copy_bar::Props { selected, copied, on_copy })
}

/// The way through the hits, and the kinds of marks.
fn tools(reading: &Rc<Reading>, Props { model, dispatch, .. }: &Props) -> Html {
    let hits = hit_bar::Props {
        reading: Rc::clone(reading),
        current: model.reader.hit,
        on_step: to(dispatch, Action::HitStepped),
        on_choose: to(dispatch, Action::HitChosen),
    };
    let marks = layers::Props {
        reading: Rc::clone(reading),
        hidden: model.reader.hidden.clone(),
        on_switch: to(dispatch, Action::LayerSwitched),
    };
    element("div").class("reader-tools").child(hit_bar(&hits)).child(layers(&marks)).html()
}

/// What [`article`] shows, and where it tells.
#[derive(Clone, Debug)]
pub(super) struct ArticleProps {
    reading: Rc<Reading>,
    summary: Rc<Summary>,
    raw: bool,
    hidden: Set<Kind>,
    hit: Option<usize>,
    mark: Option<Mark>,
    dispatch: Callback<Action>,
}

/// A document is the same if it is the very same: to compare two would take longer than to draw one.
impl PartialEq for ArticleProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
            && Rc::ptr_eq(&self.summary, &other.summary)
            && (self.raw, self.hit, self.mark) == (other.raw, other.hit, other.mark)
            && self.hidden == other.hidden
            && self.dispatch == other.dispatch
    }
}

/// Head and text.
pub(super) fn article(props: &ArticleProps) -> Html {
    let head = document_head::Props {
        reading: Rc::clone(&props.reading),
        summary: Rc::clone(&props.summary),
        current_hit: props.hit,
        current_mark: props.mark,
        on_mark: to(&props.dispatch, Action::MarkAsked),
    };
    let body = document_body::Props {
        reading: Rc::clone(&props.reading),
        raw: props.raw,
        hidden: props.hidden.clone(),
        current_hit: props.hit,
        current_mark: props.mark,
        on_mark: head.on_mark.clone(),
    };
    element("article")
        .set("aria-labelledby", "document-title")
        .set("lang", props.reading.document.language.clone())
        .child(document_head(&head))
        .child(document_body(&body))
        .html()
}

/// The note on the mark that was asked about.
fn note(reading: &Rc<Reading>, Props { model, dispatch, .. }: &Props) -> Html {
    let Some(mark) = model.reader.mark else {
        return Html::default();
    };
    mention_note(&mention_note::Props {
        reading: Rc::clone(reading),
        summary: Rc::clone(&model.summary),
        mark,
        on_mark: to(dispatch, Action::MarkAsked),
        on_choose: to(dispatch, |(facet, value)| Action::Chose(facet, value)),
        on_card: to(dispatch, Action::EntityOpened),
        on_why: to(dispatch, |(facet, value)| Action::WhyAsked(facet, value)),
    })
}
