//! The list of documents.

use std::rc::Rc;

use engine::collection::Summary;
use engine::model::{Country, DocKey, Evidence};
use engine::search::{Found, Hit};
use engine::view::View;
use yew::prelude::*;

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
    html! {
        <>
            <ol class="hit-list" aria-label={results::DOCUMENTS}>
                { for found.hits.iter().map(|hit| entry(hit, props)) }
            </ol>
            if more {
                <button type="button" class="more" onclick={props.on_more.reform(|_| ())}>
                    { results::more(found.hits.len(), found.total) }
                </button>
            }
        </>
    }
}

fn entry(hit: &Hit, props: &Props) -> Html {
    let open = props.view.document.as_ref() == Some(&hit.key);
    html! {
        <li key={hit.key.0.clone()} data-open={open.then_some("")}>
            { title(hit, open, props) }
            <div class="source">
                { hit.outlet.as_ref().map_or(results::NO_OUTLET, |outlet| &outlet.name).to_owned() }
                { " · " }
                { date(hit) }
            </div>
            <p class="snippet" dir="auto">{ highlighted(&hit.snippet.text, &hit.snippet.highlights) }</p>
            { about(&hit.about, &props.summary) }
        </li>
    }
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
    html! {
        <a {href} data-doc={hit.key.0.clone()} aria-current={open.then_some("true")} dir="auto" {onclick}>
            { highlighted(&hit.title, &hit.title_highlights) }
        </a>
    }
}

/// The date in words. A date that the text does not print has a sign, which opens its reasoning.
fn date(hit: &Hit) -> Html {
    let Some(published) = &hit.published else {
        return html! { <span class="date">{ dates::NONE }</span> };
    };
    let words = html! { <span class="date">{ dates::edtf(&published.edtf) }</span> };
    if published.evidence == Evidence::Printed {
        return words;
    }
    let how = dates::evidence(published.evidence);
    html! {
        <details class="inferred">
            <summary title={published.working.clone()}>
                { words }
                <span role="img" aria-label={how}>{ "◌" }</span>
            </summary>
            <span class="working">{ published.working.clone() }</span>
        </details>
    }
}

/// The countries that a document is about.
pub(crate) fn about(about: &[Country], summary: &Summary) -> Html {
    if about.is_empty() {
        return Html::default();
    }
    let country = |country: &Country| {
        html! { <li key={country.0.clone()}>{ country_name(country, &summary.countries).to_owned() }</li> }
    };
    html! {
        <ul class="countries" aria-label={results::ABOUT}>{ for about.iter().map(country) }</ul>
    }
}

/// The name of a country, or its code when the collection has no name for it.
pub(crate) fn country_name<'a>(country: &'a Country, names: &'a [(Country, String)]) -> &'a str {
    names.iter().find(|(code, _)| code == country).map_or(&country.0, |(_, name)| name)
}
