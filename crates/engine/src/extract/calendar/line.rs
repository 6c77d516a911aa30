//! A stretch of text as the grammar of the calendar reads it: the words it knows, and the small parts
//! from which expressions are made.
//!
//! Readers of parts that have a length return one past their last token.

use super::expression::{Amount, Shift, Stage, Unit, Year};
use super::vocabulary::{
    self, is_counted_noun, is_number_label, month, number, ordinal, season, short_month,
    short_weekday, unit, weekday,
};
use crate::extract::scene::Stretch;
use crate::extract::words::Class;

/// A stretch and those of its words that the calendar knows.
pub(super) struct Line<'a> {
    stretch: &'a Stretch<'a>,
    /// In lower case, and whether an expression may begin with it; empty for one that the calendar does
    /// not know.
    words: Vec<(&'static str, bool)>,
}

impl<'a> Line<'a> {
    pub(super) fn of(stretch: &'a Stretch<'a>) -> Self {
        let words = stretch.tokens.iter().map(|token| vocabulary::known(token.lower)).collect();
        Self { stretch, words }
    }

    /// How many tokens it has.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether an expression may begin at `at`: quick, because it is asked of every token.
    pub(super) fn may_begin(&self, at: usize) -> bool {
        self.words[at].1 || self.is_number(at)
    }

    /// Whether the token at `at` is a number in digits.
    pub(super) fn is_number(&self, at: usize) -> bool {
        self.stretch.tokens.get(at).is_some_and(|token| token.class == Class::Number)
    }

