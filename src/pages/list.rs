//! The list of documents, or why there are none; over it the card of a value.

use std::rc::Rc;

use engine::search::{Condition, Found};
use engine::view::View;
use yew::prelude::*;

use super::action::use_action;
use super::explore::Props;
use crate::components::hit_list::HitList;
use crate::components::notes::alert;
use crate::components::nothing_found::NothingFound;
use crate::components::value_card::ValueCard;
use crate::state::{Action, Loadable, Overlay};
use crate::words::{card, results};

/// The pane of the list.
#[component]
pub fn List(props: &Props) -> Html {
    let model = &props.model;
    let empty = model.found.latest().is_some_and(|found| found.total == 0);
    let behind = model.overlay == Overlay::Filters;
    html! {
        <section
            class="list" id="results" role="tabpanel" aria-label={results::tab(model.view.tab)} inert={behind}
        >
            <div class="list-scroll">
                if empty {
                    <Rescue ..props.clone() />
                } else {
                    <Hits ..props.clone() />
                }
            </div>
            <CardPane ..props.clone() />
        </section>
    }
}

#[component]
fn Hits(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_open = use_action(dispatch, Action::Opened);
    let on_more = use_action(dispatch, |()| Action::AskedMore);
    let view = use_memo(model.view.clone(), Clone::clone);
    let list = |found: &Rc<Found>| {
        html! {
            <HitList
                found={Rc::clone(found)} summary={Rc::clone(&model.summary)} {view} {on_open} {on_more}
            />
        }
    };
    match model.found.latest() {
        Some(found) => list(found),
        None => html! { <p class="placeholder">{ results::LOADING }</p> },
    }
}

/// In place of an empty list.
#[component]
fn Rescue(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_type = use_action(dispatch, Action::Typed);
    let on_clear = use_action(dispatch, |()| Action::Cleared);
    let on_remove =
        use_callback((model.view.clone(), dispatch.clone()), |condition, (view, dispatch)| {
            for action in taken_back(&condition, view) {
                dispatch.emit(action);
            }
        });
    let Some(found) = model.found.latest() else {
        return Html::default();
    };
    html! { <NothingFound found={Rc::clone(found)} {on_remove} {on_type} {on_clear} /> }
}

/// The actions that take a condition back: of a facet, all of its choices.
fn taken_back(condition: &Condition, view: &View) -> Vec<Action> {
    match condition {
        Condition::Query => vec![Action::Typed(String::new())],
        Condition::Range => vec![Action::Ranged(None, None)],
        Condition::Facet(facet, ..) => {
            let choices = view.filters.get(facet).into_iter();
            let values = choices
                .flat_map(|choices| choices.groups.iter().flatten().chain(&choices.excluded));
            values.map(|value| Action::Removed(*facet, value.clone())).collect()
        }
    }
}

/// The card of a value, when one is asked for.
#[component]
fn CardPane(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_close = use_action(dispatch, |()| Action::CardClosed);
    let on_choose = use_action(dispatch, |(facet, value)| Action::Chose(facet, value));
    let on_card = use_action(dispatch, Action::EntityOpened);
    let view = use_memo(model.view.clone(), Clone::clone);
    let content = match &model.card {
        Loadable::Failed(problem) => alert(problem),
        card => match card.latest() {
            Some(card) => html! {
                <ValueCard
                    card={Rc::clone(card)} summary={Rc::clone(&model.summary)} {view} {on_close} {on_choose} {on_card}
                />
            },
            None => html! { <p class="placeholder">{ card::LOADING }</p> },
        },
    };
    if model.why.is_some() {
        html! { <div class="card-pane">{ content }</div> }
    } else {
        Html::default()
    }
}

#[cfg(test)]
mod tests {
    use engine::model::Facet;
    use engine::view::Choices;

    use super::*;

    #[test]
    fn a_facet_is_taken_back_whole() {
        let choices = Choices {
            groups: vec![["KP".to_owned(), "UA".to_owned()].into()],
            excluded: ["US".to_owned()].into(),
        };
        let view = View { filters: [(Facet::Country, choices)].into(), ..View::default() };
        let condition = Condition::Facet(Facet::Country, "KP".to_owned(), "North Korea".to_owned());
        let removed = |key: &str| Action::Removed(Facet::Country, key.to_owned());
        assert_eq!(taken_back(&condition, &view), [removed("KP"), removed("UA"), removed("US")]);
    }
}
