//! The meaning of a query in one collection: parts become words, values and dates that it knows.

use std::ops::Range;

use super::syntax::{self, Form, Part};
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
    /// All these phrases stand in it.
    Text(Vec<Phrase>),
    /// It has this value, by number.
    Value(Facet, u32),
    /// Its date meets this range.
    Dates(Interval),
}

/// Words that follow each other within one block; most often a single one.
pub(super) type Phrase = Vec<Slot>;

/// One word of a phrase.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// Where it stands in the query text.
    pub(super) word: Span,
    /// The terms that it stands for: one, none, or all with a common beginning.
    pub(super) terms: Range<u32>,
}

/// Whether `name` is a field of the language, in any case.
pub(super) fn is_field(name: &str) -> bool {
    field(name).is_some()
}

impl Query {
    /// Understands `text`. Never fails: what is not understood is searched as words, with a note.
    pub(super) fn new(text: &str, index: &Index) -> Self {
        let (parts, notes) = syntax::parse(text);
        let mut reader = Reader { text, index, query: Self { notes, ..Self::default() } };
        for clause in parts.chunk_by(|_, next| next.is_alternative) {
            reader.read_clause(clause);
        }
        order::sort_by_key(&mut reader.query.notes, |note| note.span);
        reader.query
    }

    /// The phrases that are to be found, in order: what is marked where it stands.
    pub(super) fn wanted(&self) -> impl Iterator<Item = &Phrase> {
        let wanted = self.clauses.iter().flatten().filter(|literal| !literal.is_excluded);
        wanted.flat_map(|literal| match &literal.atom {
            Atom::Text(phrases) => phrases.as_slice(),
            Atom::Value(..) | Atom::Dates(_) => &[],
        })
    }
}

/// What the name before a colon stands for.
#[derive(Clone, Copy)]
enum Field {
    Value(Facet),
    From,
    To,
}

fn field(name: &str) -> Option<Field> {
    match name.to_ascii_lowercase().as_str() {
        "from" => Some(Field::From),
        "to" => Some(Field::To),
        name => Facet::ALL.into_iter().find(|facet| facet.key() == name).map(Field::Value),
    }
}

struct Reader<'a> {
    text: &'a str,
    index: &'a Index,
    query: Query,
}

impl Reader<'_> {
    fn read_clause(&mut self, parts: &[Part]) {
        let literals: Clause = parts
            .iter()
            .map(|part| Literal { is_excluded: part.is_excluded, atom: self.atom(part) })
            .collect();
        match literals.as_slice() {
            [Literal { is_excluded: false, atom: Atom::Dates(range) }] => {
                self.query.ranges.push(*range);
            }
            _ => self.query.clauses.push(literals),
        }
    }

    fn atom(&mut self, part: &Part) -> Atom {
        let Some(name) = part.field else { return Atom::Text(vec![self.phrase(part)]) };
        match field(name.of(self.text)) {
            Some(Field::Value(facet)) => self.value(facet, part),
            Some(Field::From) => self.bound(part, ChipMeaning::From, |bound| Interval {
                earliest: Some(bound.first()),
                latest: None,
            }),
            Some(Field::To) => self.bound(part, ChipMeaning::To, |bound| Interval {
                earliest: None,
                latest: Some(bound.last()),
            }),
            None => {
                let proposal = proposal::field(name.of(self.text), part.text.of(self.text));
                self.note(part, QueryProblem::UnknownField, proposal);
                let mut phrases = self.plain_words(name, Form::Word);
                phrases.extend(self.plain_words(part.text, part.form));
                Atom::Text(phrases)
            }
        }
    }

    fn value(&mut self, facet: Facet, part: &Part) -> Atom {
        let column = self.index.column(facet);
        let typed = part.text.of(self.text);
        let Some(number) = column.spelt(typed) else {
            let proposal = proposal::value(facet, column, typed);
            self.note(part, QueryProblem::UnknownValue, proposal);
            return Atom::Text(self.plain_words(part.text, part.form));
        };
        let value = &column.values()[number as usize];
        self.chip(part, ChipMeaning::Value(facet, value.key.clone(), value.name.clone()));
        Atom::Value(facet, number)
    }

    fn bound(
        &mut self,
        part: &Part,
        meaning: fn(String) -> ChipMeaning,
        range: fn(&Bound) -> Interval,
    ) -> Atom {
        let typed = part.text.of(self.text);
        if let Some(bound) = Bound::parse(typed) {
            self.chip(part, meaning(bound.as_str().to_owned()));
            return Atom::Dates(range(&bound));
        }
        let name = part.field.unwrap_or(part.text).of(self.text);
        self.note(part, QueryProblem::BadDate, proposal::date(name, typed));
        Atom::Text(self.plain_words(part.text, part.form))
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
    fn phrase(&self, part: &Part) -> Phrase {
        self.slots(part.text, part.form).collect()
    }

    /// The words of `span`, wherever each of them stands.
    fn plain_words(&self, span: Span, form: Form) -> Vec<Phrase> {
        self.slots(span, form).map(|slot| vec![slot]).collect()
    }

    fn slots(&self, span: Span, form: Form) -> impl Iterator<Item = Slot> {
        let words: Vec<Span> = words(span.of(self.text)).collect();
        let last = words.len().saturating_sub(1);
        words.into_iter().enumerate().map(move |(i, word)| {
            let word = Span::new(span.start + word.start, span.start + word.end);
            let form = if i == last { form } else { Form::Word };
            Slot { word, terms: self.terms(word.of(self.text), form) }
        })
    }

    fn terms(&self, word: &str, form: Form) -> Range<u32> {
        let terms = self.index.terms();
        let term = fold(word);
        match form {
            Form::Phrase | Form::Word => self.whole(word, &term),
            Form::Beginning => terms.beginning(&term),
            Form::Unfinished => {
                let whole = self.whole(word, &term);
                if whole.is_empty() { terms.beginning(&term) } else { whole }
            }
        }
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
