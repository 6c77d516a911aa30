//! Which countries a document is about.

use std::collections::BTreeMap;

use crate::model::{Block, Country, Mention, Part};

/// Paragraphs after the title that count as the lead.
const LEAD: usize = 2;

/// The countries that a document is about, most prominent first.
///
/// A report says in its title and its lead whom it is about, and then keeps speaking of them. So a
/// country counts when the title or one of the first two paragraphs names it, and it has at least a
/// seventh of the mentions of the country named most. `title` are the countries named in a supplied
/// title, which stands in no block.
pub(super) fn about(blocks: &[Block], mentions: &[Mention], title: &[Country]) -> Vec<Country> {
    let lead = end_of_lead(blocks);
    let mut counts: BTreeMap<&Country, (bool, u32)> = BTreeMap::new();
    for country in title {
        counts.entry(country).or_default().0 = true;
    }
    for mention in mentions.iter().filter(|mention| mention.part != Part::Furniture) {
        let Some(country) = &mention.country else { continue };
        let (leads, count) = counts.entry(country).or_default();
        *leads |= mention.part == Part::Title || mention.span.end <= lead;
        *count += 1;
    }
    let most = counts.values().map(|&(_, count)| count).max().unwrap_or(0);
    let mut about: Vec<_> =
        counts.into_iter().filter(|&(_, (leads, count))| leads && count * 7 >= most).collect();
    about.sort_by_key(|&(country, (_, count))| (u32::MAX - count, country));
    about.into_iter().map(|(country, _)| country.clone()).collect()
}

/// Where the lead ends, in the source text.
fn end_of_lead(blocks: &[Block]) -> u32 {
    let body = blocks.iter().filter(|block| block.part == Part::Body);
    body.take(LEAD).last().map_or(0, |block| block.span.end)
}
