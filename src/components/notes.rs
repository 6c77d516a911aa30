//! Quiet lines about the link that opened the page, and what is wrong with the page as a whole.

use engine::view::LeftOut;
use yew::prelude::*;

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
        html! { <li><code>{ left.part.clone() }</code>{ " — " }{ page::left_out(left.why) }</li> }
    };
    html! {
        <div class="note-line" role="note" aria-label={page::LEFT_OUT}>
            <strong>{ page::LEFT_OUT }</strong>
            <ul>{ for props.left_out.iter().map(part) }</ul>
            { dismiss(&props.on_dismiss) }
        </div>
    }
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
    html! {
        <div class="note-line" role="note" aria-label={page::OTHER_COLLECTION}>
            <strong>{ page::OTHER_COLLECTION }</strong>
            <p>{ page::other_collection(&props.theirs, &props.ours) }</p>
            { dismiss(&props.on_dismiss) }
        </div>
    }
}

fn dismiss(on_dismiss: &Callback<()>) -> Html {
    html! {
        { icon_button(page::DISMISS, Icon::Close, on_dismiss.reform(|_| ())) }
    }
}

/// What is wrong, and what the reader can do.
pub fn alert(problem: &Problem) -> Html {
    html! { <p class="problem" role="alert">{ page::problem(problem) }</p> }
}
