//! Folding: the form in which words are compared.

use super::case::lower;

/// What lower-case letters are made of, beside the marks that are dropped: a line for each, the letter and
/// right after it its parts, in order of letter. Canonical decomposition of Unicode (UAX #15), written
/// by the test beside this and held against a library for every character there is; the library's own
/// table is many times as large, and this one travels.
const LETTERS: &str = include_str!("letters.txt");

/// The form of `text` in which words are compared: lower case, without accents.
///
/// Full lower-casing and canonical decomposition; combining marks of Latin, Greek and Cyrillic, Arabic
/// vowel signs and stretching, and characters without width are dropped. A Hangul syllable is two or
/// three letters. Marks that are kept stay in the order in which they are written. Folding what is
/// folded changes nothing.
///
/// The thousand ideographs that Unicode has a second time, for exchange with older character sets, stay as
/// they are: no news is written with them, and they would be two thirds of the table.
///
/// ```
/// assert_eq!(engine::text::fold("Élysée"), engine::text::fold("ELYSEE"));
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().map(lower) {
        push(letter, &mut folded);
    }
    folded
}

/// Appends what is left of a lower-case letter.
fn push(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter);
    } else if let Some(syllable) = (letter as u32).checked_sub(HANGUL).filter(|it| *it < SYLLABLES)
    {
        push_syllable(syllable, folded);
    } else if let Some(parts) = parts(letter) {
        folded.push_str(parts);
    } else if !is_dropped(letter) {
        folded.push(plain(letter));
    }
}

/// The first Hangul syllable, and how many there are: each initial with each of 21 vowels and, or not,
/// one of 27 finals (Unicode, section 3.12).
const HANGUL: u32 = 0xac00;
const SYLLABLES: u32 = 11_172;

fn push_syllable(syllable: u32, folded: &mut String) {
    let initial = 0x1100 + syllable / 588;
    let vowel = 0x1161 + syllable % 588 / 28;
    let last = Some(syllable % 28).filter(|last| *last > 0).map(|last| 0x11a7 + last);
    let letters = [Some(initial), Some(vowel), last].into_iter().flatten();
    folded.extend(letters.filter_map(char::from_u32));
}

/// What a letter is made of, by bisection of the lines.
fn parts(letter: char) -> Option<&'static str> {
    let (mut low, mut high) = (0, LETTERS.len());
    while low < high {
        let start =
            LETTERS.as_bytes()[..low + (high - low) / 2].iter().rposition(|it| *it == b'\n');
        let start = start.map_or(0, |end| end + 1).max(low);
        let line = LETTERS[start..].lines().next()?;
        let first = line.chars().next()?;
        match letter.cmp(&first) {
            std::cmp::Ordering::Less => high = start,
            std::cmp::Ordering::Equal => return line.get(first.len_utf8()..),
            std::cmp::Ordering::Greater => low = start + line.len() + 1,
        }
    }
    None
}

/// Whether anything that makes a word is left of `word` when it is folded.
pub(super) fn keeps_anything(word: &str) -> bool {
    word.chars().any(|c| c.is_alphanumeric() && !is_dropped(c))
}

const fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' // combining marks of Latin, Greek and Cyrillic
        | '\u{64b}'..='\u{65f}' | '\u{670}' // Arabic vowel signs
        | '\u{640}' // tatweel, which only stretches a word
        | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' // without width
    )
}

/// One letter for those that are only written differently: apostrophes, the Greek sigma at an end.
const fn plain(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' => '\'',
        'ς' => 'σ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use icu_normalizer::DecomposingNormalizerBorrowed;

    use super::*;

    /// The definition, by a library.
    fn defined(text: &str) -> String {
        let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(text.chars());
        let lower = decomposed.flat_map(char::to_lowercase);
        lower.filter(|&c| !is_dropped(c)).map(plain).collect()
    }

    /// Every character, but for the planes beyond the ideographs, where nothing is made of anything.
    fn letters() -> impl Iterator<Item = char> {
        ('\0'..='\u{2ffff}').filter(|letter| !is_second(*letter))
    }

    /// The blocks of compatibility ideographs.
    fn is_second(letter: char) -> bool {
        matches!(letter, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
    }

    fn is_syllable(letter: char) -> bool {
        (HANGUL..HANGUL + SYLLABLES).contains(&(letter as u32))
    }

    /// Run it with `UPDATE_GOLDEN=1` to write the table, when Unicode has new letters.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "a golden file is written by its test")]
    fn the_table_holds_every_letter_that_is_made_of_others() {
        let mut table = String::new();
        for letter in letters().skip(0x80).filter(|it| !is_syllable(*it)) {
            let mut other = String::new();
            letter
                .to_lowercase()
                .filter(|it| !is_dropped(*it))
                .for_each(|it| other.push(plain(it)));
            let is_lower = letter.to_lowercase().eq([letter]);
            if is_lower && defined(&other) != other {
                writeln!(table, "{letter}{}", defined(&other)).expect("a string takes all");
            }
        }
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/letters.txt");
            std::fs::write(file, &table).expect("the table");
        }
        assert!(table == LETTERS, "letters.txt is out of date");
    }

    #[test]
    fn every_character_is_folded_as_the_library_does() {
        for letter in letters() {
            let text = letter.to_string();
            assert_eq!(fold(&text), defined(&text), "{letter:?}");
        }
        for letter in ('\0'..=char::MAX).filter(|letter| is_second(*letter)) {
            assert_eq!(fold(&letter.to_string()), letter.to_string());
        }
    }
}
