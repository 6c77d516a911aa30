//! "Copy link", with its confirmation.

use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::state::Copied;
use crate::words::page;

/// What [`copy_link`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// What was copied last.
    pub copied: Option<Copied>,
    /// Whether the program runs.
    pub live: bool,
    /// The button was pressed.
    pub on_copy: Callback<()>,
}

/// The button. What came of pressing it stands in its description: the page has but one live region.
pub fn copy_link(props: &Props) -> Html {
    let done = (props.copied == Some(Copied::Link)).then_some("");
    html! {
        <div class="copy-link" data-done={done}>
            <button
                type="button" aria-describedby="copy-outcome" disabled={!props.live}
                onclick={props.on_copy.reform(|_| ())}
            >
                { icon(Icon::Link) }
                <span>{ page::COPY_LINK }</span>
            </button>
            <span id="copy-outcome" class="outcome">{ outcome(props.copied.as_ref()) }</span>
        </div>
    }
}

fn outcome(copied: Option<&Copied>) -> &'static str {
    match copied {
        Some(Copied::Link) => page::COPIED_LINK,
        _ => page::COPY_LINK_HINT,
    }
}
