//! The timeline: an overview to zoom by, a drawing of what is shown, and a table that says the same.

use std::rc::Rc;

use engine::date::{Bound, Day};
use engine::study::Timeline;
use engine::view::View;
use yew::prelude::*;

use super::histogram::{self, histogram};
use super::markup::{Content, button, element};
use super::time_plot::time_plot;
use super::time_table::time_table;
use crate::words::{results, timeline as words};

/// What [`timeline`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer.
    pub timeline: Rc<Timeline>,
    /// What the reader asked for: links keep it.
    pub view: Rc<View>,
    /// Another view is asked for.
    pub on_view: Callback<View>,
    /// More rows are asked for.
    pub on_more: Callback<()>,
}

/// The whole timeline.
pub fn timeline(props: &Props) -> Html {
    let timeline = &*props.timeline;
    let Some(window) = timeline.window else {
        return element("p").class("placeholder").child(words::NONE).html();
    };
    element("div")
        .class("timeline")
        .on_key(on_key(window, props))
        .child(element("p").class("timeline-total").child(words::total(timeline)))
        .child(words::not_shown(timeline).map(|told| element("p").class("hint").child(told)))
        .child(overview(props))
        .child(steps(window, props))
        .child(time_plot(timeline, window, &props.view))
        .child(silences(timeline))
        .child(time_table(timeline, &props.view))
        .child(more(timeline, &props.on_more))
        .html()
}

/// All the time there is, with two sliders for what is shown of it.
fn overview(props: &Props) -> Html {
    let (from, to) = props.view.zoom.clone().unzip();
    let view = Rc::clone(&props.view);
    let bars: Rc<[_]> = props.timeline.overview.as_slice().into();
    let ends = bars.first().zip(bars.last()).map(|(first, last)| (first.first, last.last));
    let on_range = props.on_view.reform(move |range: (Option<Bound>, Option<Bound>)| {
        let bound = |bound: Option<Bound>, end: Option<Day>| bound.or_else(|| bound_of(end?));
        let zoom = match range {
            (None, None) => None,
            (from, to) => bound(from, ends.map(|it| it.0)).zip(bound(to, ends.map(|it| it.1))),
        };
        View { zoom, ..(*view).clone() }
    });
    let (hatch, sliders) = ("hatch-overview", words::SLIDERS);
    histogram(&histogram::Props { bars, hatch, sliders, from, to, live: true, on_range })
}

/// A change of the time that is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Nearer,
    Farther,
    Earlier,
    Later,
    All,
}

impl Step {
    const NAMED: [(Self, &'static str); 5] = [
        (Self::Earlier, words::EARLIER),
        (Self::Nearer, words::NEARER),
        (Self::Farther, words::FARTHER),
        (Self::Later, words::LATER),
        (Self::All, words::ALL),
    ];

    /// The view after this step; `None` when there is nothing more that way.
    fn view(self, (first, last): (Day, Day), props: &Props) -> Option<View> {
        let Timeline { before, after, .. } = *props.timeline;
        let length = last.0 - first.0 + 1;
        let by = |from: i32, to: i32| bound_of(first.plus(from)).zip(bound_of(last.plus(to)));
        let zoom = match self {
            Self::Nearer if length > 1 => by((length + 3) / 4, -((length + 1) / 4)),
            Self::Farther if before + after > 0 => by(-length.div_euclid(2) - 1, length / 2 + 1),
            Self::Earlier if before > 0 => by(-(length + 1) / 2, -(length + 1) / 2),
            Self::Later if after > 0 => by((length + 1) / 2, (length + 1) / 2),
            Self::Farther | Self::All if props.view.zoom.is_some() => {
                return Some(View { zoom: None, ..(*props.view).clone() });
            }
            _ => None,
        };
        Some(View { zoom: Some(zoom?), ..(*props.view).clone() })
    }
}

fn bound_of(day: Day) -> Option<Bound> {
    Bound::parse(&day.to_string())
}

fn steps(window: (Day, Day), props: &Props) -> Html {
    let step = |(step, name): (Step, &'static str)| {
        let view = step.view(window, props);
        let button = button().set("disabled", view.is_none()).child(name);
        match view {
            Some(view) => button.tells(&props.on_view, view).html(),
            None => button.html(),
        }
    };
    element("div")
        .class("timeline-steps")
        .set("role", "group")
        .set("aria-label", words::ZOOM)
        .children(Step::NAMED.into_iter().map(step))
        .html()
}

/// `+` and `-` change how much is shown, `0` shows all, while the focus is in the timeline.
fn on_key(window: (Day, Day), props: &Props) -> Callback<KeyboardEvent> {
    let props = props.clone();
    Callback::from(move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "+" | "=" => Step::Nearer,
            "-" => Step::Farther,
            "0" => Step::All,
            _ => return,
        };
        if let Some(view) = step.view(window, &props) {
            props.on_view.emit(view);
        }
    })
}

fn silences(timeline: &Timeline) -> Option<Html> {
    let told =
        timeline.silences.iter().map(|&silence| element("li").child(words::silence(silence)));
    let any = !timeline.silences.is_empty();
    any.then(|| element("ul").class("silences").children(told).html())
}

fn more(timeline: &Timeline, on_more: &Callback<()>) -> Option<Html> {
    let shown = timeline.reports.len() + timeline.events.len();
    let total = timeline.reports_total + timeline.events_total;
    let is_more = shown < total as usize;
    is_more.then(|| {
        button().class("more").tells(on_more, ()).child(results::more(shown, total)).html()
    })
}
