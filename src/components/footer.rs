//! The foot of the page: what leaves it (nothing), and which collection it is.

use yew::prelude::*;

use crate::words::page;

/// What [`footer`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The digest of the collection; empty before it is open.
    pub digest: AttrValue,
    /// Whether the program runs: only then nothing more is requested.
    pub live: bool,
}

/// The foot. It claims only what holds: nothing is said of requests before all is loaded.
pub fn footer(props: &Props) -> Html {
    let open = !props.digest.is_empty();
    html! {
        <footer id="foot" class="page-footer">
            <span>{ page::NOTHING_LEAVES }</span>
            if props.live && open {
                <span>{ page::NO_REQUESTS }</span>
            }
            if open {
                <span title={props.digest.clone()}>{ page::collection(&props.digest) }</span>
            }
        </footer>
    }
}
