//! Words of the calendar.

use std::sync::LazyLock;

use super::expression::Unit;
use super::known::KNOWN;
use crate::extract::table::{Table, hash};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const SHORT_WEEKDAYS: [&str; 9] =
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "thurs"];

const NUMBERS: [(&str, i32); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
];

const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

const DECADES: [&str; 8] =
    ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/// The word of this hash in lower case as it stands in [`KNOWN`], and whether an expression may begin with
/// it; an empty one for words that the grammar does not know.
pub(super) fn known(lower: u64) -> (&'static str, bool) {
    static NUMBERS: LazyLock<Table<u16>> = LazyLock::new(|| {
        let mut numbers: Table<u16> = Table::default();
        for (number, (word, _)) in KNOWN.iter().enumerate() {
            *numbers.entry(hash(word)) = number as u16 + 1;
        }
        numbers
    });
    let number = usize::from(NUMBERS.get(lower));
    number.checked_sub(1).map_or(("", false), |number| KNOWN[number])
}

/// 1 to 12 for a month's whole name.
pub(super) fn month(word: &str) -> Option<u8> {
    position(&MONTHS, word).map(|at| at + 1)
}

/// 1 to 12 for "jan", "sept" and the like.
pub(super) fn short_month(word: &str) -> Option<u8> {
    let short = |name: &&str| word == "sept" && name.starts_with("sept") || word == &name[..3];
    MONTHS.iter().position(short).map(|at| at as u8 + 1)
}

/// 0 for Monday to 6 for Sunday.
pub(super) fn weekday(word: &str) -> Option<u8> {
    position(&WEEKDAYS, word)
}

/// The same for "mon", "tues" and the like.
pub(super) fn short_weekday(word: &str) -> Option<u8> {
    let at = position(&SHORT_WEEKDAYS, word)?;
    Some(match at {
        7 => 1,
        8 => 3,
        at => at,
    })
}

/// The name of a day of the week, 0 for Monday.
pub(super) fn weekday_name(weekday: u8) -> String {
    let name = WEEKDAYS.get(usize::from(weekday)).copied().unwrap_or_default();
    crate::extract::words::capitalised(name)
}

/// 21 to 24 for spring to winter.
pub(super) fn season(word: &str) -> Option<u8> {
    let seasons = ["spring", "summer", "autumn", "winter"];
    let word = if word == "fall" { "autumn" } else { word };
    position(&seasons, word).map(|at| at + 21)
}

/// A number in words.
pub(super) fn number(word: &str) -> Option<i32> {
    NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// A place in an order, in words; −1 for "last" and "final".
pub(super) fn ordinal(word: &str) -> Option<i32> {
    if matches!(word, "last" | "final") {
        return Some(-1);
    }
    position(&ORDINALS, word).map(|at| i32::from(at) + 1)
}

/// 80 for "eighties".
pub(super) fn decade(word: &str) -> Option<i32> {
    position(&DECADES, word).map(|at| i32::from(at) * 10 + 20)
}

/// A unit, and whether the word means many.
pub(super) fn unit(word: &str) -> Option<(Unit, bool)> {
    Some(match word {
        "day" => (Unit::Day, false),
        "days" => (Unit::Day, true),
        "weekend" => (Unit::Weekend, false),
        "week" => (Unit::Week, false),
        "weeks" => (Unit::Week, true),
        "month" => (Unit::Month, false),
        "months" => (Unit::Month, true),
        "quarter" => (Unit::Quarter, false),
        "quarters" => (Unit::Quarter, true),
        "year" => (Unit::Year, false),
        "years" => (Unit::Year, true),
        "decade" => (Unit::Decade, false),
        "decades" => (Unit::Decade, true),
        "century" => (Unit::Century, false),
        "centuries" => (Unit::Century, true),
        _ => return None,
    })
}

fn position(names: &[&str], word: &str) -> Option<u8> {
    names.iter().position(|name| *name == word).map(|at| at as u8)
}

/// Whether the word of this hash in lower case names a month or a day of the week.
pub(in crate::extract) fn is_calendar_word(lower: u64) -> bool {
    let (word, _) = known(lower);
    month(word).or_else(|| weekday(word)).is_some()
}

/// Months whose names are also common words or persons' names: they need a preposition before.
pub(super) fn is_doubtful(word: &str) -> bool {
    matches!(word, "may" | "march" | "april" | "june" | "august" | "mar" | "jun")
}

/// Prepositions that stand before times.
pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "of"
            | "from"
            | "to"
            | "through"
            | "during"
            | "between"
            | "before"
            | "after"
            | "around"
            | "about"
            | "circa"
            | "for"
            | "on"
            | "at"
            | "than"
            | "throughout"
            | "starting"
            | "beginning"
            | "ending"
            | "ended"
    )
}

/// Words before a number that make it an amount or a label, not a year.
pub(super) fn is_number_label(word: &str) -> bool {
    matches!(
        word,
        "$" | "£"
            | "€"
            | "¥"
            | "#"
            | "no"
            | "than"
            | "least"
            | "nearly"
            | "over"
            | "exceeding"
            | "almost"
            | "approximately"
            | "flight"
            | "room"
            | "route"
            | "highway"
            | "resolution"
            | "article"
            | "section"
            | "page"
    )
}

/// Words after a number that make it an amount or a time of day, not a year.
pub(super) fn is_counted_noun(word: &str) -> bool {
    matches!(
        word,
        "%" | "utc"
            | "gmt"
            | "hours"
            | "local"
            | "people"
            | "troops"
            | "soldiers"
            | "workers"
            | "men"
            | "women"
            | "children"
            | "km"
            | "kilometers"
            | "kilometres"
            | "miles"
            | "metres"
            | "meters"
            | "feet"
            | "tons"
            | "tonnes"
            | "votes"
            | "dollars"
            | "pounds"
            | "euros"
            | "percent"
            | "million"
            | "billion"
            | "jobs"
            | "shares"
            | "points"
            | "units"
            | "homes"
            | "times"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_words_are_in_order() {
        assert!(KNOWN.is_sorted_by(|(one, _), (two, _)| one.as_bytes() < two.as_bytes()));
    }

    #[test]
    fn every_word_with_a_meaning_is_known() {
        let numbers = NUMBERS.iter().map(|(name, _)| name);
        let names = MONTHS.iter().chain(&WEEKDAYS).chain(&SHORT_WEEKDAYS).chain(&ORDINALS);
        for word in names.chain(&DECADES).chain(numbers) {
            assert_eq!(known(hash(word)).0, *word);
        }
    }
}
