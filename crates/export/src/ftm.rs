//! Documents, those they name and where they do, as entities of Follow The Money (its schema 3.8), one a line:
//! what Aleph takes in.
//!
//! An entity's identifier is made from what it is, and from nothing else: the same document has the same in
//! every export, and a person of one key is one person in two dossiers.

use std::collections::{BTreeMap, BTreeSet};

use engine::bundle::sha256_hex;
use engine::collection::Reading;
use engine::model::{Document, Entity, EntityKey, Kind, Part, Published};
use serde::Serialize;

use crate::dates::{Dating, note};
use crate::plain::line;
use crate::selection::{Selection, body};

/// Property by property; every value is a text, and there may be several.
type Properties = BTreeMap<&'static str, Vec<String>>;

#[derive(Serialize)]
struct Line {
    id: String,
    schema: &'static str,
    properties: Properties,
}

/// For each document: those it names for the first time, itself, and where it names whom.
pub(crate) fn pieces(selection: &Selection<'_>) -> impl Iterator<Item = String> {
    let mut told: BTreeSet<EntityKey> = BTreeSet::new();
    selection.readings().flat_map(move |reading| {
        let named = named(&reading);
        let new = named.iter().filter(|(entity, _)| told.insert(entity.key.clone()));
        let mut lines: Vec<Line> = new.map(|(entity, _)| thing(entity)).collect();
        lines.push(article(selection, &reading, &named));
        lines.extend(named.iter().filter_map(|(entity, names)| mention(&reading, entity, names)));
        lines.into_iter().map(print)
    })
}

fn print(mut line: Line) -> String {
    line.properties.retain(|_, values| {
        values.retain(|value| !value.is_empty());
        !values.is_empty()
    });
    // An object of texts alone has no value that JSON could not hold.
    serde_json::to_string(&line).unwrap_or_default() + "\n"
}

/// The first forty digits of a SHA-256.
fn identifier(parts: &[&str]) -> String {
    sha256_hex(parts.join("\t").as_bytes())[..40].to_owned()
}

fn id_of_document(document: &Document) -> String {
    identifier(&["document", &document.key.0, &sha256_hex(document.source.as_bytes())])
}

fn id_of_entity(entity: &Entity) -> String {
    identifier(&["entity", entity.kind.as_str(), &entity.key.0])
}

/// The entities that a document's body names, in order of key, with the words that name them.
fn named(reading: &Reading) -> Vec<(&Entity, BTreeSet<String>)> {
    let document = &reading.document;
    let mut names: BTreeMap<&EntityKey, BTreeSet<String>> = BTreeMap::new();
    for mention in document.mentions.iter().filter(|mention| mention.part != Part::Furniture) {
        if let Some(key) = &mention.entity {
            names.entry(key).or_default().insert(line(mention.span.of(&document.source)));
        }
    }
    let entities = reading.entities.iter();
    entities.filter_map(|entity| Some((entity, names.remove(&entity.key)?))).collect()
}

fn schema(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Person",
        Kind::Organisation => "Organization",
        _ => "Address",
    }
}

/// A person, an organisation or a place.
fn thing(entity: &Entity) -> Line {
    let name = vec![line(&entity.name)];
    let country = entity.country.iter().map(|country| country.0.to_lowercase()).collect();
    let notes = [&entity.note, &entity.control].into_iter().flatten().map(|note| line(note));
    let mut properties = Properties::from([
        ("name", name.clone()),
        ("alias", entity.aliases.iter().map(|alias| line(alias)).collect()),
        ("country", country),
        ("notes", notes.collect()),
    ]);
    if entity.kind == Kind::Place {
        properties.insert("full", name);
    }
    Line { id: id_of_entity(entity), schema: schema(entity.kind), properties }
}

