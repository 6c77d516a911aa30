//! `dossier build`: from texts to a site.

use std::path::PathBuf;

use anyhow::{Result, bail, ensure};
use compiler::source::Sources;
use compiler::{Carried, Compiled, compile_by};

use crate::cli::Build;
use crate::progress::Progress;
use crate::site::Site;
use crate::{source, threads};

/// The page that `cargo xtask build` left.
const PAGE: &str = "target/page";

/// Builds. Nothing is written unless everything can be.
///
/// # Errors
/// Bad input, or a folder that cannot or must not be written.
pub fn run(build: &Build) -> Result<()> {
    let progress = Progress::new();
    progress.stage("reading");
    let sources = source::read(&build.source)?;
    // The report comes first: it also tells why nothing can be built.
    report(&progress, &sources);
    refuse(&sources, build.strict)?;
    let Compiled { bundle, notes } = compiled(build, sources, &progress)?;
    progress.tell_all(&notes);
    progress.stage("writing");
    let page = page(build);
    let site = Site::of(bundle, page.as_deref())?;
    if page.is_none() {
        progress.tell(&format!("no page in {PAGE}, and no --page given: writing the data alone"));
    }
    let written = site.write(&build.source, &build.out)?;
    progress.end();
    eprintln!("{written}");
    Ok(())
}

/// Extracts on all threads, then joins and indexes on one.
fn compiled(build: &Build, sources: Sources, progress: &Progress) -> Result<Compiled> {
    let threads = build.threads.unwrap_or_else(threads::cores);
    let carried = Carried::read()?;
    progress.count(sources.sources.len());
    Ok(compile_by(name(build), sources, &carried, |sources, extractor| {
        let drafts = threads::map(sources, threads, |source| {
            let draft = extractor.draft(source);
            progress.read();
            draft
        });
        progress.stage("indexing");
        drafts
    }))
}

fn report(progress: &Progress, sources: &Sources) {
    progress.tell_all(&sources.notes);
    progress.tell_all(&sources.unreadable);
    if !sources.unreadable.is_empty() {
        progress.tell(&format!("unreadable: {}", sources.unreadable.len()));
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
