//! What holds of any words: they come back as they were, and nothing else with them.

mod support;

use biblatex::{Bibliography, ChunksExt};
use export::{Format, Table};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser};
use serde_json::Value;
use support::{all, alone, document};

/// Words of any letters, and of those that formats have a use for.
fn words() -> impl Strategy<Value = String> {
    let sharp = prop::sample::select(
        "\\{}$&#_%^~\"',;=+-@|<>[]()!`*.:/ \t\r\n1aé김\u{202E}\u{2028}\u{85}\0"
            .chars()
            .collect::<Vec<_>>(),
    );
    let letter = prop_oneof![3 => sharp, 1 => any::<char>()];
    prop::collection::vec(letter, 0..24).prop_map(String::from_iter)
}

/// On one line, without what acts on others: what a citation keeps of words. A twin of the program's own,
/// told by general category and by name.
fn plain(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|letter| letter.is_whitespace() || !letter.is_control())
        .filter(|letter| {
            !"\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
                .contains(*letter)
        })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn any_words_come_back_from_csv_and_json(title in words(), byline in words()) {
        let collection = alone(document(&title, &byline, "Text.", None));
        let text = all(&collection, Format::Csv(Table::Documents));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
        prop_assert_eq!(rows.len(), 1);
        for (cell, words) in [(&rows[0][1], &title), (&rows[0][4], &byline)] {
            let guarded = cell.strip_prefix('\'').is_some_and(|rest| rest == words);
            prop_assert!(guarded || cell == words, "{:?} {:?}", cell, words);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        }
        let line = all(&collection, Format::JsonLines(Table::Documents));
        prop_assert_eq!(line.matches('\n').count(), 1);
        let row: Value = serde_json::from_str(&line).expect("an object");
        prop_assert_eq!(row["title"].as_str(), Some(title.as_str()));
        prop_assert_eq!(row["byline"].as_str(), Some(byline.as_str()));
    }

    #[test]
    fn any_words_come_back_from_bibtex(title in words(), byline in words()) {
        let collection = alone(document(&title, &byline, "Text.", Some("[2023-12..2024-01]")));
        let entries = Bibliography::parse(&all(&collection, Format::BibTex)).expect("BibTeX");
        let entry = entries.get("000").expect("an entry");
        prop_assert_eq!(entry.title().expect("a title").format_verbatim(), plain(&title));
        let author = entry.get("author").expect("a by-line").format_verbatim();
        prop_assert_eq!(author, plain(&byline));
        prop_assert_eq!(entries.len(), 1);
    }

    #[test]
    fn any_words_come_back_from_csl_json(title in words(), byline in words()) {
        let collection = alone(document(&title, &byline, "Text.", Some("2024-10-22")));
        let items: Value = serde_json::from_str(&all(&collection, Format::CslJson)).expect("items");
        prop_assert_eq!(items[0]["title"].as_str().expect("a title"), plain(&title));
        let author = items[0]["author"][0]["literal"].as_str().unwrap_or_default();
        prop_assert_eq!(author, plain(&byline));
    }

    /// A line begins with a tag of ours, and each tag stands once.
    #[test]
    fn no_words_make_a_tag_of_ris(title in words(), byline in words()) {
        let collection = alone(document(&title, &byline, "Text.", Some("2024-10-22")));
        let record = all(&collection, Format::Ris);
        let lines: Vec<&str> = record.trim_end_matches("\r\n").split("\r\n").collect();
        let tags: Vec<&str> = lines.iter().map(|line| &line[..6]).collect();
        let known = ["TY  - ", "ID  - ", "AU  - ", "TI  - ", "T2  - ", "PY  - ", "DA  - ", "LA  - ", "UR  - ", "N1  - ", "ER  - "];
        let present = known.into_iter().filter(|tag| match *tag {
            "AU  - " => !plain(&byline).is_empty(),
            "TI  - " => !plain(&title).is_empty(),
            _ => true,
        });
        prop_assert_eq!(tags, present.collect::<Vec<_>>());
        let value = |tag: &str| lines.iter().find_map(|line| line.strip_prefix(tag)).unwrap_or_default();
        prop_assert_eq!(value("TI  - "), plain(&title));
        prop_assert_eq!(value("AU  - "), plain(&byline));
    }

    /// Whatever a text holds, Markdown shows it as a quotation of these words and nothing else.
    #[test]
    fn any_words_come_back_from_markdown(text in words()) {
        prop_assume!(!plain(&text).is_empty());
        let dossier = all(&alone(document("Title", "", &text, None)), Format::Dossier);
        let (before, rest) = dossier.split_once("### Quotation 1\n\n").expect("a quotation");
        prop_assert!(before.ends_with("## Quotations\n\n"));
        let (quoted, _) = rest.split_once("\n\n").expect("its source");
        let mut shown = String::new();
        for event in Parser::new(quoted) {
            match event {
                Event::Text(text) => shown.push_str(&text),
                Event::Start(pulldown_cmark::Tag::BlockQuote(_) | pulldown_cmark::Tag::Paragraph) | Event::End(_) => {}
                other => prop_assert!(false, "{:?} of {:?}", other, text),
            }
        }
        prop_assert_eq!(shown, plain(&text));
    }

    #[test]
    fn any_words_come_back_from_follow_the_money(title in words(), text in words()) {
        let lines = all(&alone(document(&title, "", &text, None)), Format::FollowTheMoney);
        for line in lines.lines() {
            let entity: Value = serde_json::from_str(line).expect("an object");
            if entity["schema"] == "Article" {
                let first = |name: &str| entity["properties"][name][0].as_str().unwrap_or_default();
                prop_assert_eq!(first("title"), plain(&title));
                prop_assert_eq!(first("bodyText"), plain(&text));
            }
        }
    }
}
