//! Numbers that are no figures: dates, ages, clock times, labels, scores, parts of names and addresses.

use super::comparator::is_comparator_before;
use super::figures::looks_plural;
use super::numeral::Number;
use super::passage::Passage;
use super::units;
use super::vocabulary::Role;
use crate::model::{Kind, Numeral};

/// Numbers that count nothing: dates, ages, clock times, labels, scores, parts of names and addresses.
pub(super) fn is_no_figure(passage: &Passage<'_>, number: &Number) -> bool {
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
pub(super) fn is_named(passage: &Passage<'_>, number: &Number) -> bool {
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
    let text = passage.word(number.from);
    let is_plain = number.to == number.from + 1 && text.bytes().all(|byte| byte.is_ascii_digit());
    let of_month = || passage.is_of_calendar(before) || passage.is_of_calendar(number.to);
    if is_plain && text.len() <= 2 && of_month() {
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
    is_reference || is_item(passage, number) || is_stuck_after(passage, number)
}

/// "(1) a vote, or (2) a count": the number of an item.
fn is_item(passage: &Passage<'_>, number: &Number) -> bool {
    let before = number.from.wrapping_sub(1);
    let in_brackets = passage.word(before) == "(" && passage.word(number.to) == ")";
    let opens = before == 0
        || !passage.is_word(before.wrapping_sub(1)) && !passage.is_number(before.wrapping_sub(1))
        || passage.has(before.wrapping_sub(1), Role::Coordinator);
    in_brackets && opens && number.numeral == Numeral::Digits
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
        "'" | "’" => passage.word(tail) == "s" && number.numeral == Numeral::Digits,
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
    matches!(word, "per" | "#" | "№" | "§") || no || is_label && !counts_on
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
        "a.m" | "p.m" | "am" | "pm" | "utc" | "gmt" | "est" | "edt" | "cet" | "kst" | "jst" | "bst"
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
