//! How well extraction does on the four bundled reports, against marks made by hand.
//!
//! Each line recorded here may only rise: the test fails when a change makes extraction worse.

mod bundled;

use std::collections::{BTreeMap, BTreeSet};

use engine::extract::{Authority, Extracted, extract};
use engine::model::{Kind, Part};

/// Document, first byte, one past the last, kind.
type Mark = (String, u32, u32, &'static str);

/// Marks with their country or date.
fn gold() -> BTreeMap<Mark, String> {
    let table = include_str!("data/articles-gold.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == cells[3]).expect("a kind");
        let offset = |cell: &str| cell.parse().expect("an offset");
        let mark = (cells[0].to_owned(), offset(cells[1]), offset(cells[2]), kind.as_str());
        (mark, cells[4].to_owned())
    })
    .collect()
}

/// What extraction marks in bodies, with country or date.
fn found(extracted: &Extracted) -> BTreeMap<Mark, String> {
    let mut marks = BTreeMap::new();
    for document in &extracted.documents {
        let body = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
        for mention in body {
            let mark = (
                document.key.0.clone(),
                mention.span.start,
                mention.span.end,
                mention.kind.as_str(),
            );
            let date = mention.dated.as_ref().map(|dated| dated.edtf.to_string());
            let country = mention.country.as_ref().map(|country| country.0.clone());
            marks.insert(mark, date.or(country).unwrap_or_default());
        }
    }
    marks
}

/// F1 in thousandths over marks of equal span and kind.
fn f1(gold: &BTreeMap<Mark, String>, found: &BTreeMap<Mark, String>, kinds: &[Kind]) -> usize {
    let of_kinds = |marks: &BTreeMap<Mark, String>| -> BTreeSet<Mark> {
        let wanted = |mark: &&Mark| kinds.iter().any(|kind| kind.as_str() == mark.3);
        marks.keys().filter(wanted).cloned().collect()
    };
    let (gold, found) = (of_kinds(gold), of_kinds(found));
    let right = gold.intersection(&found).count();
    for missed in gold.difference(&found) {
        println!("missed {missed:?}");
    }
    for wrong in found.difference(&gold) {
        println!("wrong {wrong:?}");
    }
    2000 * right / (gold.len() + found.len())
}

/// Thousandths of the gold marks of these kinds that were found with their value.
fn values(gold: &BTreeMap<Mark, String>, found: &BTreeMap<Mark, String>, kinds: &[Kind]) -> usize {
    let gold: Vec<_> =
        gold.iter().filter(|(mark, _)| kinds.iter().any(|kind| kind.as_str() == mark.3)).collect();
    let right = gold.iter().filter(|(mark, value)| found.get(mark) == Some(value)).count();
    1000 * right / gold.len()
}

const NAMES: [Kind; 4] = [Kind::Person, Kind::Organisation, Kind::Place, Kind::Nationality];
const COUNTED: [Kind; 2] = [Kind::Place, Kind::Nationality];

#[track_caller]
fn at_least(line: usize, what: &str, reached: usize) {
    println!("{what}: {reached} of 1000");
    assert!(reached >= line, "{what}: {reached} of 1000, the line is {line}");
}

#[test]
fn with_metadata_and_authority_list() {
    let (gold, found) = (gold(), found(&bundled::extracted()));
    at_least(1000, "names, F1", f1(&gold, &found, &NAMES));
    at_least(1000, "countries of places and nationalities", values(&gold, &found, &COUNTED));
    at_least(1000, "dates, F1", f1(&gold, &found, &[Kind::Date]));
    at_least(950, "values of dates", values(&gold, &found, &[Kind::Date]));
}

#[test]
fn without_the_authority_list() {
    let sources = bundled::sources();
    let extracted =
        extract(sources, &Authority::default(), bundled::gazetteer(), Some(bundled::tagger()));
    let (gold, found) = (gold(), found(&extracted));
    at_least(980, "names without authority list, F1", f1(&gold, &found, &NAMES));
    let countries = values(&gold, &found, &COUNTED);
    at_least(985, "countries without authority list", countries);
}

#[test]
fn by_the_text_alone() {
    let mut sources = bundled::sources();
    for source in &mut sources {
        source.metadata = engine::extract::Metadata::default();
    }
    let extracted =
        extract(sources, &Authority::default(), bundled::gazetteer(), Some(bundled::tagger()));
    let (gold, found) = (gold(), found(&extracted));
    at_least(975, "names by the text alone, F1", f1(&gold, &found, &NAMES));
    let titles: Vec<&str> = extracted.documents.iter().map(|one| one.title.text.as_str()).collect();
    assert_eq!(
        titles,
        [
            "North Korea sends construction workers to Russia-occupied Ukraine after military deployment",
            "North Korea is set to deploy thousands of military construction workers and …",
            "Ukraine analysis finds N Korean migrant workers entering Russian military",
            "North Korea Plans the Send Workers to Region Russian-Occupied Eastern Ukraine",
        ]
    );
    let published = extracted.documents[0].published.as_ref().map(|one| one.edtf.as_str());
    assert_eq!(published, Some("2024-10-22"), "printed at the head of the page");
}

#[test]
fn countries_of_the_four_reports() {
    let expected = [
        ("000", "KP RU UA US"),
        ("001", "JP KP KR RU UA US"),
        ("002", "CN KP RU UA"),
        ("003", "CN KP RU SY UA US"),
    ];
    for (document, (key, mentioned)) in bundled::extracted().documents.iter().zip(expected) {
        let found: Vec<&str> = bundled::mentioned(document).into_iter().collect();
        assert_eq!((document.key.0.as_str(), found.join(" ").as_str()), (key, mentioned));
        let about: BTreeSet<&str> = document.about.iter().map(|code| code.0.as_str()).collect();
        assert_eq!(about, BTreeSet::from(["KP", "RU", "UA"]), "about, in {key}");
    }
}
