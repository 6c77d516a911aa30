//! The value of an expression counted from a day: that of publication, or one told before.

use super::context::{Context, Tense};
use super::expression::{Amount, Expression, MonthDay, Origin, Shift, Unit, Year};
use super::print::{fraction, print_month};
use super::value::{AFTER, Valued, other_weekday};
use crate::date::Day;

/// The value of an expression in a text that was published on the day `now`.
pub(super) fn counted(expression: &Expression, now: Day, context: &Context) -> Option<Valued> {
    let from = |origin: Origin| match origin {
        Origin::Published => now,
        Origin::Told => context.told.first_day.unwrap_or(now),
    };
    let count = Count { now, context };
    Some(match expression {
        Expression::Day { weekday, day, year } => {
            let valued = count.day(*year, |year| Day::from_ymd(year, day.month, day.day))?;
            let named = weekday.and_then(|weekday| count.day_of_that_weekday(*day, weekday));
            named.unwrap_or_else(|| flagged(valued, *weekday))
        }
        Expression::Days { first, last, year } => count.days(*first, *last, *year)?,
        Expression::Holiday { holiday, year } => count.day(*year, |year| holiday.in_year(year))?,
        Expression::Month { month, year } => {
            let (year, rule) = count.year(*month, *month, *year);
            Valued::new(format!("{year:04}-{month:02}"), rule)
        }
        Expression::Months { first, last, year } => {
            let (year, rule) = count.year(*first, *last, *year);
            Valued::new(format!("{year:04}-{first:02}/{year:04}-{last:02}"), rule)
        }
        Expression::Season { season, year } => {
            let first = if *season == 24 { 12 } else { (season - 20) * 3 };
            let (year, rule) = count.year(first, (season - 20) * 3, *year);
            Valued::new(format!("{year:04}-{season}"), rule)
        }
        Expression::Fraction { fraction: which, year } => {
            let first = (which.number - 1) * which.months + 1;
            let (year, rule) = count.year(first, which.number * which.months, *year);
            Valued::new(fraction(*which, year), rule)
        }
        Expression::Weekday { weekday, shift, origin: Origin::Published } => {
            count.weekday(*weekday, *shift)
        }
        Expression::Weekday { weekday, shift, origin } => {
            told_weekday(*weekday, *shift, from(*origin))
        }
        Expression::Unit { unit, shift, origin } => shifted(*unit, *shift, from(*origin))?,
        Expression::Away { amount, ahead, unit, origin } => {
            away(*amount, *ahead, *unit, from(*origin))?
        }
        Expression::Span { amount, unit, ahead } => span(*amount, *unit, *ahead, now)?,
        Expression::Year(Year::Shifted(shift)) => shifted(Unit::Year, *shift, now)?,
        Expression::Now => Valued::new(format!("{now}~"), "about that day"),
        Expression::Recently => {
            let (year, month, _) = now.ymd();
            Valued::new(format!("{year:04}-{month:02}~"), "about that month")
        }
        _ => return None,
    })
}

/// A day whose printed weekday is another gets a flag.
fn flagged(valued: Valued, weekday: Option<u8>) -> Valued {
    let day = crate::date::Edtf::parse(&valued.text).ok().and_then(|edtf| edtf.interval().earliest);
    let flag = day.zip(weekday).and_then(|(day, weekday)| other_weekday(day, weekday));
    Valued { flag, ..valued }
}

/// Counts from the day of publication.
struct Count<'a> {
    now: Day,
    context: &'a Context,
}

