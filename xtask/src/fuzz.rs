//! `cargo xtask fuzz`: extraction reads any text without a panic, and what it marks lies in the text.
//!
//! Texts are put together from the words that rules turn on, pieces of the bundled reports, and letters at
//! random; a fixed seed makes them the same in every run.

use std::fs;
use std::panic;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use engine::extract::tagger::Tagger;
use engine::extract::{Authority, Gazetteer, Source, extract};
use engine::model::{Document, Span};

use crate::eval::{gazetteer, tagger};

/// Texts that are read together.
const BATCH: u64 = 500;

/// Reads so many texts.
pub(crate) fn task(root: &Path, options: &[&str]) -> Result<()> {
    let count = match options {
        [] => 10_000_000,
        [count] => count.parse().with_context(|| format!("expected a number, found {count}"))?,
        _ => bail!("expected at most one number, found {options:?}"),
    };
    read(root, count)?;
    println!("{count} texts read");
    Ok(())
}

/// Reads `count` texts; the error names the first text that breaks a law.
fn read(root: &Path, count: u64) -> Result<()> {
    let gazetteer = gazetteer(root)?;
    let tagger = tagger(root, &gazetteer)?;
    let mut texts = Texts::new(root)?;
    for _ in 0..count.div_ceil(BATCH) {
        let batch: Vec<String> = (0..BATCH).map(|_| texts.next()).collect();
        if let Err(error) = check(&batch, &gazetteer, &tagger) {
            let alone =
                |text: &&String| check(std::slice::from_ref(*text), &gazetteer, &tagger).is_err();
            bail!("{error:#}, in {:?}", batch.iter().find(alone));
        }
    }
    Ok(())
}

/// The laws on every text of a batch.
fn check(texts: &[String], gazetteer: &Gazetteer, tagger: &Tagger) -> Result<()> {
    let source = |(number, text): (usize, &String)| Source {
        key: format!("{number:04}"),
        text: text.clone(),
        ..Source::default()
    };
    let sources: Vec<Source> = texts.iter().enumerate().map(source).collect();
    let read =
        panic::catch_unwind(|| extract(sources, &Authority::default(), gazetteer, Some(tagger)));
    let extracted = read.ok().context("a panic")?;
    ensure!(extracted.documents.len() == texts.len(), "a document is lost");
    extracted.documents.iter().zip(texts).try_for_each(|(document, text)| laws(document, text))
}

fn laws(document: &Document, text: &str) -> Result<()> {
    ensure!(document.source == text, "the source text is another");
    let blocks = document.blocks.iter().map(|block| block.span);
    let furniture = document.furniture.iter().map(|piece| piece.span);
    lie_apart(text, blocks.clone().collect(), "blocks")?;
    lie_apart(text, furniture.clone().collect(), "furniture")?;
    let mut pieces: Vec<Span> = blocks.chain(furniture).collect();
    pieces.sort_unstable();
    lie_apart(text, pieces, "blocks and furniture")?;
    lie_apart(text, document.mentions.iter().map(|one| one.span).collect(), "mentions")?;
    lie_in_order(text, document.figures.iter().map(|one| one.span).collect(), "figures")?;
    lie_in_order(text, document.quotes.iter().map(|one| one.span).collect(), "quotes")
}

/// In the text, sorted, none over another.
fn lie_apart(text: &str, spans: Vec<Span>, what: &str) -> Result<()> {
    ensure!(spans.is_sorted_by(|one, two| one.end <= two.start), "{what} overlap: {spans:?}");
    lie_in_order(text, spans, what)
}

/// In the text, sorted.
fn lie_in_order(text: &str, spans: Vec<Span>, what: &str) -> Result<()> {
    ensure!(spans.is_sorted_by_key(|span| span.start), "{what} are not in order: {spans:?}");
    for span in spans {
        let slice = text.get(span.start as usize..span.end as usize);
        ensure!(
            slice.is_some_and(|slice| !slice.is_empty()),
            "{what}: {span:?} is no stretch of it"
        );
    }
    Ok(())
}

/// Words and signs on which rules turn, parted by blanks.
const WORDS: &str = "North Korea Korean South U.S. us US President Kim Jong-un Ministry of Foreign ( ) RFA \
    Radio Free Asia Donetsk region and Luhansk in the The Paris Texas , . ’s ' - — – [ ] “ ” \" October 22 \
    2024 last year May Tuesday 1990s three ago By Copyright © 75 F said Gen. ÅSE 日本 | early 2004 to 31 \
    February Zürich St. Petersburg first quarter half a few weeks later earlier next 10/30/89 9/11 '98 \
    the end seventh month war Ukraine at least 15,000 troops 20% $4.5 billion dozens hundreds per cent \
    told that (AP) Seoul, June 18 Published: 2025-03-03T10:30:00Z Photo: --- # ## * \u{feff} \u{200b} \
    Christmas Eve New Year's fiscal mid late : ; ! ? / \\ 99999999999999999999 00 0 ½ ٣ é e\u{301} 👩‍🚀";

/// An endless row of texts.
struct Texts {
    state: u64,
    reports: Vec<String>,
}

impl Texts {
    fn new(root: &Path) -> Result<Self> {
        let mut paths: Vec<_> = fs::read_dir(root.join("articles"))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        paths.sort();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
        let reports = paths.iter().map(fs::read_to_string).collect::<Result<_, _>>()?;
        Ok(Self { state: 0x9E37_79B9_7F4A_7C15, reports })
    }

    /// A number below `end`, by Marsaglia's xorshift.
    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state % end.max(1) as u64) as usize
    }

    fn next(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.below(16) {
            self.piece(&mut text);
            let gaps = [" ", " ", " ", "", "\n", "\n\n", "\u{a0}", "\t"];
            text.push_str(gaps[self.below(gaps.len())]);
        }
        text
    }

    fn piece(&mut self, text: &mut String) {
        match self.below(10) {
            0 => text.extend((0..self.below(6)).map(|_| self.letter())),
            1 => text.push_str(&self.of_report()),
            _ => {
                let words: Vec<&str> = WORDS.split(' ').collect();
                text.push_str(words[self.below(words.len())]);
            }
        }
    }

    /// Any letter, the rare ones too.
    fn letter(&mut self) -> char {
        let number = self.below(0x11_0000) as u32;
        char::from_u32(number >> self.below(14)).unwrap_or('\u{fffd}')
    }

    /// A few words of a report, cut anywhere.
    fn of_report(&mut self) -> String {
        let report = self.below(self.reports.len());
        let length = self.reports[report].len();
        let (start, size) = (self.below(length), self.below(60));
        self.reports[report].chars().skip(start).take(size).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_texts() {
        read(&crate::root(), 1_000).expect("the laws hold");
    }
}
