//! Who says what: in the four bundled reports as readable text, and in small cases.

mod bundled;
mod common;

use std::fmt::Write;

use common::opened;
use engine::collection::Collection;
use engine::model::{Attribution, Document, EntityKey, Facet, Part, Quote, Reference, Span};
use engine::study::{Named, Statements};
use engine::view::View;
use expect_test::{expect, expect_file};

fn reports() -> Collection {
    let extracted = bundled::extracted();
    opened(extracted.documents, extracted.entities)
}

fn statements(collection: &Collection, link: &str) -> Statements {
    let read = View::read(link);
    assert_eq!(read.left_out, [], "{link}");
    Statements::of(collection, &read.view, 1_000)
}

fn readable(statements: &Statements) -> String {
    let Statements { total, documents, doubted, voices, rows } = statements;
    let mut text = format!("{total} statements in {documents} reports, {doubted} doubted\n\n");
    for voice in voices {
        let (key, name, count) = (&voice.key, &voice.name, voice.count);
        writeln!(text, "{count} in {} {name} ({key})", voice.documents).expect("a string");
    }
    for row in rows {
        let named = |named: &Option<Named>| named.as_ref().map_or("–", Named::name).to_owned();
        let (speaker, relay) = (named(&row.speaker), named(&row.relay));
        let words = row.context.1.of(&row.context.0);
        let doubt = row.doubt.as_deref().unwrap_or("–");
        let counts = format!("{}/{}", row.origins, row.reports);
        let line = format!("{:?} {} {speaker} <- {relay} {counts} {doubt}", row.said, row.document);
        writeln!(text, "\n{line}\n  {words}").expect("a string");
    }
    text
}

#[test]
fn the_statements_of_the_bundled_reports() {
    expect_file!["golden/statements.txt"].assert_eq(&readable(&statements(&reports(), "")));
}

#[test]
fn one_speaker_or_what_is_doubted_can_be_chosen() {
    let reports = reports();
    let all = statements(&reports, "");
    for voice in &all.voices {
        let mut view = View::default();
        view.toggle(Facet::Speaker, &voice.key);
        let link = view.fragment();
        let theirs = statements(&reports, &link);
        assert_eq!(theirs.total, voice.count, "{link}");
        assert_eq!(theirs.voices, all.voices);
    }
    let doubted = statements(&reports, "said=doubted");
    assert_eq!(doubted.total, all.doubted);
    assert!(doubted.rows.iter().all(|row| row.doubt.is_some()));
    assert_eq!(statements(&reports, "speaker=nobody").total, 0);
}

/// A document that quotes `words` of `speaker`.
fn quoting(key: &str, words: &str, speaker: Option<&str>) -> Document {
    let text = format!("{} said “{words}” on Monday.", speaker.unwrap_or("Somebody"));
    let mut document = common::document(key).body(&text).build();
    let start = text.find('“').expect("a quotation") + '“'.len_utf8();
    let span = |start: usize, len: usize| Span::new(start as u32, (start + len) as u32);
    document.quotes = vec![Quote {
        span: span(start, words.len()),
        part: Part::Body,
        attribution: Attribution::Verb,
        speaker: speaker.map(|name| Reference {
            span: span(0, name.len()),
            entity: name.starts_with('K').then(|| EntityKey(name.to_lowercase())),
        }),
        verb: None,
        certainty: None,
        relay: None,
    }];
    document
}

#[test]
fn the_same_words_are_counted_by_those_who_say_them() {
    let reports = opened(
        vec![
            quoting("a", "We sent a thousand workers", Some("KCNA")),
            quoting("b", "we sent a thousand  workers!", Some("KCNA")),
            quoting("c", "We sent a thousand workers", Some("Shoigu")),
            quoting("d", "We sent a thousand workers", None),
            quoting("e", "We sent nobody at all", Some("KCNA")),
        ],
        Vec::new(),
    );
    let rows = statements(&reports, "").rows;
    let counts = rows.iter().map(|row| (row.document.0.as_str(), row.origins, row.reports));
    let counts: Vec<_> = counts.collect();
    expect![[r#"[("e", 1, 1), ("a", 3, 4), ("b", 3, 4), ("c", 3, 4), ("d", 3, 4)]"#]]
        .assert_eq(&format!("{counts:?}"));
}

#[test]
fn a_sentence_that_doubts_itself_is_a_statement_and_furniture_is_none() {
    let document = common::document("a")
        .title("Unverified reports")
        .body("Troops have reportedly left. They left. Denials came: “It could not be verified.”")
        .furniture("Photo could not be verified.")
        .build();
    let found = statements(&opened(vec![document], Vec::new()), "");
    let said: Vec<_> = found.rows.iter().map(|row| row.doubt.as_deref()).collect();
    assert_eq!(said, [Some("reportedly"), Some("could not be verified")]);
}
