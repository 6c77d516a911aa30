//! Parts a source text into title, body and furniture.

use std::collections::BTreeMap;

use super::Source;
use super::furniture;
use super::gazetteer::Gazetteer;
use super::metadata::Metadata;
use crate::codec::fields;
use crate::model::{Block, Furniture, Part, Reason, Span, Title};

/// How a source text is laid out.
pub(super) struct Layout {
    pub(super) title: Title,
    /// In order; with the furniture they hold every visible character once.
    pub(super) blocks: Vec<Block>,
    /// In order.
    pub(super) furniture: Vec<Furniture>,
    /// The name in a by-line that a rule found.
    pub(super) byline: Option<String>,
    /// The place in a dateline that a rule found.
    pub(super) dateline: Option<String>,
    /// What metadata quotes and the text does not hold.
    pub(super) not_found: Vec<String>,
}

fields!(Layout { title, blocks, furniture, byline, dateline, not_found });

/// Lays out a source text: by its metadata, and where that says nothing of furniture, by general rules.
pub(super) fn lay_out(source: &Source, gazetteer: &Gazetteer) -> Layout {
    let paragraphs = paragraphs(&source.text);
    let mut sheet = Sheet::new(source);
    sheet.quoted(&source.metadata);
    let by_rule = source.metadata.furniture.is_empty();
    let found =
        if by_rule { sheet.by_rules(&paragraphs, gazetteer) } else { furniture::Head::default() };
    let title = sheet.title(&paragraphs);
    sheet.repeated(&paragraphs, &title);
    for &paragraph in &paragraphs {
        if paragraph.of(&source.text).trim().is_empty() {
            sheet.cut(paragraph, Reason::Stray);
        }
        sheet.paragraph(paragraph, &title);
    }
    Layout {
        title,
        blocks: sheet.blocks,
        furniture: sheet.furniture.into_values().collect(),
        byline: found.byline,
        dateline: found.dateline,
        not_found: sheet.not_found,
    }
}

/// A source text while it is being cut.
struct Sheet<'a> {
    source: &'a Source,
    text: &'a str,
    blocks: Vec<Block>,
    /// By first byte; none overlaps another.
    furniture: BTreeMap<u32, Furniture>,
    not_found: Vec<String>,
}

impl<'a> Sheet<'a> {
    fn new(source: &'a Source) -> Self {
        let mut sheet = Self {
            source,
            text: &source.text,
            blocks: Vec::new(),
            furniture: BTreeMap::new(),
            not_found: Vec::new(),
        };
        if let Some(span) = source.front_matter {
            sheet.cut(span, Reason::FrontMatter);
        }
        sheet
    }

    /// Takes a stretch out of the body, unless part of it is out already.
    fn cut(&mut self, span: Span, reason: Reason) {
        if !self.is_cut(span) && !span.is_empty() {
            self.furniture.insert(span.start, Furniture { span, reason });
        }
    }

    fn is_cut(&self, span: Span) -> bool {
        self.cuts(span).next().is_some()
    }

    /// The furniture that overlaps a span, last first.
    fn cuts(&self, span: Span) -> impl Iterator<Item = Furniture> {
        let before = self.furniture.range(..span.end).rev().map(|(_, piece)| *piece);
        before.take_while(move |piece| piece.span.end > span.start)
    }

    fn quoted(&mut self, metadata: &Metadata) {
        for quoted in &metadata.furniture {
            match self.find(&quoted.text) {
                Some(span) => self.cut(span, quoted.reason),
                None => self.not_found.push(quoted.text.clone()),
            }
        }
        for beginning in metadata.captions.iter().chain(&metadata.subheads) {
            if self.find(beginning).is_none() {
                self.not_found.push(beginning.clone());
            }
        }
    }

    /// The first place where the words stand and are not cut out.
    fn find(&self, words: &str) -> Option<Span> {
        let places = self.text.match_indices(words);
        let spans = places.map(|(at, found)| Span::new(at as u32, (at + found.len()) as u32));
        spans.into_iter().find(|&span| !span.is_empty() && !self.is_cut(span))
    }

