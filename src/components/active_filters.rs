//! The filters that are active, each with a button that takes it back.

use std::rc::Rc;

use engine::date::Bound;
use engine::model::Facet;
use engine::order;
use engine::search::Found;
use engine::view::View;
use yew::prelude::*;

use super::markup::{Content, Element, button, element};

use super::icon::{Icon, icon};
use crate::words::{dates, filters};

/// What [`active_filters`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// What is chosen.
    pub view: Rc<View>,
    /// The names of what is chosen.
    pub found: Option<Rc<Found>>,
    /// A value is taken back.
    pub on_remove: Callback<(Facet, String)>,
    /// The range is changed.
    pub on_range: Callback<(Option<Bound>, Option<Bound>)>,
    /// Everything is taken back.
    pub on_clear: Callback<()>,
}

/// The list; nothing when no filter is active.
pub fn active_filters(props: &Props) -> Html {
    let view = &props.view;
    let mut entries: Vec<Html> = values(view)
        .into_iter()
        .map(|(facet, key, excluded)| value(facet, key, excluded, props))
        .collect();
    entries.extend(
        view.from.as_ref().map(|from| bound(filters::FROM, from, (None, view.to.clone()), props)),
    );
    entries.extend(
        view.to.as_ref().map(|to| bound(filters::TO, to, (view.from.clone(), None), props)),
    );
    if entries.is_empty() {
        return Html::default();
    }
    element("div")
        .class("active-filters")
        .child(element("ul").set("aria-label", filters::ACTIVE).children(entries))
        .child(button().class("text-button").tells(&props.on_clear, ()).child(filters::CLEAR_ALL))
        .html()
}

/// Everything chosen, once each: facet, key, whether excluded.
fn values(view: &View) -> Vec<(Facet, &str, bool)> {
    let mut values = Vec::new();
    for (facet, choices) in view.filters.iter() {
        let included = choices.groups.iter().flatten().map(|key| (*facet, key.as_str(), false));
        let excluded = choices.excluded.iter().map(|key| (*facet, key.as_str(), true));
        values.extend(included.chain(excluded));
    }
    order::sort(&mut values);
    values.dedup();
    values
}

fn value(facet: Facet, key: &str, excluded: bool, props: &Props) -> Html {
    let name = name(props.found.as_deref(), facet, key);
    let label = filters::chosen(facet, name, excluded);
    let removed = (facet, key.to_owned());
    let button = remove(&label).tells(&props.on_remove, removed);
    entry(format!("{}:{key}", facet.key()), label, excluded, button)
}

fn bound(which: &str, bound: &Bound, rest: (Option<Bound>, Option<Bound>), props: &Props) -> Html {
    let label = format!("{which}: {}", dates::bound(bound));
    let button = remove(&label).tells(&props.on_range, rest);
    entry(which.to_owned(), label, false, button)
}

fn remove(label: &str) -> Element {
    button().set("aria-label", filters::remove(label)).child(icon(Icon::Close))
}

fn entry(key: String, label: String, excluded: bool, remove: Element) -> Html {
    element("li")
        .key(key)
        .class("chip")
        .set("data-excluded", excluded.then_some(""))
        .child(element("span").child(label))
        .child(remove)
        .html()
}

/// The name of a value, or its key before the first answer.
pub(crate) fn name<'a>(found: Option<&'a Found>, facet: Facet, key: &'a str) -> &'a str {
    let counts = found.and_then(|found| found.facets.iter().find(|counts| counts.facet == facet));
    let value = counts.and_then(|counts| counts.values.iter().find(|value| value.key == key));
    value.map_or(key, |value| value.name.as_str())
}
