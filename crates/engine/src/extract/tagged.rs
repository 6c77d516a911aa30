//! The names that the tagger found, beside those of lists and rules.
//!
//! What a person has set stands, dates do, and so does a name that is a country's or a people's as a
//! whole. Of all else the tagger decides where a name begins and ends and of what kind it is; lists and
//! rules that say the same tell which thing is meant, and more of it.

use super::known::{Context, Known, is_money};
use super::lists::List;
use super::scene::{Candidate, Scene, Target};
use super::tagger::{Name, Tagger};
use super::teams;
use crate::model::{Kind, Rule, Span};

/// The names of a document as the tagger sees them, in order.
#[derive(Debug, Default)]
pub(super) struct Tagged {
    names: Vec<Name>,
}

impl Tagged {
    /// Reads a document; `by_hand` are the candidates that a person has set.
    pub(super) fn of(
        scene: &Scene<'_>,
        known: &Known<'_>,
        tagger: &Tagger,
        candidates: &[Candidate],
    ) -> Self {
        let spans = |chosen: fn(Rule) -> bool| {
            let chosen = candidates.iter().filter(|one| chosen(one.why.rule));
            let mut spans: Vec<Span> = chosen.map(|one| one.span).collect();
            spans.sort_unstable();
            spans
        };
        let (set, countries) = (spans(is_set), spans(is_country));
        let mut names = tagger.names(scene);
        teams::set_right(scene, &mut names);
        names.retain(|name| {
            let country = name.kind != Kind::Person && countries.binary_search(&name.span).is_ok();
            !country && !overlaps(&set, name.span) && !is_more_than_a_place(scene, known, name)
        });
        Self { names }
    }

    /// Whether a candidate can stand beside these names.
    pub(super) fn allows(&self, candidate: &Candidate) -> bool {
        if is_set(candidate.why.rule) {
            return true;
        }
        let span = candidate.span;
        // Capitals that the text does not spell out may be mere emphasis.
        let is_guess = candidate.why.rule == Rule::Acronym && candidate.why.clue.is_empty();
        if is_guess && self.names.binary_search_by_key(&span, |name| name.span).is_err() {
            return false;
        }
        let from = self.names.partition_point(|name| name.span.end <= span.start);
        let beside = self.names[from..].iter().take_while(|name| name.span.start < span.end);
        beside.into_iter().all(|name| match name.kind {
            Kind::Nationality => matches!(candidate.kind, Kind::Nationality | Kind::Place),
            kind => name.span == span && kind == candidate.kind,
        })
    }

    /// The names as candidates.
    pub(super) fn candidates<'a>(
        &'a self,
        scene: &'a Scene<'_>,
        known: &'a Known<'_>,
        context: &'a Context<'a>,
    ) -> impl Iterator<Item = Candidate> + 'a {
        let names = self.names.iter().filter(|name| name.kind != Kind::Nationality);
        names.map(move |name| {
            let words = name.span.of(scene.text);
            let target = Target::Named(words.to_owned());
            let candidate = Candidate::new(name.span, name.kind, target, Rule::Tagger, &name.clue);
            match name.kind {
                Kind::Person => candidate,
                _ => known.recognised(scene, context, candidate),
            }
        })
    }
}

/// Whether what is taken for a place is two countries, "Russia-Ukraine", a country with a plain word,
/// "Neither Ukraine", or a hyphen, "Region Russian-Occupied", or in a headline a country and the part of
/// it, "Eastern Ukraine"; or whose dollars follow, "US$".
fn is_more_than_a_place(scene: &Scene<'_>, known: &Known<'_>, name: &Name) -> bool {
    let tokens = (name.kind == Kind::Place).then(|| scene.tokens_of(name.span)).flatten();
    tokens.is_some_and(|(stretch, from, to)| {
        let countries = known.countries_within(stretch, from, to).len();
        let part = stretch.is_headline && stretch.is_in(from, List::Compass);
        let plain = to - from > 1 && stretch.is_in(from, List::Plain);
        let joined = (from..to).any(|at| stretch.word(at) == "-");
        countries > 1 || (countries == 1 && (part || plain || joined)) || is_money(stretch, to)
    })
}

const fn is_country(rule: Rule) -> bool {
    matches!(rule, Rule::CountryName | Rule::Demonym)
}

const fn is_set(rule: Rule) -> bool {
    matches!(rule, Rule::Authority | Rule::AuthorityNote | Rule::Calendar)
}

/// Whether a span overlaps one of `spans`, which are in order.
fn overlaps(spans: &[Span], span: Span) -> bool {
    let after = spans.partition_point(|one| one.start < span.end);
    // The longest of those that begin at one place is the last.
    spans[..after].iter().rev().take(8).any(|one| one.overlaps(span))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tagged(start: u32, end: u32, kind: Kind) -> Tagged {
        let name = Name { span: Span::new(start, end), kind, clue: String::new() };
        Tagged { names: vec![name] }
    }

    fn candidate(start: u32, end: u32, kind: Kind, rule: Rule) -> Candidate {
        Candidate::new(Span::new(start, end), kind, Target::Nothing, rule, "")
    }

    #[test]
    fn beside_a_name_only_what_agrees_stands() {
        let organisation = tagged(10, 20, Kind::Organisation);
        for (start, end, kind, rule, stands) in [
            (10, 20, Kind::Organisation, Rule::Organisation, true),
            (10, 20, Kind::Person, Rule::PersonShape, false),
            (10, 15, Kind::Organisation, Rule::Acronym, false),
            (0, 10, Kind::Person, Rule::PersonShape, true),
            (20, 30, Kind::Place, Rule::Gazetteer, true),
            (12, 16, Kind::Date, Rule::Calendar, true),
            (12, 16, Kind::Person, Rule::Authority, true),
        ] {
            let candidate = candidate(start, end, kind, rule);
            assert_eq!(organisation.allows(&candidate), stands, "{candidate:?}");
        }
    }

    #[test]
    fn within_other_names_places_and_peoples_stand() {
        let other = tagged(10, 20, Kind::Nationality);
        assert!(other.allows(&candidate(12, 16, Kind::Place, Rule::Gazetteer)));
        assert!(other.allows(&candidate(12, 16, Kind::Nationality, Rule::Demonym)));
        assert!(!other.allows(&candidate(12, 16, Kind::Person, Rule::PersonShape)));
    }

    proptest! {
        #[test]
        fn overlaps_is_what_looking_at_all_would_find(
            lengths in prop::collection::vec((0_u32..5, 1_u32..5), 0..20),
            start in 0_u32..100,
            length in 1_u32..9,
        ) {
            let mut end = 0;
            let spans: Vec<Span> = lengths
                .iter()
                .map(|(gap, length)| {
                    let start = end + gap;
                    end = start + length;
                    Span::new(start, end)
                })
                .collect();
            let span = Span::new(start, start + length);
            prop_assert_eq!(overlaps(&spans, span), spans.iter().any(|one| one.overlaps(span)));
        }
    }
}
