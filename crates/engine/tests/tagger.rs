//! What the trained tagger makes of lines that are no running text.

mod bundled;

use engine::extract::{Authority, Source, extract};
use engine::model::Kind;

/// The persons, organisations and places of a text, each with the first letters of its kind.
fn names(text: &str) -> String {
    let source = Source { key: "a".to_owned(), text: text.to_owned(), ..Source::default() };
    let (gazetteer, tagger) = (bundled::gazetteer(), bundled::tagger());
    let extracted = extract(vec![source], &Authority::default(), gazetteer, Some(tagger));
    let mentions = extracted.documents.iter().flat_map(|document| &document.mentions);
    let names =
        mentions.filter(|one| matches!(one.kind, Kind::Person | Kind::Organisation | Kind::Place));
    let told = names.map(|one| format!("{} {}", &one.kind.as_str()[..3], one.span.of(text)));
    told.collect::<Vec<String>>().join("; ")
}

#[test]
fn results_and_tables() {
    for (text, expected) in [
        (
            "CYCLING - RESULTS.\nDONETSK, Ukraine 2024-10-30\n1. Sergei Shoigu (Russia) 3:31.526\n\
             2 . Kim Jong Un ( North Korea ) 3:31.674",
            "pla DONETSK; pla Ukraine; per Sergei Shoigu; pla Russia; per Kim Jong Un; pla North Korea",
        ),
        (
            "S. Shoigu 69, A. Belousov 70; K. Budanov 4-43",
            "per S. Shoigu; per A. Belousov; per K. Budanov",
        ),
        (
            "Results of first division matches on Sunday:\nLuhansk 2 Mariupol 1",
            "org Luhansk; org Mariupol",
        ),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn emphasis_is_no_organisation() {
    assert_eq!(names("He said he would NEVER sign it, and this was THE END of it."), "");
}
