//! EDTF values and bounds, by tables of cases and by laws.

use engine::date::{Bound, Day, Edtf, Interval};
use proptest::prelude::*;

/// `earliest latest`, `..` for an open end; `error` for what is no date.
fn days(text: &str) -> String {
    let end = |day: Option<Day>| day.map_or("..".to_owned(), |day| day.to_string());
    match Edtf::parse(text) {
        Ok(value) => {
            let Interval { earliest, latest } = value.interval();
            let doubt = if value.is_qualified() { " ?" } else { "" };
            format!("{} {}{doubt}", end(earliest), end(latest))
        }
        Err(_) => "error".to_owned(),
    }
}

#[test]
fn edtf_values_mean_these_days() {
    for (text, expected) in [
        ("2024", "2024-01-01 2024-12-31"),
        ("2024-02", "2024-02-01 2024-02-29"),
        ("2024-10-22", "2024-10-22 2024-10-22"),
        ("2024-10-22T09:30:00Z", "2024-10-22 2024-10-22"),
        ("-0044-03-15", "-0044-03-15 -0044-03-15"),
        ("2022?", "2022-01-01 2022-12-31 ?"),
        ("2022-09~", "2022-09-01 2022-09-30 ?"),
        ("2025-06-19%", "2025-06-19 2025-06-19 ?"),
        ("199X", "1990-01-01 1999-12-31"),
        ("19XX", "1900-01-01 1999-12-31"),
        ("2024-XX", "2024-01-01 2024-12-31"),
        ("2024-06-XX", "2024-06-01 2024-06-30"),
        ("2024-XX-XX", "2024-01-01 2024-12-31"),
        ("2024-21", "2024-03-01 2024-05-31"),
        ("2024-22", "2024-06-01 2024-08-31"),
        ("2024-23", "2024-09-01 2024-11-30"),
        ("2023-24", "2023-12-01 2024-02-29"),
        ("9999-24", "9999-12-01 9999-12-31"),
        ("2022/2024-06", "2022-01-01 2024-06-30"),
        ("2022-02-24/..", "2022-02-24 .."),
        ("2022-02-24/", "2022-02-24 .."),
        ("../2022", ".. 2022-12-31"),
        ("2022~/2024", "2022-01-01 2024-12-31 ?"),
        ("[2025-07..2025-12]", "2025-07-01 2025-12-31"),
        ("[2025-09-21, 2025-09-22]", "2025-09-21 2025-09-22"),
        ("[2022,2024..2025]", "2022-01-01 2025-12-31"),
        ("[..2022]", ".. 2022-12-31"),
        ("[2022..]", "2022-01-01 .."),
    ] {
        assert_eq!(days(text), expected, "{text}");
    }
}

#[test]
fn other_texts_are_errors() {
    for text in [
        "",
        "24",
        "20245",
        "2023-02-29",
        "2024-13",
        "2024-20",
        "2024-25",
        "2024-00",
        "2024-1",
        "2024-10-32",
        "2024-10-22-01",
        "X024",
        "XXXX",
        "202X-05",
        "2024-XX-05",
        "2024??",
        "/",
        "../..",
        "2024/2022",
        "[2024..2022]",
        "[..]",
        "[]",
        "[2024",
        "2024..2025",
        "last year",
        "2024-1é",
        "２０２４",
        "2024-10T10:00:00",
        "Y20240",
    ] {
        assert_eq!(days(text), "error", "{text}");
    }
}

#[test]
fn texts_are_canonical() {
    for (text, expected) in [
        (" 2024-10-22 ", "2024-10-22"),
        ("[2025-09-21, 2025-09-22]", "[2025-09-21,2025-09-22]"),
        ("2024-10-22T09:30:00+09:00", "2024-10-22"),
        ("2022-02-24/..", "2022-02-24/.."),
    ] {
        let canonical = Edtf::parse(text).map(|value| value.to_string());
        assert_eq!(canonical.as_deref(), Ok(expected));
    }
}

#[test]
fn two_statements_together_say() {
    let both = |one: &str, two: &str| {
        let read = |text| Edtf::parse(text).expect("an EDTF value");
        read(one).intersection(&read(two)).map_or("nothing".to_owned(), |both| both.to_string())
    };
    assert_eq!(both("2022-09", "[2022-08-24..2022-09-23]"), "[2022-09-01..2022-09-23]");
    assert_eq!(both("[2025-09-21,2025-09-22]", "[2025-07..2025-12]"), "[2025-09-21,2025-09-22]");
    assert_eq!(both("2022/..", "../2022-01-01"), "2022-01-01");
    assert_eq!(both("2022", "2023"), "nothing");
}

#[test]
fn bounds() {
    let bound = |text| {
        let bound = Bound::parse(text)?;
        Some(format!("{} {} {}", bound.as_str(), bound.first(), bound.last()))
    };
    for (text, expected) in [
        ("2024", Some("2024 2024-01-01 2024-12-31")),
        ("2024-02", Some("2024-02 2024-02-01 2024-02-29")),
        (" 2024-02-29 ", Some("2024-02-29 2024-02-29 2024-02-29")),
        ("2023-02-29", None),
        ("2024-21", None),
        ("2024?", None),
        ("199X", None),
        ("-0044", None),
        ("[2024]", None),
        ("2024/2025", None),
        ("", None),
    ] {
        assert_eq!(bound(text).as_deref(), expected, "{text}");
    }
}

#[test]
fn weekdays_begin_with_monday() {
    assert_eq!(Day::from_ymd(2024, 10, 22).map(Day::weekday), Some(1), "a Tuesday");
    assert_eq!(Day::from_ymd(2025, 9, 21).map(Day::weekday), Some(6), "a Sunday");
}

proptest! {
    #[test]
    fn a_day_reads_back(number in 1_721_060..5_373_484) {
        let (year, month, day) = Day(number).ymd();
        prop_assert_eq!(Day::from_ymd(year, month, day), Some(Day(number)));
        prop_assert_eq!(Edtf::parse(&Day(number).to_string()), Ok(Edtf::day(Day(number))));
    }

    #[test]
    fn no_day_panics(number: i32) {
        let (year, ..) = Day(number).ymd();
        prop_assert!((-9999..=9999).contains(&year));
    }

    #[test]
    fn no_text_panics_and_what_is_read_is_canonical(text in "[0-9X\\[\\]./,?~%T:Z -]{0,24}") {
        if let Ok(value) = Edtf::parse(&text) {
            prop_assert_eq!(Edtf::parse(value.as_str()), Ok(value.clone()));
        }
        if let Some(bound) = Bound::parse(&text) {
            prop_assert!(bound.first() <= bound.last());
        }
    }

    #[test]
    fn intersections_are_those_of_days(a in 0..9, b in 0..9, c in 0..9, d in 0..9) {
        let interval = |from: i32, to: i32| Interval::new(Day(from.min(to)), Day(from.max(to)));
        let (one, two) = (interval(a, b), interval(c, d));
        let has = |i: Interval, day| i.earliest <= Some(Day(day)) && Some(Day(day)) <= i.latest;
        let shared: Vec<i32> = (0..9).filter(|&day| has(one, day) && has(two, day)).collect();
        let naive = shared.first().zip(shared.last()).map(|(&from, &to)| interval(from, to));
        prop_assert_eq!(one.intersection(two), naive);
        prop_assert_eq!(one.lies_within(two), (0..9).all(|day| !has(one, day) || has(two, day)));
    }
}
