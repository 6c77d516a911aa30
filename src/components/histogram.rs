//! How the documents lie in time: a drawing, two sliders upon it, and a table that says the same.
//!
//! What is certainly dated within a bar is drawn solid; what may be is hatched, in every bar that its
//! interval touches. An uncertain date is thus never a spike on its first day.

use std::rc::Rc;

use engine::date::Bound;
use engine::search::Bar;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{Content, button, element};

use crate::words::{dates, filters, number};

/// What [`histogram`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The bars.
    pub bars: Rc<[Bar]>,
    /// The name of its hatching on the page.
    pub hatch: &'static str,
    /// Accessible names of the two sliders.
    pub sliders: [&'static str; 2],
    /// Beginning of the range.
    pub from: Option<Bound>,
    /// End of the range.
    pub to: Option<Bound>,
    /// Whether the program runs.
    pub live: bool,
    /// A new range.
    pub on_range: Callback<(Option<Bound>, Option<Bound>)>,
}

/// Height of the drawing, in its own units; a bar is ten units wide.
const HEIGHT: u32 = 48;
const WIDTH: u32 = 10;

/// The drawing with sliders and table; nothing when the collection has no dates.
pub fn histogram(props: &Props) -> Html {
    let bars = &*props.bars;
    if bars.is_empty() {
        return Html::default();
    }
    element("div")
        .class("histogram")
        .child(drawing(bars, props))
        .child(sliders(bars, props))
        .child(
            element("p")
                .class("ends")
                .set("aria-hidden", "true")
                .child(element("span").child(bars.first().map(dates::bar)))
                .child(element("span").child(bars.last().map(dates::bar))),
        )
        .child(
            element("details")
                .child(element("summary").child(filters::AS_TABLE))
                .child(table(bars, props)),
        )
        .html()
}

fn drawing(bars: &[Bar], props: &Props) -> Html {
    let tallest = bars.iter().map(|bar| bar.certain + bar.possible).max().unwrap_or(0).max(1);
    let width = WIDTH * bars.len() as u32;
    element("svg")
        .class("bars")
        .set("viewBox", format!("0 0 {width} {HEIGHT}"))
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .child(
            element("defs").child(
                element("pattern")
                    .set("id", props.hatch)
                    .set("width", "5")
                    .set("height", "5")
                    .set("patternUnits", "userSpaceOnUse")
                    .child(element("path").set("d", "M-1 6L6 -1M-1 1L1 -1M4 6L6 4")),
            ),
        )
        .children(bars.iter().enumerate().map(|(i, bar)| column(i as u32, bar, tallest, props)))
        .html()
}

/// One bar: solid from the ground, hatched upon it; a click on its whole height chooses its time.
fn column(i: u32, bar: &Bar, tallest: u32, props: &Props) -> Html {
    let scale = |n: u32| if n == 0 { 0 } else { (n * (HEIGHT - 2) / tallest).max(3) };
    let (solid, hatched) = (scale(bar.certain), scale(bar.possible));
    let x = (i * WIDTH + 1).to_string();
    let width = (WIDTH - 2).to_string();
    // The hatching is an attribute: in a style sheet its address would be taken as the sheet's own.
    let hatching = format!("url(#{})", props.hatch);
    let rect = |class: &'static str, fill: Option<String>, height: u32, below: u32| {
        let y = HEIGHT.saturating_sub(height + below).to_string();
        (height > 0).then(|| {
            element("rect")
                .set("class", class)
                .set("fill", fill)
                .set("x", x.clone())
                .set("y", y)
                .set("width", width.clone())
                .set("height", height.to_string())
                .html()
        })
    };
    let chosen = chosen(bar, props).then_some("");
    element("g")
        .class("column")
        .set("data-chosen", chosen)
        .tells(&props.on_range, choice(bar, props))
        .child(element("title").child(said(bar)))
        .child(
            element("rect")
                .class("ground")
                .set("x", (i * WIDTH).to_string())
                .set("y", "0")
                .set("width", WIDTH.to_string())
                .set("height", HEIGHT.to_string()),
        )
        .child(rect("certain", None, solid, 0))
        .child(rect("possible", Some(hatching), hatched, solid))
        .html()
}