fn article(
    selection: &Selection<'_>,
    reading: &Reading,
    named: &[(&Entity, BTreeSet<String>)],
) -> Line {
    let document = &reading.document;
    let names_of = |kind: Kind| -> Vec<String> {
        let of_kind = named.iter().filter(|(entity, _)| entity.kind == kind);
        of_kind.map(|(entity, _)| line(&entity.name)).collect()
    };
    let given = |value: Option<&str>| value.map(line).into_iter().collect::<Vec<_>>();
    let outlet = document.outlet.as_ref().map(|outlet| outlet.name.as_str());
    let countries = reading.mentioned.iter().map(|(country, _)| country.0.to_lowercase());
    let properties = Properties::from([
        ("title", vec![line(&document.title.text)]),
        ("fileName", vec![line(&document.key.0)]),
        ("mimeType", vec!["text/plain".to_owned()]),
        ("author", given(document.byline.as_deref())),
        ("publisher", given(outlet)),
        ("publishedAt", document.published.as_ref().and_then(day).into_iter().collect()),
        ("language", given(document.language.as_deref().and_then(language))),
        ("sourceUrl", selection.url(document).into_iter().collect()),
        ("notes", vec![note(document)]),
        ("bodyText", vec![text(document)]),
        ("country", document.about.iter().map(|country| country.0.to_lowercase()).collect()),
        ("detectedCountry", countries.collect()),
        ("peopleMentioned", names_of(Kind::Person)),
        ("companiesMentioned", names_of(Kind::Organisation)),
        ("locationMentioned", names_of(Kind::Place)),
    ]);
    Line { id: id_of_document(document), schema: "Article", properties }
}

/// Where a document names a person or an organisation; of places the schema has no mentions.
fn mention(reading: &Reading, entity: &Entity, names: &BTreeSet<String>) -> Option<Line> {
    if entity.kind == Kind::Place {
        return None;
    }
    let (document, resolved) = (id_of_document(&reading.document), id_of_entity(entity));
    Some(Line {
        id: identifier(&["mention", &document, &resolved]),
        schema: "Mention",
        properties: Properties::from([
            ("document", vec![document]),
            ("resolved", vec![resolved]),
            ("name", names.iter().cloned().collect()),
            ("detectedSchema", vec![schema(entity.kind).to_owned()]),
        ]),
    })
}

/// The body, a block a paragraph.
fn text(document: &Document) -> String {
    let blocks = body(document).into_iter().map(|span| line(span.of(&document.source)));
    blocks.collect::<Vec<_>>().join("\n\n")
}

/// The date as far as it is known for certain: the schema knows no ranges. The whole value stands in the
/// notes.
fn day(published: &Published) -> Option<String> {
    Some(Dating::of(&published.edtf)?.shared()?.iso())
}

/// The ISO 639-3 codes of the schema's languages, by the tags that documents have.
fn language(tag: &str) -> Option<&'static str> {
    let primary = tag.split('-').next()?;
    LANGUAGES.iter().find(|(short, _)| *short == primary).map(|(_, long)| *long)
}

#[rustfmt::skip]
const LANGUAGES: [(&str, &str); 63] = [
    ("af", "afr"), ("ar", "ara"), ("az", "aze"), ("be", "bel"), ("bg", "bul"), ("bn", "ben"), ("bs", "bos"),
    ("ca", "cat"), ("cs", "ces"), ("da", "dan"), ("de", "deu"), ("el", "ell"), ("en", "eng"), ("es", "spa"),
    ("et", "est"), ("fa", "fas"), ("fi", "fin"), ("fr", "fra"), ("he", "heb"), ("hi", "hin"), ("hr", "hrv"),
    ("hu", "hun"), ("hy", "hye"), ("id", "ind"), ("is", "isl"), ("it", "ita"), ("ja", "jpn"), ("ka", "kat"),
    ("kk", "kaz"), ("km", "khm"), ("kn", "kan"), ("ko", "kor"), ("ky", "kir"), ("lb", "ltz"), ("lt", "lit"),
    ("lv", "lav"), ("mk", "mkd"), ("mn", "mon"), ("ms", "msa"), ("mt", "mlt"), ("my", "mya"), ("nb", "nor"),
    ("ne", "nep"), ("nl", "nld"), ("no", "nor"), ("pl", "pol"), ("pt", "por"), ("ro", "ron"), ("ru", "rus"),
    ("sk", "slk"), ("sl", "slv"), ("sq", "sqi"), ("sr", "srp"), ("sv", "swe"), ("sw", "swa"), ("tg", "tgk"),
    ("tk", "tuk"), ("tl", "tgl"), ("tr", "tur"), ("uk", "ukr"), ("ur", "urd"), ("uz", "uzb"), ("zh", "zho"),
];
