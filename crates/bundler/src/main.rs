//! `dossier`: builds and asks collections.

use std::io::{self, Write};
use std::process::ExitCode;

use bundler::cli::{Call, Cli};
use bundler::{bench, build, export, extract, merge, search};
use clap::Parser;

fn main() -> ExitCode {
    // clap itself ends with 2 on wrong usage, and with 0 after --help.
    let cli = Cli::parse();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let done = match cli.call {
        Call::Build(build) => build::run(&build),
        Call::Merge(merge) => merge::run(&merge),
        Call::Extract(extract) => extract::run(&extract, &mut out),
        Call::Search(search) => search::run(&search, &mut out),
        Call::Export(export) => export::run(&export, &mut out),
        Call::Bench(bench) => bench::run(&bench, &mut out),
    };
    match done.and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

/// Tells the error. A reader of our output who has seen enough (`| head`) is none.
fn failed(error: &anyhow::Error) -> ExitCode {
    match error.downcast_ref::<io::Error>() {
        Some(io) if io.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        _ => {}
    }
    if let Some(usage) = error.downcast_ref::<clap::Error>() {
        usage.exit();
    }
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}
