//! The day of publication, as the text itself tells it.

mod inferred;

use super::calendar::{self, Times};
use super::layout::Layout;
use crate::date::Edtf;
use crate::model::{Evidence, Furniture, Published, Reason};

/// The day printed at the head of the page or in the dateline; else what the dateline and the times of
/// the body tell together; else the year of a copyright note. `None` when the text does not tell.
pub(super) fn told(text: &str, layout: &Layout, times: &[Times<'_>]) -> Option<Published> {
    printed(text, layout)
        .or_else(|| inferred::inferred(text, layout, times))
        .or_else(|| of_copyright(text, layout))
}

/// A day printed in full: where it says "Published", else elsewhere, and last where it says "Updated".
fn printed(text: &str, layout: &Layout) -> Option<Published> {
    let dated = layout.furniture.iter().filter(|piece| is_dated(piece.reason));
    let found = dated.filter_map(|piece| Some((piece, day(piece, text)?)));
    let (piece, edtf) = found.min_by_key(|(piece, _)| rank(piece, text))?;
    let working = format!("“{}” is printed.", shortened(piece.span.of(text)));
    Some(Published { edtf, evidence: Evidence::Printed, working })
}

const fn is_dated(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::PrintedDate
            | Reason::Dateline
            | Reason::Byline
            | Reason::Copyright
            | Reason::Provenance
    )
}

fn day(piece: &Furniture, text: &str) -> Option<Edtf> {
    calendar::day_within(piece.span.of(text))
}

/// Which of several dates is that of publication: the lowest.
fn rank(piece: &Furniture, text: &str) -> u8 {
    let words = piece.span.of(text).trim_start().to_lowercase();
    let begins = |label: &str| words.starts_with(label);
    match piece.reason {
        Reason::PrintedDate
            if ["published", "first published", "posted"].into_iter().any(begins) =>
        {
            0
        }
        Reason::PrintedDate if ["updated", "last", "modified"].into_iter().any(begins) => 4,
        Reason::PrintedDate => 1,
        Reason::Dateline => 2,
        Reason::Byline => 3,
        _ => 5,
    }
}

/// The year of a copyright note.
fn of_copyright(text: &str, layout: &Layout) -> Option<Published> {
    let (year, words) = copyright_year(text, layout)?;
    let edtf = Edtf::parse(&format!("{year:04}")).ok()?;
    let working = format!("“{words}” names the year.");
    Some(Published { edtf, evidence: Evidence::Inferred, working })
}

fn copyright_year<'a>(text: &'a str, layout: &Layout) -> Option<(i32, &'a str)> {
    let notes = layout.furniture.iter().filter(|piece| piece.reason == Reason::Copyright);
    notes
        .map(|piece| piece.span.of(text))
        .find_map(|words| Some((calendar::year_within(words)?, words)))
}

/// At most eighty letters of what is quoted.
fn shortened(words: &str) -> String {
    let mut short: String = words.chars().take(80).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}
