//! The top of the page: search, links, theme; then status, what is active, and notes.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::markup::{Content, button, element, nodes};

use super::explore::{Props, to};
use super::study::shows;
use crate::components::active_filters::{self, active_filters};
use crate::components::by_hand::{self, by_hand};
use crate::components::copy_link::{self, copy_link};
use crate::components::icon::{Icon, icon, named_button};
use crate::components::notes::{self, alert, link_note, other_collection};
use crate::components::own_files::{self, open_files, own_files};
use crate::components::query_line::{self, query_line};
use crate::components::search_box::{self, search_box};
use crate::components::status_line::{self, sort_choice, status_line};
use crate::components::tabs::{self, tabs};
use crate::components::theme_button::{self, theme_button};
use crate::state::{Action, Copied, Loadable, Overlay};
use crate::words::{help, page, results};

/// The top of the page.
pub(super) fn top(props: &Props) -> Html {
    element("header")
        .class("top")
        .child(bar(props))
        .child(query_as_read(props))
        .child(status(props))
        .child(notes(props))
        .html()
}

/// The search, and what concerns the whole page.
fn bar(Props { model, dispatch, .. }: &Props) -> Html {
    let live = model.live;
    let search = search_box::Props {
        query: model.view.query.clone().into(),
        live,
        on_type: to(dispatch, Action::Typed),
    };
    let on_copy = to(dispatch, |()| Action::LinkWanted);
    let link = copy_link::Props { copied: model.copied.clone(), live, on_copy };
    let on_theme = to(dispatch, Action::Themed);
    let theme = theme_button::Props { theme: model.settings.theme, live, on_theme };
    let on_help = to(dispatch, |_: MouseEvent| Action::Overlaid(Overlay::Help));
    element("div")
        .class("top-bar")
        .child(element("h1").class("brand").child(page::BRAND))
        .child(search_box(&search))
        .child(open_files(live))
        .child(copy_link(&link))
        .child(theme_button(&theme))
        .child(named_button(help::HELP).set("disabled", !live).on_click(on_help).child("?"))
        .html()
}

fn query_as_read(Props { model, dispatch, .. }: &Props) -> Html {
    let Some(found) = model.found.latest() else {
        return Html::default();
    };
    query_line(&query_line::Props {
        query: model.view.query.clone().into(),
        found: Rc::clone(found),
        on_type: to(dispatch, Action::Typed),
    })
}

/// How many documents, which filters, which view, which order.
fn status(props: &Props) -> Html {
    let Props { model, dispatch, .. } = props;
    let (view, live) = (&model.view, model.live);
    let total =
        status_line::Props { text: told(props), busy: matches!(model.found, Loadable::Waiting(_)) };
    let views = tabs::Props { tab: view.tab, on_choose: to(dispatch, Action::TabChosen) };
    let order = status_line::SortProps {
        sort: view.sort,
        has_query: !view.query.is_empty(),
        live,
        on_sort: to(dispatch, Action::Sorted),
    };
    let on_filters = to(dispatch, |_: MouseEvent| Action::Overlaid(Overlay::Filters));
    element("div")
        .class("status-bar")
        .child(status_line(&total))
        .child(
            button()
                .class("open-filters")
                .set("disabled", !live)
                .on_click(on_filters)
                .child(icon(Icon::Filter))
                .child(page::FILTERS),
        )
        .child(active(props))
        .child(tabs(&views))
        .child(sort_choice(&order))
        .html()
}

/// How many documents there are, once what is shown of them is there to be shown.
fn told(Props { model, studies, .. }: &Props) -> AttrValue {
    match (model.found.latest(), &model.study) {
        (None, _) => AttrValue::Static(results::LOADING),
        (_, Loadable::Waiting(_)) if !shows(studies, model.view.tab) => {
            AttrValue::Static(results::LOADING_TAB)
        }
        (Some(found), _) => results::status(found.total, found.of).into(),
    }
}

fn active(Props { model, dispatch, .. }: &Props) -> Html {
    active_filters(&active_filters::Props {
        view: Rc::new(model.view.clone()),
        found: model.found.latest().cloned(),
        on_remove: to(dispatch, |(facet, value)| Action::Removed(facet, value)),
        on_range: to(dispatch, |(from, to)| Action::Ranged(from, to)),
        on_clear: to(dispatch, |()| Action::Cleared),
    })
}

/// What the link left out, what is wrong, what must be copied by hand.
fn notes(props: &Props) -> Html {
    let Props { model, dispatch, .. } = props;
    let left_out = notes::Props {
        left_out: model.left_out.clone(),
        on_dismiss: to(dispatch, |()| Action::LinkNoteDismissed),
    };
    let own = own_files::Props {
        own: model.own.clone(),
        on_leave: to(dispatch, |()| Action::OwnFilesLeft),
    };
    nodes([
        own_files(&own),
        nodes(model.problem.iter().map(alert)),
        nodes(to_copy(props)),
        link_note(&left_out),
        nodes(other(props)),
    ])
}

fn to_copy(Props { model, dispatch, .. }: &Props) -> Option<Html> {
    let Some(Copied::ByHand(text)) = &model.copied else {
        return None;
    };
    let on_close = to(dispatch, |()| Action::Copied(None));
    Some(by_hand(&by_hand::Props { text: text.clone().into(), on_close }))
}

fn other(Props { model, dispatch, .. }: &Props) -> Option<Html> {
    Some(other_collection(&notes::OtherProps {
        theirs: model.other_collection.clone()?.into(),
        ours: model.summary.digest.clone().into(),
        on_dismiss: to(dispatch, |()| Action::LinkNoteDismissed),
    }))
}
