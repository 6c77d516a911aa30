//! The order of a facet's values, and which of them are shown.

use engine::order;
use engine::search::FacetValue;
use engine::view::{Choice, Choices};

use super::letters::lower;

/// A value with its depth in the tree of places; 0 is outermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The value.
    pub value: &'a FacetValue,
    /// How many values of the list hold it.
    pub depth: usize,
}

/// Values in the order in which they are shown: each after the value that holds it; among those side by
/// side first what stood in `held`, in its order, then what is chosen, then by the answer's order.
///
/// `held` is the order seen last while the reader's pointer or focus is in the facet, and empty otherwise:
/// nothing moves away under the pointer.
pub fn rows<'a>(values: &'a [FacetValue], choices: &Choices, held: &[String]) -> Vec<Row<'a>> {
    let rank = |value: &FacetValue| {
        let held = held.iter().position(|key| *key == value.key).unwrap_or(held.len());
        (held, choices.of(&value.key) == Choice::Open)
    };
    let mut ordered: Vec<&FacetValue> = values.iter().collect();
    order::sort_by_key(&mut ordered, |value| rank(value));
    let mut rows = Vec::with_capacity(values.len());
    let outermost = ordered.iter().filter(|value| holder(value, values).is_none());
    for value in outermost {
        push(value, 0, &ordered, &mut rows);
    }
    rows
}

fn holder<'a>(value: &FacetValue, values: &'a [FacetValue]) -> Option<&'a FacetValue> {
    let key = value.within.as_ref()?;
    values.iter().find(|other| other.key == *key && other.key != value.key)
}

/// Pushes a value and, after it, what it holds. A chain that bites its own tail ends at a depth of 8.
fn push<'a>(
    value: &'a FacetValue,
    depth: usize,
    ordered: &[&'a FacetValue],
    rows: &mut Vec<Row<'a>>,
) {
    rows.push(Row { value, depth });
    if depth == 8 {
        return;
    }
    let inner = ordered.iter().filter(|other| other.within.as_ref() == Some(&value.key));
    for other in inner.filter(|other| other.key != value.key) {
        push(other, depth + 1, ordered, rows);
    }
}

/// Those rows whose name contains what was typed, in any case.
pub fn narrowed<'a>(rows: Vec<Row<'a>>, typed: &str) -> Vec<Row<'a>> {
    let typed = lower(typed.trim());
    rows.into_iter().filter(|row| lower(&row.value.name).contains(&typed)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(key: &str, count: u32, within: Option<&str>) -> FacetValue {
        let within = within.map(str::to_owned);
        FacetValue { key: key.to_owned(), name: key.to_uppercase(), count, within }
    }

    fn open(values: &[FacetValue]) -> Vec<Row<'_>> {
        rows(values, &Choices::default(), &[])
    }

    fn keys(rows: &[Row]) -> String {
        let each = rows.iter().map(|row| format!("{}{}", "-".repeat(row.depth), row.value.key));
        each.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn chosen_values_come_first_and_held_ones_stay() {
        let values = [value("a", 4, None), value("b", 3, None), value("c", 2, None)];
        let mut choices = Choices::default();
        choices.include("b");
        choices.exclude("c");
        assert_eq!(keys(&rows(&values, &choices, &[])), "b c a");
        let held = ["a", "b"].map(str::to_owned);
        assert_eq!(keys(&rows(&values, &choices, &held)), "a b c");
    }

    #[test]
    fn places_follow_what_holds_them() {
        let values = [
            value("ukraine", 4, None),
            value("russia", 4, None),
            value("donetsk", 3, Some("ukraine")),
            value("mariupol", 1, Some("donetsk")),
            value("seoul", 1, Some("south-korea")),
        ];
        assert_eq!(keys(&open(&values)), "ukraine -donetsk --mariupol russia seoul");
    }

    #[test]
    fn a_circle_of_places_ends() {
        let values = [value("a", 1, Some("a")), value("b", 1, Some("b"))];
        assert_eq!(keys(&open(&values)), "a b");
    }

    #[test]
    fn typing_narrows_in_any_case() {
        let values = [value("kim-jong-un", 3, None), value("putin", 3, None)];
        assert_eq!(keys(&narrowed(open(&values), " JONG")), "kim-jong-un");
    }
}
