//! The list of documents or what another tab shows, or why there is nothing; over it the card of a value.

use std::rc::Rc;

use engine::collection::{Card, Summary};
use engine::search::{Condition, Found};
use engine::view::{Tab, View};
use yew::prelude::*;

use crate::components::markup::{Content, element};

use super::explore::{Props, to};
use super::still::{Part, still};
use super::study::study;
use crate::components::hit_list::{self, hit_list};
use crate::components::notes::alert;
use crate::components::nothing_found::{self, nothing_found};
use crate::components::value_card::{self, value_card};
use crate::state::{Action, Loadable, Overlay};
use crate::words::{card as words, results};

/// The panel of the tab that is chosen.
pub(super) fn list(props: &Props) -> Html {
    let model = &props.model;
    let behind = model.overlay == Overlay::Filters;
    let content = match model.found.latest() {
        Some(found) if found.total == 0 => rescue(found, props),
        Some(found) if model.view.tab == Tab::Documents => found_hits(found, props),
        Some(_) => study(props),
        None => element("p").class("placeholder").child(results::LOADING).html(),
    };
    element("section")
        .class("list")
        .set("id", "results")
        .set("role", "tabpanel")
        .set("aria-label", results::tab(model.view.tab))
        .set("inert", behind)
        .child(element("div").class("list-scroll").child(content))
        .child(card_pane(props))
        .html()
}

fn found_hits(found: &Rc<Found>, Props { model, dispatch, .. }: &Props) -> Html {
    still(Part::Hits(HitsProps {
        found: Rc::clone(found),
        summary: Rc::clone(&model.summary),
        view: model.view.clone(),
        dispatch: dispatch.clone(),
    }))
}

/// What [`hits`] shows, and where it tells.
#[derive(Clone, Debug)]
pub(super) struct HitsProps {
    found: Rc<Found>,
    summary: Rc<Summary>,
    view: View,
    dispatch: Callback<Action>,
}

/// An answer is the same if it is the very same: to compare two would take longer than to draw one.
impl PartialEq for HitsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.found, &other.found)
            && Rc::ptr_eq(&self.summary, &other.summary)
            && self.view == other.view
            && self.dispatch == other.dispatch
    }
}

/// The documents.
pub(super) fn hits(props: &HitsProps) -> Html {
    hit_list(&hit_list::Props {
        found: Rc::clone(&props.found),
        summary: Rc::clone(&props.summary),
        view: Rc::new(props.view.clone()),
        on_open: to(&props.dispatch, Action::Opened),
        on_more: to(&props.dispatch, |()| Action::AskedMore),
    })
}

/// In place of an empty list.
fn rescue(found: &Rc<Found>, Props { model, dispatch, .. }: &Props) -> Html {
    let (view, told) = (model.view.clone(), dispatch.clone());
    let on_remove = Callback::from(move |condition| {
        for action in taken_back(&condition, &view) {
            told.emit(action);
        }
    });
    nothing_found(&nothing_found::Props {
        found: Rc::clone(found),
        on_remove,
        on_type: to(dispatch, Action::Typed),
        on_clear: to(dispatch, |()| Action::Cleared),
    })
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
fn card_pane(props: &Props) -> Html {
    let model = &props.model;
    if model.why.is_none() {
        return Html::default();
    }
    let content = match &model.card {
        Loadable::Failed(problem) => alert(problem),
        asked => match asked.latest() {
            Some(here) => card(here, props),
            None => element("p").class("placeholder").child(words::LOADING).html(),
        },
    };
    element("div").class("card-pane").child(content).html()
}

fn card(card: &Rc<Card>, Props { model, dispatch, .. }: &Props) -> Html {
    value_card(&value_card::Props {
        card: Rc::clone(card),
        summary: Rc::clone(&model.summary),
        view: Rc::new(model.view.clone()),
        on_close: to(dispatch, |()| Action::CardClosed),
        on_choose: to(dispatch, |(facet, value)| Action::Chose(facet, value)),
        on_card: to(dispatch, Action::EntityOpened),
    })
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
