//! Every format read back by a program that is not ours.

mod support;

use biblatex::{Bibliography, ChunksExt, DateValue, PermissiveType};
use citationberg::json::{DateValue as CslDate, Item, Value as CslValue};
use engine::collection::Collection;
use engine::view::View;
use export::{ExportError, Format, Selection, Table, export};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::Value;
use support::{TABLES, all, alone, articles, document, hostile, taken};

/// Names and rows.
fn csv(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let names = cells(reader.headers().expect("a row of names"));
    (names, reader.records().map(|record| cells(&record.expect("a row"))).collect())
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("an object")).collect()
}

/// What a cell of CSV holds for a value of JSON.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join("; "),
        value => value.to_string(),
    };
    let guarded = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if guarded { format!("'{text}") } else { text }
}

#[test]
fn tables_say_the_same_in_csv_and_json() {
    for collection in [articles(), hostile()] {
        for (name, table) in TABLES {
            let (names, rows) = csv(&all(collection, Format::Csv(table)));
            let objects = lines(&all(collection, Format::JsonLines(table)));
            assert_eq!(names, table.columns(), "{name}");
            assert_eq!(rows.len(), objects.len(), "{name}");
            for (row, object) in rows.iter().zip(&objects) {
                let expected: Vec<String> = names.iter().map(|name| cell(&object[name])).collect();
                assert_eq!(*row, expected, "{name}");
            }
        }
    }
}

#[test]
fn the_documentation_names_every_column() {
    let page = include_str!("../../../docs/exports.md");
    for (name, table) in TABLES {
        let begins = format!("| `{name}`");
        let row = page.lines().find(|line| line.starts_with(&begins)).expect("a row");
        let told: Vec<&str> = row.split('|').nth(3).expect("columns").split('`').collect();
        for column in table.columns() {
            assert!(told.contains(column), "{name}: {column}");
        }
    }
}

#[test]
fn offsets_slice_the_source_text() {
    for table in [Table::Figures, Table::Quotations, Table::Mentions] {
        let rows = lines(&all(articles(), Format::JsonLines(table)));
        assert!(rows.len() > 10);
        for row in rows {
            let key = row["doc"].as_str().expect("a key");
            let at = articles().documents().find(key).expect("a document");
            let source = articles().documents().get(at).expect("a document").source;
            let offset = |end: &str| row[end].as_u64().expect("an offset") as usize;
            assert_eq!(
                source[offset("start")..offset("end")],
                *row["text"].as_str().expect("a text")
            );
        }
    }
}

/// Every link of a table opens the page on the words of its row.
#[test]
fn links_open_on_the_words() {
    for row in lines(&all(articles(), Format::JsonLines(Table::Figures))) {
        let (_, fragment) =
            row["link"].as_str().expect("a link").split_once('#').expect("a fragment");
        let link = View::read(fragment);
        assert_eq!(link.left_out, []);
        let card = Selection::new(articles(), link.view, "");
        let card: String = export(&card, Format::Evidence).expect("a card").collect();
        let place = format!("bytes {} to {} of", row["start"], row["end"]);
        assert!(card.contains(&place), "{row}: {card}");
    }
}

