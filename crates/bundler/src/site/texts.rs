//! The documents as HTML that needs no program: sections of the page, or files of their own.

use std::collections::BTreeMap;

use engine::bundle::sha256_hex;
use engine::model::{Document, Part};
use html_escape::encode_safe as escaped;

/// How many texts the page of a large collection links by itself.
const LINKED: usize = 20;

/// The policy of the files: nothing but the text.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'";

/// Each text in a section that a link `#doc=KEY` reaches.
pub(super) fn sections(documents: &[Document]) -> String {
    let section = |document: &Document| {
        let (key, language) = (escaped(&document.key.0), escaped(language(document)));
        let text = text(document, "h2");
        let title = escaped(&document.title.text);
        format!(
            "<section class=\"text\" id=\"doc={key}\" lang=\"{language}\" aria-label=\"{title}\">{text}</section>"
        )
    };
    documents.iter().map(section).collect::<Vec<_>>().concat()
}

/// Links to the first files of [`files`], and to the list of all.
pub(super) fn links(documents: &[Document]) -> String {
    let first = items(&documents[..documents.len().min(LINKED)], "text/");
    let all = format!("<a href=\"text/index.html\">All {} texts</a>", documents.len());
    format!("<nav class=\"texts\" aria-label=\"Texts\"><ul>{first}</ul><p>{all}</p></nav>")
}

/// A file for each text, and `text/index.html`, which lists them.
pub(super) fn files(documents: &[Document]) -> BTreeMap<String, Vec<u8>> {
    let list = format!("<h1>All texts</h1><ul>{}</ul>", items(documents, ""));
    let mut files =
        BTreeMap::from([("text/index.html".to_owned(), page("en", "All texts", &list))]);
    for document in documents {
        let html = page(language(document), &document.title.text, &text(document, "h1"));
        files.insert(format!("text/{}", file(document)), html);
    }
    files
}

fn items(documents: &[Document], folder: &str) -> String {
    let item = |document: &Document| {
        let (file, title) = (file(document), escaped(&document.title.text));
        format!("<li><a href=\"{folder}{file}\">{title}</a></li>")
    };
    documents.iter().map(item).collect::<Vec<_>>().concat()
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

/// The title, what is known of it, and the body, a paragraph for each block.
fn text(document: &Document, heading: &str) -> String {
    let facts = [
        document.outlet.as_ref().map(|outlet| outlet.name.as_str()),
        document.published.as_ref().map(|published| published.edtf.as_str()),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let body = document.blocks.iter().filter(|block| block.part != Part::Title);
    let paragraphs: Vec<_> = std::iter::once(facts.as_str())
        .filter(|facts| !facts.is_empty())
        .chain(body.map(|block| block.span.of(&document.source)))
        .map(escaped)
        .collect();
    let title = escaped(&document.title.text);
    format!("<{heading}>{title}</{heading}><p>{}</p>", paragraphs.join("</p><p>"))
}

/// For the attribute `lang`, in which the empty text means that nobody knows.
fn language(document: &Document) -> &str {
    document.language.as_deref().unwrap_or_default()
}

fn page(language: &str, title: &str, body: &str) -> Vec<u8> {
    let (language, title) = (escaped(language), escaped(title));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n</head>\n<body>\n<main>{body}</main>\n</body>\n</html>\n"
    )
    .into_bytes()
}
