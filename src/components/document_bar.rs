//! The bar over the open document: back to the list, the next document, the original, citations.

use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::state::Copied;
use crate::words::{page, reader};

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
    /// Copy a citation.
    Citation,
    /// Copy a citation as Markdown.
    Markdown,
    /// Copy a link to the selected passage.
    Passage,
}

/// Properties of [`DocumentBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Whether the original is shown.
    pub raw: bool,
    /// Whether a passage is selected.
    pub selected: bool,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// Whether the program runs.
    pub live: bool,
    /// What is asked for.
    pub on_wish: Callback<Wish>,
}

/// The bar.
#[component]
pub fn DocumentBar(props: &Props) -> Html {
    let wish = |wish: Wish| props.on_wish.reform(move |_: MouseEvent| wish);
    html! {
        <div class="document-bar">
            <button type="button" class="back" onclick={wish(Wish::Close)} disabled={!props.live} aria-label={reader::BACK}>
                { icon(Icon::Back) }
                <span>{ reader::BACK }</span>
            </button>
            { small(reader::PREVIOUS_DOCUMENT, Icon::Up, wish(Wish::Previous), props.live) }
            { small(reader::NEXT_DOCUMENT, Icon::Down, wish(Wish::Next), props.live) }
            { copies(props, &wish) }
            <button
                type="button" aria-pressed={props.raw.to_string()} title={reader::ORIGINAL_HINT}
                onclick={wish(Wish::Original)} disabled={!props.live}
            >
                { reader::ORIGINAL }
            </button>
            { small(reader::CLOSE, Icon::Close, wish(Wish::Close), props.live) }
        </div>
    }
}

/// What can be copied, and whether it was.
fn copies(props: &Props, wish: &dyn Fn(Wish) -> Callback<MouseEvent>) -> Html {
    html! {
        <span class="copies">
            <span id="copy-document-outcome" class="outcome">{ outcome(props.copied.as_ref()) }</span>
            if props.selected {
                { copy(reader::COPY_PASSAGE, wish(Wish::Passage), props.live) }
            }
            { copy(reader::COPY_CITATION, wish(Wish::Citation), props.live) }
            { copy(reader::COPY_MARKDOWN, wish(Wish::Markdown), props.live) }
        </span>
    }
}

fn copy(label: &'static str, onclick: Callback<MouseEvent>, live: bool) -> Html {
    html! {
        <button type="button" aria-describedby="copy-document-outcome" disabled={!live} {onclick}>{ label }</button>
    }
}

fn small(label: &'static str, picture: Icon, onclick: Callback<MouseEvent>, live: bool) -> Html {
    html! {
        <button
            type="button" class={classes!("icon-button", (picture == Icon::Close).then_some("close"))}
            aria-label={label} title={label} disabled={!live} {onclick}
        >
            { icon(picture) }
        </button>
    }
}

const fn outcome(copied: Option<&Copied>) -> &'static str {
    match copied {
        Some(Copied::Passage) => page::COPIED_PASSAGE,
        Some(Copied::Citation) => page::COPIED_CITATION,
        Some(Copied::Link | Copied::ByHand(_)) | None => "",
    }
}
