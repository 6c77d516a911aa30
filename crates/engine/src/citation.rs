//! A document or a passage of it, as one cites it.
//!
//! Without the day of access: the link carries the digest of the collection, which says more exactly
//! what was read.

use crate::date::words;
use crate::model::{Document, Evidence, Published};

/// What Markdown takes for markup within a line, or at its beginning.
const MARKUP: &str = "\\`*_[]<>#|~!&";

/// In plain text, on one line: quotation, author, title, outlet, date, link.
pub fn plain(document: &Document, quotation: Option<&str>, link: &str) -> String {
    let title = format!("“{}”", folded(&document.title.text));
    let quotation = quotation.map(|words| format!("“{}” ", folded(words))).unwrap_or_default();
    format!("{quotation}{}. {link}", source(document, &title, folded))
}

/// In Markdown: the quotation as a block, the title as a link.
pub fn markdown(document: &Document, quotation: Option<&str>, link: &str) -> String {
    let title = linked(&line(&document.title.text), link);
    let quotation = quotation.map(|words| format!("> {}\n\n", line(words)));
    format!("{}{}.", quotation.unwrap_or_default(), source(document, &title, line))
}

/// A line of Markdown that shows `text`.
fn line(text: &str) -> String {
    escaped(&folded(text))
}

/// Words with a link in Markdown; the words are [`escaped`] already.
pub fn linked(words: &str, link: &str) -> String {
    format!("[{words}]({})", link.replace('(', "%28").replace(')', "%29"))
}

/// Author, title, outlet with its origin, date; what is not known is left out, except for the date.
/// `title` is taken as it is, all else goes through `text`.
pub fn source(document: &Document, title: &str, text: fn(&str) -> String) -> String {
    let outlet = document.outlet.as_ref().map(|outlet| text(&outlet.name));
    let origin = document.origin.as_deref().map(text);
    let published = match (outlet, origin) {
        // "The Korea Daily (Los Angeles)": the fuller name.
        (Some(outlet), Some(origin)) if origin.starts_with(&outlet) => Some(origin),
        (Some(outlet), Some(origin)) => Some(format!("{outlet} ({origin})")),
        (outlet, origin) => outlet.or(origin),
    };
    let byline = document.byline.as_deref().map(text);
    let parts =
        [byline, Some(title.to_owned()), published, Some(date(document.published.as_ref()))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The date in words, with how it is known when it is not printed.
pub fn date(published: Option<&Published>) -> String {
    let Some(published) = published else { return words::NONE_PRINTED.to_owned() };
    let words = words::edtf(&published.edtf);
    match published.evidence {
        Evidence::Printed => words,
        Evidence::Inferred => format!("{words} (date inferred)"),
        Evidence::Supplied => format!("{words} (date supplied)"),
    }
}

/// On one line: each run of white space as one space, none at the ends.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text that Markdown shows as it is. A document's words must not become somebody else's markup.
pub fn escaped(text: &str) -> String {
    let escape = |letter| MARKUP.contains(letter).then_some('\\').into_iter().chain([letter]);
    text.chars().flat_map(escape).collect()
}

#[cfg(test)]
mod tests {
    use crate::date::Edtf;
    use crate::model::{DocKey, Outlet, Title};

    use super::*;

    const LINK: &str = "https://example.org/#doc=000&c=9f2c0123456789ab";

    fn document(title: &str, published: Option<(&str, Evidence)>) -> Document {
        let published = published.map(|(edtf, evidence)| Published {
            edtf: Edtf::parse(edtf).expect("an EDTF value"),
            evidence,
            working: String::new(),
        });
        Document {
            key: DocKey("000".into()),
            source: String::new(),
            title: Title { text: title.into(), span: None },
            outlet: Some(Outlet { slug: "the-korea-daily".into(), name: "The Korea Daily".into() }),
            origin: None,
            byline: Some("Youngnam Kim".into()),
            dateline: None,
            language: None,
            url: None,
            published,
            blocks: Vec::new(),
            furniture: Vec::new(),
            mentions: Vec::new(),
            figures: Vec::new(),
            quotes: Vec::new(),
            about: Vec::new(),
        }
    }

    #[test]
    fn a_document_is_cited_by_all_that_is_known_of_it() {
        let printed = document("Workers sent", Some(("2024-10-22", Evidence::Printed)));
        assert_eq!(
            plain(&printed, None, LINK),
            format!("Youngnam Kim, “Workers sent”, The Korea Daily, 22 Oct 2024. {LINK}")
        );
        assert_eq!(
            markdown(&printed, None, LINK),
            format!("Youngnam Kim, [Workers sent]({LINK}), The Korea Daily, 22 Oct 2024.")
        );
    }

    #[test]
    fn an_uncertain_date_is_never_cited_as_a_certain_one() {
        let date = |edtf, evidence| date(document("", Some((edtf, evidence))).published.as_ref());
        let day = date("[2025-09-21..2025-09-22]", Evidence::Inferred);
        assert!(day.contains("21") && day.contains("22 Sep 2025"), "{day}");
        assert!(day.ends_with("(date inferred)"), "{day}");
        let month = date("2022-09", Evidence::Supplied);
        assert_eq!(month, "Sep 2022 (date supplied)");
        let doubtful = date("2025-06-19?", Evidence::Printed);
        assert_ne!(doubtful, date("2025-06-19", Evidence::Printed));
        assert_eq!(super::date(None), "no date printed");
    }

    #[test]
    fn the_outlet_is_named_once_and_its_origin_beside_it() {
        let mut relayed = document("Workers sent", None);
        relayed.origin = Some("The Korea Daily (Los Angeles)".into());
        assert!(plain(&relayed, None, LINK).contains("”, The Korea Daily (Los Angeles), no date"));
        relayed.origin = Some("rewritten from AP".into());
        assert!(plain(&relayed, None, LINK).contains("”, The Korea Daily (rewritten from AP), "));
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let mut bare = document("Workers sent", None);
        (bare.outlet, bare.byline) = (None, None);
        assert_eq!(plain(&bare, None, LINK), format!("“Workers sent”, no date printed. {LINK}"));
        bare.origin = Some("rewritten from AP".into());
        assert_eq!(
            plain(&bare, None, LINK),
            format!("“Workers sent”, rewritten from AP, no date printed. {LINK}")
        );
    }

    #[test]
    fn a_passage_is_quoted_on_one_line() {
        let printed = document("Workers sent", None);
        let quotation = Some("15,000\n  troops");
        assert!(plain(&printed, quotation, LINK).starts_with("“15,000 troops” Youngnam Kim, “"));
        assert!(markdown(&printed, quotation, LINK).starts_with("> 15,000 troops\n\nYoungnam Kim"));
    }

    #[test]
    fn words_of_a_document_are_no_markup() {
        let hostile = document("](javascript:alert) <img> *x*", None);
        let text = markdown(&hostile, Some("# `code`"), "https://example.org/a_(b)/#doc=000");
        assert!(text.starts_with("> \\# \\`code\\`\n\n"), "{text}");
        let title =
            "[\\](javascript:alert) \\<img\\> \\*x\\*](https://example.org/a_%28b%29/#doc=000)";
        assert!(text.contains(title), "{text}");
    }
}
