//! The search box.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{Content, element};

use super::icon::{Icon, icon};
use crate::words::search;

/// What [`search_box`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The query text.
    pub query: AttrValue,
    /// Whether the program runs; before, the field is disabled.
    pub live: bool,
    /// The whole text, on each change.
    pub on_type: Callback<String>,
}

/// The search box. The text comes from the model in the same turn in which it was typed: if it came
/// later, Yew would write the older text over the newer, and letters typed quickly would be lost.
pub fn search_box(props: &Props) -> Html {
    let on_type = props.on_type.clone();
    let oninput = move |event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        on_type.emit(field.value());
    };
    element("search")
        .class("search-box")
        .child(icon(Icon::Search))
        .child(
            element("input")
                .set("type", "search")
                .set("id", "search")
                .set("name", "q")
                .set("autocomplete", "off")
                .set("spellcheck", "false")
                .set("autocapitalize", "none")
                .set("enterkeyhint", "search")
                .set("aria-label", search::SEARCH)
                .set("placeholder", search::PLACEHOLDER)
                .value(props.query.clone())
                .set("disabled", !props.live)
                .on_input(oninput),
        )
        .html()
}
