//! General rules for furniture, for texts of which nobody has said what it is.

use std::collections::BTreeSet;

use super::calendar;
use super::words::{Class, Token, tokens};
use crate::model::{Furniture, Reason, Span};

/// What the rules read off the head of a text.
#[derive(Default)]
pub(super) struct Head {
    pub(super) byline: Option<String>,
    pub(super) dateline: Option<String>,
}

/// The furniture of a text, of which `paragraphs` are not yet known to be any, and what its head says.
/// A `title` given beforehand is none.
pub(super) fn by_rules(
    text: &str,
    paragraphs: &[Span],
    title: Option<&str>,
) -> (Vec<Furniture>, Head) {
    let mut rules = Rules { text, furniture: Vec::new(), head: Head::default() };
    let first = first_of_body(text, paragraphs);
    for (number, &paragraph) in paragraphs.iter().enumerate() {
        let last = number + 1 == paragraphs.len();
        if title != Some(paragraph.of(text)) {
            rules.whole(paragraph, number < first, last);
        }
    }
    rules.labels_before_title(&paragraphs[..first.min(paragraphs.len())], title);
    for &paragraph in paragraphs.iter().skip(first) {
        rules.credit(paragraph);
    }
    if let Some(&paragraph) = paragraphs.get(first) {
        rules.dateline(paragraph);
    }
    (rules.furniture, rules.head)
}

/// Whether a paragraph may be a title: short, of three words or more, without a full stop.
pub(super) fn looks_like_headline(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (3..=24).contains(&count) && !words.ends_with(['.', ',', ';', ':']) && !words.contains('\n')
}

/// Number of the first paragraph of running text: what stands before is the head of the page.
fn first_of_body(text: &str, paragraphs: &[Span]) -> usize {
    let runs = |paragraph: &&Span| {
        let words = paragraph.of(text);
        words.split_whitespace().count() > 12
            && words.ends_with(['.', '!', '?', '"', '”', '’', ')'])
    };
    paragraphs
        .iter()
        .position(|paragraph| runs(&paragraph))
        .unwrap_or(usize::from(!paragraphs.is_empty()))
}

struct Rules<'a> {
    text: &'a str,
    furniture: Vec<Furniture>,
    head: Head,
}

impl Rules<'_> {
    /// Rules for a whole paragraph.
    fn whole(&mut self, paragraph: Span, in_head: bool, last: bool) {
        let words = paragraph.of(self.text);
        let reason = if is_advertisement(words) {
            Reason::Advertisement
        } else if is_copyright(words) {
            Reason::Copyright
        } else if is_weather(words) {
            Reason::Weather
        } else if let Some(name) = byline(words) {
            self.head.byline.get_or_insert(name);
            Reason::Byline
        } else if in_head && calendar::one_day(words).is_some() {
            Reason::PrintedDate
        } else if last && is_provenance(words) {
            Reason::Provenance
        } else {
            return;
        };
        self.furniture.push(Furniture { span: paragraph, reason });
    }

    /// Short lines before the first one that looks like a headline are labels of the page.
    fn labels_before_title(&mut self, head: &[Span], title: Option<&str>) {
        let is_title = |paragraph: &Span| {
            let words = paragraph.of(self.text);
            title.map_or_else(|| looks_like_headline(words), |title| words.starts_with(title))
        };
        let known: BTreeSet<Span> = self.furniture.iter().map(|piece| piece.span).collect();
        let open: Vec<Span> = head.iter().filter(|span| !known.contains(span)).copied().collect();
        let Some(at) = open.iter().position(is_title) else { return };
        for &span in &open[..at] {
            self.furniture.push(Furniture { span, reason: Reason::SectionLabel });
        }
    }

    /// "[REUTERS, YONHAP]", "(Photo: AP)" at the end of a paragraph.
    fn credit(&mut self, paragraph: Span) {
        let words = paragraph.of(self.text);
        let Some(open) = words.rfind(['[', '(']) else { return };
        let inner = words[open..].trim_matches(|sign| "[]().".contains(sign));
        let closed = words.trim_end_matches('.').ends_with([']', ')']);
        let capitals = words[open..].starts_with('[') && inner.chars().all(|c| !c.is_lowercase());
        let named =
            ["Photo", "Image", "Picture", "photo by"].iter().any(|word| inner.starts_with(word));
        if closed && open > 0 && (capitals || named) {
            let span = Span::new(paragraph.start + open as u32, paragraph.end);
            self.furniture.push(Furniture { span, reason: Reason::PhotoCredit });
        }
    }

    /// "SEOUL, June 18 (AP) —", "Pyongyang - " at the beginning of the first paragraph.
    fn dateline(&mut self, paragraph: Span) {
        let tokens = tokens(self.text, paragraph);
        let Some(end) = end_of_dateline(&tokens) else { return };
        let span = Span::new(paragraph.start, tokens[end - 1].span.end);
        let place = tokens.iter().take_while(|token| token.class == Class::Word);
        let last = place.last().map_or(span.start, |token| token.span.end);
        self.head.dateline.get_or_insert(Span::new(span.start, last).of(self.text).to_owned());
        self.furniture.push(Furniture { span, reason: Reason::Dateline });
    }
}

