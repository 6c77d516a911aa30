//! What can be copied of the open document, and whether it was.

use yew::prelude::*;

use super::markup::{Content, button, element};

use crate::state::Copied;
use crate::words::{page, reader};

/// Something to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A citation.
    Citation,
    /// A citation as Markdown.
    Markdown,
    /// A link to the selected passage.
    Passage,
}

/// What [`copy_bar`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// Whether a passage is selected.
    pub selected: bool,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// Something is to be copied.
    pub on_copy: Callback<Wanted>,
}

/// The bar. What came of it is the description of its buttons.
pub fn copy_bar(props: &Props) -> Html {
    let button = |label: &'static str, wanted: Wanted| {
        button()
            .set("aria-describedby", "copy-bar-outcome")
            .tells(&props.on_copy, wanted)
            .child(label)
            .html()
    };
    element("div")
        .class("copy-bar")
        .set("data-selected", props.selected.then_some(""))
        .child(
            element("span")
                .set("id", "copy-bar-outcome")
                .class("outcome")
                .child(outcome(props.copied.as_ref())),
        )
        .child(props.selected.then(|| button(reader::COPY_PASSAGE, Wanted::Passage)))
        .child(button(reader::COPY_CITATION, Wanted::Citation))
        .child(button(reader::COPY_MARKDOWN, Wanted::Markdown))
        .html()
}

const fn outcome(copied: Option<&Copied>) -> &'static str {
    match copied {
        Some(Copied::Passage) => page::COPIED_PASSAGE,
        Some(Copied::Citation) => page::COPIED_CITATION,
        Some(Copied::Link | Copied::ByHand(_)) | None => "",
    }
}
