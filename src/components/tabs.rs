//! The views of the collection, as tabs.

use engine::view::Tab;
use yew::prelude::*;

use crate::words::results;

/// All tabs, in their order.
pub const TABS: [Tab; 1] = [Tab::Documents];

/// What [`tabs`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The tab that is shown.
    pub tab: Tab,
    /// Another was chosen.
    pub on_choose: Callback<Tab>,
}

/// The row of tabs.
pub fn tabs(props: &Props) -> Html {
    let tab = |tab: Tab| {
        let chosen = tab == props.tab;
        html! {
            <button
                type="button" role="tab" aria-selected={chosen.to_string()} aria-controls="results"
                tabindex={if chosen { "0" } else { "-1" }} onclick={props.on_choose.reform(move |_| tab)}
            >
                { results::tab(tab) }
            </button>
        }
    };
    html! {
        <div class="tabs" role="tablist" aria-label={results::VIEWS}>{ for TABS.into_iter().map(tab) }</div>
    }
}
