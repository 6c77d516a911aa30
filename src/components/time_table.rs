//! The timeline as a table: reports and the dates that they speak of, in one order of time.

use engine::date::{Day, Edtf};
use engine::model::Span;
use engine::study::{Event, Report, Timeline};
use engine::view::View;
use yew::prelude::*;

use super::link::{address_of, address_of_words};
use super::markup::{Content, Element, element, nodes};
use super::visible::visible;
use crate::words::{dates, timeline as words};

/// The table.
pub(super) fn time_table(timeline: &Timeline, view: &View) -> Html {
    let columns = [words::DATE, words::SAID, words::REPORT];
    let column = |name| element("th").set("scope", "col").child(name);
    let reports = timeline.reports.iter().map(|it| (first_day(&it.date), report(it, view)));
    let events = timeline.events.iter().map(|it| (first_day(&it.date), event(it, view)));
    let mut rows: Vec<(Option<Day>, Html)> = reports.chain(events).collect();
    rows.sort_by_key(|(day, _)| *day);
    element("table")
        .class("time-table")
        .child(element("caption").child(words::TIMELINE))
        .child(element("thead").child(element("tr").children(columns.map(column))))
        .child(element("tbody").children(rows.into_iter().map(|(_, row)| row)))
        .html()
}

fn first_day(date: &Edtf) -> Option<Day> {
    let days = date.interval();
    days.earliest.or(days.latest)
}

fn report(report: &Report, view: &View) -> Html {
    let outlet = report.outlet.as_ref().map(|outlet| outlet.name.clone());
    let working = Some(report.working.as_str()).filter(|working| !working.is_empty());
    element("tr")
        .class("appeared")
        .key(report.document.0.clone())
        .child(date(&report.date, working, None))
        .child(cell(words::SAID).child(words::APPEARED))
        .child(title(&report.title, address_of(view, &report.document), outlet))
        .html()
}

fn event(event: &Event, view: &View) -> Html {
    let address = address(event, view);
    element("tr")
        .key(address.clone())
        .child(date(&event.date, Some(&event.working), event.flag.as_deref()))
        .child(cell(words::SAID).set("dir", "auto").child(said(event)))
        .child(title(&event.title, address, None))
        .html()
}

/// A cell that carries the name of its column, for the narrow screens on which there are no columns.
fn cell(name: &'static str) -> Element {
    element("td").set("data-label", name)
}

/// A date in words, how it was reached, and what is wrong with it.
fn date(date: &Edtf, working: Option<&str>, flag: Option<&str>) -> Html {
    let in_words = dates::edtf(date);
    let why = working.map(|working| {
        element("details")
            .class("time-why")
            .child(
                element("summary")
                    .set("aria-label", format!("{} {in_words}", words::WHY))
                    .child(words::WHY),
            )
            .child(element("p").child(visible(working)))
            .child(element("p").class("edtf").child(date.as_str().to_owned()))
    });
    let flag = flag.map(|flag| element("span").class("flag").child(visible(flag)));
    element("th").set("scope", "row").child(in_words).child(flag).child(why).html()
}

/// What stands around a date, with the date marked.
fn said(event: &Event) -> Html {
    let Event { text, words, .. } = event;
    let end = text.len() as u32;
    nodes([
        visible(Span::new(0, words.start).of(text)),
        element("mark").set("data-kind", "date").child(visible(words.of(text))).html(),
        visible(Span::new(words.end, end).of(text)),
    ])
}

fn title(title: &str, address: String, outlet: Option<String>) -> Html {
    cell(words::REPORT)
        .child(element("a").set("href", address).set("dir", "auto").child(visible(title)))
        .child(outlet.map(|outlet| element("span").class("relay").child(outlet)))
        .html()
}

/// The address of the passage, or of the report where the passage cannot be told.
pub(super) fn address(event: &Event, view: &View) -> String {
    address_of_words(view, &event.document, event.passage.as_ref())
}
