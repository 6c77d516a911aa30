//! The filters: a pane on a wide page, a sheet on a phone.

use std::rc::Rc;

use engine::model::Facet;
use engine::search::Found;
use yew::prelude::*;

use super::action::use_action;
use super::explore::Props;
use crate::components::date_filter::DateFilter;
use crate::components::facet_group::FacetGroup;
use crate::components::focus::use_focus_while;
use crate::state::{Action, Model, Overlay};
use crate::words::{filters, page};

/// The pane. As a sheet it is a dialog, and its button says how many documents are left.
#[component]
pub fn Filters(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_close = use_action(dispatch, |_: MouseEvent| Action::Overlaid(Overlay::None));
    let sheet = model.overlay == Overlay::Filters;
    let heading = use_focus_while(sheet);
    let Some(found) = model.found.latest() else {
        return html! { <section class="filters" aria-label={filters::FILTERS} /> };
    };
    html! {
        <section
            class="filters" id="filters" aria-label={filters::FILTERS} data-sheet={sheet.then_some("")}
            role={sheet.then_some("dialog")} aria-modal={sheet.then_some("true")}
        >
            <div class="filters-scroll">
                <h2 tabindex="-1" ref={heading}>{ filters::FILTERS }</h2>
                { when(model, found, dispatch) }
                <Facets model={Rc::clone(model)} dispatch={dispatch.clone()} />
            </div>
            <button type="button" class="close-filters" onclick={on_close}>{ page::show(found.total) }</button>
        </section>
    }
}

fn when(model: &Model, found: &Rc<Found>, dispatch: &Callback<Action>) -> Html {
    let view = &model.view;
    let on_range = dispatch.reform(|(from, to)| Action::Ranged(from, to));
    html! {
        <DateFilter
            found={Rc::clone(found)} from={view.from.clone()} to={view.to.clone()} field={view.date}
            matching={view.matching} live={model.live} {on_range}
            on_field={dispatch.reform(Action::DateFieldChosen)}
            on_matching={dispatch.reform(Action::MatchingChosen)}
        />
    }
}

/// The facets of the panel.
#[component]
fn Facets(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_choose = use_action(dispatch, |(facet, value)| Action::Chose(facet, value));
    let on_exclude = use_action(dispatch, |(facet, value)| Action::Excluded(facet, value));
    let on_why = use_action(dispatch, |(facet, value)| Action::WhyAsked(facet, value));
    let Some(found) = model.found.latest() else {
        return Html::default();
    };
    let group = |facet: Facet| {
        html! {
            <FacetGroup
                key={facet.key()} {facet} found={Rc::clone(found)} live={model.live}
                on_choose={on_choose.clone()} on_exclude={on_exclude.clone()} on_why={on_why.clone()}
            />
        }
    };
    html! { <>{ for Facet::SHOWN.into_iter().map(group) }</> }
}
