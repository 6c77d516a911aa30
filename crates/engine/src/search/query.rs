//! The meaning of a query in one collection: parts become words, values and dates that it knows.

use std::ops::Range;

use super::spelling::{self, Pattern};
use super::syntax::{self, Form, Part, What, Words};
use super::{Chip, ChipMeaning, QueryNote, QueryProblem, proposal};
use crate::date::{Bound, Interval};
use crate::index::Index;
use crate::model::{Facet, Span};
use crate::order;
use crate::text::{fold, words};

/// A query as one collection understands it.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    /// All of these must hold.
    pub(super) clauses: Vec<Clause>,
    /// Typed ends of the range, which narrow it as the clicked ones do.
    pub(super) ranges: Vec<Interval>,
    pub(super) chips: Vec<Chip>,
    /// In order of their place in the text.
    pub(super) notes: Vec<QueryNote>,
}

/// At least one of these must hold.
pub(super) type Clause = Vec<Literal>;

#[derive(Clone, Debug)]
pub(super) struct Literal {
    pub(super) is_excluded: bool,
    pub(super) atom: Atom,
}

/// What can hold of a document.
#[derive(Clone, Debug)]
pub(super) enum Atom {
    /// All these clauses hold in it.
    Group(Vec<Clause>),
    /// All these phrases stand in it.
    Text(Vec<Phrase>),
    /// It has this value, by number.
    Value(Facet, u32),
    /// Its date meets this range.
    Dates(Interval),
}

/// Words that belong together within one block; most often a single one.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) slots: Vec<Slot>,
    /// How many other words may stand among them, in whatever order they come; without it each
    /// follows the one before.
    pub(super) apart: Option<u32>,
}

/// One word of a phrase.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// Where it stands in the query text.
    pub(super) word: Span,
    /// The terms that it stands for, ascending; no range is empty.
    pub(super) terms: Vec<Range<u32>>,
}

/// Whether `name` is a field of the language, in any case.
pub(super) fn is_field(name: &str) -> bool {
    field(name).is_some()
}

impl Query {
    /// Understands `text`. Never fails: what is not understood is searched as words, with a note.
    pub(super) fn new(text: &str, index: &Index<'_>) -> Self {
        let (parts, notes) = syntax::parse(text);
        let mut reader = Reader { text, index, query: Self { notes, ..Self::default() } };
        for clause in reader.clauses(&parts) {
            match clause.as_slice() {
                [Literal { is_excluded: false, atom: Atom::Dates(range) }] => {
                    reader.query.ranges.push(*range);
                }
                _ => reader.query.clauses.push(clause),
            }
        }
        order::sort_by_key(&mut reader.query.notes, |note| note.span);
        reader.query
    }

    /// The phrases that are to be found, in order: what is marked where it stands.
    pub(super) fn wanted(&self) -> Vec<&Phrase> {
        let mut wanted = Vec::new();
        collect(&self.clauses, &mut wanted);
        wanted
    }
}

fn collect<'a>(clauses: &'a [Clause], wanted: &mut Vec<&'a Phrase>) {
    for literal in clauses.iter().flatten().filter(|literal| !literal.is_excluded) {
        match &literal.atom {
            Atom::Group(clauses) => collect(clauses, wanted),
            Atom::Text(phrases) => wanted.extend(phrases),
            Atom::Value(..) | Atom::Dates(_) => {}
        }
    }
}

/// What the name before a colon stands for.
#[derive(Clone, Copy)]
enum Field {
    Value(Facet),
    From,
    To,
    Date,
}

fn field(name: &str) -> Option<Field> {
    match name.to_ascii_lowercase().as_str() {
        "from" => Some(Field::From),
        "to" => Some(Field::To),
        "date" => Some(Field::Date),
        "organisation" | "organization" => Some(Field::Value(Facet::Organisation)),
        "language" => Some(Field::Value(Facet::Language)),
        name => Facet::ALL.into_iter().find(|facet| facet.key() == name).map(Field::Value),
    }
}

/// `2024-10..2025`, `2024-10..`, `..2025`, `2024-10`; an end that is left out is open.
fn between(typed: &str) -> (Option<Bound>, Option<Bound>) {
    let (from, to) = typed.split_once("..").unwrap_or((typed, typed));
    let read = |end: &str| if end.is_empty() { Some(None) } else { Bound::parse(end).map(Some) };
    match (read(from), read(to)) {
        (Some(Some(from)), Some(Some(to))) if from.first() > to.last() => (None, None),
        (Some(from), Some(to)) => (from, to),
        _ => (None, None),
    }
}

struct Reader<'a> {
    text: &'a str,
    index: &'a Index<'a>,
    query: Query,
}

