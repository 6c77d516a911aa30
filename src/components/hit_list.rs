//! The list of documents.

use std::rc::Rc;

use engine::collection::Summary;
use engine::model::{Country, DocKey, Evidence};
use engine::search::{Found, Hit};
use engine::view::View;
use yew::prelude::*;

use super::markup::{Content, button, element, nodes};

use super::highlighted::highlighted;
use super::link::{address_of, opens_elsewhere};
use crate::words::{dates, results};

/// What [`hit_list`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer.
    pub found: Rc<Found>,
    /// The collection, for names of countries.
    pub summary: Rc<Summary>,
    /// What the reader asked for: the links of the list keep it.
    pub view: Rc<View>,
    /// A document is opened.
    pub on_open: Callback<DocKey>,
    /// More hits are asked for.
    pub on_more: Callback<()>,
}

/// The list, in the order of the answer.
pub fn hit_list(props: &Props) -> Html {
    let found = &props.found;
    let more = found.hits.len() < found.total as usize;
    nodes([
        element("ol")
            .class("hit-list")
            .set("aria-label", results::DOCUMENTS)
            .children(found.hits.iter().map(|hit| entry(hit, props)))
            .html(),
        more.then(|| {
            button()
                .class("more")
                .tells(&props.on_more, ())
                .child(results::more(found.hits.len(), found.total))
        })
        .html(),
    ])
}

fn entry(hit: &Hit, props: &Props) -> Html {
    let open = props.view.document.as_ref() == Some(&hit.key);
    element("li")
        .key(hit.key.0.clone())
        .set("data-open", open.then_some(""))
        .child(title(hit, open, props))
        .child(
            element("div")
                .class("source")
                .child(
                    hit.outlet
                        .as_ref()
                        .map_or(results::NO_OUTLET, |outlet| &outlet.name)
                        .to_owned(),
                )
                .child(" · ")
                .child(date(hit)),
        )
        .child(
            element("p")
                .class("snippet")
                .set("dir", "auto")
                .child(highlighted(&hit.snippet.text, &hit.snippet.highlights)),
        )
        .child(about(&hit.about, &props.summary))
        .html()
}

/// The title: a real link, so that it opens in another tab too.
fn title(hit: &Hit, open: bool, props: &Props) -> Html {
    let (on_open, key) = (props.on_open.clone(), hit.key.clone());
    let onclick = move |event: MouseEvent| {
        if !opens_elsewhere(&event) {
            event.prevent_default();
            on_open.emit(key.clone());
        }
    };
    let href = address_of(&props.view, &hit.key);
    element("a")
        .set("href", href)
        .set("data-doc", hit.key.0.clone())
        .set("aria-current", open.then_some("true"))
        .set("dir", "auto")
        .on_click(onclick)
        .child(highlighted(&hit.title, &hit.title_highlights))
        .html()
}

/// The date in words. A date that the text does not print has a sign, which opens its reasoning.
fn date(hit: &Hit) -> Html {
    let Some(published) = &hit.published else {
        return element("span").class("date").child(dates::NONE).html();
    };
    let words = element("span").class("date").child(dates::edtf(&published.edtf)).html();
    if published.evidence == Evidence::Printed {
        return words;
    }
    let how = dates::evidence(published.evidence);
    element("details")
        .class("inferred")
        .child(
            element("summary")
                .set("title", published.working.clone())
                .child(words)
                .child(element("span").set("role", "img").set("aria-label", how).child("◌")),
        )
        .child(element("span").class("working").child(published.working.clone()))
        .html()
}

/// The countries that a document is about.
pub(crate) fn about(about: &[Country], summary: &Summary) -> Html {
    if about.is_empty() {
        return Html::default();
    }
    let country = |country: &Country| {
        element("li")
            .key(country.0.clone())
            .child(country_name(country, &summary.countries).to_owned())
            .html()
    };
    element("ul")
        .class("countries")
        .set("aria-label", results::ABOUT)
        .children(about.iter().map(country))
        .html()
}

/// The name of a country, or its code when the collection has no name for it.
pub(crate) fn country_name<'a>(country: &'a Country, names: &'a [(Country, String)]) -> &'a str {
    names.iter().find(|(code, _)| code == country).map_or(&country.0, |(_, name)| name)
}
