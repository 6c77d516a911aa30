//! Expressions that are printed: days, months, seasons, quarters, years, decades.

use super::expression::{Expression, MonthDay, Stage, Year};
use super::holidays;
use super::line::Line;
use super::vocabulary::{decade, is_doubtful, is_preposition};

impl Line<'_> {
    /// "2024-10-22", "2024/10/22", "20241022".
    pub(super) fn iso_day(&self, at: usize) -> Option<(usize, Expression)> {
        if let Some(stamp) = self.stamp(at) {
            return Some((at + 1, stamp));
        }
        let year = self.digits(at, 4)?;
        let mark = matches!(self.word(at + 1), "-" | "/") && self.word(at + 1) == self.word(at + 3);
        let (month, day) = (self.small(at + 2)?, self.small(at + 4)?);
        let day = Expression::Day {
            weekday: None,
            day: MonthDay { month, day },
            year: Year::Printed(year),
        };
        (mark && self.is_glued(at, at + 4)).then_some((at + 5, day))
    }

    /// "20241022", of the twentieth or twenty-first century.
    fn stamp(&self, at: usize) -> Option<Expression> {
        let stamp = self.digits(at, 8).filter(|stamp| (19_000_000..21_000_000).contains(stamp))?;
        let two_digits = |number: i32| u8::try_from(number % 100).ok();
        let day = MonthDay { month: two_digits(stamp / 100)?, day: two_digits(stamp)? };
        Some(Expression::Day { weekday: None, day, year: Year::Printed(stamp / 10_000) })
    }

    /// "10/30/89", "30.10.1989", "02-13-1998": the month first, unless it cannot be one.
    pub(super) fn numeric_day(&self, at: usize) -> Option<(usize, Expression)> {
        let (one, two) = (self.small(at)?, self.small(at + 2)?);
        let mark = matches!(self.word(at + 1), "-" | "/") && self.word(at + 1) == self.word(at + 3);
        let free = self.is_free(at) && self.is_glued(at, at + 4);
        let year = self.numeric_year(at + 4)?;
        let goes_on = self.word(at + 5) == self.word(at + 1) && self.touches(at + 4);
        let (month, day) = if one > 12 { (two, one) } else { (one, two) };
        let day = Expression::Day { weekday: None, day: MonthDay { month, day }, year };
        (mark && free && !goes_on && month <= 12).then_some((at + 5, day))
    }

    /// "31-Oct-1989".
    pub(super) fn hyphened_day(&self, at: usize) -> Option<(usize, Expression)> {
        let (day, year) = (self.small(at)?, self.numeric_year(at + 4)?);
        let marks = self.word(at + 1) == "-" && self.word(at + 3) == "-";
        let (next, month) = self.month(at + 2)?;
        let stands = marks && next == at + 3 && self.is_free(at) && self.is_glued(at, at + 4);
        let day = Expression::Day { weekday: None, day: MonthDay { month, day }, year };
        stands.then_some((at + 5, day))
    }

    fn numeric_year(&self, at: usize) -> Option<Year> {
        let printed = self.digits(at, 4).map(Year::Printed);
        printed.or_else(|| self.digits(at, 2).map(Year::Short))
    }

    /// Whether no number, and none of the signs that make one longer, touches the token at `at` from
    /// before; a code with a hyphen may: "NYT-02-12-98".
    fn is_free(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| self.touches(before)) else {
            return true;
        };
        let is_coded = self.word(before) == "-" && before > 0 && self.is_capitalised(before - 1);
        is_coded || !matches!(self.word(before), "-" | "/" | "." | ":" | "$" | "#")
    }

    /// "Tuesday, October 22, 2024", "22 October", "the 22nd of October", "Dec. 5-7".
    pub(super) fn day(&self, at: usize) -> Option<(usize, Expression)> {
        let (start, weekday) = match self.any_weekday(at) {
            Some((next, weekday)) => (self.past(next, ","), Some(weekday)),
            None => (at, None),
        };
        let (end, first) = self.month_day(start).or_else(|| self.day_month(start))?;
        if let Some((end, last)) = self.last_day(end, first).filter(|_| weekday.is_none()) {
            let (to, year) = self.year_after(end);
            return Some((to, Expression::Days { first, last, year }));
        }
        let (to, year) = match self.year_after(end) {
            (to, Year::Open) if self.is_of_attacks(to, first) => (to, Year::Printed(2001)),
            told => told,
        };
        Some((to, Expression::Day { weekday, day: first, year }))
    }

    /// "the Sept. 11 attacks", of one year.
    fn is_of_attacks(&self, at: usize, day: MonthDay) -> bool {
        let attacks = ["attacks", "attack", "terror", "terrorist", "hijackings", "hijackers"];
        day == MonthDay { month: 9, day: 11 } && attacks.contains(&self.printed(at))
    }

    /// "October 22", "Dec. 28th".
    fn month_day(&self, at: usize) -> Option<(usize, MonthDay)> {
        let (next, month) = self.month(at)?;
        let (end, day) = self.day_number(next)?;
        Some((end, MonthDay { month, day }))
    }

    /// "22 October", "28th of Dec."
    fn day_month(&self, at: usize) -> Option<(usize, MonthDay)> {
        let (next, day) = self.day_number(at)?;
        let (end, month) = self.month(self.past(next, "of"))?;
        Some((end, MonthDay { month, day }))
    }

    /// The other end of "Dec. 5-7" and of "November 20 to December 11".
    fn last_day(&self, at: usize, first: MonthDay) -> Option<(usize, MonthDay)> {
        let other = self.past_to(at)?;
        if let Some(found) = self.month_day(other).or_else(|| self.day_month(other)) {
            return Some(found);
        }
        let (end, day) = self.day_number(other).filter(|(_, day)| *day > first.day)?;
        Some((end, MonthDay { day, ..first }))
    }

    /// "5-7 December", "28 to 30 June 2019".
    pub(super) fn days_of_month(&self, at: usize) -> Option<(usize, Expression)> {
        let (next, day) = self.day_number(at)?;
        let (next, last_day) = self.day_number(self.past_to(next)?)?;
        let (end, month) = self.month(self.past(next, "of"))?;
        let (to, year) = self.year_after(end);
        let (first, last) = (MonthDay { month, day }, MonthDay { month, day: last_day });
        (first < last).then_some((to, Expression::Days { first, last, year }))
    }

    /// Past "to", "through", "-" between two ends.
    fn past_to(&self, at: usize) -> Option<usize> {
        let joins =
            matches!(self.word(at), "to" | "through" | "thru" | "until" | "till" | "-" | "–" | "—");
        joins.then_some(at + 1)
    }

    /// "April", "August 2024", "September last year", "last April", "that September".
    pub(super) fn month_named(&self, at: usize) -> Option<(usize, Expression)> {
        if let Some((next, shift)) = self.shift(at) {
            let (next, month) = self.month(next)?;
            return Some((next, Expression::Month { month, year: Year::Near(shift) }));
        }
        if self.word(at) == "that" {
            let (next, month) = self.month(at + 1)?;
            return Some((next, Expression::Month { month, year: Year::Told }));
        }
        let (next, first) = self.month(at)?;
        if let Some((to, last, year)) = self.last_month(next) {
            return Some((to, Expression::Months { first, last, year }));
        }
        let (to, year) = self.year_after(next);
        let placed = year != Year::Open || self.is_placed(at, next);
        placed.then_some((to, Expression::Month { month: first, year }))
    }

    /// The other end of "June to August 2019", which needs a year unless a hyphen ties both.
    fn last_month(&self, at: usize) -> Option<(usize, u8, Year)> {
        let (next, last) = self.month(self.past_to(at)?)?;
        let (to, year) = self.year_after(next);
        let is_tied = self.word(at) == "-" && self.is_glued(at - 1, at + 1);
        let known = year != Year::Open || is_tied;
        (known && self.day_number(next).is_none()).then_some((to, last, year))
    }

    /// Whether a bare month is one: months that are also other words only after a preposition or an
    /// article, and none within a name.
    pub(super) fn is_placed(&self, at: usize, next: usize) -> bool {
        let before = self.before(at);
        let in_list =
            matches!(before, "," | "and" | "or") && at > 1 && self.month(at - 2).is_some();
        let modifies = matches!(before, "the" | "a" | "an" | "its" | "this")
            && self.is_small_word(next)
            || matches!(before, "early" | "late" | "mid" | "of");
        if is_preposition(before) || in_list || modifies {
            return true;
        }
        let in_name = self.is_capitalised(next)
            || at > 0 && self.is_capitalised(at - 1) && !self.begins_sentence(at - 1);
        !is_doubtful(self.word(at)) && !in_name
    }

    /// "the winter of 2006", "last summer", "spring 2024", "in the summer".
    pub(super) fn season_named(&self, at: usize) -> Option<(usize, Expression)> {
        if let Some((next, shift)) = self.shift(at) {
            let season = self.season(next)?;
            return Some((next + 1, Expression::Season { season, year: Year::Near(shift) }));
        }
        let start = self.past(at, "the");
        let season = self.season(start)?;
        let (to, year) = self.years_of_winter(start + 1);
        let bare = start > at
            && matches!(self.before(at), "in" | "during" | "since" | "until" | "by")
            && self.word(start + 1) != "of";
        (year != Year::Open || bare).then_some((to, Expression::Season { season, year }))
    }

    /// The year after a season: also "2006–2007", by its first.
    fn years_of_winter(&self, at: usize) -> (usize, Year) {
        let (to, year) = self.year_after(at);
        let second = self.four_digits(to + 1).or_else(|| self.digits(to + 1, 2));
        let joined = matches!(self.word(to), "-" | "–" | "/") && self.is_glued(to - 1, to + 1);
        let both = year != Year::Open && joined && second.is_some();
        (if both { to + 2 } else { to }, year)
    }

    /// "Labor Day", "Christmas 2019", "last Easter".
    pub(super) fn holiday(&self, at: usize) -> Option<(usize, Expression)> {
        let shifted = self.shift(at);
        let start = shifted.map_or(at, |(next, _)| next);
        if !self.is_capitalised(start) {
            return None;
        }
        let (length, holiday) = holidays::named(|at| self.printed(start + at))?;
        let (to, year) = match shifted {
            Some((_, shift)) => (start + length, Year::Near(shift)),
            None => self.year_after(start + length),
        };
        Some((to, Expression::Holiday { holiday, year }))
    }

    /// "fiscal 1990", "fiscal year 2020", "FY 2020", "the year 2000".
    pub(super) fn fiscal_year(&self, at: usize) -> Option<(usize, Expression)> {
        let start = self.past(at, "the");
        let next = match (self.word(start), self.word(start + 1)) {
            ("fiscal" | "calendar" | "financial", "year") => start + 2,
            ("fiscal" | "calendar" | "fy" | "year", _) => start + 1,
            _ => return None,
        };
        let printed = self.four_digits(next).map(|year| (next + 1, Year::Printed(year)));
        let short = || self.short_year(next).map(|(to, year)| (to, Year::Short(year)));
        let (to, year) = printed.or_else(short)?;
        Some((to, Expression::Year(year)))
    }

    /// "the 1990s", "1990's", "the '80s", "the eighties".
    pub(super) fn decade_named(&self, at: usize) -> Option<(usize, Expression)> {
        let start = self.past(at, "the");
        if let Some(tens) = decade(self.word(start)).filter(|_| start > at) {
            return Some((start + 1, Expression::Decade(Year::Short(tens))));
        }
        let (end, year) = match (self.four_digits(start), self.short_year(start)) {
            (Some(year), _) => (start + 1, Year::Printed(year)),
            (_, Some((end, year))) => (end, Year::Short(year)),
            _ => (start + 1, Year::Short(self.digits(start, 2).filter(|_| start > at)?)),
        };
        let (Year::Printed(number) | Year::Short(number)) = year else { return None };
        let apostrophe = usize::from(matches!(self.word(end), "'" | "’"));
        let plural = self.word(end + apostrophe) == "s" && self.is_glued(end - 1, end + apostrophe);
        let round = number % 10 == 0;
        (plural && round).then_some((end + apostrophe + 1, Expression::Decade(year)))
    }

    /// "the 21st century", "nineteenth-century".
    pub(super) fn century_named(&self, at: usize) -> Option<(usize, Expression)> {
        let (next, number) = self.ordinal_of_century(self.past(at, "the"))?;
        let next = self.past(next, "-");
        let century = self.word(next) == "century" && (1..=21).contains(&number);
        century.then_some((next + 1, Expression::Century(number)))
    }

    fn ordinal_of_century(&self, at: usize) -> Option<(usize, i32)> {
        let (next, number) = self.ordinal(at)?;
        if number == 20 && self.word(next) == "-" && self.word(next + 1) == "first" {
            return Some((next + 2, 21));
        }
        Some((next, number))
    }

    /// "2024", "2004 to 2009", "2017–18", "'98".
    pub(super) fn years(&self, at: usize) -> Option<(usize, Expression)> {
        if let Some((to, year)) = self.short_year(at) {
            let is_longer = self.touches(to - 1) && !matches!(self.word(to), "." | "," | ";");
            let after = is_preposition(self.before(at)) && !is_longer;
            return after.then_some((to, Expression::Year(Year::Short(year))));
        }
        let first = self.bare_year(at).or_else(|| self.ranged_year(at))?;
        if let Some((to, last)) = self.last_year(at + 1, first) {
            return Some((to, Expression::Years(first, last)));
        }
        // "2000-foot" is no year, but "2019-style" after "in" would be one: a glued hyphen decides.
        let glued = matches!(self.word(at + 1), "-" | "–") && self.touches(at);
        (!glued).then_some((at + 1, Expression::Year(Year::Printed(first))))
    }

    /// A number that only the other end of a range makes a year: "over 2000 - 2050".
    fn ranged_year(&self, at: usize) -> Option<i32> {
        let first = self.four_digits(at).filter(|year| *year >= 1500)?;
        let spaced = self.word(at + 1) == "-" && self.four_digits(at + 2).is_some();
        (spaced && matches!(self.before(at), "over" | "about")).then_some(first)
    }

    /// The other end of a range of years.
    fn last_year(&self, at: usize, first: i32) -> Option<(usize, i32)> {
        let is_season = self.word(at) == "/" && self.digits(at + 1, 2) == Some((first + 1) % 100);
        let other = if is_season { at + 1 } else { self.past_to(at)? };
        let spelt = !matches!(self.word(at), "-" | "–" | "—" | "/");
        let last = match (self.four_digits(other), self.digits(other, 2)) {
            (Some(last), _) => last,
            (None, Some(last)) if !spelt && self.is_glued(at - 1, at + 1) => {
                first / 100 * 100 + last
            }
            _ => return None,
        };
        (first + 1..2100).contains(&last).then_some((other + 1, last))
    }

    /// "9/11", which is one day of one year.
    pub(super) fn nine_eleven(&self, at: usize) -> Option<(usize, Expression)> {
        let stands = self.digits(at, 1) == Some(9)
            && self.word(at + 1) == "/"
            && self.digits(at + 2, 2) == Some(11)
            && self.is_glued(at, at + 2)
            && self.word(at + 3) != "/";
        let day = MonthDay { month: 9, day: 11 };
        let year = Year::Printed(2001);
        stands.then_some((at + 3, Expression::Day { weekday: None, day, year }))
    }

    /// "year-end", "year's end", which is that of the running year.
    pub(super) fn year_end(&self, at: usize) -> Option<(usize, Expression)> {
        let is_owner = matches!(self.word(at + 1), "'" | "’") && self.word(at + 2) == "s";
        let joined = if is_owner { at + 3 } else { self.past(at + 1, "-") };
        let stands = self.word(at) == "year" && self.word(joined) == "end";
        let year = Expression::Year(Year::Shifted(0));
        let stage = Stage::End;
        stands.then(|| (joined + 1, Expression::Part { stage, whole: Box::new(year) }))
    }
}
