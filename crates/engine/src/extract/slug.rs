//! Keys of entities.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

/// The lower-case ASCII slug of a name: transliterated, every run of other characters a hyphen.
///
/// ```
/// assert_eq!(engine::extract::slug("Kim Jong-un"), "kim-jong-un");
/// assert_eq!(engine::extract::slug("São Paulo"), "sao-paulo");
/// ```
pub fn slug(name: &str) -> String {
    let ascii = if name.is_ascii() { name.into() } else { Cow::from(any_ascii::any_ascii(name)) };
    let mut slug = String::with_capacity(ascii.len());
    let mut parts = false;
    for byte in ascii.bytes().filter(|byte| !matches!(byte, b'\'' | b'.')) {
        if byte.is_ascii_alphanumeric() {
            if parts && !slug.is_empty() {
                slug.push('-');
            }
            slug.push(char::from(byte.to_ascii_lowercase()));
        }
        parts = !byte.is_ascii_alphanumeric();
    }
    slug
}

/// A slug that several things claim, with six hex digits of SHA-256 over kind, name and country.
pub(super) fn told_apart(slug: &str, kind: &str, name: &str, country: &str) -> String {
    let digest = Sha256::digest(format!("{kind}\0{name}\0{country}"));
    format!("{slug}-{:02x}{:02x}{:02x}", digest[0], digest[1], digest[2])
}

#[cfg(test)]
mod tests {
    use super::slug;

    /// The rule as it is told, step by step.
    fn by_words(name: &str) -> String {
        let ascii = any_ascii::any_ascii(name).to_ascii_lowercase().replace(['\'', '.'], "");
        let words = ascii.split(|letter: char| !letter.is_ascii_alphanumeric());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
    }

    proptest::proptest! {
        #[test]
        fn a_slug_is_words_and_hyphens(name in "[ -~éß’“–木]{0,12}") {
            proptest::prop_assert_eq!(slug(&name), by_words(&name));
        }
    }
}
