//! Text with marks: matches, mentions, figures, quotations, the linked passage, and what was left out of
//! the body.
//!
//! Marks may cross. The text is cut into runs, each under one set of marks; a run becomes one element
//! with `data-start`, its offset in the source text, and holds exactly that slice of it. Glyphs and names
//! of reasons are drawn by the style sheet, so that copying and measuring see the source text alone.
//!
//! ```text
//! <mark data-kind="hit"><mark data-kind="quote"><mark data-kind="place" data-start="7">Kursk
//! ```

use std::rc::Rc;

use engine::collection::{Match, PassageFound, Reading};
use engine::model::{Furniture, Mark, Marked, Span};
use engine::text::{Run, runs};
use yew::prelude::*;

use super::markup::{Content, Element, element};

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
    /// The mark whose note is open, if it lies in this stretch.
    pub current_mark: Option<Mark>,
    /// Whether furniture is shown as such.
    pub raw: bool,
    /// A mark was asked about.
    pub on_mark: Callback<Option<Mark>>,
}

/// What a mark of the text is.
#[derive(Clone, Copy)]
enum Layer<'a> {
    /// Left out of the body.
    Furniture(&'a Furniture),
    /// Match number so and so.
    Hit(usize),
    /// Of a mention, figure or quotation.
    Mark(Marked),
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
    let passage = match reading.passage {
        Some(PassageFound::At(span)) => Some((span, Layer::Passage)),
        Some(PassageFound::Lost) | None => None,
    };
    let mut layers: Vec<(Span, Layer)> =
        furniture.map(|one| (one.span, Layer::Furniture(one))).collect();
    layers.extend(hits);
    layers.extend(
        reading.document.marks().into_iter().map(|marked| (marked.span, Layer::Mark(marked))),
    );
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

/// The marks of a run within one another. The innermost carries the offset and answers a click, so
/// that one click asks about one mark.
fn innermost(
    span: Span,
    over: &[(Span, Layer)],
    class: Option<&'static str>,
    text: Html,
    props: &Props,
) -> Html {
    let mut marks = over.iter().rev().filter_map(|(_, layer)| match layer {
        Layer::Mark(marked) => Some(marked),
        _ => None,
    });
    let inner = match marks.next() {
        Some(marked) => {
            let asked = Some(marked.mark);
            mark(marked, span, props).tells(&props.on_mark, asked)
        }
        None => element("span"),
    };
    let inner = inner.set("class", class).set("data-start", span.start.to_string()).child(text);
    marks.fold(inner.html(), |inner, marked| mark(marked, span, props).child(inner).html())
}
/// A run within a mark.
fn mark(marked: &Marked, run: Span, props: &Props) -> Element {
    let mention = match marked.mark {
        Mark::Mention(i) => props.reading.document.mentions.get(i),
        Mark::Figure(_) | Mark::Quote(_) => None,
    };
    let entity = mention.and_then(|mention| mention.entity.as_ref());
    let dated = mention.and_then(|mention| mention.dated.as_ref());
    let uncertain = dated.is_some_and(|dated| dated.edtf.is_qualified() || dated.flag.is_some());
    element("mark")
        .set("data-kind", marked.kind.as_str())
        .set("data-entity", entity.map(|key| key.0.clone()))
        .set("data-continued", (marked.span.start < run.start).then_some(""))
        .set("data-uncertain", uncertain.then_some(""))
        .set("data-current", (props.current_mark == Some(marked.mark)).then_some(""))
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
