//! The bundled collection and the gazetteer, read from the project's own files.

#![allow(dead_code, reason = "each test file uses its part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use engine::date::Edtf;
use engine::extract::tagger::{Tagger, Vocabulary, Weights};
use engine::extract::{
    Authority, Extracted, Gazetteer, Metadata, Source, Statement, Tables, extract,
};
use engine::model::{Document, Evidence, Part};

/// A file of the project.
#[expect(clippy::disallowed_methods, reason = "tests read the project's own files")]
pub(crate) fn file(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names of the gazetteer's tables.
pub(crate) const TABLES: [&str; 8] =
    ["countries", "regions", "cities", "areas", "control", "organisations", "cues", "names"];

/// The gazetteer as it is in `data/gazetteer`.
pub(crate) fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| {
        let tables = TABLES.map(|name| file(&format!("data/gazetteer/{name}.tsv")));
        let [countries, regions, cities, areas, control, organisations, cues, names] = &tables;
        let tables =
            Tables { countries, regions, cities, areas, control, organisations, cues, names };
        Gazetteer::read(&tables).expect("the project's own tables")
    })
}

/// The tagger as it is in `data/model`.
#[expect(clippy::disallowed_methods, reason = "tests read the project's own files")]
pub(crate) fn tagger() -> &'static Tagger {
    static TAGGER: OnceLock<Tagger> = OnceLock::new();
    TAGGER.get_or_init(|| {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data/model/tagger.bin");
        let weights = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let weights = Weights::read(&weights).expect("the project's own weights");
        Tagger::new(Vocabulary::new(&file("data/model/classes.txt"), gazetteer()), weights)
    })
}

/// The authority list of the bundled collection.
pub(crate) fn authority() -> Authority {
    toml::from_str(&file("articles/authority.toml")).expect("articles/authority.toml")
}

/// The bundled texts with their metadata.
pub(crate) fn sources() -> Vec<Source> {
    let metadata: BTreeMap<String, Metadata> =
        toml::from_str(&file("articles/metadata.toml")).expect("articles/metadata.toml");
    let source = |(name, metadata): (String, Metadata)| Source {
        key: metadata.key.clone().expect("a key"),
        text: file(&format!("articles/{name}")),
        front_matter: None,
        metadata,
    };
    metadata.into_iter().map(source).collect()
}

/// Reads one text by the lists and rules alone, without an authority list.
pub(crate) fn read(source: Source) -> Document {
    let extracted = extract(vec![source], &Authority::default(), gazetteer(), None);
    extracted.documents.into_iter().next().expect("one document")
}

/// Reads running text that was published on a day.
pub(crate) fn read_on(published: &str, text: &str) -> Document {
    let edtf = Edtf::parse(published).expect("a date");
    let statement = Statement { edtf, evidence: Evidence::Supplied, working: String::new() };
    let title = Some("A title".to_owned());
    let metadata = Metadata { title, published: vec![statement], ..Metadata::default() };
    read(Source { text: text.to_owned(), metadata, ..Source::default() })
}

/// The bundled collection.
pub(crate) fn extracted() -> Extracted {
    extract(sources(), &authority(), gazetteer(), Some(tagger()))
}

/// The countries that a document's body mentions.
pub(crate) fn mentioned(document: &Document) -> BTreeSet<&str> {
    let body = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
    body.filter_map(|mention| mention.country.as_ref()).map(|country| country.0.as_str()).collect()
}
