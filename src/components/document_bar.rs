//! The bar over the open document: back to the list, the next document, the original.

use yew::prelude::*;

use super::markup::{Content, button, element};

use super::icon::{Icon, icon, icon_button};
use crate::words::reader;

/// What the bar is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Close the document.
    Close,
    /// Open the next document of the list.
    Next,
    /// Open the previous document of the list.
    Previous,
    /// Switch between the clean text and the original.
    Original,
}

/// What [`document_bar`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// Whether the original is shown.
    pub raw: bool,
    /// What is asked for.
    pub on_wish: Callback<Wish>,
}

/// The bar. On a phone the way out is called "back", on a wide page it closes the pane.
pub fn document_bar(props: &Props) -> Html {
    let sign = |name, icon, wish| icon_button(name, icon).tells(&props.on_wish, wish);
    element("div")
        .class("document-bar")
        .child(
            button()
                .class("back")
                .tells(&props.on_wish, Wish::Close)
                .child(icon(Icon::Back))
                .child(reader::BACK),
        )
        .child(element("span").class("close").child(sign(reader::CLOSE, Icon::Close, Wish::Close)))
        .child(sign(reader::PREVIOUS_DOCUMENT, Icon::Up, Wish::Previous))
        .child(sign(reader::NEXT_DOCUMENT, Icon::Down, Wish::Next))
        .child(
            button()
                .set("aria-pressed", props.raw.to_string())
                .set("title", reader::ORIGINAL_HINT)
                .tells(&props.on_wish, Wish::Original)
                .child(reader::ORIGINAL),
        )
        .html()
}
