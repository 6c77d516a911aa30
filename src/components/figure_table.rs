//! The figures of one population as a table: each with who claims it, when and where, and the way to the
//! passage.

use engine::study::{Named, Row};
use engine::view::{Sort, View};
use yew::prelude::*;

use super::highlighted::highlighted;
use super::ledger::Props;
use super::link::address_of_words;
use super::markup::{Content, Element, button, element};
use super::visible::visible;
use crate::words::{dates, figures};

/// The ways in which a column is sorted, in the words of ARIA.
const UP: &str = "ascending";
const DOWN: &str = "descending";

/// The table; `name` is what is counted.
pub(super) fn figure_table(name: String, rows: &[&Row], props: &Props) -> Html {
    let columns = [
        heading(figures::VALUE, &[(Sort::Greatest, DOWN), (Sort::Least, UP)], props),
        heading(figures::STATUS, &[], props),
        heading(figures::CLAIMANT, &[(Sort::Claimant, UP)], props),
        heading(figures::PLACE, &[], props),
        heading(figures::DATE, &[(Sort::Automatic, DOWN), (Sort::Oldest, UP)], props),
        heading(figures::REPORT, &[(Sort::Report, DOWN)], props),
    ];
    element("table")
        .class("figure-table")
        .child(element("caption").child(name))
        .child(element("thead").child(element("tr").children(columns)))
        .child(element("tbody").children(rows.iter().map(|row| line(row, props))))
        .html()
}

/// The heading of a column; one that can be sorted by is a button. `sorts` are its orders, with what each is
/// called there: a click leads to the first, and from that to the next.
fn heading(name: &'static str, sorts: &[(Sort, &'static str)], props: &Props) -> Html {
    let cell = element("th").set("scope", "col");
    let Some((first, _)) = sorts.first() else { return cell.child(name).html() };
    let now = shown(props.view.sort);
    let at = sorts.iter().position(|(sort, _)| *sort == now);
    let next = at.and_then(|at| sorts.get(at + 1)).map_or(*first, |(sort, _)| *sort);
    let view = View { sort: next, ..(*props.view).clone() };
    cell.set("aria-sort", at.map(|at| sorts[at].1))
        .child(button().class("sort-button").tells(&props.on_view, view).child(name))
        .html()
}

/// The order in which the ledger stands: one that it does not know is automatic.
pub(super) const fn shown(sort: Sort) -> Sort {
    match sort {
        Sort::Relevance | Sort::Newest => Sort::Automatic,
        sort => sort,
    }
}

fn line(row: &Row, props: &Props) -> Html {
    element("tr")
        .key(format!("{}:{}", row.document, row.span.start))
        .child(value(row, props))
        .child(cell(figures::STATUS, row.status.is_none()).child(said(row.status.as_deref())))
        .child(claimant(row))
        .child(place(row.place.as_ref()))
        .child(date(row))
        .child(report(row, props))
        .html()
}

/// A cell that carries the name of its column, for the narrow screens on which there are no columns.
fn cell(name: &'static str, is_empty: bool) -> Element {
    element("td").set("data-label", name).set("data-empty", is_empty.then_some(""))
}

fn said(words: Option<&str>) -> Html {
    words.map_or_else(|| figures::UNSAID.html(), visible)
}

/// The number as it is compared, the words of the text as the way to them, and why it is here.
fn value(row: &Row, props: &Props) -> Html {
    let by_hand = figures::is_by_hand(row);
    element("th")
        .set("scope", "row")
        .child(element("span").class("value").child(figures::value(row)))
        .child(by_hand.then(|| element("span").class("by-hand-mark").child(figures::BY_HAND)))
        .child(
            element("a")
                .class("printed")
                .set("href", address(row, &props.view))
                .set("dir", "auto")
                .child(visible(&row.printed)),
        )
        .child(figures::counted_apart(row).map(|words| element("span").class("relay").child(words)))
        .child(
            element("details")
                .class("figure-why")
                .child(
                    element("summary")
                        .set("aria-label", format!("{} {}", figures::WHY, row.printed))
                        .child(figures::WHY),
                )
                .child(element("p").child(figures::why(row)))
                .child(
                    element("blockquote")
                        .set("dir", "auto")
                        .child(highlighted(&row.context.0, &[row.context.1])),
                ),
        )
        .html()
}

/// The address of the passage, or of the report where the passage cannot be told.
pub(super) fn address(row: &Row, view: &View) -> String {
    address_of_words(view, &row.document, row.passage.as_ref())
}

fn claimant(row: &Row) -> Html {
    let relay = figures::relay(row).map(|words| element("span").class("relay").child(words));
    cell(figures::CLAIMANT, false)
        .set("data-own", row.claimant.is_none().then_some(""))
        .child(visible(figures::claimant(row)))
        .child(relay)
        .html()
}

fn place(place: Option<&Named>) -> Html {
    cell(figures::PLACE, place.is_none()).child(said(place.map(Named::name))).html()
}

fn date(row: &Row) -> Html {
    let source = figures::date_source(row);
    cell(figures::DATE, row.date.is_none())
        .child(figures::date(row))
        .child(source.map(|words| element("span").class("relay").child(words)))
        .html()
}

fn report(row: &Row, props: &Props) -> Html {
    let outlet = row.outlet.as_ref().map(|outlet| outlet.name.clone());
    let published = row.published.as_ref().map(dates::edtf);
    let source: Vec<String> = outlet.into_iter().chain(published).collect();
    cell(figures::REPORT, false)
        .child(
            element("a")
                .set("href", address(row, &props.view))
                .set("dir", "auto")
                .child(visible(&row.title)),
        )
        .child(element("span").class("relay").child(source.join(" · ")))
        .html()
}
