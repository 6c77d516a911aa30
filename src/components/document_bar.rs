//! The bar over the open document: back to the list, the next document, the original.

use yew::prelude::*;

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
    html! {
        <div class="document-bar">
            <button type="button" class="back" onclick={wish(Wish::Close)}>
                { icon(Icon::Back) }
                { reader::BACK }
            </button>
            <span class="close">{ icon_button(reader::CLOSE, Icon::Close, wish(Wish::Close)) }</span>
            { icon_button(reader::PREVIOUS_DOCUMENT, Icon::Up, wish(Wish::Previous)) }
            { icon_button(reader::NEXT_DOCUMENT, Icon::Down, wish(Wish::Next)) }
            <button
                type="button" aria-pressed={props.raw.to_string()} title={reader::ORIGINAL_HINT}
                onclick={wish(Wish::Original)}
            >
                { reader::ORIGINAL }
            </button>
        </div>
    }
}
