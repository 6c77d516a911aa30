//! The way from hit to hit in the open document, and a strip that shows where they lie.

use std::rc::Rc;

use engine::collection::{Match, Reading};
use yew::prelude::*;

use super::markup::{Content, element};

use super::icon::{Icon, icon_button};
use crate::words::reader;

/// What [`hit_bar`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document with its matches.
    pub reading: Rc<Reading>,
    /// The current hit, from 0.
    pub current: Option<usize>,
    /// To the next (`1`) or previous (`-1`) hit.
    pub on_step: Callback<i32>,
    /// To a hit.
    pub on_choose: Callback<usize>,
}

/// The bar; nothing when there are no hits.
pub fn hit_bar(props: &Props) -> Html {
    let hits = props.reading.matches.len();
    if hits == 0 {
        return Html::default();
    }
    let step = |name: &'static str, picture: Icon, by: i32| {
        icon_button(name, picture).tells(&props.on_step, by)
    };
    element("div")
        .class("hit-bar")
        .child(step(reader::PREVIOUS_HIT, Icon::Previous, -1))
        .child(element("span").class("counter").child(reader::hit(props.current, hits)))
        .child(step(reader::NEXT_HIT, Icon::Next, 1))
        .child(strip(props))
        .html()
}

/// Width of the strip in its own units: a thousandth of the text each.
const WIDTH: u64 = 1000;

/// The text as a line, with a tick for each hit. The buttons beside it do the same for keyboards.
fn strip(props: &Props) -> Html {
    let length = props.reading.document.source.len().max(1) as u64;
    let tick = |(n, one): (usize, &Match)| {
        let at = match one {
            Match::SuppliedTitle(_) => 0,
            Match::Source(span) => u64::from(span.start) * (WIDTH - 6) / length,
        };
        let current = (props.current == Some(n)).then_some("");
        element("rect")
            .set("x", at.to_string())
            .set("y", "0")
            .set("width", "6")
            .set("height", "12")
            .set("data-current", current)
            .tells(&props.on_choose, n)
            .html()
    };
    element("svg")
        .class("strip")
        .set("viewBox", "0 0 1000 12")
        .set("preserveAspectRatio", "none")
        .set("role", "img")
        .set("aria-label", reader::strip(props.reading.matches.len()))
        .child(
            element("rect")
                .class("line")
                .set("x", "0")
                .set("y", "5")
                .set("width", "1000")
                .set("height", "2"),
        )
        .children(props.reading.matches.iter().enumerate().map(tick))
        .html()
}
