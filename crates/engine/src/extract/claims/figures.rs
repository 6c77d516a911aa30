//! Figures: which numbers count or measure something of the story, and how they bound it.

use std::ops::Range;

use super::super::calendar::is_calendar_word;
use super::super::words::Class;
use super::numeral::{Number, number};
use super::passage::Passage;
use super::units;
use super::vocabulary::Role;
use crate::model::{Comparator, Kind, Unit};

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

/// A look at the first letter saves the reading of most words.
fn may_begin(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.stretch.tokens[at];
    match token.class {
        Class::Number => true,
        Class::Sign => token.text == ".",
        Class::Word => token.text.starts_with(|letter: char| {
            "aAoOtTfFsSeEnNdDhHmMbBzZ".contains(letter) || letter.is_ascii_uppercase()
        }),
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
    let plus = usize::from(passage.word(tokens.end) == "+" && passage.is_glued(tokens.end));
    tokens.end += plus;
    let (comparator, bound) = comparator(passage, &number, &tokens, plus > 0);
    let next = tokens.end;
    Some(Found { number, tokens, unit, comparator, bound, next })
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

/// Numbers that count nothing: dates, ages, clock times, labels, scores, parts of names and addresses.
fn is_no_figure(passage: &Passage<'_>, number: &Number) -> bool {
    is_in_name(passage, number)
        || is_date(passage, number)
        || is_stuck(passage, number)
        || is_label(passage, number)
        || is_age(passage, number)
        || is_clock(passage, number)
        || is_pronoun(passage, number)
        || number.is_share && is_part(passage, number)
}

/// "the first half", "his half": a part that is no share.
fn is_part(passage: &Passage<'_>, number: &Number) -> bool {
    let before = passage.stretch.before(number.from);
    matches!(before, "first" | "second" | "last" | "other" | "latter" | "better" | "top" | "this")
}

/// Part of a name or date.
fn is_in_name(passage: &Passage<'_>, number: &Number) -> bool {
    let start = passage.stretch.tokens[number.from].span.start;
    let is_single = number.to == number.from + 1;
    let names = (number.from..number.to).filter_map(|at| passage.name(at));
    names.into_iter().any(|name| name.kind == Kind::Date || name.span.start < start || is_single)
}

/// The number of something that a capitalised word names ("Falcon 9"), or a word of a title.
fn is_named(passage: &Passage<'_>, number: &Number) -> bool {
    let sentence = &passage.sentences[passage.sentence_of(number.from)];
    let is_title = !passage.is_number(number.from)
        && passage.is_capitalised(number.from)
        && number.from > sentence.start
        && !opens_clause(passage, number.from);
    is_title || follows_name(passage, number.from, sentence.start)
}

/// Whether a capitalised word stands before `at` that does not owe its capital to its place.
fn follows_name(passage: &Passage<'_>, at: usize, start: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    if before == start {
        return passage.stretch.tokens[before].is_all_capitals() && passage.is_number(at);
    }
    let small = [Role::Preposition, Role::Determiner, Role::Adverb, Role::Coordinator];
    let is_free = passage.name_of(before, &[Kind::Nationality, Kind::Date]).is_some()
        || passage.any(before, &small)
        || opens_clause(passage, before);
    passage.is_capitalised(before) && !is_free && passage.in_same_quote(before, at)
}

/// Whether a capital letter at `at` only shows that something begins.
fn opens_clause(passage: &Passage<'_>, at: usize) -> bool {
    let before = passage.stretch.before(at);
    !passage.is_glued(at) && !passage.is_word(at.wrapping_sub(1))
        || matches!(before, "“" | "\"" | "‘" | "'" | "(" | "—" | "–")
}

/// A year, or the number of a day beside the name of a month.
fn is_date(passage: &Passage<'_>, number: &Number) -> bool {
    let before = number.from.wrapping_sub(1);
    let is_month = |at: usize| passage.is_capitalised(at) && is_calendar_word(passage.word(at));
    let text = passage.word(number.from);
    let is_plain = number.to == number.from + 1 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain && text.len() <= 2 && (is_month(before) || is_month(number.to)) {
        return true;
    }
    let is_year = is_plain && text.len() == 4 && ("1500".."2100").contains(&text);
    let counted = passage.is_word(number.to)
        && !passage.is_capitalised(number.to)
        && !passage.any(
            number.to,
            &[Role::Preposition, Role::Coordinator, Role::Clause, Role::Auxiliary, Role::Verb],
        )
        && looks_plural(passage, number.to);
    is_year && !counted
}

pub(super) fn looks_plural(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at);
    let ends = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    let is_plural = passage.has(at, Role::Plural) || ends && !passage.has(at, Role::Singular);
    passage.is_word(at) && word.len() > 2 && is_plural
}

