//! Quotations: which words in quotation marks are somebody's, and whose.

use std::ops::Range;

use super::attribution::{Said, Way, closes};
use super::marks::{Quoted, words};
use super::passage::Passage;
use super::phrase::{Named, main_subject, object};
use super::vocabulary::Role;
use super::voice::{Memory, Voice};
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

impl<'a> Reader<'a> {
    fn read(&self, last: Option<&Found>) -> Option<Found> {
        if self.quoted.from >= self.quoted.to {
            return None;
        }
        let number = self.passage.sentence_of(self.opening());
        let said = self.said.get(number).map_or(&[][..], Vec::as_slice);
        let relay = said.iter().find(|said| matches!(said.way, Way::AccordingTo | Way::Relay));
        let (attribution, speaker, verb) = self.speaker(number, said, last);
        let passed_on =
            relay.map(|said| &said.voice).filter(|voice| Some(*voice) != speaker.as_ref());
        Some(Found {
            quoted: self.quoted,
            attribution,
            relay: passed_on.cloned(),
            speaker,
            verb,
            certainty: self.certainty(number),
        })
    }

    /// The speaker, by the surest sign that there is; and the verb.
    fn speaker(
        &self,
        number: usize,
        said: &'a [Said],
        last: Option<&Found>,
    ) -> (Attribution, Option<Voice>, Option<usize>) {
        let by_verb = |said: &Said| (Attribution::Verb, Some(said.voice.clone()), Some(said.verb));
        if let Some(behind) = self.behind(number) {
            return by_verb(behind);
        }
        if let Some(voice) = self.introduced(number) {
            let verb = self.ahead(said).filter(|said| said.voice == voice).map(|said| said.verb);
            return (Attribution::Verb, Some(voice), verb);
        }
        if let Some(ahead) = self.ahead(said) {
            return by_verb(ahead);
        }
        if let Some(said) = said.iter().find(|said| said.way == Way::AccordingTo) {
            return (Attribution::AccordingTo, Some(said.voice.clone()), None);
        }
        match self.continued(number, last) {
            Some(voice) => (Attribution::Continued, Some(voice), None),
            None => (Attribution::Unknown, None, None),
        }
    }

    /// The token of the opening mark.
    fn opening(&self) -> usize {
        self.quoted.from - 1
    }

