//! A facet: its values as checkboxes with counts, each with a button that excludes it and one that asks why.

use std::rc::Rc;

use engine::model::Facet;
use engine::search::{FacetValue, Found};
use engine::view::{Choice, Choices};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::facet_order::{Row, narrowed, rows};
use super::icon::{Icon, icon};
use crate::words::{self, filters};

/// How many values are shown before "Show more".
const FIRST: usize = 10;
/// From how many values on a facet has a filter box.
const MANY: usize = 30;

/// Properties of [`FacetGroup`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Which facet.
    pub facet: Facet,
    /// The answer with the facet's values.
    pub found: Rc<Found>,
    /// What is chosen in the facet. Of the view, and not of the answer: a box that waited for the answer
    /// would undo the click until then.
    pub choices: Choices,
    /// Whether the program runs.
    pub live: bool,
    /// A value was ticked or unticked.
    pub on_choose: Callback<(Facet, String)>,
    /// A value was excluded, or its exclusion taken back.
    pub on_exclude: Callback<(Facet, String)>,
    /// It was asked why a value is there.
    pub on_why: Callback<(Facet, String)>,
}

/// The facet. While pointer or focus is in it, its values keep their order.
#[component]
pub fn FacetGroup(props: &Props) -> Html {
    let all = use_state(|| false);
    let typed = use_state(String::new);
    let held = use_state(Vec::<String>::new);
    let values = values(&props.found, props.facet);
    if values.is_empty() {
        return Html::default();
    }
    let ordered = rows(values, &props.choices, &held);
    let hold = hold(&held, &ordered);
    let release = {
        let held = held.clone();
        Callback::from(move |()| held.set(Vec::new()))
    };
    let shown = if typed.is_empty() { ordered } else { narrowed(ordered, &typed) };
    let cut = if *all || !typed.is_empty() { shown.len() } else { FIRST.min(shown.len()) };
    html! {
        <fieldset
            class="facet-group" data-facet={props.facet.key()}
            onmouseenter={hold.reform(|_| ())} onmouseleave={release.reform(|_| ())}
            onfocusin={hold.reform(|_| ())} onfocusout={release.reform(|_| ())}
        >
            <legend>{ words::facet(props.facet) }</legend>
            if values.len() >= MANY {
                { narrow_box(props, &typed) }
            }
            <ul>{ for shown[..cut].iter().map(|row| entry(row, props)) }</ul>
            { more(&all, shown.len()) }
        </fieldset>
    }
}

/// The values of a facet in an answer.
fn values(found: &Found, facet: Facet) -> &[FacetValue] {
    found.facets.iter().find(|counts| counts.facet == facet).map_or(&[], |counts| &counts.values)
}

/// Keeps the order that is on the screen. Moving from one control to the next lets go and takes hold in
/// one turn, so that nothing moves.
fn hold(held: &UseStateHandle<Vec<String>>, ordered: &[Row]) -> Callback<()> {
    let held = held.clone();
    let keys: Vec<String> = ordered.iter().map(|row| row.value.key.clone()).collect();
    Callback::from(move |()| held.set(keys.clone()))
}

fn narrow_box(props: &Props, typed: &UseStateHandle<String>) -> Html {
    let set = typed.clone();
    let oninput = move |event: InputEvent| {
        set.set(event.target_unchecked_into::<HtmlInputElement>().value());
    };
    let name = filters::narrow(props.facet);
    html! {
        <input
            class="narrow" type="text" autocomplete="off" aria-label={name.clone()} placeholder={name}
            value={(**typed).clone()} disabled={!props.live} {oninput}
        />
    }
}

/// The button that shows all values, or the first ones only.
fn more(all: &UseStateHandle<bool>, n: usize) -> Html {
    if n <= FIRST {
        return Html::default();
    }
    let label =
        if **all { filters::SHOW_FEWER.to_owned() } else { filters::hidden_values(n - FIRST) };
    let (expanded, all) = (**all, all.clone());
    html! {
        <button
            type="button" class="text-button" aria-expanded={expanded.to_string()}
            onclick={move |_| all.set(!*all)}
        >
            { label }
        </button>
    }
}

fn entry(row: &Row, props: &Props) -> Html {
    let value = row.value;
    let choice = props.choices.of(&value.key);
    let state = match choice {
        Choice::Open => None,
        Choice::Included => Some("included"),
        Choice::Excluded => Some("excluded"),
    };
    let emit = |to: &Callback<(Facet, String)>| {
        let chosen = (props.facet, value.key.clone());
        to.reform(move |_: MouseEvent| chosen.clone())
    };
    html! {
        <li key={value.key.clone()} data-choice={state} data-depth={row.depth.min(4).to_string()}>
            { checkbox(value, choice, props) }
            <button
                type="button" class="icon-button" aria-label={filters::exclude(&value.name)}
                title={filters::exclude(&value.name)} disabled={!props.live}
                aria-pressed={(choice == Choice::Excluded).to_string()} onclick={emit(&props.on_exclude)}
            >
                { icon(Icon::Exclude) }
            </button>
            <button
                type="button" class="icon-button why" aria-label={filters::why(&value.name)}
                title={filters::why(&value.name)} disabled={!props.live} onclick={emit(&props.on_why)}
            >
                { "?" }
            </button>
            // The checkbox's name has told it.
            <span class="count" aria-hidden="true">{ words::number(value.count) }</span>
        </li>
    }
}

/// The checkbox with the value's name. Its accessible name tells the count too.
fn checkbox(value: &FacetValue, choice: Choice, props: &Props) -> Html {
    let chosen = (props.facet, value.key.clone());
    let onchange = props.on_choose.reform(move |_: Event| chosen.clone());
    html! {
        <label>
            <input
                type="checkbox" checked={choice == Choice::Included} disabled={!props.live}
                aria-label={filters::value(value, choice)} {onchange}
            />
            <span class="name">{ value.name.clone() }</span>
        </label>
    }
}
