//! The authority list: entities that a person has set, and what words mean in single documents.

use serde::{Deserialize, Serialize};

use crate::model::{Country, Kind};

/// An authority list, as `authority.toml` holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Authority {
    /// Tables `[[entity]]`.
    pub entity: Vec<Named>,
    /// Tables `[[means]]`.
    pub means: Vec<Means>,
}

/// An entity set by hand. Whatever is said here holds over the gazetteer, under the same key too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The key that links carry: a lower-case ASCII slug.
    pub key: String,
    /// `person`, `organisation` or `place`.
    pub kind: Kind,
    /// Its name, as shown and as found in texts.
    pub name: String,
    /// Other names by which it is found in texts. Capitals count: `US` is not `us`.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Where it is at home or lies. A person's or an organisation's home is shown and never counted.
    #[serde(default)]
    pub country: Option<Country>,
    /// For places: the key of the next larger place.
    #[serde(default)]
    pub within: Option<String>,
    /// For places: who holds it, as of when, by what source, if that differs from `country`.
    #[serde(default)]
    pub control: Option<String>,
    /// What a reader should know.
    #[serde(default)]
    pub note: Option<String>,
    /// For organisations: an outlet or agency, so that a country in its name ("Japan Today") does not
    /// count as mentioned.
    #[serde(default)]
    pub outlet: bool,
    /// Keys by which it was known before; links with them still open.
    #[serde(default)]
    pub former_keys: Vec<String>,
}

/// What words mean in some documents, against what they would mean elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Means {
    /// Keys of the documents.
    pub documents: Vec<String>,
    /// The words as they stand in the text: `Kim`. Longer names that hold them go first.
    pub words: String,
    /// The key of the entity meant, of this list or of the gazetteer.
    #[serde(default)]
    pub entity: Option<String>,
    /// Instead of an entity: the nationality meant, by its country ("the Korean people").
    #[serde(default)]
    pub nationality: Option<Country>,
    /// How one knows; shown as the reason of each such mention.
    #[serde(default)]
    pub note: String,
}
