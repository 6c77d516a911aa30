//! The text of an HTML page, as a reader sees it: a line for each block.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

/// Elements without text for a reader.
const SILENT: [&str; 8] =
    ["canvas", "iframe", "noscript", "object", "script", "style", "svg", "template"];

/// Elements that begin and end a line (those that the HTML standard's style sheet displays as blocks,
/// with rows of tables, and line breaks).
const BLOCKS: [&str; 38] = [
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

/// Reads a page. Every string is a page to the tokenizer, as it is to a browser.
pub(super) fn read(html: &str) -> Page {
    let mut emitter = DefaultEmitter::default();
    // What looks like a tag within a script is none.
    emitter.naively_switch_states(true);
    let mut reader = Reader::default();
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        reader.take(token);
    }
    reader.lines.end();
    Page { text: reader.lines.text, title: reader.title.as_deref().and_then(said), ..reader.page }
}

/// `text` with each run of white space as one space; `None` when nothing is left.
fn said(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A page being read.
#[derive(Default)]
struct Reader {
    page: Page,
    lines: Lines,
    /// The first title, as far as it was read.
    title: Option<String>,
    is_in_title: bool,
    /// The silent elements that are open, outermost first.
    silent: Vec<Vec<u8>>,
}

impl Reader {
    fn take(&mut self, token: Token) {
        match token {
            Token::StartTag(tag) => self.start(&tag),
            Token::EndTag(tag) => self.end(&tag.name),
            Token::String(text) => self.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            said(&String::from_utf8_lossy(value))
        };
        match tag.name.as_slice() {
            name if is_one_of(name, &SILENT) && !tag.self_closing => {
                self.silent.push(name.to_vec());
            }
            _ if !self.silent.is_empty() => {}
            b"html" => self.page.language = attribute("lang"),
            b"link" if attribute("rel").as_deref() == Some("canonical") => {
                self.page.url = attribute("href");
            }
            b"title" => self.is_in_title = true,
            b"td" | b"th" => self.lines.add(" "),
            name if is_one_of(name, &BLOCKS) => self.lines.end(),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if self.silent.last().is_some_and(|open| open == name) {
            self.silent.pop();
        }
        if name == b"title" {
            self.is_in_title = false;
        }
        if is_one_of(name, &BLOCKS) {
            self.lines.end();
        }
    }

    fn text(&mut self, text: &str) {
        if !self.silent.is_empty() {
            return;
        }
        if self.is_in_title {
            self.title.get_or_insert_default().push_str(text);
        } else {
            self.lines.add(text);
        }
    }
}

fn is_one_of(name: &[u8], names: &[&str]) -> bool {
    names.iter().any(|listed| listed.as_bytes() == name)
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
        check(&("<div>".repeat(50_000) + "deep"), "deep\n");
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
