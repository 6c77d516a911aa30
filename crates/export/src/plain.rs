//! Words of a document on one line, without what could act on others.

use engine::citation;

/// A line of Markdown as a quotation.
pub(crate) fn quoted(markdown: &str) -> String {
    let number = markdown.len() - markdown.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // What would begin a list: "- " and "+ ", but "1." and "1)".
    let list = if number == 0 { ['-', '+'] } else { ['.', ')'] };
    let (number, rest) = markdown.split_at(number);
    format!("> {number}{}{rest}\n\n", if rest.starts_with(list) { "\\" } else { "" })
}

/// Text on one line, without control characters, and without marks that turn the direction of what stands
/// around it. (Those that belong to a single letter's surroundings, U+200E, U+200F and U+061C, stay.)
pub(crate) fn line(text: &str) -> String {
    let acts = |letter: char| {
        let is_blank = letter.is_whitespace();
        (letter.is_control() && !is_blank) || turns_direction(letter)
    };
    citation::folded(&text.chars().filter(|letter| !acts(*letter)).collect::<String>())
}

/// Embeddings, overrides and isolates of the bidirectional algorithm (UAX #9, 2.1 to 2.5).
const fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{line, quoted};

    #[test]
    fn a_quotation_is_no_list() {
        for (words, expected) in [
            ("- a list", r"> \- a list"),
            ("+7 495", r"> \+7 495"),
            ("15. October", r"> 15\. October"),
            ("1) one", r"> 1\) one"),
            ("15,000 troops", "> 15,000 troops"),
            ("", "> "),
        ] {
            assert_eq!(quoted(words), format!("{expected}\n\n"));
        }
    }

    #[test]
    fn words_stay_and_what_acts_goes() {
        for (text, expected) in [
            ("  North\r\n\tKorea ", "North Korea"),
            ("a\u{85}b\u{2028}c\u{a0}d", "a b c d"),
            ("Kim\0 Jong\u{1b}[31m Un\u{7f}", "Kim Jong[31m Un"),
            ("\u{202E}fdp.exe\u{202C}", "fdp.exe"),
            ("\u{2067}שלום\u{2069}!", "שלום!"),
            ("שלום\u{200F}!", "שלום\u{200F}!"),
            ("naïve 김정은 👩‍🚀", "naïve 김정은 👩‍🚀"),
            ("\u{202A}", ""),
        ] {
            assert_eq!(line(text), expected, "{text:?}");
        }
    }
}
