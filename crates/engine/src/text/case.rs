//! Lower case.

mod ranges;

use ranges::RANGES;

/// Letters that are made lower in one way: from `first` to `last`, every one or every second.
#[derive(Debug, PartialEq, Eq)]
struct Range {
    first: u32,
    last: u32,
    /// 1 or 2.
    step: u32,
    /// How far on the lower letter stands.
    by: i32,
}

/// A letter in lower case; what is none stays as it is.
///
/// The mapping of Unicode that holds in every language, but for the capital I with a dot, which the standard
/// library makes an i and a dot, and this an i. The library's table is six times as large as this one, which
/// travels.
pub fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = letter as u32;
    let range = RANGES.get(RANGES.partition_point(|range| range.last < code));
    let range = range
        .filter(|range| range.first <= code && (code - range.first).is_multiple_of(range.step));
    let lower = range.and_then(|range| char::from_u32(code.checked_add_signed(range.by)?));
    lower.unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// By the standard library.
    fn defined(letter: char) -> char {
        letter.to_lowercase().next().expect("at least one letter")
    }

    #[test]
    fn every_letter_is_made_lower_as_the_library_does() {
        for letter in '\0'..=char::MAX {
            assert_eq!(lower(letter), defined(letter), "{letter:?}");
        }
    }

    #[test]
    fn one_letter_alone_becomes_two() {
        let two = ('\0'..=char::MAX).filter(|letter| letter.to_lowercase().count() > 1);
        assert_eq!(two.collect::<String>(), "İ");
    }

    /// As few ranges as a walk from left to right finds.
    fn walked() -> Vec<Range> {
        let letters = ('\u{80}'..=char::MAX).filter(|letter| defined(*letter) != *letter);
        let mut letters = letters
            .map(|letter| (letter as u32, defined(letter) as i32 - letter as i32))
            .peekable();
        let mut ranges = Vec::new();
        while let Some((first, by)) = letters.next() {
            let is_second = letters.peek() == Some(&(first + 2, by));
            let step = if is_second { 2 } else { 1 };
            let mut last = first;
            while letters.next_if_eq(&(last + step, by)).is_some() {
                last += step;
            }
            ranges.push(Range { first, last, step, by });
        }
        ranges
    }

    /// Run it with `UPDATE_GOLDEN=1` to write the table, when Unicode has new letters.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "a golden file is written by its test")]
    fn the_table_holds_every_range() {
        let ranges = walked();
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            let mut table = format!(
                "//! Written by the test of `case`.\n\nuse super::Range;\n\n#[rustfmt::skip]\n\
                 pub(super) const RANGES: [Range; {}] = [\n",
                ranges.len()
            );
            for Range { first, last, step, by } in &ranges {
                writeln!(
                    table,
                    "    Range {{ first: {first:#x}, last: {last:#x}, step: {step}, by: {by} }},"
                )
                .expect("a string takes all");
            }
            table.push_str("];\n");
            let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/case/ranges.rs");
            std::fs::write(file, table).expect("the table");
            return;
        }
        assert_eq!(ranges, RANGES, "case/ranges.rs is out of date");
    }
}
