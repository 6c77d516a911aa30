//! Shows characters that a reader could not see: zero-width and direction-changing ones.
//!
//! Nothing is put into the text. Such a character gets an element of its own, and the style sheet
//! prints the name beside it; copying and measuring still see the source text alone.

use yew::prelude::*;

use super::markup::{Content, element};

use crate::words::reader::invisible;

/// `text`, with each invisible character in an element that names it.
pub fn visible(text: &str) -> Html {
    if !text.contains(|c| invisible(c).is_some()) {
        return text.to_owned().html();
    }
    pieces(text).into_iter().map(piece).collect()
}

fn piece(text: &str) -> Html {
    match text.chars().next().and_then(invisible) {
        Some(name) => element("span")
            .class("invisible")
            .set("data-name", name)
            .set("title", name)
            .child(text.to_owned())
            .html(),
        None => text.to_owned().html(),
    }
}

/// Cuts `text` before and after each invisible character.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| invisible(*c).is_some()) {
        pieces.push(&text[start..at]);
        start = at + c.len_utf8();
        pieces.push(&text[at..start]);
    }
    pieces.push(&text[start..]);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_tile_the_text() {
        let cases = [
            ("plain", vec!["plain"]),
            ("a\u{202E}bc", vec!["a", "\u{202E}", "bc"]),
            ("\u{200B}\u{200B}x", vec!["\u{200B}", "\u{200B}", "x"]),
            ("", vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(pieces(text), expected, "{text:?}");
            assert_eq!(pieces(text).concat(), text);
        }
    }
}
