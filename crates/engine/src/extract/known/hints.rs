//! What speaks for a country without naming it: words that betray it, towns of many countries, where
//! organisations are at home, where the report was filed.

use std::collections::{BTreeMap, BTreeSet};

use super::{Context, Known, places};
use crate::extract::layout::Layout;
use crate::extract::scene::{Scene, Stretch};
use crate::model::{Country, Part, Reason};

/// How strongly hints speak for countries: the number of different ones.
pub(in crate::extract) type Hints = BTreeMap<Country, u32>;

/// Hints of one kind speak at most this often for a country.
const MOST: usize = 6;
/// What the place where a report was filed counts.
const FILED: u32 = 2;
/// So many hints, and twice as many as for any other country, make it plain where a report is set.
const PLAIN: u32 = 3;

/// The country that the hints make plain.
pub(in crate::extract) fn plain(hints: &Hints) -> Option<&Country> {
    let (first, most) = hints.iter().max_by_key(|&(_, count)| *count)?;
    let second = hints.iter().filter(|&(country, _)| country != first).map(|(_, count)| *count);
    (*most >= PLAIN && *most >= 2 * second.max().unwrap_or(0)).then_some(first)
}

impl Known<'_> {
    /// The hints of a document.
    pub(in crate::extract) fn hints(
        &self,
        scene: &Scene<'_>,
        layout: &Layout,
        context: &Context<'_>,
    ) -> Hints {
        let mut told = Told::default();
        for stretch in scene.body() {
            for at in 0..stretch.tokens.len() {
                self.betrayed(stretch, at, &mut told.words);
                self.towns(stretch, at, &mut told.towns);
            }
        }
        for &id in &context.organisations {
            let organisation = self.gazetteer.organisations().get(id);
            if let Some(home) = organisation.country.as_ref().filter(|_| !organisation.is_outlet())
            {
                told.homes.entry(home).or_default().insert(&organisation.key.0);
            }
        }
        let mut hints = told.counted();
        for country in self.filed(scene, layout) {
            *hints.entry(country).or_default() += FILED;
        }
        hints
    }

    /// The countries that the longest word or phrase at a token betrays.
    fn betrayed<'g>(&'g self, stretch: &Stretch<'_>, at: usize, told: &mut Different<'g>) {
        let Some(found) = self.gazetteer.cues().longest(&stretch.tokens, at) else {
            return;
        };
        for &place in found.entries {
            if let Some(country) = &self.gazetteer.place(place).country {
                told.entry(country).or_default().insert(found.phrase);
            }
        }
    }

    /// The countries that have a town of the name at a token, where a preposition calls it a place.
    fn towns<'g>(&'g self, stretch: &Stretch<'g>, at: usize, told: &mut Different<'g>) {
        let Some((phrase, countries)) = places::town_at(self.gazetteer, stretch, at) else {
            return;
        };
        for country in countries {
            told.entry(country).or_default().insert(phrase);
        }
    }

    /// The countries that the dateline names by themselves or by a place; what stands after a comma says
    /// where the place before it lies: "MANCHESTER, N.H.".
    fn filed(&self, scene: &Scene<'_>, layout: &Layout) -> BTreeSet<Country> {
        let datelines = layout.furniture.iter().filter(|piece| piece.reason == Reason::Dateline);
        let spans: Vec<_> = datelines.map(|piece| piece.span).collect();
        let furniture = scene.stretches.iter().filter(|stretch| stretch.part == Part::Furniture);
        let mut countries = BTreeSet::new();
        for stretch in furniture {
            let tokens = stretch.tokens.iter().enumerate();
            let filed =
                tokens.filter(|(_, token)| spans.iter().any(|one| one.contains(token.span)));
            for (at, _) in filed {
                let Some(country) = places::likeliest(self.gazetteer, stretch, at) else {
                    continue;
                };
                if stretch.before(at) == "," {
                    countries.clear();
                }
                countries.insert(country);
            }
        }
        countries
    }
}

/// Different words by the country they speak for.
type Different<'g> = BTreeMap<&'g Country, BTreeSet<&'g str>>;

#[derive(Default)]
struct Told<'g> {
    words: Different<'g>,
    towns: Different<'g>,
    homes: Different<'g>,
}

impl Told<'_> {
    fn counted(self) -> Hints {
        let mut hints = Hints::new();
        for different in [self.words, self.towns, self.homes] {
            for (country, words) in different {
                *hints.entry(country.clone()).or_default() += words.len().min(MOST) as u32;
            }
        }
        hints
    }
}
