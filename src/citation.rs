//! A document or a passage of it, as one cites it.
//!
//! Without the day of access: the link carries the digest of the collection, which says more exactly
//! what was read.

use engine::model::{Document, Evidence, Published};

use crate::words::dates;

/// In plain text, on one line: quotation, author, title, outlet, date, link.
pub fn plain(document: &Document, quotation: Option<&str>, link: &str) -> String {
    let title = format!("“{}”", folded(&document.title.text));
    let quotation = quotation.map(|words| format!("“{}” ", folded(words))).unwrap_or_default();
    format!("{quotation}{}. {link}", source(document, &title, folded))
}

/// In Markdown: the quotation as a block, the title as a link.
pub fn markdown(document: &Document, quotation: Option<&str>, link: &str) -> String {
    let title = format!("[{}]({link})", escaped(&document.title.text));
    let quotation = quotation.map(|words| format!("> {}\n\n", escaped(words)));
    format!("{}{}.", quotation.unwrap_or_default(), source(document, &title, escaped))
}

/// Author, title, outlet with its origin, date; what is not known is left out, except for the date.
fn source(document: &Document, title: &str, text: fn(&str) -> String) -> String {
    let outlet = document.outlet.as_ref().map(|outlet| text(&outlet.name));
    let origin = document.origin.as_deref().map(text);
    let published = match (outlet, origin) {
        (Some(outlet), Some(origin)) => Some(format!("{outlet} ({origin})")),
        (outlet, origin) => outlet.or(origin),
    };
    let byline = document.byline.as_deref().map(text);
    let parts =
        [byline, Some(title.to_owned()), published, Some(date(document.published.as_ref()))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The date in words, with how it is known when it is not printed.
fn date(published: Option<&Published>) -> String {
    let Some(published) = published else { return dates::NONE_PRINTED.to_owned() };
    let words = dates::edtf(&published.edtf);
    match published.evidence {
        Evidence::Printed => words,
        Evidence::Inferred => format!("{words} (date inferred)"),
        Evidence::Supplied => format!("{words} (date supplied)"),
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text that Markdown shows as it is. A document's words must not become somebody else's markup.
fn escaped(text: &str) -> String {
    let escape =
        |letter: char| letter.is_ascii_punctuation().then_some('\\').into_iter().chain([letter]);
    folded(text).chars().flat_map(escape).collect()
}
