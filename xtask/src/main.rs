//! The project's own tasks.

mod audit;
mod bench;
mod data;
mod demo;
mod eval;
mod finish;
mod fuzz;
mod generate;
mod imports;
mod minify;
mod serve;
mod site;
mod styles;
mod test;
mod tools;
mod train;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use xshell::{Shell, cmd};

const USAGE: &str = "\
cargo xtask TASK

  build               make the complete site in dist/ (brings missing tools first)
  serve [OPTIONS]     build, then serve dist/ on this machine
      --no-build        serve what is there
      --dir DIR         serve another folder
      --port PORT       8080, or the next free one; 0 is any free one
      --under PATH      serve below this path, e.g. /some/deep/path/
  demo                build the page with 337 articles of Wikinews, in target/demo
  demo serve [OPTIONS]  …and serve it, with the options of serve
  test [STEP…]        everything that has to hold; the steps are format, lint, lint-browser,
                      native, exports, texts, build, site, journeys, demo
  audit               Lighthouse's scores for a slow phone, and the pictures of the README
  data                rebuild the tables in data/gazetteer from their packages
  eval [OPTIONS]      how well extraction does, beside the recorded lines
      --quick           only what takes seconds
      --record          write the lines anew
  train               train the tagger: data/training to data/model/tagger.bin
  fuzz [COUNT]        read so many random texts (10 million) and check what holds of every text
  generate COUNT      print so many made-up articles as lines of JSON, the same on every machine
  bench [COUNT [NAME]]  measure this engine beside others on so many generated articles (5000); only
                      those whose names hold NAME; results go to docs/bench
  tools               bring the tools of the build and of the tests
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    let shell = Shell::new()?;
    shell.change_dir(root());
    match arguments {
        ["build"] => site::build(&shell),
        ["serve", options @ ..] => serve::task(&shell, "dist", site::build, options),
        ["demo", options @ ..] => demo::task(&shell, options),
        ["test", steps @ ..] => test::task(&shell, steps),
        ["audit"] => audit::task(&shell),
        ["generate", count] => generate::task(count),
        ["tools"] => tools::all(&shell),
        ["data"] => data::task(&shell),
        ["bench" | "eval" | "fuzz" | "train", ..] if cfg!(debug_assertions) => {
            optimised(&shell, arguments)
        }
        ["bench", options @ ..] => bench::task(&shell, options),
        ["bench-ours", arguments @ ..] => bench::step(&shell, arguments),
        ["train"] => train::task(&root()),
        ["fuzz", options @ ..] => fuzz::task(&root(), options),
        ["eval", options @ ..] => eval::task(&root(), options),
        _ => bail!("no such task\n\n{USAGE}"),
    }
}

/// Runs a task that computes much in an optimised build of this program.
fn optimised(shell: &Shell, arguments: &[&str]) -> Result<()> {
    Ok(cmd!(shell, "cargo run --quiet --release --package xtask -- {arguments...}").run()?)
}

/// The folder of the workspace, from which every path here is told.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}
