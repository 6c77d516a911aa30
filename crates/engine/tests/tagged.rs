//! What the tagger decides beside lists and rules, on small texts, with the project's own model.

mod bundled;

use engine::extract::{Authority, Metadata, Source, extract};
use engine::model::{Document, Rule};

/// Reads running text with the tagger and an authority list.
fn read(text: &str, authority: &Authority) -> Document {
    let metadata = Metadata { title: Some("A title".to_owned()), ..Metadata::default() };
    let source = Source { text: text.to_owned(), metadata, ..Source::default() };
    let extracted = extract(vec![source], authority, bundled::gazetteer(), Some(bundled::tagger()));
    extracted.documents.into_iter().next().expect("one document")
}

/// `kind words/COUNTRY by Rule` for each mention.
fn told(document: &Document) -> String {
    let mentions = document.mentions.iter().map(|one| {
        let (words, rule) = (one.span.of(&document.source), one.why.rule);
        let country = one.country.as_ref().map(|country| format!("/{country}")).unwrap_or_default();
        format!("{} {words}{country} by {rule:?}", one.kind.as_str())
    });
    mentions.collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(told(&read(text, &Authority::default())), expected, "{text}");
}

#[test]
fn names_of_no_list_are_found() {
    check(
        "He spoke with Maninder Thind of the growers near Verkhnotoretske.",
        "person Maninder Thind by Tagger; place Verkhnotoretske by Tagger",
    );
    check(
        "The farmer Oleh Bondar and the singer Sade met.",
        "person Oleh Bondar by Tagger; person Sade by Tagger",
    );
}

#[test]
fn lists_tell_which_thing_is_meant() {
    check(
        "Officials of the Russian Foreign Ministry met in Kursk.",
        "organisation Russian Foreign Ministry/RU by Organisation; place Kursk/RU by Gazetteer",
    );
}

#[test]
fn a_name_of_a_place_may_be_a_persons() {
    check(
        "Mrs Washington lives in Paris. I met Mr London there.",
        "person Mrs Washington by Tagger; place Paris/FR by Gazetteer; person London by Title",
    );
}

#[test]
fn countries_and_peoples_stand() {
    check(
        "Russia-Ukraine talks failed. Neither Ukraine nor the Ukrainian farmer spoke.",
        "place Russia/RU by CountryName; place Ukraine/UA by CountryName; \
         place Ukraine/UA by CountryName; nationality Ukrainian/UA by Demonym",
    );
    check("Fighting Goes On In Eastern Ukraine As Talks Fail", "place Ukraine/UA by CountryName");
}

#[test]
fn what_is_set_by_hand_stands() {
    let text = "He spoke with Maninder Thind of the growers.";
    let list = "[[entity]]\nkey = \"thind\"\nkind = \"organisation\"\nname = \"Thind\"";
    let authority: Authority = toml::from_str(list).expect("an authority list");
    let document = read(text, &authority);
    let mention = document.mentions.iter().find(|one| one.why.rule == Rule::Authority);
    assert_eq!(mention.map(|one| one.span.of(text)), Some("Thind"));
    assert_eq!(document.mentions.len(), 1, "{}", told(&document));
}

#[test]
fn a_score_is_no_part_of_a_name() {
    check(
        "Scores: S. Shoigu 69, A. Belousov 70.",
        "person S. Shoigu by Tagger; person A. Belousov by Tagger",
    );
}

#[test]
fn a_town_to_which_somebody_goes_is_no_club() {
    let read = |title: &str, rest: &str| {
        let metadata = Metadata { title: Some(title.to_owned()), ..Metadata::default() };
        let text = format!("{title}\n\n{rest}\n");
        let source = Source { text, metadata, ..Source::default() };
        let (list, tagger) = (Authority::default(), Some(bundled::tagger()));
        let read = extract(vec![source], &list, bundled::gazetteer(), tagger);
        told(&read.documents[0])
    };
    let title = "Deminers leave for Kursk";
    assert_eq!(read(title, "They left early."), "place Kursk/RU by Tagger");
    let report = read(title, "The coach named them after the match.");
    assert_eq!(report, "organisation Kursk by Tagger");
}

#[test]
fn counties_play_cricket() {
    let report = "Kent dismissed Essex for 174 in their first innings. Surrey were 210 at stumps.";
    check(
        report,
        "organisation Kent by Tagger; organisation Essex by Tagger; organisation Surrey by Tagger",
    );
}
