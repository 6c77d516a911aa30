//! Numbers as running text prints them: digits, words, multipliers, rough plurals, fractions, ranges.

use super::super::scene::Stretch;
use super::super::words::Class;
use super::marks::is_glued;
use super::units::{is_currency, of_sign};
use super::vocabulary::{Role, Roles};
use crate::model::{Decimal, Numeral};

/// A number, from its first token to one past its last, without sign of currency or per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) value: Decimal,
    pub(super) upper: Option<Decimal>,
    pub(super) numeral: Numeral,
    /// "a quarter", "two thirds": a share of something.
    pub(super) is_share: bool,
}

/// The number that begins at a token, a range taken whole.
pub(super) fn number(stretch: &Stretch<'_>, at: usize) -> Option<Number> {
    let low = single(stretch, at)?;
    Some(and_a_half(stretch, low).or_else(|| range(stretch, low)).unwrap_or(low))
}

/// One number: rough, in words, or in digits.
fn single(stretch: &Stretch<'_>, at: usize) -> Option<Number> {
    let token = stretch.tokens.get(at)?;
    match token.class {
        Class::Number => digits(stretch, at),
        Class::Word => fraction(stretch, at)
            .or_else(|| rough(stretch, at))
            .or_else(|| words(stretch, at))
            .or_else(|| coded(stretch, at)),
        Class::Sign => leading_point(stretch, at),
    }
}

/// "15,000", "4.5 million", "35 thousand".
fn digits(stretch: &Stretch<'_>, at: usize) -> Option<Number> {
    let value = decimal(stretch.word(at))?;
    multiplied(stretch, at, at + 1, value, Numeral::Digits)
}

/// "USD15": digits stuck to the code of a currency.
fn coded(stretch: &Stretch<'_>, at: usize) -> Option<Number> {
    let (code, digits) = stretch.word(at).split_at_checked(3)?;
    let value = Some(digits).filter(|_| is_currency(code)).and_then(decimal)?;
    multiplied(stretch, at, at + 1, value, Numeral::Digits)
}

/// ".0605".
fn leading_point(stretch: &Stretch<'_>, at: usize) -> Option<Number> {
    let digits = stretch.word(at + 1);
    let is_one = stretch.word(at) == "." && is_glued(&stretch.tokens, at + 1);
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let stands_free = !is_glued(&stretch.tokens, at);
    let value = Some(digits).filter(|_| is_one && is_whole && stands_free)?.parse().ok()?;
    let value = Decimal::new(value, after_point(digits)?)?;
    multiplied(stretch, at, at + 2, value, Numeral::Digits)
}

/// The value of digits with grouping commas and one decimal point; `None` for "1.2.3" and what is too
/// long to count anything.
fn decimal(text: &str) -> Option<Decimal> {
    let plain: String = text.chars().filter(|&sign| sign != ',').collect();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = format!("{whole}{fraction}").parse().ok()?;
    Decimal::new(digits, after_point(fraction)?)
}

/// The power of ten of the last digit behind a decimal point.
fn after_point(digits: &str) -> Option<i32> {
    i32::try_from(digits.len()).ok().map(|places| -places)
}

/// A number with the multipliers that follow it: "million", "hundred thousand", "bn".
fn multiplied(
    stretch: &Stretch<'_>,
    from: usize,
    mut to: usize,
    mut value: Decimal,
    numeral: Numeral,
) -> Option<Number> {
    while let Some(power) = multiplier(stretch, to) {
        value = value.times(Decimal::new(1, power)?)?;
        to += 1;
    }
    if stretch.word(to) == "dozen" {
        value = value.times(12.into())?;
        to += 1;
    }
    Some(Number { from, to, value, upper: None, numeral, is_share: false })
}

/// The power of ten that a word multiplies by: "million", or "m", "bn" and "k" stuck to digits.
fn multiplier(stretch: &Stretch<'_>, at: usize) -> Option<i32> {
    let word = stretch.word(at);
    if is_glued(&stretch.tokens, at) && stretch.tokens[at - 1].class == Class::Number {
        return match word {
            "mn" | "mln" => Some(6),
            "bn" => Some(9),
            "tn" | "trn" => Some(12),
            "k" | "K" if is_amount(stretch, at) => Some(3),
            "m" | "M" if is_amount(stretch, at) => Some(6),
            "b" | "B" if is_amount(stretch, at) => Some(9),
            _ => None,
        };
    }
    match word {
        "bn" => Some(9),
        "mn" => Some(6),
        "lakh" => Some(5),
        "crore" => Some(7),
        _ => power(word),
    }
}

