//! The text of an HTML page, as a reader sees it: a line for each block.

use scraper::{Html, Node, Selector};

/// Elements without text for a reader.
const SILENT: [&str; 9] =
    ["canvas", "head", "iframe", "noscript", "object", "script", "style", "svg", "template"];

/// Elements that begin and end a line (those that the HTML standard's style sheet displays as blocks,
/// with rows of tables, and line breaks).
const BLOCKS: [&str; 39] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "title",
    "tr",
    "ul",
];

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Its text.
    pub text: String,
    /// The content of its `title`.
    pub title: Option<String>,
    /// The language of its root element.
    pub language: Option<String>,
    /// Its canonical address.
    pub url: Option<String>,
}

/// Reads a page. Every string is a page to the parser, as it is to a browser.
pub(super) fn read(html: &str) -> Page {
    let html = Html::parse_document(html);
    Page {
        text: text(&html),
        title: first(&html, "title")
            .map(|title| title.text().collect::<String>())
            .as_deref()
            .and_then(said),
        language: html.root_element().attr("lang").and_then(said),
        url: first(&html, "link[rel=canonical]").and_then(|link| link.attr("href")).and_then(said),
    }
}

/// `text` with each run of white space as one space; `None` when nothing is left.
fn said(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn first<'a>(html: &'a Html, selector: &str) -> Option<scraper::ElementRef<'a>> {
    html.select(&Selector::parse(selector).ok()?).next()
}

fn text(html: &Html) -> String {
    use ego_tree::iter::Edge;
    let mut lines = Lines::default();
    let mut silent = 0_u32;
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) if is_one_of(node.value(), &SILENT) => silent += 1,
            Edge::Close(node) if is_one_of(node.value(), &SILENT) => silent -= 1,
            _ if silent > 0 => {}
            Edge::Open(node) | Edge::Close(node) if is_one_of(node.value(), &BLOCKS) => lines.end(),
            Edge::Open(node) => lines.add(node.value().as_text().map_or("", |text| text)),
            Edge::Close(node) if is_one_of(node.value(), &["td", "th"]) => lines.add(" "),
            Edge::Close(_) => {}
        }
    }
    lines.end();
    lines.text
}

fn is_one_of(node: &Node, names: &[&str]) -> bool {
    node.as_element().is_some_and(|element| names.contains(&element.name()))
}

/// Lines in the making: white space folded (no-break spaces stay), none empty.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn add(&mut self, text: &str) {
        for letter in text.chars() {
            match letter.is_ascii_whitespace() {
                true if self.text.is_empty() || self.text.ends_with([' ', '\n']) => {}
                true => self.text.push(' '),
                false => self.text.push(letter),
            }
        }
    }

    fn end(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, text: &str) {
        assert_eq!(read(html).text, text);
    }

    #[test]
    fn blocks_are_lines_and_inline_elements_are_not() {
        check(
            "<h1>Kursk</h1><p>Sergei <b>Shoi</b>gu\n  said</p>so",
            "Kursk\nSergei Shoigu said\nso\n",
        );
        check("<ul><li>Donetsk<li>Luhansk</ul>", "Donetsk\nLuhansk\n");
        check("Seoul<br>June 18", "Seoul\nJune 18\n");
        check("<table><tr><td>1,000<td>deminers<tr><td>5,000</table>", "1,000 deminers\n5,000\n");
    }

    #[test]
    fn what_no_reader_sees_is_dropped() {
        check("<head><title>T</title><style>p{}</style></head><script>x<y</script><p>a", "a\n");
        check("<p>a<!-- b --></p><noscript>c</noscript><template>d</template>", "a\n");
    }

    #[test]
    fn characters_are_those_of_a_browser() {
        check("<p>&ldquo;fraternal&nbsp;aid&rdquo; &amp; more", "“fraternal\u{a0}aid” & more\n");
        check("", "");
    }

    #[test]
    fn depth_does_not_matter() {
        check(&("<div>".repeat(2_000) + "deep"), "deep\n");
    }

    #[test]
    fn the_head_tells_title_language_and_address() {
        let page = read(
            "<html lang=en><title> Kim\n affirms </title>\
             <link rel=canonical href='https://example.org/kim'><p>text",
        );
        assert_eq!(page.title.as_deref(), Some("Kim affirms"));
        assert_eq!(page.language.as_deref(), Some("en"));
        assert_eq!(page.url.as_deref(), Some("https://example.org/kim"));
    }
}
