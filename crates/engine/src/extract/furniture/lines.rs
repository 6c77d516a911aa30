//! What whole lines of a page, and the ends of lines, give away.

use crate::extract::gazetteer::Gazetteer;
use crate::model::Reason;

use super::phrases::{ADVERTISEMENTS, BUTTONS, LINKS, NOTE_WORDS, NOTES};

/// A line as printed and in lower case, which most rules ask for.
pub(super) struct Line<'a> {
    words: &'a str,
    lower: String,
}

impl<'a> Line<'a> {
    pub(super) fn of(words: &'a str) -> Self {
        Self { words, lower: words.to_lowercase() }
    }
}

/// "- Advertisement -", "Story continues below advertisement".
pub(super) fn is_advertisement(line: &Line<'_>) -> bool {
    let word = line.lower.trim_matches(|sign: char| !sign.is_alphabetic());
    let part =
        ["continues below advertisement", "continues after advertisement", "scroll to continue"];
    ADVERTISEMENTS.contains(&word)
        || (line.words.len() < 80 && part.iter().any(|part| word.contains(part)))
}

/// "Copyright 2024 The Example", "© …", "All rights reserved."
pub(super) fn is_copyright(line: &Line<'_>) -> bool {
    let marks = ["copyright", "©", "(c) ", "&copy;"];
    let begins = marks.iter().any(|mark| line.lower.starts_with(mark));
    let lower = line.lower.trim_end_matches(['.', ' ']);
    line.words.len() < 300
        && ((begins && !lower.starts_with("copyright law"))
            || lower.ends_with("all rights reserved")
            || lower.contains("may not be published, broadcast, rewritten"))
}

/// "75 F", "23°C".
pub(super) fn is_weather(words: &str) -> bool {
    let rest =
        words.trim_start_matches('-').trim_start_matches(|digit: char| digit.is_ascii_digit());
    let degrees = words.len() > rest.len();
    degrees && matches!(rest.trim_start_matches(['°', 'º', ' ']), "F" | "C")
}

/// "Photo: AP", "Image credit: Getty Images" alone on a line.
pub(super) fn is_credit(line: &Line<'_>) -> bool {
    let Line { words, lower } = line;
    let labels = [
        "photo:",
        "photos:",
        "photo by",
        "image:",
        "images:",
        "image credit",
        "photo credit",
        "picture:",
        "credit:",
        "file photo:",
    ];
    words.len() < 100 && labels.iter().any(|label| lower.starts_with(label))
        || (words.len() < 60 && lower.ends_with("getty images"))
}

/// Where a credit at the end of a paragraph begins: "[REUTERS, YONHAP]", "(Photo: AP)", "(AP Photo/…)".
pub(super) fn credit_at_end(words: &str) -> Option<usize> {
    let trimmed = words.trim_end_matches('.');
    let open = words.rfind(['[', '(']).filter(|open| *open > 0 && words.len() - open < 120)?;
    let inner = words[open..].trim_matches(|sign| "[]().".contains(sign));
    let capitals = words[open..].starts_with('[')
        && inner.chars().all(|letter| !letter.is_lowercase())
        && inner.contains(char::is_alphabetic);
    let names =
        ["Photo", "Image", "Picture", "photo by", "AP Photo", "Reuters Photo", "File", "AFP"];
    let begins = names.iter().any(|word| inner.starts_with(word))
        || ["via AP", "via Reuters", "Getty Images", "/AP"]
            .iter()
            .any(|word| inner.ends_with(word));
    (trimmed.ends_with([']', ')']) && (capitals || begins)).then_some(open)
}

/// "Published: …", "Last updated …".
pub(super) fn is_labelled_date(line: &Line<'_>) -> bool {
    let Line { words, lower } = line;
    let labels = [
        "published",
        "first published",
        "updated",
        "last updated",
        "last modified",
        "posted",
        "date:",
    ];
    words.len() < 120 && labels.iter().any(|label| lower.starts_with(label))
}

/// Words of buttons and links: "Share", "Read more: …", "3 min read".
pub(super) fn is_button(line: &Line<'_>) -> bool {
    let lower = line.lower.trim_end_matches(['.', ':', '!', '»', '>', ' ']);
    let minutes = lower.strip_suffix(" min read").or_else(|| lower.strip_suffix(" minute read"));
    BUTTONS.contains(&lower)
        || (line.words.len() < 160 && LINKS.iter().any(|begin| line.lower.starts_with(begin)))
        || minutes.is_some_and(|minutes| minutes.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A closing paragraph that speaks of the report itself: in brackets, or by its first words.
pub(super) fn provenance(words: &str) -> Option<Reason> {
    if words.len() > 600 {
        return None;
    }
    let bracketed =
        words.starts_with(['(', '[']) && words.trim_end_matches('.').ends_with([')', ']']);
    let lower = words.to_lowercase();
    let bracketed = bracketed && NOTE_WORDS.iter().any(|word| lower.contains(word));
    let begins = words.len() < 300 && NOTES.iter().any(|begin| lower.starts_with(begin));
    let signs = matches!(words.trim(), "(END)" | "END" | "###" | "-30-" | "-ends-" | "ENDS");
    (bracketed || begins || signs).then_some(Reason::Provenance)
}

/// Where the outlet's name after a title begins, with the sign before it: " | The Example".
pub(super) fn tail_of_title(title: &str, gazetteer: &Gazetteer) -> Option<usize> {
    let at = [" | ", " - ", " – ", " — "].iter().filter_map(|sign| title.rfind(sign)).max()?;
    let name = title[at..].trim_matches(|sign: char| " |-–—".contains(sign));
    let organisations = gazetteer.organisations();
    let known = organisations.called(name, &std::collections::BTreeSet::new());
    let is_outlet = known.is_some_and(|id| organisations.get(id).is_outlet());
    let words = name.split_whitespace().count();
    let is_name = title[at..].starts_with(" |")
        && (1..=5).contains(&words)
        && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let rest = title[..at].split_whitespace().count();
    ((is_outlet || is_name) && rest >= 3).then_some(at + 1)
}