/// Whether "m" at `at` means millions and not metres: in money, and before a plural.
fn is_amount(stretch: &Stretch<'_>, at: usize) -> bool {
    let sign = at.checked_sub(2).map_or("", |sign| stretch.word(sign));
    let next = stretch.word(at + 1);
    of_sign("", sign).is_some() || next == "people" || next.len() > 3 && next.ends_with('s')
}

/// The power of ten that a word in the singular names.
fn power(word: &str) -> Option<i32> {
    match word.to_ascii_lowercase().as_str() {
        "hundred" => Some(2),
        "thousand" => Some(3),
        "million" => Some(6),
        "billion" => Some(9),
        "trillion" => Some(12),
        _ => None,
    }
}

/// "hundreds", "tens of thousands", "a few hundred", "several thousand": the least that is meant.
fn rough(stretch: &Stretch<'_>, at: usize) -> Option<Number> {
    let rough = |to, value| {
        let numeral = Numeral::Rough;
        Some(Number { from: at, to, value, upper: None, numeral, is_share: false })
    };
    let word = stretch.word(at).to_ascii_lowercase();
    if matches!(word.as_str(), "few" | "several" | "many") {
        let power = power(stretch.word(at + 1))?;
        return rough(at + 2, Decimal::new(2, power)?);
    }
    let of = |next: &str| stretch.word(at + 1) == "of" && stretch.word(at + 2) == next;
    match word.as_str() {
        "tens" if of("thousands") => rough(at + 3, Decimal::new(2, 4)?),
        "tens" if of("millions") => rough(at + 3, Decimal::new(2, 7)?),
        "hundreds" if of("thousands") => rough(at + 3, Decimal::new(2, 5)?),
        "hundreds" if of("millions") => rough(at + 3, Decimal::new(2, 8)?),
        "dozens" => rough(at + 1, 24.into()),
        "scores" if stretch.word(at + 1) == "of" => rough(at + 1, 40.into()),
        plural => {
            let power = plural.strip_suffix('s').and_then(power)?;
            rough(at + 1, Decimal::new(2, power)?)
        }
    }
}

/// "a quarter of", "two thirds", "half of": a part of one; "half a million", "a quarter million".
fn fraction(stretch: &Stretch<'_>, at: usize) -> Option<Number> {
    let (count, from) = parts(stretch, at)?;
    let part = part(stretch.word(from), count)?;
    let to = from + 1;
    let of = |to, value, is_share| {
        Some(Number { from: at, to, value, upper: None, numeral: Numeral::Words, is_share })
    };
    let article = usize::from(stretch.word(to) == "a");
    if let Some(power) = power(stretch.word(to + article)) {
        return of(to + article + 1, part.times(Decimal::new(1, power)?)?, false);
    }
    let is_share = stretch.word(from).ends_with('s') || is_a_share(stretch, to);
    is_share.then(|| of(to, part, true))?
}

/// How many parts, and where their name stands: "two-thirds", "a quarter", "half".
fn parts(stretch: &Stretch<'_>, at: usize) -> Option<(u32, usize)> {
    let count = match stretch.word(at).to_ascii_lowercase().as_str() {
        "half" => return Some((1, at)),
        "a" => 1,
        word => small(word).filter(|count| (1..10).contains(count))?,
    };
    Some((count, at + 1 + usize::from(stretch.word(at + 1) == "-")))
}

/// The value of so many parts of one, to three places.
fn part(name: &str, count: u32) -> Option<Decimal> {
    let whole = match name.strip_suffix('s').unwrap_or(name) {
        "half" | "Half" => 2,
        "third" => 3,
        "quarter" => 4,
        "fifth" => 5,
        "tenth" => 10,
        _ => return None,
    };
    Decimal::new(u64::from((2000 * count + whole) / (2 * whole)), -3)
}

/// "a third of", "half the", not "a third term".
fn is_a_share(stretch: &Stretch<'_>, to: usize) -> bool {
    matches!(stretch.word(to), "of" | "the" | "its" | "their" | "his" | "her")
}

/// "twenty-five", "two hundred and six", "a thousand", "one".
fn words(stretch: &Stretch<'_>, at: usize) -> Option<Number> {
    if matches!(stretch.word(at), "a" | "A" | "an" | "An") {
        let is_one = power(stretch.word(at + 1)).is_some();
        let is_twelve = stretch.word(at + 1) == "dozen";
        let is_count = is_one || is_twelve;
        return is_count.then(|| multiplied(stretch, at, at + 1, 1.into(), Numeral::Words))?;
    }
    let (mut sum, mut group) = (Decimal::default(), 0_u32);
    let mut to = at;
    loop {
        let next = to + usize::from(to > at && joins(stretch, to));
        let word = stretch.word(next);
        if let Some(small) = small(word).filter(|&small| to == at || fits(group, small)) {
            group += small;
        } else if let Some(power) = power(word).filter(|_| to > at) {
            (sum, group) = raise(sum, group, power)?;
        } else {
            break;
        }
        to = next + 1;
    }
    let value = sum.plus(group.into())?;
    (to > at).then(|| multiplied(stretch, at, to, value, Numeral::Words))?
}

