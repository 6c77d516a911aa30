//! What extraction costs: time on one core, and the sizes of its data. The figures are told and recorded,
//! but none ever fails: they are the machine's as well as ours.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use engine::extract::{Authority, Metadata, Source, extract};
use serde::Deserialize;

use super::{Figures, gazetteer, tagger, unpacked};

/// Texts that are read to measure the speed.
const TEXTS: [&str; 3] = ["eval/claims", "training/wikinews-gold", "training/gmb-gold"];

/// Of so many times the shortest is taken.
const TIMES: usize = 5;

/// A text of a set, whatever is marked in it.
#[derive(Deserialize)]
struct Text {
    #[serde(default)]
    title: Option<String>,
    text: String,
}

/// Kilobytes of text a second, milliseconds until the tables are read, and bytes after brotli.
pub(super) fn measure(root: &Path) -> Result<Figures> {
    let (start, ready) = shortest(|| {
        let gazetteer = gazetteer(root)?;
        let tagger = tagger(root, &gazetteer)?;
        anyhow::Ok((gazetteer, tagger))
    });
    let (gazetteer, tagger) = ready?;
    let sources = sources(root)?;
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    let (time, ()) = shortest(|| {
        extract(sources.clone(), &Authority::default(), &gazetteer, Some(&tagger));
    });
    let mut figures = Figures::from([
        ("speed, kilobytes a second".to_owned(), (bytes as u128 / time.as_millis().max(1)) as u32),
        ("start, milliseconds".to_owned(), start.as_millis() as u32),
    ]);
    for folder in ["gazetteer", "model"] {
        let name = format!("data/{folder}, bytes after brotli");
        figures.insert(name, packed(&root.join("data").join(folder))?);
    }
    Ok(figures)
}

/// The shortest time that some work took, and what it gave the last time.
fn shortest<T>(mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut timed = || {
        let begun = Instant::now();
        let given = work();
        (begun.elapsed(), given)
    };
    let (mut time, mut given) = timed();
    for _ in 1..TIMES {
        let again = timed();
        (time, given) = (time.min(again.0), again.1);
    }
    (time, given)
}

fn sources(root: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for set in TEXTS {
        for line in unpacked(&root.join("data").join(set).with_extension("jsonl.br"))?.lines() {
            let Text { title, text } = serde_json::from_str(line)?;
            let metadata = Metadata { title, ..Metadata::default() };
            let key = sources.len().to_string();
            sources.push(Source { key, text, metadata, ..Source::default() });
        }
    }
    Ok(sources)
}

/// Bytes of the files of a folder, each compressed by itself.
fn packed(folder: &Path) -> Result<u32> {
    let mut sum = 0;
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_file() {
            sum += crate::bench::packed(&fs::read(path)?, 11)? as u32;
        }
    }
    Ok(sum)
}
