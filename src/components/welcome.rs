//! The first screen: one sentence on what this is, one on privacy, three live examples.

use std::rc::Rc;

use engine::collection::Summary;
use engine::date::Bound;
use engine::model::Facet;
use engine::search::{FacetValue, Found};
use engine::view::{Choices, View};
use yew::prelude::*;

use super::markup::{Content, element, nodes};

use super::link::address;
use crate::words::{dates, page};

/// What [`welcome`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The collection.
    pub summary: Rc<Summary>,
    /// The answer to the default view: the examples are taken from it.
    pub found: Rc<Found>,
}

/// The first screen's words.
pub fn welcome(props: &Props) -> Html {
    let examples = examples(&props.found);
    element("section")
        .class("welcome")
        .child(element("p").class("collection-name").child(props.summary.name.clone()))
        .child(element("p").class("lead").child(page::what(&props.summary)))
        .child(element("p").child(page::PRIVATE))
        .child((!examples.is_empty()).then(|| {
            nodes([
                element("h2").child(page::TRY).html(),
                element("ul")
                    .children(examples.into_iter().map(|(label, view)| {
                        element("li")
                            .child(element("a").set("href", address(&view)).child(label))
                            .html()
                    }))
                    .html(),
            ])
        }))
        .html()
}

/// Up to three views that narrow the collection: a place or country, a person or organisation, a time.
fn examples(found: &Found) -> Vec<(String, View)> {
    let place = first(found, &[Facet::Place, Facet::Country]);
    let name = first(found, &[Facet::Person, Facet::Organisation]);
    let values = place.into_iter().chain(name).map(|(facet, value)| {
        (page::example_mentions(&value.name, value.count), chosen(facet, &value.key))
    });
    values.chain(time(found)).collect()
}

/// The most frequent value of the first of `facets` that leaves some document out; else the most frequent.
fn first<'a>(found: &'a Found, facets: &[Facet]) -> Option<(Facet, &'a FacetValue)> {
    let values = || {
        let counts =
            facets.iter().filter_map(|facet| found.facets.iter().find(|f| f.facet == *facet));
        counts.flat_map(|counts| counts.values.iter().map(|value| (counts.facet, value)))
    };
    values().find(|(_, value)| value.count < found.total).or_else(|| values().next())
}

fn chosen(facet: Facet, key: &str) -> View {
    let choices = Choices { groups: vec![[key.to_owned()].into()], ..Choices::default() };
    View { filters: [(facet, choices)].into(), ..View::default() }
}

/// The time of the last bar that holds a document.
fn time(found: &Found) -> Option<(String, View)> {
    let bar = found.histogram.bars.iter().rfind(|bar| bar.certain > 0)?;
    let bound = Bound::parse(&dates::bar_key(bar))?;
    let view = View { from: Some(bound.clone()), to: Some(bound), ..View::default() };
    Some((page::example_year(&dates::bar(bar), bar.certain), view))
}
