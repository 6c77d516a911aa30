//! The top of the page: search, links, theme; then status, what is active, and notes.

use std::rc::Rc;

use yew::prelude::*;

use super::action::use_action;
use super::explore::Props;
use crate::components::active_filters::ActiveFilters;
use crate::components::by_hand::ByHand;
use crate::components::copy_link::CopyLink;
use crate::components::icon::{Icon, icon};
use crate::components::notes::{LinkNote, OtherCollection, alert};
use crate::components::query_line::QueryLine;
use crate::components::search_box::SearchBox;
use crate::components::status_line::{SortChoice, StatusLine};
use crate::components::tabs::Tabs;
use crate::components::theme_button::ThemeButton;
use crate::state::{Action, Copied, Loadable, Overlay};
use crate::words::{help, page};

/// The top of the page.
#[component]
pub fn Top(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_type = use_action(dispatch, Action::Typed);
    let on_copy = use_action(dispatch, |()| Action::LinkWanted);
    let on_theme = use_action(dispatch, Action::Themed);
    let on_help = use_action(dispatch, |_: MouseEvent| Action::Overlaid(Overlay::Help));
    let query = AttrValue::from(model.view.query.clone());
    html! {
        <header class="top">
            <div class="top-bar">
                <h1 class="brand">{ page::BRAND }</h1>
                <SearchBox query={query.clone()} live={model.live} on_type={on_type.clone()} />
                <CopyLink copied={model.copied.clone()} live={model.live} {on_copy} />
                <ThemeButton theme={model.settings.theme} live={model.live} {on_theme} />
                <button
                    type="button" class="icon-button" aria-label={help::HELP} title={help::HELP}
                    disabled={!model.live} onclick={on_help}
                >
                    { "?" }
                </button>
            </div>
            { for model.found.latest().map(|found| html! { <QueryLine {query} found={Rc::clone(found)} {on_type} /> }) }
            <Status ..props.clone() />
            <Notes ..props.clone() />
        </header>
    }
}

/// How many documents, which filters, which view, which order.
#[component]
fn Status(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_remove = use_action(dispatch, |(facet, value)| Action::Removed(facet, value));
    let on_range = use_action(dispatch, |(from, to)| Action::Ranged(from, to));
    let on_clear = use_action(dispatch, |()| Action::Cleared);
    let on_tab = use_action(dispatch, Action::TabChosen);
    let on_sort = use_action(dispatch, Action::Sorted);
    let on_filters = use_action(dispatch, |_: MouseEvent| Action::Overlaid(Overlay::Filters));
    let view = use_memo(model.view.clone(), Clone::clone);
    let found = model.found.latest();
    html! {
        <div class="status-bar">
            <StatusLine
                counts={found.map(|found| (found.total, found.of))}
                busy={matches!(model.found, Loadable::Waiting(_))}
            />
            <button type="button" class="open-filters" disabled={!model.live} onclick={on_filters}>
                { icon(Icon::Filter) }
                { page::FILTERS }
            </button>
            <ActiveFilters view={Rc::clone(&view)} found={found.cloned()} {on_remove} {on_range} {on_clear} />
            <Tabs tab={view.tab} on_choose={on_tab} />
            <SortChoice sort={view.sort} has_query={!view.query.is_empty()} live={model.live} {on_sort} />
        </div>
    }
}

/// What the link left out, what is wrong, what must be copied by hand.
#[component]
fn Notes(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_dismiss = use_action(dispatch, |()| Action::LinkNoteDismissed);
    let on_copied = use_action(dispatch, |()| Action::Copied(None));
    let by_hand = match &model.copied {
        Some(Copied::ByHand(text)) => Some(AttrValue::from(text.clone())),
        _ => None,
    };
    let theirs = model.other_collection.clone().map(AttrValue::from);
    html! {
        <>
            { for model.problem.iter().map(alert) }
            { for by_hand.map(|text| html! { <ByHand {text} on_close={on_copied} /> }) }
            <LinkNote left_out={model.left_out.clone()} on_dismiss={on_dismiss.clone()} />
            { for theirs.map(|theirs| html! {
                <OtherCollection {theirs} ours={model.summary.digest.clone()} {on_dismiss} />
            }) }
        </>
    }
}
