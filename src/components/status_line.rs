//! The one status of the page, and the order of the list.

use engine::view::Sort;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::markup::{Content, element};

use crate::words::results;

/// What [`status_line`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// What it says.
    pub text: AttrValue,
    /// Whether a newer answer is awaited.
    pub busy: bool,
}

/// The status: how many documents there are. Filled when the answer lands, not on each letter.
pub fn status_line(props: &Props) -> Html {
    element("p")
        .class("status-line")
        .set("role", "status")
        .set("aria-busy", props.busy.to_string())
        .child(props.text.clone())
        .html()
}

/// What [`sort_choice`] shows and tells.
#[derive(Clone, Debug)]
pub struct SortProps {
    /// The order chosen.
    pub sort: Sort,
    /// Whether there is a query: it decides what automatic means.
    pub has_query: bool,
    /// Whether the program runs.
    pub live: bool,
    /// Another order was chosen.
    pub on_sort: Callback<Sort>,
}

const SORTS: [(&str, Sort); 4] = [
    ("automatic", Sort::Automatic),
    ("relevance", Sort::Relevance),
    ("newest", Sort::Newest),
    ("oldest", Sort::Oldest),
];

/// The choice of order.
pub fn sort_choice(props: &SortProps) -> Html {
    let on_sort = props.on_sort.clone();
    let onchange = move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        let chosen =
            SORTS.iter().find(|(key, _)| *key == value).map_or(Sort::Automatic, |(_, sort)| *sort);
        on_sort.emit(chosen);
    };
    let option = |(key, sort): (&'static str, Sort)| {
        element("option")
            .set("value", key)
            .set("selected", sort == props.sort)
            .child(results::sort(sort, props.has_query))
            .html()
    };
    element("label")
        .class("sort-choice")
        .child(element("span").child(results::SORT))
        .child(
            element("select")
                .on_change(onchange)
                .set("disabled", !props.live)
                .children(SORTS.into_iter().map(option)),
        )
        .html()
}
