//! The ledger of the four bundled reports and of some news of Wikinews, as readable text.

mod bundled;
mod common;

use std::fmt::Write;
use std::io::{BufRead, BufReader, Cursor};
use std::path::Path;

use engine::collection::Collection;
use engine::date::Edtf;
use engine::extract::{Authority, Extracted, Metadata, Source, Statement, extract};
use engine::model::Evidence;
use engine::passage::Passage;
use engine::study::{DateSource, Group, Ledger, Named, Row};
use engine::view::View;
use expect_test::expect_file;
use serde_json::Value;

/// Articles of the demonstration that are read; all would take seconds.
const ARTICLES: usize = 12;

/// The first articles of the demonstration.
#[expect(clippy::disallowed_methods, reason = "tests read the project's own files")]
fn wikinews() -> Vec<Source> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/demo/wikinews.zip");
    let bytes = Cursor::new(std::fs::read(path).expect("the demonstration"));
    let mut archive = zip::ZipArchive::new(bytes).expect("an archive");
    let file = BufReader::new(archive.by_index(0).expect("a file"));
    let source = |line: std::io::Result<String>| {
        let object: Value = serde_json::from_str(&line.expect("UTF-8")).expect("JSON");
        let text = |key: &str| object[key].as_str().expect("words").to_owned();
        let edtf = Edtf::parse(&text("date")).expect("a date");
        let dated = Statement { edtf, evidence: Evidence::Supplied, working: String::new() };
        let metadata =
            Metadata { title: Some(text("title")), published: vec![dated], ..Metadata::default() };
        Source { key: text("id"), text: text("text"), metadata, ..Source::default() }
    };
    file.lines().take(ARTICLES).map(source).collect()
}

fn collection(Extracted { documents, entities, .. }: Extracted) -> Collection {
    common::opened(documents, entities)
}

/// Each group on a line, and its figures on a line each below it.
fn readable(ledger: &Ledger) -> String {
    let mut text = format!("{} figures in {} reports\n", ledger.total, ledger.documents);
    for (place, group) in (0..).zip(&ledger.groups) {
        writeln!(text, "\n{}", heading(group)).expect("a string");
        for row in ledger.rows.iter().filter(|row| row.group == place) {
            writeln!(text, "  {}", line(row)).expect("a string");
        }
    }
    text
}

fn heading(group: &Group) -> String {
    let Group { population, nouns, count, .. } = group;
    let sum = group.sum.as_ref().map_or("no sum".to_owned(), |sum| {
        let most = sum.most.map(|most| format!(" to {most}")).unwrap_or_default();
        format!("sum {}{most}, {} statuses, {} claimants", sum.least, sum.statuses, sum.claimants)
    });
    format!("{} ({:?}; {}): {count}, {sum}", population.key(), population.class, nouns.join(", "))
}

fn line(row: &Row) -> String {
    let named = |named: &Option<Named>| named.as_ref().map_or("–", Named::name).to_owned();
    let upper = row.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
    let source = if row.dated == DateSource::Said { "said" } else { "report" };
    let date = row.date.as_ref().map_or("–", |date| date.as_str());
    let passage = row.passage.as_ref().map(Passage::value).unwrap_or_default();
    format!(
        "{:?} {}{upper} «{}» {} | {} <- {} | {} | {date} ({source}) | {} at={passage}",
        row.comparator,
        row.value,
        row.printed,
        row.status.as_deref().unwrap_or("–"),
        named(&row.claimant),
        named(&row.relay),
        named(&row.place),
        row.document,
    )
}

#[test]
fn the_ledger_of_the_four_reports() {
    let reports = collection(bundled::extracted());
    let text = readable(&Ledger::of(&reports, &View::default(), 100));
    expect_file!["golden/ledger.txt"].assert_eq(&text);
}

#[test]
fn the_ledger_of_wikinews() {
    let (authority, gazetteer) = (Authority::default(), bundled::gazetteer());
    let news = extract(wikinews(), &authority, gazetteer, Some(bundled::tagger()));
    let text = readable(&Ledger::of(&collection(news), &View::default(), 1000));
    expect_file!["golden/ledger_wikinews.txt"].assert_eq(&text);
}
