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
    let wish = |wish: Wish| props.on_wish.reform(move |_: MouseEvent| wish);
    element("div")
        .class("document-bar")
        .child(
            button()
                .class("back")
                .on_click(wish(Wish::Close))
                .child(icon(Icon::Back))
                .child(reader::BACK),
        )
        .child(element("span").class("close").child(icon_button(
            reader::CLOSE,
            Icon::Close,
            wish(Wish::Close),
        )))
        .child(icon_button(reader::PREVIOUS_DOCUMENT, Icon::Up, wish(Wish::Previous)))
        .child(icon_button(reader::NEXT_DOCUMENT, Icon::Down, wish(Wish::Next)))
        .child(
            button()
                .set("aria-pressed", props.raw.to_string())
                .set("title", reader::ORIGINAL_HINT)
                .on_click(wish(Wish::Original))
                .child(reader::ORIGINAL),
        )
        .html()
}
