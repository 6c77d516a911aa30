//! What the view of statements shows in its states, in `tests/golden/statements.html`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[allow(dead_code, reason = "each test file uses a part of it")]
#[allow(unused_imports, reason = "each test file uses a part of it")]
mod fixtures;
mod golden;

use std::rc::Rc;

use engine::date::Edtf;
use engine::model::{Attribution, DocKey, EntityKey, Outlet, Span};
use engine::passage::Passage;
use engine::study::{Named, Said, Statement, Statements, Voice};
use engine::view::View;
use page::components::statements::{Props, statements};
use yew::Callback;

use fixtures::shown;
use golden::golden;

fn statement(said: Said, words: &str, speaker: Option<Named>) -> Statement {
    let text = format!("…he said {words}, and <left>");
    let start = text.find(words).unwrap() as u32;
    Statement {
        said,
        document: DocKey("001".to_owned()),
        title: "N Korea sends <workers>".to_owned(),
        outlet: Some(Outlet { slug: "editorji".to_owned(), name: "Editorji".to_owned() }),
        published: Some(Edtf::parse("2025-06-18").unwrap()),
        context: (text, Span::new(start, start + words.len() as u32)),
        passage: Some(Passage { start: words.to_owned(), ..Passage::default() }),
        speaker,
        attribution: Attribution::Verb,
        verb: Some("declared".to_owned()),
        doubt: None,
        relay: None,
        reports: 1,
        origins: 1,
    }
}

fn shoigu() -> Named {
    let entity = Some((EntityKey("sergei-shoigu".to_owned()), "Sergei Shoigu".to_owned()));
    Named { words: "Shoigu".to_owned(), entity }
}

fn voice(key: &str, name: &str, count: u32) -> Voice {
    Voice { key: key.to_owned(), name: name.to_owned(), entity: None, count, documents: 1 }
}

fn some() -> Statements {
    let relay = Some(Named { words: "RIA Novosti".to_owned(), entity: None });
    let quotation = statement(Said::Quotation, "fraternal aid", Some(shoigu()));
    let figure = statement(Said::Figure, "5,000", Some(shoigu()));
    let sentence = statement(Said::Sentence, "reportedly sent", None);
    Statements {
        total: 3,
        documents: 2,
        doubted: 1,
        voices: vec![
            voice("sergei-shoigu", "Sergei Shoigu", 2),
            voice("officials", "officials", 1),
        ],
        rows: vec![
            Statement { relay, ..quotation },
            Statement { verb: None, reports: 3, origins: 1, ..figure },
            Statement {
                verb: None,
                doubt: Some("reportedly".to_owned()),
                attribution: Attribution::Unknown,
                ..sentence
            },
        ],
    }
}

fn state(what: Statements, link: &str) -> String {
    let props = Props {
        statements: Rc::new(what),
        view: Rc::new(View::read(link).view),
        on_view: Callback::noop(),
        on_more: Callback::noop(),
    };
    shown(statements, &props)
}

#[test]
fn who_says_what() {
    let many = (1..=9).map(|i| voice(&format!("v{i}"), &format!("Voice {i}"), 10 - i)).collect();
    let many = Statements { total: 45, voices: many, ..some() };
    let none_left = Statements { total: 0, rows: Vec::new(), ..some() };
    golden(
        "statements",
        &[
            ("of two reports", state(some(), "")),
            ("one speaker behind the others", state(many, "speaker=v9")),
            ("nothing of them doubted", state(none_left, "speaker=officials&said=doubted")),
            ("nothing said", state(Statements::default(), "")),
        ],
    );
}
