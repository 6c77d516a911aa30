//! Who says what in a sentence: verbs of speech with their subjects, "according to", and those through
//! whom a report has it.

use std::ops::Range;

use super::figures::looks_plural;
use super::idle::{is_idle, is_passive, is_reduced, takes_noun};
use super::numeral::small;
use super::passage::Passage;
use super::phrase::{LONGEST, Named, begins_phrase, main_subject, named, object};
use super::sourced::sourced;
use super::subject::{issuer, region, subject};
use super::vocabulary::Role;
use super::voice::{Memory, Voice};
use crate::model::Kind;

/// How somebody comes to speak in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// A verb with its subject: "Shoigu announced that", "said KCNA".
    Verb,
    /// A verb by which somebody promises or asks for something: "pledged 1,000 builders".
    Acting,
    /// A verb that introduces quotations alone: "praised".
    Quoting,
    /// A verb that gives figures alone: "assessments estimate".
    Finding,
    /// "according to CNR".
    AccordingTo,
    /// "as cited by RIA Novosti": through whom the report has it.
    Relay,
    /// "citing Tass": where the one who speaks has it from.
    Citing,
}

/// Somebody says something in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) way: Way,
    pub(super) voice: Voice,
    /// The tokens of subject and verb together.
    pub(super) tokens: Range<usize>,
    /// The verb, or the first word of "according to".
    pub(super) verb: usize,
    /// What is said stands before it: ", Patel said."
    pub(super) is_trailing: bool,
}

impl Said {
    /// Whether it may bring a quotation.
    pub(super) const fn quotes(&self) -> bool {
        matches!(self.way, Way::Verb | Way::Acting | Way::Quoting)
    }

    /// Whether it may give a figure.
    pub(super) const fn gives(&self) -> bool {
        matches!(self.way, Way::Verb | Way::Finding | Way::Acting)
    }
}

/// All that is said in a sentence of the report, in order; nothing within quotations.
pub(super) fn said(
    passage: &Passage<'_>,
    sentence: &Range<usize>,
    memory: &mut Memory,
) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let mut heard = sentence.start;
    for at in sentence.clone() {
        if passage.quote(at).is_some() || at < heard {
            continue;
        }
        let source = sourced(passage, at, sentence, memory);
        heard = source.as_ref().map_or(heard, |source| source.tokens.end);
        let said = source
            .or_else(|| verb(passage, at, sentence, memory))
            .and_then(|said| turned(passage, said, sentence, memory, &mut found));
        if let Some(said) = said {
            heard = heard.max(past_saying(passage, &said, sentence.end));
            if said.way != Way::Relay && said.way != Way::Citing {
                memory.hear(&said.voice);
            }
            found.push(said);
        }
    }
    found
}

/// "KCNA quoted Kim as saying": whom the subject quotes speaks, the subject only relays.
fn turned(
    passage: &Passage<'_>,
    said: Said,
    sentence: &Range<usize>,
    memory: &Memory,
    found: &mut Vec<Said>,
) -> Option<Said> {
    if !matches!(passage.word(said.verb), "quoted" | "quotes") || said.way == Way::Relay {
        return Some(said);
    }
    let (_, voice) = object(passage, said.verb + 1, sentence.end, memory)?;
    found.push(Said { way: Way::Relay, ..said.clone() });
    let says = past_saying(passage, &said, sentence.end) > 0;
    Some(Said { way: if says { Way::Verb } else { said.way }, voice, ..said })
}

/// Past "as saying" behind the one who is quoted, which has no subject of its own.
fn past_saying(passage: &Passage<'_>, said: &Said, end: usize) -> usize {
    let is_quoted = matches!(passage.word(said.verb), "quoted" | "quotes");
    let saying = (said.verb..end).take(2 * LONGEST).find(|&at| {
        is_quoted && passage.has(at, Role::Saying) && passage.stretch.before(at) == "as"
    });
    saying.map_or(0, |saying| saying + 1)
}

