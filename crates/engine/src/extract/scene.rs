//! A document as the rules see it: stretches of tokens, and what may be marked in them.

use std::borrow::Borrow;

use super::gazetteer::{Bearer, Found, Gazetteer, Phrases, Sense};
use super::layout::Layout;
use super::lists::List;
use super::words::{Class, Token, tokens};
use crate::codec::{fields, variants};
use crate::model::{Country, Dated, EntityKey, Kind, Part, Rule, Span, Why};
use crate::order;

/// A stretch of the source text: a block of the body or a piece of furniture. No name crosses its ends.
pub(super) struct Stretch<'a> {
    pub(super) part: Part,
    pub(super) tokens: Vec<Token<'a>>,
    /// The names of places and of organisations that the gazetteer has in it, looked up once because many
    /// rules ask for them; none when nobody has.
    places: Phrases<'a, Sense>,
    organisations: Phrases<'a, Bearer>,
    /// Most of its words begin with capitals, so that capitals tell nothing of names.
    pub(super) is_headline: bool,
    /// All its letters are capitals.
    pub(super) is_shouted: bool,
}

/// The stretches of a document, in order.
pub(super) struct Scene<'a> {
    pub(super) key: &'a str,
    pub(super) text: &'a str,
    pub(super) stretches: Vec<Stretch<'a>>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        key: &'a str,
        text: &'a str,
        layout: &Layout,
        gazetteer: &'a Gazetteer,
    ) -> Self {
        let blocks = layout.blocks.iter().map(|block| (block.span, block.part));
        let furniture = layout.furniture.iter().map(|piece| (piece.span, Part::Furniture));
        let mut spans: Vec<(Span, Part)> = blocks.chain(furniture).collect();
        spans.sort_unstable();
        let stretch = |(span, part)| {
            let stretch = Stretch::of_tokens(tokens(text, span)).looked_up(gazetteer);
            Stretch { part, ..stretch }
        };
        Self { key, text, stretches: spans.into_iter().map(stretch).collect() }
    }

    /// The stretch that holds a span, and the tokens `from..to` that make it up.
    pub(super) fn tokens_of(&self, span: Span) -> Option<(&Stretch<'a>, usize, usize)> {
        let begins = |stretch: &Stretch<'_>| stretch.tokens.first().map_or(0, |one| one.span.start);
        let after = self.stretches.partition_point(|stretch| begins(stretch) <= span.start);
        let stretch = &self.stretches[after.checked_sub(1)?];
        let from = stretch.tokens.partition_point(|token| token.span.end <= span.start);
        let to = stretch.tokens.partition_point(|token| token.span.start < span.end);
        (from < to).then_some((stretch, from, to))
    }

    /// The stretches of the body.
    pub(super) fn body(&self) -> impl Iterator<Item = &Stretch<'a>> {
        self.stretches.iter().filter(|stretch| stretch.part != Part::Furniture)
    }
}

impl<'a> Stretch<'a> {
    /// A stretch of running text in which nothing is looked up yet.
    pub(super) fn of_tokens(tokens: Vec<Token<'a>>) -> Self {
        let words = tokens.iter().filter(|token| token.class == Class::Word);
        let (long, capital) = words
            .clone()
            .filter(|word| word.text.len() > 3)
            .fold((0, 0), |n, word| (n.0 + 1, n.1 + usize::from(word.is_capitalised())));
        let shouted = words.clone().count() > 2 && words.clone().all(|word| !has_lower(word.text));
        let ends =
            tokens.last().is_some_and(|last| matches!(last.text, "." | "!" | "?" | "”" | "\""));
        let is_headline = !ends && long > 3 && capital * 4 >= long * 3;
        Self {
            part: Part::Body,
            tokens,
            places: Phrases::default(),
            organisations: Phrases::default(),
            is_headline,
            is_shouted: shouted,
        }
    }

    /// The same with all names of the gazetteer in it.
    pub(super) fn looked_up(self, gazetteer: &'a Gazetteer) -> Self {
        Self {
            places: Phrases::of(gazetteer.names(), &self.tokens),
            organisations: Phrases::of(gazetteer.organisations().names(), &self.tokens),
            ..self
        }
    }

    /// The names of places that begin with the token at `at`, longest first.
    pub(super) fn places(&self, at: usize) -> &[Found<'a, Sense>] {
        self.places.at(at)
    }

    /// The names of organisations that do.
    pub(super) fn organisations(&self, at: usize) -> &[Found<'a, Bearer>] {
        self.organisations.at(at)
    }

    /// The text of the token at `at`; empty beyond the ends.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    /// The text of the token before `at`; empty at the beginning.
    pub(super) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// Whether a list has the token at `at`; no list has what is beyond the ends.
    pub(super) fn is_in(&self, at: usize, list: List) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_in(list))
    }

    /// Whether a list has the token before `at`.
    pub(super) fn is_after(&self, at: usize, list: List) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_in(before, list))
    }

    /// Whether the token at `at` is a capitalised word.
    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capitalised)
    }

    /// The span of the tokens `from..to`, which holds at least one.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.tokens[from].span.start, self.tokens[to - 1].span.end)
    }

    /// Whether a sentence begins at `at`: at the beginning, after a full stop, a colon or a quotation
    /// mark.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        matches!(self.before(at), "" | "." | "!" | "?" | ":" | "“" | "\"" | "‘" | "”")
    }
}

fn has_lower(word: &str) -> bool {
    word.chars().any(char::is_lowercase)
}

/// The thing that a candidate speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// None: nationalities and dates.
    Nothing,
    /// An entity of the authority list or the gazetteer.
    Key(EntityKey),
    /// One that a rule found, by its fullest name in the document.
    Named(String),
}

variants!(Target { 0 => Nothing, 1 => Key(key), 2 => Named(name) });

/// What may become a mention.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) target: Target,
    pub(super) country: Option<Country>,
    pub(super) why: Why,
    pub(super) dated: Option<Dated>,
}

fields!(Candidate { span, kind, target, country, why, dated });

impl Candidate {
    /// A candidate without country and date.
    pub(super) fn new(span: Span, kind: Kind, target: Target, rule: Rule, clue: &str) -> Self {
        let why = Why { rule, clue: clue.to_owned() };
        Self { span, kind, target, country: None, why, dated: None }
    }
}

/// The candidates that stand: from left to right the longest one, of equally long ones that of the
/// surest rule. What overlaps it falls.
pub(super) fn standing<C: Borrow<Candidate>>(candidates: impl Iterator<Item = C>) -> Vec<C> {
    let place = |one: &Candidate| (one.span, one.why.rule);
    let mut candidates: Vec<C> = candidates.collect();
    order::sort_by_key(&mut candidates, |one| {
        let (span, rule) = place(one.borrow());
        (span.start, u32::MAX - span.end, rank(rule))
    });
    let mut end = 0;
    candidates.retain(|one| {
        let (span, _) = place(one.borrow());
        let stands = end <= span.start;
        end = if stands { span.end } else { end };
        stands
    });
    candidates
}

/// How sure a rule is; 0 is surest.
const fn rank(rule: Rule) -> u8 {
    match rule {
        Rule::Correction | Rule::AuthorityNote => 0,
        Rule::Authority => 1,
        Rule::Calendar => 2,
        Rule::CountryName | Rule::Demonym => 3,
        Rule::ShortName => 4,
        Rule::Organisation => 5,
        Rule::Gazetteer => 6,
        Rule::Acronym => 7,
        Rule::OrganisationWord => 8,
        Rule::Title => 9,
        Rule::PersonShape => 10,
        Rule::Tagger => 11,
    }
}
