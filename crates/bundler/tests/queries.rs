//! The page about the query language: each of its lines is asked, and must be answered as it tells.

mod support;

use std::path::Path;

use expect_test::expect_file;
use serde_json::Value;
use support::Folder;

const PAGE: &str = "docs/queries.md";

fn project() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn built() -> Folder {
    let folder = Folder::new();
    let articles = project().join("articles");
    let articles = articles.to_str().expect("UTF-8");
    folder.dossier(["build", articles, "--out", "site", "--strict"]).succeeds();
    folder
}

fn ask(folder: &Folder, query: &str) -> Value {
    serde_json::from_str(&folder.dossier(["search", "site", query]).succeeds()).expect("JSON")
}

/// What an answer says at `place` of each item of a list.
fn each<'a>(answer: &'a Value, list: &str, place: &str) -> Vec<&'a str> {
    let items = answer[list].as_array().expect("a list");
    items.iter().map(|item| item[place].as_str().expect("a text")).collect()
}

/// A line of a table, with what is answered now.
fn renewed(folder: &Folder, line: &str) -> String {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let typed = line.split('`').nth(1).expect("a query");
    let answer = ask(folder, typed);
    let told = each(&answer, "notes", "text");
    match cells[..] {
        [_, query, _, _, meaning, _] => {
            assert!(told.is_empty(), "{typed}: {told:?}");
            let read = answer["query"].as_str().expect("a query").trim_end();
            let found = each(&answer, "hits", "doc");
            assert!(!found.is_empty(), "{typed}");
            format!("| {query} | `{read}` | {} | {meaning} |\n", found.join(" "))
        }
        [_, query, _, _] => {
            assert!(!told.is_empty(), "{typed}");
            format!("| {query} | {} |\n", told.join("; "))
        }
        _ => panic!("a line of four or of two cells: {line}"),
    }
}

#[test]
fn every_line_of_the_page_is_answered_as_it_tells() {
    let folder = built();
    let path = project().join(PAGE);
    let page = std::fs::read_to_string(&path).expect("the page");
    let lines = page.split_inclusive('\n');
    let answered: String = lines
        .map(|line| if line.starts_with("| `") { renewed(&folder, line) } else { line.to_owned() })
        .collect();
    expect_file![path].assert_eq(&answered);
}
