//! The ledger of figures: what is counted, each with a drawing over time and a table that says the same.

use std::rc::Rc;

use engine::collection::Summary;
use engine::study::{Group, Ledger, Population, Row, Total};
use engine::view::View;
use yew::prelude::*;

use super::figure_choice::{figure_choice, order_choice};
use super::figure_plot::figure_plot;
use super::figure_table::figure_table;
use super::hit_list::country_name;
use super::markup::{Content, button, element, nodes};
use crate::words::{figures, results};

/// What [`ledger`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer.
    pub ledger: Rc<Ledger>,
    /// The collection, for names of countries.
    pub summary: Rc<Summary>,
    /// What the reader asked for: links keep it.
    pub view: Rc<View>,
    /// Another view is asked for.
    pub on_view: Callback<View>,
    /// More figures are asked for.
    pub on_more: Callback<()>,
}

/// The whole ledger.
pub fn ledger(props: &Props) -> Html {
    let Ledger { total, documents, groups, rows } = &*props.ledger;
    if groups.is_empty() {
        return element("p").class("ledger-none").child(figures::NONE).html();
    }
    element("div")
        .class("ledger")
        .child(
            element("div")
                .class("ledger-head")
                .child(element("p").child(figures::total(*total, *documents)))
                .child(order_choice(props)),
        )
        .child(figure_choice(props))
        .child(element("p").class("plot-key").child(figures::KEY))
        .child(sections(props))
        .child(more(rows.len(), *total, props))
        .child(verdict(&props.ledger))
        .html()
}

/// The groups of which figures are shown.
fn sections(props: &Props) -> Html {
    let ledger = &props.ledger;
    let rows_of =
        |place: u32| -> Vec<&Row> { ledger.rows.iter().filter(|row| row.group == place).collect() };
    let groups = (0..).zip(&ledger.groups);
    let shown = groups.map(|(place, group)| (group, rows_of(place)));
    nodes(
        shown
            .filter(|(_, rows)| !rows.is_empty())
            .map(|(group, rows)| section(group, &rows, props)),
    )
}

fn section(group: &Group, rows: &[&Row], props: &Props) -> Html {
    let name = name(group, props);
    element("section")
        .class("figure-group")
        .key(group.population.key())
        .child(
            element("h2")
                .child(name.clone())
                .child(" ")
                .child(element("span").class("count").child(figures::figures(group.count))),
        )
        .child(figures::joined(group).map(|words| element("p").class("joined").child(words)))
        .child(figure_plot(rows, &props.view))
        .child(figure_table(name, rows, props))
        .child(group.sum.as_ref().map(|sum| element("p").class("sum").child(figures::sum(sum))))
        .html()
}

/// What a group is called, with whose it is; that this is not said is told beside others of the same noun.
fn name(group: &Group, props: &Props) -> String {
    let Population { noun, country, .. } = &group.population;
    let named = country.as_ref().map(|country| country_name(country, &props.summary.countries));
    let mut same = props.ledger.groups.iter().filter(|other| other.population.noun == *noun);
    let unsaid = same.nth(1).map(|_| figures::WHOSE_UNSAID);
    figures::population(&group.population, named.or(unsaid))
}

fn more(shown: usize, total: u32, props: &Props) -> Option<Html> {
    let is_more = shown < total as usize;
    is_more.then(|| {
        let words = results::more(shown, total);
        button().class("more").tells(&props.on_more, ()).child(words).html()
    })
}

/// Why the whole has no sum. That of a single group stands below it.
fn verdict(ledger: &Ledger) -> Option<Html> {
    let words = match ledger.sum() {
        Total::Mixed(populations) => figures::mixed(populations),
        Total::None if ledger.total == 0 => figures::NONE_CHOSEN.to_owned(),
        Total::None | Total::Of(_) => return None,
    };
    Some(element("p").class("verdict").set("role", "note").child(words).html())
}