    fn by_rules(&mut self, paragraphs: &[Span], gazetteer: &Gazetteer) -> furniture::Head {
        let open: Vec<Span> = paragraphs.iter().copied().filter(|&p| !self.is_cut(p)).collect();
        let title = self.source.metadata.title.as_deref();
        let (pieces, head) = furniture::by_rules(self.text, &open, title, gazetteer);
        for Furniture { span, reason } in pieces {
            self.cut(span, reason);
        }
        head
    }

    /// The title that metadata give, where it stands; else the first paragraph, if it looks like a
    /// headline; else the first words.
    fn title(&self, paragraphs: &[Span]) -> Title {
        if let Some(text) = &self.source.metadata.title {
            let span = self.find(text).filter(|&span| self.stands_alone(span, paragraphs));
            return Title { text: text.clone(), span };
        }
        let mut open = paragraphs.iter().filter_map(|&paragraph| self.rest(paragraph));
        let first = open.next().unwrap_or(Span::new(0, 0));
        let words = first.of(self.text);
        let whole = paragraphs.iter().any(|paragraph| paragraph.start == first.start);
        if whole && furniture::looks_like_headline(words) && open.next().is_some() {
            return Title { text: words.to_owned(), span: Some(first) };
        }
        Title { text: first_words(words), span: None }
    }

    /// Whether words are a line of their own, or head one: a title that sentences have swallowed. A short
    /// title is often also the beginning of a sentence.
    fn stands_alone(&self, title: Span, paragraphs: &[Span]) -> bool {
        let holds = |paragraph: &&Span| paragraph.contains(title);
        let Some(rest) = paragraphs.iter().find(holds).and_then(|&it| self.rest(it)) else {
            return false;
        };
        let after = Span::new(title.end, rest.end.max(title.end)).of(self.text);
        let is_long = title.of(self.text).split_whitespace().nth(3).is_some();
        let starts_anew = after.starts_with(char::is_whitespace)
            && after.trim_start().starts_with(|c: char| !c.is_lowercase());
        after.trim().is_empty() || (is_long && starts_anew)
    }

    /// What stands between the cuts at both ends of a paragraph, without stray signs; `None` when
    /// nothing does.
    fn rest(&self, paragraph: Span) -> Option<Span> {
        let cuts: Vec<Span> = self.cuts(paragraph).map(|piece| piece.span).collect();
        let before = cuts.iter().filter(|cut| cut.start <= paragraph.start).map(|cut| cut.end);
        let start = before.max().unwrap_or(paragraph.start).min(paragraph.end);
        let after = cuts.iter().filter(|cut| cut.end >= paragraph.end).map(|cut| cut.start);
        let end = after.min().unwrap_or(paragraph.end).max(start);
        let (rest, _) = without_stray(self.text, trim(self.text, Span::new(start, end)));
        (!rest.is_empty()).then_some(rest)
    }

    /// Cuts out every other paragraph that is the title again.
    fn repeated(&mut self, paragraphs: &[Span], title: &Title) {
        let Some(printed) = title.span else { return };
        for &paragraph in paragraphs {
            if paragraph.of(self.text) == title.text && !paragraph.overlaps(printed) {
                self.cut(paragraph, Reason::RepeatedTitle);
            }
        }
    }

    /// Makes blocks of what is left of a paragraph.
    fn paragraph(&mut self, paragraph: Span, title: &Title) {
        let mut ends: Vec<Span> = self.cuts(paragraph).map(|piece| piece.span).collect();
        ends.extend(title.span.filter(|title| title.overlaps(paragraph)));
        ends.sort();
        let mut at = paragraph.start;
        let caption = self.is_caption(paragraph);
        for cut in ends {
            self.piece(Span::new(at, cut.start.max(at)), caption);
            if title.span == Some(cut) {
                self.blocks.push(Block { span: cut, part: Part::Title });
            }
            at = cut.end.max(at);
        }
        self.piece(Span::new(at, paragraph.end.max(at)), caption);
    }