/// Stuck to signs or letters that make it something else: "COVID-19", "3-1", "24/7", "#19", "2nd",
/// "1990s", "two-handed".
fn is_stuck(passage: &Passage<'_>, number: &Number) -> bool {
    let before = number.from.wrapping_sub(1);
    let glued = number.from > 0 && passage.is_glued(number.from);
    let sign = passage.stretch.before(number.from);
    if glued
        && !matches!(
            sign,
            "(" | "[" | "“" | "\"" | "‘" | "'" | "’" | "—" | "–" | "~" | "<" | ">" | "-"
        )
    {
        return true;
    }
    let dash_after_word =
        |at: usize| passage.is_glued(at) && !matches!(passage.word(at - 1), "(" | "[");
    if glued && matches!(sign, "-" | "–" | "’" | "'") && before > 0 && dash_after_word(before) {
        return true;
    }
    let is_reference = sign == "[" && passage.word(number.to) == "]";
    is_reference || is_stuck_after(passage, number)
}

fn is_stuck_after(passage: &Passage<'_>, number: &Number) -> bool {
    let at = number.to;
    if at >= passage.len() || !passage.is_glued(at) {
        return false;
    }
    let next = passage.word(at);
    if passage.is_word(at) {
        return units::measure(next).is_none() && units::of_word(next).is_none();
    }
    let tail = at + 1;
    let tail_glued = tail < passage.len() && passage.is_glued(tail);
    match next {
        "/" | "@" | "_" | "=" | "&" | "#" | "°" => true,
        ":" | "." => tail_glued && passage.is_number(tail),
        "-" | "–" => tail_glued && !is_compound(passage, tail),
        "'" | "’" => passage.word(tail) == "s" && number.numeral == crate::model::Numeral::Digits,
        _ => false,
    }
}

