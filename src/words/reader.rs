//! Words of the open document.

use engine::model::{Evidence, Kind, Published, Reason};

use super::{dates, kind, kinds, number};

/// Accessible name of the pane that holds the open document.
pub const READING: &str = "Reading";
/// Closes the document on a wide page.
pub const CLOSE: &str = "Close document";
/// Goes back to the list on a phone.
pub const BACK: &str = "Back to the list";
/// The next document of the list.
pub const NEXT_DOCUMENT: &str = "Next document";
/// The previous document of the list.
pub const PREVIOUS_DOCUMENT: &str = "Previous document";
/// The next match of the query.
pub const NEXT_HIT: &str = "Next hit";
/// The previous match of the query.
pub const PREVIOUS_HIT: &str = "Previous hit";
/// Accessible name of the switches of the kinds of marks.
pub const MARKS: &str = "Marks in the text";
/// Shows the untouched original.
pub const ORIGINAL: &str = "Original";
/// What the switch to the original does.
pub const ORIGINAL_HINT: &str =
    "The source text, byte for byte. What was left out of the body is greyed, with the reason.";
/// Copies a citation.
pub const COPY_CITATION: &str = "Copy citation";
/// Copies a citation as Markdown.
pub const COPY_MARKDOWN: &str = "Copy as Markdown";
/// Copies a link to the selected passage.
pub const COPY_PASSAGE: &str = "Copy link to passage";
/// The text shown is a caption.
pub const CAPTION: &str = "Caption";
/// The passage of the link cannot be found.
pub const PASSAGE_LOST: &str =
    "The passage this link points to is not in this text any more. Here is the whole document.";
/// The title does not stand in the text.
pub const TITLE_SUPPLIED: &str = "title supplied, not printed in the text";
/// Where the document was found.
pub const SOURCE: &str = "Source";
/// While the document is fetched.
pub const LOADING: &str = "Opening the document …";
/// Introduces where the outlet has the text from.
pub const ORIGIN: &str = "Origin";
/// Introduces who wrote it.
pub const BYLINE: &str = "By";
/// Introduces where it was filed.
pub const DATELINE: &str = "Dateline";
/// Introduces the date of publication.
pub const PUBLISHED: &str = "Published";
/// Introduces the countries that the document is about.
pub const ABOUT: &str = "About";
/// Introduces the countries that its body mentions beyond these.
pub const MENTIONED: &str = "Also mentioned";
/// Heading of the index of what is marked in the document.
pub const INDEX: &str = "Names, dates, figures and quotations in this document";
/// Why the index is there.
pub const INDEX_HINT: &str = "Each opens the note on its first mark in the text.";
/// Asks why the date is what it is.
pub const WHY_DATE: &str = "why?";
/// Label of the field that holds what could not be copied.
pub const BY_HAND: &str = "Copy this by hand";

/// Accessible name of the strip that shows where the hits lie.
pub fn strip(hits: usize) -> String {
    format!("Where the {} lie in the text", super::counted(count(hits), "hit"))
}

/// `hit 2 of 7`, `7 hits` before the first jump. `current` counts from 0.
pub fn hit(current: Option<usize>, of: usize) -> String {
    match current {
        Some(current) => format!("hit {} of {}", number(count(current + 1)), number(count(of))),
        None => super::counted(count(of), "hit"),
    }
}

/// A switch of a kind of mark: `Persons 12 marks`. It holds what is seen, `Persons 12`.
pub fn layer(of: Kind, n: usize) -> String {
    format!("{} {}", kinds(of), super::counted(count(n), "mark"))
}

/// An entry of the index: `Donetsk, 3 times, place`. It begins with what is seen.
pub fn index_entry(name: &str, of: Kind, n: usize) -> String {
    format!("{name}, {}, {}", super::counted(count(n), "time"), kind(of))
}

/// The date of publication with the way it is known.
pub fn published(value: &Published) -> String {
    let words = dates::edtf(&value.edtf);
    match value.evidence {
        Evidence::Printed => words,
        // A whole day is worked out from something printed: "June 18" without its year.
        Evidence::Inferred if dates::is_day(&value.edtf) => format!("{words}, worked out"),
        Evidence::Inferred => format!("{}; {words}", dates::NONE_PRINTED),
        Evidence::Supplied => format!("{words}, {}", dates::evidence(value.evidence)),
    }
}

/// Why a stretch of the text is no part of the body.
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Byline => "by-line",
        Reason::PhotoCredit => "photo credit",
        Reason::Dateline => "dateline",
        Reason::PrintedDate => "printed date",
        Reason::Advertisement => "advertisement",
        Reason::Weather => "weather",
        Reason::PageHeader => "page header",
        Reason::SectionLabel => "section label",
        Reason::Copyright => "copyright note",
        Reason::Provenance => "note on where the text is from",
        Reason::RepeatedTitle => "title, printed again",
        Reason::FrontMatter => "front matter",
        Reason::Stray => "stray characters",
    }
}

/// The name of an invisible or direction-changing character.
pub const fn invisible(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{200B}' => "zero-width space",
        '\u{200C}' => "zero-width non-joiner",
        '\u{200D}' => "zero-width joiner",
        '\u{200E}' => "left-to-right mark",
        '\u{200F}' => "right-to-left mark",
        '\u{202A}' => "left-to-right embedding",
        '\u{202B}' => "right-to-left embedding",
        '\u{202C}' => "end of direction change",
        '\u{202D}' => "left-to-right override",
        '\u{202E}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "end of isolate",
        '\u{FEFF}' => "byte order mark",
        _ => return None,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