impl Reader<'_> {
    fn clauses(&mut self, parts: &[Part]) -> Vec<Clause> {
        let alternatives = parts.chunk_by(|_, next| next.is_alternative);
        alternatives.map(|clause| clause.iter().map(|part| self.literal(part)).collect()).collect()
    }

    fn literal(&mut self, part: &Part) -> Literal {
        let atom = match &part.what {
            What::Group(parts) => Atom::Group(self.clauses(parts)),
            What::Words(words) => self.atom(part, *words),
        };
        Literal { is_excluded: part.is_excluded, atom }
    }

    fn atom(&mut self, part: &Part, words: Words) -> Atom {
        let Some(name) = words.field else { return Atom::Text(vec![self.phrase(words)]) };
        match field(name.of(self.text)) {
            Some(Field::Value(facet)) => self.value(facet, part, words),
            Some(Field::From) => self.dates(part, words, |typed| (Bound::parse(typed), None)),
            Some(Field::To) => self.dates(part, words, |typed| (None, Bound::parse(typed))),
            Some(Field::Date) => self.dates(part, words, between),
            None => {
                let proposal = proposal::field(name.of(self.text), words.text.of(self.text));
                self.note(part, QueryProblem::UnknownField, proposal);
                let mut phrases = self.plain_words(name, Form::Word);
                phrases.extend(self.plain_words(words.text, words.form));
                Atom::Text(phrases)
            }
        }
    }

    fn value(&mut self, facet: Facet, part: &Part, words: Words) -> Atom {
        let column = self.index.column(facet);
        let typed = words.text.of(self.text);
        let Some(number) = column.spelt(typed) else {
            let proposal = proposal::value(facet, column, typed);
            self.note(part, QueryProblem::UnknownValue, proposal);
            return Atom::Text(self.plain_words(words.text, words.form));
        };
        let (key, name) = (column.key(number), column.name(number));
        self.chip(part, ChipMeaning::Value(facet, key.to_owned(), name.to_owned()));
        Atom::Value(facet, number)
    }

    /// The ends of a range as `read` finds them in what was typed, at least one.
    fn dates(
        &mut self,
        part: &Part,
        words: Words,
        read: fn(&str) -> (Option<Bound>, Option<Bound>),
    ) -> Atom {
        let typed = words.text.of(self.text);
        let (from, to) = read(typed);
        let days = Interval {
            earliest: from.as_ref().map(Bound::first),
            latest: to.as_ref().map(Bound::last),
        };
        let text = |bound: Bound| bound.as_str().to_owned();
        let meaning = match (from, to) {
            (Some(from), Some(to)) => ChipMeaning::Between(text(from), text(to)),
            (Some(from), None) => ChipMeaning::From(text(from)),
            (None, Some(to)) => ChipMeaning::To(text(to)),
            (None, None) => return self.bad_date(part, words),
        };
        self.chip(part, meaning);
        Atom::Dates(days)
    }

    fn bad_date(&mut self, part: &Part, words: Words) -> Atom {
        let name = words.field.unwrap_or(words.text).of(self.text);
        self.note(part, QueryProblem::BadDate, proposal::date(name, words.text.of(self.text)));
        Atom::Text(self.plain_words(words.text, words.form))
    }

    fn chip(&mut self, part: &Part, meaning: ChipMeaning) {
        self.query.chips.push(Chip { span: part.span, meaning, excluded: part.is_excluded });
    }

    fn note(&mut self, part: &Part, problem: QueryProblem, proposal: Option<String>) {
        let sign = if part.is_excluded { "-" } else { "" };
        let proposal = proposal.map(|proposal| format!("{sign}{proposal}"));
        self.query.notes.push(QueryNote { span: part.span, problem, proposal });
    }

    /// All words of a part as one phrase.
    fn phrase(&self, words: Words) -> Phrase {
        let apart = if let Form::Near(apart) = words.form { Some(apart) } else { None };
        Phrase { slots: self.slots(words.text, words.form), apart }
    }

    /// The words of `span`, wherever each of them stands.
    fn plain_words(&self, span: Span, form: Form) -> Vec<Phrase> {
        let slots = self.slots(span, form).into_iter();
        slots.map(|slot| Phrase { slots: vec![slot], apart: None }).collect()
    }

    fn slots(&self, span: Span, form: Form) -> Vec<Slot> {
        if form == Form::Pattern {
            return vec![Slot { word: span, terms: self.terms(span.of(self.text), form) }];
        }
        let words: Vec<Span> = words(span.of(self.text)).collect();
        let last = words.len().saturating_sub(1);
        let slot = |(i, word): (usize, Span)| {
            let word = Span::new(span.start + word.start, span.start + word.end);
            let form = if i == last { form } else { Form::Word };
            Slot { word, terms: self.terms(word.of(self.text), form) }
        };
        words.into_iter().enumerate().map(slot).collect()
    }

    fn terms(&self, word: &str, form: Form) -> Vec<Range<u32>> {
        let terms = self.index.terms();
        let term = fold(word);
        let range = match form {
            Form::Pattern => return Pattern::new(word).terms(terms),
            Form::Misspelt(farthest) => {
                return spelling::near_terms(terms, &term, farthest as usize);
            }
            Form::Phrase | Form::Near(_) | Form::Word => self.whole(word, &term),
            Form::Beginning => terms.beginning(&term),
            Form::Unfinished => {
                let whole = self.whole(word, &term);
                if whole.is_empty() { terms.beginning(&term) } else { whole }
            }
        };
        Some(range).filter(|range| !range.is_empty()).into_iter().collect()
    }

    /// A finished word. Korean writes particles onto the end of a word, so that one of two syllables
    /// or more also stands for those that go on with a further syllable.
    fn whole(&self, word: &str, term: &str) -> Range<u32> {
        let terms = self.index.terms();
        let is_korean =
            word.chars().count() > 1 && word.chars().all(|c| ('가'..='힣').contains(&c));
        if is_korean {
            terms.between(term, &format!("{term}{FIRST_FINAL}"))
        } else {
            terms.exactly(term)
        }
    }
}

/// The first Hangul letter that closes a syllable: a term that goes on with one of these has
/// another last syllable, not a further one.
const FIRST_FINAL: char = '\u{11a8}';
