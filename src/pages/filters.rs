//! The filters: a pane on a wide page, a sheet on a phone.

use std::rc::Rc;

use engine::model::Facet;
use engine::search::Found;
use yew::prelude::*;

use crate::components::markup::{Content, button, element, nodes};

use super::explore::Props;
use crate::components::date_filter::{self, date_filter};
use crate::components::facet_group::FacetGroup;
use crate::components::focus::Focus;
use crate::state::{Action, Overlay};
use crate::words::{filters as words, page};

/// The pane. As a sheet it is a dialog, and its button says how many documents are left.
pub(super) fn filters(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_close = dispatch.reform(|_: MouseEvent| Action::Overlaid(Overlay::None));
    let sheet = model.overlay == Overlay::Filters;
    let heading = NodeRef::default();
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
                .child(
                    element("h2")
                        .set("tabindex", "-1")
                        .reference(heading.clone())
                        .child(words::FILTERS),
                )
                .child(when(found, props))
                .child(facets(found, props)),
        )
        .child(button().class("close-filters").on_click(on_close).child(page::show(found.total)))
        .child(sheet.then(|| html! { <Focus on={heading} /> }))
        .html()
}

fn when(found: &Rc<Found>, Props { model, dispatch }: &Props) -> Html {
    let view = &model.view;
    date_filter(&date_filter::Props {
        found: Rc::clone(found),
        from: view.from.clone(),
        to: view.to.clone(),
        field: view.date,
        matching: view.matching,
        live: model.live,
        on_range: dispatch.reform(|(from, to)| Action::Ranged(from, to)),
        on_field: dispatch.reform(Action::DateFieldChosen),
        on_matching: dispatch.reform(Action::MatchingChosen),
    })
}

fn facets(found: &Rc<Found>, Props { model, dispatch }: &Props) -> Html {
    let on_choose = dispatch.reform(|(facet, value)| Action::Chose(facet, value));
    let on_exclude = dispatch.reform(|(facet, value)| Action::Excluded(facet, value));
    let on_why = dispatch.reform(|(facet, value)| Action::WhyAsked(facet, value));
    let group = |facet: Facet| {
        html! {
            <FacetGroup
                key={facet.key()} {facet} found={Rc::clone(found)} live={model.live}
                choices={model.view.choices(facet).cloned().unwrap_or_default()}
                on_choose={on_choose.clone()} on_exclude={on_exclude.clone()} on_why={on_why.clone()}
            />
        }
    };
    nodes(Facet::SHOWN.into_iter().map(group))
}
