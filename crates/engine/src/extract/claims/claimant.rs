//! Who gives a figure, and through whom.

use super::Reading;
use super::attribution::{Said, Way};
use super::figures::Found;
use super::phrase::begins_phrase;
use super::vocabulary::Role;
use super::voice::Voice;
use crate::model::Kind;

/// No figure is given by somebody who spoke more sentences before.
const FARTHEST: usize = 3;

/// No clause that parts a verb from a figure begins more tokens before it.
const LONGEST: usize = 40;

impl Reading<'_> {
    /// Who gives a figure, and through whom: the speaker of its quotation, or what its sentence says;
    /// else whom the sentence goes on with.
    pub(super) fn claimant(&self, figure: &Found) -> (Option<&Voice>, Option<&Voice>) {
        let at = figure.tokens.start;
        if let Some(number) = self.passage.quote(at) {
            let quote = self.quotes.get(number).and_then(Option::as_ref);
            return (
                quote.and_then(|quote| quote.speaker.as_ref()),
                quote.and_then(|quote| quote.relay.as_ref()),
            );
        }
        let number = self.passage.sentence_of(at);
        let Some(said) = self.said.get(number) else { return (None, None) };
        let (claimant, relay) = self.told(said, figure);
        let claimant = claimant.map(|said| &said.voice);
        let relay = relay.map(|said| &said.voice).filter(|relay| Some(*relay) != claimant);
        (claimant.or_else(|| self.continued(number, figure)), relay)
    }

    /// Who gives a figure in its sentence: the last verb of speech before it, or one that trails it;
    /// else "according to". Who speaks "citing" somebody only relays him.
    fn told<'s>(&self, said: &'s [Said], figure: &Found) -> (Option<&'s Said>, Option<&'s Said>) {
        let at = figure.tokens.start;
        let by_verb = self.by_verb(said, figure);
        // "The head of a panel of twelve said": the number is the report's.
        let describes = said.iter().any(|said| said.gives() && said.tokens.contains(&at));
        if by_verb.is_none() && describes {
            return (None, None);
        }
        let according = self.according(said, at);
        let way = |way: Way| said.iter().find(|said| said.way == way && !said.tokens.contains(&at));
        let relay = way(Way::Relay);
        let between = |teller: &Said| {
            let within =
                |one: &&Said| teller.tokens.end <= one.tokens.start && one.tokens.end <= at;
            according.filter(within)
        };
        match (by_verb, way(Way::Citing).or_else(|| by_verb.and_then(between))) {
            (Some(teller), Some(origin)) => (Some(origin), Some(teller)),
            // Who counts on something is not its source when another is named.
            (Some(hopes), None) if self.expects(hopes) => (according.or(Some(hopes)), relay),
            (Some(claimant), None) => (Some(claimant), according.or(relay)),
            (None, _) => (according.or(relay), relay),
        }
    }

    /// The verb that gives a figure: the last before it, the first that trails it, or one between commas
    /// before it ("Forty died, police said, including …"). Who tells of a promise comes before who gave it.
    fn by_verb<'s>(&self, said: &'s [Said], figure: &Found) -> Option<&'s Said> {
        let at = figure.tokens.start;
        let verbs = || said.iter().filter(|said| said.gives() && !self.is_handled(said, figure));
        let leads =
            |said: &&Said| !said.is_trailing && said.tokens.end <= at && !self.is_parted(said, at);
        let inserted = |said: &&Said| {
            let comma = self.behind_day(said.tokens.end);
            let joins = [Role::Coordinator, Role::Clause];
            comma < at && self.passage.word(comma) == "," && !self.passage.any(comma + 1, &joins)
        };
        let told = verbs().rev().find(|said| leads(said) && said.way != Way::Acting);
        told.or_else(|| verbs().rev().find(leads))
            .or_else(|| verbs().find(|said| said.is_trailing && at < said.tokens.start))
            .or_else(|| verbs().rev().find(inserted))
    }

    fn expects(&self, said: &Said) -> bool {
        matches!(self.passage.word(said.verb), "expect" | "expects" | "expected")
    }

    /// One past the date that begins at `at`, if one does.
    fn behind_day(&self, at: usize) -> usize {
        let is_day = |at: &usize| self.passage.name_of(*at, &[Kind::Date]).is_some();
        at + (at..self.passage.len()).take_while(is_day).count()
    }

    /// Whether the report itself speaks between a verb and the figure at `at`: in a clause that ", but"
    /// opens with a subject of its own, or behind a promise in any other clause.
    fn is_parted(&self, said: &Said, at: usize) -> bool {
        let passage = self.passage;
        let is_turn = |at: usize| {
            passage.word(at) == ","
                && passage.word(at + 1) == "but"
                && begins_phrase(passage, at + 2)
        };
        let is_aside = |at: usize| {
            said.way == Way::Acting && passage.has(at, Role::Clause) && passage.word(at) != "that"
        };
        let near = at.saturating_sub(LONGEST).max(said.tokens.end);
        (near..at).any(|at| is_turn(at) || is_aside(at))
    }

    /// "found 30 weapons", "placed 200 guards": what is counted was handled, not told.
    fn is_handled(&self, said: &Said, figure: &Found) -> bool {
        let first = figure.bound.as_ref().map_or(figure.tokens.start, |bound| bound.start);
        let handles = matches!(self.passage.word(said.verb), "found" | "placed" | "put" | "puts");
        let by_study = self.passage.has(said.verb.wrapping_sub(1), Role::Document);
        handles && first == said.verb + 1 && figure.unit.is_none() && !by_study
    }

    /// The last "according to" before a figure, or the first behind it that is no part of a list
    /// ("including, according to officials, ten children").
    fn according<'s>(&self, said: &'s [Said], at: usize) -> Option<&'s Said> {
        let all = || said.iter().filter(|said| said.way == Way::AccordingTo);
        let forward = |said: &Said| {
            let two_before = said.tokens.start.wrapping_sub(2);
            matches!(self.passage.word(two_before), "including" | "and" | "with")
        };
        let before = all().rev().find(|said| said.tokens.end <= at);
        before.or_else(|| all().find(|said| at < said.tokens.start && !forward(said)))
    }

    /// Who gave what the sentence goes on with: "Of these, …", "They arrested three" behind "police said
    /// they arrested one".
    fn continued(&self, number: usize, figure: &Found) -> Option<&Voice> {
        let last = number.saturating_sub(FARTHEST);
        let mut current = number;
        while current > last && self.goes_on(current, figure) {
            current -= 1;
            if let Some(said) = self.teller(current) {
                return Some(&said.voice);
            }
        }
        None
    }

    /// Who gives what a sentence says as a whole.
    fn teller(&self, number: usize) -> Option<&Said> {
        let told = |said: &&Said| said.gives() || said.way == Way::AccordingTo;
        self.said.get(number)?.iter().rev().find(told)
    }

    /// Whether a sentence takes up what the one before it counts or says.
    fn goes_on(&self, number: usize, figure: &Found) -> bool {
        let passage = self.passage;
        let sentence = &passage.sentences[number];
        let (first, second) = (passage.word(sentence.start), passage.word(sentence.start + 1));
        let these = |at: usize| matches!(passage.word(at), "these" | "those" | "them" | "whom");
        let of_these = matches!(first, "Of" | "Out" | "Among")
            && (sentence.start + 1..sentence.start + 3).any(these)
            || passage.word(figure.next) == "of" && these(figure.next + 1);
        let begins = figure.bound.as_ref().map_or(figure.tokens.start, |bound| bound.start);
        let more = matches!(first, "Another" | "Additionally")
            || matches!((first, second), ("A", "further") | ("An", "additional"));
        let others = begins == sentence.start
            && matches!(passage.word(figure.next), "others" | "more" | "other");
        of_these || more || others || self.explains(number) || self.takes_pronoun(number)
    }

    /// "That includes …", "The figure compares with …": what was counted before is told further.
    fn explains(&self, number: usize) -> bool {
        let passage = self.passage;
        let start = passage.sentences[number].start;
        let is_counted = |at: usize| {
            matches!(passage.word(at), "figure" | "number" | "total" | "toll" | "count" | "tally")
        };
        let is_verb = |at: usize| {
            matches!(
                passage.word(at),
                "includes" | "included" | "compares" | "compared" | "represents" | "represented"
            )
        };
        match passage.word(start) {
            "That" | "This" | "It" | "These" | "Those" => is_verb(start + 1),
            "The" => is_counted(start + 1) && is_verb(start + 2),
            _ => false,
        }
    }

    /// "They …" behind "police said they …".
    fn takes_pronoun(&self, number: usize) -> bool {
        let passage = self.passage;
        let first = passage.word(passage.sentences[number].start).to_ascii_lowercase();
        let said = number.checked_sub(1).and_then(|before| self.teller(before));
        let same = |said: &Said| (said.verb + 1..said.verb + 3).any(|at| passage.word(at) == first);
        matches!(first.as_str(), "they" | "he" | "she" | "it") && said.is_some_and(same)
    }
}
