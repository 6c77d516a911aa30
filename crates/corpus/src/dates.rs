//! Days, as exactly as news gives them: often to the day, sometimes not at all.

use crate::random::Random;

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

/// A day that every month has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Date {
    year: usize,
    month: usize,
    day: usize,
}

impl Date {
    pub(crate) fn any(random: &mut Random) -> Self {
        Self {
            year: random.between(1996, 2025),
            month: random.between(1, 12),
            day: random.between(1, 28),
        }
    }

    /// As a publication date: to the day, or with each kind of doubt that EDTF knows, or not given.
    pub(crate) fn edtf(self, random: &mut Random) -> Option<String> {
        let Self { year, month, day } = self;
        let whole = format!("{year}-{month:02}-{day:02}");
        Some(match random.below(50) {
            0 => return None,
            1 | 2 => format!("{year}-{month:02}"),
            3 => format!("{year}"),
            4 => format!("{whole}?"),
            5 => format!("{year}-{month:02}~"),
            6 => format!("{year}-XX"),
            7 => format!("{whole}/{year}-{month:02}-28"),
            8 => format!("[{whole}..{year}-12]"),
            _ => whole,
        })
    }
}

/// A date in words, as sentences have them.
pub(crate) fn phrase(random: &mut Random) -> String {
    let (year, month) = (random.between(1975, 2025), random.of(&MONTHS));
    let (day, weekday) = (random.between(1, 28), random.of(&WEEKDAYS));
    match random.below(16) {
        0 => "last year".to_owned(),
        1 => "two weeks ago".to_owned(),
        2 => format!("in {year}"),
        3 => format!("in {month} {year}"),
        4 => format!("on {month} {day}, {year}"),
        5 => format!("in the {}0s", year / 10),
        6 => format!("around {year}"),
        7 => format!("between {year} and {}", year + random.between(1, 9)),
        8 => format!("in early {year}"),
        _ => format!("on {weekday}"),
    }
}
