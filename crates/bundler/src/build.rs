//! `dossier build`: from texts to a site.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use compiler::source::Sources;
use compiler::{Carried, Compiled, Part, Share, compile_by, extractor};
use engine::extract::{Draft, Extractor, Source};

use crate::cli::Build;
use crate::progress::Progress;
use crate::site::{self, Site};
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
    match build.part {
        Some(share) => part(build, share, sources, &progress),
        None => whole(build, sources, &progress),
    }
}

/// Builds the site. Documents are drafted on all threads, then joined and indexed on one.
fn whole(build: &Build, sources: Sources, progress: &Progress) -> Result<()> {
    let compiled = compile_by(name(build), sources, &Carried::read()?, |sources, extractor| {
        let drafts = drafts(build, sources, extractor, progress);
        progress.stage("indexing");
        drafts
    });
    write(&compiled, build.page.as_deref(), &build.source, &build.out, progress)
}

/// Drafts a part of the documents into a file.
fn part(build: &Build, share: Share, sources: Sources, progress: &Progress) -> Result<()> {
    spare(&build.out)?;
    let Sources { sources, tables, .. } = sources;
    let carried = Carried::read()?;
    let drafts = drafts(build, share.of(sources), &extractor(&tables, &carried), progress);
    let count = drafts.len();
    let files = tables.files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.clone()));
    let part = Part { name: name(build), share, files: files.collect(), drafts };
    site::write_file(&build.out, &part.write())?;
    progress.end();
    eprintln!("{}: {count} documents", build.out.display());
    Ok(())
}

/// Refuses to write over a file that is no part of a collection.
fn spare(out: &Path) -> Result<()> {
    if !out.exists() {
        return Ok(());
    }
    let mut beginning = Vec::new();
    let file = File::open(out).and_then(|file| file.take(8).read_to_end(&mut beginning));
    file.with_context(|| out.display().to_string())?;
    let is_part = beginning == Part::MAGIC;
    ensure!(is_part, "{} is no part of a collection; choose another file", out.display());
    Ok(())
}

fn drafts(
    build: &Build,
    sources: Vec<Source>,
    extractor: &Extractor<'_>,
    progress: &Progress,
) -> Vec<Draft> {
    progress.count(sources.len());
    threads::map(sources, build.threads.unwrap_or_else(threads::cores), |source| {
        let draft = extractor.draft(source);
        progress.read();
        draft
    })
}

/// Writes the site of a collection, on the page given or on the one that a build left.
///
/// # Errors
/// As [`run`].
pub(crate) fn write(
    compiled: &Compiled,
    page: Option<&Path>,
    source: &Path,
    out: &Path,
    progress: &Progress,
) -> Result<()> {
    progress.tell_all(&compiled.notes);
    progress.stage("writing");
    let left_by_the_build = Some(Path::new(PAGE)).filter(|page| page.join("index.html").is_file());
    let page = page.or(left_by_the_build);
    let site = Site::of(&compiled.bundle, page)?;
    if page.is_none() {
        progress.tell(&format!("no page in {PAGE}, and no --page given: writing the data alone"));
    }
    let written = site.write(source, out)?;
    progress.end();
    eprintln!("{written}");
    Ok(())
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
