//! In place of an empty list: what is to blame, and what would help.

use std::rc::Rc;

use engine::search::{Condition, Found, Rescue};
use yew::prelude::*;

use crate::words::results;

/// What [`nothing_found`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer that holds no document.
    pub found: Rc<Found>,
    /// A condition is taken back.
    pub on_remove: Callback<Condition>,
    /// The query as it is spelt in the collection.
    pub on_type: Callback<String>,
    /// Everything is taken back.
    pub on_clear: Callback<()>,
}

/// The pane. Never empty: at least everything can be taken back.
pub fn nothing_found(props: &Props) -> Html {
    let rescue = props.found.rescue.clone().unwrap_or_default();
    html! {
        <div class="nothing-found">
            <h2>{ results::NOTHING }</h2>
            { spelling(&rescue, props) }
            { blame(&rescue, props) }
            <button type="button" onclick={props.on_clear.reform(|_| ())}>{ results::START_OVER }</button>
        </div>
    }
}

fn spelling(rescue: &Rescue, props: &Props) -> Option<Html> {
    rescue.spelling.clone().map(|spelling| {
        let label = results::did_you_mean(&spelling);
        html! {
            <p>
                <button type="button" class="text-button" onclick={props.on_type.reform(move |_| spelling.clone())}>
                    { label }
                </button>
            </p>
        }
    })
}

fn blame(rescue: &Rescue, props: &Props) -> Html {
    if rescue.without.is_empty() {
        return html! { <p>{ results::NOTHING_ALONE }</p> };
    }
    let line = |(condition, n): &(Condition, u32)| {
        let removed = condition.clone();
        html! {
            <li>
                <span>{ results::blame(condition, *n) }</span>
                <button type="button" class="text-button" onclick={props.on_remove.reform(move |_| removed.clone())}>
                    { results::remove(condition) }
                </button>
            </li>
        }
    };
    html! { <ul>{ for rescue.without.iter().map(line) }</ul> }
}
