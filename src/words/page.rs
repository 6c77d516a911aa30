//! Words of the frame: top bar, notes, first screen, footer, and what is broken.

use engine::view::LeftOutWhy;

use super::{dates, documents};
use engine::collection::Summary;

/// The name of the program.
pub const BRAND: &str = "Dossier";
/// Copies a link to the view.
pub const COPY_LINK: &str = "Copy link";
/// What "Copy link" copies.
pub const COPY_LINK_HINT: &str = "Copies the address of exactly what you see.";
/// Said when the link was copied.
pub const COPIED_LINK: &str = "Link copied.";
/// Said when the link to a passage was copied.
pub const COPIED_PASSAGE: &str = "Link to the passage copied.";
/// Said when a citation was copied.
pub const COPIED_CITATION: &str = "Citation copied.";
/// Said when the browser refuses the clipboard.
pub const COPY_BY_HAND: &str = "The browser refused the clipboard. Copy this by hand:";
/// Opens the filters on a phone.
pub const FILTERS: &str = "Filters";
/// Name of the note on the link.
pub const LEFT_OUT: &str = "Left out of this link";
/// Name of the note on the collection.
pub const OTHER_COLLECTION: &str = "Another collection";
/// Puts a note away.
pub const DISMISS: &str = "Dismiss";
/// Introduces the three examples.
pub const TRY: &str = "For instance";
/// In the reader's place when no document is open.
pub const CHOOSE: &str = "Choose a document to read it here.";
/// The first claim of the footer.
pub const NOTHING_LEAVES: &str = "Nothing you type or open leaves this page";
/// The second.
pub const NO_REQUESTS: &str = "0 requests since it was loaded";

/// A theme.
pub const fn theme(theme: crate::state::Theme) -> &'static str {
    match theme {
        crate::state::Theme::System => "as the system",
        crate::state::Theme::Light => "light",
        crate::state::Theme::Dark => "dark",
    }
}

/// Accessible name of the theme button.
pub fn theme_button(now: crate::state::Theme) -> String {
    format!("Theme: {}", theme(now))
}

/// One sentence on what this is.
pub fn what(summary: &Summary) -> String {
    let span = summary.span.map_or(String::new(), |(first, last)| {
        let (a, b) = (first.ymd().0, last.ymd().0);
        if a == b { format!(" from {a}") } else { format!(" from {a} to {b}") }
    });
    format!(
        "{}{span}, with every person, organisation, place and date marked, and the reason for each mark.",
        documents(summary.documents)
    )
}

/// One sentence on privacy.
pub const PRIVATE: &str =
    "It works in your browser alone: what you search, open and select is sent to nobody.";

/// An example: documents that mention something.
pub fn example_mentions(name: &str, n: u32) -> String {
    format!("What mentions {name} ({})", documents(n))
}

/// An example: documents of a year.
pub fn example_year(year: &str, n: u32) -> String {
    format!("Published in {year} ({})", documents(n))
}

/// The collection by the beginning and end of its digest: `9f2c…e1`.
pub fn collection(digest: &str) -> String {
    let head: String = digest.chars().take(4).collect();
    let tail: String = digest.chars().skip(digest.chars().count().saturating_sub(2)).collect();
    format!("collection {head}…{tail}")
}

/// Why a part of the link was left out.
pub const fn left_out(why: LeftOutWhy) -> &'static str {
    match why {
        LeftOutWhy::UnknownKey => "this version knows no such key",
        LeftOutWhy::BadValue => "the value cannot be read",
        LeftOutWhy::Repeated => "given twice; the last was taken",
        LeftOutWhy::EmptyRange => "the range ends before it begins",
        LeftOutWhy::NoDocument => "a passage without a document",
        LeftOutWhy::TooLong => "the link is too long; the rest was not read",
    }
}

/// That the link is for another collection, and what is shown instead.
pub fn other_collection(theirs: &str, ours: &str) -> String {
    format!(
        "This link was made for {}; this is {}. Texts or names may differ. What is here is shown.",
        collection(theirs),
        collection(ours)
    )
}

/// `Show 3 documents`: closes the filters on a phone.
pub fn show(n: u32) -> String {
    format!("Show {}", documents(n))
}

/// What went wrong, and what the reader can do.
pub fn problem(problem: &crate::state::Problem) -> String {
    use crate::state::Problem;
    match problem {
        Problem::Fetch(what) => {
            format!("The collection could not be fetched ({what}). Load the page again.")
        }
        Problem::Bundle(what) => {
            format!("The collection’s file cannot be used: {what}. Load the page again, or build it anew.")
        }
        Problem::Crashed => {
            "The search has stopped unexpectedly and was started again. What you asked last may be the cause."
                .to_owned()
        }
        Problem::Stopped => {
            "The search has stopped several times and is not started again. Load the page again; the address keeps what you see."
                .to_owned()
        }
        Problem::NoSuchDocument(key) => {
            format!("The document “{key}” is not in this collection. The search goes on working.")
        }
        Problem::NoSuchValue(key) => format!("No document here has “{key}”."),
        Problem::NoStudy => {
            "This view could not be loaded. The documents go on working; reload the page to try again."
                .to_owned()
        }
    }
}

/// The span of the collection in words, for the first screen.
pub fn span(summary: &Summary) -> Option<String> {
    summary.span.map(|(first, last)| format!("{} – {}", dates::day(first), dates::day(last)))
}