/// A verb of speech with its subject.
fn verb(
    passage: &Passage<'_>,
    at: usize,
    sentence: &Range<usize>,
    memory: &Memory,
) -> Option<Said> {
    if !is_verb(passage, at, sentence) {
        return None;
    }
    if is_passive(passage, at) || is_reduced(passage, at) || takes_noun(passage, at) {
        return None;
    }
    if let Some((subject, voice)) = showing(passage, at, sentence, memory) {
        let tokens = subject.start..at + 1;
        return Some(Said { way: Way::Finding, voice, tokens, verb: at, is_trailing: false });
    }
    let way = way(passage, at);
    let inverted = || inverted(passage, at, sentence, memory);
    let found = if passage.has(at, Role::Saying) {
        participle(passage, at, sentence, memory)
    } else if follows_quote(passage, at) || is_closed_plural(passage, at + 1) {
        inverted().or_else(|| subject(passage, at, sentence.start, memory))
    } else {
        subject(passage, at, sentence.start, memory).or_else(inverted)
    };
    let (subject, voice) = found.filter(|(subject, _)| !is_idle(passage, at, subject))?;
    let tokens = subject.start.min(at)..subject.end.max(at + 1);
    let is_trailing = is_trailing(passage, &tokens, sentence);
    Some(Said { way, voice, tokens, verb: at, is_trailing })
}

/// What a verb introduces.
fn way(passage: &Passage<'_>, at: usize) -> Way {
    if passage.any(at, &[Role::Speech, Role::Saying]) {
        Way::Verb
    } else if passage.has(at, Role::Acting) {
        Way::Acting
    } else if passage.has(at, Role::Quoting) {
        Way::Quoting
    } else {
        Way::Finding
    }
}

/// Whether the word at `at` is a finite verb of speech or its participle, in the active voice.
fn is_verb(passage: &Passage<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let roles = [Role::Speech, Role::Finding, Role::Acting, Role::Quoting, Role::Saying];
    let named = passage.name(at).is_some() && at > sentence.start;
    if !passage.any(at, &roles) || named {
        return false;
    }
    if passage.is_capitalised(at) && at > sentence.start {
        return false;
    }
    let mut before = at;
    while before > sentence.start && is_adverb(passage, before - 1) {
        before -= 1;
    }
    let Some(before) = before.checked_sub(1).filter(|before| *before >= sentence.start) else {
        return true;
    };
    let word = passage.word(before);
    let passive = matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am");
    let noun = passage.any(before, &[Role::Determiner, Role::Preposition])
        && !matches!(word, "to" | "that")
        && passage.name_of(before, &[Kind::Date]).is_none()
        || word == "s" && passage.is_glued(before)
        || passage.is_number(before)
        || passage.has(before, Role::Saying)
            && !passage.has(before.wrapping_sub(1), Role::Determiner)
        || small(word).is_some();
    passage.has(at, Role::Saying) || !noun && !passive && agrees(passage, at, before)
}

/// "also", "successfully".
fn is_adverb(passage: &Passage<'_>, at: usize) -> bool {
    let is_manner = passage.word(at).ends_with("ly") && !passage.is_capitalised(at);
    passage.has(at, Role::Adverb) || is_manner
}

/// Whether a verb without an ending has a plural before it or another verb: "figures from CNR show",
/// "would suggest"; not "a light show", "the sales report says".
fn agrees(passage: &Passage<'_>, at: usize, before: usize) -> bool {
    if is_plural_noun(passage, at, before) {
        return false;
    }
    let led = passage.any(before, &[Role::Auxiliary, Role::OtherPronoun, Role::Clause])
        || passage.word(before) == "to"
        || passage.name_of(before, &[Kind::Date]).is_some();
    let is_noun = passage.any(at + 1, &[Role::Auxiliary, Role::Speech, Role::Verb])
        || (at.saturating_sub(4)..at).any(|at| matches!(passage.word(at), "a" | "an"));
    !passage.has(at, Role::Base) || led || !is_noun && is_plural_before(passage, at)
}

/// "media reports", "by varying reports": no verb in the singular goes with a plural.
fn is_plural_noun(passage: &Passage<'_>, at: usize, before: usize) -> bool {
    let alike = matches!(
        passage.word(at),
        "reports" | "claims" | "states" | "notes" | "records" | "estimates" | "shows" | "projects"
    );
    let is_small = passage.is_word(before) && !passage.is_capitalised(before);
    let modified = before > 0 && passage.has(before - 1, Role::Preposition);
    alike && is_small && (looks_plural(passage, before) || modified)
}

/// Whether what stands before `at` is a plural, or begins with one before "and" or a preposition.
fn is_plural_before(passage: &Passage<'_>, at: usize) -> bool {
    let within = |at: &usize| passage.is_word(*at) && !passage.has(*at, Role::Clause);
    let heads = (at.saturating_sub(10)..at).rev().take_while(within);
    let is_head = |head: usize| {
        head + 1 == at
            || passage.any(head + 1, &[Role::Preposition, Role::Quoting])
            || passage.has(head + 1, Role::Coordinator) && passage.is_capitalised(head)
    };
    let is_plural =
        |head: usize| looks_plural(passage, head) || passage.has(head + 1, Role::Coordinator);
    heads.into_iter().any(|head| is_head(head) && is_plural(head))
}

