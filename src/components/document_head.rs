//! The head of the open document: title, who, where, when, and how that is known.

use std::rc::Rc;

use engine::collection::{Match, PassageFound, Reading, Summary};
use engine::model::{Document, Evidence, Mark, Span};
use engine::text::runs;
use yew::prelude::*;

use super::markup::{Content, element, nodes};

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
    /// The mark whose note is open.
    pub current_mark: Option<Mark>,
    /// A mark of the title was asked about.
    pub on_mark: Callback<Option<Mark>>,
}

/// The head.
pub fn document_head(props: &Props) -> Html {
    let document = &props.reading.document;
    let lost = props.reading.passage == Some(PassageFound::Lost);
    element("header")
        .class("document-head")
        .child(
            element("h2")
                .set("id", "document-title")
                .set("tabindex", "-1")
                .set("dir", "auto")
                .child(title(props)),
        )
        .child(source(document))
        .child(published(document))
        .child(countries(props))
        .child(lost.then(|| {
            element("p").class("note-line").set("role", "note").child(reader::PASSAGE_LOST)
        }))
        .html()
}

fn title(props: &Props) -> Html {
    match props.reading.document.title.span {
        Some(span) => marked_text(&marked_text::Props {
            reading: Rc::clone(&props.reading),
            span,
            current_hit: props.current_hit,
            current_mark: props.current_mark,
            raw: false,
            on_mark: props.on_mark.clone(),
        }),
        None => supplied_title(props),
    }
}

/// A title that does not stand in the text has matches of its own, and no marks.
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
    element("p")
        .class("source")
        .child(element("span").class("outlet").child(outlet.to_owned()))
        .children(document.origin.iter().map(|origin| element("span").child(origin.clone()).html()))
        .children(document.byline.iter().map(|name| {
            element("span").child(reader::BYLINE).child(" ").child(name.clone()).html()
        }))
        .children(document.dateline.iter().map(|place| {
            element("span").child(reader::DATELINE).child(" ").child(place.clone()).html()
        }))
        .child(supplied.then(|| element("span").child(reader::TITLE_SUPPLIED)))
        .children(document.url.iter().map(|url| link(url)))
        .html()
}

/// Where the document was found. Only web addresses become links; anything else stays text.
fn link(url: &str) -> Html {
    if !(url.starts_with("https://") || url.starts_with("http://")) {
        return element("span").child(url.to_owned()).html();
    }
    element("a")
        .set("href", url.to_owned())
        .set("rel", "noreferrer noopener external")
        .set("target", "_blank")
        .child(reader::SOURCE)
        .html()
}

/// The date, and behind "why?" the reasoning.
fn published(document: &Document) -> Html {
    let Some(published) = &document.published else {
        return element("p").class("published").child(dates::NONE_PRINTED).html();
    };
    let sign = (published.evidence != Evidence::Printed)
        .then(|| element("span").class("inferred").set("aria-hidden", "true").child("◌").html());
    element("details")
        .class("published")
        .child(
            element("summary")
                .child(element("span").class("date").child(reader::published(published)))
                .child(sign)
                .child(" ")
                .child(element("span").class("ask").child(reader::WHY_DATE)),
        )
        .child(element("p").child(published.working.clone()))
        .child(
            element("p")
                .class("edtf")
                .child(dates::evidence(published.evidence))
                .child(" · ")
                .child(element("code").child(published.edtf.as_str().to_owned())),
        )
        .html()
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
            element("p")
                .class("countries-line")
                .child(element("span").class("label").child(label))
                .child(" ")
                .child(names.join(", "))
                .html()
        })
    };
    nodes([line(reader::ABOUT, &names), line(reader::MENTIONED, &others)])
}
