//! Words of the calendar.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// 1 to 12 for a month's whole name.
pub(super) fn month(word: &str) -> Option<u8> {
    position(&MONTHS, word).map(|at| at + 1)
}

/// 1 to 12 for "Jan", "Sept" and the like, which need a number beside them to be months.
pub(super) fn short_month(word: &str) -> Option<u8> {
    let short = |name: &&str| word == "Sept" && name.starts_with("Sept") || word == &name[..3];
    MONTHS.iter().position(short).map(|at| at as u8 + 1)
}

/// 0 for Monday to 6 for Sunday.
pub(super) fn weekday(word: &str) -> Option<u8> {
    position(&WEEKDAYS, word)
}

/// The name of a day of the week, 0 for Monday.
pub(super) fn weekday_name(weekday: u8) -> &'static str {
    WEEKDAYS.get(usize::from(weekday)).copied().unwrap_or_default()
}

/// 21 to 24 for spring to winter.
pub(super) fn season(word: &str) -> Option<u8> {
    let seasons = ["spring", "summer", "autumn", "winter"];
    let word = if word == "fall" { "autumn" } else { word };
    position(&seasons, word).map(|at| at + 21)
}

/// A small number in words or digits: "a", "three", "12".
pub(super) fn count(word: &str) -> Option<i32> {
    let lower = word.to_lowercase();
    if matches!(lower.as_str(), "a" | "an") {
        return Some(1);
    }
    let named = NUMBERS.iter().zip(0..).find(|(name, _)| **name == lower).map(|(_, number)| number);
    named.or_else(|| lower.parse().ok().filter(|count| (0..1000).contains(count)))
}

fn position(names: &[&str], word: &str) -> Option<u8> {
    names.iter().position(|name| *name == word).map(|at| at as u8)
}

/// Whether a word names a month or a day of the week.
pub(in crate::extract) fn is_calendar_word(word: &str) -> bool {
    month(word).or_else(|| weekday(word)).is_some()
}

/// Months whose names are also common words or persons' names: they need a preposition before.
pub(super) fn is_doubtful(word: &str) -> bool {
    matches!(word, "May" | "March" | "April" | "June" | "August")
}

/// Whether a word, in lower case, tells that what follows is to come.
pub(super) fn is_ahead(word: &str) -> bool {
    matches!(
        word,
        "will"
            | "would"
            | "shall"
            | "plan"
            | "plans"
            | "planned"
            | "expected"
            | "scheduled"
            | "slated"
            | "due"
            | "upcoming"
            | "coming"
            | "intends"
    )
}

/// Whether a word tells that somebody reacts to something.
pub(super) fn is_reaction(word: &str) -> bool {
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
