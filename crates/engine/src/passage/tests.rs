use proptest::prelude::*;

use super::*;

const REPORT: &str = include_str!("../../../../articles/000_e167796fe4bed679.txt");

fn whole(text: &str) -> Vec<Span> {
    vec![Span::new(0, text.len() as u32)]
}

fn span_of(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("the text has these words");
    Span::new(start as u32, (start + words.len()) as u32)
}

/// Where the passage that `words` are in `old` stands in `new`.
fn refound(old: &str, words: &str, new: &str) -> Option<String> {
    let passage = Passage::of(old, &whole(old), span_of(old, words))?;
    passage.find(new, &whole(new)).map(|span| span.of(new).to_owned())
}

const PLAIN: &str = "Workers were sent to Donetsk in July. The NIS says that 15,000 troops were sent \
    to Kursk. Shoigu spoke of sappers, and the State Department has no evidence. Workers were sent \
    home in May.";

#[test]
fn values_are_those_of_text_fragments() {
    let table = [
        ("troops", "", "troops", "", ""),
        ("15%2C000+troops", "", "15,000 troops", "", ""),
        ("sent+to-,Kursk", "sent to", "Kursk", "", ""),
        ("Workers,Kursk", "", "Workers", "Kursk", ""),
        ("a-,b,c,-d", "a", "b", "c", "d"),
        ("Russia%2Doccupied,-Ukraine", "", "Russia-occupied", "", "Ukraine"),
    ];
    for (value, prefix, start, end, suffix) in table {
        let passage = Passage::read(value).expect(value);
        let parts = [&passage.prefix, &passage.start, &passage.end, &passage.suffix];
        assert_eq!(parts, [prefix, start, end, suffix], "{value}");
        assert_eq!(passage.value(), value);
    }
}

#[test]
fn without_a_quotation_there_is_no_passage() {
    for value in ["", ",", "a-", "-a", "a-,-b", "a,b,c", "a-,b,c,d,-e", "%", "+", "a,%FF"] {
        assert_eq!(Passage::read(value), None, "{value:?}");
    }
}

#[test]
fn surroundings_are_as_short_as_they_can_be() {
    let value = |words| Passage::of(PLAIN, &whole(PLAIN), span_of(PLAIN, words)).map(|p| p.value());
    assert_eq!(value("Kursk").as_deref(), Some("Kursk"));
    assert_eq!(value("Workers were sent").as_deref(), Some("Workers+were+sent,-to+Done"));
}

#[test]
fn long_quotations_are_written_by_their_ends() {
    let words = "The NIS says that 15,000 troops were sent to Kursk. Shoigu spoke of sappers, and";
    let long = span_of(PLAIN, &format!("{words} the State Department"));
    let passage = Passage::of(PLAIN, &whole(PLAIN), long).expect("there are words");
    assert_eq!(passage.value(), "The+NIS+says,the+State+Department");
    assert_eq!(passage.find(PLAIN, &whole(PLAIN)), Some(long));
}

#[test]
fn what_is_no_body_is_neither_quoted_nor_found() {
    let text = "Sappers go to Kursk. ADVERTISEMENT Workers stay.";
    let body = [span_of(text, "Sappers go to Kursk."), span_of(text, "Workers stay.")];
    assert_eq!(Passage::of(text, &body, span_of(text, "ADVERTISEMENT")), None);
    let across = Passage::of(text, &body, span_of(text, "Kursk. ADVERTISEMENT Workers"));
    let across = across.expect("body on both sides");
    assert_eq!(across.start, "Kursk. Workers");
    let place = across.find(text, &body).map(|span| span.of(text));
    assert_eq!(place, Some("Kursk. ADVERTISEMENT Workers"));
}