/// "released a report showing": who gives out a document, else the document itself.
fn showing(
    passage: &Passage<'_>,
    at: usize,
    sentence: &Range<usize>,
    memory: &Memory,
) -> Option<Named> {
    let shows = matches!(
        passage.word(at),
        "showing" | "indicating" | "suggesting" | "revealing" | "finding" | "estimating"
    );
    if !shows || at == sentence.start || !passage.has(at - 1, Role::Document) {
        return None;
    }
    issuer(passage, at, sentence.start, memory)
        .or_else(|| named(passage, region(passage, at, sentence.start), memory))
}

/// Whether a quotation ends before the token at `at`, but for a comma.
fn follows_quote(passage: &Passage<'_>, at: usize) -> bool {
    let back = |n: usize| at.checked_sub(n).and_then(|at| passage.quote(at)).is_some();
    back(1) || passage.stretch.before(at) == "," && back(2)
}

/// "said KCNA", ", reported a high-ranking official".
fn inverted(
    passage: &Passage<'_>,
    at: usize,
    sentence: &Range<usize>,
    memory: &Memory,
) -> Option<Named> {
    let quoted = follows_quote(passage, at);
    let tells = matches!(passage.word(at), "told" | "informed" | "asked" | "urged" | "warned");
    let opens = at == sentence.start || passage.stretch.before(at) == "," && !tells;
    let begins = begins_phrase(passage, at + 1) || looks_plural(passage, at + 1);
    let is_inverted = quoted || opens && begins;
    is_inverted.then(|| object(passage, at + 1, sentence.end, memory))?
}

/// ", reported officials,": a plural alone between signs.
fn is_closed_plural(passage: &Passage<'_>, at: usize) -> bool {
    let is_apart = passage.stretch.before(at - 1) == ",";
    let is_noun = looks_plural(passage, at) && !passage.is_capitalised(at);
    is_apart && is_noun && !passage.is_word(at + 1)
}

/// ", stating …": the subject of the sentence speaks; "with the media saying": what stands before it.
fn participle(
    passage: &Passage<'_>,
    at: usize,
    sentence: &Range<usize>,
    memory: &Memory,
) -> Option<Named> {
    let limit = at.saturating_sub(10).max(sentence.start);
    let with = (limit..at).rev().find(|&at| matches!(passage.word(at), "with" | "With" | ","));
    if let Some(with) = with.filter(|&with| passage.word(with) != "," && with + 1 < at) {
        return object(passage, with + 1, at, memory);
    }
    let apart = passage.stretch.before(at) == ",";
    let introduces = passage.quote(at + 1).is_some() || passage.word(at + 1) == ",";
    let found = (apart || introduces || passage.word(at) == "saying")
        .then(|| main_subject(passage, sentence.start, at, memory))
        .flatten();
    found.map(|(_, voice)| (at..at + 1, voice))
}

/// Whether what is said stands before subject and verb: they follow a comma, and behind them the
/// sentence ends but for a day or place.
fn is_trailing(passage: &Passage<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let from = tokens.start;
    let apart = matches!(passage.stretch.before(from), "," | "as");
    let opens = from > sentence.start && (apart || passage.quote(from - 1).is_some());
    let mut rest = (tokens.end..sentence.end).take(9).take_while(|&at| is_said_of(passage, at));
    let is_count =
        |at: usize| passage.is_number(at) && passage.name_of(at, &[Kind::Date]).is_none();
    opens && !rest.any(is_count) && closes(passage, tokens, sentence.end)
}

/// Whether subject and verb are followed by no clause: by a sign, a day, a place or a hearer.
pub(super) fn closes(passage: &Passage<'_>, tokens: &Range<usize>, end: usize) -> bool {
    let next = tokens.end;
    let tells = matches!(passage.word(next - 1), "told" | "informed");
    let brings = passage.quote(next + 1).is_some();
    let ends = next >= end || !passage.is_word(next) && passage.quote(next).is_none() && !brings;
    let circumstance = passage.any(next, &[Role::Preposition, Role::Adverb])
        && !matches!(passage.word(next), "about" | "around" | "over" | "up")
        || passage.name_of(next, &[Kind::Date]).is_some();
    ends || tells || circumstance
}

/// Words and numbers that go on a clause.
pub(super) fn is_said_of(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_word(at) || passage.is_number(at)
}
