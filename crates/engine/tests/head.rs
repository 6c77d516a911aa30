//! What a text tells of itself: title, outlet, by-line, dateline, day of publication, furniture.

mod bundled;

use std::collections::BTreeSet;

use engine::extract::{Authority, Metadata, Source, extract};
use engine::model::{Country, Document};

/// Reads a text of which nobody has said anything.
fn read(key: &str, text: &str) -> Document {
    bundled::read(Source { key: key.to_owned(), text: text.to_owned(), ..Source::default() })
}

/// "-" for what is absent.
fn or_dash(value: Option<&str>) -> &str {
    value.unwrap_or("-")
}

fn list<'a>(countries: impl IntoIterator<Item = &'a str>) -> String {
    let sorted: BTreeSet<&str> = countries.into_iter().collect();
    sorted.into_iter().collect::<Vec<&str>>().join(" ")
}

fn published(document: &Document) -> &str {
    or_dash(document.published.as_ref().map(|published| published.edtf.as_str()))
}

/// A line of the table of facts.
fn facts(document: &Document) -> String {
    let code = |country: &Country| country.0.clone();
    let about: Vec<String> = document.about.iter().map(code).collect();
    [
        document.key.0.as_str(),
        or_dash(document.title.span.map(|span| span.of(&document.source))),
        or_dash(document.outlet.as_ref().map(|outlet| outlet.name.as_str())),
        or_dash(document.byline.as_deref()),
        or_dash(document.dateline.as_deref()),
        published(document),
        or_dash(document.language.as_deref()),
        &list(about.iter().map(String::as_str)),
        &list(bundled::mentioned(document)),
    ]
    .join("\t")
}

#[test]
fn the_four_reports_by_themselves() {
    let mut sources = bundled::sources();
    for source in &mut sources {
        source.metadata = Metadata::default();
    }
    let extracted = extract(sources, &Authority::default(), bundled::gazetteer(), None);
    let found: Vec<String> = extracted.documents.iter().map(facts).collect();
    let table = include_str!("data/alone.tsv").lines().filter(|line| !line.starts_with('#'));
    assert_eq!(found, table.collect::<Vec<&str>>());
}

/// A paragraph that goes on, so that what stands before it is a head.
const BODY: &str = "The president said on Tuesday that talks with the delegation would go on for as long as \
                    they were useful to both sides.";

#[test]
fn the_day_of_publication() {
    for (head, expected) in [
        ("Tuesday, October 22, 2024", "2024-10-22"),
        ("Published: March 3, 2025\nUpdated: March 5, 2025", "2025-03-03"),
        ("Updated March 5, 2025\nPublished March 3, 2025 10:30 GMT", "2025-03-03"),
        ("Last updated: Mon, 3 Mar 2025, 10:30 a.m. GMT", "2025-03-03"),
        ("2025-03-03T10:30:00Z", "2025-03-03"),
        ("By Jane Doe | March 3, 2025", "2025-03-03"),
        ("3 March 2025 - 10:30 AM", "2025-03-03"),
        ("", "-"),
    ] {
        let text = format!("Talks in the capital go on\n{head}\n{BODY}\n{BODY}\n");
        assert_eq!(published(&read("a", &text)), expected, "{head}");
    }
    for (lead, end, expected) in [
        ("SEOUL, June 18, 2025 (AP) — ", "", "2025-06-18"),
        ("SEOUL, March 3 (AP) — ", "© 2025 The Example", "2025-03-03"),
        ("SEOUL, March 3 (AP) — ", "They met in 2023.", "2026-03-03"),
        ("SEOUL, March 3 (AP) — ", "", "-"),
        ("Monday, March 3, 2025 ", "", "2025-03-03"),
        ("", "© 2025 The Example. All rights reserved.", "2025"),
    ] {
        let text = format!("Talks in the capital go on\n{lead}{BODY}\n{BODY}\n{end}");
        assert_eq!(published(&read("a", &text)), expected, "{lead}{end}");
    }
}

