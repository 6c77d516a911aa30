//! "Copy link", with its confirmation.

use yew::prelude::*;

use super::markup::{Content, button, element};

use super::icon::{Icon, icon};
use crate::state::Copied;
use crate::words::page;

/// What [`copy_link`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// What was copied last.
    pub copied: Option<Copied>,
    /// Whether the program runs.
    pub live: bool,
    /// The button was pressed.
    pub on_copy: Callback<()>,
}

/// The button. What came of pressing it stands in its description: the page has but one live region.
pub fn copy_link(props: &Props) -> Html {
    let done = (props.copied == Some(Copied::Link)).then_some("");
    element("div")
        .class("copy-link")
        .set("data-done", done)
        .child(
            button()
                .set("aria-describedby", "copy-outcome")
                .set("disabled", !props.live)
                .tells(&props.on_copy, ())
                .child(icon(Icon::Link))
                .child(element("span").child(page::COPY_LINK)),
        )
        .child(
            element("span")
                .set("id", "copy-outcome")
                .class("outcome")
                .child(outcome(props.copied.as_ref())),
        )
        .html()
}

fn outcome(copied: Option<&Copied>) -> &'static str {
    match copied {
        Some(Copied::Link) => page::COPIED_LINK,
        _ => page::COPY_LINK_HINT,
    }
}
