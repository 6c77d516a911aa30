//! This engine in Chromium, in the worker of the page that was built.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use engine::codec;
use engine::collection::Collection;
use engine::protocol::{self, Numbered, Question};
use serde::Deserialize;
use xshell::{Shell, cmd};

use super::ours::{self, FIRST};
use super::questions::Query;
use super::{Answer, Asked, Built};
use crate::serve::Site;
use crate::tools;

/// The page with any collection; `cargo xtask build` leaves it.
const SITE: &str = "dist";

/// What `bench/browser.js` prints.
#[derive(Deserialize)]
struct Times {
    load_ms: f64,
    ask_mb: f64,
    find_ms: Vec<f64>,
}

/// The index is the native program's; a page loads its program beside it.
pub(super) fn build(shell: &Shell, folder: &Path) -> Result<Built> {
    ensure!(shell.path_exists(SITE), "no page to measure: run `cargo xtask build`");
    let mut library = 0;
    for file in shell.read_dir(SITE)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        // What reads a reader's own files is loaded on a click, and never to ask.
        let is_asked =
            !["opener-", "opening-", "desk-"].iter().any(|later| name.starts_with(later));
        if is_asked && (name.ends_with(".wasm") || name.ends_with(".js")) {
            library += ours::packed(&fs::read(file)?, 11)?;
        }
    }
    Ok(Built { name: "Dossier, in Chromium".to_owned(), library, ..ours::build(folder)? })
}

pub(super) fn ask(shell: &Shell, folder: &Path) -> Result<Asked> {
    let wire = folder.join("wire");
    let totals = write_questions(folder, &wire)?;
    let site = Site::start(&shell.current_dir().join(SITE), Some(0), "/")?;
    let (address, chromium) = (&site.address, tools::chromium(shell)?);
    let line =
        cmd!(shell, "node bench/browser.js {address} {wire}").env("CHROMIUM", chromium).read()?;
    let Times { load_ms, ask_mb, find_ms } = serde_json::from_str(&line)?;
    let answer = |(total, find_ms)| Some(Answer { total, find_ms, count_ms: find_ms });
    Ok(Asked { load_ms, ask_mb, answers: totals.into_iter().zip(find_ms).map(answer).collect() })
}

/// Writes questions and the native answers, the opening first; gives how many documents each finds.
fn write_questions(folder: &Path, wire: &Path) -> Result<Vec<usize>> {
    fs::create_dir_all(wire)?;
    let queries: Vec<Query> = ours::queries(folder)?;
    let views = queries.iter().map(ours::view);
    let searches = views.map(|view| Question::Search { view, limit: FIRST });
    let bundle = fs::read(folder.join("bundle"))?;
    let mut open: Option<Collection> = None;
    let mut totals = Vec::new();
    for (number, body) in (0..).zip([Question::Open(bundle)].into_iter().chain(searches)) {
        let question = codec::encode(&Numbered { number, body });
        let answer = protocol::answer(&mut open, protocol::no_study, &question);
        fs::write(wire.join(format!("{number}.question")), &question)?;
        fs::write(wire.join(format!("{number}.answer")), &answer)?;
        let answer: Numbered<protocol::Answer> = codec::decode(&answer).context("no answer")?;
        if let protocol::Answer::Found(found) = answer.body {
            totals.push(found.total as usize);
        }
    }
    Ok(totals)
}
