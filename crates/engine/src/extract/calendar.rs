//! Calendar expressions.

/// Whether a line is nothing but one day: "Tuesday, October 22, 2024".
pub(super) fn is_one_day(_line: &str) -> bool {
    false
}

/// Whether a word names a month or a day of the week.
pub(super) fn is_calendar_word(_word: &str) -> bool {
    false
}
