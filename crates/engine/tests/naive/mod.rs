//! The naive twin of search: a plain scan over all documents for every question.
#![allow(unreachable_pub, reason = "used by a test file, which is a crate of its own")]

mod random;

use std::collections::BTreeSet;

use engine::date::{Bound, Day, Interval};
use engine::model::{Document, Facet, Kind, Mention, Part, Span};
use engine::search::{Condition, Found, Match};
use engine::text::{Token, fold, tokens};
use engine::view::{Choice, Choices, DateField, Matching, Sort, View};

use crate::common::Library;
pub use random::{library, question, sample, word};

/// A question in a form that needs no parser.
#[derive(Clone, Debug, Default)]
pub struct Question {
    pub clauses: Vec<Vec<Literal>>,
    /// Everything but the query text.
    pub clicked: View,
}

#[derive(Clone, Debug)]
pub struct Literal {
    pub is_excluded: bool,
    pub atom: Atom,
}

#[derive(Clone, Debug)]
pub enum Atom {
    Word(String),
    Phrase(Vec<String>),
    Beginning(String),
    /// With so many other words among them.
    Near(Vec<String>, u32),
    Pattern(String),
    /// At most so many letters away.
    Misspelt(String, usize),
    Group(Vec<Vec<Literal>>),
    Value(Facet, String),
    From(Bound),
    To(Bound),
}

impl Question {
    /// The question as a reader would put it.
    pub fn view(&self) -> View {
        View { query: typed(&self.clauses) + " ", ..self.clicked.clone() }
    }

    /// The question without typed values that no document of the collection has: these are
    /// searched as words, which is not for the twin to know.
    pub fn known_to(mut self, library: &Library) -> Self {
        let nothing = Self::default();
        let naive = Naive::new(library, &nothing);
        let is_known = |facet: Facet, key: &String| {
            library.documents.iter().any(|it| naive.values(facet, it).contains(key))
        };
        keep_known(&mut self.clauses, &is_known);
        self
    }
}

fn keep_known(clauses: &mut Vec<Vec<Literal>>, is_known: &impl Fn(Facet, &String) -> bool) {
    for clause in &mut *clauses {
        clause.retain_mut(|literal| match &mut literal.atom {
            Atom::Value(facet, key) => is_known(*facet, key),
            Atom::Group(clauses) => {
                keep_known(clauses, is_known);
                !clauses.is_empty()
            }
            _ => true,
        });
    }
    clauses.retain(|clause| !clause.is_empty());
}

fn typed(clauses: &[Vec<Literal>]) -> String {
    let clause =
        |clause: &Vec<Literal>| clause.iter().map(Literal::typed).collect::<Vec<_>>().join(" OR ");
    clauses.iter().map(clause).collect::<Vec<_>>().join(" ")
}

impl Literal {
    fn typed(&self) -> String {
        let atom = match &self.atom {
            Atom::Word(word) => word.clone(),
            Atom::Phrase(words) => format!("“{}”", words.join(" ")),
            Atom::Beginning(word) => format!("{word}*"),
            Atom::Near(words, apart) => format!("\"{}\"~{apart}", words.join(" ")),
            Atom::Pattern(pattern) => pattern.clone(),
            Atom::Misspelt(word, letters) => format!("{word}~{letters}"),
            Atom::Group(clauses) => format!("({})", typed(clauses)),
            Atom::Value(facet, key) => format!("{}:{key}", facet.key()),
            Atom::From(bound) => format!("from:{}", bound.as_str()),
            Atom::To(bound) => format!("to:{}", bound.as_str()),
        };
        if self.is_excluded { format!("-{atom}") } else { atom }
    }
}

/// One question put to one collection.
pub struct Naive<'a> {
    library: &'a Library,
    question: &'a Question,
    view: &'a View,
}

