//! What holds of extraction whatever the text.

mod bundled;

use engine::codec::{decode, encode};
use engine::extract::{Authority, Extracted, Metadata, Source, extract};
use engine::model::{Document, Reference, Span};
use proptest::prelude::*;

/// The pieces of a document's text must part it, and its mentions lie in them.
fn check(document: &Document) -> Result<(), TestCaseError> {
    let text = &document.source;
    let blocks = document.blocks.iter().map(|block| block.span);
    let mut pieces: Vec<Span> =
        blocks.chain(document.furniture.iter().map(|one| one.span)).collect();
    pieces.sort_unstable();
    apart(&pieces)?;
    for span in &pieces {
        prop_assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?}");
        prop_assert!(!span.is_empty());
    }
    for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        let at = Span::new(at as u32, (at + letter.len_utf8()) as u32);
        prop_assert!(pieces.iter().any(|piece| piece.contains(at)), "{letter} is in no piece");
    }
    let mentions: Vec<Span> = document.mentions.iter().map(|mention| mention.span).collect();
    apart(&mentions)?;
    for span in mentions {
        prop_assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?}");
        prop_assert!(pieces.iter().any(|piece| piece.contains(span)), "{span:?} is in no piece");
    }
    check_claims(document)
}

/// Figures and quotations stand in order, apart from their like; all that they tell are words of the text.
fn check_claims(document: &Document) -> Result<(), TestCaseError> {
    let text = &document.source;
    let figures: Vec<Span> = document.figures.iter().map(|figure| figure.span).collect();
    let quotes: Vec<Span> = document.quotes.iter().map(|quote| quote.span).collect();
    apart(&figures)?;
    apart(&quotes)?;
    let is_date = |date: Span| {
        document.mentions.iter().any(|mention| mention.span == date && mention.dated.is_some())
    };
    for date in document.figures.iter().filter_map(|figure| figure.date) {
        prop_assert!(is_date(date), "{date:?}");
    }
    let told = document.figures.iter().flat_map(|figure| {
        let named = [&figure.claimant, &figure.relay, &figure.place].map(|one| span(one.as_ref()));
        [figure.bound, figure.counted, figure.status].into_iter().chain(named)
    });
    let said = document.quotes.iter().flat_map(|quote| {
        [span(quote.speaker.as_ref()), span(quote.relay.as_ref()), quote.verb, quote.certainty]
    });
    for span in told.chain(said).flatten().chain(figures).chain(quotes) {
        let words = text.get(span.start as usize..span.end as usize);
        prop_assert!(words.is_some_and(|words| words == words.trim()), "{span:?}: {words:?}");
        prop_assert!(!span.is_empty(), "{span:?}");
    }
    let again: Option<Document> = decode(&encode(document));
    prop_assert_eq!(again.as_ref(), Some(document));
    Ok(())
}

fn span(reference: Option<&Reference>) -> Option<Span> {
    reference.map(|reference| reference.span)
}

/// Sorted, and none overlaps the next.
fn apart(spans: &[Span]) -> Result<(), TestCaseError> {
    for pair in spans.windows(2) {
        prop_assert!(pair[0].end <= pair[1].start, "{:?} and {:?}", pair[0], pair[1]);
    }
    Ok(())
}

/// Every mention of a thing has an entity of its kind, and what places lie in is there too.
fn check_entities(extracted: &Extracted) -> Result<(), TestCaseError> {
    let find = |key| extracted.entities.iter().find(|entity| &entity.key == key);
    for mention in extracted.documents.iter().flat_map(|document| &document.mentions) {
        if let Some(key) = &mention.entity {
            prop_assert_eq!(find(key).map(|entity| entity.kind), Some(mention.kind));
        }
        prop_assert_eq!(mention.dated.is_some(), mention.kind == engine::model::Kind::Date);
    }
    for entity in &extracted.entities {
        prop_assert!(entity.within.as_ref().is_none_or(|key| find(key).is_some()), "{entity:?}");
    }
    let keys: Vec<_> = extracted.entities.iter().map(|entity| &entity.key).collect();
    prop_assert!(keys.is_sorted_by(|one, two| one < two), "in order of key, without repeats");
    Ok(())
}

fn source(key: usize, text: String) -> Source {
    let published = vec![engine::extract::Statement {
        edtf: engine::date::Edtf::parse("[2025-06-18..2025-06-20]").expect("a set"),
        evidence: engine::model::Evidence::Supplied,
        working: String::new(),
    }];
    let metadata = Metadata { published, ..Metadata::default() };
    Source { key: format!("{key}"), text, metadata, ..Source::default() }
}

/// Words and signs that the rules turn on, so that random texts reach them; parted by blanks.
const WORDS: &str = "North Korea Korean South U.S. us US President Kim Jong-un Ministry of Foreign ( ) RFA \
    Radio Free Asia Donetsk region and Luhansk in the The Paris Texas , . ’s ' - — [ ] “ ” October 22 \
    2024 last year May Tuesday 1990s three ago By Copyright 75 F said Gen. ÅSE 日本 | early 2004 to 31 \
    February Zürich St. Petersburg \" « ‘ ’ told he she according about more than at least two hundred and a \
    half quarter million dozens thousands of people were killed $ US$ € % percent km 3.5 .5 1,000 - : quoted \
    citing that who which saying one no aged called if true reportedly";

fn text() -> impl Strategy<Value = String> {
    let words: Vec<&str> = WORDS.split(' ').collect();
    let word = prop_oneof![prop::sample::select(words).prop_map(str::to_owned), "\\PC{0,6}"];
    let gap = prop::sample::select(vec![" ", "", " ", "\n", "\n\n", "\u{a0}"]);
    prop::collection::vec((word, gap), 0..60)
        .prop_map(|words| words.into_iter().map(|(word, gap)| word + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_parted_and_marked(text in text()) {
        let extracted = extract(vec![source(0, text)], &bundled::authority(), bundled::gazetteer(), Some(bundled::tagger()));
        check(&extracted.documents[0])?;
        check_entities(&extracted)?;
    }

    #[test]
    fn the_order_of_sources_is_of_no_account(texts in prop::collection::vec(text(), 2..5)) {
        let sources: Vec<Source> = texts.into_iter().enumerate().map(|(n, text)| source(n, text)).collect();
        let backwards: Vec<Source> = sources.iter().rev().cloned().collect();
        let none = Authority::default();
        let one = extract(sources, &none, bundled::gazetteer(), Some(bundled::tagger()));
        prop_assert_eq!(one, extract(backwards, &none, bundled::gazetteer(), Some(bundled::tagger())));
    }

    #[test]
    fn metadata_that_quotes_at_random_parts_too(text in text(), from in 0_usize..40, length in 1_usize..20) {
        let quoted: String = text.chars().skip(from).take(length).collect();
        let mut source = source(0, text);
        source.metadata.title = Some(quoted.chars().take(5).collect());
        source.metadata.subheads = vec![quoted.chars().skip(2).collect()];
        source.metadata.captions = vec![quoted.clone()];
        let reason = engine::model::Reason::Stray;
        source.metadata.furniture = vec![engine::extract::Quoted { text: quoted, reason }];
        let extracted = extract(vec![source], &Authority::default(), bundled::gazetteer(), Some(bundled::tagger()));
        check(&extracted.documents[0])?;
    }
}

#[test]
fn the_four_reports_are_parted_and_marked() {
    let extracted = bundled::extracted();
    for document in &extracted.documents {
        check(document).expect("a law");
    }
    check_entities(&extracted).expect("a law");
}
