//! What lies over the page: a dialog with a heading and a way out.

use yew::prelude::*;

use super::markup::{Content, element};

use super::icon::{Icon, icon_button};
use crate::words::help;

/// A dialog. A click beside it closes it; the rest of the page is inert meanwhile. `heading` refers to its
/// heading, which can take the focus.
pub fn sheet(
    class: &'static str,
    title: &'static str,
    heading: NodeRef,
    on_close: &Callback<()>,
    content: Html,
) -> Html {
    element("div")
        .class("sheet-layer")
        .child(element("div").class("backdrop").on_click(on_close.reform(|_| ())))
        .child(
            element("dialog")
                .set("open", true)
                .class(class)
                .set("aria-modal", "true")
                .set("aria-labelledby", "sheet-title")
                .child(
                    element("div")
                        .class("sheet-head")
                        .child(
                            element("h2")
                                .set("id", "sheet-title")
                                .set("tabindex", "-1")
                                .reference(heading)
                                .child(title),
                        )
                        .child(icon_button(help::CLOSE, Icon::Close, on_close.reform(|_| ()))),
                )
                .child(content),
        )
        .html()
}