/// What of a view is left out when counting.
#[derive(Clone, Copy, PartialEq)]
enum Without<'a> {
    Nothing,
    Query,
    Range,
    ClickedRange,
    Facet(Facet),
    Inclusions(Facet),
    Exclusion(Facet, &'a str),
}

impl<'a> Naive<'a> {
    pub fn new(library: &'a Library, question: &'a Question) -> Self {
        Self { library, question, view: &question.clicked }
    }

    pub fn all(&self) -> Vec<&'a Document> {
        self.passing(Without::Nothing)
    }

    pub fn without(&self, condition: &Condition) -> Vec<&'a Document> {
        self.passing(match condition {
            Condition::Query => Without::Query,
            Condition::Facet(facet, ..) => Without::Facet(*facet),
            Condition::Range => Without::ClickedRange,
        })
    }

    /// Keys in the order of the contract, scores being taken from the answer.
    pub fn sorted_keys(&self, found: &Found) -> Vec<String> {
        let mut documents = self.all();
        let score = |document: &Document| {
            let hit = found.hits.iter().find(|hit| hit.key == document.key);
            hit.map_or(0, |hit| hit.score)
        };
        documents.sort_by(|a, b| {
            let dates =
                [a, b].map(|document| document.published.as_ref().map(|it| it.edtf.interval()));
            let day = |interval: Option<Interval>| {
                interval.map(|it| it.earliest.map_or(i32::MIN, |day| day.0))
            };
            let undated_last = dates[0].is_none().cmp(&dates[1].is_none());
            let older = day(dates[0]).cmp(&day(dates[1]));
            let by_date = match self.view.sort {
                Sort::Oldest => undated_last.then(older),
                _ => undated_last.then(older.reverse()),
            };
            let by_score = match self.view.sort {
                Sort::Newest | Sort::Oldest => std::cmp::Ordering::Equal,
                _ => score(b).cmp(&score(a)),
            };
            by_score.then(by_date).then(a.key.cmp(&b.key))
        });
        documents.into_iter().map(|document| document.key.0.clone()).collect()
    }

    /// Key and count of each value, as the contract counts and orders them.
    pub fn counts(&self, facet: Facet) -> Vec<(String, u32)> {
        let documents = self.library.documents.iter();
        let mut keys: BTreeSet<String> = documents.flat_map(|it| self.values(facet, it)).collect();
        let choices = self.view.filters.get(&facet).cloned().unwrap_or_default();
        keys.extend(choices.groups.iter().flatten().chain(&choices.excluded).cloned());
        let mut counts: Vec<_> = keys
            .into_iter()
            .map(|key| {
                let without = if choices.excluded.contains(&key) {
                    Without::Exclusion(facet, &key)
                } else {
                    Without::Inclusions(facet)
                };
                let passing = self.passing(without);
                let has = |it: &&&Document| self.values(facet, it).contains(&key);
                let count = passing.iter().filter(has).count() as u32;
                (key, count)
            })
            .filter(|(key, count)| *count > 0 || choices.of(key) != Choice::Open)
            .collect();
        counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        counts
    }

    /// Certain and possible documents of a bar.
    pub fn bar(&self, first: Day, last: Day) -> (u32, u32) {
        let passing = self.passing(Without::Range);
        let bar = Interval::new(first, last);
        let count =
            |matching| passing.iter().filter(|it| self.meets(it, bar, matching)).count() as u32;
        let certain = count(Matching::Certain);
        (certain, count(Matching::Possible) - certain)
    }

    pub fn undated(&self) -> u32 {
        let passing = self.passing(Without::Range);
        passing.iter().filter(|it| self.dates(it).is_empty()).count() as u32
    }

    pub fn undated_left_out(&self) -> u32 {
        if self.ranges(Without::Nothing).is_empty() { 0 } else { self.undated() }
    }

    /// All that is to be marked: every wanted word and phrase, overlapping ones as one.
    pub fn marks(&self, document: &Document) -> Vec<Match> {
        let mut atoms = Vec::new();
        wanted(&self.question.clauses, &mut atoms);
        let mut marks = Vec::new();
        if document.title.span.is_none() {
            let spans = marks_in(&document.title.text, &atoms);
            marks.extend(spans.into_iter().map(Match::SuppliedTitle));
        }
        for block in &document.blocks {
            let spans = marks_in(block.span.of(&document.source), &atoms).into_iter();
            let shift = block.span.start;
            marks
                .extend(spans.map(|it| Match::Source(Span::new(it.start + shift, it.end + shift))));
        }
        marks
    }

    fn passing(&self, without: Without) -> Vec<&'a Document> {
        let documents = self.library.documents.iter();
        documents.filter(|document| self.passes(document, without)).collect()
    }

    fn passes(&self, document: &Document, without: Without) -> bool {
        let query = without == Without::Query
            || self.question.clauses.iter().all(|it| self.clause(document, it));
        query && self.in_range(document, without) && self.facets(document, without)
    }

    fn clause(&self, document: &Document, clause: &[Literal]) -> bool {
        is_range(clause) || clause.iter().any(|it| self.atom(document, &it.atom) != it.is_excluded)
    }

    fn atom(&self, document: &Document, atom: &Atom) -> bool {
        match atom {
            Atom::Value(facet, key) => self.values(*facet, document).contains(key),
            Atom::From(..) | Atom::To(..) => {
                self.meets(document, interval(atom), self.view.matching)
            }
            Atom::Group(clauses) => clauses.iter().all(|clause| {
                clause.iter().any(|it| self.atom(document, &it.atom) != it.is_excluded)
            }),
            _ => texts(document).iter().any(|text| !marks_in(text, &[atom]).is_empty()),
        }
    }

    fn ranges(&self, without: Without) -> Vec<Interval> {
        let typed = self.question.clauses.iter().filter(|clause| is_range(clause));
        let mut ranges: Vec<_> = typed.map(|clause| interval(&clause[0].atom)).collect();
        if without == Without::Query {
            ranges.clear();
        }
        if without != Without::ClickedRange {
            let (from, to) = (&self.view.from, &self.view.to);
            let from = from.iter().map(|it| Interval { earliest: Some(it.first()), latest: None });
            let to = to.iter().map(|it| Interval { earliest: None, latest: Some(it.last()) });
            ranges.extend(from.chain(to));
        }
        if without == Without::Range { Vec::new() } else { ranges }
    }

    fn in_range(&self, document: &Document, without: Without) -> bool {
        let ranges = self.ranges(without);
        let from = ranges.iter().filter_map(|it| it.earliest).max();
        let to = ranges.iter().filter_map(|it| it.latest).min();
        let is_empty = from.zip(to).is_some_and(|(from, to)| from > to);
        let range = Interval { earliest: from, latest: to };
        ranges.is_empty() || !is_empty && self.meets(document, range, self.view.matching)
    }

    /// Whether one date of a document may lie, or lies, in `range`.
    fn meets(&self, document: &Document, range: Interval, matching: Matching) -> bool {
        let ends = |it: Interval| {
            (it.earliest.map_or(i32::MIN, |day| day.0), it.latest.map_or(i32::MAX, |day| day.0))
        };
        let (from, to) = ends(range);
        self.dates(document).into_iter().any(|(date, is_qualified)| {
            let (earliest, latest) = ends(date);
            match matching {
                Matching::Possible => earliest <= to && latest >= from,
                Matching::Certain => earliest >= from && latest <= to && !is_qualified,
            }
        })
    }

    fn dates(&self, document: &Document) -> Vec<(Interval, bool)> {
        let edtf: Vec<_> = match self.view.date {
            DateField::Published => document.published.iter().map(|it| &it.edtf).collect(),
            DateField::Mentioned => {
                counted(document).filter_map(|it| it.dated.as_ref()).map(|it| &it.edtf).collect()
            }
        };
        edtf.into_iter().map(|it| (it.interval(), it.is_qualified())).collect()
    }

    fn facets(&self, document: &Document, without: Without) -> bool {
        self.view.filters.iter().all(|(&facet, choices)| {
            let values = self.values(facet, document);
            without == Without::Facet(facet) || {
                let inclusions =
                    without == Without::Inclusions(facet) || included(choices, &values);
                inclusions
                    && !choices.excluded.iter().any(|key| {
                        values.contains(key) && without != Without::Exclusion(facet, key)
                    })
            }
        })
    }

    fn values(&self, facet: Facet, document: &Document) -> BTreeSet<String> {
        let of_kind = |kind| {
            let mentions = counted(document).filter(move |it| it.kind == kind);
            mentions.filter_map(|it| it.entity.as_ref()).map(|key| key.0.clone())
        };
        match facet {
            Facet::Country => counted(document)
                .filter_map(|it| it.country.as_ref())
                .map(|it| it.0.clone())
                .collect(),
            Facet::About => document.about.iter().map(|it| it.0.clone()).collect(),
            Facet::Person => of_kind(Kind::Person).collect(),
            Facet::Organisation => of_kind(Kind::Organisation).collect(),
            Facet::Place => of_kind(Kind::Place).flat_map(|key| self.larger(key)).collect(),
            Facet::Outlet => document.outlet.iter().map(|it| it.slug.clone()).collect(),
            Facet::Language => document.language.iter().cloned().collect(),
            Facet::Counted | Facet::Speaker | Facet::Said => BTreeSet::new(),
        }
    }

    fn larger(&self, key: String) -> Vec<String> {
        let entity = self.library.entities.iter().find(|it| it.key.0 == key);
        let within = entity.and_then(|it| it.within.clone());
        let mut places = within.map_or(Vec::new(), |within| self.larger(within.0));
        places.push(key);
        places
    }
}

