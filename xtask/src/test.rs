//! `cargo xtask test`: everything that has to hold, one step after the other.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::serve::Site;
use crate::{demo, site, tools};

/// One thing that has to hold.
struct Step {
    name: &'static str,
    run: fn(&Shell) -> Result<()>,
}

const STEPS: [Step; 10] = [
    Step { name: "format", run: format },
    Step { name: "lint", run: lint },
    Step { name: "lint-browser", run: lint_browser },
    Step { name: "native", run: native },
    Step { name: "exports", run: exports },
    Step { name: "texts", run: texts },
    Step { name: "build", run: site::build },
    Step { name: "site", run: check_site },
    Step { name: "journeys", run: journeys },
    Step { name: "demo", run: demonstration },
];

/// Runs the named steps, or all. A failure does not keep later steps from telling what they find, but
/// for that of the build: the site that is there is then an old one.
pub(crate) fn task(shell: &Shell, names: &[&str]) -> Result<()> {
    let unknown = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name));
    ensure!(
        unknown.is_none(),
        "no such step; there are {}",
        STEPS.map(|step| step.name).join(", ")
    );
    let chosen = STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name));
    let mut results = Vec::new();
    for step in chosen {
        let outcome = timed(step, shell);
        let stop = step.name == "build" && outcome.1.is_err();
        results.push(outcome);
        if stop {
            break;
        }
    }
    summarise(&results);
    ensure!(results.iter().all(|(_, result, _)| result.is_ok()), "not everything holds");
    Ok(())
}

type Outcome = (&'static str, Result<()>, Duration);

fn timed(step: &Step, shell: &Shell) -> Outcome {
    eprintln!("\n== {}", step.name);
    let begun = Instant::now();
    let result = (step.run)(shell);
    if let Err(error) = &result {
        eprintln!("{}: {error:#}", step.name);
    }
    (step.name, result, begun.elapsed())
}

fn summarise(results: &[Outcome]) {
    eprintln!();
    for (name, result, time) in results {
        let verdict = if result.is_ok() { "holds" } else { "FAILS" };
        eprintln!("{verdict}  {name:<14}{:>7.1} s", time.as_secs_f32());
    }
}

fn format(shell: &Shell) -> Result<()> {
    Ok(cmd!(shell, "cargo fmt --all --check").run()?)
}

fn lint(shell: &Shell) -> Result<()> {
    Ok(cmd!(shell, "cargo clippy --locked --workspace --all-targets -- -D warnings").run()?)
}

/// What is compiled for the browser alone is seen by no other step.
fn lint_browser(shell: &Shell) -> Result<()> {
    tools::target(shell)?;
    let packages =
        ["page", "worker", "opener", "desk", "export"].map(|name| format!("--package={name}"));
    cmd!(
        shell,
        "cargo clippy --locked --target wasm32-unknown-unknown {packages...} -- -D warnings"
    )
    .run()?;
    Ok(())
}

fn native(shell: &Shell) -> Result<()> {
    Ok(cmd!(shell, "cargo test --locked --workspace").run()?)
}

/// What is taken along, read by programs of others. The native tests hold ours to the same files.
fn exports(shell: &Shell) -> Result<()> {
    tools::for_exports(shell)?;
    Ok(cmd!(shell, "node --test tests/exports/readers.test.js").run()?)
}

/// Extraction: what it reaches on texts marked by hand, and what holds of any text however broken.
fn texts(shell: &Shell) -> Result<()> {
    cmd!(shell, "cargo xtask eval").run()?;
    Ok(cmd!(shell, "cargo xtask fuzz 100000").run()?)
}

/// The published folder: budgets, content policy, names.
fn check_site(shell: &Shell) -> Result<()> {
    Ok(cmd!(shell, "node --test tests/journeys/site.test.js").run()?)
}

/// Stories in a real browser, upon the site served below a deep path.
fn journeys(shell: &Shell) -> Result<()> {
    let chromium = tools::for_tests(shell)?;
    // What the native program answers, for the worker to be held against.
    let wire = ["dist", "crates/bundler/examples/wire.views", "target/wire"];
    cmd!(shell, "cargo run --quiet --locked --package bundler --example wire -- {wire...}")
        .run()?;
    let mut stories = shell.read_dir("tests/journeys")?;
    stories.retain(|file| {
        let name = file.to_string_lossy();
        name.ends_with(".test.js") && !name.ends_with("site.test.js")
    });
    walk(shell, &chromium, "dist", &stories)
}

/// A story upon a collection of hundreds of articles.
fn demonstration(shell: &Shell) -> Result<()> {
    let chromium = tools::for_tests(shell)?;
    demo::build(shell)?;
    walk(shell, &chromium, demo::SITE, &["tests/journeys/demo/wikinews.test.js".into()])
}

fn walk(shell: &Shell, chromium: &Path, folder: &str, stories: &[PathBuf]) -> Result<()> {
    let served = Site::start(&shell.current_dir().join(folder), Some(0), "/some/deep/path/")?;
    cmd!(shell, "node --test --test-concurrency=2 {stories...}")
        .env("DOSSIER_SITE", &served.address)
        .env("CHROMIUM", chromium)
        .run()?;
    Ok(())
}
