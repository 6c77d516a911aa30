//! An opened collection: what it says of itself, of a document, and of a value; and the same as bytes.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod common;

use std::fmt::Write;

use common::{Library, document, entity, marked, place};
use engine::bundle::Bundle;
use engine::codec;
use engine::collection::{Collection, Match, PassageFound};
use engine::model::{Country, DocKey, Entity, EntityKey, Facet, Kind, Span};
use engine::protocol::{Answer, Failure, Numbered, Question, answer, no_study};
use engine::study;
use engine::view::{Tab, View};
use expect_test::{Expect, expect};
use proptest::prelude::*;

fn collection(library: Library) -> Collection {
    Collection::open(bundle(library).write()).expect("as it was written")
}

fn bundle(library: Library) -> Bundle {
    Bundle {
        name: "Three reports".to_owned(),
        digest: "0".repeat(64),
        documents: library.documents,
        entities: library.entities,
        countries: vec![
            (Country("RU".to_owned()), "Russia".to_owned()),
            (Country("UA".to_owned()), "Ukraine".to_owned()),
        ],
    }
}

fn reports() -> Collection {
    let documents = vec![
        document("b")
            .title("Workers in Donetsk")
            .body("Workers came to Donetsk and Mariupol.\nDONETSK is held by Russia, and Donetsk waits.")
            .furniture("By A. Donetsk")
            .place("Donetsk", "donetsk", "UA")
            .place("Donetsk", "donetsk", "UA")
            .place("Mariupol", "mariupol", "UA")
            .place("DONETSK", "donetsk", "UA")
            .place("Russia", "russia", "RU")
            .place("Donetsk", "donetsk", "UA")
            .place("Donetsk", "donetsk", "UA")
            .published("[2025-09-21..2025-09-22]")
            .language("en")
            .outlet("editorji", "Editorji")
            .about(&["UA"])
            .build(),
        document("a")
            .title("Shoigu speaks")
            .body("Sergei Shoigu spoke of Donetsk Oblast.")
            .mention("Sergei Shoigu", Kind::Person, "sergei-shoigu")
            .place("Donetsk Oblast", "donetsk-oblast", "UA")
            .published("2022-08")
            .build(),
        document("c").title("Elsewhere").body("Nothing of this.").build(),
    ];
    let shoigu = Entity {
        former_keys: vec![EntityKey("shoigu".to_owned())],
        ..entity(Kind::Person, "sergei-shoigu", "Sergei Shoigu", &["Shoigu"])
    };
    let places = [
        place("ukraine", "Ukraine", "UA", "", &[]),
        place("russia", "Russia", "RU", "", &[]),
        place("donetsk-oblast", "Donetsk Oblast", "UA", "ukraine", &[]),
        place("donetsk", "Donetsk", "UA", "donetsk-oblast", &[]),
        place("mariupol", "Mariupol", "UA", "donetsk-oblast", &[]),
    ];
    collection(Library::new(documents, [&[shoigu][..], &places].concat()))
}

#[test]
fn the_summary_spans_all_dates() {
    let summary = reports().summary();
    assert_eq!((summary.documents, summary.countries.len()), (3, 2));
    let days = |edtf| common::parse(edtf).interval();
    let (first, last) = summary.span.expect("dates");
    assert_eq!(Some(first), days("2022-08-01").earliest);
    assert_eq!(Some(last), days("2025-09-22").latest);
}

/// A card as a reader sees it: the name, what holds it, and each wording in its «context».
#[track_caller]
fn check_card(facet: Facet, value: &str, expected: &Expect) {
    let card = reports().explain(facet, value).expect("a card");
    let within: Vec<&str> = card.within.iter().map(|(_, name)| name.as_str()).collect();
    let mut told = format!("{} {} within {within:?}\n", card.key, card.name);
    for document in card.documents {
        writeln!(told, "{} {}", document.key, document.title).expect("a string takes all");
        for wording in document.wordings {
            let (text, words) = wording.context;
            let context = marked(&text, &[words]);
            writeln!(told, "  {} × {}: {context}", wording.count, wording.words)
                .expect("a string takes all");
        }
    }
    expected.assert_eq(&told);
}