/// One past the last token of a dateline: capitalised words, a day, an agency in brackets, a dash. It
/// needs the agency or a dash set off by spaces.
fn end_of_dateline(tokens: &[Token<'_>]) -> Option<usize> {
    let (mut bracket, mut agency) = (false, None);
    for (at, token) in tokens.iter().enumerate().take(14) {
        let spaced = at > 0 && tokens[at - 1].span.end < token.span.start;
        match token.text {
            "—" | "–" | "-" if at > 0 && spaced => return Some(at + 1),
            "--" | "—" | "–" if agency.is_some() => return Some(at + 1),
            "(" => bracket = true,
            ")" if bracket => {
                bracket = false;
                agency = Some(at + 1);
            }
            "," | "." | "/" => {}
            _ if agency.is_some() => return agency,
            _ if token.is_capitalised() || token.class == Class::Number => {}
            _ => return None,
        }
    }
    None
}

fn is_advertisement(words: &str) -> bool {
    let word = words.trim_matches(|sign: char| !sign.is_alphabetic()).to_lowercase();
    matches!(word.as_str(), "advertisement" | "advertising" | "sponsored" | "sponsored content")
}

fn is_copyright(words: &str) -> bool {
    let lower = words.to_lowercase();
    let begins = ["copyright", "©", "(c) "].iter().any(|mark| lower.starts_with(mark));
    words.len() < 200
        && (begins
            || lower.ends_with("all rights reserved.")
            || lower.ends_with("all rights reserved"))
}

/// "75 F", "23°C".
fn is_weather(words: &str) -> bool {
    let rest =
        words.trim_start_matches('-').trim_start_matches(|digit: char| digit.is_ascii_digit());
    let degrees = words.len() > rest.len();
    degrees && matches!(rest.trim_start_matches(['°', 'º', ' ']), "F" | "C")
}

/// The name in "By Jane Doe", "BY YOUNGNAM KIM [kim@…]"; a by-line of a role has one too.
fn byline(words: &str) -> Option<String> {
    let rest = words.strip_prefix("By ").or_else(|| words.strip_prefix("BY "))?;
    let name = rest.split(['[', '(', ',', '|', '/']).next()?.trim();
    let parts: Vec<&str> = name.split_whitespace().collect();
    let capitalised =
        |part: &str| part.starts_with(char::is_uppercase) || matches!(part, "and" | "de" | "van");
    let fits = (1..=6).contains(&parts.len()) && parts.iter().all(|part| capitalised(part));
    (fits && words.len() < 120 && !rest.ends_with('.')).then(|| name.to_owned())
}

/// A closing paragraph in brackets that speaks of the report itself.
fn is_provenance(words: &str) -> bool {
    let bracketed =
        words.starts_with(['(', '[']) && words.trim_end_matches('.').ends_with([')', ']']);
    let lower = words.to_lowercase();
    let speaks =
        ["report", "feed", "article", "story", "published", "edited", "reporting", "translat"];
    bracketed && speaks.iter().any(|word| lower.contains(word))
}
