//! What all drawings are made of. Across goes by per cent of the width, so that letters keep their size on every
//! screen; upwards by the units of the drawing.

use yew::prelude::*;

use super::markup::{Content, element};

/// The hatching of what is uncertain, as `url(#id)`. Every drawing has its own: one that is not shown lends none.
pub(super) fn hatching(id: &'static str) -> Html {
    element("defs")
        .child(
            element("pattern")
                .set("id", id)
                .set("width", "5")
                .set("height", "5")
                .set("patternUnits", "userSpaceOnUse")
                .child(element("path").set("d", "M-1 6L6 -1M-1 1L1 -1M4 6L6 4")),
        )
        .html()
}

/// Words at a point, which is their beginning, middle or end.
pub(super) fn text(x: &str, anchor: &'static str, y: f64, words: String) -> Html {
    element("text")
        .set("x", x.to_owned())
        .set("y", length(y))
        .set("text-anchor", anchor)
        .child(words)
        .html()
}

/// A length of the drawing, in tenths of its unit.
pub(super) fn length(units: f64) -> String {
    format!("{units:.1}")
}

/// A part of the width.
pub(super) fn percent(part: f64) -> String {
    format!("{part:.2}%")
}
