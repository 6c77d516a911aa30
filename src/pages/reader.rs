//! The open document, or the first screen's words while none is open.

use std::rc::Rc;

use engine::collection::Reading;
use engine::view::View;
use yew::prelude::*;

use super::action::use_action;
use super::explore::Props;
use crate::components::copy_bar::{CopyBar, Wanted};
use crate::components::document_bar::{DocumentBar, Wish};
use crate::components::document_body::DocumentBody;
use crate::components::document_head::DocumentHead;
use crate::components::hit_bar::HitBar;
use crate::components::layers::Layers;
use crate::components::mention_note::MentionNote;
use crate::components::name_index::NameIndex;
use crate::components::notes::alert;
use crate::components::welcome::Welcome;
use crate::state::{Action, Loadable, Model, Overlay};
use crate::words::{page, reader};

/// The pane of the reader.
#[component]
pub fn Reader(props: &Props) -> Html {
    let model = &props.model;
    let behind = model.overlay == Overlay::Filters;
    let content = if model.view.document.is_some() { document(props) } else { nothing_open(model) };
    html! { <section class="reader" aria-label={reader::READING} inert={behind}>{ content }</section> }
}

fn document(props: &Props) -> Html {
    let content = match &props.model.reading {
        Loadable::Failed(problem) => alert(problem),
        reading => match reading.latest() {
            Some(reading) => {
                html! { <Document reading={Rc::clone(reading)} page={props.clone()} /> }
            }
            None => html! { <p class="placeholder">{ reader::LOADING }</p> },
        },
    };
    html! { <><Bar ..props.clone() />{ content }</> }
}

fn nothing_open(model: &Model) -> Html {
    let untouched = model.view == View::default();
    match model.found.latest() {
        Some(found) if untouched => {
            html! { <Welcome summary={Rc::clone(&model.summary)} found={Rc::clone(found)} /> }
        }
        _ => html! { <p class="placeholder choose">{ page::CHOOSE }</p> },
    }
}

/// The bar over the document: it stands also while the document is awaited, or when there is none.
#[component]
fn Bar(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_wish = use_action(dispatch, |wish| match wish {
        Wish::Close => Action::Closed,
        Wish::Next => Action::Stepped(1),
        Wish::Previous => Action::Stepped(-1),
        Wish::Original => Action::RawSwitched,
    });
    html! { <DocumentBar raw={model.reader.raw} {on_wish} /> }
}

/// Properties of [`Document`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct DocumentProps {
    /// The document.
    reading: Rc<Reading>,
    /// What the page has.
    page: Props,
}

/// The one article of the page, with the bars that belong to its text.
#[component]
fn Document(props: &DocumentProps) -> Html {
    let Props { model, dispatch } = &props.page;
    let on_mention = use_action(dispatch, Action::MentionAsked);
    let on_step = use_action(dispatch, Action::HitStepped);
    let on_hit = use_action(dispatch, Action::HitChosen);
    let on_layer = use_action(dispatch, Action::LayerSwitched);
    let on_copy = use_action(dispatch, |wanted| match wanted {
        Wanted::Citation => Action::CitationWanted { markdown: false },
        Wanted::Markdown => Action::CitationWanted { markdown: true },
        Wanted::Passage => Action::PassageLinkWanted,
    });
    let (reading, pane) = (&props.reading, &model.reader);
    html! {
        <>
            <CopyBar selected={pane.selected} copied={model.copied.clone()} {on_copy} />
            <div class="reader-tools">
                <HitBar reading={Rc::clone(reading)} current={pane.hit} {on_step} on_choose={on_hit} />
                <Layers reading={Rc::clone(reading)} hidden={pane.hidden.clone()} on_switch={on_layer} />
            </div>
            <div class="reader-scroll">
                <article aria-labelledby="document-title" lang={reading.document.language.clone()}>
                    <DocumentHead
                        reading={Rc::clone(reading)} summary={Rc::clone(&model.summary)}
                        current_hit={pane.hit} current_mention={pane.mention} on_mention={on_mention.clone()}
                    />
                    <DocumentBody
                        reading={Rc::clone(reading)} raw={pane.raw} hidden={pane.hidden.clone()}
                        current_hit={pane.hit} current_mention={pane.mention} on_mention={on_mention.clone()}
                    />
                </article>
                <NameIndex reading={Rc::clone(reading)} on_mention={on_mention.clone()} />
            </div>
            <Note ..props.clone() />
        </>
    }
}

/// The note on the mark that was asked about.
#[component]
fn Note(props: &DocumentProps) -> Html {
    let Props { model, dispatch } = &props.page;
    let on_mention = use_action(dispatch, Action::MentionAsked);
    let on_choose = use_action(dispatch, |(facet, value)| Action::Chose(facet, value));
    let on_card = use_action(dispatch, Action::EntityOpened);
    let on_why = use_action(dispatch, |(facet, value)| Action::WhyAsked(facet, value));
    let Some(mention) = model.reader.mention else {
        return Html::default();
    };
    html! {
        <MentionNote
            reading={Rc::clone(&props.reading)} summary={Rc::clone(&model.summary)} {mention}
            {on_mention} {on_choose} {on_card} {on_why}
        />
    }
}
