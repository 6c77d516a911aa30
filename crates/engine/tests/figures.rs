//! The ledger of figures: what is one population, and that the ledger is what a naive reader would write.

mod bundled;
mod common;

use std::cmp::Reverse;

use common::{Library, document, opened, parse};
use engine::codec;
use engine::collection::Collection;
use engine::extract::{Metadata, Source};
use engine::model::{Comparator, Document, Facet, Figure, Numeral, Part, Span};
use engine::study::{Class, Ledger, Row, Total};
use engine::view::{Sort, View};
use proptest::prelude::*;
use proptest::sample::select;

fn collection(documents: Vec<Document>) -> Collection {
    let library = Library::new(documents, Vec::new());
    opened(library.documents, library.entities)
}

/// The keys of the populations that a text counts, in its order.
fn populations(text: &str) -> String {
    let metadata = Metadata { title: Some("A title".to_owned()), ..Metadata::default() };
    let source = Source { text: text.to_owned(), metadata, ..Source::default() };
    let ledger = Ledger::of(&collection(vec![bundled::read(source)]), &View::default(), 100);
    let mut rows: Vec<&Row> = ledger.rows.iter().collect();
    rows.sort_by_key(|row| row.span);
    let key = |row: &Row| ledger.groups[row.group as usize].population.key();
    rows.into_iter().map(key).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_one_population_and_what_is_not() {
    let table = [
        ("They sent 10,000 soldiers and 5,000 troops.", "soldiers-zz soldiers-zz"),
        ("They sent 15,000 troops and 15,000 labourers.", "soldiers-zz workers-zz"),
        ("It hired 300 workers, then 200 laborers.", "workers-zz workers-zz"),
        ("About 500 North Korean soldiers met 700 Ukrainian soldiers.", "soldiers-kp soldiers-ua"),
        ("About 100,000 North Koreans work abroad.", "people-kp"),
        ("They hold two Russia-backed regions.", "regions-zz"),
        ("One soldier and two soldiers came.", "soldiers-zz soldiers-zz"),
        ("They bought one factory and two factories.", "factories-zz factories-zz"),
        ("He earned $800 in 12 days, or 16% of it.", "usd day percent"),
        ("They elected 12 members of the council.", "members-zz"),
    ];
    for (text, expected) in table {
        assert_eq!(populations(text), expected, "{text}");
    }
}

#[test]
fn sums_are_of_one_population_alone() {
    let text = "The army sent 10,000 soldiers in May. The army sent 5,000 troops in June. \
        A firm sent 15,000 labourers.";
    let reports = collection(vec![bundled::read_on("2025-06-18", text)]);
    let total = |link: &str| Ledger::of(&reports, &View::read(link).view, 0).sum();
    assert_eq!(total(""), Total::Mixed(2));
    assert_eq!(total("counted=workers"), Total::None);
    let Total::Of(sum) = total("counted=soldiers") else { panic!("one population has a sum") };
    assert_eq!((sum.least, sum.most, sum.statuses), (15_000.into(), None, 1));
}

#[test]
fn documents_that_do_not_pass_and_furniture_give_no_figures() {
    let ledger = |link: &str| {
        let mut documents =
            vec![report("a", "2024", &LINES[..2]), report("b", "2025", &LINES[2..3])];
        documents[0].figures[0].part = Part::Furniture;
        Ledger::of(&collection(documents), &View::read(link).view, 100)
    };
    assert_eq!((ledger("").total, ledger("").documents), (2, 2));
    assert_eq!((ledger("from=2025").total, ledger("from=2025").documents), (1, 1));
    assert_eq!(ledger("from=2026"), Ledger::default());
}

/// A figure of a made-up report.
#[derive(Clone, Copy, Debug)]
struct Line {
    words: &'static str,
    /// The keys of its noun and of its population.
    keys: [&'static str; 2],
    value: u32,
    claimant: &'static str,
}

/// Each with its population, as a reader would say it.
const LINES: [Line; 6] = [
    Line { words: "troops", keys: ["soldiers", "soldiers-zz"], value: 15_000, claimant: "NIS" },
    Line { words: "soldiers", keys: ["soldiers", "soldiers-zz"], value: 600, claimant: "" },
    Line { words: "labourers", keys: ["workers", "workers-zz"], value: 15_000, claimant: "NIS" },
    Line { words: "workers", keys: ["workers", "workers-zz"], value: 9, claimant: "Kyiv" },
    Line { words: "ships", keys: ["ships", "ships-zz"], value: 2, claimant: "" },
    Line {
        words: "North Korean troops",
        keys: ["soldiers", "soldiers-kp"],
        value: 600,
        claimant: "",
    },
];

/// A report with a sentence for each line.
fn report(key: &str, published: &str, lines: &[Line]) -> Document {
    let mut report = document(key).title("A report").published(published);
    for Line { words, value, claimant, .. } in lines {
        report = report.body(&format!("{value} {words}, {claimant}"));
        if words.starts_with("North Korean") {
            report = report.nationality("North Korean", "KP");
        }
    }
    let mut report = report.build();
    let sentences: Vec<Span> = report.blocks.iter().skip(1).map(|block| block.span).collect();
    report.figures = lines.iter().zip(sentences).map(|(line, at)| figure(line, at)).collect();
    report
}

fn figure(line: &Line, at: Span) -> Figure {
    let digits = line.value.to_string().len() as u32;
    let counted = at.start + digits + 1;
    let comma = counted + line.words.len() as u32;
    let claimant = (!line.claimant.is_empty())
        .then(|| engine::model::Reference { span: Span::new(comma + 2, at.end), entity: None });
    Figure {
        span: Span::new(at.start, at.start + digits),
        part: Part::Body,
        numeral: Numeral::Digits,
        value: line.value.into(),
        upper: None,
        comparator: Comparator::Equal,
        bound: None,
        counted: Some(Span::new(counted, comma)),
        unit: None,
        status: None,
        claimant,
        relay: None,
        place: None,
        date: None,
    }
}

/// Up to five reports, each with its day and lines.
fn reports() -> impl Strategy<Value = Vec<(&'static str, Vec<Line>)>> {
    let day = select(vec!["2022-09", "2024-10-22", "2025-06-18", "[2025-09-21..2025-09-22]"]);
    let lines = prop::collection::vec(select(LINES.to_vec()), 0..5);
    prop::collection::vec((day, lines), 0..5)
}

fn link() -> impl Strategy<Value = String> {
    let counted =
        select(vec!["", "soldiers", "soldiers-kp", "!soldiers", "workers,ships", "ships,!x"]);
    let by = select(vec!["newest", "oldest", "greatest", "least", "claimant", "report"]);
    (counted, by).prop_map(|(counted, by)| {
        let counted =
            if counted.is_empty() { String::new() } else { format!("counted={counted}&") };
        format!("{counted}sort={by}")
    })
}

/// All figures that a view wants, by value and words, in the order in which a naive reader would list them:
/// population by population, each sorted afresh.
fn naive(reports: &[(&str, Vec<Line>)], view: &View) -> Vec<(usize, usize, Line)> {
    let mut all: Vec<(usize, usize, Line)> = Vec::new();
    for (number, (_, lines)) in reports.iter().enumerate() {
        all.extend(lines.iter().enumerate().map(|(at, line)| (number, at, *line)));
    }
    let counted = view.choices(Facet::Counted).cloned().unwrap_or_default();
    let count = |key: &str| all.iter().filter(|(.., line)| line.keys.contains(&key)).count();
    let mut wanted: Vec<_> = all
        .iter()
        .copied()
        .filter(|(.., line)| {
            let is_in = |keys: &engine::sorted::Set<String>| {
                line.keys.iter().any(|key| keys.contains(*key))
            };
            counted.groups.iter().all(is_in) && !is_in(&counted.excluded)
        })
        .collect();
    let day = |number: usize| parse(reports[number].0).interval().earliest;
    wanted.sort_by(|(a, a_at, one), (b, b_at, two)| {
        let names = |line: &Line| (line.claimant.is_empty(), line.claimant.to_lowercase());
        let asked = match view.sort {
            Sort::Oldest => day(*a).cmp(&day(*b)),
            Sort::Greatest => two.value.cmp(&one.value),
            Sort::Least => one.value.cmp(&two.value),
            Sort::Claimant => names(one).cmp(&names(two)),
            _ => day(*b).cmp(&day(*a)),
        };
        let group = |line: &Line| {
            let [noun, population] = line.keys;
            (noun == "ships", Reverse(count(noun)), noun, Reverse(count(population)), population)
        };
        let group = group(one).cmp(&group(two));
        group.then(asked).then((a, a_at).cmp(&(b, b_at)))
    });
    wanted
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_ledger_is_what_a_naive_reader_writes(reports in reports(), link in link(), limit in 0..20_u32) {
        let view = View::read(&link).view;
        let documents = (0..).zip(&reports);
        let documents = documents.map(|(number, (day, lines))| report(&format!("{number}"), day, lines));
        let ledger = Ledger::of(&collection(documents.collect()), &view, limit);

        let expected = naive(&reports, &view);
        prop_assert_eq!(ledger.total as usize, expected.len());
        prop_assert_eq!(ledger.rows.len(), expected.len().min(limit as usize));
        for (row, (number, at, line)) in ledger.rows.iter().zip(&expected) {
            let group = &ledger.groups[row.group as usize];
            prop_assert_eq!(&row.document.0, &number.to_string());
            prop_assert_eq!(row.value, line.value.into());
            prop_assert_eq!(row.counted.as_deref(), Some(line.words));
            prop_assert_eq!(group.population.key(), line.keys[1], "{}", at);
            prop_assert!(group.chosen);
        }
        let figures: usize = reports.iter().map(|(_, lines)| lines.len()).sum();
        prop_assert_eq!(ledger.groups.iter().map(|group| group.count as usize).sum::<usize>(), figures);
        prop_assert!(ledger.groups.iter().all(|group| group.population.class <= Class::Things));
        prop_assert_eq!(codec::decode::<Ledger>(&codec::encode(&ledger)), Some(ledger));
    }
}

#[test]
fn every_row_leads_back_to_its_words() {
    let extracted = bundled::extracted();
    let reports = collection(extracted.documents);
    let ledger = Ledger::of(&reports, &View::default(), 100);
    assert!(ledger.rows.len() > 10);
    for row in &ledger.rows {
        let view = View { passage: row.passage.clone(), ..View::default() };
        let reading = reports.read(&row.document, &view).expect("its document");
        let Some(engine::collection::PassageFound::At(found)) = reading.passage else {
            panic!("{} is lost", row.printed);
        };
        assert!(found.contains(row.span), "{}", row.printed);
        assert_eq!(found.of(&reading.document.source), row.printed);
    }
}
