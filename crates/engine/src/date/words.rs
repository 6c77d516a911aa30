//! Dates in words: `22 Oct 2024`, `21–22 Sep 2025`, `between 1 and 23 Sep 2022`, `around Jul 2025`.
//!
//! Months are abbreviated in English; the order day, month, year cannot be misread on either side of
//! the Atlantic.

use super::{Bound, Day, Edtf};

/// Said where the text prints none.
pub const NONE_PRINTED: &str = "no date printed";

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// A date in words. What this does not know how to say is shown as it is written in EDTF.
pub fn edtf(value: &Edtf) -> String {
    let text = value.as_str();
    if let Some(set) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return one_of(set);
    }
    match text.split_once('/') {
        Some((first, last)) => interval(first, last),
        None => one(text),
    }
}

/// Whether a date is one day and no other.
pub fn is_day(value: &Edtf) -> bool {
    let days = value.interval();
    days.earliest.is_some() && days.earliest == days.latest
}

/// A day in words: `22 Oct 2024`.
pub fn day(value: Day) -> String {
    let (year, month, day) = value.ymd();
    format!("{day} {} {year}", month_name(month))
}

/// An end of a range in words: `2024`, `Oct 2024`, `22 Oct 2024`.
pub fn bound(value: &Bound) -> String {
    one(value.as_str())
}

/// A single date with its mark of doubt.
fn one(text: &str) -> String {
    let bare = text.trim_end_matches(['?', '~', '%']);
    let doubt = match &text[bare.len()..] {
        "" => "",
        "?" => "perhaps ",
        "~" => "around ",
        _ => "perhaps around ",
    };
    format!("{doubt}{}", plain(bare))
}

/// A year, month, season or day without marks.
fn plain(text: &str) -> String {
    let parts: Vec<&str> = text.split('-').collect();
    match parts[..] {
        [year] => year_name(year),
        [year, "XX"] => format!("some month of {}", year_name(year)),
        [year, month] => match month.parse::<u8>() {
            Ok(n @ 1..=12) => format!("{} {year}", month_name(n)),
            Ok(n @ 21..=24) => format!("{} {year}", SEASONS[usize::from(n - 21)]),
            _ => text.to_owned(),
        },
        [year, "XX", "XX"] => format!("some day of {}", year_name(year)),
        [year, month, "XX"] => match month.parse::<u8>() {
            Ok(n @ 1..=12) => format!("some day of {} {year}", month_name(n)),
            _ => text.to_owned(),
        },
        [year, month, day] => match (month.parse::<u8>(), day.parse::<u8>()) {
            (Ok(m @ 1..=12), Ok(d)) => format!("{d} {} {year}", month_name(m)),
            _ => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}

/// `2024`, `the 1990s`, `the 1900s`.
fn year_name(year: &str) -> String {
    if year.contains('X') { format!("the {}s", year.replace('X', "0")) } else { year.to_owned() }
}

/// `a/b`: something that lasted.
fn interval(first: &str, last: &str) -> String {
    match (first, last) {
        ("" | "..", "" | "..") => "at an unknown time".to_owned(),
        ("" | "..", last) => format!("until {}", one(last)),
        (first, "" | "..") => format!("since {}", one(first)),
        (first, last) => format!("from {} to {}", shortened(first, last), one(last)),
    }
}

/// `[…]`: one of several days. Two neighbours are written as a pair, a range as "between".
fn one_of(set: &str) -> String {
    match set.split_once("..") {
        Some(("", last)) => format!("{} or earlier", one(last)),
        Some((first, "")) => format!("{} or later", one(first)),
        Some((first, last)) if neighbours(first, last) => pair(first, last),
        Some((first, last)) => format!("between {} and {}", shortened(first, last), one(last)),
        None => either(&set.split(',').map(str::trim).collect::<Vec<_>>()),
    }
}

fn either(members: &[&str]) -> String {
    match members {
        [first, last] if neighbours(first, last) => pair(first, last),
        [init @ .., last] if !init.is_empty() => {
            let init: Vec<String> = init.iter().map(|member| one(member)).collect();
            format!("{} or {}", init.join(", "), one(last))
        }
        _ => members.iter().map(|member| one(member)).collect(),
    }
}

/// `21–22 Sep 2025`.
fn pair(first: &str, last: &str) -> String {
    let dash = if shortened(first, last).contains(' ') { " – " } else { "–" };
    format!("{}{dash}{}", shortened(first, last), one(last))
}

/// Whether two days follow one another.
fn neighbours(first: &str, last: &str) -> bool {
    match (Bound::parse(first), Bound::parse(last)) {
        (Some(a), Some(b)) => {
            a.first() == a.last() && b.first() == b.last() && a.last().0 + 1 == b.first().0
        }
        _ => false,
    }
}

/// `first` without the month and year that it shares with `last`: `1` of `1 and 23 Sep 2022`.
fn shortened(first: &str, last: &str) -> String {
    let whole = one(first);
    let shared = |cut: usize| first.get(..cut).is_some_and(|head| last.get(..cut) == Some(head));
    let is_plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if !is_plain(first) || !is_plain(last) || first.len() != last.len() {
        return whole;
    }
    let keep = match first.len() {
        10 if shared(7) => 1,
        10 if shared(4) => 2,
        7 if shared(4) => 1,
        _ => return whole,
    };
    whole.split(' ').take(keep).collect::<Vec<_>>().join(" ")
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_words() {
        let cases = [
            ("2024-10-22", "22 Oct 2024"),
            ("2022-09", "Sep 2022"),
            ("2025", "2025"),
            ("2025-07~", "around Jul 2025"),
            ("2025-06-19?", "perhaps 19 Jun 2025"),
            ("2025-06-19%", "perhaps around 19 Jun 2025"),
            ("2024-23", "autumn 2024"),
            ("199X", "the 1990s"),
            ("2022-XX", "some month of 2022"),
            ("2022-09-XX", "some day of Sep 2022"),
            ("[2025-09-21,2025-09-22]", "21–22 Sep 2025"),
            ("[2025-09-30..2025-10-01]", "30 Sep – 1 Oct 2025"),
            ("[2022-09-01..2022-09-23]", "between 1 and 23 Sep 2022"),
            ("[2022-08-24..2022-09-23]", "between 24 Aug and 23 Sep 2022"),
            ("[2025-07..2025-12]", "between Jul and Dec 2025"),
            ("[2023-12..2024-01]", "between Dec 2023 and Jan 2024"),
            ("[2022,2024]", "2022 or 2024"),
            ("[..2022]", "2022 or earlier"),
            ("2025-07/..", "since Jul 2025"),
            ("2022-02-24/2022-09", "from 24 Feb 2022 to Sep 2022"),
        ];
        for (text, expected) in cases {
            let value = Edtf::parse(text).expect(text);
            assert_eq!(edtf(&value), expected, "{text}");
        }
    }
}