#[test]
fn a_view_is_taken_along_and_no_more() {
    let keys = |link: &str| {
        let rows = taken(articles(), link, Format::JsonLines(Table::Documents)).expect("rows");
        lines(&rows)
            .iter()
            .map(|row| row["doc"].as_str().expect("a key").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(keys("sort=oldest"), ["003", "000", "001", "002"]);
    assert_eq!(keys("q=Shoigu"), ["001"]);
    assert_eq!(keys("place=donetsk-oblast&sort=oldest&doc=001"), ["003", "000"]);
    assert_eq!(keys("q=nowhere"), [""; 0]);
}

fn bibliography(collection: &Collection) -> Bibliography {
    Bibliography::parse(&all(collection, Format::BibTex)).expect("BibTeX")
}

#[test]
fn bibtex_is_read_by_typst() {
    let entries = bibliography(articles());
    assert_eq!(entries.len(), 4);
    let entry = entries.get("003").expect("an entry");
    let title = entry.title().expect("a title").format_verbatim();
    assert_eq!(
        title,
        "North Korea Plans the Send Workers to Region Russian-Occupied Eastern Ukraine"
    );
    let Ok(PermissiveType::Typed(date)) = entry.date() else { panic!("no date") };
    assert!(date.uncertain);
    let DateValue::Between(first, last) = date.value else { panic!("{date:?}") };
    let day = |date: biblatex::Datetime| (date.year, date.month, date.day);
    assert_eq!(day(first), (2022, Some(8), Some(0)));
    assert_eq!(day(last), (2022, Some(8), Some(22)));
}

#[test]
fn dates_are_understood_by_the_reader_of_bibtex() {
    for (edtf, is_uncertain) in [
        ("2024-10-22", false),
        ("2022-09", false),
        ("2025", false),
        ("2025-06-19?", true),
        ("199X", false),
        ("2022-02-24/2022-09", false),
        ("2025-07/..", false),
        ("[2023-12..2024-01]", true),
        ("[2022,2024]", true),
        ("[..2022]", true),
    ] {
        let entries = bibliography(&alone(document("Workers", "", "Text.", Some(edtf))));
        let date = entries.get("000").expect("an entry").date();
        let Ok(PermissiveType::Typed(date)) = date else { panic!("{edtf}: {date:?}") };
        assert_eq!(date.uncertain, is_uncertain, "{edtf}");
    }
}

#[test]
fn csl_json_is_read_by_typst() {
    for (collection, count) in [(articles(), 4), (hostile(), 3)] {
        let items: Vec<Item> =
            serde_json::from_str(&all(collection, Format::CslJson)).expect("items");
        assert_eq!(items.len(), count);
        assert!(items.iter().all(|item| item.id().is_some() && item.type_().is_some()));
    }
    let items: Vec<Item> = serde_json::from_str(&all(articles(), Format::CslJson)).expect("items");
    let CslValue::Date(CslDate::DateParts { date_parts, circa, .. }) = &items[0].0["issued"] else {
        panic!("{:?}", items[0])
    };
    assert!(circa);
    let parts: Vec<&[i16]> = date_parts.0.iter().map(|date| date.0.as_slice()).collect();
    assert_eq!(parts, [[2025, 9, 21], [2025, 9, 22]]);
}

/// The text of each block quotation, as Markdown is shown; fails on anything that no dossier has.
fn quotations(markdown: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut quotation = None;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => quotation = Some(String::new()),
            Event::End(TagEnd::BlockQuote(_)) => found.extend(quotation.take()),
            Event::Text(text) => {
                if let Some(quotation) = &mut quotation {
                    quotation.push_str(&text);
                }
            }
            Event::Start(Tag::Paragraph | Tag::Strong) => {}
            Event::Start(tag) if quotation.is_some() => panic!("{tag:?} in a quotation"),
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html}"),
            Event::Start(tag @ (Tag::CodeBlock(_) | Tag::Image { .. } | Tag::HtmlBlock)) => {
                panic!("{tag:?}")
            }
            _ => {}
        }
    }
    found
}

#[test]
fn a_dossier_quotes_what_the_texts_say() {
    for collection in [articles(), hostile()] {
        let dossier = all(collection, Format::Dossier);
        let quoted = quotations(&dossier);
        assert_eq!(quoted.len(), collection.documents().iter().count());
        for words in quoted {
            let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let stands = |source: &str| folded(source).contains(&words);
            assert!(collection.documents().iter().any(|it| stands(&it.source)), "{words}");
        }
    }
}

#[test]
fn an_evidence_card_needs_a_passage_that_stands_there() {
    let refused = |link: &str| taken(articles(), link, Format::Evidence).expect_err("no card");
    assert_eq!(refused(""), ExportError::NoPassage);
    assert_eq!(refused("doc=000"), ExportError::NoPassage);
    let key = |key: &str| engine::model::DocKey(key.to_owned());
    assert_eq!(refused("doc=999&at=troops"), ExportError::NoSuchDocument(key("999")));
    let words = "doc=000&at=a+passage+that+nobody+has+written+in+any+of+them";
    assert_eq!(refused(words), ExportError::Lost(key("000")));
}

#[test]
fn undated_and_unsigned_documents_are_taken_too() {
    let mut bare = document("Workers sent", "", "Workers were sent.", None);
    (bare.byline, bare.outlet) = (None, None);
    let bare = alone(bare);
    let entries = bibliography(&bare);
    let entry = entries.get("000").expect("an entry");
    assert!(entry.author().is_err() && entry.date().is_err());
    let items: Vec<Item> = serde_json::from_str(&all(&bare, Format::CslJson)).expect("items");
    assert!(!items[0].0.contains_key("issued") && !items[0].0.contains_key("author"));
    assert!(!all(&bare, Format::Ris).contains("PY  - "));
}
