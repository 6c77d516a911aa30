//! The value of a calendar expression, counted from the day of publication.

use super::Context;
use super::grammar::{Expression, Shift, Stage, Unit, Year};
use super::months::weekday_name;
use crate::date::{Day, Edtf, Interval};
use crate::model::{Dated, Published};

/// The days from which expressions are counted: the first and last on which the document may have been
/// published.
pub(super) struct Anchor {
    first: Day,
    last: Day,
    /// As the working names it.
    printed: String,
}

impl Anchor {
    /// `None` when one end is open.
    pub(super) fn of(published: &Published) -> Option<Self> {
        let Interval { earliest, latest } = published.edtf.interval();
        Some(Self { first: earliest?, last: latest?, printed: published.edtf.to_string() })
    }
}

/// A value and the rule that gave it.
struct Valued {
    text: String,
    rule: String,
    flag: Option<String>,
}

impl Valued {
    fn new(text: String, rule: &str) -> Self {
        Self { text, rule: rule.to_owned(), flag: None }
    }
}

/// The value of an expression that is printed as `words`; `None` when it needs an anchor and there is
/// none, or when there is no such day.
pub(super) fn dated(
    expression: &Expression,
    words: &str,
    anchor: Option<&Anchor>,
    context: &Context,
) -> Option<Dated> {
    if let Some(valued) = printed(expression) {
        let edtf = Edtf::parse(&(valued.text + about(context))).ok()?;
        let working = format!("“{words}” is printed: {edtf}.");
        return Some(Dated { edtf, working, flag: valued.flag });
    }
    let anchor = anchor?;
    let one = counted(expression, anchor.first, context)?;
    let two = counted(expression, anchor.last, context)?;
    let edtf = if one.text == two.text {
        Edtf::parse(&(one.text + about(context))).ok()?
    } else {
        either(&one.text, &two.text)?
    };
    let working = format!(
        "“{words}”, counted from publication ({}): {} is {edtf}.",
        anchor.printed, two.rule
    );
    Some(Dated { edtf, working, flag: two.flag })
}

/// `~` after "around".
const fn about(context: &Context) -> &'static str {
    if context.is_about { "~" } else { "" }
}

/// One day of those between two values, where the day of publication is not known exactly.
fn either(one: &str, two: &str) -> Option<Edtf> {
    let (one, two) = (Edtf::parse(one).ok()?.interval(), Edtf::parse(two).ok()?.interval());
    Some(Edtf::one_of(Interval {
        earliest: one.earliest.min(two.earliest),
        latest: one.latest.max(two.latest),
    }))
}

/// The value of an expression that needs no anchor.
fn printed(expression: &Expression) -> Option<Valued> {
    let text = match *expression {
        Expression::Day { weekday, year: Some(year), month, day } => {
            let day = Day::from_ymd(year, month, day)?;
            let flag = weekday.and_then(|weekday| other_weekday(day, weekday));
            return Some(Valued { flag, ..Valued::new(day.to_string(), "") });
        }
        Expression::Month { part, month, year: Year::Printed(year) } => {
            part_of_month(year, month, part)?
        }
        Expression::Season { season, year: Year::Printed(year) } => format!("{year:04}-{season}"),
        Expression::Year(year) => format!("{year:04}"),
        Expression::PartOfYear(part, year) => part_of_year(year, part),
        Expression::Years(first, last) => format!("{first:04}/{last:04}"),
        Expression::Decade(year) if year % 100 == 0 => format!("{:02}XX", year / 100),
        Expression::Decade(year) => format!("{:03}X", year / 10),
        Expression::Century(number) => format!("{:02}XX", number - 1),
        _ => return None,
    };
    Some(Valued::new(text, ""))
}

/// A flag when the printed day of the week is not the one of the printed date.
fn other_weekday(day: Day, weekday: u8) -> Option<String> {
    let real = day.weekday();
    (real != weekday).then(|| format!("{day} was a {}", weekday_name(real)))
}

/// A third of a year; its last month for "end of".
fn part_of_year(year: i32, part: Stage) -> String {
    match part {
        Stage::Whole => format!("{year:04}"),
        Stage::Early => format!("[{year:04}-01..{year:04}-04]"),
        Stage::Mid => format!("[{year:04}-05..{year:04}-08]"),
        Stage::Late => format!("[{year:04}-09..{year:04}-12]"),
        Stage::End => format!("{year:04}-12"),
    }
}

fn part_of_month(year: i32, month: u8, part: Stage) -> Option<String> {
    let last = Day::last_of_month(year, month)?.ymd().2;
    let days = |from: u8, to: u8| {
        format!("[{year:04}-{month:02}-{from:02}..{year:04}-{month:02}-{to:02}]")
    };
    Some(match part {
        Stage::Whole => format!("{year:04}-{month:02}"),
        Stage::Early => days(1, 10),
        Stage::Mid => days(11, 20),
        Stage::Late => days(21, last),
        Stage::End => format!("{year:04}-{month:02}-{last:02}"),
    })
}

