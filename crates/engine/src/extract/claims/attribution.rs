//! Who says what in a sentence: verbs of speech with their subjects, "according to", and those through
//! whom a report has it.

use std::ops::Range;

use super::figures::looks_plural;
use super::passage::Passage;
use super::phrase::{Named, begins_phrase, main_subject, object, source};
use super::subject::subject;
use super::vocabulary::Role;
use super::voice::{Memory, Voice};
use crate::model::Kind;

/// How somebody comes to speak in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// A verb with its subject: "Shoigu announced that", "said KCNA".
    Verb,
    /// A verb that introduces quotations alone: "accused Pyongyang of".
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
        matches!(self.way, Way::Verb | Way::Quoting)
    }

    /// Whether it may give a figure.
    pub(super) const fn gives(&self) -> bool {
        matches!(self.way, Way::Verb | Way::Finding)
    }
}

/// All that is said in a sentence of the report, in order; nothing within quotations.
pub(super) fn said(
    passage: &Passage<'_>,
    sentence: &Range<usize>,
    memory: &mut Memory,
) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    for at in sentence.clone() {
        if passage.quote(at).is_some() {
            continue;
        }
        let said = relay(passage, at, sentence, memory)
            .or_else(|| verb(passage, at, sentence, memory))
            .and_then(|said| turned(passage, said, sentence, memory, &mut found));
        if let Some(said) = said {
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
    Some(Said { voice, ..said })
}

/// "according to X", "per X", "citing X", "as reported by X".
fn relay(
    passage: &Passage<'_>,
    at: usize,
    sentence: &Range<usize>,
    memory: &Memory,
) -> Option<Said> {
    let next = passage.word(at + 1);
    let after_comma = matches!(passage.stretch.before(at), "," | "(");
    let (way, from) = match passage.word(at) {
        "according" | "According" if next == "to" => (Way::AccordingTo, at + 2),
        "per" if after_comma => (Way::AccordingTo, at + 1),
        "Per" if at == sentence.start => (Way::AccordingTo, at + 1),
        "citing" | "Citing" | "quoting" if is_source(passage, at + 1) => (Way::Citing, at + 1),
        "cited" | "reported" | "quoted" | "relayed" | "carried" | "stated" | "announced"
            if next == "by" =>
        {
            (Way::Relay, at + 2)
        }
        _ => return None,
    };
    let (tokens, voice) = source(passage, from, sentence.end, memory)?;
    Some(Said { way, voice, tokens: at..tokens.end, verb: at, is_trailing: false })
}

/// A body or person, or a description of one: "citing officials", not "citing safety concerns".
fn is_source(passage: &Passage<'_>, at: usize) -> bool {
    const SOURCES: &[&str] = &[
        "officials",
        "sources",
        "reports",
        "media",
        "authorities",
        "data",
        "documents",
        "witnesses",
        "lawmakers",
    ];
    let named = |at: usize| passage.name_of(at, &[Kind::Person, Kind::Organisation]).is_some();
    (at..at + 5)
        .take_while(|&at| passage.is_word(at))
        .any(|at| named(at) || SOURCES.contains(&passage.word(at)))
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
    if is_reduced(passage, at) {
        return None;
    }
    let way = way(passage, at);
    let inverted = || inverted(passage, at, sentence, memory);
    let found = if passage.has(at, Role::Saying) {
        participle(passage, at, sentence, memory)
    } else if follows_quote(passage, at) {
        inverted().or_else(|| subject(passage, at, sentence.start, memory))
    } else {
        subject(passage, at, sentence.start, memory).or_else(inverted)
    };
    let (subject, voice) = found?;
    let tokens = subject.start.min(at)..subject.end.max(at + 1);
    let is_trailing = is_trailing(passage, &tokens, sentence);
    Some(Said { way, voice, tokens, verb: at, is_trailing })
}

/// What a verb introduces.
fn way(passage: &Passage<'_>, at: usize) -> Way {
    if passage.any(at, &[Role::Speech, Role::Saying]) {
        Way::Verb
    } else if passage.has(at, Role::Quoting) {
        Way::Quoting
    } else {
        Way::Finding
    }
}

/// Whether the word at `at` is a finite verb of speech or its participle, in the active voice.
fn is_verb(passage: &Passage<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let roles = [Role::Speech, Role::Finding, Role::Quoting, Role::Saying];
    let named = passage.name(at).is_some() && at > sentence.start;
    if !passage.any(at, &roles) || named {
        return false;
    }
    if passage.is_capitalised(at) && at > sentence.start {
        return false;
    }
    let mut before = at;
    while before > sentence.start && passage.has(before - 1, Role::Adverb) {
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
        || word == "s" && passage.is_glued(before);
    passage.has(at, Role::Saying) || !noun && !passive
}

/// "the time recorded in 2024", "costs estimated at": a participle behind its noun.
fn is_reduced(passage: &Passage<'_>, at: usize) -> bool {
    const ALIKE: &[&str] = &[
        "recorded",
        "reported",
        "found",
        "estimated",
        "identified",
        "documented",
        "counted",
        "posted",
        "put",
        "calculated",
        "placed",
        "announced",
        "claimed",
        "projected",
        "forecast",
    ];
    let is_day = (at + 1..at + 4).any(|at| passage.name_of(at, &[Kind::Date]).is_some());
    let linked = passage.has(at + 1, Role::Preposition)
        && !matches!(passage.word(at + 1), "that" | "about" | "around" | "over");
    ALIKE.contains(&passage.word(at)) && linked && !is_day
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
    let apart = passage.stretch.before(from) == ",";
    let opens = from > sentence.start && (apart || passage.quote(from - 1).is_some());
    let mut rest = (tokens.end..sentence.end).take(9).take_while(|&at| is_said_of(passage, at));
    let tells = matches!(passage.word(tokens.end - 1), "told" | "informed");
    let next = tokens.end;
    let ends = next >= sentence.end || !passage.is_word(next) && passage.quote(next).is_none();
    let circumstance = passage.any(next, &[Role::Preposition, Role::Adverb])
        && !matches!(passage.word(next), "about" | "around" | "over" | "up")
        || passage.name_of(next, &[Kind::Date]).is_some();
    opens && rest.all(|at| !passage.is_number(at)) && (ends || tells || circumstance)
}

/// Words and numbers that go on a clause.
fn is_said_of(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_word(at) || passage.is_number(at)
}
