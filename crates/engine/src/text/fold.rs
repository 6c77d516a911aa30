//! Folding: the form in which words are compared.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The form of `text` in which words are compared: lower case, without accents.
///
/// Canonical decomposition (NFD), full lower-casing, then combining marks, Arabic vowel signs and
/// stretching, and characters without width are dropped. What is left is in NFD: a Hangul syllable
/// is two or three letters. Folding what is folded changes nothing.
///
/// ```
/// assert_eq!(engine::text::fold("Élysée"), engine::text::fold("ELYSEE"));
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(text.chars());
    let lower = decomposed.flat_map(char::to_lowercase);
    lower.filter(|&c| !is_dropped(c)).map(plain).collect()
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
