//! Addresses within the page.

use engine::model::DocKey;
use engine::passage::Passage;
use engine::view::View;
use yew::prelude::*;

/// The address of a view: a fragment, so that no server sees it.
pub fn address(view: &View) -> String {
    format!("#{}", view.fragment())
}

/// The address of the view with a document open in it.
pub fn address_of(view: &View, key: &DocKey) -> String {
    address(&View { document: Some(key.clone()), passage: None, entity: None, ..view.clone() })
}

/// The address of a passage in a document, within the view.
pub fn address_of_passage(view: &View, key: &DocKey, passage: Passage) -> String {
    let document = Some(key.clone());
    address(&View { document, passage: Some(passage), entity: None, ..view.clone() })
}

/// The address of a passage, or of its document where the passage cannot be told.
pub fn address_of_words(view: &View, key: &DocKey, passage: Option<&Passage>) -> String {
    match passage {
        Some(passage) => address_of_passage(view, key, passage.clone()),
        None => address_of(view, key),
    }
}

/// Whether the browser is asked to open a link in another tab or window, or to save it.
pub fn opens_elsewhere(event: &MouseEvent) -> bool {
    event.ctrl_key()
        || event.meta_key()
        || event.shift_key()
        || event.alt_key()
        || event.button() != 0
}
