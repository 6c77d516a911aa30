//! How the documents lie in time: a drawing, two sliders upon it, and a table that says the same.
//!
//! What is certainly dated within a bar is drawn solid; what may be is hatched, in every bar that its
//! interval touches. An uncertain date is thus never a spike on its first day.

use std::rc::Rc;

use engine::date::Bound;
use engine::search::{Bar, Found};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::words::{dates, filters, number};

/// What [`histogram`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer, with the bars.
    pub found: Rc<Found>,
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
    let bars = &props.found.histogram.bars;
    if bars.is_empty() {
        return Html::default();
    }
    html! {
        <div class="histogram">
            { drawing(bars, props) }
            { sliders(bars, props) }
            <p class="ends" aria-hidden="true">
                <span>{ bars.first().map(dates::bar) }</span>
                <span>{ bars.last().map(dates::bar) }</span>
            </p>
            <details>
                <summary>{ filters::AS_TABLE }</summary>
                { table(bars, props) }
            </details>
        </div>
    }
}

fn drawing(bars: &[Bar], props: &Props) -> Html {
    let tallest = bars.iter().map(|bar| bar.certain + bar.possible).max().unwrap_or(0).max(1);
    let width = WIDTH * bars.len() as u32;
    html! {
        <svg
            class="bars" viewBox={format!("0 0 {width} {HEIGHT}")} preserveAspectRatio="none"
            aria-hidden="true" focusable="false"
        >
            <defs>
                <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">
                    <path d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" />
                </pattern>
            </defs>
            { for bars.iter().enumerate().map(|(i, bar)| column(i as u32, bar, tallest, props)) }
        </svg>
    }
}

/// One bar: solid from the ground, hatched upon it; a click on its whole height chooses its time.
fn column(i: u32, bar: &Bar, tallest: u32, props: &Props) -> Html {
    let scale = |n: u32| if n == 0 { 0 } else { (n * (HEIGHT - 2) / tallest).max(3) };
    let (solid, hatched) = (scale(bar.certain), scale(bar.possible));
    let x = (i * WIDTH + 1).to_string();
    let width = (WIDTH - 2).to_string();
    // The hatching is an attribute: in a style sheet its address would be taken as the sheet's own.
    let rect = |class: &'static str, fill: Option<&'static str>, height: u32, below: u32| {
        let y = HEIGHT.saturating_sub(height + below).to_string();
        (height > 0).then(|| {
            html! { <rect {class} {fill} x={x.clone()} {y} width={width.clone()} height={height.to_string()} /> }
        })
    };
    let chosen = chosen(bar, props).then_some("");
    html! {
        <g class="column" data-chosen={chosen} onclick={choose(bar, props)}>
            <title>{ said(bar) }</title>
            <rect class="ground" x={(i * WIDTH).to_string()} y="0" width={WIDTH.to_string()} height={HEIGHT.to_string()} />
            { rect("certain", None, solid, 0) }
            { rect("possible", Some("url(#hatch)"), hatched, solid) }
        </g>
    }
}

/// Whether a bar lies, at least in part, in the range.
fn chosen(bar: &Bar, props: &Props) -> bool {
    props.from.as_ref().is_none_or(|from| bar.last >= from.first())
        && props.to.as_ref().is_none_or(|to| bar.first <= to.last())
}

/// Chooses exactly the time of a bar, or opens the range when that is chosen already.
fn choose(bar: &Bar, props: &Props) -> Callback<MouseEvent> {
    let bound = Bound::parse(&dates::bar_key(bar));
    let again = bound.is_some() && props.from == bound && props.to == bound;
    let range = if again { (None, None) } else { (bound.clone(), bound) };
    props.on_range.reform(move |_| range.clone())
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
    let first_chosen = bars.iter().position(|bar| chosen(bar, props)).unwrap_or(0);
    let last_chosen = bars.iter().rposition(|bar| chosen(bar, props)).unwrap_or(last);
    let (found, from, to) = (Rc::clone(&props.found), props.from.clone(), props.to.clone());
    let on_earliest = props.on_range.reform(move |event: Event| {
        let i = position(&event).min(last_chosen);
        (bound_at(&found, i).filter(|_| i > 0), to.clone())
    });
    let found = Rc::clone(&props.found);
    let on_latest = props.on_range.reform(move |event: Event| {
        let i = position(&event).max(first_chosen);
        (from.clone(), bound_at(&found, i).filter(|_| i < last))
    });
    html! {
        <div class="sliders">
            { slider(filters::EARLIEST, first_chosen, bars, props.live, on_earliest) }
            { slider(filters::LATEST, last_chosen, bars, props.live, on_latest) }
        </div>
    }
}

fn slider(
    name: &'static str,
    at: usize,
    bars: &[Bar],
    live: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <input
            type="range" aria-label={name} min="0" max={(bars.len() - 1).to_string()} step="1"
            value={at.to_string()} aria-valuetext={bars.get(at).map(dates::bar)} disabled={!live}
            {onchange}
        />
    }
}

fn position(event: &Event) -> usize {
    event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or(0)
}

fn bound_at(found: &Found, i: usize) -> Option<Bound> {
    found.histogram.bars.get(i).and_then(|bar| Bound::parse(&dates::bar_key(bar)))
}

/// The twin of the drawing, without the bars that hold nothing.
fn table(bars: &[Bar], props: &Props) -> Html {
    let row = |bar: &Bar| {
        html! {
            <tr>
                <th scope="row">
                    <button type="button" class="text-button" onclick={choose(bar, props)}>{ dates::bar(bar) }</button>
                </th>
                <td>{ number(bar.certain) }</td>
                <td>{ number(bar.possible) }</td>
            </tr>
        }
    };
    html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ filters::PERIOD }</th>
                    <th scope="col">{ filters::CERTAIN }</th>
                    <th scope="col">{ filters::POSSIBLE }</th>
                </tr>
            </thead>
            <tbody>{ for bars.iter().filter(|bar| bar.certain + bar.possible > 0).map(row) }</tbody>
        </table>
    }
}