/// All atoms that no sign excludes.
fn wanted<'a>(clauses: &'a [Vec<Literal>], atoms: &mut Vec<&'a Atom>) {
    for literal in clauses.iter().flatten().filter(|it| !it.is_excluded) {
        match &literal.atom {
            Atom::Group(clauses) => wanted(clauses, atoms),
            atom => atoms.push(atom),
        }
    }
}

fn included(choices: &Choices, values: &BTreeSet<String>) -> bool {
    choices.groups.iter().all(|group| group.iter().any(|key| values.contains(key)))
}

/// Whether a clause is a typed end of the range rather than a condition of its own.
fn is_range(clause: &[Literal]) -> bool {
    matches!(clause, [Literal { is_excluded: false, atom: Atom::From(..) | Atom::To(..) }])
}

fn interval(atom: &Atom) -> Interval {
    match atom {
        Atom::From(bound) => Interval { earliest: Some(bound.first()), latest: None },
        Atom::To(bound) => Interval { earliest: None, latest: Some(bound.last()) },
        _ => unreachable!("only ends of a range have an interval"),
    }
}

fn counted(document: &Document) -> impl Iterator<Item = &Mention> {
    document.mentions.iter().filter(|mention| mention.part != Part::Furniture)
}

fn texts(document: &Document) -> Vec<&str> {
    let supplied = document.title.span.is_none().then_some(document.title.text.as_str());
    let blocks = document.blocks.iter().map(|block| block.span.of(&document.source));
    supplied.into_iter().chain(blocks).collect()
}