impl Count<'_> {
    /// A day of the year whose year is not printed: the nearest one, more than two months ahead only if
    /// the text looks ahead.
    fn day(&self, year: Year, in_year: impl Fn(i32) -> Option<Day>) -> Option<Valued> {
        let this = self.now.ymd().0;
        let one = |year: i32, rule| Some(Valued::new(in_year(year)?.to_string(), rule));
        match year {
            Year::Printed(year) => one(year, "the printed year"),
            Year::Shifted(shift) => one(this + shift, "that day of the year named"),
            Year::Told => one(self.told_year(), "that day of the same year"),
            Year::Near(Shift::This) => one(this, "the one of that year"),
            Year::Near(Shift::Last) => {
                let days = [this, this - 1].into_iter().filter_map(in_year);
                let last = days.into_iter().find(|day| *day < self.now)?;
                Some(Valued::new(last.to_string(), "the last one before"))
            }
            Year::Near(Shift::Next) => {
                let next =
                    [this, this + 1].into_iter().filter_map(in_year).find(|day| *day > self.now)?;
                Some(Valued::new(next.to_string(), "the next one after"))
            }
            Year::Open | Year::Short(_) | Year::Near(Shift::Open) => self.nearest_day(in_year),
        }
    }

    fn nearest_day(&self, in_year: impl Fn(i32) -> Option<Day>) -> Option<Valued> {
        let this = self.now.ymd().0;
        // A leap day may be years away.
        let days = (this - 4..=this + 4).filter_map(in_year);
        let looks_ahead = matches!(self.context.tense, Tense::Ahead | Tense::Likely);
        let ahead = if self.context.is_over { 0 } else { 60 };
        let fits = |day: &Day| looks_ahead || day.0 <= self.now.0 + ahead;
        // To words that look ahead, what has passed is twice as far away.
        let past = if looks_ahead { -2 } else { -1 };
        let distance = |day: &Day| (day.0 - self.now.0).max(past * (day.0 - self.now.0));
        let nearest = days.filter(fits).min_by_key(distance)?;
        Some(Valued::new(nearest.to_string(), "the nearest such day"))
    }

    /// A day with its weekday: the nearest year in which both agree, at most three years off.
    fn day_of_that_weekday(&self, day: MonthDay, weekday: u8) -> Option<Valued> {
        let this = self.now.ymd().0;
        let days = (this - 3..=this + 3).filter_map(|year| Day::from_ymd(year, day.month, day.day));
        let agree = days.filter(|day| day.weekday() == weekday);
        let nearest = agree.min_by_key(|day| (day.0 - self.now.0).abs())?;
        Some(Valued::new(nearest.to_string(), "the nearest such day that was that weekday"))
    }

    fn days(&self, first: MonthDay, last: MonthDay, year: Year) -> Option<Valued> {
        let valued = self.day(year, |year| Day::from_ymd(year, first.month, first.day))?;
        let year = valued.text.get(..4)?.parse::<i32>().ok()? + i32::from(last < first);
        let last = Day::from_ymd(year, last.month, last.day)?;
        Some(Valued { text: format!("{}/{last}", valued.text), ..valued })
    }

    fn told_year(&self) -> i32 {
        self.context.told.first_day.unwrap_or(self.now).ymd().0
    }

    /// The year of a time between two months whose year is not printed.
    fn year(&self, first: u8, last: u8, year: Year) -> (i32, &'static str) {
        let (this, now, _) = self.now.ymd();
        match year {
            Year::Printed(year) => (year, "the printed year"),
            Year::Shifted(shift) => (this + shift, "that month or season of the year named"),
            Year::Told => (self.told_year(), "that time of the same year"),
            Year::Near(Shift::Last) => (this - i32::from(last >= now), "the last one before"),
            Year::Near(Shift::Next) => (this + i32::from(first <= now), "the next one after"),
            Year::Near(Shift::This) => (this, "the one of that year"),
            _ if matches!(self.context.tense, Tense::Ahead | Tense::Likely) => {
                (this + i32::from(last < now), "the next one to come")
            }
            _ => (this - i32::from(first > now), "the last one before"),
        }
    }

    /// A day of the week is the last one up to the day of publication, unless the words look ahead.
    ///
    /// A reaction to an event that the text has told of already cannot lie before that event: then it is
    /// the next such day, uncertain and flagged, if that is at most two days off.
    fn weekday(&self, weekday: u8, shift: Shift) -> Valued {
        let today = i32::from(self.now.weekday());
        let back = (today - i32::from(weekday)).rem_euclid(7);
        let ahead = (i32::from(weekday) - today).rem_euclid(7);
        let before = self.now.plus(-back);
        let found = |days: i32, rule| Valued::new(self.now.plus(days).to_string(), rule);
        let is_ahead = match self.context.tense {
            Tense::Ahead => true,
            Tense::Likely => ahead < back,
            Tense::Past | Tense::Open => false,
        };
        match shift {
            Shift::Next => found(if ahead == 0 { 7 } else { ahead }, "the next one after"),
            Shift::Last if back == 0 => found(-7, "the last one before"),
            Shift::Open | Shift::This if is_ahead => found(ahead, "the next one to come"),
            Shift::Open if self.context.answers(before, self.now) && (1..=2).contains(&ahead) => {
                let rule = "an answer to what happened before, so the next such day";
                let text = format!("{}?", self.now.plus(ahead));
                Valued { text, rule, flag: Some(AFTER.to_owned()) }
            }
            _ => found(-back, "the last one up to that day"),
        }
    }
}

/// A weekday counted from a day that the text has told: "the following Monday".
fn told_weekday(weekday: u8, shift: Shift, told: Day) -> Valued {
    let today = i32::from(told.weekday());
    let days = match shift {
        Shift::Last => match (today - i32::from(weekday)).rem_euclid(7) {
            0 => -7,
            back => -back,
        },
        Shift::Next => match (i32::from(weekday) - today).rem_euclid(7) {
            0 => 7,
            ahead => ahead,
        },
        _ => (i32::from(weekday) - today).rem_euclid(7),
    };
    Valued::new(told.plus(days).to_string(), "the nearest such day in that direction")
}

