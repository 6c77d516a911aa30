//! The head of the open document: title, who, where, when, and how that is known.

use std::rc::Rc;

use engine::collection::{Match, PassageFound, Reading, Summary};
use engine::model::{Document, Evidence, Span};
use engine::text::runs;
use yew::prelude::*;

use super::hit_list::country_name;
use super::marked_text::{self, hit, marked_text};
use super::visible::visible;
use crate::words::{dates, reader, results};

/// What [`document_head`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// The collection, for names of countries.
    pub summary: Rc<Summary>,
    /// The current match.
    pub current_hit: Option<usize>,
    /// The mention whose note is open.
    pub current_mention: Option<usize>,
    /// A mark of the title was asked about.
    pub on_mention: Callback<Option<usize>>,
}

/// The head.
pub fn document_head(props: &Props) -> Html {
    let document = &props.reading.document;
    let lost = props.reading.passage == Some(PassageFound::Lost);
    html! {
        <header class="document-head">
            <h2 id="document-title" tabindex="-1" dir="auto">{ title(props) }</h2>
            { source(document) }
            { published(document) }
            { countries(props) }
            if lost {
                <p class="note-line" role="note">{ reader::PASSAGE_LOST }</p>
            }
        </header>
    }
}

fn title(props: &Props) -> Html {
    match props.reading.document.title.span {
        Some(span) => marked_text(&marked_text::Props {
            reading: Rc::clone(&props.reading),
            span,
            current_hit: props.current_hit,
            current_mention: props.current_mention,
            raw: false,
            on_mention: props.on_mention.clone(),
        }),
        None => supplied_title(props),
    }
}

/// A title that does not stand in the text has matches of its own, and no mentions.
fn supplied_title(props: &Props) -> Html {
    let text = &props.reading.document.title.text;
    let in_title = |(n, one): (usize, &Match)| match one {
        Match::SuppliedTitle(span) => Some((n, *span)),
        Match::Source(_) => None,
    };
    let (numbers, spans): (Vec<usize>, Vec<Span>) =
        props.reading.matches.iter().enumerate().filter_map(in_title).unzip();
    let piece = |run: engine::text::Run| {
        let words = visible(run.span.of(text));
        run.marks
            .iter()
            .rev()
            .fold(words, |inner, i| hit(numbers[*i], props.current_hit == Some(numbers[*i]), inner))
    };
    runs(Span::new(0, text.len() as u32), &spans).into_iter().map(piece).collect()
}

/// Outlet, origin, author, place: what is known of them.
fn source(document: &Document) -> Html {
    let outlet = document.outlet.as_ref().map_or(results::NO_OUTLET, |outlet| &outlet.name);
    let supplied = document.title.span.is_none();
    html! {
        <p class="source">
            <span class="outlet">{ outlet.to_owned() }</span>
            { for document.origin.iter().map(|origin| html! { <span>{ origin.clone() }</span> }) }
            { for document.byline.iter().map(|name| html! { <span>{ reader::BYLINE }{ " " }{ name.clone() }</span> }) }
            { for document.dateline.iter().map(|place| html! { <span>{ reader::DATELINE }{ " " }{ place.clone() }</span> }) }
            if supplied {
                <span>{ reader::TITLE_SUPPLIED }</span>
            }
            { for document.url.iter().map(|url| link(url)) }
        </p>
    }
}

/// Where the document was found. Only web addresses become links; anything else stays text.
fn link(url: &str) -> Html {
    if !(url.starts_with("https://") || url.starts_with("http://")) {
        return html! { <span>{ url.to_owned() }</span> };
    }
    html! {
        <a href={url.to_owned()} rel="noreferrer noopener external" target="_blank">{ reader::SOURCE }</a>
    }
}

/// The date, and behind "why?" the reasoning.
fn published(document: &Document) -> Html {
    let Some(published) = &document.published else {
        return html! { <p class="published">{ dates::NONE_PRINTED }</p> };
    };
    let sign = (published.evidence != Evidence::Printed).then(|| {
        html! { <span class="inferred" aria-hidden="true">{ "◌" }</span> }
    });
    html! {
        <details class="published">
            <summary>
                <span class="date">{ reader::published(published) }</span>
                { sign }
                { " " }
                <span class="ask">{ reader::WHY_DATE }</span>
            </summary>
            <p>{ published.working.clone() }</p>
            <p class="edtf">{ dates::evidence(published.evidence) }{ " · " }<code>{ published.edtf.as_str().to_owned() }</code></p>
        </details>
    }
}

/// Countries that the document is about, and those that it mentions beyond these.
fn countries(props: &Props) -> Html {
    let about = &props.reading.document.about;
    let names: Vec<&str> =
        about.iter().map(|one| country_name(one, &props.summary.countries)).collect();
    let others = props.reading.mentioned.iter().filter(|(code, _)| !about.contains(code));
    let others: Vec<&str> = others.map(|(_, name)| name.as_str()).collect();
    let line = |label: &'static str, names: &[&str]| {
        (!names.is_empty()).then(|| {
            html! { <p class="countries-line"><span class="label">{ label }</span>{ " " }{ names.join(", ") }</p> }
        })
    };
    html! { <>{ line(reader::ABOUT, &names) }{ line(reader::MENTIONED, &others) }</> }
}
