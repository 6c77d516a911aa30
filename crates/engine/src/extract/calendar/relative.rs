//! Expressions that are counted from another time: "yesterday", "last week", "three years ago".

use super::events::event_around;
use super::expression::{Amount, Expression, Origin, Shift, Unit, Year};
use super::line::Line;
use super::vocabulary::is_preposition;

impl Line<'_> {
    /// "today", "yesterday", "tonight", "this morning", "that night".
    pub(super) fn named_day(&self, at: usize) -> Option<(usize, Expression)> {
        let day =
            |to, shift, origin| Some((to, Expression::Unit { unit: Unit::Day, shift, origin }));
        let three = (self.word(at), self.word(at + 1), self.word(at + 2));
        match (three, self.word(at + 3)) {
            (("the", "day", "before"), "yesterday") => day(at + 4, -2, Origin::Published),
            (("the", "day", "after"), "tomorrow") => day(at + 4, 2, Origin::Published),
            (("today" | "tonight", ..), _) => day(at + 1, 0, Origin::Published),
            (("yesterday", ..), _) => day(at + 1, -1, Origin::Published),
            (("tomorrow", ..), _) => day(at + 1, 1, Origin::Published),
            (("this", "morning" | "afternoon" | "evening", _), _) => {
                day(at + 2, 0, Origin::Published)
            }
            (("last", "night", _), _) => day(at + 2, -1, Origin::Published),
            (("that", "morning" | "afternoon" | "evening" | "night", _), _) => {
                day(at + 2, 0, Origin::Told)
            }
            (("the", "next" | "following", "morning"), _) => day(at + 3, 1, Origin::Told),
            _ => None,
        }
    }

    /// "Tuesday", "last Friday", "this coming Friday", "the following Monday".
    pub(super) fn weekday_named(&self, at: usize) -> Option<(usize, Expression)> {
        let told = match (self.word(at), self.word(at + 1)) {
            ("the", "following" | "next") => Some((at + 2, Shift::Next)),
            ("the", "previous" | "preceding") => Some((at + 2, Shift::Last)),
            ("that", _) => Some((at + 1, Shift::Open)),
            _ => None,
        };
        let origin = if told.is_some() { Origin::Told } else { Origin::Published };
        let (next, shift) = told.or_else(|| self.shift(at)).unwrap_or((at, Shift::Open));
        let weekday = self.weekday(next)?;
        // "every Monday" names no one day, and the Sunday Times none at all.
        let is_set = matches!(self.before(at), "every" | "each");
        let is_name = matches!(self.before(at), "black" | "bloody") && self.is_capitalised(at - 1)
            || self.is_capitalised(next + 1) && is_title_word(self.word(next + 1));
        let weekday = Expression::Weekday { weekday, shift, origin };
        (!is_set && !is_name).then_some((next + 1, weekday))
    }

    /// "last year", "this week", "the weekend", "the previous month", "the same day".
    pub(super) fn shifted_unit(&self, at: usize) -> Option<(usize, Expression)> {
        let the = usize::from(self.word(at) == "the");
        let (next, shift, origin) = self.shift_of_unit(at + the, the == 1)?;
        let is_business = matches!(self.word(next), "fiscal" | "financial" | "calendar");
        let next = next + usize::from(is_business);
        let unit = self.unit(next).filter(|unit| !is_business || *unit == Unit::Year)?;
        let fits = match origin {
            Origin::Published => unit != Unit::Day,
            // "The next week" lasts from now; "the next day" is the one after.
            Origin::Told => self.word(at + the) != "next" || unit == Unit::Day,
        };
        fits.then_some((next + 1, Expression::Unit { unit, shift, origin }))
    }

    /// The word that moves a unit: where the unit stands, how far, and from where.
    fn shift_of_unit(&self, at: usize, the: bool) -> Option<(usize, i32, Origin)> {
        let (skip, shift, origin) = match (self.word(at), the) {
            ("this", false) if self.word(at + 1) == "past" => (2, 0, Origin::Published),
            ("this", false) | ("current", _) => (1, 0, Origin::Published),
            ("last", false) | ("latest", true) => (1, -1, Origin::Published),
            ("next", false) | ("coming", _) => (1, 1, Origin::Published),
            ("same", true) | ("that", false) => (1, 0, Origin::Told),
            ("previous" | "preceding" | "prior", _) => (1, -1, Origin::Told),
            ("following", _) | ("next", true) => (1, 1, Origin::Told),
            ("weekend", true) => (0, 0, Origin::Published),
            _ => return None,
        };
        Some((at + skip, shift, origin))
    }

    /// "during the week", "for the quarter", "for the year": the unit that runs.
    pub(super) fn running_unit(&self, at: usize) -> Option<(usize, Expression)> {
        let unit = self.unit(at + 1).filter(|_| self.word(at) == "the")?;
        let runs = match unit {
            Unit::Quarter => matches!(self.before(at), "in" | "for" | "during" | "of"),
            Unit::Year => matches!(self.before(at), "for" | "during"),
            Unit::Week | Unit::Month => self.before(at) == "during",
            _ => false,
        };
        (runs && !self.is_ended(at + 2)).then_some((at + 2, unit_of(unit)))
    }

    /// "the week", "the year" after "the end of", "later in".
    pub(super) fn whole_unit(&self, at: usize) -> Option<(usize, Expression)> {
        let unit = self.unit(at + 1).filter(|unit| self.word(at) == "the" && *unit != Unit::Day)?;
        Some((at + 2, unit_of(unit)))
    }

    /// "the past 18 years", "the last few weeks", "the coming months", "recent years".
    pub(super) fn span_of_units(&self, at: usize) -> Option<(usize, Expression)> {
        let the = usize::from(self.word(at) == "the");
        let ahead = match self.word(at + the) {
            "past" | "last" | "previous" => false,
            "recent" if the == 0 => false,
            "next" | "coming" => true,
            _ => return None,
        };
        let next = at + the + 1;
        let vague = Amount::between(2, 4, 9);
        if let Some((next, amount)) = self.amount(next) {
            let unit = self.units(next).or_else(|| self.unit(next))?;
            return Some((next + 1, Expression::Span { amount, unit, ahead }));
        }
        if let Some(unit) = self.units(next) {
            return Some((next + 1, Expression::Span { amount: vague, unit, ahead }));
        }
        // "the past year"; "past" without the article is none after "the" of another noun.
        let one = self.unit(next).filter(|_| the == 1 || self.word(at) == "past")?;
        Some((next + 1, Expression::Span { amount: Amount::exactly(1), unit: one, ahead }))
    }

    /// "three years ago", "a few days later", "the year before", "years ago".
    pub(super) fn away(&self, at: usize) -> Option<(usize, Expression)> {
        let is_plural = self.units(at).is_some();
        let (next, amount) = if is_plural {
            (at, Amount::between(2, 4, 20))
        } else if self.word(at) == "the" {
            (at + 1, Amount::exactly(1))
        } else {
            self.amount(at)?
        };
        let unit = self.units(next).or_else(|| self.unit(next))?;
        let next = self.past_year_and_a_half(next + 1);
        let (to, ahead, origin) = self.direction(next)?;
        let article = self.word(at) == "the";
        let fits = match origin {
            Origin::Published => !article,
            Origin::Told => !is_plural && (!article || unit != Unit::Week),
        };
        fits.then_some((to, Expression::Away { amount, ahead, unit, origin }))
    }

    /// "a year and a half ago".
    fn past_year_and_a_half(&self, at: usize) -> usize {
        let half = ["and", "a", "half"];
        let stands = half.iter().enumerate().all(|(n, word)| self.word(at + n) == *word);
        at + if stands { 3 } else { 0 }
    }

    /// "ago", "earlier", "later", "from now", "before" at the end of its clause.
    fn direction(&self, at: usize) -> Option<(usize, bool, Origin)> {
        let ends = |next: usize| {
            let small = self.is_small_word(next);
            !small && !self.is_capitalised(next) && self.small(next).is_none()
                || is_preposition(self.word(next)) && self.word(next) != "of"
        };
        match (self.word(at), self.word(at + 1)) {
            ("ago", _) => Some((at + 1, false, Origin::Published)),
            ("from", "now") => Some((at + 2, true, Origin::Published)),
            ("earlier" | "previously", _) => Some((at + 1, false, Origin::Told)),
            ("later", _) => Some((at + 1, true, Origin::Told)),
            ("before", _) if ends(at + 1) => Some((at + 1, false, Origin::Told)),
            ("after", _) if ends(at + 1) => Some((at + 1, true, Origin::Told)),
            _ => None,
        }
    }

    /// "the year-ago quarter", "year-earlier".
    pub(super) fn year_ago(&self, at: usize) -> Option<(usize, Expression)> {
        let start = self.past(at, "the");
        let joined = self.word(start) == "year" && self.word(start + 1) == "-";
        if !joined || !matches!(self.word(start + 2), "ago" | "earlier") {
            return None;
        }
        let noun = self.word(start + 3);
        let is_noun = matches!(noun, "quarter" | "period" | "month" | "week") && start > at;
        let year = Expression::Year(Year::Shifted(-1));
        // Of the quarter that the text has told of, the one a year before.
        let quarter = Expression::Unit { unit: Unit::Quarter, shift: -4, origin: Origin::Told };
        let to = start + 3 + usize::from(is_noun);
        Some((to, if is_noun && noun == "quarter" { quarter } else { year }))
    }

    /// "seventh month", "100th day" in a sentence about an event that began on a known day.
    pub(super) fn since_event(&self, at: usize) -> Option<(usize, Expression)> {
        let (next, number) = self.ordinal(at).filter(|(_, number)| *number > 0)?;
        let unit = self.unit(next)?;
        let counts = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
        let event = event_around(self, at).filter(|_| counts)?;
        let (first, event) = (event.first, event.name);
        Some((next + 1, Expression::Since { first, event, number, unit }))
    }

    /// "now", "currently", "recently", "at the moment".
    pub(super) fn moment(&self, at: usize) -> Option<(usize, Expression)> {
        let joined = self.word(at + 1) == "-" && self.touches(at);
        match (self.word(at), self.word(at + 1), self.word(at + 2)) {
            ("now", "that", _) => None,
            ("now" | "currently" | "nowadays", ..) if !joined => Some((at + 1, Expression::Now)),
            ("recently", ..) if !joined => Some((at + 1, Expression::Recently)),
            ("the", "moment", _) if self.before(at) == "at" => Some((at + 2, Expression::Now)),
            ("present", ..) if self.before(at) == "at" => Some((at + 1, Expression::Now)),
            _ => None,
        }
    }
}

fn unit_of(unit: Unit) -> Expression {
    Expression::Unit { unit, shift: 0, origin: Origin::Published }
}

/// Words that follow a weekday in the names of newspapers and programmes.
fn is_title_word(word: &str) -> bool {
    matches!(
        word,
        "times"
            | "telegraph"
            | "mirror"
            | "express"
            | "mail"
            | "herald"
            | "post"
            | "star"
            | "night"
    )
}
