//! Figures: numbers of the story with what they are measured in.

use std::ops::Range;

use super::super::lists::List;
use super::super::words::{Case, Class};
use super::comparator::comparator;
use super::excluded::{is_named, is_no_figure};
use super::numeral::{Number, number};
use super::passage::Passage;
use super::units;
use super::vocabulary::Role;
use crate::model::{Comparator, Unit};

/// A number of the story, in tokens of its passage.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) number: Number,
    /// The number with its currency or per-cent sign.
    pub(super) tokens: Range<usize>,
    pub(super) unit: Option<Unit>,
    pub(super) comparator: Comparator,
    /// The words that say so.
    pub(super) bound: Option<Range<usize>>,
    /// Where the noun phrase that is counted may begin.
    pub(super) next: usize,
}

/// The figures of a passage, in order.
pub(super) fn figures(passage: &Passage<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.len() {
        let number = may_begin(passage, at).then(|| number(passage.stretch, at)).flatten();
        let Some(number) = number else {
            at += 1;
            continue;
        };
        let figure = figure(passage, number);
        let last: Option<&Found> = found.last();
        found.extend(figure.map(|figure| converted(passage, figure, last)));
        at = number.to;
    }
    found
}

/// "about fourteen feet (four metres)": what is converted in brackets is bounded like what it converts.
fn converted(passage: &Passage<'_>, figure: Found, last: Option<&Found>) -> Found {
    let opens = passage.stretch.before(figure.tokens.start) == "(";
    let plain = figure.comparator == Comparator::Equal && figure.unit.is_some();
    let near = |last: &&Found| last.tokens.end + 4 > figure.tokens.start && last.unit.is_some();
    match last.filter(near).filter(|_| opens && plain) {
        Some(last) => Found { comparator: last.comparator, ..figure },
        None => figure,
    }
}

/// Whether a number may begin at a token: quick, because it is asked of every one.
fn may_begin(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.stretch.tokens[at];
    let is_coded =
        || token.case == Case::All && token.text.ends_with(|end: char| end.is_ascii_digit());
    match token.class {
        Class::Number => true,
        Class::Sign => token.text == ".",
        Class::Word => token.is_in(List::Number) || is_coded(),
    }
}

fn figure(passage: &Passage<'_>, number: Number) -> Option<Found> {
    let (mut tokens, mut unit) = money_before(passage, &number);
    if unit.is_none() {
        (tokens, unit) = unit_after(passage, &number);
        if is_no_figure(passage, &number) || unit.is_none() && is_named(passage, &number) {
            return None;
        }
    }
    let plus = plus(passage, tokens.end);
    tokens.end += usize::from(plus == 1);
    let (comparator, bound) = comparator(passage, &number, &tokens, plus);
    let next = tokens.end + if plus > 1 { plus } else { 0 };
    Some(Found { number, tokens, unit, comparator, bound, next })
}

/// How many tokens say "or more" stuck to a number: "400+", "60-plus".
fn plus(passage: &Passage<'_>, at: usize) -> usize {
    match (passage.word(at), passage.word(at + 1)) {
        ("+", _) if passage.is_glued(at) => 1,
        ("-", "plus") if passage.is_glued(at) => 2,
        _ => 0,
    }
}

/// The number with the sign of a currency before it.
fn money_before(passage: &Passage<'_>, number: &Number) -> (Range<usize>, Option<Unit>) {
    let money = |from: usize, code: &str| (from..number.to, Some(Unit::Money(code.to_owned())));
    let whole = number.from..number.to;
    let own = passage.word(number.from).get(..3).filter(|_| passage.is_word(number.from));
    if let Some(code) = own.filter(|code| units::is_currency(code)) {
        return money(number.from, code);
    }
    let Some(before) = number.from.checked_sub(1) else { return (whole, None) };
    let sign = passage.word(before);
    if units::is_currency(sign) {
        return money(before, sign);
    }
    if matches!(sign, "Rs") {
        return money(before, "INR");
    }
    let letters = before.checked_sub(1).filter(|&at| passage.is_word(at));
    let letters = letters.filter(|&at| passage.word(at).trim_matches('.').len() <= 3);
    let prefix = letters.map_or("", |at| passage.word(at));
    let is_prefix = matches!(
        prefix,
        "US" | "U.S." | "A" | "AU" | "CDN" | "C" | "CA" | "CAN" | "HK" | "NT" | "NZ" | "R" | "S"
    ) && (passage.is_glued(before) || prefix.len() == 2);
    match units::of_sign(if is_prefix { prefix } else { "" }, sign) {
        Some(code) => money(before - usize::from(is_prefix), code),
        None => (whole, None),
    }
}

/// The number with the per-cent sign or the name of a currency after it, and its unit.
fn unit_after(passage: &Passage<'_>, number: &Number) -> (Range<usize>, Option<Unit>) {
    let at = number.to;
    let whole = |length: usize| number.from..at + length;
    if number.is_share {
        return (whole(0), Some(Unit::Share));
    }
    let word = passage.word(at);
    match word.to_ascii_lowercase().as_str() {
        "%" | "percent" | "pct" => return (whole(1), Some(Unit::Percent)),
        "per" if matches!(passage.word(at + 1), "cent" | "Cent") => {
            return (whole(2), Some(Unit::Percent));
        }
        "percentage" => return (whole(0), Some(Unit::Measure("percentage point".to_owned()))),
        "magnitude" => return (whole(0), Some(Unit::Measure("magnitude".to_owned()))),
        _ => {}
    }
    let nation = matches!(word, "US" | "U.S." | "American" | "Canadian" | "Australian");
    if let Some(code) = units::of_word(passage.word(at + usize::from(nation))) {
        let code = match (code, word) {
            ("USD", "Canadian") => "CAD",
            ("USD", "Australian") => "AUD",
            _ => code,
        };
        return (whole(1 + usize::from(nation)), Some(Unit::Money(code.to_owned())));
    }
    (whole(0), measure(passage, number))
}

/// "70 miles", "two-day", "magnitude 4.5".
fn measure(passage: &Passage<'_>, number: &Number) -> Option<Unit> {
    let named = |name: &str| Some(Unit::Measure(name.to_owned()));
    let hyphen = usize::from(passage.word(number.to) == "-");
    let word = passage.word(number.to + hyphen);
    if passage.stretch.before(number.from).eq_ignore_ascii_case("magnitude") || word == "magnitude"
    {
        return named("magnitude");
    }
    let second = passage.word(number.to + hyphen + 1);
    match word {
        "square" | "cubic" => named(&format!("{word} {}", units::measure(second)?)),
        "nautical" if units::measure(second).is_some() => named("nautical mile"),
        "light" if units::measure(second).is_some() => named("light year"),
        _ => units::measure(word).and_then(named),
    }
}

pub(super) fn looks_plural(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at);
    let ends = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    let is_plural = passage.has(at, Role::Plural) || ends && !passage.has(at, Role::Singular);
    passage.is_word(at) && word.len() > 2 && is_plural
}
