//! The day of publication, as the text itself tells it.

use super::calendar;
use super::layout::Layout;
use crate::date::Edtf;
use crate::model::{Evidence, Published, Reason};

/// The day printed at the head of the page, else one printed in full in the dateline.
pub(super) fn printed(text: &str, layout: &Layout) -> Option<Published> {
    let pieces = layout.furniture.iter();
    let mut dated =
        pieces.filter(|one| matches!(one.reason, Reason::PrintedDate | Reason::Dateline));
    dated.find_map(|piece| {
        let words = piece.span.of(text);
        let edtf = calendar::one_day(words).or_else(|| calendar::day_within(words))?;
        Some(published(edtf, words))
    })
}

fn published(edtf: Edtf, words: &str) -> Published {
    let working = format!("“{words}” is printed.");
    Published { edtf, evidence: Evidence::Printed, working }
}
