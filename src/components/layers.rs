//! Switches for the kinds of marks; they are also the legend of the glyphs.

use std::rc::Rc;

use engine::collection::Reading;
use engine::model::{Kind, Marked, Part};
use engine::sorted::Set;
use yew::prelude::*;

use super::markup::{Content, button, element};

use crate::words::{self, reader};

/// What [`layers`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// Kinds that are switched off.
    pub hidden: Set<Kind>,
    /// A kind is switched.
    pub on_switch: Callback<Kind>,
}

/// A switch for each kind that the document has.
pub fn layers(props: &Props) -> Html {
    let marks = props.reading.document.marks();
    let switch = |kind: Kind| {
        let n = count(&marks, kind);
        let shown = !props.hidden.contains(&kind);
        (n > 0).then(|| {
            button()
                .set("data-kind", kind.as_str())
                .set("aria-pressed", shown.to_string())
                .set("aria-label", reader::layer(kind, n))
                .tells(&props.on_switch, kind)
                .child(words::kinds(kind))
                .child(" ")
                .child(element("span").class("count").child(n.to_string()))
                .html()
        })
    };
    element("div")
        .class("layers")
        .set("role", "group")
        .set("aria-label", reader::MARKS)
        .children(Kind::ALL.into_iter().filter_map(switch))
        .html()
}

/// How many marks of a kind stand in the body.
fn count(marks: &[Marked], kind: Kind) -> usize {
    marks.iter().filter(|marked| marked.kind == kind && marked.part != Part::Furniture).count()
}