    /// `"…," X said` and `"…," said X`: subject and verb follow at once, in another sentence only as all
    /// that it says.
    fn behind(&self, number: usize) -> Option<&'a Said> {
        let mut after = self.quoted.to + 1;
        after += usize::from(self.passage.word(after) == ",");
        let adverb = usize::from(self.passage.has(after, Role::Adverb));
        let own = self.said.get(number).into_iter().flatten();
        let next = self.said.get(number + 1).filter(|_| self.leaves_open()).into_iter().flatten();
        let mut close = own
            .chain(next.filter(|said| self.closes(said)))
            .filter(|said| said.quotes() && (after..=after + adverb).contains(&said.tokens.start));
        close.find(|said| (after..said.verb).all(|at| self.passage.quote(at).is_none()))
    }

    fn closes(&self, said: &Said) -> bool {
        let end = self.passage.sentences[self.passage.sentence_of(said.verb)].end;
        closes(self.passage, &said.tokens, end)
    }

    /// Whether the sentence may go on behind the quotation although this ends with a sign that ends
    /// sentences: `"…?" X asked`, `"…[,]" X said`.
    fn leaves_open(&self) -> bool {
        let back = |n: usize| self.quoted.to.checked_sub(n).map_or("", |at| self.passage.word(at));
        matches!(back(1), "?" | "!") || back(1) == "]" && back(2) == ","
    }

    /// `X said that "…"`: the last verb before the quotation in its sentence.
    fn ahead(&self, said: &'a [Said]) -> Option<&'a Said> {
        let after = said.partition_point(|said| said.verb < self.opening());
        said[..after].iter().rev().find(|said| said.quotes() && said.tokens.end <= self.opening())
    }

    /// A colon before the quotation: the subject of the sentence speaks.
    fn introduced(&self, number: usize) -> Option<Voice> {
        let before = self.opening().checked_sub(1).filter(|&at| self.passage.word(at) == ":")?;
        let sentence = self.passage.sentences.get(number)?;
        let sourced = self.said.get(number)?.iter().find(|said| said.way == Way::AccordingTo);
        let opens = sourced.filter(|said| said.verb == sentence.start);
        if let Some(said) = opens {
            return Some(said.voice.clone());
        }
        let author = self.author(sentence.start, before);
        author
            .or_else(|| main_subject(self.passage, sentence.start, before, self.memory))
            .map(|(_, voice)| voice)
    }

    /// Whom the words before a colon name as the author: "issued a statement from the king:".
    fn author(&self, start: usize, colon: usize) -> Option<Named> {
        let from = (start..colon).rev().take(8).find(|&at| self.passage.word(at) == "from")?;
        let (tokens, voice) = object(self.passage, from + 1, colon, self.memory)?;
        let written = from > start && self.passage.any(from - 1, &[Role::Document, Role::Office]);
        (written && tokens.end == colon).then_some((tokens, voice))
    }

    /// A sentence that begins with a quotation and names nobody goes on with the one before it.
    fn continued(&self, number: usize, last: Option<&Found>) -> Option<Voice> {
        if self.opening() == 0 {
            return self.before.open.clone().or_else(|| self.before.announced.clone());
        }
        let sentence = self.passage.sentences.get(number)?;
        if sentence.start != self.opening() {
            return None;
        }
        let said = self.said.get(number.checked_sub(1)?)?;
        let verb = said.iter().rev().find(|said| said.quotes());
        let previous = &self.passage.sentences[number - 1];
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
    let quoted = &quote.quoted;
    let count = words(&passage.stretch.tokens[quoted.from..quoted.to]);
    let by_verb = quote.attribution == Attribution::Verb;
    let named = is_title(passage, quoted) && !is_beside(quote) || is_reference(passage, quote);
    count > 1
        && !named
        && !(is_called(passage, quoted) && count < SURE)
        && (by_verb || count >= SURE)
}

/// Whether the verb of speech stands directly before or behind the marks.
fn is_beside(quote: &Found) -> bool {
    let (from, to) = (quote.quoted.from - 1, quote.quoted.to + 1);
    quote.verb.is_some_and(|verb| (from.saturating_sub(2)..to + 8).contains(&verb))
}

/// Whether all longer words begin with capitals, like those of a title.
fn is_title(passage: &Passage<'_>, quoted: &Quoted) -> bool {
    let long = |at: &usize| passage.is_word(*at) && passage.word(*at).len() > 3;
    let ends = matches!(passage.word(quoted.to - 1), "." | "!" | "?");
    !ends && (quoted.from..quoted.to).filter(long).all(|at| passage.is_capitalised(at))
}

/// "a song called", "dubbed", "the so-called": what follows is a name.
fn is_called(passage: &Passage<'_>, quoted: &Quoted) -> bool {
    const CALLED: &[&str] = &[
        "called",
        "dubbed",
        "named",
        "titled",
        "entitled",
        "nicknamed",
        "as",
        "labelled",
        "labeled",
    ];
    let before = passage.stretch.before(quoted.from - 1);
    let is_known = before != "as" || passage.word(quoted.from.wrapping_sub(3)) == "known";
    CALLED.contains(&before) && is_known
}

/// A line of a list of sources: a title, a dash, its publisher.
fn is_reference(passage: &Passage<'_>, quote: &Found) -> bool {
    let dashed = matches!(passage.word(quote.quoted.to + 1), "—" | "–" | "-");
    quote.quoted.from == 1 && dashed && quote.speaker.is_none()
}
