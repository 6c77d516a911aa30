//! Organisations that are known by name: agencies, armies, parties, companies, clubs, outlets.

use std::collections::BTreeSet;

use super::names::Lexicon;
use crate::extract::table::{Table, hash};
use crate::extract::words::plain_words;
use crate::model::{Country, EntityKey};

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Organisation {
    pub(in crate::extract) key: EntityKey,
    pub(in crate::extract) name: String,
    /// One of [`KINDS`].
    pub(in crate::extract) kind: &'static str,
    /// Where it is at home; shown and never counted as mentioned.
    pub(in crate::extract) country: Option<Country>,
}

impl Organisation {
    /// Whether it is an outlet or agency, whose name speaks of no country.
    pub(in crate::extract) fn is_outlet(&self) -> bool {
        self.kind == "outlet"
    }
}

/// What sort of thing an organisation can be, as the table has it.
pub(super) const KINDS: [&str; 18] = [
    "alliance",
    "armed-group",
    "bank",
    "body",
    "club",
    "company",
    "court",
    "forces",
    "government",
    "intelligence",
    "ngo",
    "outlet",
    "parliament",
    "party",
    "police",
    "sport",
    "union",
    "university",
];

/// Position of an organisation in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) struct OrganisationId(u32);

/// One organisation that a phrase may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) struct Bearer {
    pub(in crate::extract) organisation: OrganisationId,
    /// A short form, which is also a word or the name of something else: "Apple", "Arsenal".
    pub(in crate::extract) is_short: bool,
}

/// All organisations and what they are called.
#[derive(Clone, Debug, Default)]
pub(in crate::extract) struct Organisations {
    all: Vec<Organisation>,
    /// By the hash of their key.
    by_key: Table<Option<OrganisationId>>,
    names: Lexicon<Bearer>,
}

impl Organisations {
    /// Adds an organisation that is found by the names given.
    pub(super) fn add<'n>(
        &mut self,
        organisation: Organisation,
        names: impl Iterator<Item = &'n str>,
        shorts: impl Iterator<Item = &'n str>,
    ) {
        let id = OrganisationId(self.all.len() as u32);
        let shorts = shorts.map(|name| (name, true));
        for (name, is_short) in names.map(|name| (name, false)).chain(shorts) {
            self.names.add(name, Bearer { organisation: id, is_short });
        }
        *self.by_key.entry(hash(&organisation.key.0)) = Some(id);
        self.all.push(organisation);
    }

    pub(in crate::extract) fn get(&self, id: OrganisationId) -> &Organisation {
        &self.all[id.0 as usize]
    }

    /// The outlets and agencies, in order of the table.
    pub(in crate::extract) fn outlets(&self) -> impl Iterator<Item = &Organisation> {
        self.all.iter().filter(|organisation| organisation.is_outlet())
    }

    pub(in crate::extract) fn by_key(&self, key: &EntityKey) -> Option<&Organisation> {
        self.by_key.get(hash(&key.0)).map(|id| self.get(id))
    }

    pub(in crate::extract) const fn names(&self) -> &Lexicon<Bearer> {
        &self.names
    }

    /// The one organisation that a whole name stands for once something says that an organisation is
    /// meant; none when it stands for several and `countries` do not tell them apart.
    pub(in crate::extract) fn called(
        &self,
        name: &str,
        countries: &BTreeSet<Country>,
    ) -> Option<OrganisationId> {
        let mut words = plain_words(name).peekable();
        words.next_if(|first| first == "The");
        let bearers = self.names.get(words);
        self.one_of(bearers, countries)
    }

    /// The one organisation of several of one name: the only one, or the only one at home in one of the
    /// `countries`. Full names go before short ones.
    pub(in crate::extract) fn one_of(
        &self,
        bearers: &[Bearer],
        countries: &BTreeSet<Country>,
    ) -> Option<OrganisationId> {
        let full = bearers.iter().any(|bearer| !bearer.is_short);
        let bearers = bearers.iter().filter(|bearer| bearer.is_short != full);
        let ids: Vec<OrganisationId> = bearers.map(|bearer| bearer.organisation).collect();
        if let [only] = ids[..] {
            return Some(only);
        }
        let home = |id: &OrganisationId| self.get(*id).country.as_ref();
        let mut there =
            ids.into_iter().filter(|id| home(id).is_some_and(|home| countries.contains(home)));
        there.next().filter(|_| there.next().is_none())
    }
}
