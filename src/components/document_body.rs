//! The text of the open document: clean, paragraph by paragraph, or the untouched original.

use std::rc::Rc;

use engine::collection::Reading;
use engine::model::{Block, Kind, Mark, Part, Span};
use engine::sorted::Set;
use yew::prelude::*;

use super::markup::{Content, element, nodes};

use super::marked_text::{self, marked_text};

/// What [`document_body`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// Whether the original is shown.
    pub raw: bool,
    /// Kinds whose marks are switched off: the style sheet takes their look away, the text stays as it is.
    pub hidden: Set<Kind>,
    /// The current match.
    pub current_hit: Option<usize>,
    /// The mark whose note is open.
    pub current_mark: Option<Mark>,
    /// A mark was asked about.
    pub on_mark: Callback<Option<Mark>>,
}

/// The text.
pub fn document_body(props: &Props) -> Html {
    let hidden: Vec<&str> = props.hidden.iter().map(|kind| kind.as_str()).collect();
    element("div")
        .class("document-body")
        .set("data-hide", hidden.join(" "))
        .child(if props.raw {
            element("div")
                .class("raw")
                .set("dir", "auto")
                .child(stretch(whole(props), true, props))
                .html()
        } else {
            nodes(clean(props)).html()
        })
        .html()
}

fn whole(props: &Props) -> Span {
    Span::new(0, props.reading.document.source.len() as u32)
}

/// The blocks after the title, which stands in the head.
fn clean(props: &Props) -> impl Iterator<Item = Html> {
    let blocks = props.reading.document.blocks.iter().filter(|block| block.part != Part::Title);
    blocks.map(|block| paragraph(block, props))
}

fn paragraph(block: &Block, props: &Props) -> Html {
    let class = (block.part == Part::Caption).then_some("caption");
    element("p")
        .key(block.span.start)
        .set("class", class)
        .set("dir", "auto")
        .child(stretch(block.span, false, props))
        .html()
}

fn stretch(span: Span, raw: bool, props: &Props) -> Html {
    marked_text(&marked_text::Props {
        reading: Rc::clone(&props.reading),
        span,
        current_hit: props.current_hit,
        current_mark: props.current_mark,
        raw,
        on_mark: props.on_mark.clone(),
    })
}
