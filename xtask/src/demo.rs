//! `cargo xtask demo`: the page with a larger collection than that of `articles/`.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::{serve, site};

/// News of Wikinews; NOTICE tells whose they are.
const ARTICLES: &str = "data/demo/wikinews.zip";
/// What the page calls them: whoever sees the collection sees its licence.
const NAME: &str = "Wikinews, CC BY 2.5";
/// The folder of the site.
pub(crate) const SITE: &str = "target/demo";

/// Builds the page and the demonstration on it; serves it if told so.
pub(crate) fn task(shell: &Shell, options: &[&str]) -> Result<()> {
    match options {
        ["serve", options @ ..] => serve::task(shell, SITE, whole, options),
        options => {
            anyhow::ensure!(options.is_empty(), "demo does not know {}", options.join(" "));
            whole(shell)
        }
    }
}

fn whole(shell: &Shell) -> Result<()> {
    site::build(shell)?;
    build(shell)
}

/// Puts the articles on the page that `cargo xtask build` left.
pub(crate) fn build(shell: &Shell) -> Result<()> {
    let arguments = ["build", ARTICLES, "--strict", "--name", NAME];
    let places = ["--page", site::PAGE, "--out", SITE];
    cmd!(shell, "cargo run --quiet --locked --package bundler -- {arguments...} {places...}")
        .run()?;
    Ok(())
}
