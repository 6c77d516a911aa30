//! Words of figures and quotations.

use engine::model::{Attribution, Comparator, Decimal, Figure, Numeral, Quote, Unit};

use super::grouped;

/// Heads the numbers of a table.
pub const FIGURE: &str = "Figure";
/// Introduces what a figure counts.
pub const COUNTED: &str = "Counted";
/// Introduces what became of those counted.
pub const STATUS: &str = "Status";
/// Introduces who gives a figure.
pub const CLAIMANT: &str = "Claimed by";
/// Introduces through whom the report has it.
pub const RELAY: &str = "Through";
/// Introduces the place for which a figure holds.
pub const PLACE: &str = "Place";
/// Introduces the date for which a figure holds.
pub const DATE: &str = "Holds for";
/// Introduces whose words a quotation is.
pub const SPEAKER: &str = "Speaker";
/// Introduces the verb of speech.
pub const VERB: &str = "Verb";
/// Introduces words of doubt.
pub const CERTAINTY: &str = "Certainty";

/// A figure in words: `about 15,000 North Korean troops`, `6 to 11 per cent`.
pub fn figure(figure: &Figure, source: &str) -> String {
    let amount = amount(figure);
    let counted = figure.counted.filter(|_| names_counted(figure)).map(|span| span.of(source));
    match counted.or(unit(figure.unit.as_ref())) {
        Some(noun) => format!("{amount} {noun}"),
        None => amount,
    }
}

/// Whether the number is followed by what it counts or measures: that of money and shares is another
/// thing than they are.
pub fn names_counted(figure: &Figure) -> bool {
    matches!(figure.unit, None | Some(Unit::Measure(_)))
}

pub(super) fn unit(unit: Option<&Unit>) -> Option<&str> {
    match unit? {
        Unit::Percent => Some("per cent"),
        Unit::Share => Some("of the whole"),
        unit => unit.money().or(Some(unit.as_str())),
    }
}

/// The value with its comparator: `at least 2,000`.
fn amount(figure: &Figure) -> String {
    let comparator = match figure.comparator {
        Comparator::Equal => "",
        Comparator::AtLeast => "at least ",
        Comparator::AtMost => "at most ",
        Comparator::About => "about ",
    };
    let upper = figure.upper.map(|upper| format!(" to {}", decimal(upper)));
    format!("{comparator}{}{}", decimal(figure.value), upper.unwrap_or_default())
}

/// A number with a comma between groups of three digits.
pub fn decimal(value: Decimal) -> String {
    let printed = value.to_string();
    match printed.split_once('.') {
        Some((whole, fraction)) => format!("{}.{fraction}", grouped(whole)),
        None => grouped(&printed),
    }
}

/// The first words of a quotation, between its marks.
pub fn quote(quote: &Quote, source: &str) -> String {
    const SHOWN: usize = 8;
    let words: Vec<&str> = quote.span.of(source).split_whitespace().collect();
    let (first, rest) = words.split_at(words.len().min(SHOWN));
    format!("“{}{}”", first.join(" "), if rest.is_empty() { "" } else { " …" })
}

/// How a figure was read; `bound` are the words that say how it bounds the number meant.
pub fn read_by(numeral: Numeral, bound: Option<&str>) -> String {
    let read = match numeral {
        Numeral::Digits => "A number in digits.",
        Numeral::Words => "A number in words.",
        Numeral::Rough => "A rough number, taken for the least that it means.",
        Numeral::ByHand => "A person has set some of this.",
    };
    match bound {
        Some(words) => format!("{read} “{words}” stands beside it."),
        None => read.to_owned(),
    }
}

/// How the speaker is known, and whether the report gives the words itself.
pub fn spoken(quote: &Quote) -> String {
    let speaker = match quote.attribution {
        Attribution::Verb => "A verb of speech beside it names the speaker.",
        Attribution::AccordingTo => "“According to” names the speaker.",
        Attribution::Continued => "The speaker before it goes on.",
        Attribution::Unknown => "Nothing says who speaks.",
        Attribution::ByHand => "A person has set the speaker.",
    };
    let given = match quote.relay {
        Some(_) => "It is reported by others.",
        None => "It is quoted directly.",
    };
    format!("{speaker} {given}")
}

#[cfg(test)]
mod tests {
    use engine::model::{Part, Span};

    use super::*;

    const SOURCE: &str = "North Korean troops";

    fn of(value: (u64, i32), unit: Option<Unit>, comparator: Comparator) -> Figure {
        Figure {
            span: Span::new(0, 0),
            part: Part::Body,
            numeral: Numeral::Digits,
            value: Decimal::new(value.0, value.1).unwrap(),
            upper: None,
            comparator,
            bound: None,
            counted: Some(Span::new(0, SOURCE.len() as u32)),
            unit,
            status: None,
            claimant: None,
            relay: None,
            place: None,
            date: None,
        }
    }

    #[test]
    fn figures_are_said_with_what_they_count_or_measure() {
        let money = || Some(Unit::Money("USD".to_owned()));
        let measure = || Some(Unit::Measure("kilometre".to_owned()));
        let upper = Decimal::new(11, 0);
        let range = Figure { upper, ..of((6, 0), Some(Unit::Percent), Comparator::Equal) };
        let table = [
            (of((15, 3), None, Comparator::About), "about 15,000 North Korean troops"),
            (of((2, 3), measure(), Comparator::AtLeast), "at least 2,000 North Korean troops"),
            (range, "6 to 11 per cent"),
            (of((25, -2), Some(Unit::Share), Comparator::Equal), "0.25 of the whole"),
            (of((12_345, -1), money(), Comparator::Equal), "1,234.5 US dollars"),
        ];
        for (it, expected) in table {
            assert_eq!(figure(&it, SOURCE), expected);
        }
    }

    #[test]
    fn a_long_quotation_is_named_by_its_first_words() {
        let said = |text: &str| {
            let quote_of = Quote {
                span: Span::new(0, text.len() as u32),
                part: Part::Body,
                attribution: Attribution::Unknown,
                speaker: None,
                verb: None,
                certainty: None,
                relay: None,
            };
            quote(&quote_of, text)
        };
        assert_eq!(said("unconditionally\nuphold"), "“unconditionally uphold”");
        assert_eq!(said("a b c d e f g h"), "“a b c d e f g h”");
        assert_eq!(said("a b c d e f g h i"), "“a b c d e f g h …”");
    }
}
