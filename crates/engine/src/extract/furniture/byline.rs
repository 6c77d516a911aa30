//! By-lines.

use crate::extract::words::capitalised;

/// The name in a by-line: "By Jane Doe", "BY YOUNGNAM KIM [kim@…]", in the head also "Jane Doe, Staff
/// Writer". A by-line of a role has one too: "By Japan Today Editor".
pub(super) fn byline(words: &str, in_head: bool) -> Option<String> {
    if words.len() >= 160 || words.contains('\n') {
        return None;
    }
    let labels =
        ["By ", "BY ", "by ", "Written by ", "Story by ", "Posted by ", "Author: ", "By: "];
    let labelled = labels.into_iter().find_map(|label| words.strip_prefix(label));
    let name = match labelled {
        Some(rest) => name(rest)?,
        None if in_head && has_role(words) => name(words)?,
        None => return None,
    };
    let ends = labelled.is_some_and(|rest| rest.ends_with(['.', '?', '!', ':']));
    (!ends).then(|| spelt(&name))
}

/// The capitalised words before a bracket, a comma, a bar or a dash.
fn name(rest: &str) -> Option<String> {
    let end = rest.find(['[', '(', ',', '|', '/', '•', '·', '<']).unwrap_or(rest.len());
    let name = rest[..end].split(" - ").next()?.split(" – ").next()?.split(" — ").next()?.trim();
    let parts: Vec<&str> = name.split_whitespace().collect();
    let fits = (1..=8).contains(&parts.len()) && parts.iter().all(|part| is_of_name(part));
    fits.then(|| name.to_owned())
}

fn is_of_name(part: &str) -> bool {
    part.starts_with(char::is_uppercase)
        || matches!(part, "and" | "de" | "van" | "von" | "der" | "al" | "bin" | "da" | "la" | "in")
}

/// Whether a line tells what somebody does for the paper.
fn has_role(words: &str) -> bool {
    let Some((_, role)) = words.split_once([',', '|', '/']) else { return false };
    let role = role.to_lowercase();
    ["staff writer", "staff reporter", "correspondent", "reporter", "associated press", "editor"]
        .iter()
        .any(|known| role.contains(known))
}

/// A name in capitals as it is usually written.
fn spelt(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let part = |part: &str| part.split('-').map(capitalised).collect::<Vec<String>>().join("-");
    name.split_whitespace().map(part).collect::<Vec<String>>().join(" ")
}
