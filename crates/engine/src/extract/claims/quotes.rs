//! Quotations: which words in quotation marks are somebody's, and whose.

use std::ops::Range;

use super::attribution::{Said, Way};
use super::marks::{Quoted, words};
use super::passage::Passage;
use super::vocabulary::Role;
use super::voice::{Memory, Voice, main_subject};
use crate::model::Attribution;

/// From so many words on, what stands in quotation marks is nearly always somebody's words.
const SURE: usize = 4;

/// A quotation with its speaker, in tokens of its passage.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) quoted: Quoted,
    pub(super) attribution: Attribution,
    pub(super) speaker: Option<Voice>,
    pub(super) verb: Option<usize>,
    pub(super) relay: Option<Voice>,
    pub(super) certainty: Option<Range<usize>>,
}

/// What the passage before leaves to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    /// It ends within a quotation of this speaker.
    pub(super) open: Option<Voice>,
    /// It ends with a colon, and this is who spoke last in it.
    pub(super) announced: Option<Voice>,
}

/// The quotations of a passage; `said` holds what is said in each of its sentences.
pub(super) fn quotes(
    passage: &Passage<'_>,
    said: &[Vec<Said>],
    before: &Before,
    memory: &Memory,
) -> Vec<Option<Found>> {
    let mut found: Vec<Option<Found>> = Vec::new();
    for &quoted in &passage.quoted {
        let last = found.last().and_then(Option::as_ref);
        let quote = Reader { passage, said, before, memory, quoted }.read(last);
        found.push(quote.filter(|quote| is_quotation(passage, quote)));
    }
    found
}

/// What is looked at to attribute one quotation.
struct Reader<'a> {
    passage: &'a Passage<'a>,
    said: &'a [Vec<Said>],
    before: &'a Before,
    memory: &'a Memory,
    quoted: Quoted,
}

impl Reader<'_> {
    fn read(&self, last: Option<&Found>) -> Option<Found> {
        if self.quoted.from >= self.quoted.to {
            return None;
        }
        let number = self.passage.sentence_of(self.opening());
        let said = self.said.get(number).map_or(&[][..], Vec::as_slice);
        let by_verb = self.behind(number).or_else(|| self.ahead(said));
        let relay = said.iter().find(|said| said.way != Way::Verb && said.way != Way::Quoting);
        let (attribution, speaker, verb) = match (by_verb, relay) {
            (Some(said), _) => (Attribution::Verb, Some(said.voice.clone()), Some(said.verb)),
            (None, Some(said)) if said.way == Way::AccordingTo => {
                (Attribution::AccordingTo, Some(said.voice.clone()), None)
            }
            _ => match self.introduced(number).or_else(|| self.continued(number, last)) {
                Some(voice) => (Attribution::Continued, Some(voice), None),
                None => (Attribution::Unknown, None, None),
            },
        };
        let relay = relay.map(|said| &said.voice).filter(|voice| Some(*voice) != speaker.as_ref());
        let certainty = self.certainty(number);
        Some(Found {
            quoted: self.quoted,
            attribution,
            speaker,
            verb,
            relay: relay.cloned(),
            certainty,
        })
    }

    /// The token of the opening mark.
    fn opening(&self) -> usize {
        self.quoted.from - 1
    }

    /// `"…," X said` and `"…," said X`: subject and verb follow at once.
    fn behind(&self, number: usize) -> Option<&Said> {
        let mut after = self.quoted.to + 1;
        if self.passage.word(after) == "," {
            after += 1;
        }
        let end = self.passage.word(self.quoted.to.saturating_sub(1));
        let asks = matches!(end, "?" | "!" | "]");
        let sentences = number..=number + usize::from(asks);
        let said = sentences.filter_map(|number| self.said.get(number)).flatten();
        let verbs = said.filter(|said| matches!(said.way, Way::Verb | Way::Quoting));
        let mut close = verbs.filter(|said| (after..after + 2).contains(&said.tokens.start));
        close.find(|said| {
            (self.quoted.to..said.verb).all(|at| {
                self.passage.quote(at).is_none_or(|quote| self.passage.quoted[quote] == self.quoted)
            })
        })
    }

    /// `X said: "…"`: the last verb before the quotation in its sentence.
    fn ahead<'b>(&self, said: &'b [Said]) -> Option<&'b Said> {
        let verbs = said.iter().filter(|said| matches!(said.way, Way::Verb | Way::Quoting));
        verbs.rev().find(|said| said.tokens.end <= self.opening())
    }

    /// A colon before the quotation: the subject of the sentence speaks.
    fn introduced(&self, number: usize) -> Option<Voice> {
        let opening = self.opening();
        if opening == 0 {
            return self.before.open.clone().or_else(|| self.before.announced.clone());
        }
        let sentence = self.passage.sentences.get(number)?;
        let colon = self.passage.word(opening - 1) == ":";
        let voice =
            colon.then(|| main_subject(self.passage, sentence.start, opening, self.memory))?;
        voice.map(|(_, voice)| voice)
    }

    /// A sentence that begins with a quotation and names nobody goes on with the one before it.
    fn continued(&self, number: usize, last: Option<&Found>) -> Option<Voice> {
        let sentence = self.passage.sentences.get(number)?;
        if sentence.start != self.opening() {
            return None;
        }
        let said = self.said.get(number.checked_sub(1)?)?;
        let verb = said.iter().rev().find(|said| said.way == Way::Verb || said.way == Way::Quoting);
        let previous = self.passage.sentences[number - 1].clone();
        let quoted = last.filter(|last| previous.contains(&last.quoted.from));
        verb.map(|said| said.voice.clone()).or_else(|| quoted.and_then(|last| last.speaker.clone()))
    }

    /// Words of doubt in the sentence, or at the beginning of the quotation ("if it's true").
    fn certainty(&self, number: usize) -> Option<Range<usize>> {
        let sentence = self.passage.sentences.get(number)?.clone();
        let mut outside = sentence.filter(|&at| self.passage.quote(at).is_none());
        let doubt = outside.find(|&at| self.passage.has(at, Role::Doubt)).map(|at| at..at + 1);
        doubt.or_else(|| if_true(self.passage, self.quoted.from..self.quoted.to))
    }
}

/// "if it's true", "if true", "if confirmed".
pub(super) fn if_true(passage: &Passage<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let at = tokens.clone().find(|&at| passage.word(at).eq_ignore_ascii_case("if"))?;
    let end = (at + 1..tokens.end.min(at + 5))
        .find(|&at| matches!(passage.word(at), "true" | "confirmed" | "correct" | "accurate"))?;
    Some(at..end + 1)
}

/// Whether words in quotation marks are somebody's: not a name, a title of a work or a single word in
/// doubt. Few words are only with a verb of speech beside them.
fn is_quotation(passage: &Passage<'_>, quote: &Found) -> bool {
    let tokens = &passage.stretch.tokens[quote.quoted.from..quote.quoted.to];
    let by_verb = quote.attribution == Attribution::Verb;
    match words(tokens) {
        0 | 1 => false,
        count if count < SURE => by_verb && !is_title(passage, &quote.quoted),
        _ => by_verb || !is_title(passage, &quote.quoted),
    }
}

/// Whether all longer words begin with capitals, like those of a title.
fn is_title(passage: &Passage<'_>, quoted: &Quoted) -> bool {
    let long = |at: &usize| passage.is_word(*at) && passage.word(*at).len() > 3;
    let ends = matches!(passage.word(quoted.to - 1), "." | "!" | "?");
    !ends && (quoted.from..quoted.to).filter(long).all(|at| passage.is_capitalised(at))
}
