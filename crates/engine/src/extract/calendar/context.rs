//! What stands around an expression and bears on its value.

use super::line::Line;
use crate::date::{Day, Edtf};

/// How many words on either side are asked.
const REACH: usize = 18;

/// Where a sentence points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// To what has happened.
    Past,
    /// To what is to come.
    Ahead,
    /// To what might come, or might have come: "would", "was expected".
    Likely,
    /// The words do not say.
    Open,
}

/// The times of which the text has spoken before an expression.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// The first day of the one before.
    pub(super) first_day: Option<Day>,
    /// The latest single day of all.
    latest_day: Option<Day>,
}

impl Told {
    /// Notes a value that the text has told.
    pub(super) fn note(&mut self, edtf: &Edtf) {
        let interval = edtf.interval();
        let Some((first, last)) = interval.earliest.zip(interval.latest) else { return };
        // "The next day" after a word of a century is not counted from that.
        if last.0 - first.0 <= 366 {
            self.first_day = Some(first);
        }
        if first == last {
            self.latest_day = self.latest_day.max(Some(first));
        }
    }
}

/// What stands around an expression and bears on its value.
pub(super) struct Context {
    pub(super) tense: Tense,
    /// "ended" stands before it: it is over.
    pub(super) is_over: bool,
    /// "around", "about" stands before it.
    pub(super) is_about: bool,
    /// The sentence tells how somebody reacted to something.
    is_reaction: bool,
    pub(super) told: Told,
}

impl Context {
    /// The context of the expression made of the tokens `from..to`.
    pub(super) fn of(line: &Line<'_>, from: usize, to: usize, told: Told) -> Self {
        let before = line.before(from);
        let rest = (from..line.len()).map(|at| line.printed(at));
        let mut rest = rest.take_while(|word| !ends_sentence(word)).take(4 * REACH);
        Self {
            tense: tense(line, from, to),
            is_over: before == "ended",
            is_about: matches!(before, "around" | "about" | "circa" | "roughly" | "approximately"),
            is_reaction: rest.any(is_reaction),
            told,
        }
    }

    /// Whether the sentence answers something that the text has dated after `day` and not after `limit`.
    pub(super) fn answers(&self, day: Day, limit: Day) -> bool {
        self.is_reaction && self.told.latest_day.is_some_and(|told| told > day && told <= limit)
    }
}

/// Where the words point: the nearest one before that says so, else the nearest after.
fn tense(line: &Line<'_>, from: usize, to: usize) -> Tense {
    let before = (from.saturating_sub(REACH)..from).rev();
    let mut before = before.take_while(|&at| !ends_sentence(line.printed(at)));
    if let Some(tense) = before.find_map(|at| pointer(line, at)) {
        return tense;
    }
    let after = to..(to + REACH).min(line.len());
    let after = after.take_while(|&at| !ends_sentence(line.printed(at)));
    let after = after.filter_map(|at| verb(line, at));
    after.into_iter().find(|tense| *tense != Tense::Likely).unwrap_or(Tense::Open)
}

fn ends_sentence(word: &str) -> bool {
    matches!(word, "." | "!" | "?" | ";")
}

/// Where the word at `at` points when it stands before a time.
fn pointer(line: &Line<'_>, at: usize) -> Option<Tense> {
    match line.word(at) {
        "by" | "until" | "till" | "next" | "tomorrow" | "starting" | "beginning" => {
            Some(Tense::Ahead)
        }
        "since" | "ago" | "last" | "yesterday" => Some(Tense::Past),
        _ => verb(line, at),
    }
}

/// Where the verb at `at` points.
fn verb(line: &Line<'_>, at: usize) -> Option<Tense> {
    let word = line.printed(at);
    let before = at.checked_sub(1).map_or("", |before| line.printed(before));
    if is_ahead(word) || is_planned(word, before) {
        Some(Tense::Ahead)
    } else if is_likely(word) {
        Some(Tense::Likely)
    } else if before != "be" && is_past(word) {
        Some(Tense::Past)
    } else {
        None
    }
}

/// Words that tell that something is to come.
fn is_ahead(word: &str) -> bool {
    matches!(
        word,
        "will"
            | "shall"
            | "wo"
            | "plan"
            | "plans"
            | "scheduled"
            | "slated"
            | "due"
            | "upcoming"
            | "intends"
            | "hopes"
            | "expects"
            | "effective"
            | "deadline"
            | "opens"
            | "begins"
            | "starts"
            | "expires"
    )
}

/// Words that tell that something was or is thought to come.
fn is_likely(word: &str) -> bool {
    matches!(
        word,
        "would"
            | "may"
            | "might"
            | "could"
            | "can"
            | "expected"
            | "planned"
            | "postponed"
            | "coming"
    )
}

/// "to meet" after "is", "set", "ready" and the like.
fn is_planned(word: &str, before: &str) -> bool {
    word == "to"
        && matches!(
            before,
            "is" | "are"
                | "was"
                | "were"
                | "set"
                | "about"
                | "going"
                | "ready"
                | "due"
                | "likely"
                | "preparing"
                | "prepares"
                | "wants"
                | "want"
        )
}

/// Verbs that tell that something has happened: the common ones, and those that end in "-ed".
fn is_past(word: &str) -> bool {
    let regular = word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase);
    regular && !matches!(word, "indeed" | "hundred" | "proceed" | "exceed" | "succeed")
        || matches!(
            word,
            "said"
                | "told"
                | "was"
                | "were"
                | "had"
                | "did"
                | "went"
                | "came"
                | "made"
                | "took"
                | "met"
                | "won"
                | "lost"
                | "fell"
                | "rose"
                | "died"
                | "began"
                | "left"
                | "held"
                | "gave"
                | "sent"
                | "put"
                | "got"
                | "found"
                | "shot"
                | "hit"
                | "broke"
                | "wrote"
                | "spoke"
                | "voted"
                | "led"
                | "sold"
                | "bought"
                | "closed"
                | "threw"
                | "became"
                | "saw"
        )
}

/// Whether a word tells that somebody reacts to something.
fn is_reaction(word: &str) -> bool {
    matches!(
        word,
        "concern"
            | "concerns"
            | "condemned"
            | "criticised"
            | "criticized"
            | "denounced"
            | "reacted"
            | "reaction"
            | "reactions"
            | "responded"
            | "response"
            | "welcomed"
    )
}
