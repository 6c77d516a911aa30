//! Datelines.

use crate::extract::gazetteer::Gazetteer;
use crate::extract::words::{Class, Token, capitalised};

/// A dateline at the beginning of a report; both ends are offsets of the source text.
pub(super) struct Dateline {
    /// One past the place.
    pub(super) place_end: u32,
    /// One past its last sign.
    pub(super) end: u32,
}

/// Tokens in which a dateline must end.
const LONGEST: usize = 18;

/// "SEOUL, South Korea, June 18 (AP) —", "Pyongyang - ", "NEW DELHI:".
///
/// Capitalised words, a day and an agency in brackets, and a dash or colon. Without an agency the place
/// must be known or stand in capitals.
pub(super) fn dateline(tokens: &[Token<'_>], gazetteer: &Gazetteer) -> Option<Dateline> {
    let place = place(tokens)?;
    let (end, has_agency) = end(tokens)?;
    let is_known = has_agency || is_place(&tokens[..place], gazetteer);
    let place_end = tokens[place - 1].span.end;
    (is_known && end >= place).then(|| Dateline { place_end, end: tokens[end - 1].span.end })
}

/// One past the words of the place: "Seoul", "NEW YORK", "Washington, D.C.".
fn place(tokens: &[Token<'_>]) -> Option<usize> {
    let words = tokens.iter().take_while(|token| token.is_capitalised()).count();
    let dateless = tokens.iter().take(words).take_while(|token| !is_month(token)).count();
    (1..=4).contains(&dateless).then_some(dateless)
}

/// One past the last token of a dateline, and whether it names an agency.
fn end(tokens: &[Token<'_>]) -> Option<(usize, bool)> {
    let (mut bracket, mut agency) = (false, None);
    for (at, token) in tokens.iter().enumerate().take(LONGEST) {
        let spaced = at > 0 && tokens[at - 1].span.end < token.span.start;
        match token.text {
            "—" | "–" | "-" | "_" if at > 0 && spaced => {
                return Some((past_dashes(tokens, at), agency.is_some()));
            }
            "—" | "–" | "-" | ":" if agency.is_some() => {
                return Some((past_dashes(tokens, at), true));
            }
            ":" if at > 0 && tokens[..at].iter().all(Token::is_all_capitals) => {
                return Some((at + 1, false));
            }
            "(" => bracket = true,
            ")" if bracket => {
                bracket = false;
                agency = Some(at + 1);
            }
            "," | "." | "/" | "-" | "'" | "’" | "[" | "]" => {}
            _ if agency.is_some() => return agency.map(|end| (end, true)),
            _ if bracket || token.is_capitalised() || token.class == Class::Number => {}
            _ => return None,
        }
    }
    None
}

/// Past a dash of one sign or two.
fn past_dashes(tokens: &[Token<'_>], at: usize) -> usize {
    let next = tokens.get(at + 1).filter(|next| next.text == tokens[at].text);
    let touches = next.is_some_and(|next| next.span.start == tokens[at].span.end);
    at + 1 + usize::from(touches)
}

/// Whether the words are capitals, or a place of the gazetteer.
fn is_place(words: &[Token<'_>], gazetteer: &Gazetteer) -> bool {
    let shouted = words.iter().all(Token::is_all_capitals) && words[0].text.len() > 2;
    let known = gazetteer.names().longest(words, 0);
    shouted || known.is_some_and(|found| found.end == words.len())
}

fn is_month(word: &Token<'_>) -> bool {
    let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ];
    let lower = word.text.to_lowercase();
    months.contains(&lower.as_str()) || super::calendar::is_calendar_word(word.lower)
}

/// A place in capitals as it is usually written: "SEOUL" is "Seoul".
pub(super) fn spelt(place: &str) -> String {
    if place.chars().any(char::is_lowercase) || place.contains('.') {
        return place.to_owned();
    }
    place.split_whitespace().map(capitalised).collect::<Vec<String>>().join(" ")
}