/// Where atoms stand in one text: word by word, nothing remembered.
fn marks_in(text: &str, atoms: &[&Atom]) -> Vec<Span> {
    let tokens = tokens(text);
    let mut is_marked = vec![false; text.len()];
    let mut starts = vec![false; text.len() + 1];
    for atom in atoms {
        for (first, last) in stretches(text, &tokens, atom) {
            let (start, end) = (tokens[first].span.start, tokens[last].span.end);
            starts[start as usize] |= !is_marked[start as usize];
            (start..end).for_each(|i| is_marked[i as usize] = true);
            ((start + 1)..end).for_each(|i| starts[i as usize] = false);
        }
    }
    collect(&is_marked, &starts)
}

/// First and last token of each stretch that an atom marks.
fn stretches(text: &str, tokens: &[Token], atom: &Atom) -> Vec<(usize, usize)> {
    let printed = |i: usize| tokens[i].span.of(text);
    let alone = |fits: &dyn Fn(usize) -> bool| {
        (0..tokens.len()).filter(|&i| fits(i)).map(|i| (i, i)).collect()
    };
    match atom {
        Atom::Word(word) => alone(&|i| is_word(printed(i), word)),
        Atom::Beginning(word) => alone(&|i| tokens[i].term.starts_with(&fold(word))),
        Atom::Pattern(pattern) => {
            let letters: Vec<char> = fold(pattern).chars().collect();
            alone(&|i| fits(&letters, &tokens[i].term.chars().collect::<Vec<_>>()))
        }
        Atom::Misspelt(word, letters) => {
            let typed: Vec<char> = fold(word).chars().collect();
            alone(&|i| distance(&typed, &tokens[i].term.chars().collect::<Vec<_>>()) <= *letters)
        }
        Atom::Phrase(words) => {
            let begins = |i: usize| {
                i + words.len() <= tokens.len()
                    && (i..).zip(words).all(|(i, word)| is_word(printed(i), word))
            };
            let starts = (0..tokens.len()).filter(|&i| begins(i));
            starts.map(|i| (i, i + words.len() - 1)).collect()
        }
        Atom::Near(words, apart) => {
            let longest = words.len() + *apart as usize;
            let mut marked = BTreeSet::new();
            for (first, last) in
                (0..tokens.len()).flat_map(|i| (i..tokens.len()).map(move |j| (i, j)))
            {
                let has = |word: &String| (first..=last).any(|i| is_word(printed(i), word));
                if last - first < longest && words.iter().all(has) {
                    let is_one = |i: &usize| words.iter().any(|word| is_word(printed(*i), word));
                    marked.extend((first..=last).filter(is_one));
                }
            }
            marked.into_iter().map(|i| (i, i)).collect()
        }
        Atom::Group(_) | Atom::Value(..) | Atom::From(_) | Atom::To(_) => Vec::new(),
    }
}

