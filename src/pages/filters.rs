//! The filters: a pane on a wide page, a sheet on a phone.

use std::rc::Rc;

use engine::model::Facet;
use engine::search::Found;
use yew::prelude::*;

use crate::components::markup::{Content, Element, button, element, nodes};

use super::explore::{Props, to};
use crate::components::date_filter::{self, date_filter};
use crate::components::facet_group::{self, facet_group};
use crate::state::{Action, Draft, Overlay};
use crate::words::{filters as words, page};

/// The pane. As a sheet it is a dialog, and its button says how many documents are left.
pub(super) fn filters(props: &Props) -> Html {
    let Props { model, dispatch, .. } = props;
    let on_close = to(dispatch, |_: MouseEvent| Action::Overlaid(Overlay::None));
    let sheet = model.overlay == Overlay::Filters;
    let Some(found) = model.found.latest() else {
        return element("section").class("filters").set("aria-label", words::FILTERS).html();
    };
    element("section")
        .class("filters")
        .set("id", "filters")
        .set("aria-label", words::FILTERS)
        .set("data-sheet", sheet.then_some(""))
        .set("role", sheet.then_some("dialog"))
        .set("aria-modal", sheet.then_some("true"))
        .child(
            element("div")
                .class("filters-scroll")
                .child(heading(sheet))
                .child(when(found, props))
                .child(facets(found, props)),
        )
        .child(button().class("close-filters").on_click(on_close).child(page::show(found.total)))
        .html()
}

/// The heading, which has the focus of the sheet.
fn heading(sheet: bool) -> Element {
    let heading = element("h2").set("tabindex", "-1").child(words::FILTERS);
    if sheet { heading.takes_focus() } else { heading }
}

fn when(found: &Rc<Found>, Props { model, dispatch, .. }: &Props) -> Html {
    let view = &model.view;
    date_filter(&date_filter::Props {
        found: Rc::clone(found),
        from: view.from.clone(),
        to: view.to.clone(),
        field: view.date,
        matching: view.matching,
        from_draft: model.drafts.from.clone(),
        to_draft: model.drafts.to.clone(),
        live: model.live,
        on_draft: to(dispatch, Action::Drafted),
        on_range: to(dispatch, |(from, to)| Action::Ranged(from, to)),
        on_field: to(dispatch, Action::DateFieldChosen),
        on_matching: to(dispatch, Action::MatchingChosen),
    })
}

fn facets(found: &Rc<Found>, Props { model, dispatch, .. }: &Props) -> Html {
    let on_choose = to(dispatch, |(facet, value)| Action::Chose(facet, value));
    let on_exclude = to(dispatch, |(facet, value)| Action::Excluded(facet, value));
    let on_why = to(dispatch, |(facet, value)| Action::WhyAsked(facet, value));
    let group = |facet: Facet| {
        facet_group(&facet_group::Props {
            facet,
            found: Rc::clone(found),
            choices: model.view.choices(facet).cloned().unwrap_or_default(),
            draft: model.drafts.facets.get(&facet).cloned().unwrap_or_default(),
            live: model.live,
            on_draft: dispatch.reform(move |draft| Action::Drafted(Draft::Facet(facet, draft))),
            on_choose: on_choose.clone(),
            on_exclude: on_exclude.clone(),
            on_why: on_why.clone(),
        })
    };
    nodes(Facet::SHOWN.into_iter().map(group))
}
