//! Quiet lines about the link that opened the page, and what is wrong with the page as a whole.

use engine::view::LeftOut;
use yew::prelude::*;

use super::markup::{Content, element};

use super::icon::{Icon, icon_button};
use crate::state::Problem;
use crate::words::page;

/// What [`link_note`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// What could not be used.
    pub left_out: Vec<LeftOut>,
    /// The reader has seen it.
    pub on_dismiss: Callback<()>,
}

/// What a link left out.
pub fn link_note(props: &Props) -> Html {
    if props.left_out.is_empty() {
        return Html::default();
    }
    let part = |left: &LeftOut| {
        element("li")
            .child(element("code").child(left.part.clone()))
            .child(" — ")
            .child(page::left_out(left.why))
            .html()
    };
    element("div")
        .class("note-line")
        .set("role", "note")
        .set("aria-label", page::LEFT_OUT)
        .child(element("strong").child(page::LEFT_OUT))
        .child(element("ul").children(props.left_out.iter().map(part)))
        .child(dismiss(&props.on_dismiss))
        .html()
}

/// What [`other_collection`] shows and tells.
#[derive(Clone, Debug)]
pub struct OtherProps {
    /// The digest that the link carries.
    pub theirs: AttrValue,
    /// The digest of the collection that is open.
    pub ours: AttrValue,
    /// The reader has seen it.
    pub on_dismiss: Callback<()>,
}

/// That the link was made for another collection.
pub fn other_collection(props: &OtherProps) -> Html {
    element("div")
        .class("note-line")
        .set("role", "note")
        .set("aria-label", page::OTHER_COLLECTION)
        .child(element("strong").child(page::OTHER_COLLECTION))
        .child(element("p").child(page::other_collection(&props.theirs, &props.ours)))
        .child(dismiss(&props.on_dismiss))
        .html()
}

fn dismiss(on_dismiss: &Callback<()>) -> Html {
    icon_button(page::DISMISS, Icon::Close).tells(on_dismiss, ()).html()
}

/// What is wrong, and what the reader can do.
pub fn alert(problem: &Problem) -> Html {
    element("p").class("problem").set("role", "alert").child(page::problem(problem)).html()
}
