//! What a reader wants copied: links and citations. Done here, reported to the reducer as `Copied`.

use engine::citation;
use engine::model::Span;
use engine::passage::Passage;
use engine::view::View;
use yew::Callback;

use super::Latest;
use crate::browser::{clipboard, selection, url};
use crate::state::{Action, Copied, Model};

/// Where actions go: to the reducer, but for those that reach outward, which are done on the way.
///
/// At once and not with the next rendering: browsers copy only while a reader's click is handled.
pub(super) fn dispatch(latest: Latest, reducer: Callback<Action>) -> Callback<Action> {
    Callback::from(move |action: Action| {
        let model = latest.borrow().clone();
        match wanted(&action, &model) {
            Some((copied, text)) => copy(copied, text, reducer.clone()),
            None => reducer.emit(action),
        }
    })
}

/// The text to copy, if the action asks for one.
fn wanted(action: &Action, model: &Model) -> Option<(Copied, String)> {
    match action {
        Action::LinkWanted => Some((Copied::Link, link(&model.view, model))),
        Action::PassageLinkWanted => Some((Copied::Passage, link(&passage_view(model), model))),
        Action::CitationWanted { markdown } => cite(model, *markdown),
        _ => None,
    }
}

fn copy(copied: Copied, text: String, reducer: Callback<Action>) {
    clipboard::copy(&text.clone(), move |allowed| {
        let copied = if allowed { copied } else { Copied::ByHand(text) };
        reducer.emit(Action::Copied(Some(copied)));
    });
}

/// The address of a view, sealed with the digest of the collection.
fn link(view: &View, model: &Model) -> String {
    url::with_fragment(&view.sealed_fragment(&model.summary.digest))
}

/// The view with the selected passage; without a selection, with the passage it has.
fn passage_view(model: &Model) -> View {
    let selected = selected(model).and_then(|span| passage(model, span));
    let passage = selected.or_else(|| model.view.passage.clone());
    View { passage, ..model.view.clone() }
}

fn selected(model: &Model) -> Option<Span> {
    if model.reader.selected { selection::span() } else { None }
}

fn passage(model: &Model, span: Span) -> Option<Passage> {
    let document = &model.document()?.document;
    let body: Vec<Span> = document.blocks.iter().map(|block| block.span).collect();
    Passage::of(&document.source, &body, span)
}

/// A citation of the open document, and of the selected passage with a link that opens on it.
fn cite(model: &Model, markdown: bool) -> Option<(Copied, String)> {
    let document = &model.document()?.document;
    let quotation = selected(model).map(|span| span.of(&document.source));
    let alone = View { document: model.view.document.clone(), ..View::default() };
    let passage = passage_view(model).passage;
    let link = link(&View { passage, ..alone }, model);
    let text = if markdown {
        citation::markdown(document, quotation, &link)
    } else {
        citation::plain(document, quotation, &link)
    };
    Some((Copied::Citation, text))
}
