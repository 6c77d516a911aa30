//! The filter of dates: which date, how uncertain ones are met, and the range.

use std::rc::Rc;

use engine::date::Bound;
use engine::search::Found;
use engine::view::{DateField, Matching};
use yew::prelude::*;

use super::date_box::{DateBox, End};
use super::histogram::{self, histogram};
use crate::words::filters;

/// What [`date_filter`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer, with the histogram.
    pub found: Rc<Found>,
    /// Beginning of the range.
    pub from: Option<Bound>,
    /// End of the range.
    pub to: Option<Bound>,
    /// Which date is filtered.
    pub field: DateField,
    /// How uncertain dates are met.
    pub matching: Matching,
    /// Whether the program runs.
    pub live: bool,
    /// A new range.
    pub on_range: Callback<(Option<Bound>, Option<Bound>)>,
    /// Another date is filtered.
    pub on_field: Callback<DateField>,
    /// Uncertain dates are met otherwise.
    pub on_matching: Callback<Matching>,
}

/// The whole block "When".
pub fn date_filter(props: &Props) -> Html {
    let (from, to) = (props.from.clone(), props.to.clone());
    let on_from = props.on_range.reform(move |bound| (bound, to.clone()));
    let on_to = props.on_range.reform(move |bound| (from.clone(), bound));
    html! {
        <fieldset class="date-filter">
            <legend>{ filters::WHEN }</legend>
            { fields(props) }
            <p class="summary">{ filters::summary(&props.found.histogram, props.field) }</p>
            { drawing(props) }
            <div class="range">
                <DateBox
                    end={End::From} value={props.from.clone()} other={props.to.clone()}
                    live={props.live} on_set={on_from}
                />
                <DateBox
                    end={End::To} value={props.to.clone()} other={props.from.clone()}
                    live={props.live} on_set={on_to}
                />
            </div>
            { uncertain(props) }
        </fieldset>
    }
}

/// The choice between the date of publication and the dates mentioned.
fn drawing(props: &Props) -> Html {
    histogram(&histogram::Props {
        found: Rc::clone(&props.found),
        from: props.from.clone(),
        to: props.to.clone(),
        live: props.live,
        on_range: props.on_range.clone(),
    })
}

fn fields(props: &Props) -> Html {
    let choice = |field: DateField| {
        let onclick = props.on_field.reform(move |_| field);
        radio("date-field", filters::date_field(field), field == props.field, props.live, onclick)
    };
    html! {
        <div class="segments" role="radiogroup" aria-label={filters::DATE_FIELD}>
            { choice(DateField::Published) }
            { choice(DateField::Mentioned) }
        </div>
    }
}

/// How uncertain dates are met: asked only once there is a range, since without one all pass.
fn uncertain(props: &Props) -> Html {
    if props.from.is_none() && props.to.is_none() {
        return Html::default();
    }
    let choice = |matching: Matching| {
        let onclick = props.on_matching.reform(move |_| matching);
        radio(
            "matching",
            filters::matching(matching),
            matching == props.matching,
            props.live,
            onclick,
        )
    };
    let undated = props.found.undated_left_out;
    html! {
        <>
            <div class="segments" role="radiogroup" aria-label={filters::MATCHING}>
                { choice(Matching::Possible) }
                { choice(Matching::Certain) }
            </div>
            if undated > 0 {
                <p class="hint">{ filters::undated_left_out(undated) }</p>
            }
        </>
    }
}

fn radio(
    name: &'static str,
    label: &'static str,
    checked: bool,
    live: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <label>
            <input type="radio" {name} {checked} disabled={!live} {onclick} />
            <span>{ label }</span>
        </label>
    }
}
