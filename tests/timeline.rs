//! What the timeline shows in its states, in `tests/golden/timeline.html`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[allow(dead_code, reason = "each test file uses a part of it")]
#[allow(unused_imports, reason = "each test file uses a part of it")]
mod fixtures;
mod golden;

use std::rc::Rc;

use engine::date::{Day, Edtf};
use engine::model::{DocKey, Evidence, Outlet, Span};
use engine::passage::Passage;
use engine::search::Bar;
use engine::study::{Event, Report, Timeline};
use engine::view::View;
use page::components::timeline::{Props, timeline};
use yew::Callback;

use fixtures::shown;
use golden::golden;

fn day(text: &str) -> Day {
    edtf(text).interval().earliest.unwrap()
}

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

fn report(key: &str, date: &str) -> Report {
    Report {
        document: DocKey(key.to_owned()),
        title: "N Korea to <send> workers".to_owned(),
        outlet: Some(Outlet { slug: "japan-today".to_owned(), name: "Japan Today".to_owned() }),
        date: edtf(date),
        evidence: Evidence::Inferred,
        working: "the seventh month of the war".to_owned(),
    }
}

fn event(words: &str, date: &str, flag: Option<&str>) -> Event {
    let text = format!("…Russia attacked in {words}, they <said>");
    let start = text.find(words).unwrap() as u32;
    Event {
        document: DocKey("002".to_owned()),
        title: "Analysis".to_owned(),
        date: edtf(date),
        working: format!("{words} → {date}"),
        flag: flag.map(str::to_owned),
        words: Span::new(start, start + words.len() as u32),
        text,
        passage: Some(Passage { start: words.to_owned(), ..Passage::default() }),
    }
}

fn four() -> Timeline {
    let bar = |year: i32, certain, possible| Bar {
        first: Day::from_ymd(year, 1, 1).unwrap(),
        last: Day::from_ymd(year, 12, 31).unwrap(),
        certain,
        possible,
    };
    Timeline {
        overview: vec![bar(2022, 0, 2), bar(2023, 0, 0), bar(2024, 1, 1), bar(2025, 0, 1)],
        window: Some((day("2022"), day("2025-09-22"))),
        reports_total: 2,
        reports: vec![report("003", "[2022-09-01..2022-09-23]"), report("000", "2024-10-22")],
        events_total: 3,
        events: vec![
            event("2022", "2022", None),
            event("July", "2024-07~", None),
            event("Thursday", "2025-06-19?", Some("after the printed date")),
        ],
        silences: vec![(day("2022-09-24"), day("2024-10-21"))],
        ..Timeline::default()
    }
}

fn state(timeline_shown: Timeline, link: &str) -> String {
    let props = Props {
        timeline: Rc::new(timeline_shown),
        view: Rc::new(View::read(link).view),
        on_view: Callback::noop(),
        on_more: Callback::noop(),
    };
    shown(timeline, &props)
}

#[test]
fn the_timeline() {
    let zoomed = Timeline {
        window: Some((day("2024-07"), day("2024-12-31"))),
        before: 2,
        after: 1,
        undated: 1,
        silences: Vec::new(),
        ..four()
    };
    golden(
        "timeline",
        &[
            ("of four reports", state(four(), "tab=timeline")),
            ("a part of it", state(zoomed, "tab=timeline&zoom=2024-07..2024")),
            ("more than is shown", state(Timeline { events_total: 900, ..four() }, "tab=timeline")),
            (
                "nothing dated",
                state(Timeline { undated: 3, ..Timeline::default() }, "tab=timeline"),
            ),
        ],
    );
}
