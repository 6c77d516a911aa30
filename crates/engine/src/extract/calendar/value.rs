//! The value of a calendar expression, with its working.

use super::context::{Context, Tense};
use super::count::counted;
use super::expression::{Expression, Origin, Year};
use super::print::{fraction, part_of, since, years_of};
use super::vocabulary::weekday_name;
use crate::date::{Day, Edtf, Interval};
use crate::model::{Dated, Published};

/// What is said of a date that lies after the day of publication though the words tell of the past.
pub(super) const AFTER: &str = "after the printed date";

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
pub(super) struct Valued {
    /// EDTF.
    pub(super) text: String,
    pub(super) rule: &'static str,
    pub(super) flag: Option<String>,
}

impl Valued {
    pub(super) const fn new(text: String, rule: &'static str) -> Self {
        Self { text, rule, flag: None }
    }

    /// A part of a value.
    fn part(self, expression: &Expression, now: Option<Day>) -> Option<Self> {
        let text = part_of(expression, &self.text, now)?;
        Some(Self { text, ..self })
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
    if let Some(valued) = printed(expression, anchor) {
        let edtf = Edtf::parse(&with_doubt(valued.text, context)).ok()?;
        let flag = valued.flag.or_else(|| too_late(&edtf, anchor, context));
        let working = match expression {
            Expression::Since { first, event, .. } => {
                format!("“{words}”, counted from {first} ({event}), is {edtf}.")
            }
            _ => format!("“{words}” is printed: {edtf}."),
        };
        return Some(Dated { edtf, working, flag });
    }
    let anchor = anchor?;
    let one = counted_part(expression, anchor.first, context)?;
    let two = counted_part(expression, anchor.last, context)?;
    let edtf = if one.text == two.text {
        Edtf::parse(&with_doubt(one.text, context)).ok()?
    } else {
        either(&one.text, &two.text)?
    };
    let origin = origin(expression, anchor, context);
    let working = format!("“{words}”, counted from {origin}: {} is {edtf}.", two.rule);
    Some(Dated { edtf, working, flag: two.flag })
}

/// `~` after "around", where the value leaves no room yet.
fn with_doubt(text: String, context: &Context) -> String {
    let has_room = text.contains(['~', '?', ']', '/']);
    if context.is_about && !has_room { text + "~" } else { text }
}

/// From what an expression is counted, as the working says it.
fn origin(expression: &Expression, anchor: &Anchor, context: &Context) -> String {
    match context.told.first_day.filter(|_| is_told(expression)) {
        Some(told) => format!("{told}, of which the text spoke last"),
        None => format!("publication ({})", anchor.printed),
    }
}

/// Whether an expression is counted from what was told before.
fn is_told(expression: &Expression) -> bool {
    match expression {
        Expression::Weekday { origin, .. }
        | Expression::Unit { origin, .. }
        | Expression::Away { origin, .. } => *origin == Origin::Told,
        Expression::Month { year, .. } => *year == Year::Told,
        Expression::Part { whole, .. } | Expression::Nth { whole, .. } => is_told(whole),
        _ => false,
    }
}

/// One day of those between two values, where the day of publication is not known exactly.
fn either(one: &str, two: &str) -> Option<Edtf> {
    let (one, two) = (Edtf::parse(one).ok()?.interval(), Edtf::parse(two).ok()?.interval());
    Some(Edtf::one_of(Interval {
        earliest: one.earliest.min(two.earliest),
        latest: one.latest.max(two.latest),
    }))
}

/// A flag for a printed date after publication, in words that tell of the past.
fn too_late(edtf: &Edtf, anchor: Option<&Anchor>, context: &Context) -> Option<String> {
    let late = edtf.interval().earliest > Some(anchor?.last);
    (late && context.tense == Tense::Past).then(|| AFTER.to_owned())
}

/// The value of an expression that needs no anchor; one of two digits goes by the anchor's century.
fn printed(expression: &Expression, anchor: Option<&Anchor>) -> Option<Valued> {
    let now = anchor.map(|anchor| anchor.last);
    let print = |year: &Year| printed_year(*year, now);
    let text = match expression {
        Expression::Day { weekday, day, year } => {
            let day = Day::from_ymd(print(year)?, day.month, day.day)?;
            let flag = weekday.and_then(|weekday| other_weekday(day, weekday));
            return Some(Valued { flag, ..Valued::new(day.to_string(), "") });
        }
        Expression::Days { first, last, year } => {
            let year = print(year)?;
            let next = year + i32::from(last < first);
            let (first, last) = (
                Day::from_ymd(year, first.month, first.day)?,
                Day::from_ymd(next, last.month, last.day)?,
            );
            format!("{first}/{last}")
        }
        Expression::Month { month, year } => format!("{:04}-{month:02}", print(year)?),
        Expression::Months { first, last, year } => {
            let year = print(year)?;
            format!("{:04}-{first:02}/{year:04}-{last:02}", year - i32::from(first > last))
        }
        Expression::Season { season, year } => format!("{:04}-{season}", print(year)?),
        Expression::Holiday { holiday, year } => holiday.in_year(print(year)?)?.to_string(),
        Expression::Fraction { fraction: which, year } => fraction(*which, print(year)?),
        Expression::Year(year) => format!("{:04}", print(year)?),
        Expression::Years(first, last) => format!("{first:04}/{last:04}"),
        Expression::Decade(year) => years_of(printed_decade(*year, now)?),
        Expression::Century(number) => format!("{:02}XX", number - 1),
        Expression::Since { first, number, unit, .. } => since(*first, *number, *unit)?,
        Expression::Nth { whole, .. } | Expression::Part { whole, .. } => {
            return printed(whole, anchor)?.part(expression, now);
        }
        _ => return None,
    };
    Some(Valued::new(text, ""))
}

/// A year that is printed, in four digits or two.
fn printed_year(year: Year, now: Option<Day>) -> Option<i32> {
    match year {
        Year::Printed(year) => Some(year),
        Year::Short(short) => {
            let now = year_of(now);
            ending_in(short, now).min_by_key(|year| (year - now).abs())
        }
        _ => None,
    }
}

/// The first year of a decade; one of two digits is the last that has begun or is about to.
fn printed_decade(year: Year, now: Option<Day>) -> Option<i32> {
    match year {
        Year::Short(short) => {
            ending_in(short, year_of(now)).filter(|year| *year <= year_of(now) + 3).max()
        }
        year => printed_year(year, now),
    }
}

/// The year of publication; without one, 1999 gives '98 and the '90s as well as '01 their centuries.
fn year_of(now: Option<Day>) -> i32 {
    now.map_or(1999, |now| now.ymd().0)
}

/// The years about `near` that end with two digits.
fn ending_in(short: i32, near: i32) -> impl Iterator<Item = i32> {
    (near / 100 - 1..=near / 100 + 1).map(move |century| century * 100 + short)
}

/// A flag when the printed day of the week is not the one of the printed date.
pub(super) fn other_weekday(day: Day, weekday: u8) -> Option<String> {
    let real = day.weekday();
    (real != weekday).then(|| format!("{day} was a {}", weekday_name(real)))
}

/// The value of an expression, or of a part of one, counted from one day.
fn counted_part(expression: &Expression, now: Day, context: &Context) -> Option<Valued> {
    match expression {
        Expression::Nth { whole, .. } | Expression::Part { whole, .. } => {
            counted_part(whole, now, context)?.part(expression, Some(now))
        }
        _ => counted(expression, now, context),
    }
}
