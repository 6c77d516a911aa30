//! The form of the query language: cuts a query text into parts, knowing no collection.
//!
//! ```text
//! query   = part*                          all must hold; AND may stand between them
//! part    = ["OR"] ["-" | "NOT"] (group | field | phrase | word)
//! group   = "(" query ")"
//! field   = NAME ":" (phrase | word)       country:UA  person:"Kim Jong Un"  date:2024-10..2025
//! phrase  = QUOTE text QUOTE ["~" N]       straight or curly; with ~N near each other
//! word    = text without space             labo*  lab?r  Donesk~1
//! ```
//!
//! `OR` joins the two parts beside it more closely than parts are joined: `troops labourers OR
//! workers` asks for troops, and for labourers or workers. Whatever is none of this is plain words.
//! The reader goes through the text once; groups within groups are read to a depth of
//! [`MOST_DEPTH`], so that its own stack is bounded too.

use super::{QueryNote, QueryProblem};
use crate::model::Span;
use crate::text;

/// No reader types more; what comes after is left out with a note.
const MOST_BYTES: usize = 4096;
/// As many words of a query are searched.
const MOST_WORDS: usize = 64;
/// Brackets within brackets beyond this are passed over like other punctuation.
const MOST_DEPTH: usize = 8;
/// As many other words may stand among words that are near each other; what asks for more gets this.
pub(super) const FARTHEST_APART: u32 = 30;

/// A part of a query. Spans are bytes of the query text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// All of it, with sign, field name and quotation marks.
    pub(super) span: Span,
    /// It has a `-` or `NOT` before it.
    pub(super) is_excluded: bool,
    /// `OR` joins it to the part before.
    pub(super) is_alternative: bool,
    pub(super) what: What,
}

/// What a part asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Parts in brackets.
    Group(Vec<Part>),
    /// Words, or the value of a field.
    Words(Words),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// The name before a colon.
    pub(super) field: Option<Span>,
    /// What is searched, without quotation marks and without `*` or `~` at its end.
    pub(super) text: Span,
    pub(super) form: Form,
}

/// How the text of a part is to be matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// In quotation marks.
    Phrase,
    /// In quotation marks, with so many other words among them, in any order.
    Near(u32),
    /// A word that has been finished.
    Word,
    /// A word that ends in `*`.
    Beginning,
    /// A word with `?` or `*` inside.
    Pattern,
    /// A word of which so many letters may be others.
    Misspelt(u32),
    /// The last word, with nothing after it: perhaps still being typed.
    Unfinished,
}

/// The parts of a query, and what is the matter with its form.
pub(super) fn parse(query: &str) -> (Vec<Part>, Vec<QueryNote>) {
    let bounded = &query[..query.floor_char_boundary(MOST_BYTES)];
    let mut reader =
        Reader { text: bounded, at: 0, end: bounded.len(), words: 0, notes: Vec::new() };
    let parts = reader.parts(0);
    let Reader { end: cut, mut notes, .. } = reader;
    if cut < query.len() {
        notes.retain(|note| (note.span.start as usize) < cut);
        notes.push(note(cut, query.len(), QueryProblem::TooLong, None));
    }
    (parts, notes)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Where reading ends: that of the text, or of the last word that fits.
    end: usize,
    /// How many words were read.
    words: usize,
    notes: Vec<QueryNote>,
}

/// What stands between two parts, and waits for the second.
#[derive(Clone, Copy)]
enum Operator {
    And,
    Or,
    Not,
}

/// The operators that wait for a part, each where it stands.
#[derive(Default)]
struct Waiting {
    join: Option<(Span, Operator)>,
    not: Option<Span>,
}

