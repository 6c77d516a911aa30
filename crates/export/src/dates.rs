//! A value of EDTF in the parts that other formats have.

use engine::citation;
use engine::date::Edtf;
use engine::model::{Document, Published};

use crate::plain::line;

/// Year, month and day, as far as they are named. Months from 21 on are the seasons of EDTF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Parts {
    pub(crate) year: i32,
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
}

/// What a value says, as far as parts can say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dating {
    /// The first and, where it is another, the last of what is named.
    pub(crate) first: Parts,
    pub(crate) last: Option<Parts>,
    /// Whether one side is open or unknown, so that the parts say less than the value.
    pub(crate) is_open: bool,
    /// Whether it is as said: not one of several, and without a mark of doubt.
    pub(crate) is_certain: bool,
}

impl Dating {
    pub(crate) fn of(value: &Edtf) -> Option<Self> {
        let text = value.as_str();
        let set = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let sides: Vec<&str> =
            set.unwrap_or(text).split([',', '/']).flat_map(|member| member.split("..")).collect();
        let mut ends: Vec<Parts> = sides.iter().flat_map(|side| parts(side)).collect();
        ends.sort_unstable();
        ends.dedup();
        let first = *ends.first()?;
        Some(Self {
            first,
            last: ends.last().copied().filter(|last| *last != first),
            is_open: sides.contains(&""),
            is_certain: set.is_none() && !value.is_qualified() && !has_unknown_year(text),
        })
    }

    /// What first and last have in common; `None` when not even the year.
    pub(crate) fn shared(&self) -> Option<Parts> {
        let Parts { year, month, day } = self.first;
        if self.is_open {
            return None;
        }
        let Some(last) = self.last else { return Some(self.first) };
        let month = month.filter(|_| month == last.month);
        let day = day.filter(|_| month.is_some() && day == last.day);
        (year == last.year).then_some(Parts { year, month, day })
    }
}

impl Parts {
    /// Without a season.
    pub(crate) fn calendar(self) -> Self {
        let month = self.month.filter(|month| *month <= 12);
        Self { month, ..self }
    }

    /// `2024`, `2024-10`, `2024-10-22`; a season goes.
    pub(crate) fn iso(self) -> String {
        let Self { year, month, day } = self.calendar();
        let sign = if year < 0 { "-" } else { "" };
        let parts = [month, day].into_iter().flatten().map(|part| format!("-{part:02}"));
        format!("{sign}{:04}{}", year.unsigned_abs(), parts.collect::<String>())
    }
}

/// The parts of a single date; two years for `199X`, none for an open side.
fn parts(text: &str) -> Vec<Parts> {
    let text = text.trim_end_matches(['?', '~', '%']);
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |text| (-1, text));
    let mut pieces = text.split('-');
    let years = pieces.next().unwrap_or_default();
    let mut number = || pieces.next().and_then(|piece| piece.parse().ok());
    let (month, day) = (number(), number());
    let year = |unknown: &str| years.replace('X', unknown).parse::<i32>().ok();
    let years = [year("0"), year("9")].into_iter().flatten();
    years.map(|year| Parts { year: sign * year, month, day }).collect()
}

/// Whether a digit of a year is unknown: `199X`, but not `2004-XX`.
fn has_unknown_year(text: &str) -> bool {
    text.split(['/', ',']).any(|date| {
        let year = date.trim_start_matches('-').split('-').next();
        year.is_some_and(|year| year.contains('X'))
    })
}

/// A date of publication: in words, how it is known, its value, its working.
pub(crate) fn told(published: Option<&Published>) -> String {
    let words = citation::date(published);
    let Some(published) = published else { return format!("{words}.") };
    let working = citation::folded(&published.working);
    let working = if working.is_empty() { working } else { format!(" {working}") };
    format!("{words}, EDTF {}.{working}", published.edtf)
}

/// Whence the outlet has the document, and all that is known of its date.
pub(crate) fn note(document: &Document) -> String {
    let origin = document.origin.as_deref().map(|origin| format!("{}. ", line(origin)));
    format!("{}Date: {}", origin.unwrap_or_default(), told(document.published.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(parts: Parts) -> String {
        let Parts { year, month, day } = parts;
        [Some(year), month.map(i32::from), day.map(i32::from)]
            .into_iter()
            .flatten()
            .map(|part| part.to_string())
            .collect::<Vec<_>>()
            .join(".")
    }

    #[test]
    fn values_in_parts() {
        for (text, first, last, open, certain, shared) in [
            ("2024-10-22", "2024.10.22", "", false, true, "2024.10.22"),
            ("2022-09", "2022.9", "", false, true, "2022.9"),
            ("2025", "2025", "", false, true, "2025"),
            ("-0044-03-15", "-44.3.15", "", false, true, "-44.3.15"),
            ("2025-06-19?", "2025.6.19", "", false, false, "2025.6.19"),
            ("2025-07~", "2025.7", "", false, false, "2025.7"),
            ("2024-23", "2024.23", "", false, true, "2024.23"),
            ("199X", "1990", "1999", false, false, ""),
            ("2022-XX", "2022", "", false, true, "2022"),
            ("2022-09-XX", "2022.9", "", false, true, "2022.9"),
            ("[2025-09-21,2025-09-22]", "2025.9.21", "2025.9.22", false, false, "2025.9"),
            ("[2022-08-24..2022-09-23]", "2022.8.24", "2022.9.23", false, false, "2022"),
            ("[2023-12..2024-01]", "2023.12", "2024.1", false, false, ""),
            ("[2021-05-03..2022-05-03]", "2021.5.3", "2022.5.3", false, false, ""),
            ("[2022-05-03..2022-06-03]", "2022.5.3", "2022.6.3", false, false, "2022"),
            ("[..2022]", "2022", "", true, false, ""),
            ("2022-02-24/2022-09", "2022.2.24", "2022.9", false, true, "2022"),
            ("2025-07/..", "2025.7", "", true, true, ""),
        ] {
            let dating = Dating::of(&Edtf::parse(text).expect(text)).expect(text);
            let last_parts = dating.last.map(print).unwrap_or_default();
            let shared_parts = dating.shared().map(print).unwrap_or_default();
            assert_eq!(print(dating.first), first, "{text}");
            assert_eq!(last_parts, last, "{text}");
            assert_eq!((dating.is_open, dating.is_certain), (open, certain), "{text}");
            assert_eq!(shared_parts, shared, "{text}");
        }
    }

    #[test]
    fn parts_are_printed_as_far_as_they_go() {
        for (text, expected) in [
            ("2024-10-22", "2024-10-22"),
            ("2022-09", "2022-09"),
            ("-0044", "-0044"),
            ("2024-23", "2024"),
        ] {
            let dating = Dating::of(&Edtf::parse(text).expect(text)).expect(text);
            assert_eq!(dating.first.iso(), expected, "{text}");
        }
    }
}
