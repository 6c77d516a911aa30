//! `dossier build`: from texts to a site.

use std::fmt::Display;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use compiler::source::Sources;
use compiler::{Carried, Compiled, compile};
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Build;
use crate::site::Site;
use crate::source;

/// The page that `cargo xtask build` left.
const PAGE: &str = "target/page";

/// Builds. Nothing is written unless everything can be.
///
/// # Errors
/// Bad input, or a folder that cannot or must not be written.
pub fn run(build: &Build) -> Result<()> {
    let progress = progress();
    progress.set_message("reading");
    let sources = source::read(&build.source)?;
    // The report comes first: it also tells why nothing can be built.
    report(&progress, &sources);
    refuse(&sources, build.strict)?;
    progress.set_message("extracting and indexing");
    let Compiled { bundle, notes } = compile(name(build), sources, &Carried::read()?, |_| {});
    tell_all(&progress, &notes);
    progress.set_message("writing");
    let page = page(build);
    let site = Site::of(bundle, page.as_deref())?;
    if page.is_none() {
        tell(&progress, &format!("no page in {PAGE}, and no --page given: writing the data alone"));
    }
    let written = site.write(&build.source, &build.out)?;
    progress.finish_and_clear();
    eprintln!("{written}");
    Ok(())
}

/// A spinner on standard error; nothing where that is no terminal.
fn progress() -> ProgressBar {
    let progress = ProgressBar::new_spinner().with_style(ProgressStyle::default_spinner());
    progress.enable_steady_tick(Duration::from_millis(100));
    progress
}

/// A line on standard error, above the spinner, or alone where there is none.
fn tell(progress: &ProgressBar, line: &str) {
    progress.suspend(|| eprintln!("{line}"));
}

fn tell_all(progress: &ProgressBar, lines: &[impl Display]) {
    for line in lines {
        tell(progress, &line.to_string());
    }
}

fn report(progress: &ProgressBar, sources: &Sources) {
    tell_all(progress, &sources.notes);
    tell_all(progress, &sources.unreadable);
    if !sources.unreadable.is_empty() {
        tell(progress, &format!("unreadable: {}", sources.unreadable.len()));
    }
}

fn refuse(sources: &Sources, is_strict: bool) -> Result<()> {
    ensure!(!sources.sources.is_empty(), "no document could be read");
    if is_strict && !sources.unreadable.is_empty() {
        bail!("unreadable documents, and --strict was given");
    }
    Ok(())
}

/// The collection's name: as given, else the source's file name without the extension.
fn name(build: &Build) -> String {
    let of_source = || {
        let source = build.source.canonicalize().unwrap_or_else(|_| build.source.clone());
        source.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    };
    build.name.clone().unwrap_or_else(of_source)
}

fn page(build: &Build) -> Option<PathBuf> {
    let left_by_the_build =
        || Some(PathBuf::from(PAGE)).filter(|page| page.join("index.html").is_file());
    build.page.clone().or_else(left_by_the_build)
}
