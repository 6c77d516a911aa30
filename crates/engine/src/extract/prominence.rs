//! Which countries a document is about.

use std::collections::BTreeMap;

use super::known::Hints;
use crate::model::{Block, Country, Mention, Part};

/// What a mention in the title weighs, where one in running text weighs [`ELSEWHERE`].
const TITLE: u32 = 12;
/// What a mention weighs that begins within so many bytes of the first paragraph's beginning.
const LEAD: [(u32, u32); 2] = [(300, 4), (700, 3)];
/// What any other mention weighs.
const ELSEWHERE: u32 = 2;
/// A country that leads, which is named in the title or the lead, needs this part of the weight of the
/// first one to be what the document is about.
const LEADS: u32 = 5;
/// A country that does not lead needs this part.
const FOLLOWS: u32 = 2;
/// Two hints and more count for a country, but only where no country has more weight than this by its mentions.
const SCARCE: u32 = 16;

/// The countries that a document is about, most prominent first.
///
/// A report says in its title and its first sentences whom it is about, and then keeps speaking of
/// them: each mention counts, early ones more. `title` are the countries named in a supplied title,
/// which stands in no block; `hints` what speaks for a country without naming it.
///
/// The weights are those that did best on the sets marked by hand (`cargo xtask eval`).
pub(super) fn about(
    blocks: &[Block],
    mentions: &[Mention],
    title: &[Country],
    hints: &Hints,
) -> Vec<Country> {
    let body = blocks.iter().find(|block| block.part == Part::Body);
    let begin = body.map_or(0, |block| block.span.start);
    let mut weights: BTreeMap<&Country, Weight> = BTreeMap::new();
    for country in title {
        weights.entry(country).or_default().add(TITLE);
    }
    for mention in mentions.iter().filter(|mention| mention.part != Part::Furniture) {
        let Some(country) = &mention.country else { continue };
        weights.entry(country).or_default().add(weight(mention, begin));
    }
    if weights.values().all(|weight| weight.sum <= SCARCE) {
        for (country, hint) in hints.iter().filter(|&(_, hint)| *hint > 1) {
            weights.entry(country).or_default().sum += hint;
        }
    }
    let most = weights.values().map(|weight| weight.sum).max().unwrap_or(0);
    let mut about: Vec<_> = weights.into_iter().filter(|(_, weight)| weight.holds(most)).collect();
    about.sort_by_key(|&(country, weight)| (u32::MAX - weight.sum, country));
    about.into_iter().map(|(country, _)| country.clone()).collect()
}

/// What speaks for a country.
#[derive(Clone, Copy, Default)]
struct Weight {
    sum: u32,
    /// Whether the title or the lead names it.
    leads: bool,
}

impl Weight {
    fn add(&mut self, weight: u32) {
        self.sum += weight;
        self.leads |= weight > ELSEWHERE;
    }

    /// Whether it holds beside the first country, which has the weight `most`.
    fn holds(self, most: u32) -> bool {
        self.sum * if self.leads { LEADS } else { FOLLOWS } >= most
    }
}

/// What a mention weighs in a body whose first paragraph begins at `begin`.
fn weight(mention: &Mention, begin: u32) -> u32 {
    let after = mention.span.start.saturating_sub(begin);
    let lead = LEAD.into_iter().find(|&(end, _)| after < end);
    match mention.part {
        Part::Title => TITLE,
        _ => lead.map_or(ELSEWHERE, |(_, weight)| weight),
    }
}