#[test]
fn small_edits_do_not_lose_a_passage() {
    let words = "15,000 troops were sent to Kursk";
    let table = [
        ("15,000 troops", "12,000 troops", "12,000 troops were sent to Kursk"),
        ("were sent to", "have been sent to", "15,000 troops have been sent to Kursk"),
        (" troops", " “troops”", "15,000 “troops” were sent to Kursk"),
        ("The NIS says", "Seoul believes", "15,000 troops were sent to Kursk"),
        ("Kursk.", "Kyrsk.", "15,000 troops were sent to Kyrsk"),
    ];
    for (old, new, expected) in table {
        let edited = PLAIN.replace(old, new);
        assert_eq!(refound(PLAIN, words, &edited).as_deref(), Some(expected), "{old} -> {new}");
    }
}

#[test]
fn the_surroundings_tell_equal_words_apart_also_after_edits() {
    let passage = Passage::read("Kursk.-,Workers+were+sent,-home").expect("a passage");
    let span = passage.find(PLAIN, &whole(PLAIN)).expect("tolerated");
    assert_eq!(span.start, PLAIN.rfind("Workers").expect("twice there") as u32);
}

#[test]
fn another_text_has_no_such_passage() {
    let other = include_str!("../../../../articles/003_99490361bb818e87.txt");
    for words in ["CNR also revealed", "15,000 additional troops", "occupied Ukraine"] {
        if let Some(start) = REPORT.find(words) {
            let span = Span::new(start as u32, (start + words.len()) as u32);
            let passage = Passage::of(REPORT, &whole(REPORT), span).expect("there are words");
            assert_eq!(passage.find(other, &whole(other)), None, "{words}");
        }
    }
}

#[test]
fn a_hostile_passage_is_cheap() {
    let text = "a ".repeat(2_000);
    let passage = Passage { start: "a".into(), end: "z".repeat(9_000), ..Passage::default() };
    assert_eq!(passage.find(&text, &whole(&text)), None);
}

/// Byte positions of a real text that lie on characters.
fn span_in(text: &'static str) -> impl Strategy<Value = Span> {
    (0..text.len(), 1..400_usize).prop_map(move |(start, length)| {
        let start = text.floor_char_boundary(start);
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        Span::new(start as u32, end as u32)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_passage_finds_itself_through_its_link(span in span_in(REPORT)) {
        let body = whole(REPORT);
        let quoted = span.of(REPORT).trim();
        let Some(passage) = Passage::of(REPORT, &body, span) else {
            prop_assert_eq!(quoted, "");
            return Ok(());
        };
        let read = Passage::read(&passage.value());
        prop_assert_eq!(read.as_ref(), Some(&passage));
        let found = passage.find(REPORT, &body).map(|found| found.of(REPORT));
        prop_assert_eq!(found, Some(quoted));
        prop_assert!(passage.prefix.chars().count() <= MAX_CONTEXT_CHARS);
        prop_assert!(passage.suffix.chars().count() <= MAX_CONTEXT_CHARS);
    }

    #[test]
    fn one_changed_letter_moves_nothing(span in span_in(REPORT), at in 0..400_u32) {
        let text = &REPORT[..REPORT.floor_char_boundary(2_000)];
        let span = Span::new(span.start % 1_000, span.start % 1_000 + 60);
        prop_assume!(text.get(span.start as usize..span.end as usize).is_some());
        let edit = (span.start + at % 60) as usize;
        prop_assume!(text.is_char_boundary(edit) && text.is_char_boundary(edit + 1));
        let edited = format!("{}x{}", &text[..edit], &text[edit + 1..]);
        let passage = Passage::of(text, &whole(text), span).expect("sixty bytes are not all blank");
        let found = passage.find(&edited, &whole(&edited)).expect("a letter is tolerated");
        prop_assert!(found.overlaps(span));
    }

    #[test]
    fn reading_and_finding_never_panic(value in "\\PC*", text in "\\PC*") {
        if let Some(passage) = Passage::read(&value) {
            prop_assert_eq!(Passage::read(&passage.value()), Some(passage.clone()));
            if let Some(span) = passage.find(&text, &whole(&text)) {
                prop_assert!(text.get(span.start as usize..span.end as usize).is_some());
            }
        }
    }
}
