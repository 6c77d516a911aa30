//! What a person says of single marks holds over the rules.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod bundled;

use engine::date::Edtf;
use engine::extract::{Authority, Extracted, Metadata, Remark, Source, extract};
use engine::model::{Attribution, Decimal, Document, Kind, Numeral, Rule, Span};

const TEXT: &str = "Kim Jong Un has pledged to send 1,000 deminers to Kursk in April 2025, Sergei Shoigu \
    announced. Another 5,000 builders follow at the turn of the year. “We will never forget this help \
    from Pyongyang,” he said.";

fn read(marks: Vec<Remark>) -> (Document, Vec<String>) {
    let metadata = Metadata { title: Some("A title".to_owned()), marks, ..Metadata::default() };
    let source =
        Source { key: "a".to_owned(), text: TEXT.to_owned(), metadata, front_matter: None };
    let Extracted { mut documents, not_found, .. } =
        extract(vec![source], &Authority::default(), bundled::gazetteer(), None);
    (documents.remove(0), not_found.into_iter().map(|(_, words)| words).collect())
}

fn on(text: &str) -> Remark {
    Remark { text: text.to_owned(), ..Remark::default() }
}

fn words(span: Option<Span>) -> Option<&'static str> {
    span.map(|span| span.of(TEXT))
}

#[test]
fn a_mark_can_be_taken_away() {
    let (plain, _) = read(Vec::new());
    let none = |text| Remark { none: true, ..on(text) };
    let (document, not_found) = read(vec![none("Kursk"), none("5,000 builders"), none("Minsk")]);
    assert_eq!(document.mentions.len() + 1, plain.mentions.len());
    assert!(document.mentions.iter().all(|one| one.span.of(TEXT) != "Kursk"));
    assert_eq!(document.figures.len() + 1, plain.figures.len());
    assert_eq!(document.quotes, plain.quotes);
    assert_eq!(not_found, ["Minsk"]);
}

#[test]
fn a_date_can_be_set_also_where_no_rule_sees_one() {
    let date = |text, edtf| Remark {
        edtf: Edtf::parse(edtf).ok(),
        working: "So it was.".to_owned(),
        ..on(text)
    };
    let (document, not_found) =
        read(vec![date("in April 2025", "2025-04~"), date("turn of the year", "2025-12/2026-01")]);
    let dates = document.mentions.iter().filter(|one| one.kind == Kind::Date);
    let dates: Vec<_> = dates
        .map(|one| (one.span.of(TEXT), one.dated.as_ref().unwrap().edtf.as_str(), one.why.rule))
        .collect();
    let set = Rule::Correction;
    assert_eq!(
        dates,
        [("April 2025", "2025-04~", set), ("turn of the year", "2025-12/2026-01", set)]
    );
    let marks = &document.mentions;
    assert!(marks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "in order");
    assert!(not_found.is_empty());
}

#[test]
fn a_claim_can_be_set() {
    let figure = Remark {
        value: Decimal::try_from(6000.5).ok(),
        claimant: Some("Kim Jong Un".to_owned()),
        counted: Some("builders".to_owned()),
        ..on("Another 5,000 builders")
    };
    let quote = Remark { claimant: Some("Kim Jong Un".to_owned()), ..on("never forget") };
    let nowhere = Remark { claimant: Some("Tass".to_owned()), ..on("follow") };
    let (document, not_found) = read(vec![figure, quote, nowhere]);
    let [first, second] = &document.figures[..] else { panic!("{:?}", document.figures) };
    assert_eq!(first.numeral, Numeral::Digits);
    assert_eq!((second.numeral, second.value.to_string().as_str()), (Numeral::ByHand, "6000.5"));
    assert_eq!(words(second.counted), Some("builders"));
    let kim = document.mentions[0].entity.clone();
    assert!(kim.is_some());
    assert_eq!(second.claimant.as_ref().unwrap().entity, kim);
    assert_eq!(document.quotes[0].attribution, Attribution::ByHand);
    assert_eq!(document.quotes[0].speaker.as_ref().unwrap().entity, kim);
    assert_eq!(not_found, ["Tass", "follow"]);
}

#[test]
fn a_number_of_a_table_is_exact() {
    let table = [
        (0.25, "0.25"),
        (15_000.0, "15000"),
        (0.0, "0"),
        (1e-7, "0.0000001"),
        (1e18, "1000000000000000000"),
    ];
    for (number, printed) in table {
        assert_eq!(Decimal::try_from(number).unwrap().to_string(), printed);
    }
    for number in [-1.0, f64::NAN, f64::INFINITY, 1e30] {
        assert!(Decimal::try_from(number).is_err(), "{number}");
    }
}
