//! Which lists of words have a word.

use std::sync::LazyLock;

use super::lexicon::{
    BODIES, COMPASS, FAMILY_FIRST, JOINTS, NUMBERS, ORGANISATION_ENDS, ORGANISATION_STARTS,
    OTHER_ACRONYMS, OUTLET_ENDS, PARTICLES, PLAIN, REGION_NOUNS, SPEAKS, TITLES, WHERE,
};
use super::table::{Table, hash};

/// A list of words. Whether a word is in one is told when it is read: [`super::words::Token::is_in`].
#[derive(Clone, Copy, Debug)]
pub(super) enum List {
    Title,
    Plain,
    OrganisationEnd,
    Body,
    OutletEnd,
    OrganisationStart,
    Speaks,
    Joint,
    Particle,
    OtherAcronym,
    FamilyFirst,
    RegionNoun,
    Where,
    Compass,
    Number,
}

/// The lists, and whether a word's case is looked at.
const LISTS: [(List, Compared, &[&str]); 15] = [
    (List::Title, Compared::Folded, TITLES),
    (List::Plain, Compared::Folded, PLAIN),
    (List::OrganisationEnd, Compared::AsPrinted, ORGANISATION_ENDS),
    (List::Body, Compared::AsPrinted, BODIES),
    (List::OutletEnd, Compared::AsPrinted, OUTLET_ENDS),
    (List::OrganisationStart, Compared::AsPrinted, ORGANISATION_STARTS),
    (List::Speaks, Compared::AsPrinted, SPEAKS),
    (List::Joint, Compared::AsPrinted, JOINTS),
    (List::Particle, Compared::AsPrinted, PARTICLES),
    (List::OtherAcronym, Compared::AsPrinted, OTHER_ACRONYMS),
    (List::FamilyFirst, Compared::AsPrinted, FAMILY_FIRST),
    (List::RegionNoun, Compared::AsPrinted, REGION_NOUNS),
    (List::Where, Compared::Folded, WHERE),
    (List::Compass, Compared::AsPrinted, COMPASS),
    (List::Number, Compared::Folded, NUMBERS),
];

/// How a word is compared with those of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    AsPrinted,
    /// The list is in lower case, the word in any.
    Folded,
}

/// The lists that have a word, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lists(u16);

impl Lists {
    /// Those that have the word of these hashes, as printed and in lower case.
    pub(super) fn of(form: u64, lower: u64) -> Self {
        let printed = WORDS.get(form);
        let folded = if form == lower { printed } else { WORDS.get(lower) };
        Self(printed.as_printed | folded.folded)
    }

    pub(super) const fn has(self, list: List) -> bool {
        self.0 & (1 << list as u16) != 0
    }
}

/// The lists that have a word, as bits, by how they compare it.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    as_printed: u16,
    folded: u16,
}

/// The lists of each word, by its hash.
static WORDS: LazyLock<Table<Entry>> = LazyLock::new(|| {
    let mut table: Table<Entry> = Table::default();
    for (list, compared, words) in LISTS {
        for word in words {
            let entry = table.entry(hash(word));
            let lists = match compared {
                Compared::AsPrinted => &mut entry.as_printed,
                Compared::Folded => &mut entry.folded,
            };
            *lists |= 1 << list as u16;
        }
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_in_the_lists_that_hold_it() {
        for word in LISTS.iter().flat_map(|(_, _, words)| *words) {
            let lower = word.to_lowercase();
            let lists = Lists::of(hash(word), hash(&lower));
            for (list, compared, words) in &LISTS {
                let asked = if *compared == Compared::Folded { lower.as_str() } else { word };
                assert_eq!(lists.has(*list), words.contains(&asked), "{word} in {list:?}");
            }
        }
    }
}
