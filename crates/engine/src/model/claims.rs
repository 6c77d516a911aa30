//! What a text claims: figures with those who give them, quotations with those who speak.
//!
//! A quotation holds names, and a figure overlaps the nationality that it counts; [`Mention`]s never
//! overlap, so figures and quotations are lists of their own. Words are kept as spans of the source
//! text: that is small, and the passage is the proof.
//!
//! [`Mention`]: super::Mention

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{EntityKey, Part, Span};
use crate::codec::{Codec, Reader, fields, variants};

/// A number that is not negative: `digits × 10^exponent`.
///
/// Exact, comparable and the same on every machine, which floating point is not; `15,000` takes two
/// bytes. Invariant: `digits` does not end in 0, and zero has the exponent 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Decimal {
    digits: u64,
    exponent: i8,
}

impl Decimal {
    /// The number `digits × 10^exponent`; `None` beyond the powers from -30 to 30.
    pub fn new(mut digits: u64, mut exponent: i32) -> Option<Self> {
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            exponent += 1;
        }
        let exponent = if digits == 0 { 0 } else { exponent };
        let exponent = i8::try_from(exponent).ok().filter(|power| (-30..=30).contains(power))?;
        Some(Self { digits, exponent })
    }

    /// The product; `None` when it does not fit.
    pub fn times(self, other: Self) -> Option<Self> {
        let digits = self.digits.checked_mul(other.digits)?;
        Self::new(digits, i32::from(self.exponent) + i32::from(other.exponent))
    }

    /// The sum; `None` when it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let digits = self.scaled(exponent)?.checked_add(other.scaled(exponent)?)?;
        Self::new(digits, exponent.into())
    }

    /// Its digits at a smaller exponent.
    fn scaled(self, exponent: i8) -> Option<u64> {
        let places = u32::try_from(i32::from(self.exponent) - i32::from(exponent)).ok()?;
        10_u64.checked_pow(places)?.checked_mul(self.digits)
    }
}

/// By value: zero, then by the power of ten of the first digit, then by the digits behind it.
impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |number: &Self| {
            let length = number.digits.checked_ilog10()?;
            let digits = u128::from(number.digits) * 10_u128.pow(u64::MAX.ilog10() - length);
            Some((i32::from(number.exponent) + length.cast_signed(), digits))
        };
        place(self).cmp(&place(other))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Laid out as the upper and the lower half of its digits and the exponent.
impl Codec for Decimal {
    fn encode(&self, to: &mut Vec<u8>) {
        [(self.digits >> 32) as u32, self.digits as u32].encode(to);
        i32::from(self.exponent).encode(to);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        let [upper, lower] = <[u32; 2]>::decode(from);
        let digits = u64::from(upper) << 32 | u64::from(lower);
        Self::new(digits, i32::decode(from)).unwrap_or_else(|| {
            from.fail();
            Self::default()
        })
    }
}

impl From<u32> for Decimal {
    fn from(number: u32) -> Self {
        Self::new(number.into(), 0).unwrap_or_default()
    }
}

/// By the shortest decimal that is this number.
impl TryFrom<f64> for Decimal {
    type Error = &'static str;

    fn try_from(number: f64) -> Result<Self, Self::Error> {
        let printed = number.to_string();
        let (whole, fraction) = printed.split_once('.').unwrap_or((&printed, ""));
        let digits = format!("{whole}{fraction}").parse().ok();
        let places = i32::try_from(fraction.len()).ok();
        let decimal = digits.zip(places).and_then(|(digits, places)| Self::new(digits, -places));
        decimal.ok_or("expected a number that is not negative, of at most 19 digits")
    }
}

/// The nearest binary number.
impl From<Decimal> for f64 {
    fn from(decimal: Decimal) -> Self {
        decimal.to_string().parse().unwrap_or_default()
    }
}

/// Without exponent and grouping: `15000`, `0.25`. Every such form is a number in JSON.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits.to_string();
        let places = usize::from(self.exponent.unsigned_abs());
        if self.exponent >= 0 {
            return write!(f, "{digits}{}", "0".repeat(places));
        }
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        write!(f, "{whole}.{fraction}")
    }
}

/// How a printed number bounds the number meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Comparator {
    /// "1,000".
    #[serde(rename = "=")]
    Equal,
    /// "more than", "at least"; also "dozens", of which the value is the least.
    #[serde(rename = "≥")]
    AtLeast,
    /// "up to", "fewer than".
    #[serde(rename = "≤")]
    AtMost,
    /// "about", "nearly".
    #[serde(rename = "≈")]
    About,
}

variants!(Comparator { 0 => Equal, 1 => AtLeast, 2 => AtMost, 3 => About });

