//! What lies over the page: a dialog with a heading and a way out.

use yew::prelude::*;

use super::markup::{Content, Element, element};

use super::icon::{Icon, icon_button};
use crate::words::help;

/// A dialog. A click beside it closes it; the rest of the page is inert meanwhile.
pub fn sheet(
    class: &'static str,
    heading: Element,
    on_close: &Callback<()>,
    content: Html,
) -> Html {
    element("div")
        .class("sheet-layer")
        .child(element("div").class("backdrop").tells(on_close, ()))
        .child(
            element("dialog")
                .set("open", true)
                .class(class)
                .set("aria-modal", "true")
                .set("aria-labelledby", "sheet-title")
                .child(
                    element("div")
                        .class("sheet-head")
                        .child(heading.set("id", "sheet-title"))
                        .child(icon_button(help::CLOSE, Icon::Close).tells(on_close, ())),
                )
                .child(content),
        )
        .html()
}
