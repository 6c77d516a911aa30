//! What to write instead: the nearest field, value, date or word.

use super::query::is_field;
use super::spelling::distance;
use crate::date::Bound;
use crate::index::Column;
use crate::model::Facet;
use crate::text::fold;

/// The field that an unknown `name` begins or nearly spells, with its value.
pub(super) fn field(name: &str, value: &str) -> Option<String> {
    let name = fold(name);
    let known = Facet::ALL.into_iter().map(Facet::key).chain(["from", "to", "date"]);
    let long = |known: &&str| known.len() > 2;
    let nearest = known
        .filter(long)
        .filter_map(|known| {
            let distance = if name.starts_with(known) { 0 } else { distance(&name, known)? };
            Some((distance, known))
        })
        .min()?;
    is_field(nearest.1).then(|| format!("{}:{}", nearest.1, quoted(value)))
}

/// The value whose name begins with `typed` or nearly spells it.
pub(super) fn value(facet: Facet, column: &Column<'_>, typed: &str) -> Option<String> {
    let typed = fold(typed);
    let nearest = (0..column.len()).filter_map(|value| {
        let name = fold(column.name(value));
        let distance = if name.starts_with(&typed) { 0 } else { distance(&typed, &name)? };
        Some((distance, column.name(value)))
    });
    nearest.min().map(|(_, name)| format!("{}:{}", facet.key(), quoted(name)))
}

/// The day, month or year that `typed` begins with, however its parts are divided.
pub(super) fn date(field: &str, typed: &str) -> Option<String> {
    let divided: String = typed.chars().map(|c| if c.is_ascii_digit() { c } else { '-' }).collect();
    let mut beginnings = [10, 7, 4].into_iter().filter_map(|length| divided.get(..length));
    let bound = beginnings.find_map(Bound::parse)?;
    Some(format!("{field}:{}", bound.as_str()))
}

fn quoted(value: &str) -> String {
    if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.to_owned() }
}
