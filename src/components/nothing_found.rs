//! In place of an empty list: what is to blame, and what would help.

use std::rc::Rc;

use engine::search::{Condition, Found, Rescue};
use yew::prelude::*;

use super::markup::{Content, button, element};

use crate::words::results;

/// What [`nothing_found`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer that holds no document.
    pub found: Rc<Found>,
    /// A condition is taken back.
    pub on_remove: Callback<Condition>,
    /// The query as it is spelt in the collection.
    pub on_type: Callback<String>,
    /// Everything is taken back.
    pub on_clear: Callback<()>,
}

/// The pane. Never empty: at least everything can be taken back.
pub fn nothing_found(props: &Props) -> Html {
    let rescue = props.found.rescue.clone().unwrap_or_default();
    element("div")
        .class("nothing-found")
        .child(element("h2").child(results::NOTHING))
        .child(spelling(&rescue, props))
        .child(blame(&rescue, props))
        .child(button().tells(&props.on_clear, ()).child(results::START_OVER))
        .html()
}

fn spelling(rescue: &Rescue, props: &Props) -> Option<Html> {
    rescue.spelling.clone().map(|spelling| {
        let label = results::did_you_mean(&spelling);
        element("p")
            .child(button().class("text-button").tells(&props.on_type, spelling).child(label))
            .html()
    })
}

fn blame(rescue: &Rescue, props: &Props) -> Html {
    if rescue.without.is_empty() {
        return element("p").child(results::NOTHING_ALONE).html();
    }
    let line = |(condition, n): &(Condition, u32)| {
        let removed = condition.clone();
        element("li")
            .child(element("span").child(results::blame(condition, *n)))
            .child(
                button()
                    .class("text-button")
                    .tells(&props.on_remove, removed)
                    .child(results::remove(condition)),
            )
            .html()
    };
    element("ul").children(rescue.without.iter().map(line)).html()
}
