//! Names that are known beforehand: those of the authority list and of the gazetteer.

mod hints;
mod metonyms;
mod organisations;
mod places;
mod states;

use super::authority::{Authority, Means, Named};
use super::gazetteer::Gazetteer;
use super::gazetteer::Lexicon;
use super::scene::{Candidate, Scene, Stretch, Target};
use super::words::tokens;
use crate::model::{Country, EntityKey, Kind, Rule, Span};

pub(super) use hints::{Hints, plain};
pub(super) use metonyms::metonyms;
pub(super) use places::{Context, is_money};

/// The authority list and the gazetteer, ready to be found in texts.
pub(super) struct Known<'a> {
    authority: &'a Authority,
    pub(super) gazetteer: &'a Gazetteer,
    /// Names and aliases, by position in the list.
    names: Lexicon<usize>,
}

impl<'a> Known<'a> {
    pub(super) fn new(authority: &'a Authority, gazetteer: &'a Gazetteer) -> Self {
        let mut names = Lexicon::default();
        for (at, entity) in authority.entity.iter().enumerate() {
            names.add(&entity.name, at);
            for alias in &entity.aliases {
                names.add(alias, at);
            }
        }
        Self { authority, gazetteer, names }
    }

    /// The entity of the authority list that has this key.
    pub(super) fn by_hand(&self, key: &EntityKey) -> Option<&'a Named> {
        self.authority.entity.iter().find(|entity| entity.key == key.0)
    }

    /// Everything known that stands in a document.
    pub(super) fn candidates(&self, scene: &Scene<'_>, context: &Context<'_>) -> Vec<Candidate> {
        let (words, meanings) = self.notes(scene.key);
        let mut candidates = Vec::new();
        for stretch in &scene.stretches {
            for at in 0..stretch.tokens.len() {
                if let Some(found) = words.longest(&stretch.tokens, at) {
                    let span = stretch.span(at, found.end);
                    candidates.push(self.meant(span, meanings[found.entries[0]]));
                }
                candidates.extend(self.listed(stretch, at));
                if !stretch.places(at).is_empty() {
                    candidates.extend(places::candidate(self.gazetteer, context, stretch, at));
                }
                if !stretch.organisations(at).is_empty() {
                    candidates.extend(organisations::candidate(self, context, stretch, at));
                }
            }
        }
        candidates
    }

    /// What the authority list says of words in this document.
    fn notes(&self, document: &str) -> (Lexicon<usize>, Vec<&'a Means>) {
        let of_document = |means: &&Means| means.documents.iter().any(|key| key == document);
        let meanings: Vec<&Means> = self.authority.means.iter().filter(of_document).collect();
        let mut words = Lexicon::default();
        for (at, note) in meanings.iter().enumerate() {
            words.add(&note.words, at);
        }
        (words, meanings)
    }

    fn meant(&self, span: Span, note: &Means) -> Candidate {
        let rule = Rule::AuthorityNote;
        if let Some(country) = &note.nationality {
            let nationality =
                Candidate::new(span, Kind::Nationality, Target::Nothing, rule, &note.note);
            return Candidate { country: Some(country.clone()), ..nationality };
        }
        let key = EntityKey(note.entity.clone().unwrap_or_default());
        let (kind, country) = self.kind_and_place(&key);
        Candidate { country, ..Candidate::new(span, kind, Target::Key(key), rule, &note.note) }
    }

    /// The kind of an entity and, of a place, its country.
    fn kind_and_place(&self, key: &EntityKey) -> (Kind, Option<Country>) {
        match (self.by_hand(key), self.gazetteer.by_key(key)) {
            (Some(entity), _) if entity.kind == Kind::Place => {
                (Kind::Place, entity.country.clone())
            }
            (Some(entity), _) => (entity.kind, None),
            (None, Some(place)) => (Kind::Place, self.gazetteer.place(place).country.clone()),
            (None, None) => (Kind::Organisation, None),
        }
    }

    /// The longest name of the authority list that begins at a token.
    fn listed(&self, stretch: &Stretch<'_>, at: usize) -> Option<Candidate> {
        let found = self.names.longest(&stretch.tokens, at)?;
        let entity = self.authority.entity.get(*found.entries.first()?)?;
        let span = stretch.span(at, found.end);
        let target = Target::Key(EntityKey(entity.key.clone()));
        let candidate = Candidate::new(span, entity.kind, target, Rule::Authority, &entity.name);
        let country = match entity.kind {
            Kind::Place => entity.country.clone(),
            _ if entity.outlet => None,
            _ => self.country_within(stretch, at, found.end),
        };
        Some(Candidate { country, ..candidate })
    }

    /// A name that is said to be a place's or an organisation's, as the gazetteer knows it.
    pub(super) fn recognised(
        &self,
        scene: &Scene<'_>,
        context: &Context<'_>,
        name: Candidate,
    ) -> Candidate {
        let Some((stretch, from, to)) = scene.tokens_of(name.span) else { return name };
        if name.kind == Kind::Place {
            let place = places::called(self.gazetteer, context, stretch, (from, to));
            return match place {
                Some(place) => Candidate { target: place.target, country: place.country, ..name },
                None => name,
            };
        }
        let organisations = self.gazetteer.organisations();
        let country = self.country_meant(context, stretch, from, to);
        match organisations.called(name.span.of(scene.text), &context.countries) {
            Some(id) => {
                let organisation = organisations.get(id);
                let country = country.filter(|_| !organisation.is_outlet());
                Candidate { target: Target::Key(organisation.key.clone()), country, ..name }
            }
            None => Candidate { country, ..name },
        }
    }

    /// The country named within the tokens `from..to`, as this document means it: of "University of
    /// Georgia" the one in which the state lies.
    fn country_meant(
        &self,
        context: &Context<'_>,
        stretch: &Stretch<'_>,
        from: usize,
        to: usize,
    ) -> Option<Country> {
        let named = self.country_within(stretch, from, to)?;
        let home = (from..to).find_map(|at| context.home(stretch.places(at).first()?.phrase));
        Some(home.cloned().unwrap_or(named))
    }

    /// The one country named by a country's name or demonym within the tokens `from..to`.
    pub(super) fn country_within(
        &self,
        stretch: &Stretch<'_>,
        from: usize,
        to: usize,
    ) -> Option<Country> {
        self.countries_within(stretch, from, to).into_iter().next()
    }

    /// The countries named within the tokens `from..to`, in order.
    pub(super) fn countries_within(
        &self,
        stretch: &Stretch<'_>,
        from: usize,
        to: usize,
    ) -> Vec<Country> {
        let (mut countries, mut at) = (Vec::new(), from);
        while at < to {
            match places::country_at(self.gazetteer, stretch, at).filter(|(_, end)| *end <= to) {
                Some((country, end)) => {
                    if !countries.contains(country) {
                        countries.push(country.clone());
                    }
                    at = end;
                }
                None => at += 1,
            }
        }
        countries
    }

    /// The countries that a text outside any document names.
    pub(super) fn countries_in(&self, text: &str) -> Vec<Country> {
        let tokens = tokens(text, Span::new(0, text.len() as u32));
        let stretch = Stretch::of_tokens(tokens).looked_up(self.gazetteer);
        self.countries_within(&stretch, 0, stretch.tokens.len())
    }
}
