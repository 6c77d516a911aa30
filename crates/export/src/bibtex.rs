//! A document as an entry of BibTeX, in the dialect of BibLaTeX (its manual, sections 2.1 to 2.3), which takes
//! dates in EDTF.

use engine::date::Edtf;
use engine::model::Document;

use crate::dates::{Dating, note};
use crate::plain::line;
use crate::selection::Selection;

/// One entry, with an empty line behind it.
pub(crate) fn entry(selection: &Selection<'_>, document: &Document) -> String {
    let outlet = document.outlet.as_ref().map(|outlet| latex(&outlet.name));
    let kind = if outlet.is_some() { "article" } else { "misc" };
    let date = document.published.as_ref().map(|published| date(&published.edtf));
    // A by-line may be no name, or several: braces keep it from being taken apart, and the title's
    // capitals as they are.
    let fields = [
        ("author", document.byline.as_deref().map(|byline| format!("{{{}}}", latex(byline)))),
        ("title", Some(format!("{{{}}}", latex(&document.title.text)))),
        ("entrysubtype", outlet.as_ref().map(|_| "newspaper".to_owned())),
        ("journaltitle", outlet),
        ("date", date),
        ("url", selection.url(document).map(|url| verbatim(&url))),
        ("note", Some(latex(&note(document)))),
    ];
    let present = fields.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let lines = present.map(|(name, value)| format!("  {name} = {{{value}}},\n"));
    format!("@{kind}{{{},\n{}}}\n\n", key(&document.key.0), lines.collect::<String>())
}

/// A value of EDTF as BibLaTeX takes it: levels 0 and 1 as they are. One of several days, of level 2, becomes
/// the time from the first to the last, marked uncertain at its end, where all readers look for the mark.
fn date(value: &Edtf) -> String {
    let text = value.as_str();
    let Some(set) = text.strip_prefix('[') else { return text.to_owned() };
    let Some(Dating { first, last, is_open, .. }) = Dating::of(value) else {
        return text.to_owned();
    };
    let first = first.iso();
    match last {
        Some(last) => format!("{first}/{}?", last.iso()),
        None if is_open && set.starts_with("..") => format!("../{first}?"),
        None if is_open => format!("{first}?/.."),
        None => format!("{first}?"),
    }
}

/// A key of its own for each document: letters and digits of ASCII, `-`, `.` and `_` as they are, any other
/// byte as `+` and two hex digits.
fn key(key: &str) -> String {
    let keeps = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let letter = |byte: u8| {
        if keeps(byte) { char::from(byte).to_string() } else { format!("+{byte:02x}") }
    };
    key.bytes().map(letter).collect()
}

/// Text that LaTeX prints as it is. Braces as commands, for BibTeX counts the written ones; equal letters
/// apart where fonts make one of two ("--" is a dash).
fn latex(text: &str) -> String {
    let mut escaped = String::new();
    let mut before = None;
    for letter in line(text).chars() {
        if before.replace(letter) == Some(letter) && LIGATURES.contains(&letter) {
            escaped.push_str("{}");
        }
        match letter {
            '\\' => escaped.push_str(r"\textbackslash{}"),
            '{' => escaped.push_str(r"\textbraceleft{}"),
            '}' => escaped.push_str(r"\textbraceright{}"),
            '~' => escaped.push_str(r"\textasciitilde{}"),
            '^' => escaped.push_str(r"\textasciicircum{}"),
            '`' => escaped.push_str(r"\textasciigrave{}"),
            '#' | '$' | '%' | '&' | '_' => escaped.extend(['\\', letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Letters of which two are another letter in the fonts of LaTeX.
const LIGATURES: [char; 5] = ['-', '\'', ',', '<', '>'];

/// An address, in which BibLaTeX reads no commands; what would end the field is percent-encoded.
fn verbatim(url: &str) -> String {
    let encode = |letter: char| match letter {
        '{' | '}' | '\\' | ' ' => format!("%{:02X}", u32::from(letter)),
        letter => letter.to_string(),
    };
    line(url).chars().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_printed_as_they_are() {
        for (text, expected) in [
            ("North Korea: 100% & more", r"North Korea: 100\% \& more"),
            ("$5_000 #1", r"\$5\_000 \#1"),
            (
                r"a\b {c} ~d ^e",
                r"a\textbackslash{}b \textbraceleft{}c\textbraceright{} \textasciitilde{}d \textasciicircum{}e",
            ),
            (
                "war --- 'so' ''they'' ,,say``",
                "war -{}-{}- 'so' '{}'they'{}' ,{},say\\textasciigrave{}\\textasciigrave{}",
            ),
            ("two\nlines\0", "two lines"),
            ("“김정은”", "“김정은”"),
        ] {
            assert_eq!(latex(text), expected, "{text}");
        }
    }

    #[test]
    fn keys_differ_as_those_of_documents_do() {
        for (text, expected) in [
            ("000", "000"),
            ("a-b_c.d", "a-b_c.d"),
            ("a b", "a+20b"),
            ("a+20b", "a+2b20b"),
            ("é,", "+c3+a9+2c"),
        ] {
            assert_eq!(key(text), expected);
        }
    }

    #[test]
    fn dates_stay_as_uncertain_as_they_are() {
        for (text, expected) in [
            ("2024-10-22", "2024-10-22"),
            ("2025-06-19?", "2025-06-19?"),
            ("199X", "199X"),
            ("2024-23", "2024-23"),
            ("2025-07/..", "2025-07/.."),
            ("[2025-09-21,2025-09-22]", "2025-09-21/2025-09-22?"),
            ("[2022-09-01..2022-09-23]", "2022-09-01/2022-09-23?"),
            ("[..2022]", "../2022?"),
            ("[2022..]", "2022?/.."),
            ("[2022~]", "2022?"),
        ] {
            assert_eq!(date(&Edtf::parse(text).expect(text)), expected, "{text}");
        }
    }

    #[test]
    fn addresses_end_no_field() {
        assert_eq!(
            verbatim("https://example.org/a_b?c=%20&d={}"),
            "https://example.org/a_b?c=%20&d=%7B%7D"
        );
    }
}
