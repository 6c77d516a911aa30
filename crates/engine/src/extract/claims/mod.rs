//! Claims: figures with those who give them, quotations with those who speak.
//!
//! ```text
//! stretches ── marks ──▶ quotations ┐
//!                                   ├─▶ passages ── attribution ──▶ who says what in each sentence
//! standing candidates ──────────────┘      │                             │
//!                                          ├── quotes ◀──────────────────┤
//!                                          └── figures ── counted ◀──────┘
//! ```

mod attribution;
mod claimant;
mod comparator;
mod counted;
mod excluded;
mod figures;
mod idle;
mod marks;
mod numeral;
mod passage;
mod phrase;
mod quotes;
mod sourced;
mod subject;
mod units;
mod vocabulary;
mod voice;

use std::ops::Range;

use super::scene::{Candidate, Scene};
use crate::codec::fields;
use crate::model::{Attribution, Figure, Kind, Mention, Part, Quote, Reference, Span};
use attribution::{Said, said};
use passage::Passage;
use quotes::Before;
use vocabulary::Role;
use voice::{Memory, Voice};

/// The figures and quotations of a document. Their references know no entities yet.
#[derive(Default)]
pub(super) struct Claims {
    pub(super) figures: Vec<Figure>,
    pub(super) quotes: Vec<Quote>,
}

fields!(Claims { figures, quotes });

/// Reads the figures and quotations of a document's body; `candidates` are those that stand.
pub(super) fn claims(scene: &Scene<'_>, candidates: &[Candidate]) -> Claims {
    let mut claims = Claims::default();
    let mut memory = Memory::default();
    let mut before = Before::default();
    let mut stretches = scene.body().peekable();
    while let Some(stretch) = stretches.next() {
        let marked = marks::quoted(stretch, stretches.peek().copied());
        let passage = Passage::new(stretch, marked, candidates);
        memory.next_passage();
        let sentences = passage.sentences.iter();
        let said: Vec<Vec<Said>> =
            sentences.map(|sentence| said(&passage, sentence, &mut memory)).collect();
        let quotes = quotes::quotes(&passage, &said, &before, &memory);
        before = leave(&passage, &said, &quotes);
        let reading = Reading { passage: &passage, said: &said, quotes: &quotes };
        claims.figures.extend(reading.figures());
        claims.quotes.extend(quotes.iter().flatten().map(|quote| reading.quote(quote)));
        memory.meet(&passage);
    }
    claims
}

/// What a passage leaves to the next one.
fn leave(passage: &Passage<'_>, said: &[Vec<Said>], quotes: &[Option<quotes::Found>]) -> Before {
    let last = quotes.last().and_then(Option::as_ref).filter(|last| last.quoted.runs_on);
    let colon = passage.stretch.tokens.last().is_some_and(|last| matches!(last.text, ":" | ","));
    let spoke = said.last().and_then(|said| said.last()).filter(|_| colon);
    Before {
        open: last.and_then(|last| last.speaker.clone()),
        announced: spoke.map(|said| said.voice.clone()),
    }
}

/// A passage whose quotations are told.
struct Reading<'a> {
    passage: &'a Passage<'a>,
    said: &'a [Vec<Said>],
    quotes: &'a [Option<quotes::Found>],
}

