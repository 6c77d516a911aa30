//! EDTF values: ISO 8601-2:2019 Annex A, levels 0 and 1, and the sets `[a..b]` and `[a,b]` of level 2.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Day, Interval};
use crate::codec::{Codec, Reader};

/// A date in the Extended Date/Time Format.
///
/// Supported: years −9999 to 9999, months, days, date-times (read as their day), seasons `21` to
/// `24`, unspecified digits from the right (`199X`, `2004-XX`), `?`, `~` and `%` at the end,
/// intervals `a/b` with open (`..`) or unknown (empty) ends, and one-of sets. Years of more than
/// four digits (`Y170000002`) are not.
///
/// Serialised as its canonical text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    /// The canonical text: no white space, no time of day.
    text: String,
    interval: Interval,
    /// Marked `?`, `~` or `%`: never certainly within a range.
    qualified: bool,
}

/// Laid out as its canonical text.
impl Codec for Edtf {
    fn encode(&self, to: &mut Vec<u8>) {
        self.text.encode(to);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        Self::parse(&String::decode(from)).unwrap_or_else(|_| {
            from.fail();
            open("")
        })
    }
}

/// Text that is no EDTF value of the supported levels.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected an EDTF date such as 2024-10-22, 2022-09, [2025-09-21..2025-09-22]; found {found:?}"
)]
pub struct EdtfError {
    /// The text.
    pub found: String,
}

impl Edtf {
    /// Reads an EDTF value. White space around it, and after the commas of a set, is ignored.
    ///
    /// # Errors
    /// When `text` is none of the supported forms, names a day that does not exist, or an interval
    /// whose end lies before its beginning.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        let compact: String = text.split_whitespace().collect();
        value(&compact).ok_or_else(|| EdtfError { found: text.to_owned() })
    }

    /// One day, wholly known.
    pub fn day(day: Day) -> Self {
        Self { text: day.to_string(), interval: Interval::new(day, day), qualified: false }
    }

    /// One day among those of `interval`: `[2022-09-01..2022-09-23]`.
    pub fn one_of(interval: Interval) -> Self {
        let print = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        match (interval.earliest, interval.latest) {
            (Some(first), Some(last)) if first == last => Self::day(first),
            (first, last) => Self {
                text: format!("[{}..{}]", print(first), print(last)),
                interval,
                qualified: false,
            },
        }
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The days it may mean.
    ///
    /// Seasons are those of the northern hemisphere by whole months; winter (`24`) runs from
    /// December of its year to the end of February. A set spans from its first day to its last.
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// Whether it, or one of its ends, is marked uncertain or approximate.
    pub const fn is_qualified(&self) -> bool {
        self.qualified
    }

    /// What both together say: the narrower one when it lies within the other, else the days that
    /// are in both; `None` when they contradict each other.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let both = self.interval.intersection(other.interval)?;
        [self, other]
            .into_iter()
            .find(|one| one.interval == both)
            .cloned()
            .or_else(|| Some(Self::one_of(both)))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl TryFrom<String> for Edtf {
    type Error = EdtfError;

    fn try_from(text: String) -> Result<Self, EdtfError> {
        Self::parse(&text)
    }
}

impl From<Edtf> for String {
    fn from(value: Edtf) -> Self {
        value.text
    }
}

fn value(text: &str) -> Option<Edtf> {
    if let Some(members) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        set(members)
    } else if let Some((from, to)) = text.split_once('/') {
        between(from, to, "/", end_of_interval)
    } else {
        single(text)
    }
}

/// The members of `[…]`, parted by commas; each a date or a range `a..b`.
fn set(members: &str) -> Option<Edtf> {
    let members: Vec<Edtf> = members.split(',').map(member).collect::<Option<_>>()?;
    let texts: Vec<&str> = members.iter().map(Edtf::as_str).collect();
    Some(Edtf {
        text: format!("[{}]", texts.join(",")),
        interval: members.iter().map(Edtf::interval).reduce(hull)?,
        qualified: members.iter().any(Edtf::is_qualified),
    })
}

fn member(text: &str) -> Option<Edtf> {
    match text.split_once("..") {
        Some((from, to)) => between(from, to, "..", end_of_range),
        None => single(text),
    }
}