/// Whether a bar lies, at least in part, in the range.
fn chosen(bar: &Bar, props: &Props) -> bool {
    props.from.as_ref().is_none_or(|from| bar.last >= from.first())
        && props.to.as_ref().is_none_or(|to| bar.first <= to.last())
}

/// Exactly the time of a bar, or the open range when that is chosen already.
fn choice(bar: &Bar, props: &Props) -> (Option<Bound>, Option<Bound>) {
    let bound = Bound::parse(&dates::bar_key(bar));
    let again = bound.is_some() && props.from == bound && props.to == bound;
    if again { (None, None) } else { (bound.clone(), bound) }
}

fn said(bar: &Bar) -> String {
    let certain = number(bar.certain);
    match bar.possible {
        0 => format!("{}: {certain}", dates::bar(bar)),
        possible => format!(
            "{}: {certain} {}, {} {}",
            dates::bar(bar),
            filters::CERTAIN,
            number(possible),
            filters::POSSIBLE
        )
        .to_ascii_lowercase(),
    }
}

/// Two sliders over the bars. At the outermost positions the range is open.
fn sliders(bars: &[Bar], props: &Props) -> Html {
    let last = bars.len() - 1;
    let [earliest, latest] = props.sliders;
    let first_chosen = bars.iter().position(|bar| chosen(bar, props)).unwrap_or(0);
    let last_chosen = bars.iter().rposition(|bar| chosen(bar, props)).unwrap_or(last);
    let (all, from, to) = (Rc::clone(&props.bars), props.from.clone(), props.to.clone());
    let on_earliest = props.on_range.reform(move |event: Event| {
        let i = position(&event).min(last_chosen);
        (bound_at(&all, i).filter(|_| i > 0), to.clone())
    });
    let all = Rc::clone(&props.bars);
    let on_latest = props.on_range.reform(move |event: Event| {
        let i = position(&event).max(first_chosen);
        (from.clone(), bound_at(&all, i).filter(|_| i < last))
    });
    element("div")
        .class("sliders")
        .child(slider(earliest, first_chosen, bars, props.live, on_earliest))
        .child(slider(latest, last_chosen, bars, props.live, on_latest))
        .html()
}

fn slider(
    name: &'static str,
    at: usize,
    bars: &[Bar],
    live: bool,
    onchange: Callback<Event>,
) -> Html {
    element("input")
        .set("type", "range")
        .set("aria-label", name)
        .set("min", "0")
        .set("max", (bars.len() - 1).to_string())
        .set("step", "1")
        .value(at.to_string())
        .set("aria-valuetext", bars.get(at).map(dates::bar))
        .set("disabled", !live)
        .on_change(onchange)
        .html()
}

fn position(event: &Event) -> usize {
    event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or(0)
}

fn bound_at(bars: &[Bar], i: usize) -> Option<Bound> {
    bars.get(i).and_then(|bar| Bound::parse(&dates::bar_key(bar)))
}

/// The twin of the drawing, without the bars that hold nothing.
fn table(bars: &[Bar], props: &Props) -> Html {
    let row = |bar: &Bar| {
        element("tr")
            .child(
                element("th").set("scope", "row").child(
                    button()
                        .class("text-button")
                        .tells(&props.on_range, choice(bar, props))
                        .child(dates::bar(bar)),
                ),
            )
            .child(element("td").child(number(bar.certain)))
            .child(element("td").child(number(bar.possible)))
            .html()
    };
    element("table")
        .child(
            element("thead").child(
                element("tr")
                    .child(element("th").set("scope", "col").child(filters::PERIOD))
                    .child(element("th").set("scope", "col").child(filters::CERTAIN))
                    .child(element("th").set("scope", "col").child(filters::POSSIBLE)),
            ),
        )
        .child(
            element("tbody")
                .children(bars.iter().filter(|bar| bar.certain + bar.possible > 0).map(row)),
        )
        .html()
}
