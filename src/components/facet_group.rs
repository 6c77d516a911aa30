//! A facet: its values as checkboxes with counts, each with a button that excludes it and one that asks why.

use std::rc::Rc;

use engine::model::Facet;
use engine::search::{FacetValue, Found};
use engine::view::{Choice, Choices};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{Content, button, element};

use super::facet_order::{Row, narrowed, rows};
use super::icon::{Icon, icon, named_button};
use crate::state::FacetDraft;
use crate::words::{self, filters};

/// How many values are shown before "Show more".
const FIRST: usize = 10;
/// From how many values on a facet has a filter box.
const MANY: usize = 30;

/// What [`facet_group`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// Which facet.
    pub facet: Facet,
    /// The answer with the facet's values.
    pub found: Rc<Found>,
    /// What is chosen in the facet. Of the view, and not of the answer: a box that waited for the answer
    /// would undo the click until then.
    pub choices: Choices,
    /// How the reader looks through it.
    pub draft: FacetDraft,
    /// Whether the program runs.
    pub live: bool,
    /// The reader looks through it otherwise.
    pub on_draft: Callback<FacetDraft>,
    /// A value was ticked or unticked.
    pub on_choose: Callback<(Facet, String)>,
    /// A value was excluded, or its exclusion taken back.
    pub on_exclude: Callback<(Facet, String)>,
    /// It was asked why a value is there.
    pub on_why: Callback<(Facet, String)>,
}

/// The facet. While pointer or focus is in it, its values keep their order.
pub fn facet_group(props: &Props) -> Html {
    let Props { facet, draft, .. } = props;
    let values = values(&props.found, *facet);
    if values.is_empty() {
        return Html::default();
    }
    let ordered = rows(values, &props.choices, &draft.held);
    let keys = ordered.iter().map(|row| row.value.key.clone()).collect();
    let shown = if draft.typed.is_empty() { ordered } else { narrowed(ordered, &draft.typed) };
    let cut =
        if draft.all || !draft.typed.is_empty() { shown.len() } else { FIRST.min(shown.len()) };
    element("fieldset")
        .key(facet.key())
        .class("facet-group")
        .set("data-facet", facet.key())
        .on_enter(&hold(keys, props))
        .on_leave(&hold(Vec::new(), props))
        .child(element("legend").child(words::facet(*facet)))
        .child((values.len() >= MANY).then(|| narrow_box(props)))
        .child(element("ul").children(shown[..cut].iter().map(|row| entry(row, props))))
        .child(more(shown.len(), props))
        .html()
}

/// The values of a facet in an answer.
fn values(found: &Found, facet: Facet) -> &[FacetValue] {
    found.facets.iter().find(|counts| counts.facet == facet).map_or(&[], |counts| &counts.values)
}

/// Keeps the order that is on the screen, or none. Moving from one control to the next lets go and takes
/// hold in one turn, so that nothing moves.
fn hold(held: Vec<String>, props: &Props) -> Callback<()> {
    let draft = FacetDraft { held, ..props.draft.clone() };
    props.on_draft.reform(move |()| draft.clone())
}

fn narrow_box(props: &Props) -> Html {
    let draft = props.draft.clone();
    let oninput = props.on_draft.reform(move |event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        FacetDraft { typed, ..draft.clone() }
    });
    let name = filters::narrow(props.facet);
    element("input")
        .class("narrow")
        .set("type", "text")
        .set("autocomplete", "off")
        .set("aria-label", name.clone())
        .set("placeholder", name)
        .value(props.draft.typed.clone())
        .set("disabled", !props.live)
        .on_input(oninput)
        .html()
}

/// The button that shows all values, or the first ones only.
fn more(n: usize, props: &Props) -> Html {
    if n <= FIRST {
        return Html::default();
    }
    let all = props.draft.all;
    let label =
        if all { filters::SHOW_FEWER.to_owned() } else { filters::hidden_values(n - FIRST) };
    let other = FacetDraft { all: !all, ..props.draft.clone() };
    button()
        .class("text-button")
        .set("aria-expanded", all.to_string())
        .tells(&props.on_draft, other)
        .child(label)
        .html()
}

fn entry(row: &Row, props: &Props) -> Html {
    let value = row.value;
    let choice = props.choices.of(&value.key);
    let state = match choice {
        Choice::Open => None,
        Choice::Included => Some("included"),
        Choice::Excluded => Some("excluded"),
    };
    let its = || (props.facet, value.key.clone());
    element("li")
        .key(value.key.clone())
        .set("data-choice", state)
        .set("data-depth", row.depth.min(4).to_string())
        .child(checkbox(value, choice, props))
        .child(
            named_button(filters::exclude(&value.name))
                .set("disabled", !props.live)
                .set("aria-pressed", (choice == Choice::Excluded).to_string())
                .tells(&props.on_exclude, its())
                .child(icon(Icon::Exclude)),
        )
        .child(
            named_button(filters::why(&value.name))
                .class("icon-button why")
                .set("disabled", !props.live)
                .tells(&props.on_why, its())
                .child("?"),
        )
        .child(
            element("span")
                .class("count")
                .set("aria-hidden", "true")
                .child(words::number(value.count)),
        )
        .html()
}

/// The checkbox with the value's name. Its accessible name tells the count too.
fn checkbox(value: &FacetValue, choice: Choice, props: &Props) -> Html {
    let chosen = (props.facet, value.key.clone());
    let onchange = props.on_choose.reform(move |_: Event| chosen.clone());
    element("label")
        .child(
            element("input")
                .set("type", "checkbox")
                .checked(choice == Choice::Included)
                .set("disabled", !props.live)
                .set("aria-label", filters::value(value, choice))
                .on_change(onchange),
        )
        .child(element("span").class("name").child(value.name.clone()))
        .html()
}
