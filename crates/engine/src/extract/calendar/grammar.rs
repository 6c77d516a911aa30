//! Which words make a calendar expression, and what they say.

use super::months::{count, is_doubtful, month, season, short_month, weekday};
use crate::extract::scene::Stretch;
use crate::extract::words::Class;

/// What a calendar expression says, before it is counted from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// "October 22", "Tuesday, October 22, 2024", "2024-10-22".
    Day { weekday: Option<u8>, year: Option<i32>, month: u8, day: u8 },
    /// "April", "late August 2024", "September last year".
    Month { part: Stage, month: u8, year: Year },
    /// "Tuesday", "last Friday".
    Weekday { weekday: u8, shift: Shift },
    /// "the winter of 2006", "last summer".
    Season { season: u8, year: Year },
    /// "yesterday", "this week", "last year".
    Unit { unit: Unit, shift: i32 },
    /// "three years ago".
    Ago { count: i32, unit: Unit },
    /// "the past 18 years".
    Past { count: i32, unit: Unit },
    /// "2024".
    Year(i32),
    /// "early 2020".
    PartOfYear(Stage, i32),
    /// "2004 to 2009".
    Years(i32, i32),
    /// "the 1990s": its first year.
    Decade(i32),
    /// "the 21st century": its number.
    Century(i32),
}

/// Which part of a month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Whole,
    Early,
    Mid,
    Late,
    /// Its last day.
    End,
}

/// How the year of a month or season is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Not at all.
    Open,
    Printed(i32),
    /// "this year" 0, "last year" −1.
    Shifted(i32),
    /// "last April": the one before, "next April": the one after.
    Near(Shift),
}

/// In which direction something is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// The words do not say.
    Open,
    Last,
    This,
    Next,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Weekend,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// An expression and the tokens that make it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) expression: Expression,
}

/// The expression that begins with the token at `at`.
pub(super) fn expression(stretch: &Stretch<'_>, at: usize) -> Option<Found> {
    let read = Reader { stretch };
    let found = read
        .iso_day(at)
        .or_else(|| read.day(at))
        .or_else(|| read.month(at))
        .or_else(|| read.weekday(at))
        .or_else(|| read.season(at))
        .or_else(|| read.named_day(at))
        .or_else(|| read.shifted_unit(at))
        .or_else(|| read.ago(at))
        .or_else(|| read.decade_or_century(at))
        .or_else(|| read.years(at));
    found.map(|(to, expression)| Found { from: at, to, expression })
}