    /// One stretch of a paragraph between cuts: a block, a stray sign, or two blocks with a sub-head.
    fn piece(&mut self, span: Span, part: Part) {
        let (span, stray) = without_stray(self.text, trim(self.text, span));
        if let Some(stray) = stray {
            self.cut(stray, Reason::Stray);
        }
        if span.is_empty() {
            return;
        }
        let words = span.of(self.text);
        let subheads = self.source.metadata.subheads.iter();
        let head = subheads.filter(|head| words.starts_with(head.as_str())).map(String::len).max();
        let Some(head) = head.filter(|&length| (1..words.len()).contains(&length)) else {
            self.blocks.push(Block { span, part });
            return;
        };
        let middle = span.start + head as u32;
        self.blocks.push(Block { span: Span::new(span.start, middle), part });
        self.blocks.push(Block { span: trim(self.text, Span::new(middle, span.end)), part });
    }

    fn is_caption(&self, paragraph: Span) -> Part {
        let words = paragraph.of(self.text);
        let listed = &self.source.metadata.captions;
        let credited = self.cuts(paragraph).any(|piece| piece.reason == Reason::PhotoCredit);
        let by_hand = listed.iter().any(|beginning| words.starts_with(beginning.as_str()));
        let by_credit = credited && self.source.metadata.furniture.is_empty();
        if by_hand || by_credit { Part::Caption } else { Part::Body }
    }
}

/// The first words of a text that has no title, at most eighty bytes.
fn first_words(text: &str) -> String {
    let mut title = String::new();
    for word in text.split_whitespace() {
        if title.len() + word.len() > 80 {
            return format!("{title} …").trim_start().to_owned();
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    title
}

/// A span without white space at its ends.
fn trim(text: &str, span: Span) -> Span {
    let inner = span.of(text);
    let start = span.start + (inner.len() - inner.trim_start().len()) as u32;
    Span::new(start, start + inner.trim().len() as u32)
}

/// Parts off a sign that stands alone at the end ("interview. ."), or all when nothing can be read.
fn without_stray(text: &str, span: Span) -> (Span, Option<Span>) {
    let words = span.of(text);
    if !words.contains(char::is_alphanumeric) {
        return (Span::new(span.start, span.start), (!span.is_empty()).then_some(span));
    }
    let Some((_, last)) = words.rsplit_once(char::is_whitespace) else { return (span, None) };
    if !matches!(last, "." | "," | "|" | "-") {
        return (span, None);
    }
    let start = span.end - last.len() as u32;
    (trim(text, Span::new(span.start, start)), Some(Span::new(start, span.end)))
}

/// The paragraphs of a text, trimmed; also the lines that hold nothing but unusual white space.
///
/// Each line is a paragraph, except in texts that are wrapped at a column: there a blank line parts
/// them.
fn paragraphs(text: &str) -> Vec<Span> {
    let wrapped = is_wrapped(text);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut follows = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let whole = Span::new(at, at + line.len() as u32);
        at = whole.end;
        let span = trim(text, whole);
        match paragraphs.last_mut() {
            Some(last) if wrapped && follows && !span.is_empty() => last.end = span.end,
            _ if !span.is_empty() => paragraphs.push(span),
            _ => paragraphs.extend(unusual_blank(text, whole)),
        }
        follows = !span.is_empty();
    }
    paragraphs
}

/// The part of a blank line that is no plain space: a lone no-break space is there by mistake.
fn unusual_blank(text: &str, line: Span) -> Option<Span> {
    let blank = line.of(text);
    let start = blank.find(|letter: char| !letter.is_ascii())?;
    let end = blank.rfind(|letter: char| !letter.is_ascii())?;
    let last = blank[end..].chars().next()?.len_utf8();
    Some(Span::new(line.start + start as u32, line.start + (end + last) as u32))
}

/// Whether lines are broken at a column: many of them, of a book's width, most followed by another.
fn is_wrapped(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let fit = |line: &str| (40..=100).contains(&line.chars().count());
    if lines.iter().any(|line| line.chars().count() > 100) {
        return false;
    }
    let broken = lines.windows(2).filter(|pair| fit(pair[0]) && !pair[1].is_empty()).count();
    let filled = lines.iter().filter(|line| !line.is_empty()).count();
    broken >= 4 && broken * 2 >= filled
}