impl Reading<'_> {
    fn figures(&self) -> Vec<Figure> {
        let found = figures::figures(self.passage);
        let counted = counted::counted(self.passage, &found);
        let figures = found.iter().zip(counted);
        let mut read: Vec<Figure> = Vec::new();
        for (found, counted) in figures {
            let mut figure = self.figure(found, counted);
            let last = read.last().filter(|_| self.is_coordinated(found));
            figure.status = figure.status.or_else(|| last.and_then(|last| last.status));
            read.push(figure);
        }
        read
    }

    /// "1,000 deminers and 5,000 builders": what became of the first became of the second.
    fn is_coordinated(&self, figure: &figures::Found) -> bool {
        let first = figure.bound.as_ref().map_or(figure.tokens.start, |bound| bound.start);
        self.passage.stretch.before(first) == "and"
    }

    fn figure(&self, found: &figures::Found, counted: Option<Range<usize>>) -> Figure {
        let passage = self.passage;
        let span = |tokens: Range<usize>| passage.span(tokens);
        let status = counted::status(passage, found, counted.as_ref());
        let (claimant, relay) = self.claimant(found);
        Figure {
            span: span(found.tokens.clone()),
            part: passage.stretch.part,
            numeral: found.number.numeral,
            value: found.number.value,
            upper: found.number.upper,
            comparator: found.comparator,
            bound: found.bound.clone().map(span),
            counted: counted.map(span),
            unit: found.unit.clone(),
            status: status.map(span),
            claimant: claimant.map(reference),
            relay: relay.map(reference),
            place: self.place(found),
            date: self.date(found),
        }
    }

    /// Where a figure holds: the place that a preposition brings in its sentence, rather behind the
    /// number than before; of "in Russia's Kursk region" the last.
    fn place(&self, figure: &figures::Found) -> Option<Reference> {
        let passage = self.passage;
        let sentence = passage.sentences[passage.sentence_of(figure.tokens.start)].clone();
        let place = |at: usize| {
            let name = passage.name_of(at, &[Kind::Place]).filter(|_| passage.ends_name(at))?;
            let owns = matches!(passage.word(at + 1), "'" | "’");
            let from = passage.starts_phrase(at)?;
            (!owns && passage.has(from, Role::Preposition)).then_some(name.span)
        };
        let behind = (figure.tokens.end..sentence.end).find_map(place);
        let span = behind.or_else(|| (sentence.start..figure.tokens.start).rev().find_map(place));
        span.map(|span| Reference { span, entity: None })
    }

    /// The date for which a figure holds: the nearest one in its sentence, rather behind it than before.
    fn date(&self, figure: &figures::Found) -> Option<Span> {
        let sentence =
            self.passage.sentences[self.passage.sentence_of(figure.tokens.start)].clone();
        let named = |at: usize| self.passage.name_of(at, &[Kind::Date]).map(|name| name.span);
        let behind = (figure.tokens.end..sentence.end).find_map(named);
        behind.or_else(|| (sentence.start..figure.tokens.start).rev().find_map(named))
    }

    fn quote(&self, found: &quotes::Found) -> Quote {
        let tokens = found.quoted.from..found.quoted.to;
        Quote {
            span: self.passage.span(tokens),
            part: self.passage.stretch.part,
            attribution: if found.speaker.is_some() {
                found.attribution
            } else {
                Attribution::Unknown
            },
            speaker: found.speaker.as_ref().map(reference),
            verb: found.verb.map(|at| self.passage.span(at..at + 1)),
            certainty: found.certainty.clone().map(|tokens| self.passage.span(tokens)),
            relay: found.relay.as_ref().map(reference),
        }
    }
}

fn reference(voice: &Voice) -> Reference {
    Reference { span: voice.span, entity: None }
}

impl Claims {
    /// Tells the references their entities, once mentions have them.
    pub(super) fn resolve(&mut self, source: &str, mentions: &[Mention]) {
        let figures = self
            .figures
            .iter_mut()
            .flat_map(|figure| [&mut figure.claimant, &mut figure.relay, &mut figure.place]);
        let quotes =
            self.quotes.iter_mut().flat_map(|quote| [&mut quote.speaker, &mut quote.relay]);
        for reference in figures.chain(quotes).flatten() {
            reference.entity = mention_of(source, mentions, reference.span)
                .and_then(|mention| mention.entity.clone());
        }
    }
}

/// The mention that some words are, or end with when only an article or adjectives stand before it.
fn mention_of<'a>(source: &str, mentions: &'a [Mention], span: Span) -> Option<&'a Mention> {
    let after = mentions.partition_point(|mention| mention.span.start < span.end);
    let mention = &mentions[after.checked_sub(1)?];
    let whole = mention.span.start <= span.start && span.end <= mention.span.end;
    let before = Span::new(span.start, mention.span.start.max(span.start)).of(source);
    let describes = before.split_whitespace().all(|word| {
        !word.starts_with(char::is_uppercase) && !PARTING.contains(&word) || word == "The"
    });
    let ends = span.contains(mention.span) && mention.span.end == span.end && describes;
    Some(mention).filter(|mention| mention.part != Part::Furniture && (whole || ends))
}

/// Words behind which a name belongs to another noun: "officials in Kyiv".
const PARTING: &[&str] =
    &["of", "in", "at", "for", "from", "with", "on", "to", "by", "and", "near"];