impl Reader<'_> {
    /// Parts up to the end, or up to the bracket that closes the group.
    fn parts(&mut self, depth: usize) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut waiting = Waiting::default();
        while self.skip_space() && !(depth > 0 && self.rest().starts_with(')')) {
            if self.skip_open_quote() {
                continue;
            }
            if let Some((span, operator)) = self.operator(depth) {
                self.wait(&mut waiting, span, operator, parts.is_empty());
            } else if let Some(part) = self.part(depth, &waiting) {
                waiting = Waiting::default();
                parts.push(part);
            }
        }
        let join = waiting.join.map(|(span, _)| span);
        join.into_iter().chain(waiting.not).for_each(|span| self.dangling(span));
        parts
    }

    /// An operator that has nothing to its left, or follows another, acts upon nothing.
    fn wait(&mut self, waiting: &mut Waiting, span: Span, operator: Operator, is_first: bool) {
        match operator {
            Operator::Not if waiting.not.is_none() => waiting.not = Some(span),
            Operator::And | Operator::Or
                if !is_first && waiting.join.is_none() && waiting.not.is_none() =>
            {
                waiting.join = Some((span, operator));
            }
            _ => self.dangling(span),
        }
    }

    /// Whether anything follows.
    fn skip_space(&mut self) -> bool {
        self.at += self.rest().len() - self.rest().trim_start().len();
        self.at < self.end
    }

    fn rest(&self) -> &str {
        &self.text[self.at..self.end]
    }

    /// Passes over a quotation mark that is never closed, with a note.
    fn skip_open_quote(&mut self) -> bool {
        let Some(mark) = self.rest().chars().next().filter(|&c| is_quote(c)) else { return false };
        if self.rest()[mark.len_utf8()..].contains(is_quote) {
            return false;
        }
        self.open_quote(mark);
        self.at += mark.len_utf8();
        true
    }

    fn open_quote(&mut self, mark: char) {
        let end = self.text[..self.end].trim_end().len();
        let is_alone = self.at + mark.len_utf8() >= end;
        let proposal = (!is_alone).then(|| format!("{}\"", &self.text[self.at..end]));
        self.notes.push(note(self.at, end, QueryProblem::OpenQuote, proposal));
    }

    fn operator(&mut self, depth: usize) -> Option<(Span, Operator)> {
        let length = word_length(self.rest(), depth);
        let operator = match &self.rest()[..length] {
            "AND" => Operator::And,
            "OR" => Operator::Or,
            "NOT" => Operator::Not,
            _ => return None,
        };
        self.at += length;
        Some((span(self.at - length, self.at), operator))
    }

    fn part(&mut self, depth: usize, waiting: &Waiting) -> Option<Part> {
        let from = self.at;
        let has_sign = self.rest().starts_with('-');
        self.at += usize::from(has_sign);
        let is_excluded = has_sign || waiting.not.is_some();
        let what = if self.rest().starts_with('(') && depth < MOST_DEPTH {
            self.group(from, depth)
        } else {
            self.words(from, depth, is_excluded).map(What::Words)
        };
        let start = waiting.not.map_or(from, |not| not.start as usize);
        let is_alternative = matches!(waiting.join, Some((_, Operator::Or)));
        Some(Part { span: span(start, self.at), is_excluded, is_alternative, what: what? })
    }

    /// A group; one that is never closed reaches to the end of the text and is noted.
    fn group(&mut self, from: usize, depth: usize) -> Option<What> {
        let open = self.at;
        self.at += 1;
        let parts = self.parts(depth + 1);
        if self.rest().starts_with(')') {
            self.at += 1;
        } else if self.end == self.text.len() {
            let proposal = format!("{})", self.text[open..self.end].trim_end());
            self.notes.push(note(open, self.end, QueryProblem::OpenBracket, Some(proposal)));
        }
        if parts.is_empty() {
            self.dangling(span(from, self.at));
            return None;
        }
        Some(What::Group(parts))
    }

    fn words(&mut self, from: usize, depth: usize, is_excluded: bool) -> Option<Words> {
        let field = self.field_name(depth);
        let is_quoted = self.rest().starts_with(is_quote);
        let found = if is_quoted { self.phrase() } else { self.word(depth, !is_excluded) };
        let Some((text, form)) = found else {
            self.nothing(from);
            return None;
        };
        self.words += text::words(text.of(self.text)).count().max(1);
        if self.words > MOST_WORDS {
            self.end = from;
            self.at = from;
            return None;
        }
        Some(Words { field, text, form })
    }

    /// Punctuation alone is passed over; a sign or a field of the language is missed by its reader.
    fn nothing(&mut self, start: usize) {
        let nothing = &self.text[start..self.at];
        if nothing == "-"
            || nothing.starts_with('*')
            || (nothing.len() > 1 && nothing.ends_with(':'))
        {
            self.dangling(span(start, self.at));
        }
    }

    /// Letters and a colon with something right after it.
    fn field_name(&mut self, depth: usize) -> Option<Span> {
        let word = &self.rest()[..word_length(self.rest(), depth)];
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

    /// What stands in quotation marks. One that is never closed, with a sign or a field before it,
    /// reaches to the end of the text.
    fn phrase(&mut self) -> Option<(Span, Form)> {
        let mark = self.rest().chars().next().filter(|&c| is_quote(c))?;
        let start = self.at + mark.len_utf8();
        if let Some(length) = self.text[start..self.end].find(is_quote) {
            let end = start + length;
            self.at = end + self.text[end..].chars().next().map_or(0, char::len_utf8);
            let form = self.apart().map_or(Form::Phrase, Form::Near);
            return has_words(&self.text[start..end]).then(|| (span(start, end), form));
        }
        self.open_quote(mark);
        self.at = self.end;
        has_words(&self.text[start..self.at]).then(|| (span(start, self.at), Form::Phrase))
    }

    /// The `~5` right after a phrase.
    fn apart(&mut self) -> Option<u32> {
        let digits = self.rest().strip_prefix('~')?;
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let apart = digits[..length].parse().unwrap_or(FARTHEST_APART).min(FARTHEST_APART);
        self.at += 1 + length;
        Some(apart)
    }

    /// A word up to the next space or quotation mark; `None` when there is nothing in it to search.
    fn word(&mut self, depth: usize, may_be_unfinished: bool) -> Option<(Span, Form)> {
        let start = self.at;
        self.at += word_length(self.rest(), depth);
        let word = &self.text[start..self.at];
        let (bare, form) = with_form(word, may_be_unfinished && self.at == self.text.len());
        has_words(bare).then(|| (span(start, start + bare.len()), form))
    }

    fn dangling(&mut self, span: Span) {
        self.notes.push(QueryNote { span, problem: QueryProblem::Dangling, proposal: None });
    }
}

/// A word without the signs at its end, and what they say of it.
fn with_form(word: &str, is_last: bool) -> (&str, Form) {
    let bare = word.trim_end_matches('*');
    let is_beginning = bare.len() < word.len();
    if let Some((spelling, letters @ ("" | "1" | "2"))) = bare.rsplit_once('~') {
        return (spelling, Form::Misspelt(letters.parse().unwrap_or(1)));
    }
    // At the end of a plain word a question mark asks the reader's own question.
    let inside = bare.trim_end_matches('?');
    let form = match (inside.contains(['?', '*']), is_beginning) {
        (true, _) => return (word, Form::Pattern),
        (false, true) => Form::Beginning,
        (false, false) if is_last => Form::Unfinished,
        (false, false) => Form::Word,
    };
    (bare, form)
}

fn has_words(text: &str) -> bool {
    text::words(text).next().is_some()
}

/// How long the word is with which `text` begins. Within a group the closing bracket ends it.
fn word_length(text: &str, depth: usize) -> usize {
    let ends = |c: char| c.is_whitespace() || is_quote(c) || (depth > 0 && c == ')');
    text.find(ends).unwrap_or(text.len())
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
