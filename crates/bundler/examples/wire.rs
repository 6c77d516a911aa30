//! Writes questions and the answers that this machine gives, for a browser to be compared with.
//!
//! ```text
//! cargo run -p bundler --example wire -- dist crates/bundler/examples/wire.views target/wire
//! ```
//!
//! The first argument is a built site or its data file, the second a file with a link's view on each
//! line (an empty line is the default view), the third a folder. It then holds `0.question`,
//! `0.answer`, `1.question` …, to be asked in this order of one worker: first the collection is opened,
//! then each view is searched, its first hit read, and the first value of each facet explained.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use bundler::site::data_file;
use engine::codec;
use engine::collection::Collection;
use engine::protocol::{self, Answer, Numbered, Question};
use engine::search::Found;
use engine::view::View;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [data, views, out] = arguments.as_slice() else { bail!("usage: wire DATA VIEWS OUT") };
    let data = fs::read(data_file(Path::new(data))?).with_context(|| data.clone())?;
    let views = fs::read_to_string(views).with_context(|| views.clone())?;
    fs::create_dir_all(out)?;
    let mut wire = Wire { open: None, out: Path::new(out), number: 0 };
    wire.ask(Question::Open(data))?;
    for view in views.lines().map(|line| View::read(line).view) {
        let question = Question::Search { view: view.clone(), limit: 20 };
        if let Answer::Found(found) = wire.ask(question)? {
            wire.follow(&view, &found)?;
        }
    }
    eprintln!("{} questions", wire.number);
    Ok(())
}

/// A worker's life, written down.
struct Wire<'a> {
    open: Option<Collection>,
    out: &'a Path,
    number: u32,
}

impl Wire<'_> {
    /// Asks, and writes both sides down.
    fn ask(&mut self, body: Question) -> Result<Answer> {
        let number = self.number;
        let question = codec::encode(&Numbered { number, body });
        let answer = protocol::answer(&mut self.open, protocol::no_study, &question);
        fs::write(self.out.join(format!("{number}.question")), &question)?;
        fs::write(self.out.join(format!("{number}.answer")), &answer)?;
        self.number += 1;
        let answer: Option<Numbered<Answer>> = codec::decode(&answer);
        Ok(answer.context("the answer cannot be read")?.body)
    }

    /// What a reader does next.
    fn follow(&mut self, view: &View, found: &Found) -> Result<()> {
        if let Some(hit) = found.hits.first() {
            self.ask(Question::Read { document: hit.key.clone(), view: view.clone() })?;
        }
        for counts in &found.facets {
            if let Some(value) = counts.values.first() {
                let (facet, value) = (Some(counts.facet), value.key.clone());
                self.ask(Question::Explain { facet, value })?;
            }
        }
        Ok(())
    }
}
