//! The figures of one population over time: dots, with what is not known drawn as far as it reaches.
//!
//! A date that is not known to the day is a hatched bar over all its days, a range an upright line, a bound
//! an arrow. Across goes by per cent, so that letters keep their size on every screen. The table is its twin.

use engine::date::Day;
use engine::model::{Comparator, Decimal};
use engine::study::Row;
use engine::view::View;
use yew::prelude::*;

use super::drawing::{hatching, length, percent, text};
use super::figure_table::address;
use super::markup::{Content, element, nodes};
use super::scale::{Days, Numbers};
use crate::words::{claims, dates, figures};

/// Height of the drawing, and where the bottom and the top of its scale stand in it.
const HEIGHT: f64 = 168.0;
const HEIGHTS: (f64, f64) = (140.0, 20.0);

/// Per cent of the width behind which the name of a day ends where it stands, on a phone's screen too.
const NEAR_THE_EDGE: f64 = 86.0;

/// Per cent of the width where the first and the last day stand; before them there is room for numbers.
const SIDES: (f64, f64) = (16.0, 96.0);

/// Half of the height of a bar of uncertain days.
const BAR: f64 = 4.0;

/// The drawing; nothing for fewer than two figures with a date.
pub(super) fn figure_plot(rows: &[&Row], view: &View) -> Html {
    let dated: Vec<&Row> = rows.iter().copied().filter(|row| row.date.is_some()).collect();
    let Some(days) = Days::over(ends(&dated), SIDES).filter(|_| dated.len() > 1) else {
        return Html::default();
    };
    let values = dated.iter().flat_map(|row| [Some(row.value), row.upper]).flatten();
    let numbers = Numbers::over(values.map(f64::from), HEIGHTS);
    let said = figures::plot(&dated);
    element("figure")
        .class("figure-plot")
        .child(
            element("svg")
                .set("role", "group")
                .set("aria-label", said.clone())
                .set("height", HEIGHT.to_string())
                .child(hatching("uncertain"))
                .child(grid(days, numbers))
                .children(dated.iter().map(|row| point(row, days, numbers, view))),
        )
        .child(element("figcaption").child(said))
        .html()
}

/// The ends of all dates.
fn ends<'a>(rows: &'a [&Row]) -> impl Iterator<Item = Day> + Clone + 'a {
    let days = rows.iter().filter_map(|row| row.date.as_ref()).map(engine::date::Edtf::interval);
    days.flat_map(|days| [days.earliest, days.latest]).flatten()
}

/// The lines of marked numbers and days, with what they mark.
fn grid(days: Days, numbers: Numbers) -> Html {
    let across = numbers.marks().into_iter().map(|number| {
        let y = numbers.at(number);
        let label = Decimal::try_from(number).map(claims::decimal).unwrap_or_default();
        nodes([line(["0", "100%"].map(str::to_owned), [y, y]), text("0", "start", y - 4.0, label)])
    });
    let upwards = days.marks().into_iter().map(|(day, bound)| {
        let place = days.at(Some(day), 0.0);
        let anchor = if place > NEAR_THE_EDGE { "end" } else { "middle" };
        let x = percent(place);
        let tick = line([x.clone(), x.clone()], [HEIGHTS.0, HEIGHTS.0 + 6.0]);
        nodes([tick, text(&x, anchor, HEIGHT - 8.0, dates::bound(&bound))])
    });
    element("g").class("grid").set("aria-hidden", "true").children(across.chain(upwards)).html()
}

fn line([x1, x2]: [String; 2], [y1, y2]: [f64; 2]) -> Html {
    element("line").set("x1", x1).set("x2", x2).set("y1", length(y1)).set("y2", length(y2)).html()
}

/// A figure: the way to its passage.
fn point(row: &Row, days: Days, numbers: Numbers, view: &View) -> Option<Html> {
    let interval = row.date.as_ref()?.interval();
    let (left, right) = days.span(interval.earliest, interval.latest);
    let [low, high] = [row.value, row.upper.unwrap_or(row.value)].map(|it| numbers.at(it.into()));
    let is_wide = interval.earliest != interval.latest;
    let bar = is_wide.then(|| {
        element("rect")
            .class("days")
            .set("fill", "url(#uncertain)")
            .set("x", percent(left))
            .set("width", percent((right - left).max(0.5)))
            .set("y", length(f64::midpoint(low, high) - BAR))
            .set("height", length(BAR * 2.0))
    });
    let words = figures::point(row);
    Some(
        element("a")
            .set("href", address(row, view))
            .set("aria-label", words.clone())
            .child(element("title").child(words))
            .child(bar)
            .child(
                element("svg")
                    .class("dot")
                    .set("x", percent(f64::midpoint(left, right)))
                    .set("overflow", "visible")
                    .child(glyph(row.comparator, low, high)),
            )
            .html(),
    )
}

/// The dot of a number, the upright line of a range, the arrow of a bound. Around it there is room for
/// a finger.
fn glyph(comparator: Comparator, low: f64, high: f64) -> Html {
    let circle = |class, y: f64, radius: &'static str| {
        element("circle").class(class).set("cy", length(y)).set("r", radius).html()
    };
    let middle = f64::midpoint(low, high);
    let arrow = |tip: f64| {
        let (shaft, barb) = (length(low + tip * 16.0), length(low + tip * 11.0));
        let d = format!("M0 {}V{shaft}M-4 {barb}L0 {shaft}L4 {barb}", length(low + tip * 5.0));
        element("path").class("bound").set("d", d).html()
    };
    let bound = match comparator {
        Comparator::AtLeast => Some(arrow(-1.0)),
        Comparator::AtMost => Some(arrow(1.0)),
        Comparator::Equal | Comparator::About => None,
    };
    let whisker = (low - high).abs() > 0.05;
    let whisker = whisker.then(|| {
        let (low, high) = (length(low), length(high));
        let d = format!("M-4 {low}H4M0 {low}V{high}M-4 {high}H4");
        element("path").class("bound").set("d", d).html()
    });
    let dot = if comparator == Comparator::About { "value about" } else { "value" };
    nodes([Some(circle("room", middle, "12")), whisker, bound, Some(circle(dot, middle, "4.5"))])
}