/// The smallest interval that holds both.
fn hull(one: Interval, two: Interval) -> Interval {
    Interval {
        earliest: one.earliest.min(two.earliest),
        latest: one.latest.zip(two.latest).map(|(one, two)| one.max(two)),
    }
}

/// Two ends with `mark` between them, of which at most one is open.
fn between(from: &str, to: &str, mark: &str, end: fn(&str) -> Option<Edtf>) -> Option<Edtf> {
    let (from, to) = (end(from)?, end(to)?);
    let (earliest, latest) = (from.interval.earliest, to.interval.latest);
    let ordered = match (earliest, latest) {
        (Some(first), Some(last)) => first <= last,
        (None, None) => false,
        _ => true,
    };
    ordered.then(|| Edtf {
        text: format!("{}{mark}{}", from.text, to.text),
        interval: Interval { earliest, latest },
        qualified: from.qualified || to.qualified,
    })
}

/// An end of `a/b`: a date, `..` for open, nothing for unknown.
fn end_of_interval(text: &str) -> Option<Edtf> {
    if text == ".." { Some(open("..")) } else { end_of_range(text) }
}

/// An end of `a..b`: a date, or nothing for open.
fn end_of_range(text: &str) -> Option<Edtf> {
    if text.is_empty() { Some(open("")) } else { single(text) }
}

fn open(text: &str) -> Edtf {
    let interval = Interval { earliest: None, latest: None };
    Edtf { text: text.to_owned(), interval, qualified: false }
}

/// A date with its mark of doubt.
fn single(text: &str) -> Option<Edtf> {
    let date = text.strip_suffix(['?', '~', '%']).unwrap_or(text);
    let mark = &text[date.len()..];
    let day = without_time(date)?;
    let interval = days(day)?;
    Some(Edtf { text: format!("{day}{mark}"), interval, qualified: !mark.is_empty() })
}

/// The date of a date-time; a date as it is.
fn without_time(text: &str) -> Option<&str> {
    let Some((date, time)) = text.split_once('T') else { return Some(text) };
    let whole = date.trim_start_matches('-').len() == 10;
    let clock = time.len() >= 8 && time.bytes().all(|byte| b"0123456789:.+-Z".contains(&byte));
    (whole && clock).then_some(date)
}

/// The days that a date without marks may mean.
fn days(text: &str) -> Option<Interval> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let years = years(year, negative)?;
    match (month, day) {
        (None | Some("XX"), None) | (Some("XX"), Some("XX")) => whole_years(years),
        (Some(month), day) if years.0 == years.1 => part_of_year(years.0, two_digits(month)?, day),
        _ => None,
    }
}

/// First and last year of `2024`, `199X`, `19XX`.
fn years(text: &str, negative: bool) -> Option<(i32, i32)> {
    let known = text.trim_end_matches('X');
    let digits = known.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() != 4 || known.is_empty() || !digits {
        return None;
    }
    let first: i32 = text.replace('X', "0").parse().ok()?;
    let last: i32 = text.replace('X', "9").parse().ok()?;
    Some(if negative { (-last, -first) } else { (first, last) })
}

fn whole_years((first, last): (i32, i32)) -> Option<Interval> {
    Some(Interval::new(Day::from_ymd(first, 1, 1)?, Day::from_ymd(last, 12, 31)?))
}

fn part_of_year(year: i32, month: u8, day: Option<&str>) -> Option<Interval> {
    match (month, day) {
        (24, None) => winter(year),
        (21..=23, None) => months(year, (month - 20) * 3, (month - 20) * 3 + 2),
        (1..=12, None | Some("XX")) => months(year, month, month),
        (1..=12, Some(day)) => {
            let day = Day::from_ymd(year, month, two_digits(day)?)?;
            Some(Interval::new(day, day))
        }
        _ => None,
    }
}

fn winter(year: i32) -> Option<Interval> {
    // The last winter of the calendar has only its December.
    let last = Day::last_of_month(year + 1, 2).or_else(|| Day::from_ymd(year, 12, 31))?;
    Some(Interval::new(Day::from_ymd(year, 12, 1)?, last))
}

fn months(year: i32, first: u8, last: u8) -> Option<Interval> {
    Some(Interval::new(Day::from_ymd(year, first, 1)?, Day::last_of_month(year, last)?))
}

fn two_digits(text: &str) -> Option<u8> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}