/// What may follow the hyphen of a figure: "two-day shutdown", "11-member panel"; not "two-handed",
/// "twenty-sixth".
fn is_compound(passage: &Passage<'_>, at: usize) -> bool {
    const IDIOMS: &[&str] = &[
        "off", "on", "in", "out", "up", "time", "way", "sided", "to", "first", "second", "third",
        "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ];
    let word = passage.word(at);
    let is_manner = word.len() > 4 && word.ends_with("ed");
    let is_noun = passage.is_word(at) && !passage.is_capitalised(at);
    is_noun && !is_manner && !IDIOMS.contains(&word)
}

/// The label of something: "phase two", "Act No. 3846", "page 7"; the number after "per"; the number
/// that begins a list.
fn is_label(passage: &Passage<'_>, number: &Number) -> bool {
    let Some(before) = number.from.checked_sub(1) else {
        return matches!(passage.word(number.to), "." | ")" | ":") && !number.is_share;
    };
    let word = passage.word(before);
    if word == "." && passage.is_glued(before) && before > 0 {
        return matches!(
            passage.word(before - 1),
            "No" | "no" | "Nos" | "Art" | "pp" | "Fig" | "Vol"
        );
    }
    let also = matches!(word, "and" | "or") && before > 1 && passage.is_number(before - 1);
    let labelled = |at: usize| passage.has(at, Role::Label) && !passage.is_number(at);
    let is_label = labelled(before) || also && before > 2 && labelled(before - 2);
    let counts_on = looks_plural(passage, number.to) || is_comparator_before(passage, number.from);
    let no = matches!(word, "no" | "No");
    matches!(word, "per" | "#" | "№") || no || is_label && !counts_on
}

fn is_comparator_before(passage: &Passage<'_>, at: usize) -> bool {
    phrase_before(passage, at).is_some()
}

/// "aged 17", "age of 99", "20 years old", "86-year-old", ", 67,", "He was 86."
fn is_age(passage: &Passage<'_>, number: &Number) -> bool {
    let (from, to) = (number.from, number.to);
    let back = |n: usize| from.checked_sub(n).map_or("", |at| passage.word(at));
    let before = back(1);
    if matches!(before, "aged" | "Aged" | "age" | "Age" | "ages") {
        return true;
    }
    if matches!(back(2), "age" | "ages") && matches!(before, "of" | "at" | "to" | "from") {
        return true;
    }
    let skip = usize::from(passage.word(to) == "-");
    let is_year = matches!(passage.word(to + skip), "year" | "years");
    let after_year = to + skip + 1;
    if is_year {
        let skip = usize::from(passage.word(after_year) == "-");
        return matches!(passage.word(after_year + skip), "old" | "olds");
    }
    is_bare_age(passage, number)
}

/// An age without a word that says so: between commas behind a person, or all that is said of one.
fn is_bare_age(passage: &Passage<'_>, number: &Number) -> bool {
    let Some(before) = number.from.checked_sub(1) else { return false };
    let next = passage.word(number.to);
    let whole = number.value.to_string();
    let is_life = whole.len() <= 2 && number.upper.is_none() && number.to == number.from + 1;
    let between = passage.word(before) == "," && matches!(next, "," | "." | ";") && is_life;
    let of_noun = before > 0 && passage.is_word(before - 1) && !passage.is_number(before - 1);
    let bracket = passage.word(before) == "(" && next == ")" && is_life;
    let of_person = bracket && passage.name_of(before.wrapping_sub(1), &[Kind::Person]).is_some();
    let said = before > 0
        && matches!(passage.word(before), "was" | "is" | "turned" | "were")
        && matches!(next, "." | "," | "when" | "at" | "and")
        && (passage.has(before - 1, Role::PersonalPronoun) || passage.word(before - 1) == "who");
    (between && of_noun && passage.is_number(number.from)) || of_person || (said && is_life)
}

/// "11:30", "3 p.m.", "1800 UTC".
fn is_clock(passage: &Passage<'_>, number: &Number) -> bool {
    let next = passage.word(number.to);
    let tail = number.to + 1;
    let minutes = next == ":" && passage.is_number(tail) && passage.is_glued(tail);
    let hour = number.from.checked_sub(1).is_some_and(|at| {
        passage.word(at) == ":" && passage.is_glued(at) && passage.is_glued(number.from)
    });
    let half = matches!(
        next.to_ascii_lowercase().trim_end_matches('.'),
        "a.m."
            | "p.m."
            | "am"
            | "pm"
            | "utc"
            | "gmt"
            | "est"
            | "edt"
            | "cet"
            | "kst"
            | "jst"
            | "bst"
    );
    let o_clock = next == "o" && matches!(passage.word(tail), "'" | "’");
    let is_digits = passage.is_number(number.from);
    minutes || hour || half && is_digits || o_clock
}

/// "one" as a pronoun: "one of them", "no one", "the new one"; "hundred" and "dozens" never are.
fn is_pronoun(passage: &Passage<'_>, number: &Number) -> bool {
    let is_one =
        number.to == number.from + 1 && passage.word(number.from).eq_ignore_ascii_case("one");
    if !is_one {
        return false;
    }
    let next = passage.word(number.to);
    let before = number.from.wrapping_sub(1);
    let bounded = is_comparator_before(passage, number.from);
    let idiom = matches!(next, "of" | "another" | "day" | "thing" | "-" | "'" | "’" | "by");
    let determined = number.from > 0
        && (passage.any(before, &[Role::Determiner]) && !passage.has(before, Role::Preposition)
            || matches!(passage.stretch.before(number.from), "no" | "No" | "which"));
    let has_noun = passage.is_word(number.to)
        && !passage.any(
            number.to,
            &[
                Role::Auxiliary,
                Role::Clause,
                Role::Verb,
                Role::Speech,
                Role::PersonalPronoun,
                Role::Determiner,
            ],
        );
    let modified = number.from > 0
        && passage.is_word(before)
        && !passage.any(
            before,
            &[
                Role::Preposition,
                Role::Coordinator,
                Role::Verb,
                Role::Auxiliary,
                Role::Status,
                Role::Adverb,
                Role::Speech,
                Role::Clause,
            ],
        );
    !bounded
        && (idiom
            || determined
            || (modified && !has_noun)
            || (!has_noun && !is_victim(passage, before)))
}

/// "killed one", "killing one".
fn is_victim(passage: &Passage<'_>, before: usize) -> bool {
    passage.has(before, Role::Status)
}

/// How the number bounds what is meant, and the words that say so: the outermost phrase before it, or
/// one behind it.
fn comparator(
    passage: &Passage<'_>,
    number: &Number,
    tokens: &Range<usize>,
    plus: bool,
) -> (Comparator, Option<Range<usize>>) {
    let rough = number.numeral == crate::model::Numeral::Rough;
    let plain = if rough { Comparator::AtLeast } else { Comparator::Equal };
    if plus {
        return (Comparator::AtLeast, Some(tokens.end - 1..tokens.end));
    }
    if let Some((phrase, comparator)) = phrase_after(passage, tokens.end) {
        return (comparator, Some(phrase));
    }
    let mut found = None;
    let mut at = tokens.start;
    while let Some((start, comparator)) = phrase_before(passage, at) {
        found = Some((comparator, start..tokens.start));
        at = start;
    }
    let (comparator, bound) = found.unzip();
    let comparator = comparator.unwrap_or(plain);
    let comparator = if rough && comparator == Comparator::About { plain } else { comparator };
    (comparator, bound)
}

/// The phrase that ends before `at`, by its first token.
fn phrase_before(passage: &Passage<'_>, at: usize) -> Option<(usize, Comparator)> {
    let is_at = |phrase: &&(&[&str], Comparator)| {
        let words = phrase.0;
        let Some(from) = at.checked_sub(words.len()) else { return false };
        let same =
            |(offset, word): (usize, &&str)| passage.word(from + offset).eq_ignore_ascii_case(word);
        words.iter().enumerate().all(same)
    };
    BEFORE.iter().find(is_at).map(|(words, comparator)| (at - words.len(), *comparator))
}

fn phrase_after(passage: &Passage<'_>, at: usize) -> Option<(Range<usize>, Comparator)> {
    let (one, two) = (passage.word(at), passage.word(at + 1));
    let comparator = match (one, two) {
        ("or", "more" | "above" | "over" | "greater" | "higher") => Comparator::AtLeast,
        ("or", "fewer" | "less" | "under" | "below" | "lower") => Comparator::AtMost,
        ("or", "so") => Comparator::About,
        _ => return None,
    };
    Some((at..at + 2, comparator))
}

/// Longer phrases stand before their endings.
const BEFORE: &[(&[&str], Comparator)] = &[
    (&["no", "more", "than"], Comparator::AtMost),
    (&["not", "more", "than"], Comparator::AtMost),
    (&["at", "least"], Comparator::AtLeast),
    (&["more", "than"], Comparator::AtLeast),
    (&["greater", "than"], Comparator::AtLeast),
    (&["higher", "than"], Comparator::AtLeast),
    (&["no", "fewer", "than"], Comparator::AtLeast),
    (&["no", "less", "than"], Comparator::AtLeast),
    (&["not", "less", "than"], Comparator::AtLeast),
    (&["upwards", "of"], Comparator::AtLeast),
    (&["upward", "of"], Comparator::AtLeast),
    (&["in", "excess", "of"], Comparator::AtLeast),
    (&["a", "minimum", "of"], Comparator::AtLeast),
    (&["as", "few", "as"], Comparator::AtLeast),
    (&["as", "low", "as"], Comparator::AtLeast),
    (&["as", "little", "as"], Comparator::AtLeast),
    (&["exceed"], Comparator::AtLeast),
    (&["exceeds"], Comparator::AtLeast),
    (&["exceeded"], Comparator::AtLeast),
    (&["exceeding"], Comparator::AtLeast),
    (&["surpassed"], Comparator::AtLeast),
    (&["over"], Comparator::AtLeast),
    (&["above"], Comparator::AtLeast),
    (&[">"], Comparator::AtLeast),
    (&["fewer", "than"], Comparator::AtMost),
    (&["less", "than"], Comparator::AtMost),
    (&["lower", "than"], Comparator::AtMost),
    (&["up", "to"], Comparator::AtMost),
    (&["at", "most"], Comparator::AtMost),
    (&["a", "maximum", "of"], Comparator::AtMost),
    (&["as", "many", "as"], Comparator::AtMost),
    (&["as", "much", "as"], Comparator::AtMost),
    (&["as", "high", "as"], Comparator::AtMost),
    (&["as", "large", "as"], Comparator::AtMost),
    (&["as", "long", "as"], Comparator::AtMost),
    (&["under"], Comparator::AtMost),
    (&["below"], Comparator::AtMost),
    (&["within"], Comparator::AtMost),
    (&["<"], Comparator::AtMost),
    (&["an", "estimated"], Comparator::About),
    (&["the", "estimated"], Comparator::About),
    (&["estimated", "cost", "of"], Comparator::About),
    (&["estimated", "at"], Comparator::About),
    (&["estimated"], Comparator::About),
    (&["close", "to"], Comparator::About),
    (&["about"], Comparator::About),
    (&["around"], Comparator::About),
    (&["roughly"], Comparator::About),
    (&["approximately"], Comparator::About),
    (&["nearly"], Comparator::About),
    (&["almost"], Comparator::About),
    (&["some"], Comparator::About),
    (&["circa"], Comparator::About),
    (&["~"], Comparator::About),
];