/// The unit so many away from the one that holds a day.
fn shifted(unit: Unit, shift: i32, from: Day) -> Option<Valued> {
    let (year, month, _) = from.ymd();
    let week = from.plus(7 * shift - i32::from(from.weekday()));
    let text = match unit {
        Unit::Day => from.plus(shift).to_string(),
        Unit::Week => format!("{week}/{}", week.plus(6)),
        Unit::Weekend => {
            // Before a Friday, "this weekend" is mostly the one that has just passed.
            let past = if shift == 0 && from.weekday() < 4 { -7 } else { 0 };
            format!("{}/{}", week.plus(5 + past), week.plus(6 + past))
        }
        Unit::Month => print_month(year * 12 + i32::from(month) - 1 + shift),
        Unit::Quarter => {
            let first = (year * 4 + (i32::from(month) - 1) / 3 + shift) * 3;
            format!("{}/{}", print_month(first), print_month(first + 2))
        }
        Unit::Year => format!("{:04}", year + shift),
        Unit::Decade => format!("{:03}X", year / 10 + shift),
        Unit::Century => format!("{:02}XX", year / 100 + shift),
    };
    let rule = if shift == 0 { "the current one" } else { "counted by the calendar" };
    (year + shift > 0).then(|| Valued::new(text, rule))
}

/// "three years ago", "a few days later".
fn away(amount: Amount, ahead: bool, unit: Unit, from: Day) -> Option<Valued> {
    let rule = "counted by the calendar";
    let sign = if ahead { 1 } else { -1 };
    if !amount.is_exact() {
        let (near, far) = (sign * amount.least, sign * amount.most);
        let first = day_away(unit, near.min(far), from)?;
        let last = day_away(unit, near.max(far), from)?;
        return Some(Valued::new(format!("[{first}..{last}]"), rule));
    }
    let shift = sign * amount.typical;
    match unit {
        Unit::Day | Unit::Month | Unit::Year | Unit::Weekend | Unit::Quarter => {
            shifted(unit, shift, from)
        }
        Unit::Week => {
            let monday = from.plus(7 * shift - i32::from(from.weekday()));
            Some(Valued::new(format!("[{monday}..{}]", monday.plus(6)), rule))
        }
        Unit::Decade | Unit::Century => {
            Some(Valued::new(format!("{}~", day_away(unit, shift, from)?), rule))
        }
    }
}

/// The day, month or year so many units away, as finely as the unit allows.
fn day_away(unit: Unit, shift: i32, from: Day) -> Option<String> {
    let (year, month, _) = from.ymd();
    let years =
        |count: i32| (1..9999).contains(&(year + count)).then(|| format!("{:04}", year + count));
    match unit {
        Unit::Day => Some(from.plus(shift).to_string()),
        Unit::Week | Unit::Weekend => Some(from.plus(7 * shift).to_string()),
        Unit::Month => Some(print_month(year * 12 + i32::from(month) - 1 + shift)),
        Unit::Quarter => Some(print_month(year * 12 + i32::from(month) - 1 + 3 * shift)),
        Unit::Year => years(shift),
        Unit::Decade => years(10 * shift),
        Unit::Century => years(100 * shift),
    }
}

/// The time that ends or begins with a day and lasts so many units.
fn span(amount: Amount, unit: Unit, ahead: bool, now: Day) -> Option<Valued> {
    let (year, month, day) = now.ymd();
    let shift = if ahead { amount.typical } else { -amount.typical };
    let same_day = |months: i32| {
        format!("{}-{:02}~", print_month(year * 12 + i32::from(month) - 1 + months), day.min(28))
    };
    let (other, this) = match unit {
        Unit::Day if amount.is_exact() => (now.plus(shift).to_string(), now.to_string()),
        Unit::Day => (format!("{}~", now.plus(shift)), now.to_string()),
        Unit::Week | Unit::Weekend => (format!("{}~", now.plus(7 * shift)), now.to_string()),
        Unit::Month => (same_day(shift), now.to_string()),
        Unit::Quarter => (same_day(3 * shift), now.to_string()),
        Unit::Year if amount == Amount::exactly(1) => (
            format!("{}~", print_month(year * 12 + i32::from(month) - 1 + 12 * shift)),
            now.to_string(),
        ),
        Unit::Year if amount.is_exact() => (day_away(unit, shift, now)?, format!("{year:04}")),
        Unit::Year | Unit::Decade | Unit::Century => {
            (format!("{}~", day_away(unit, shift, now)?), format!("{year:04}"))
        }
    };
    let text = if ahead { format!("{this}/{other}") } else { format!("{other}/{this}") };
    Some(Valued::new(
        text,
        if ahead { "the time from that day" } else { "the time up to that day" },
    ))
}
