//! Days that have names. The table follows common almanacs; only days with one rule everywhere, or one
//! that is meant in English-language news, are in it.

use super::expression::MonthDay;
use crate::date::Day;

/// When a named day falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// The same day each year.
    Fixed(MonthDay),
    /// The so-manieth such weekday (0 is Monday) of a month; 0 counts as the last.
    Nth { number: u8, weekday: u8, month: u8 },
    /// So many days from Easter Sunday of the western churches.
    Easter(i32),
}

const fn fixed(month: u8, day: u8) -> Holiday {
    Holiday::Fixed(MonthDay { month, day })
}

const fn nth(number: u8, weekday: u8, month: u8) -> Holiday {
    Holiday::Nth { number, weekday, month }
}

/// Names in lower case, their tokens parted by blanks. A longer name stands before one that it begins with.
const NAMES: [(&str, Holiday); 31] = [
    ("new year ' s eve", fixed(12, 31)),
    ("new year ' s day", fixed(1, 1)),
    ("new year ' s", fixed(1, 1)),
    ("new year", fixed(1, 1)),
    ("waitangi day", fixed(2, 6)),
    ("groundhog day", fixed(2, 2)),
    ("valentine ' s day", fixed(2, 14)),
    ("presidents ' day", nth(3, 0, 2)),
    ("st . patrick ' s day", fixed(3, 17)),
    ("april fools ' day", fixed(4, 1)),
    ("ash wednesday", Holiday::Easter(-46)),
    ("palm sunday", Holiday::Easter(-7)),
    ("good friday", Holiday::Easter(-2)),
    ("easter sunday", Holiday::Easter(0)),
    ("easter monday", Holiday::Easter(1)),
    ("easter", Holiday::Easter(0)),
    ("anzac day", fixed(4, 25)),
    ("may day", fixed(5, 1)),
    ("memorial day", nth(0, 0, 5)),
    ("canada day", fixed(7, 1)),
    ("fourth of july", fixed(7, 4)),
    ("july fourth", fixed(7, 4)),
    ("bastille day", fixed(7, 14)),
    ("labor day", nth(1, 0, 9)),
    ("columbus day", nth(2, 0, 10)),
    ("halloween", fixed(10, 31)),
    ("thanksgiving", nth(4, 3, 11)),
    ("christmas eve", fixed(12, 24)),
    ("christmas day", fixed(12, 25)),
    ("christmas", fixed(12, 25)),
    ("boxing day", fixed(12, 26)),
];

/// The longest name that the words begin with, of which `word` gives one by its number: how many words it
/// has, and when the day falls.
pub(super) fn named<'a>(word: impl Fn(usize) -> &'a str) -> Option<(usize, Holiday)> {
    let initial = word(0).as_bytes().first().map(u8::to_ascii_lowercase);
    let names = NAMES.iter().filter(|(name, _)| name.as_bytes().first() == initial.as_ref());
    names.into_iter().find_map(|(name, holiday)| {
        let stands = name.split(' ').enumerate().all(|(at, part)| is_same(word(at), part));
        stands.then(|| (name.split(' ').count(), *holiday))
    })
}

fn is_same(word: &str, part: &str) -> bool {
    word.eq_ignore_ascii_case(part) || (word == "’" && part == "'")
}

impl Holiday {
    /// Its day in a year.
    pub(super) fn in_year(self, year: i32) -> Option<Day> {
        match self {
            Self::Fixed(MonthDay { month, day }) => Day::from_ymd(year, month, day),
            Self::Nth { number: 0, weekday, month } => {
                let last = Day::last_of_month(year, month)?;
                Some(last.plus(-(i32::from(last.weekday()) - i32::from(weekday)).rem_euclid(7)))
            }
            Self::Nth { number, weekday, month } => {
                let first = Day::from_ymd(year, month, 1)?;
                let ahead = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
                Some(first.plus(ahead + 7 * (i32::from(number) - 1)))
            }
            Self::Easter(days) => Some(easter(year)?.plus(days)),
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm in *Nature*, 20 April 1876.
fn easter(year: i32) -> Option<Day> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let correction = (century + 8) / 25;
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let shift = (golden + 11 * moon + 22 * sunday) / 451;
    let march = moon + sunday - 7 * shift + 114;
    Day::from_ymd(year, u8::try_from(march / 31).ok()?, u8::try_from(march % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_names() {
        for (name, year, expected) in [
            ("easter", 2019, "2019-04-21"),
            ("easter", 2000, "2000-04-23"),
            ("good friday", 2024, "2024-03-29"),
            ("easter monday", 1990, "1990-04-16"),
            ("labor day", 2019, "2019-09-02"),
            ("thanksgiving", 1989, "1989-11-23"),
            ("memorial day", 2025, "2025-05-26"),
            ("new year ' s eve", 2023, "2023-12-31"),
            ("bastille day", 2019, "2019-07-14"),
        ] {
            let (length, holiday) = named(|at| name.split(' ').nth(at).unwrap_or_default())
                .expect("a name of the table");
            assert_eq!(length, name.split(' ').count(), "{name}");
            assert_eq!(holiday.in_year(year).map(|day| day.to_string()).as_deref(), Some(expected));
        }
        assert_eq!(named(|at| ["Christmas", "trees"][at]), Some((1, fixed(12, 25))));
        assert_eq!(named(|at| ["Labor", "Party"][at]), None);
    }
}
