//! The documents as HTML that needs no script: sections of the page, or files of their own.

use std::collections::BTreeMap;

use engine::bundle::sha256_hex;
use engine::model::{Document, Part};
use html_escape::encode_safe as escaped;

/// How many texts the page of a large collection links by itself: those that its list shows first.
const LINKED: usize = 20;

/// The policy of the files: nothing but the text.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'";

/// Each text in a section that a link `#doc=KEY` reaches.
pub(super) fn sections(documents: &[Document]) -> String {
    let section = |document: &Document| {
        format!(
            "<section class=\"text\" id=\"doc={}\">{}</section>",
            escaped(&document.key.0),
            text(document, "h2")
        )
    };
    documents.iter().map(section).collect()
}

/// Links to the first files of [`files`], and to the list of all.
pub(super) fn links(documents: &[Document]) -> String {
    let first = &documents[..documents.len().min(LINKED)];
    format!(
        "<nav class=\"texts\" aria-label=\"Texts\"><ul>{}</ul>\
         <p><a href=\"text/index.html\">All {} texts</a></p></nav>",
        items(first, "text/"),
        documents.len()
    )
}

/// A file for each text, and `text/index.html`, which lists them.
pub(super) fn files(documents: &[Document]) -> BTreeMap<String, Vec<u8>> {
    let list = format!("<h1>All texts</h1><ul>{}</ul>", items(documents, ""));
    let mut files = BTreeMap::from([("text/index.html".to_owned(), page("All texts", &list))]);
    for document in documents {
        let html = page(&document.title.text, &text(document, "h1"));
        files.insert(format!("text/{}", file(document)), html);
    }
    files
}

fn items(documents: &[Document], folder: &str) -> String {
    let item = |document: &Document| {
        let title = escaped(&document.title.text);
        format!("<li><a href=\"{folder}{}\">{title}</a></li>", file(document))
    };
    documents.iter().map(item).collect()
}

/// The name of a text's file: its key where that is fit for every file system, else a hash of it.
fn file(document: &Document) -> String {
    let key = &document.key.0;
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if key.len() <= 100 && key.bytes().all(is_plain) && key != "index" {
        return format!("{key}.html");
    }
    format!("_{}.html", &sha256_hex(key.as_bytes())[..16])
}

fn page(title: &str, body: &str) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n",
        escaped(title)
    )
    .into_bytes()
}

/// The title, what is known of it, and the body, a paragraph for each block.
fn text(document: &Document, heading: &str) -> String {
    let facts = [
        document.outlet.as_ref().map(|outlet| outlet.name.as_str()),
        document.published.as_ref().map(|published| published.edtf.as_str()),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let blocks = document.blocks.iter().filter(|block| block.part != Part::Title);
    let body = blocks.map(|block| block.span.of(&document.source));
    let paragraphs = std::iter::once(facts.as_str()).filter(|facts| !facts.is_empty()).chain(body);
    let paragraphs: Vec<_> = paragraphs.map(escaped).collect();
    format!(
        "<article lang=\"{}\"><{heading}>{}</{heading}><p>{}</p></article>",
        escaped(document.language.as_deref().unwrap_or_default()),
        escaped(&document.title.text),
        paragraphs.join("</p><p>")
    )
}
