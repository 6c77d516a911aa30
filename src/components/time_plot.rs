//! What happened when, drawn: reports above, the dates that they speak of below, long silences shaded.
//!
//! A point that is one day is a dot; any other is a hatched bar over all the days that it may mean. What
//! would lie upon another goes to a lane of its own, as long as there are lanes.

use engine::date::{Day, Edtf};
use engine::study::Timeline;
use engine::view::View;
use yew::prelude::*;

use super::drawing::{hatching, length, percent, text};
use super::link::address_of;
use super::markup::{Content, element, nodes};
use super::scale::Days;
use super::time_table::address;
use crate::words::{dates, timeline as words};

/// Per cent of the width where the first and the last day stand.
const ENDS: (f64, f64) = (1.5, 98.5);
/// Height of a lane, of the name of a band above its lanes, and of the scale below all.
const LANE: f64 = 14.0;
const NAME: f64 = 22.0;
const SCALE: f64 = 26.0;
/// Lanes of a band at most; what has no place takes the last one.
const LANES: usize = 24;
/// A point takes at least so much of the width, and so much is left free beside it.
const NARROWEST: f64 = 1.2;

/// The drawing of what lies in a time.
pub(super) fn time_plot(timeline: &Timeline, (first, last): (Day, Day), view: &View) -> Html {
    let Some(days) = Days::over([first, last].into_iter(), ENDS) else { return Html::default() };
    let reports = Band::new(
        words::REPORTS,
        0.0,
        days,
        timeline.reports.iter().map(|report| Point {
            date: &report.date,
            is_flagged: false,
            words: words::report(report),
            address: address_of(view, &report.document),
        }),
    );
    let events = Band::new(
        words::EVENTS,
        reports.bottom,
        days,
        timeline.events.iter().map(|event| Point {
            date: &event.date,
            is_flagged: event.flag.is_some(),
            words: words::event(event),
            address: address(event, view),
        }),
    );
    let bottom = events.bottom;
    element("figure")
        .class("time-plot")
        .child(
            element("svg")
                .set("height", length(bottom + SCALE))
                .set("aria-hidden", "true")
                .child(hatching("uncertain-time"))
                .children(timeline.silences.iter().map(|silence| shade(*silence, days, bottom)))
                .child(scale(days, bottom))
                .child(reports.drawing)
                .child(events.drawing),
        )
        .child(element("figcaption").child(words::KEY))
        .html()
}

/// A dated thing to be drawn.
struct Point<'a> {
    date: &'a Edtf,
    is_flagged: bool,
    words: String,
    address: String,
}

/// Points side by side and, where they are too close, in lanes below each other.
struct Band {
    drawing: Html,
    bottom: f64,
}

impl Band {
    fn new<'a>(
        name: &'static str,
        top: f64,
        days: Days,
        points: impl Iterator<Item = Point<'a>>,
    ) -> Self {
        let mut ends: Vec<f64> = Vec::new();
        let place = |point: Point| {
            let days_meant = point.date.interval();
            let (left, right) = days.span(days_meant.earliest, days_meant.latest);
            let lane = lane(left, right.max(left + NARROWEST), &mut ends);
            let middle = top + NAME + LANE * (f64::from(lane as u32) + 0.5);
            draw(point, left, right, middle)
        };
        let points: Vec<Html> = points.map(place).collect();
        let bottom = top + NAME + LANE * f64::from(ends.len().max(1) as u32);
        let name = text("0", "start", top + NAME - 8.0, name.to_owned());
        Self { drawing: element("g").child(name).children(points).html(), bottom }
    }
}

/// The first lane that is free at `left`; `ends` are where the lanes are taken to.
fn lane(left: f64, right: f64, ends: &mut Vec<f64>) -> usize {
    let free = ends.iter().position(|end| end + NARROWEST / 2.0 <= left);
    let lane = free.unwrap_or_else(|| ends.len().min(LANES - 1));
    match ends.get_mut(lane) {
        Some(end) => *end = end.max(right),
        None => ends.push(right),
    }
    lane
}

/// A link that the table has too: it is not reached by keyboard twice.
fn draw(point: Point, left: f64, right: f64, middle: f64) -> Html {
    let Point { date, is_flagged, words, address } = point;
    let interval = date.interval();
    let is_day = interval.earliest.is_some() && interval.earliest == interval.latest;
    let bar = (!is_day || date.is_qualified()).then(|| {
        element("rect")
            .class("days")
            .set("fill", "url(#uncertain-time)")
            .set("x", percent(left - NARROWEST / 4.0))
            .set("width", percent((right - left).max(NARROWEST / 2.0)))
            .set("y", length(middle - 4.0))
            .set("height", "8")
    });
    let dot = is_day.then(|| {
        element("circle")
            .class(if is_flagged { "day flagged" } else { "day" })
            .set("cx", percent(left))
            .set("cy", length(middle))
            .set("r", "4.5")
    });
    element("a")
        .set("href", address)
        .set("tabindex", "-1")
        .child(element("title").child(words))
        .child(bar)
        .child(dot)
        .html()
}

/// A time in which no report appeared.
fn shade((first, last): (Day, Day), days: Days, height: f64) -> Html {
    let (left, right) = days.span(Some(first), Some(last));
    element("rect")
        .class("silence")
        .set("x", percent(left))
        .set("width", percent(right - left))
        .set("y", "0")
        .set("height", length(height))
        .child(element("title").child(words::silence((first, last))))
        .html()
}

/// The lines of marked days, with what they mark.
fn scale(days: Days, bottom: f64) -> Html {
    let marks = days.marks().into_iter().map(|(day, bound)| {
        let x = percent(days.at(Some(day), 0.0));
        let line = element("line")
            .set("x1", x.clone())
            .set("x2", x.clone())
            .set("y1", "0")
            .set("y2", length(bottom + 6.0));
        nodes([line.html(), text(&x, "middle", bottom + SCALE - 6.0, dates::bound(&bound))])
    });
    element("g").class("grid").children(marks).html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_lie_upon_another_takes_a_lane_of_its_own() {
        let mut ends = Vec::new();
        let lanes = [(0.0, 5.0), (2.0, 4.0), (3.0, 9.0), (6.0, 7.0), (50.0, 51.0)]
            .map(|(left, right)| lane(left, right, &mut ends));
        assert_eq!(lanes, [0, 1, 2, 0, 0]);
        let crowded: Vec<usize> = (0..100).map(|_| lane(60.0, 61.0, &mut ends)).collect();
        assert_eq!(crowded.iter().max(), Some(&(LANES - 1)));
    }
}
