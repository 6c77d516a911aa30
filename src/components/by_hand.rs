//! What the browser refused to copy, in a field to copy it from.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{Content, element};

use super::icon::{Icon, icon_button};
use crate::words::{page, reader};

/// What [`by_hand`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The text.
    pub text: AttrValue,
    /// The reader is done.
    pub on_close: Callback<()>,
}

/// A field whose text is selected as soon as it has the focus.
pub fn by_hand(props: &Props) -> Html {
    let onfocus = |event: FocusEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        field.select();
    };
    element("div")
        .class("by-hand note-line")
        .child(element("label").set("for", "by-hand").child(page::COPY_BY_HAND))
        .child(
            element("input")
                .takes_focus()
                .set("id", "by-hand")
                .set("readonly", true)
                .set("aria-label", reader::BY_HAND)
                .value(props.text.clone())
                .on_focus(onfocus),
        )
        .child(icon_button(page::DISMISS, Icon::Close).tells(&props.on_close, ()))
        .html()
}
