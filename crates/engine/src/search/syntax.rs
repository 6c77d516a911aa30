//! The form of the query language: cuts a query text into parts, knowing no collection.
//!
//! ```text
//! query  = part*                         all must hold
//! part   = ["OR"] ["-"] (field | phrase | word)
//! field  = NAME ":" (phrase | word)      country:UA  person:"Kim Jong Un"  from:2024-10
//! phrase = QUOTE text QUOTE              straight or curly
//! word   = text without space ["*"]
//! ```
//!
//! `OR` joins the two parts beside it more closely than parts are joined: `troops labourers OR
//! workers` asks for troops, and for labourers or workers. Whatever is none of this is plain words.

use super::{QueryNote, QueryProblem};
use crate::model::Span;
use crate::text;

/// No reader types more; what comes after is left out with a note.
const MOST_BYTES: usize = 4096;
/// As many words of a query are searched.
const MOST_WORDS: usize = 64;

/// A part of a query. Spans are bytes of the query text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// All of it, with sign, field name and quotation marks.
    pub(super) span: Span,
    /// It has a `-` before it.
    pub(super) is_excluded: bool,
    /// `OR` joins it to the part before.
    pub(super) is_alternative: bool,
    /// The name before a colon.
    pub(super) field: Option<Span>,
    /// What is searched, without quotation marks and `*`.
    pub(super) text: Span,
    pub(super) form: Form,
}

/// How the text of a part is to be matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// In quotation marks.
    Phrase,
    /// A word that has been finished.
    Word,
    /// A word that ends in `*`.
    Beginning,
    /// The last word, with nothing after it: perhaps still being typed.
    Unfinished,
}

/// The parts of a query, and what is the matter with its form.
pub(super) fn parse(query: &str) -> (Vec<Part>, Vec<QueryNote>) {
    let bounded = &query[..query.floor_char_boundary(MOST_BYTES)];
    let mut reader =
        Reader { text: bounded, at: 0, parts: Vec::new(), notes: Vec::new(), or: None };
    reader.read();
    let Reader { mut parts, mut notes, .. } = reader;
    let kept = within_limit(&parts, bounded);
    let cut = parts.get(kept).map_or(bounded.len(), |part| part.span.start as usize);
    parts.truncate(kept);
    if cut < query.len() {
        notes.retain(|note| (note.span.start as usize) < cut);
        notes.push(note(cut, query.len(), QueryProblem::TooLong, None));
    }
    (parts, notes)
}

/// How many parts may be kept until they have more than [`MOST_WORDS`] words.
fn within_limit(parts: &[Part], text: &str) -> usize {
    let mut words = 0;
    let fits = |part: &&Part| {
        words += text::words(part.text.of(text)).count().max(1);
        words <= MOST_WORDS
    };
    parts.iter().take_while(fits).count()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    parts: Vec<Part>,
    notes: Vec<QueryNote>,
    /// An `OR` that waits for the part to its right.
    or: Option<Span>,
}

impl Reader<'_> {
    fn read(&mut self) {
        while self.skip_space() {
            if !self.read_or() {
                self.read_part();
            }
        }
        if let Some(or) = self.or.take() {
            self.dangling(or);
        }
    }

    /// Whether anything follows.
    fn skip_space(&mut self) -> bool {
        self.at = self.text.len() - self.rest().trim_start().len();
        self.at < self.text.len()
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn read_or(&mut self) -> bool {
        let end = self.at + word_length(self.rest());
        if &self.text[self.at..end] != "OR" {
            return false;
        }
        let span = span(self.at, end);
        self.at = end;
        if self.parts.is_empty() || self.or.is_some() {
            self.dangling(span);
        } else {
            self.or = Some(span);
        }
        true
    }

    fn read_part(&mut self) {
        let start = self.at;
        let is_excluded = self.rest().starts_with('-');
        self.at += usize::from(is_excluded);
        let field = self.read_field_name();
        let is_bare = !is_excluded && field.is_none();
        let Some((text, form)) = self.read_phrase(is_bare).or_else(|| self.read_word(!is_excluded))
        else {
            self.read_nothing(start);
            return;
        };
        self.parts.push(Part {
            span: span(start, self.at),
            is_excluded,
            is_alternative: self.or.take().is_some(),
            field,
            text,
            form,
        });
    }

    /// Punctuation alone is passed over; a sign or a field of the language is missed by its reader.
    fn read_nothing(&mut self, start: usize) {
        let nothing = &self.text[start..self.at];
        if nothing == "-"
            || nothing.starts_with('*')
            || (nothing.len() > 1 && nothing.ends_with(':'))
        {
            self.dangling(span(start, self.at));
        }
    }

    /// Letters and a colon with something right after it.
    fn read_field_name(&mut self) -> Option<Span> {
        let word = &self.rest()[..word_length(self.rest())];
        let name = word.split(':').next().filter(|name| name.len() < word.len())?;
        let is_name = !name.is_empty() && name.chars().all(char::is_alphabetic);
        let is_address = word[name.len() + 1..].starts_with("//");
        if !is_name || is_address {
            return None;
        }
        let after = self.at + name.len() + 1;
        let is_followed = self.text[after..].starts_with(|c: char| !c.is_whitespace());
        let span = span(self.at, self.at + name.len());
        if !is_followed && !super::query::is_field(name) {
            return None;
        }
        self.at = after;
        Some(span)
    }

    /// What stands in quotation marks. An opening mark that is never closed is noted: a sign or a
    /// field before it then reaches to the end of the text, without one the mark is passed over.
    fn read_phrase(&mut self, is_bare: bool) -> Option<(Span, Form)> {
        let mark = self.rest().chars().next().filter(|&c| is_quote(c))?;
        let start = self.at + mark.len_utf8();
        if let Some(length) = self.text[start..].find(is_quote) {
            let end = start + length;
            self.at = end + self.text[end..].chars().next().map_or(0, char::len_utf8);
            return has_words(&self.text[start..end]).then(|| (span(start, end), Form::Phrase));
        }
        let end = self.text.trim_end().len();
        let proposal = Some(format!("{}\"", &self.text[self.at..end])).filter(|_| start < end);
        self.notes.push(note(self.at, end, QueryProblem::OpenQuote, proposal));
        self.at = if is_bare { start } else { self.text.len() };
        has_words(&self.text[start..self.at]).then(|| (span(start, self.at), Form::Word))
    }

    /// A word up to the next space or quotation mark; `None` when there is nothing in it to search.
    fn read_word(&mut self, may_be_unfinished: bool) -> Option<(Span, Form)> {
        let start = self.at;
        self.at += word_length(self.rest());
        let word = &self.text[start..self.at];
        let bare = word.trim_end_matches('*');
        let form = if bare.len() < word.len() {
            Form::Beginning
        } else if may_be_unfinished && self.at == self.text.len() {
            Form::Unfinished
        } else {
            Form::Word
        };
        has_words(bare).then(|| (span(start, start + bare.len()), form))
    }

    fn dangling(&mut self, span: Span) {
        self.notes.push(QueryNote { span, problem: QueryProblem::Dangling, proposal: None });
    }
}

fn has_words(text: &str) -> bool {
    text::words(text).next().is_some()
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(text.len())
}

const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}

fn note(start: usize, end: usize, problem: QueryProblem, proposal: Option<String>) -> QueryNote {
    QueryNote { span: span(start, end), problem, proposal }
}
