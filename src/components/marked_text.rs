//! Text with marks: matches, mentions, the linked passage, and what was left out of the body.
//!
//! Marks may cross. The text is cut into runs, each under one set of marks; a run becomes one element
//! with `data-start`, its offset in the source text, and holds exactly that slice of it. Glyphs and names
//! of reasons are drawn by the style sheet, so that copying and measuring see the source text alone.
//!
//! ```text
//! <span class="furniture"><mark data-kind="hit"><mark data-kind="place" data-start="7">Kursk
//! ```

use std::rc::Rc;

use engine::collection::{Match, PassageFound, Reading};
use engine::model::{Furniture, Mention, Span};
use engine::text::{Run, runs};
use yew::prelude::*;

use super::markup::{Content, element};

use super::visible::visible;
use crate::words::reader;

/// What [`marked_text`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// Which stretch of its source text is shown.
    pub span: Span,
    /// The current match, if it lies in this stretch.
    pub current_hit: Option<usize>,
    /// The mention whose note is open, if it lies in this stretch.
    pub current_mention: Option<usize>,
    /// Whether furniture is shown as such.
    pub raw: bool,
    /// A mark was asked about: index into the document's mentions.
    pub on_mention: Callback<Option<usize>>,
}

/// What a mark of the text is.
#[derive(Clone, Copy)]
enum Layer<'a> {
    /// Left out of the body.
    Furniture(&'a Furniture),
    /// Match number so and so.
    Hit(usize),
    /// Mention number so and so.
    Mention(usize, &'a Mention),
    /// The passage of the link.
    Passage,
}

/// The stretch with its marks.
pub fn marked_text(props: &Props) -> Html {
    let (spans, layers): (Vec<Span>, Vec<Layer>) = layers(props).into_iter().unzip();
    let show = |run: &Run| {
        let over: Vec<(Span, Layer)> = run.marks.iter().map(|i| (spans[*i], layers[*i])).collect();
        show(run.span, &over, props)
    };
    runs(props.span, &spans).iter().map(show).collect()
}

/// All that marks some of the stretch.
fn layers(props: &Props) -> Vec<(Span, Layer<'_>)> {
    let reading = &*props.reading;
    let furniture = reading.document.furniture.iter().filter(|_| props.raw);
    let hits = reading.matches.iter().enumerate().filter_map(|(n, one)| match one {
        Match::Source(span) => Some((*span, Layer::Hit(n))),
        Match::SuppliedTitle(_) => None,
    });
    let mentions = reading.document.mentions.iter().enumerate();
    let passage = match reading.passage {
        Some(PassageFound::At(span)) => Some((span, Layer::Passage)),
        Some(PassageFound::Lost) | None => None,
    };
    let mut layers: Vec<(Span, Layer)> =
        furniture.map(|one| (one.span, Layer::Furniture(one))).collect();
    layers.extend(hits);
    layers.extend(mentions.map(|(i, mention)| (mention.span, Layer::Mention(i, mention))));
    layers.extend(passage);
    layers.retain(|(span, _)| span.overlaps(props.span));
    layers
}

/// A run: the innermost element carries the offset, matches lie outermost but for furniture, in which
/// there are none.
fn show(span: Span, over: &[(Span, Layer)], props: &Props) -> Html {
    let passage =
        over.iter().any(|(_, layer)| matches!(layer, Layer::Passage)).then_some("passage");
    let text = visible(span.of(&props.reading.document.source));
    let mut html = innermost(span, over, passage, text, props);
    for (_, layer) in over.iter().rev() {
        if let Layer::Hit(n) = layer {
            html = hit(*n, props.current_hit == Some(*n), html);
        }
    }
    for (whole, layer) in over {
        if let Layer::Furniture(furniture) = layer {
            html = left_out(furniture, whole.start < span.start, html);
        }
    }
    html
}

fn innermost(
    span: Span,
    over: &[(Span, Layer)],
    class: Option<&'static str>,
    text: Html,
    props: &Props,
) -> Html {
    let mention = over.iter().find_map(|(whole, layer)| match layer {
        Layer::Mention(i, mention) => Some((*whole, *i, *mention)),
        _ => None,
    });
    let data_start = span.start.to_string();
    match mention {
        Some((whole, i, mention)) => marked(span, whole, (i, mention), class, text, props),
        None => {
            element("span").set("class", class).set("data-start", data_start).child(text).html()
        }
    }
}

/// A run within a mention.
fn marked(
    span: Span,
    whole: Span,
    (i, mention): (usize, &Mention),
    class: Option<&'static str>,
    text: Html,
    props: &Props,
) -> Html {
    let dated = mention.dated.as_ref();
    let uncertain = dated.is_some_and(|dated| dated.edtf.is_qualified() || dated.flag.is_some());
    element("mark")
        .set("class", class)
        .set("data-kind", mention.kind.as_str())
        .set("data-start", span.start.to_string())
        .set("data-mention", i.to_string())
        .set("data-entity", mention.entity.as_ref().map(|key| key.0.clone()))
        .set("data-continued", (whole.start < span.start).then_some(""))
        .set("data-uncertain", uncertain.then_some(""))
        .set("data-current", (props.current_mention == Some(i)).then_some(""))
        .on_click(props.on_mention.reform(move |_| Some(i)))
        .child(text)
        .html()
}

/// A run within a match. The parts of one match share its number.
pub(crate) fn hit(n: usize, current: bool, inner: Html) -> Html {
    element("mark")
        .set("data-kind", "hit")
        .set("data-hit", n.to_string())
        .set("data-current", current.then_some(""))
        .child(inner)
        .html()
}

/// A run that was left out of the body, with the reason before its first run.
fn left_out(furniture: &Furniture, continued: bool, inner: Html) -> Html {
    let reason = reader::reason(furniture.reason);
    element("span")
        .class("furniture")
        .set("data-reason", reason)
        .set("data-continued", continued.then_some(""))
        .child(inner)
        .html()
}