/// Reads expressions off a stretch of tokens. Each reader returns one past its last token.
struct Reader<'a> {
    stretch: &'a Stretch<'a>,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.stretch.word(at)
    }

    fn lower(&self, at: usize) -> String {
        self.word(at).to_lowercase()
    }

    /// A number of at most so many digits.
    fn digits(&self, at: usize, most: usize) -> Option<i32> {
        let word = self.word(at);
        let number = word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit());
        number.then(|| word.parse().ok())?
    }

    /// A number of one or two digits.
    fn small(&self, at: usize) -> Option<u8> {
        u8::try_from(self.digits(at, 2)?).ok()
    }

    fn year_number(&self, at: usize) -> Option<i32> {
        self.digits(at, 4).filter(|year| (1000..2100).contains(year))
    }

    /// Whether two neighbouring tokens touch.
    fn touches(&self, at: usize) -> bool {
        let pair = self.stretch.tokens.get(at).zip(self.stretch.tokens.get(at + 1));
        pair.is_some_and(|(one, two)| one.span.end == two.span.start)
    }

    /// "2024-10-22".
    fn iso_day(&self, at: usize) -> Option<(usize, Expression)> {
        let year = self.digits(at, 4).filter(|_| self.word(at).len() == 4)?;
        let hyphens = self.word(at + 1) == "-" && self.word(at + 3) == "-";
        let glued = (at..at + 4).all(|at| self.touches(at));
        let (month, day) = (self.small(at + 2)?, self.small(at + 4)?);
        let day = Expression::Day { weekday: None, year: Some(year), month, day };
        (hyphens && glued).then_some((at + 5, day))
    }

    /// "Tuesday, October 22, 2024", "22 October", "the 22nd of October".
    fn day(&self, at: usize) -> Option<(usize, Expression)> {
        let weekday = weekday(self.word(at));
        let mut start = at + usize::from(weekday.is_some());
        start += usize::from(weekday.is_some() && self.word(start) == ",");
        let (end, month, day) = self.month_day(start).or_else(|| self.day_month(start))?;
        let comma = usize::from(self.word(end) == ",");
        let year = self.year_number(end + comma).filter(|_| self.word(end + comma).len() == 4);
        let to = if year.is_some() { end + comma + 1 } else { end };
        Some((to, Expression::Day { weekday, year, month, day }))
    }

    /// "October 22", "Dec. 28th".
    fn month_day(&self, at: usize) -> Option<(usize, u8, u8)> {
        let (next, month) = self.any_month(at)?;
        let (end, day) = self.day_number(next)?;
        Some((end, month, day))
    }

    /// "22 October", "28th of Dec."
    fn day_month(&self, at: usize) -> Option<(usize, u8, u8)> {
        let (next, day) = self.day_number(at)?;
        let next = next + usize::from(self.word(next) == "of");
        let (end, month) = self.any_month(next)?;
        Some((end, month, day))
    }

    /// A month's name, whole or short, with the full stop of a short one.
    fn any_month(&self, at: usize) -> Option<(usize, u8)> {
        if let Some(month) = month(self.word(at)) {
            return Some((at + 1, month));
        }
        let month = short_month(self.word(at))?;
        let point = self.word(at + 1) == "." && self.touches(at);
        Some((at + 1 + usize::from(point), month))
    }

    /// 1 to 31, with its ending: "22nd".
    fn day_number(&self, at: usize) -> Option<(usize, u8)> {
        let day = self.small(at).filter(|day| (1..=31).contains(day))?;
        let ending = matches!(self.word(at + 1), "st" | "nd" | "rd" | "th") && self.touches(at);
        Some((at + 1 + usize::from(ending), day))
    }

    /// "early", "late", "mid-", "the end of": and the token after.
    fn stage(&self, at: usize) -> (usize, Stage) {
        let the = usize::from(self.lower(at) == "the");
        let stage = match self.lower(at + the).as_str() {
            "early" | "beginning" | "start" => Stage::Early,
            "mid" | "middle" => Stage::Mid,
            "late" => Stage::Late,
            "end" => Stage::End,
            _ => return (at, Stage::Whole),
        };
        let next = at + the + 1;
        match self.word(next) {
            "of" | "-" => (next + 1, stage),
            _ if the == 0 => (next, stage),
            _ => (at, Stage::Whole),
        }
    }

    /// "April", "late August 2024", "September last year", "last April".
    fn month(&self, at: usize) -> Option<(usize, Expression)> {
        if let Some(shift) = shift(&self.lower(at)) {
            let month = month(self.word(at + 1))?;
            let year = Year::Near(shift);
            return Some((at + 2, Expression::Month { part: Stage::Whole, month, year }));
        }
        let (start, part) = self.stage(at);
        let number = month(self.word(start))?;
        let (to, year) = self.year_after(start + 1);
        let placed = part != Stage::Whole || year != Year::Open || self.is_placed(start);
        placed.then_some((to, Expression::Month { part, month: number, year }))
    }

    /// The year that follows a month or season: ", 2024", "of last year", "this year".
    fn year_after(&self, at: usize) -> (usize, Year) {
        let joint = usize::from(matches!(self.word(at), "of" | ","));
        if let Some(year) =
            self.year_number(at + joint).filter(|_| self.word(at + joint).len() == 4)
        {
            return (at + joint + 1, Year::Printed(year));
        }
        let of = usize::from(self.word(at) == "of");
        match (self.word(at + of), self.word(at + of + 1)) {
            ("this", "year") => (at + of + 2, Year::Shifted(0)),
            ("last", "year") => (at + of + 2, Year::Shifted(-1)),
            ("next", "year") => (at + of + 2, Year::Shifted(1)),
            _ => (at, Year::Open),
        }
    }

    /// Whether a bare month is one: "May" and "March" only after a preposition, and none within a name.
    fn is_placed(&self, at: usize) -> bool {
        let before = self.stretch.before(at).to_lowercase();
        let after_preposition = matches!(
            before.as_str(),
            "in" | "since"
                | "until"
                | "by"
                | "of"
                | "from"
                | "to"
                | "through"
                | "during"
                | "and"
                | "or"
                | "between"
                | "before"
                | "after"
                | "around"
                | "about"
                | "for"
                | "till"
        );
        let in_name = self.stretch.is_capitalised(at + 1)
            || at > 0
                && self.stretch.is_capitalised(at - 1)
                && !self.stretch.begins_sentence(at - 1);
        after_preposition || (!is_doubtful(self.word(at)) && !in_name)
    }

    /// "Tuesday", "last Friday", "this coming Friday".
    fn weekday(&self, at: usize) -> Option<(usize, Expression)> {
        let first = shift(&self.lower(at));
        let second = match self.word(at + 1) {
            "past" => Some(Shift::Open),
            "coming" => Some(Shift::Next),
            _ => None,
        };
        let skipped =
            usize::from(first.is_some()) + usize::from(first.is_some() && second.is_some());
        // "every Monday" names no one day.
        let weekday =
            weekday(self.word(at + skipped)).filter(|_| self.stretch.before(at) != "every")?;
        let shift = first.and(second).or(first).unwrap_or(Shift::Open);
        Some((at + skipped + 1, Expression::Weekday { weekday, shift }))
    }

    /// "the winter of 2006", "last summer", "spring 2024"; a season without a year is none.
    fn season(&self, at: usize) -> Option<(usize, Expression)> {
        if let Some(shift) = shift(&self.lower(at)) {
            let season = season(self.word(at + 1))?;
            return Some((at + 2, Expression::Season { season, year: Year::Near(shift) }));
        }
        let start = at + usize::from(self.lower(at) == "the");
        let season = season(&self.lower(start))?;
        let (to, year) = self.year_after(start + 1);
        (year != Year::Open).then_some((to, Expression::Season { season, year }))
    }

    /// "today", "yesterday", "tonight", "this morning".
    fn named_day(&self, at: usize) -> Option<(usize, Expression)> {
        let day = |shift| Some(Expression::Unit { unit: Unit::Day, shift });
        let of_day = matches!(self.word(at + 1), "morning" | "afternoon" | "evening" | "night");
        let one = match self.lower(at).as_str() {
            "today" | "tonight" => day(0),
            "yesterday" => day(-1),
            "tomorrow" => day(1),
            _ => None,
        };
        if let Some(expression) = one {
            return Some((at + 1 + usize::from(of_day), expression));
        }
        match (self.lower(at).as_str(), self.word(at + 1)) {
            ("this", "morning" | "afternoon" | "evening") => day(0),
            ("last", "night") => day(-1),
            _ => None,
        }
        .map(|expression| (at + 2, expression))
    }

    /// "last year", "this week", "the past 18 years", "the weekend".
    fn shifted_unit(&self, at: usize) -> Option<(usize, Expression)> {
        let the = usize::from(self.lower(at) == "the");
        let past = usize::from(self.lower(at) == "this" && self.word(at + 1) == "past");
        if the + past == 1 && self.word(at + 1 + past) == "weekend" {
            return Some((at + 2 + past, Expression::Unit { unit: Unit::Weekend, shift: 0 }));
        }
        let word = self.lower(at + the);
        let next = at + the + 1;
        let number = count(self.word(next)).filter(|_| matches!(word.as_str(), "past" | "last"));
        if let (Some(count), Some(unit)) = (number, unit(self.word(next + 1))) {
            return Some((next + 2, Expression::Past { count, unit }));
        }
        let unit = unit(self.word(next)).filter(|unit| *unit != Unit::Day)?;
        let expression = match word.as_str() {
            "past" if the == 1 => Expression::Past { count: 1, unit },
            "this" if the == 0 => Expression::Unit { unit, shift: 0 },
            "last" if the == 0 => Expression::Unit { unit, shift: -1 },
            "next" if the == 0 => Expression::Unit { unit, shift: 1 },
            "previous" => Expression::Unit { unit, shift: -1 },
            "coming" | "following" => Expression::Unit { unit, shift: 1 },
            _ => return None,
        };
        Some((next + 1, expression))
    }

    /// "three years ago", "a week earlier".
    fn ago(&self, at: usize) -> Option<(usize, Expression)> {
        let count = count(self.word(at))?;
        let unit = unit(self.word(at + 1))?;
        let ago = matches!(self.word(at + 2), "ago" | "earlier");
        ago.then_some((at + 3, Expression::Ago { count, unit }))
    }

    /// "the 1990s", "the 21st century".
    fn decade_or_century(&self, at: usize) -> Option<(usize, Expression)> {
        let start = at + usize::from(self.lower(at) == "the");
        let touching = self.touches(start);
        if let Some(year) = self.year_number(start).filter(|year| year % 10 == 0) {
            let plural = self.word(start + 1) == "s" && touching;
            let apostrophe =
                matches!(self.word(start + 1), "'" | "’") && self.word(start + 2) == "s";
            let to = if plural { start + 2 } else { start + 3 };
            return (plural || (apostrophe && touching)).then_some((to, Expression::Decade(year)));
        }
        let number = self.digits(start, 2).filter(|number| (1..=21).contains(number))?;
        let ending = matches!(self.word(start + 1), "st" | "nd" | "rd" | "th") && touching;
        let century = ending && self.word(start + 2) == "century";
        century.then_some((start + 3, Expression::Century(number)))
    }

    /// "2024", "early 2020", "2004 to 2009", "2017–2018".
    fn years(&self, at: usize) -> Option<(usize, Expression)> {
        let (start, part) = self.stage(at);
        if let Some(year) = self.bare_year(start).filter(|_| part != Stage::Whole) {
            return Some((start + 1, Expression::PartOfYear(part, year)));
        }
        let first = self.bare_year(at)?;
        let joined = match self.word(at + 1) {
            "–" | "-" => true,
            "to" => self.stretch.before(at) == "from" || self.is_year_word(at + 2),
            _ => false,
        };
        if let Some(last) = self.digits(at + 2, 4).filter(|_| joined) {
            let last = if last < 100 { first / 100 * 100 + last } else { last };
            if (first + 1..2100).contains(&last) {
                return Some((at + 3, Expression::Years(first, last)));
            }
        }
        // "2000-foot": no year, and neither is a number that touches a sign of its own.
        (!joined || !self.touches(at)).then_some((at + 1, Expression::Year(first)))
    }

    fn is_year_word(&self, at: usize) -> bool {
        self.year_number(at).is_some() && self.word(at).len() == 4
    }

    /// Four digits that nothing beside them makes an amount.
    fn bare_year(&self, at: usize) -> Option<i32> {
        let year = self.year_number(at).filter(|year| *year >= 1500 && self.word(at).len() == 4)?;
        let before = self.stretch.before(at);
        let amount = matches!(
            before,
            "$" | "£"
                | "€"
                | "¥"
                | "#"
                | "No"
                | "than"
                | "least"
                | "nearly"
                | "over"
                | "exceeding"
                | "."
        ) && before != "."
            || (before == "." && at > 0 && self.touches(at - 1));
        let measured = matches!(
            self.word(at + 1),
            "%" | "UTC"
                | "GMT"
                | "people"
                | "troops"
                | "soldiers"
                | "workers"
                | "men"
                | "women"
                | "children"
                | "km"
                | "miles"
                | "metres"
                | "meters"
                | "feet"
                | "tons"
                | "tonnes"
                | "votes"
                | "dollars"
        );
        let class = self.stretch.tokens.get(at).map(|token| token.class);
        (!amount && !measured && class == Some(Class::Number)).then_some(year)
    }
}

fn shift(word: &str) -> Option<Shift> {
    match word {
        "last" => Some(Shift::Last),
        "this" => Some(Shift::This),
        "next" => Some(Shift::Next),
        _ => None,
    }
}

fn unit(word: &str) -> Option<Unit> {
    match word.trim_end_matches('s') {
        "day" => Some(Unit::Day),
        "weekend" => Some(Unit::Weekend),
        "week" => Some(Unit::Week),
        "month" => Some(Unit::Month),
        "year" => Some(Unit::Year),
        "decade" => Some(Unit::Decade),
        "century" => Some(Unit::Century),
        _ => None,
    }
}