/// The value of an expression counted from one day.
fn counted(expression: &Expression, from: Day, context: &Context) -> Option<Valued> {
    Some(match *expression {
        Expression::Day { month, day, .. } => nearest_day(month, day, from, context)?,
        Expression::Month { part, month, year } => {
            let (year, rule) = year_of_month(month, year, from, context);
            Valued::new(part_of_month(year, month, part)?, rule)
        }
        Expression::Weekday { weekday, shift } => day_of_week(weekday, shift, from, context),
        Expression::Season { season, year } => {
            let (year, rule) = year_of_month((season - 20) * 3, year, from, context);
            Valued::new(format!("{year:04}-{season}"), rule)
        }
        Expression::Unit { unit, shift } => shifted(unit, shift, from),
        Expression::Ago { count, unit } => shifted(unit, -count, from),
        Expression::Past { count, unit } => past(unit, count, from),
        _ => return None,
    })
}

/// The day of that month that lies nearest; more than two months ahead only if the text looks ahead.
fn nearest_day(month: u8, day: u8, from: Day, context: &Context) -> Option<Valued> {
    let year = from.ymd().0;
    let days = (year - 1..=year + 1).filter_map(|year| Day::from_ymd(year, month, day));
    let fits = |found: &Day| context.is_ahead || found.0 <= from.0 + 60;
    let nearest = days.filter(fits).min_by_key(|found| (found.0 - from.0).abs())?;
    Some(Valued::new(nearest.to_string(), "the nearest such day"))
}

/// The year of a month without a printed one.
fn year_of_month(month: u8, year: Year, from: Day, context: &Context) -> (i32, &'static str) {
    let (this, now, _) = from.ymd();
    match year {
        Year::Printed(year) => (year, "the printed year"),
        Year::Shifted(shift) => (this + shift, "that month of the year named"),
        Year::Near(Shift::Last) => (this - i32::from(month >= now), "the last one before"),
        Year::Near(Shift::Next) => (this + i32::from(month <= now), "the next one after"),
        Year::Near(Shift::This) => (this, "the one of that year"),
        Year::Near(Shift::Open) | Year::Open if context.is_ahead => {
            (this + i32::from(month < now), "the next one to come")
        }
        Year::Near(Shift::Open) | Year::Open => {
            (this - i32::from(month > now), "the last one before")
        }
    }
}

/// A day of the week is the last one up to the day of publication, unless the words look ahead.
///
/// A reaction to an event that the text has told of already cannot lie before that event: then it is
/// the next such day, uncertain and flagged, if that is at most two days off.
fn day_of_week(weekday: u8, shift: Shift, from: Day, context: &Context) -> Valued {
    let today = i32::from(from.weekday());
    let back = (today - i32::from(weekday)).rem_euclid(7);
    let ahead = (i32::from(weekday) - today).rem_euclid(7);
    let before = from.plus(-back);
    let answers =
        context.is_reaction && context.told.is_some_and(|told| told > before && told <= from);
    let valued = |day: Day, mark: &str, rule: &str, flag: Option<&str>| Valued {
        text: format!("{day}{mark}"),
        rule: rule.to_owned(),
        flag: flag.map(str::to_owned),
    };
    match shift {
        Shift::Next => {
            valued(from.plus(if ahead == 0 { 7 } else { ahead }), "", "the next one after", None)
        }
        Shift::Last if back == 0 => valued(from.plus(-7), "", "the last one before", None),
        Shift::Open | Shift::This if context.is_ahead && ahead < back => {
            valued(from.plus(ahead), "", "the next one to come", None)
        }
        Shift::Open if answers && (1..=2).contains(&ahead) => {
            let rule = "an answer to what happened before, so the next such day";
            valued(from.plus(ahead), "?", rule, Some("after the printed date"))
        }
        _ => valued(before, "", "the last one up to that day", None),
    }
}

/// The unit so many away from the one that holds a day.
fn shifted(unit: Unit, shift: i32, from: Day) -> Valued {
    let (year, month, _) = from.ymd();
    let week = from.plus(7 * shift - i32::from(from.weekday()));
    let text = match unit {
        Unit::Day => from.plus(shift).to_string(),
        Unit::Week => format!("{week}/{}", week.plus(6)),
        Unit::Weekend => {
            // On a Monday, "this weekend" is mostly the one that has just passed.
            let past = if shift == 0 && from.weekday() < 4 { -7 } else { 0 };
            format!("{}/{}", week.plus(5 + past), week.plus(6 + past))
        }
        Unit::Month => {
            let months = year * 12 + i32::from(month) - 1 + shift;
            format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
        }
        Unit::Year => format!("{:04}", year + shift),
        Unit::Decade => format!("{:03}X", year / 10 + shift),
        Unit::Century => format!("{:02}XX", year / 100 + shift),
    };
    Valued::new(text, if shift == 0 { "the current one" } else { "counted by the calendar" })
}

/// The time that ends with a day and has lasted so many units.
fn past(unit: Unit, count: i32, from: Day) -> Valued {
    let (year, month, day) = from.ymd();
    let months = year * 12 + i32::from(month) - 1 - count;
    let text = match unit {
        Unit::Day => format!("{}/{from}", from.plus(-count)),
        Unit::Week | Unit::Weekend => format!("{}~/{from}", from.plus(-7 * count)),
        Unit::Month => {
            let start = format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1);
            format!("{start}-{day:02}~/{from}")
        }
        Unit::Year => format!("{:04}/{year:04}", year - count),
        Unit::Decade => format!("{:04}~/{year:04}", year - 10 * count),
        Unit::Century => format!("{:04}~/{year:04}", year - 100 * count),
    };
    Valued::new(text, "the time up to that day")
}
