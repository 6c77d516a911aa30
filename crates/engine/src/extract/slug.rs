//! Keys of entities.

use sha2::{Digest, Sha256};

/// The lower-case ASCII slug of a name: transliterated, every run of other characters a hyphen.
///
/// ```
/// assert_eq!(engine::extract::slug("Kim Jong-un"), "kim-jong-un");
/// assert_eq!(engine::extract::slug("São Paulo"), "sao-paulo");
/// ```
pub fn slug(name: &str) -> String {
    let ascii = any_ascii::any_ascii(name).to_ascii_lowercase().replace(['\'', '.'], "");
    let words = ascii.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// A slug that several things claim, with six hex digits of SHA-256 over kind, name and country.
pub(super) fn told_apart(slug: &str, kind: &str, name: &str, country: &str) -> String {
    let digest = Sha256::digest(format!("{kind}\0{name}\0{country}"));
    format!("{slug}-{:02x}{:02x}{:02x}", digest[0], digest[1], digest[2])
}