/// "two and a half", "a million and a half": half of the last multiplier more.
fn and_a_half(stretch: &Stretch<'_>, number: Number) -> Option<Number> {
    let words = ["and", "a", "half"];
    let follows = (0..3).all(|offset| stretch.word(number.to + offset) == words[offset]);
    let last = power(stretch.word(number.to - 1)).unwrap_or(0);
    let half = Decimal::new(5, last - 1).filter(|_| follows)?;
    let value = number.value.plus(half)?;
    multiplied(stretch, number.from, number.to + 3, value, number.numeral)
}

/// What "hundred" or "million" makes of the words before it: a sum of finished groups, and a group.
fn raise(sum: Decimal, group: u32, power: i32) -> Option<(Decimal, u32)> {
    match power {
        2 => Some((sum, group.checked_mul(100)?)),
        _ => Some((sum.plus(Decimal::from(group).times(Decimal::new(1, power)?)?)?, 0)),
    }
}

/// Whether the token at `at` joins two words of one number: "twenty-five", "hundred and six".
fn joins(stretch: &Stretch<'_>, at: usize) -> bool {
    match stretch.word(at) {
        "-" => small(stretch.before(at)).is_some_and(|ten| ten >= 20),
        "and" => power(stretch.before(at)).is_some() && small(stretch.word(at + 1)).is_some(),
        _ => false,
    }
}

/// Whether a number below a hundred goes on a group: 20 + 5, 200 + 6, and the first after "thousand".
fn fits(group: u32, small: u32) -> bool {
    let rest = group % 100;
    rest == 0 || (rest >= 20 && rest.is_multiple_of(10) && (1..10).contains(&small))
}

/// The value of a number word below a hundred.
pub(super) fn small(word: &str) -> Option<u32> {
    let value = match word.to_ascii_lowercase().as_str() {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    };
    Some(value)
}

/// "10 to 15", "10–15", "between 10 and 15", "one or two hundred": from a lower to a greater number.
fn range(stretch: &Stretch<'_>, low: Number) -> Option<Number> {
    let joint = skip_percent(stretch, low.to);
    let spelled = stretch.word(joint);
    let is_range = match spelled {
        "to" | "or" => true,
        "and" => stretch.before(low.from).eq_ignore_ascii_case("between"),
        "-" | "–" | "—" => {
            is_glued(&stretch.tokens, joint) && is_glued(&stretch.tokens, joint + 1)
        }
        _ => false,
    };
    let after = joint + 1;
    let high = Some(after).filter(|_| is_range).and_then(|at| single(stretch, at))?;
    // "10–15 trucks", not the digits of a telephone number.
    let is_dash = !matches!(spelled, "to" | "or" | "and");
    let small = [Role::Preposition, Role::Coordinator, Role::Clause, Role::Auxiliary, Role::Verb];
    let next = stretch.tokens.get(high.to).filter(|next| next.class == Class::Word);
    let follows = next.is_some_and(|next| !Roles::of(next.lower).any(&small));
    if is_dash && !follows && !matches!(stretch.word(high.to), "%" | "-") {
        return None;
    }
    let same = high.numeral == low.numeral && !high.is_share && !low.is_share;
    let low_value = share_multiplier(stretch, low, high);
    let rises = low_value < high.value;
    (same && rises).then_some(Number {
        value: low_value,
        upper: Some(high.value),
        to: high.to,
        ..low
    })
}

/// The per-cent sign that may stand after the lower number too.
fn skip_percent(stretch: &Stretch<'_>, at: usize) -> usize {
    at + usize::from(matches!(stretch.word(at), "%" | "percent"))
}

/// "one or two hundred", "2 to 3 million": the lower number has the multiplier of the greater one.
fn share_multiplier(stretch: &Stretch<'_>, low: Number, high: Number) -> Decimal {
    let last = high.to.saturating_sub(1);
    let power = Some(last).filter(|_| low.to == low.from + 1 && high.to > high.from + 1);
    let power = power.and_then(|at| multiplier(stretch, at));
    let scaled = power.and_then(|power| low.value.times(Decimal::new(1, power)?));
    scaled.unwrap_or(low.value)
}
