//! The foot of the page: what leaves it (nothing), and which collection it is.

use yew::prelude::*;

use super::markup::{Content, element};

use crate::words::{own_files, page};

/// What [`footer`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The digest of the collection; empty before it is open.
    pub digest: AttrValue,
    /// Whether the program runs: only then nothing more is requested.
    pub live: bool,
    /// Whether the program for a reader's own files was requested.
    pub opener: bool,
}

/// The foot. It claims only what holds: nothing is said of requests before all is loaded.
pub fn footer(props: &Props) -> Html {
    let open = !props.digest.is_empty();
    element("footer")
        .set("id", "foot")
        .class("page-footer")
        .child(element("span").child(page::NOTHING_LEAVES))
        .child(
            (props.live && open)
                .then(|| element("span").class("requests").child(requests(props.opener))),
        )
        .child(open.then(|| {
            element("span")
                .set("title", props.digest.clone())
                .child(page::collection(&props.digest))
        }))
        .html()
}

const fn requests(opener: bool) -> &'static str {
    if opener { own_files::REQUESTED } else { page::NO_REQUESTS }
}
