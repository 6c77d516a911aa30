//! The percent-encoding of links (RFC 3986), with `+` for a space.
//!
//! Only letters, digits and a few marks that no part of a link uses as a sign stand for themselves.

use std::fmt::Write;

/// Marks that stand for themselves besides ASCII letters and digits.
///
/// `:` keeps typed fields legible (`q=country:UA`); the rest are the unreserved marks of RFC 3986.
const PLAIN: &[u8] = b"-._~:";

/// Appends `text` to `out`, encoded; of the [`PLAIN`] marks those in `also` are encoded, too.
pub(crate) fn encode(text: &str, also: &[u8], out: &mut String) {
    for &byte in text.as_bytes() {
        let is_plain =
            byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) && !also.contains(&byte);
        match byte {
            b' ' => out.push('+'),
            _ if is_plain => out.push(char::from(byte)),
            _ => write!(out, "%{byte:02X}").expect("writing to a string never fails"),
        }
    }
}

/// The text that `value` encodes; `None` when a percent sign is not followed by two hex digits, or
/// the bytes are no UTF-8. Characters that should have been encoded stand for themselves.
pub(crate) fn decode(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => hex_digit(rest.next()?)? << 4 | hex_digit(rest.next()?)?,
            plain => plain,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str) -> String {
        let mut out = String::new();
        encode(text, b"", &mut out);
        out
    }

    #[test]
    fn signs_of_a_link_never_stand_in_a_value() {
        assert_eq!(encoded("+,!&=%#"), "%2B%2C%21%26%3D%25%23");
        assert_eq!(encoded("\"defense treaty\""), "%22defense+treaty%22");
        assert_eq!(encoded("Łódź"), "%C5%81%C3%B3d%C5%BA");
    }

    #[test]
    fn what_is_asked_to_be_encoded_is() {
        let mut out = String::new();
        encode("Russia-occupied", b"-", &mut out);
        assert_eq!(out, "Russia%2Doccupied");
    }

    #[test]
    fn decoding_is_the_inverse_and_strict_about_percent_signs() {
        let text = "a+b %41 \u{1F642}\n";
        assert_eq!(decode(&encoded(text)).as_deref(), Some(text));
        for bad in ["%", "%4", "%G0", "%+1", "%FF", "%C5x"] {
            assert_eq!(decode(bad), None, "{bad}");
        }
        assert_eq!(decode("Kim Jong Un").as_deref(), Some("Kim Jong Un"));
    }
}
