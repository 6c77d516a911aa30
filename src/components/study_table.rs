//! A table of what the documents say, each row with the way to its words.

use engine::study::Place;
use engine::view::View;
use yew::prelude::*;

use super::link::{address_of, address_of_passage};
use super::markup::{Content, button, element, nodes};
use super::visible::visible;
use crate::words::results;

/// What [`study_table`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props<const COLUMNS: usize> {
    /// The heads of the columns.
    pub heads: [&'static str; COLUMNS],
    /// The cells.
    pub rows: Vec<[Html; COLUMNS]>,
    /// How many rows there are, those included that are not shown.
    pub total: u32,
    /// More rows are asked for.
    pub on_more: Callback<()>,
}

/// The table, and a button for more.
pub fn study_table<const COLUMNS: usize>(props: &Props<COLUMNS>) -> Html {
    let row = |cells: &[Html; COLUMNS]| {
        let cell = |cell: &Html| element("td").child(cell.clone());
        element("tr").children(cells.iter().map(cell))
    };
    let head = |head: &&'static str| element("th").set("scope", "col").child(*head);
    let more = props.rows.len() < props.total as usize;
    nodes([
        element("table")
            .class("study-table")
            .child(element("thead").child(element("tr").children(props.heads.iter().map(head))))
            .child(element("tbody").children(props.rows.iter().map(row)))
            .html(),
        more.then(|| {
            button()
                .class("more")
                .tells(&props.on_more, ())
                .child(results::more(props.rows.len(), props.total))
        })
        .html(),
    ])
}

/// Words of a document in a cell.
pub(super) fn text(text: &str) -> Html {
    element("span").set("dir", "auto").child(visible(text)).html()
}

/// The title of the report, as a link to the words in it.
pub(super) fn way_to(place: &Place, view: &View) -> Html {
    let href = match &place.passage {
        Some(passage) => address_of_passage(view, &place.document, passage.clone()),
        None => address_of(view, &place.document),
    };
    element("a")
        .set("href", href)
        .set("data-doc", place.document.0.clone())
        .set("dir", "auto")
        .child(visible(&place.title))
        .html()
}
