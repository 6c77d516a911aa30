//! What is counted, to be chosen from, and the order of the figures.

use engine::model::Facet;
use engine::study::Group;
use engine::view::{Choice, Sort, View};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::figure_table::shown;
use super::hit_list::country_name;
use super::ledger::Props;
use super::markup::{Content, button, element};
use crate::words::{figures, number, results};

/// Nouns that stand in the open; the others are behind a click.
const IN_THE_OPEN: usize = 12;

/// Nouns that are listed at all. They are sorted by how often they are counted.
const LISTED: usize = 200;

/// The choice of what is counted.
pub(super) fn figure_choice(props: &Props) -> Html {
    let nouns: Vec<&[Group]> = props.ledger.groups.chunk_by(is_of_one_noun).take(LISTED).collect();
    let (open, behind) = nouns.split_at(nouns.len().min(IN_THE_OPEN));
    let list = |nouns: &[&[Group]]| {
        element("ul").children(nouns.iter().flat_map(|groups| items(groups, props)))
    };
    element("fieldset")
        .class("figure-choice")
        .child(element("legend").child(figures::COUNTED))
        .child(list(open))
        .child((!behind.is_empty()).then(|| {
            element("details")
                .child(element("summary").child(results::SHOW_MORE))
                .child(list(behind))
        }))
        .child(all(props))
        .html()
}

fn is_of_one_noun(one: &Group, other: &Group) -> bool {
    let parts = |group: &Group| (group.population.class, group.population.noun.clone());
    parts(one) == parts(other)
}

/// A noun; below one that is chosen, whose they are.
fn items(groups: &[Group], props: &Props) -> Vec<Html> {
    let [first, rest @ ..] = groups else { return Vec::new() };
    let key = first.population.noun_key();
    let is_chosen = |key: &str| choice(&props.view, key) != Choice::Open;
    let is_one_chosen = groups.iter().any(|group| is_chosen(&group.population.key()));
    let is_parted = !rest.is_empty() && (is_chosen(key) || is_one_chosen);
    let count = groups.iter().map(|group| group.count).sum();
    let keys: Vec<String> = groups.iter().map(|group| group.population.key()).collect();
    let noun = Value { key, name: figures::noun(&first.population), count, instead: &keys };
    let parts = groups.iter().filter(|_| is_parted).map(|group| {
        let country = group.population.country.as_ref();
        let named = country.map(|country| country_name(country, &props.summary.countries));
        let named = named.unwrap_or(figures::WHOSE_UNSAID);
        let name = figures::population(&group.population, Some(named));
        let (key, instead) = (group.population.key(), [key.to_owned()]);
        item(&Value { key: &key, name, count: group.count, instead: &instead }, props)
    });
    std::iter::once(item(&noun, props)).chain(parts).collect()
}

/// What can be ticked.
struct Value<'a> {
    key: &'a str,
    name: String,
    count: u32,
    /// What it is chosen instead of: the whole or the parts.
    instead: &'a [String],
}

fn item(value: &Value, props: &Props) -> Html {
    let Value { key, name, count, .. } = value;
    let choice = choice(&props.view, key);
    let word = match choice {
        Choice::Open => "open",
        Choice::Included => "included",
        Choice::Excluded => "excluded",
    };
    let label = format!("{name}, {}", figures::figures(*count));
    element("li")
        .key((*key).to_owned())
        .set("data-choice", word)
        .child(
            element("label")
                .child(
                    element("input")
                        .set("type", "checkbox")
                        .set("aria-label", label)
                        .checked(choice == Choice::Included)
                        .tells(&props.on_view, toggled(&props.view, value)),
                )
                .child(element("span").class("name").child(name.clone()))
                .child(element("span").class("count").child(number(*count))),
        )
        .html()
}

fn choice(view: &View, key: &str) -> Choice {
    view.choices(Facet::Counted).map_or(Choice::Open, |choices| choices.of(key))
}

/// The view with a value ticked, or with it taken back.
fn toggled(view: &View, value: &Value) -> View {
    let mut view = view.clone();
    for other in value.instead {
        view.remove(Facet::Counted, other);
    }
    view.toggle(Facet::Counted, value.key);
    view
}

/// Takes the choice back.
fn all(props: &Props) -> Option<Html> {
    let mut view = (*props.view).clone();
    view.filters.remove(&Facet::Counted)?;
    Some(button().class("text-button").tells(&props.on_view, view).child(figures::ALL).html())
}

const ORDERS: [Sort; 6] =
    [Sort::Automatic, Sort::Oldest, Sort::Greatest, Sort::Least, Sort::Claimant, Sort::Report];

/// The choice of order.
pub(super) fn order_choice(props: &Props) -> Html {
    let (view, on_view) = (props.view.clone(), props.on_view.clone());
    let on_change = move |event: Event| {
        let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let sort = usize::try_from(index).ok().and_then(|index| ORDERS.get(index)).copied();
        on_view.emit(View { sort: sort.unwrap_or_default(), ..(*view).clone() });
    };
    let now = shown(props.view.sort);
    let option = |sort: Sort| {
        element("option").set("selected", sort == now).child(figures::order(sort)).html()
    };
    element("label")
        .class("sort-choice")
        .child(element("span").child(figures::ORDER))
        .child(element("select").on_change(on_change).children(ORDERS.into_iter().map(option)))
        .html()
}
