//! Every format of the four bundled articles, and of documents that try to break out, as files that a person
//! has read. Other programs read the same files back: see `tests/exports`.

mod support;

use std::path::Path;
use std::{env, fs};

use engine::collection::Collection;
use export::Format;
use support::{all, articles, formats, hostile, taken};

/// Compares with `tests/golden/NAME`, byte for byte.
#[track_caller]
#[expect(clippy::disallowed_methods, reason = "tests read the project's own files")]
fn golden(name: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, found).expect("a file");
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    let line = found.lines().zip(expected.lines()).position(|(one, two)| one != two);
    assert!(found == expected, "{name}: other from line {:?}", line.map(|line| line + 1));
}

#[track_caller]
fn every_format(name: &str, collection: &Collection) {
    for (extension, format) in formats() {
        golden(&format!("{name}.{extension}"), &all(collection, format));
    }
}

#[test]
fn the_bundled_articles() {
    every_format("articles", articles());
}

#[test]
fn documents_that_try_to_break_out() {
    every_format("hostile", hostile());
}

#[test]
fn a_dossier_of_hits() {
    let link = "q=%22construction+workers%22+OR+brigade&country=UA&sort=oldest";
    let dossier = taken(articles(), link, Format::Dossier).expect("a dossier");
    golden("hits.dossier.md", &dossier);
}

#[test]
fn an_evidence_card() {
    let link = "doc=001&at=about+15%2C000+North+Korean+troops";
    let card = taken(articles(), link, Format::Evidence).expect("a card");
    golden("articles.evidence.md", &card);
}