#[test]
fn a_card_tells_the_wordings_newest_document_first() {
    check_card(
        Facet::Place,
        "donetsk",
        &expect![[r#"
        donetsk Donetsk within ["Donetsk Oblast", "Ukraine"]
        b Workers in Donetsk
          4 × Donetsk: Workers in «Donetsk»
    "#]],
    );
    check_card(
        Facet::Country,
        "UA",
        &expect![[r#"
        UA Ukraine within []
        b Workers in Donetsk
          4 × Donetsk: Workers in «Donetsk»
          1 × Mariupol: Workers came to Donetsk and «Mariupol». DONETSK is held by Russia, and Donetsk waits.
        a Shoigu speaks
          1 × Donetsk Oblast: Sergei Shoigu spoke of «Donetsk Oblast».
    "#]],
    );
    check_card(
        Facet::Outlet,
        "editorji",
        &expect![[r#"
        editorji Editorji within []
        b Workers in Donetsk
    "#]],
    );
    check_card(
        Facet::About,
        "UA",
        &expect![[r#"
        UA Ukraine within []
        b Workers in Donetsk
          4 × Donetsk: Workers in «Donetsk»
          1 × Mariupol: Workers came to Donetsk and «Mariupol». DONETSK is held by Russia, and Donetsk waits.
    "#]],
    );
}

#[test]
fn the_card_of_a_place_holds_what_lies_within() {
    check_card(
        Facet::Place,
        "donetsk-oblast",
        &expect![[r#"
        donetsk-oblast Donetsk Oblast within ["Ukraine"]
        b Workers in Donetsk
          4 × Donetsk: Workers in «Donetsk»
          1 × Mariupol: Workers came to Donetsk and «Mariupol». DONETSK is held by Russia, and Donetsk waits.
        a Shoigu speaks
          1 × Donetsk Oblast: Sergei Shoigu spoke of «Donetsk Oblast».
    "#]],
    );
}

#[test]
fn a_former_key_opens_the_card() {
    check_card(
        Facet::Person,
        "shoigu",
        &expect![[r#"
        sergei-shoigu Sergei Shoigu within []
        a Shoigu speaks
          1 × Sergei Shoigu: «Sergei Shoigu» spoke of Donetsk Oblast.
    "#]],
    );
    let collection = reports();
    let found = Some((Facet::Person, "sergei-shoigu".to_owned()));
    assert_eq!(collection.entity("shoigu"), found);
    assert_eq!(collection.entity("sergei-shoigu"), found);
    assert_eq!(collection.entity("kim-jong-un"), None);
}

#[test]
fn no_card_without_a_document() {
    for (facet, value) in [
        (Facet::Country, "ZZ"),
        (Facet::Person, "donetsk"),
        (Facet::Place, "kyiv"),
        (Facet::Language, "ko"),
        (Facet::Outlet, ""),
    ] {
        assert_eq!(reports().explain(facet, value), None, "{facet:?} {value}");
    }
}

/// What a facet counts is what its card lists.
#[test]
fn every_counted_value_has_a_card_with_as_many_documents() {
    for collection in [reports(), collection(common::sample::sample())] {
        for counts in collection.search(&View::default(), 0).facets {
            for value in counts.values {
                let card = collection.explain(counts.facet, &value.key).expect("a card");
                let listed = card.documents.len();
                assert_eq!(listed, value.count as usize, "{:?} {}", counts.facet, value.key);
            }
        }
    }
}

#[test]
fn a_card_ends_where_places_hold_one_another() {
    let documents = vec![document("a").title("Donbas").place("Donbas", "donbas", "UA").build()];
    let round = vec![
        place("donbas", "Donbas", "UA", "donetsk", &[]),
        place("donetsk", "Donetsk", "UA", "donbas", &[]),
    ];
    let collection = collection(Library::new(documents, round));
    let card = collection.explain(Facet::Place, "donbas").expect("a card");
    assert_eq!(card.documents.len(), 1);
}

#[test]
fn a_long_context_is_cut_at_words() {
    let before = "one-word-too-many ".to_owned() + &"before ".repeat(8);
    let text = format!("{before}Kursk\u{a0} \n, {}", "афтер ".repeat(30));
    let documents = vec![document("a").body(&text).place("Kursk", "kursk", "RU").build()];
    let places = vec![place("kursk", "Kursk", "RU", "", &[])];
    let collection = collection(Library::new(documents, places));
    let card = collection.explain(Facet::Place, "kursk").expect("a card");
    let (text, words) = &card.documents[0].wordings[0].context;
    expect!["…before before before before before before before before «Kursk» , афтер афтер афтер афтер афтер…"].assert_eq(&marked(text, &[*words]));
}

#[test]
fn a_reading_tells_entities_with_their_holders_countries_and_matches() {
    let view = View::read("q=came&doc=b&at=Mariupol").view;
    let reading = reports().read(&DocKey("b".to_owned()), &view).expect("a document");
    let keys: Vec<&str> = reading.entities.iter().map(|entity| entity.key.0.as_str()).collect();
    let holders = ["donetsk-oblast", "ukraine"];
    assert_eq!(keys, ["donetsk", holders[0], "mariupol", "russia", holders[1]]);
    let names: Vec<&str> = reading.mentioned.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Russia", "Ukraine"]);
    let source = &reading.document.source;
    let at = |words: &str| {
        let start = source.find(words).expect("words of the text") as u32;
        Span::new(start, start + words.len() as u32)
    };
    assert_eq!(reading.matches, [Match::Source(at("came"))]);
    assert_eq!(reading.passage, Some(PassageFound::At(at("Mariupol"))));
    let lost = View::read("doc=b&at=Luhansk").view;
    let reading = reports().read(&DocKey("b".to_owned()), &lost).expect("a document");
    assert_eq!(reading.passage, Some(PassageFound::Lost));
}

fn ask(open: &mut Option<Collection>, number: u32, body: Question) -> Numbered<Answer> {
    let question = codec::encode(&Numbered { number, body });
    codec::decode(&answer(open, study::answer, &question)).expect("an answer")
}

#[test]
fn answers_carry_the_number_of_their_question() {
    let open = &mut None;
    let view = View::default();
    let search = || Question::Search { view: View::default(), limit: 1 };
    let nothing = Answer::Failed(Failure::NothingOpen);
    assert_eq!(ask(open, 7, search()), Numbered { number: 7, body: nothing });
    let broken = ask(open, 8, Question::Open(b"<!doctype html>".to_vec()));
    let told = "not a Dossier collection".to_owned();
    assert_eq!(broken.body, Answer::Failed(Failure::Bundle(told)));
    let library = common::sample::sample();
    let (key, bytes) = (library.documents[0].key.clone(), bundle(library).write());
    let opened = ask(open, 9, Question::Open(bytes)).body;
    assert!(matches!(opened, Answer::Opened(summary) if summary.name == "Three reports"));
    assert!(matches!(ask(open, 10, search()).body, Answer::Found(found) if found.hits.len() == 1));
    let read = Question::Read { document: key, view: view.clone() };
    assert!(matches!(ask(open, 11, read).body, Answer::Read(_)));
    let none = DocKey("none".to_owned());
    let read = ask(open, 12, Question::Read { document: none.clone(), view });
    assert_eq!(read.body, Answer::Failed(Failure::NoSuchDocument(none)));
    let study = |tab| Question::Study { view: View { tab, ..View::default() }, limit: 20 };
    for tab in Tab::ALL {
        let answer = ask(open, 14, study(tab)).body;
        let is_studied = matches!(answer, Answer::Studied(_));
        assert_eq!(is_studied, tab != Tab::Documents, "{tab:?} {answer:?}");
    }
    let question = codec::encode(&Numbered { number: 15, body: study(Tab::Figures) });
    let refused = codec::decode(&answer(open, no_study, &question));
    assert_eq!(refused, Some(Numbered { number: 15, body: Answer::Failed(Failure::NoStudy) }));
    let why = ask(open, 13, Question::Explain { facet: None, value: "none".to_owned() });
    assert_eq!(why.body, Answer::Failed(Failure::NoSuchValue("none".to_owned())));
}

#[test]
fn a_bundle_that_cannot_be_opened_leaves_the_open_one() {
    let open = &mut Some(reports());
    ask(open, 1, Question::Open(Vec::new()));
    let found = ask(open, 2, Question::Search { view: View::default(), limit: 0 });
    assert!(matches!(found.body, Answer::Found(found) if found.total == 3));
}

#[test]
fn a_garbled_question_is_answered() {
    let garbled = codec::encode(&(300_u32, 200_u32));
    let answer: Numbered<Answer> =
        codec::decode(&answer(&mut None, no_study, &garbled)).expect("an answer");
    assert_eq!(answer, Numbered { number: 300, body: Answer::Failed(Failure::Garbled) });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let answered = answer(&mut None, no_study, &bytes);
        prop_assert!(codec::decode::<Numbered<Answer>>(&answered).is_some());
    }
}