#[test]
fn datelines() {
    for (lead, expected) in [
        ("SEOUL, South Korea (AP) — ", "Seoul"),
        ("WASHINGTON (Reuters) - ", "Washington"),
        ("Seoul, June 18 (AP) ", "Seoul"),
        ("New Delhi [India], June 18 (ANI): ", "New Delhi"),
        ("PARIS — ", "Paris"),
        ("Pyongyang - ", "Pyongyang"),
        ("BEIJING, Feb. 13 (Xinhua) -- ", "Beijing"),
        ("WASHINGTON _ ", "Washington"),
        ("Putin - ", "-"),
        ("Vladimir Putin — ", "-"),
        ("", "-"),
    ] {
        let document = read("a", &format!("Talks in the capital go on\n{lead}{BODY}\n{BODY}\n"));
        assert_eq!(or_dash(document.dateline.as_deref()), expected, "{lead}");
        let body: Vec<&str> =
            document.blocks.iter().map(|block| block.span.of(&document.source)).collect();
        let cut = expected != "-" || lead.is_empty();
        assert_eq!(
            body.iter().filter(|block| **block == BODY).count(),
            1 + usize::from(cut),
            "{lead}"
        );
    }
}

#[test]
fn by_lines_and_outlets() {
    for (head, end, byline, outlet) in [
        ("By Jane Doe", "", "Jane Doe", "-"),
        ("By JANE DOE, Associated Press", "", "Jane Doe", "Associated Press"),
        ("Jane van der Doe, Staff Writer", "", "Jane van der Doe", "-"),
        ("BY YOUNGNAM KIM [kim.youngnam@koreadaily.com]", "", "Youngnam Kim", "The Korea Daily"),
        (
            "",
            "Copyright 2024 The Example Gazette. All rights reserved.",
            "-",
            "The Example Gazette",
        ),
        ("", "(With inputs from agencies)", "-", "-"),
        ("By the river they waited.", "", "-", "-"),
    ] {
        let document =
            read("a", &format!("Talks in the capital go on\n{head}\n{BODY}\n{BODY}\n{end}"));
        assert_eq!(or_dash(document.byline.as_deref()), byline, "{head}");
        let name = document.outlet.as_ref().map(|outlet| outlet.name.as_str());
        assert_eq!(or_dash(name), outlet, "{head}{end}");
    }
}

#[test]
fn titles_with_a_tail() {
    for (printed, title, outlet) in [
        ("Talks in the capital go on | The Example", "Talks in the capital go on", "The Example"),
        ("Talks in the capital go on - Reuters", "Talks in the capital go on", "Reuters"),
        ("Talks in the capital - a view", "Talks in the capital - a view", "-"),
        ("Talks in the capital go on |", "Talks in the capital go on", "-"),
    ] {
        let document = read("a", &format!("{printed}\n{BODY}\n{BODY}\n"));
        assert_eq!(document.title.text, title);
        let name = document.outlet.as_ref().map(|outlet| outlet.name.as_str());
        assert_eq!(or_dash(name), outlet, "{printed}");
    }
}

#[test]
fn lines_of_the_page() {
    for (line, reason) in [
        ("- Advertisement -", "Advertisement"),
        ("Story continues below advertisement", "Advertisement"),
        ("23°C", "Weather"),
        ("Share", "SectionLabel"),
        ("Read more: Talks fail", "SectionLabel"),
        ("3 min read", "SectionLabel"),
        ("Photo: AP", "PhotoCredit"),
        ("© 2024 The Example", "Copyright"),
        ("(Reporting by Jane Doe; Editing by John Doe)", "Provenance"),
        ("This article was originally published by the Example.", "Provenance"),
        ("Talks have failed before, he said.", "-"),
        ("He said: share.", "-"),
    ] {
        let document = read("a", &format!("Talks in the capital go on\n{BODY}\n{BODY}\n{line}"));
        let last = document.furniture.last().map(|piece| format!("{:?}", piece.reason));
        assert_eq!(or_dash(last.as_deref()), reason, "{line}");
    }
    let caption = read(
        "a",
        &format!("Talks go on and on\n{BODY}\nDelegates meet. (AP Photo/Jane Doe)\n{BODY}"),
    );
    assert_eq!(caption.blocks[2].part, engine::model::Part::Caption);
    assert_eq!(caption.blocks[2].span.of(&caption.source), "Delegates meet.");
}

#[test]
fn languages() {
    for (text, expected) in [
        (BODY, "en"),
        (
            "Le président a déclaré mardi que les pourparlers avec la délégation allaient continuer.",
            "fr",
        ),
        ("大統領は火曜日、代表団との協議を続けると述べた。", "ja"),
        ("12 34", "-"),
    ] {
        assert_eq!(or_dash(read("a", text).language.as_deref()), expected, "{text}");
    }
}
