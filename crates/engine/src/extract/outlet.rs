//! Who published a text, as the text itself tells it.

use super::gazetteer::{Gazetteer, Organisation, Phrases};
use super::layout::Layout;
use super::slug::slug;
use super::words::tokens;
use crate::model::{Outlet, Reason, Span};

/// Where an outlet names itself, the surest first.
const PLACES: [Reason; 5] =
    [Reason::PageHeader, Reason::Copyright, Reason::Provenance, Reason::Byline, Reason::Dateline];

/// How many pieces of a kind are asked: more of them are not about the text.
const MOST: usize = 4;

/// The outlet that the furniture names: in the tail of the title, a copyright note, a note on the report,
/// the by-line or its address; last the agency of the dateline.
pub(super) fn outlet(text: &str, layout: &Layout, gazetteer: &Gazetteer) -> Option<Outlet> {
    let pieces =
        |reason: Reason| layout.furniture.iter().filter(move |one| one.reason == reason).take(MOST);
    let mut spans = PLACES.into_iter().flat_map(pieces).map(|piece| (piece.reason, piece.span));
    spans.find_map(|(reason, span)| {
        let words = span.of(text);
        let known = named(words, gazetteer).or_else(|| by_address(words, gazetteer));
        let printed = || match reason {
            Reason::PageHeader => tail(words),
            Reason::Copyright => holder(words),
            _ => None,
        };
        known.map(|outlet| outlet.name.clone()).or_else(printed).map(from_name)
    })
}

fn from_name(name: String) -> Outlet {
    let plain = name.strip_prefix("The ").unwrap_or(&name);
    Outlet { slug: slug(plain), name }
}

/// The first outlet of the gazetteer that stands in the words.
fn named<'g>(words: &str, gazetteer: &'g Gazetteer) -> Option<&'g Organisation> {
    let organisations = gazetteer.organisations();
    let tokens = tokens(words, Span::new(0, words.len() as u32));
    let names = Phrases::of(organisations.names(), &tokens);
    (0..tokens.len()).find_map(|at| {
        let bearers = names.at(at).iter().flat_map(|found| found.entries);
        let mut known = bearers.map(|bearer| organisations.get(bearer.organisation));
        known.find(|organisation| organisation.is_outlet())
    })
}

/// The outlet of the gazetteer whose name is a word of an address or a name written together:
/// "kim@koreadaily.com", "japantoday".
fn by_address<'g>(words: &str, gazetteer: &'g Gazetteer) -> Option<&'g Organisation> {
    let pieces = words.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let long: Vec<String> = pieces.map(joined).filter(|piece| piece.len() >= 6).collect();
    let outlets = gazetteer.organisations().outlets();
    let found = outlets.filter(|outlet| {
        let name = outlet.name.strip_prefix("The ").unwrap_or(&outlet.name);
        long.contains(&joined(name))
    });
    found.into_iter().next()
}

/// The letters and digits of a name, small.
fn joined(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The name after a title: "| The Example".
fn tail(words: &str) -> Option<String> {
    let name = words.trim_start_matches(['|', '-', '–', '—']).trim();
    (name.len() < words.len() && !name.is_empty()).then(|| name.to_owned())
}

/// Who holds the rights: "© 2024 The Example. All rights reserved."
fn holder(note: &str) -> Option<String> {
    let end = note.to_lowercase().find("all rights").unwrap_or(note.len());
    let note = note.get(..end)?;
    let is_mark = |word: &&str| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        bare.is_empty()
            || bare.starts_with(|letter: char| letter.is_ascii_digit())
            || matches!(bare.as_str(), "copyright" | "c" | "by")
    };
    let words: Vec<&str> = note.split_whitespace().skip_while(is_mark).collect();
    let name = words.join(" ");
    let name = name.trim_end_matches(['.', ',', ' ', '|', '-']).to_owned();
    let is_name = (1..=5).contains(&words.len()) && name.starts_with(char::is_uppercase);
    is_name.then_some(name)
}