/// Words of the text that name somebody or something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The words; for a pronoun those of the name it stands for.
    pub span: Span,
    /// The thing, when the words are a mention of one.
    pub entity: Option<EntityKey>,
}

fields!(Reference { span, entity });

/// How a number is printed, or that a person has set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Numeral {
    /// "1,000", "4.5 million".
    Digits,
    /// "two hundred", "a quarter".
    Words,
    /// "dozens", "tens of thousands".
    Rough,
    /// A person has set some of the figure.
    ByHand,
}

variants!(Numeral { 0 => Digits, 1 => Words, 2 => Rough, 3 => ByHand });

/// What a figure is measured in; persons and things that are counted have no unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hundredths: "16%". A fraction in words ("a quarter") has the unit [`Unit::Share`].
    Percent,
    /// Parts of one: "a quarter" is 0.25.
    Share,
    /// Money, by its ISO 4217 code.
    Money(String),
    /// A measure, by its English name in the singular: "kilometre", "day".
    Measure(String),
}

variants!(Unit { 0 => Percent, 1 => Share, 2 => Money(code), 3 => Measure(name) });

impl Unit {
    /// The word that JSON carries.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Percent => "percent",
            Self::Share => "share",
            Self::Money(name) | Self::Measure(name) => name,
        }
    }

    /// The name of the money, in the plural: what is counted when the text names nothing else.
    pub fn money(&self) -> Option<&str> {
        let Self::Money(code) = self else { return None };
        let name = match code.as_str() {
            "AUD" => "Australian dollars",
            "BTC" => "bitcoins",
            "CAD" => "Canadian dollars",
            "CNY" | "RMB" => "yuan",
            "EUR" => "euros",
            "GBP" => "pounds sterling",
            "HKD" => "Hong Kong dollars",
            "INR" => "rupees",
            "JPY" => "yen",
            "KRW" | "KPW" => "won",
            "NZD" => "New Zealand dollars",
            "RUB" => "roubles",
            "SEK" => "Swedish kronor",
            "UAH" => "hryvnias",
            "USD" => "US dollars",
            code => code,
        };
        Some(name)
    }
}

/// A number that counts or measures something of the story.
///
/// Two figures are of one thing only when what they count, its status and the claimant agree; equal
/// numbers prove nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The number with its multiplier and its currency or per-cent sign, without the comparator.
    pub span: Span,
    /// The part it stands in.
    pub part: Part,
    /// How it is read.
    pub numeral: Numeral,
    /// The value; of a range the lower one. "dozens" is 24, "hundreds" 200, "thousands" 2000.
    pub value: Decimal,
    /// The upper value of a range.
    pub upper: Option<Decimal>,
    /// How the value bounds the number meant.
    pub comparator: Comparator,
    /// The words that say so: "more than".
    pub bound: Option<Span>,
    /// What is counted: "North Korean soldiers".
    pub counted: Option<Span>,
    /// What it is measured in.
    pub unit: Option<Unit>,
    /// What became of those counted: "killed", "pledged".
    pub status: Option<Span>,
    /// Who gives the figure; `None` when the report speaks in its own voice.
    pub claimant: Option<Reference>,
    /// Through whom the report has it: "per Tass".
    pub relay: Option<Reference>,
    /// The place for which it holds.
    pub place: Option<Reference>,
    /// The date for which it holds: the span of a mention of kind date.
    pub date: Option<Span>,
}

fields!(Figure {
    span,
    part,
    numeral,
    value,
    upper,
    comparator,
    bound,
    counted,
    unit,
    status,
    claimant,
    relay,
    place,
    date,
});

/// How the speaker of a quotation is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attribution {
    /// A verb of speech with its subject stands beside it: "said Shoigu".
    Verb,
    /// "according to CNR".
    AccordingTo,
    /// The sentence before it, or the quotation before it in the same passage, has the same speaker.
    Continued,
    /// Nothing says it.
    Unknown,
    /// A person has set it.
    ByHand,
}

variants!(Attribution { 0 => Verb, 1 => AccordingTo, 2 => Continued, 3 => Unknown, 4 => ByHand });

/// Words of somebody in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What stands between the marks.
    pub span: Span,
    /// The part it stands in.
    pub part: Part,
    /// How the speaker is known.
    pub attribution: Attribution,
    /// Whose words they are.
    pub speaker: Option<Reference>,
    /// The verb as printed: "said", "tweeted".
    pub verb: Option<Span>,
    /// Words of doubt about what is said: "reportedly", "if it's true".
    pub certainty: Option<Span>,
    /// Through whom the report has it: "as cited by RIA Novosti".
    pub relay: Option<Reference>,
}

fields!(Quote { span, part, attribution, speaker, verb, certainty, relay });