    /// The word at `at` in lower case, if the calendar knows it; else, and beyond the ends, empty.
    pub(super) fn word(&self, at: usize) -> &'static str {
        self.words.get(at).map_or("", |(word, _)| word)
    }

    /// The word before `at`, likewise.
    pub(super) fn before(&self, at: usize) -> &'static str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The token at `at` as it is printed; empty beyond the ends.
    pub(super) fn printed(&self, at: usize) -> &'a str {
        self.stretch.word(at)
    }

    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.stretch.is_capitalised(at)
    }

    /// Whether the token at `at` is a word that begins with a small letter.
    pub(super) fn is_small_word(&self, at: usize) -> bool {
        self.printed(at).starts_with(char::is_lowercase)
    }

    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        self.stretch.begins_sentence(at)
    }

    /// Whether the tokens at `at` and after it touch.
    pub(super) fn touches(&self, at: usize) -> bool {
        let pair = self.stretch.tokens.get(at).zip(self.stretch.tokens.get(at + 1));
        pair.is_some_and(|(one, two)| one.span.end == two.span.start)
    }

    /// Whether each of the tokens `from..to` touches the one after it.
    pub(super) fn is_glued(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| self.touches(at))
    }

    /// `at`, or what follows if the word there is `word`.
    pub(super) fn past(&self, at: usize, word: &str) -> usize {
        at + usize::from(self.word(at) == word)
    }

    /// A number of exactly so many digits.
    pub(super) fn digits(&self, at: usize, count: usize) -> Option<i32> {
        let printed = self.printed(at);
        let fits = printed.len() == count && printed.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| printed.parse().ok())?
    }

    /// A number of one or two digits.
    pub(super) fn small(&self, at: usize) -> Option<u8> {
        let number = self.digits(at, 1).or_else(|| self.digits(at, 2))?;
        u8::try_from(number).ok()
    }

    /// "2024" within the years that news speak of.
    pub(super) fn four_digits(&self, at: usize) -> Option<i32> {
        self.digits(at, 4).filter(|year| (1000..2100).contains(year))
    }

    /// A month's name, whole or short, with the full stop of a short one.
    pub(super) fn month(&self, at: usize) -> Option<(usize, u8)> {
        if !self.is_capitalised(at) {
            return None;
        }
        if let Some(month) = month(self.word(at)) {
            return Some((at + 1, month));
        }
        let month = short_month(self.word(at))?;
        Some((self.past_point(at), month))
    }

    /// A weekday's whole name.
    pub(super) fn weekday(&self, at: usize) -> Option<u8> {
        weekday(self.word(at)).filter(|_| self.is_capitalised(at))
    }

    /// A weekday's name, whole or short, with the full stop of a short one.
    pub(super) fn any_weekday(&self, at: usize) -> Option<(usize, u8)> {
        let short = || short_weekday(self.word(at)).filter(|_| self.is_capitalised(at));
        let whole = self.weekday(at).map(|weekday| (at + 1, weekday));
        whole.or_else(|| Some((self.past_point(at), short()?)))
    }

    /// One past an abbreviation and the full stop that touches it.
    fn past_point(&self, at: usize) -> usize {
        at + 1 + usize::from(self.word(at + 1) == "." && self.touches(at))
    }

    /// 21 to 24 for spring to winter.
    pub(super) fn season(&self, at: usize) -> Option<u8> {
        season(self.word(at))
    }

    /// A unit of which there is one: "week".
    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        self.any_unit(at).filter(|(_, many)| !many).map(|(unit, _)| unit)
    }

    /// Units of which there are many: "weeks".
    pub(super) fn units(&self, at: usize) -> Option<Unit> {
        self.any_unit(at).filter(|(_, many)| *many).map(|(unit, _)| unit)
    }

    /// A unit; one that begins with a capital is the name of something, except in headlines.
    fn any_unit(&self, at: usize) -> Option<(Unit, bool)> {
        let title = self.stretch.is_headline || self.stretch.is_shouted;
        unit(self.word(at)).filter(|_| title || self.is_small_word(at))
    }

    /// 1 to 31 with its ending: "22nd".
    pub(super) fn day_number(&self, at: usize) -> Option<(usize, u8)> {
        let day = self.small(at).filter(|day| (1..=31).contains(day))?;
        let next = self.past_ending(at);
        let is_clock = self.word(next) == ":" && self.touches(at);
        let is_counted = matches!(self.word(next), "%" | "percent" | "per" | "million" | "billion");
        (!is_clock && !is_counted).then_some((next, day))
    }

    fn past_ending(&self, at: usize) -> usize {
        let ending = matches!(self.word(at + 1), "st" | "nd" | "rd" | "th") && self.touches(at);
        at + 1 + usize::from(ending)
    }

    /// "third", "3rd", "last" (−1).
    pub(super) fn ordinal(&self, at: usize) -> Option<(usize, i32)> {
        if let Some(number) = ordinal(self.word(at)) {
            return Some((at + 1, number));
        }
        let next = self.past_ending(at);
        let number = self.small(at).filter(|_| next == at + 2)?;
        Some((next, i32::from(number)))
    }

    /// "three", "a", "a few", "12", "two and a half".
    pub(super) fn amount(&self, at: usize) -> Option<(usize, Amount)> {
        let (next, amount) = match (self.word(at), self.word(at + 1)) {
            ("a", "few") => (at + 2, Amount::between(2, 3, 5)),
            ("a", "couple") => (self.past(at + 2, "of"), Amount::between(2, 2, 3)),
            ("a", "dozen") => (at + 2, Amount::exactly(12)),
            ("few", _) => (at + 1, Amount::between(2, 3, 5)),
            ("couple", _) => (self.past(at + 1, "of"), Amount::between(2, 2, 3)),
            ("several" | "many", _) => (at + 1, Amount::between(3, 5, 9)),
            ("a" | "an", _) => (at + 1, Amount::exactly(1)),
            _ => self.cardinal(at).map(|(next, count)| (next, Amount::exactly(count)))?,
        };
        Some((self.past_half(next), amount))
    }

    /// A number in words or in at most three digits.
    fn cardinal(&self, at: usize) -> Option<(usize, i32)> {
        let digits = (1..=3).find_map(|count| self.digits(at, count));
        if let Some(count) = digits.or_else(|| number(self.word(at)).filter(|count| *count < 20)) {
            return Some((at + 1, count));
        }
        let tens = number(self.word(at))?;
        let ones = number(self.word(at + 2)).filter(|ones| *ones < 10 && self.word(at + 1) == "-");
        Some(ones.map_or((at + 1, tens), |ones| (at + 3, tens + ones)))
    }

    /// Past "and a half", "-and-a-half".
    fn past_half(&self, at: usize) -> usize {
        let words = (at..self.len()).filter(|&at| self.word(at) != "-").take(3);
        let mut wanted = ["and", "a", "half"].into_iter();
        let last = words.take_while(|&at| wanted.next() == Some(self.word(at))).last();
        last.filter(|_| wanted.next().is_none()).map_or(at, |last| last + 1)
    }

    /// "early", "late", "mid-", "the end of": and the token after.
    pub(super) fn stage(&self, at: usize) -> Option<(usize, Stage)> {
        let the = usize::from(self.word(at) == "the");
        let (stage, is_noun) = match self.word(at + the) {
            "early" => (Stage::Early, false),
            "mid" => (Stage::Mid, false),
            "late" => (Stage::Late, false),
            "beginning" | "start" => (Stage::Early, true),
            "middle" => (Stage::Mid, true),
            "end" | "close" => (Stage::End, true),
            "rest" | "remainder" => (Stage::Later, true),
            "earlier" if the == 0 => (Stage::Earlier, false),
            "later" if the == 0 => (Stage::Later, false),
            _ => return None,
        };
        let next = at + the + 1;
        match self.word(next) {
            "of" if is_noun => Some((next + 1, stage)),
            "-" if stage == Stage::Mid || stage == Stage::End && self.is_glued(at, next) => {
                Some((next + 1, stage))
            }
            "in" if matches!(stage, Stage::Earlier | Stage::Later) => Some((next + 1, stage)),
            _ if is_noun => None,
            _ => Some((next, stage)),
        }
    }

    /// "last", "next", "this", "this past", "this coming".
    pub(super) fn shift(&self, at: usize) -> Option<(usize, Shift)> {
        match (self.word(at), self.word(at + 1)) {
            ("this", "past") => Some((at + 2, Shift::Open)),
            ("this", "coming") => Some((at + 2, Shift::Next)),
            ("this", _) => Some((at + 1, Shift::This)),
            ("last", _) => Some((at + 1, Shift::Last)),
            ("next", _) => Some((at + 1, Shift::Next)),
            _ => None,
        }
    }

    /// The year that follows a day, month or season: ", 2024", "of last year", "'98".
    pub(super) fn year_after(&self, at: usize) -> (usize, Year) {
        let joint = at + usize::from(matches!(self.word(at), "of" | ","));
        if let Some(year) = self.four_digits(joint).filter(|_| !self.counts(joint)) {
            return (joint + 1, Year::Printed(year));
        }
        if let Some((next, year)) = self.short_year(joint) {
            return (next, Year::Short(year));
        }
        let of = self.past(at, "of");
        match (self.word(of), self.word(of + 1), self.word(of + 2)) {
            ("this", "year", _) => (of + 2, Year::Shifted(0)),
            ("last", "year", _) => (of + 2, Year::Shifted(-1)),
            ("next", "year", _) => (of + 2, Year::Shifted(1)),
            ("that", "year", _) => (of + 2, Year::Told),
            ("the", "same", "year") => (of + 3, Year::Told),
            _ => (at, Year::Open),
        }
    }

    /// "'98".
    pub(super) fn short_year(&self, at: usize) -> Option<(usize, i32)> {
        let mark = matches!(self.word(at), "'" | "’" | "‘") && self.touches(at);
        let free = at == 0 || !self.touches(at - 1);
        let year = self.digits(at + 1, 2).filter(|_| mark && free)?;
        Some((at + 2, year))
    }

    /// Whether the number at `at` counts something: "2000 troops", "1700 UTC".
    fn counts(&self, at: usize) -> bool {
        is_counted_noun(self.word(at + 1))
    }

    /// Four digits that nothing beside them makes an amount, a time of day, or a part of an address.
    pub(super) fn bare_year(&self, at: usize) -> Option<i32> {
        let year = self.four_digits(at).filter(|year| *year >= 1500)?;
        let before = self.before(at);
        let touched = at > 0 && self.touches(at - 1);
        // "post-2001" holds a year, "B-2000" none.
        let joined = match before {
            "-" => at < 2 || !self.is_small_word(at - 2),
            _ => matches!(before, "/" | "."),
        };
        let labelled = is_number_label(before) || (touched && joined);
        let usual = (1900..2030).contains(&year) || vocabulary::is_preposition(before);
        (usual && !labelled && !self.counts(at)).then_some(year)
    }
}
