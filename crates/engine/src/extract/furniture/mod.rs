//! General rules for furniture, for texts of which nobody has said what it is.

mod byline;
mod dateline;
mod lines;
mod phrases;

use std::collections::BTreeSet;

use super::calendar;
use super::gazetteer::Gazetteer;
use super::words::tokens;
use crate::model::{Furniture, Reason, Span};
use lines::Line;

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
    gazetteer: &Gazetteer,
) -> (Vec<Furniture>, Head) {
    let mut rules = Rules { text, gazetteer, furniture: Vec::new(), head: Head::default() };
    let first = first_of_body(text, paragraphs);
    for (number, &paragraph) in paragraphs.iter().enumerate() {
        if title != Some(paragraph.of(text)) {
            rules.whole(
                paragraph,
                Place { in_head: number < first, left: paragraphs.len() - number },
            );
        }
    }
    rules.labels_before_title(&paragraphs[..first.min(paragraphs.len())], title);
    if title.is_none() {
        rules.tail_of_title(&paragraphs[..first.min(paragraphs.len())]);
    }
    for &paragraph in paragraphs.iter().skip(first) {
        rules.credit(paragraph);
    }
    rules.lead(paragraphs.iter().skip(first).copied());
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
        words.split_whitespace().nth(12).is_some()
            && words.ends_with(['.', '!', '?', '"', '”', '’', ')'])
            && lines::provenance(words).is_none()
    };
    paragraphs
        .iter()
        .position(|paragraph| runs(&paragraph))
        .unwrap_or(usize::from(!paragraphs.is_empty()))
}

/// Where a paragraph stands.
#[derive(Clone, Copy)]
struct Place {
    /// Before the first paragraph of running text.
    in_head: bool,
    /// How many paragraphs there are from this one on.
    left: usize,
}

struct Rules<'a> {
    text: &'a str,
    gazetteer: &'a Gazetteer,
    furniture: Vec<Furniture>,
    head: Head,
}

impl Rules<'_> {
    fn cut(&mut self, span: Span, reason: Reason) {
        self.furniture.push(Furniture { span, reason });
    }

    /// Rules for a whole paragraph.
    fn whole(&mut self, paragraph: Span, place: Place) {
        let words = paragraph.of(self.text);
        if let Some(reason) = self.reason(words, place) {
            self.cut(paragraph, reason);
        }
    }

    fn reason(&mut self, words: &str, place: Place) -> Option<Reason> {
        // Nothing that fills a paragraph is a line of the page.
        if words.len() > 400 {
            return None;
        }
        let line = &Line::of(words);
        if lines::is_advertisement(line) {
            Some(Reason::Advertisement)
        } else if lines::is_copyright(line) {
            Some(Reason::Copyright)
        } else if lines::is_weather(words) {
            Some(Reason::Weather)
        } else if lines::is_credit(line) {
            Some(Reason::PhotoCredit)
        } else if let Some(name) = byline::byline(words, place.in_head) {
            self.head.byline.get_or_insert(name);
            Some(Reason::Byline)
        } else if (place.in_head || lines::is_labelled_date(line))
            && calendar::day_of_line(words).is_some()
        {
            Some(Reason::PrintedDate)
        } else if lines::is_button(line) {
            Some(Reason::SectionLabel)
        } else if place.left <= 4 {
            lines::provenance(words)
        } else {
            None
        }
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
            self.cut(span, Reason::SectionLabel);
        }
    }

    /// The name of the outlet after the title: "Title | The Example", "Title - The Example".
    fn tail_of_title(&mut self, head: &[Span]) {
        let known: BTreeSet<Span> = self.furniture.iter().map(|piece| piece.span).collect();
        let Some(&title) = head.iter().find(|span| !known.contains(span)) else { return };
        let words = title.of(self.text);
        if let Some(at) = lines::tail_of_title(words, self.gazetteer) {
            self.cut(Span::new(title.start + at as u32, title.end), Reason::PageHeader);
        }
    }

    /// "[REUTERS, YONHAP]", "(Photo: AP)" at the end of a paragraph.
    fn credit(&mut self, paragraph: Span) {
        let words = paragraph.of(self.text);
        if let Some(open) = lines::credit_at_end(words) {
            self.cut(Span::new(paragraph.start + open as u32, paragraph.end), Reason::PhotoCredit);
        }
    }

    /// The dateline, or a day printed before the first sentence of the body.
    fn lead(&mut self, mut body: impl Iterator<Item = Span>) {
        let known: BTreeSet<Span> = self.furniture.iter().map(|piece| piece.span).collect();
        let Some(paragraph) = body.find(|span| !known.contains(span)) else { return };
        if let Some((span, _)) = calendar::leading_day(paragraph, self.text) {
            self.cut(span, Reason::PrintedDate);
            return;
        }
        // A dateline is short, whatever paragraph it begins.
        let tokens = tokens(self.text, first_bytes(self.text, paragraph, 160));
        if let Some(found) = dateline::dateline(&tokens, self.gazetteer) {
            let place = Span::new(paragraph.start, found.place_end);
            self.head.dateline.get_or_insert_with(|| dateline::spelt(place.of(self.text)));
            self.cut(Span::new(paragraph.start, found.end), Reason::Dateline);
        }
    }
}

/// At most so many bytes of the beginning of a span.
fn first_bytes(text: &str, span: Span, most: u32) -> Span {
    let end = span.end.min(span.start + most);
    let end = (span.start..=end).rev().find(|&at| text.is_char_boundary(at as usize));
    Span::new(span.start, end.unwrap_or(span.start))
}
