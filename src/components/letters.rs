//! Lower case.

use engine::text;

/// `text` in lower case, by the rules of Unicode that hold in every language.
pub fn lower(text: &str) -> String {
    text.chars().map(text::lower).collect()
}
