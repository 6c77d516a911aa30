//! A stretch as claims see it: names, quotations and sentences laid over its tokens.

use std::ops::Range;

use super::super::calendar::is_calendar_word;
use super::super::scene::{Candidate, Stretch};
use super::super::words::{Class, Token};
use super::marks::{Quoted, is_glued};
use super::vocabulary::{Role, Roles};
use super::voice::is_same;
use crate::model::{Kind, Span};

/// No sentence has more tokens: what looks along a sentence then takes a bounded time for each token.
pub(super) const LONGEST: usize = 300;

/// A stretch of tokens with all that is known of them.
pub(super) struct Passage<'a> {
    pub(super) stretch: &'a Stretch<'a>,
    /// What each token may do.
    roles: Vec<Roles>,
    /// The name or date that each token belongs to.
    names: Vec<Option<&'a Candidate>>,
    /// The quotation that each token stands in, its marks included; by number in `quoted`.
    in_quote: Vec<Option<usize>>,
    pub(super) quoted: Vec<Quoted>,
    /// In order; they hold every token once.
    pub(super) sentences: Vec<Range<usize>>,
}

impl<'a> Passage<'a> {
    /// `candidates` are those of the document that stand, in order.
    pub(super) fn new(
        stretch: &'a Stretch<'a>,
        quoted: Vec<Quoted>,
        candidates: &'a [Candidate],
    ) -> Self {
        let tokens = &stretch.tokens;
        let role = |token: &Token<'_>| match token.class {
            // WHO and US are no pronouns.
            Class::Word if !token.is_all_capitals() => Roles::of(token.lower),
            _ => Roles::default(),
        };
        let roles = tokens.iter().map(role).collect();
        let names = names(tokens, candidates);
        let mut in_quote = vec![None; tokens.len()];
        for (number, quote) in quoted.iter().enumerate() {
            let end = (quote.to + 1).min(tokens.len());
            in_quote[quote.from - 1..end].fill(Some(number));
        }
        let mut passage = Self { stretch, roles, names, in_quote, quoted, sentences: Vec::new() };
        passage.sentences = passage.find_sentences();
        passage
    }

    pub(super) fn len(&self) -> usize {
        self.stretch.tokens.len()
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.stretch.word(at)
    }

    pub(super) fn has(&self, at: usize, role: Role) -> bool {
        self.roles.get(at).is_some_and(|roles| roles.has(role))
    }

    pub(super) fn any(&self, at: usize, roles: &[Role]) -> bool {
        self.roles.get(at).is_some_and(|own| own.any(roles))
    }

    /// The name or date that the token at `at` belongs to.
    pub(super) fn name(&self, at: usize) -> Option<&'a Candidate> {
        self.names.get(at).copied().flatten()
    }

    /// The name or date of one of some kinds that the token at `at` belongs to.
    pub(super) fn name_of(&self, at: usize, kinds: &[Kind]) -> Option<&'a Candidate> {
        self.name(at).filter(|name| kinds.contains(&name.kind))
    }

    /// Whether the name that the token at `at` belongs to ends with it.
    pub(super) fn ends_name(&self, at: usize) -> bool {
        let span = |at: usize| self.name(at).map(|name| name.span);
        span(at).is_some() && span(at + 1) != span(at)
    }

    /// The token before the noun phrase that ends with a name at `at`: back over the words of the name,
    /// articles and owners ("in Russia's western Kursk").
    pub(super) fn starts_phrase(&self, at: usize) -> Option<usize> {
        let inner = |at: usize| {
            let owner = matches!(self.word(at), "'" | "’" | "s") && self.is_glued(at);
            let lower = self.is_word(at) && !self.has(at, Role::Preposition);
            owner || self.name_of(at, &[Kind::Place]).is_some() || lower
        };
        (at.saturating_sub(8)..at).rev().find(|&at| !inner(at))
    }

    /// The first person that the report names in some tokens, and whether it is the only one.
    pub(super) fn persons_in(&self, mut tokens: Range<usize>) -> Option<(&'a Candidate, bool)> {
        let named =
            |at: usize| self.name_of(at, &[Kind::Person]).filter(|_| self.quote(at).is_none());
        let first = tokens.find_map(named)?;
        Some((first, tokens.filter_map(named).all(|other| is_same(first, other))))
    }

    /// The quotation in which the token at `at` stands, by number.
    pub(super) fn quote(&self, at: usize) -> Option<usize> {
        self.in_quote.get(at).copied().flatten()
    }

    /// Whether two tokens stand in the same quotation, or both in none.
    pub(super) fn in_same_quote(&self, one: usize, other: usize) -> bool {
        self.quote(one) == self.quote(other)
    }

    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        self.stretch.span(tokens.start, tokens.end)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.stretch.tokens.get(at).is_some_and(|token| token.class == Class::Word)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.stretch.tokens.get(at).is_some_and(|token| token.class == Class::Number)
    }

    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.stretch.is_capitalised(at)
    }

    /// Whether the token at `at` is the name of a month or a day of the week, with its capital.
    pub(super) fn is_of_calendar(&self, at: usize) -> bool {
        let token = self.stretch.tokens.get(at).filter(|token| token.is_capitalised());
        token.is_some_and(|token| is_calendar_word(token.lower))
    }

    /// Whether nothing parts the token at `at` from the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        is_glued(&self.stretch.tokens, at)
    }

    /// The number of the sentence that holds a token.
    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= at)
    }

    fn find_sentences(&self) -> Vec<Range<usize>> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for at in 0..self.len() {
            if self.ends_sentence(at) || at + 1 - start == LONGEST {
                sentences.push(start..at + 1);
                start = at + 1;
            }
        }
        if start < self.len() {
            sentences.push(start..self.len());
        }
        sentences
    }

    /// Whether a sentence of the report ends with the token at `at`: what ends within a quotation ends
    /// it only with the closing mark.
    fn ends_sentence(&self, at: usize) -> bool {
        let quote = self.quote(at).map(|number| self.quoted[number]);
        let stop = match quote {
            // `…[.]"` ends a sentence too.
            Some(quote) if at == quote.to => {
                at.wrapping_sub(1 + usize::from(self.word(at.wrapping_sub(1)) == "]"))
            }
            Some(_) => return false,
            None => at,
        };
        if !matches!(self.word(stop), "." | "!" | "?" | "…") && !self.is_dotted_end(stop) {
            return false;
        }
        let begins = self.is_capitalised(at + 1)
            || self.is_number(at + 1)
            || self.quote(at + 1).is_some()
            || at + 1 == self.len()
            || matches!(self.word(at + 1), "(" | "[");
        begins && !self.is_glued(at + 1) && !self.is_abbreviation(stop)
    }

    /// "U.S." before a word that begins sentences.
    fn is_dotted_end(&self, at: usize) -> bool {
        let is_dotted = self.is_word(at) && self.word(at).ends_with('.');
        is_dotted && self.any(at + 1, &[Role::Determiner, Role::PersonalPronoun, Role::Preposition])
    }

    fn is_abbreviation(&self, stop: usize) -> bool {
        let before = stop.wrapping_sub(1);
        let is_initial = self.is_capitalised(before) && self.word(before).chars().count() == 1;
        self.word(stop) == "."
            && self.is_glued(stop)
            && (is_initial || self.has(before, Role::Abbreviation) && self.is_capitalised(before))
    }
}

/// The candidate of each token.
fn names<'a>(tokens: &[Token<'_>], candidates: &'a [Candidate]) -> Vec<Option<&'a Candidate>> {
    let Some(first) = tokens.first() else { return Vec::new() };
    let from = candidates.partition_point(|name| name.span.end <= first.span.start);
    let mut names = candidates[from..].iter().peekable();
    let name_of = |token: &Token<'_>| {
        while names.next_if(|name| name.span.end <= token.span.start).is_some() {}
        names.peek().copied().filter(|name| name.span.overlaps(token.span))
    };
    tokens.iter().map(name_of).collect()
}
