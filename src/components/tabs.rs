//! The views of the collection, as tabs.

use engine::view::Tab;
use yew::prelude::*;

use super::markup::{Content, button, element};

use crate::words::results;

/// What [`tabs`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The tab that is shown.
    pub tab: Tab,
    /// Another was chosen.
    pub on_choose: Callback<Tab>,
}

/// The row of tabs. One of them is a stop of the Tab key; arrows, Home and End go on from there.
pub fn tabs(props: &Props) -> Html {
    let tab = |tab: Tab| {
        let chosen = tab == props.tab;
        button()
            .set("role", "tab")
            .set("aria-selected", chosen.to_string())
            .set("aria-controls", "results")
            .set("tabindex", if chosen { "0" } else { "-1" })
            .tells(&props.on_choose, tab)
            .child(results::tab(tab))
            .html()
    };
    element("div")
        .class("tabs")
        .set("role", "tablist")
        .set("aria-label", results::VIEWS)
        .children(Tab::ALL.into_iter().map(tab))
        .html()
}