fn fits(pattern: &[char], word: &[char]) -> bool {
    match (pattern, word) {
        ([], rest) => rest.is_empty(),
        (['*', after @ ..], _) => (0..=word.len()).any(|skipped| fits(after, &word[skipped..])),
        (['?', after @ ..], [_, rest @ ..]) => fits(after, rest),
        ([letter, after @ ..], [first, rest @ ..]) => letter == first && fits(after, rest),
        (_, []) => false,
    }
}

/// The whole table of the edit distance; neighbours may change places once.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            table[i][j] = if i.min(j) == 0 {
                i.max(j)
            } else {
                let changed = table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1)
            };
            if i > 1 && j > 1 && (one[i - 1], one[i - 2]) == (other[j - 2], other[j - 1]) {
                table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
            }
        }
    }
    table[one.len()][other.len()]
}

/// Korean words may go on with particles; all others are equal but for case and accents.
fn is_word(printed: &str, wanted: &str) -> bool {
    let is_korean =
        wanted.chars().count() > 1 && wanted.chars().all(|c| ('가'..='힣').contains(&c));
    fold(printed) == fold(wanted) || is_korean && printed.starts_with(wanted)
}

fn collect(is_marked: &[bool], starts: &[bool]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (i, _) in is_marked.iter().enumerate().filter(|(_, is_marked)| **is_marked) {
        let i = i as u32;
        match spans.last_mut() {
            Some(last) if last.end == i && !starts[i as usize] => last.end = i + 1,
            _ => spans.push(Span::new(i, i + 1)),
        }
    }
    spans
}
