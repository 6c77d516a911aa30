//! Events from which reports count: "the war's seventh month".

use std::sync::OnceLock;

use super::line::Line;
use crate::date::{Day, Edtf};

/// Something that began on a known day.
pub(in crate::extract) struct Event {
    pub(in crate::extract) first: Day,
    /// For readers: "Russia’s full-scale invasion of Ukraine".
    pub(in crate::extract) name: &'static str,
    /// Each of them stands in a sentence about it; each is a list of alternatives.
    words: Vec<Vec<&'static str>>,
}

/// How many tokens on either side belong to a sentence at most.
const REACH: usize = 60;

/// The event of which the sentence around `at` speaks.
pub(in crate::extract) fn event_around(line: &Line<'_>, at: usize) -> Option<&'static Event> {
    let ends = |at: &usize| matches!(line.printed(*at), "." | "!" | "?");
    let start = (at.saturating_sub(REACH)..at).rev().find(ends).unwrap_or(at.saturating_sub(REACH));
    let end = (at..line.len().min(at + REACH)).find(ends).unwrap_or(line.len().min(at + REACH));
    let words: Vec<String> = (start..end).map(|at| line.printed(at).to_lowercase()).collect();
    let stands = |word: &&str| words.iter().any(|printed| printed == word);
    events().iter().find(|event| event.words.iter().all(|any| any.iter().any(&stands)))
}

fn events() -> &'static [Event] {
    static EVENTS: OnceLock<Vec<Event>> = OnceLock::new();
    EVENTS.get_or_init(|| include_str!("events.tsv").lines().filter_map(event).collect())
}

/// An event of a line of the table; none for a line that tells about the table.
fn event(line: &'static str) -> Option<Event> {
    let mut cells = line.split('\t').filter(|_| !line.starts_with('#'));
    let first = Edtf::parse(cells.next()?).ok()?.interval().earliest?;
    let words = cells.next()?.split(' ').map(|any| any.split('|').collect()).collect();
    Some(Event { first, words, name: cells.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_an_event() {
        let lines = include_str!("events.tsv").lines().filter(|line| !line.starts_with('#'));
        assert_eq!(events().len(), lines.count());
        let words = events().iter().flat_map(|event| event.words.iter().flatten());
        assert!(words.into_iter().all(|word| word.chars().all(char::is_lowercase)));
    }
}
