//! Builds the site.
//!
//! ```text
//! cargo xtask build
//!   tools                  present, or brought
//!   trunk build --release
//!     before-trunk         articles/ -> target/collection    (a broken collection stops here)
//!                          styles/   -> target/styles/page.css
//!                          static/   -> target/scripts
//!     (Trunk)              the program of the page and its worker, compiled and optimised
//!     after-trunk          the page finished -> target/page  (any collection can be put in)
//!                          target/page and articles/ -> dist
//! ```

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::{finish, minify, styles, tools};

/// The page without a collection: what `dossier build` takes when no `--page` is given.
pub(crate) const PAGE: &str = "target/page";
/// What the page calls the collection of `articles/`.
const NAME: &str = "Bundled reports";
const COLLECTION: &str = "target/collection";
/// Where Trunk assembles the site, before it takes the place of the old one.
const STAGE: &str = "dist/.stage";

/// Makes the complete site in `dist/`.
pub(crate) fn build(shell: &Shell) -> Result<()> {
    let tools = tools::for_build(shell)?;
    // The hooks run offline, and a build for the browser does not fetch what only native code needs.
    cmd!(shell, "cargo fetch --locked").run()?;
    let built = cmd!(shell, "trunk build --release")
        .env("PATH", tools.path()?)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags(shell)?)
        .run();
    // A failed build leaves this behind, and the folder is published as it is.
    shell.remove_path(STAGE)?;
    built.context("the page could not be built")
}

/// Flags that keep this machine's paths out of the program: same sources, same bytes everywhere.
///
/// Cargo splits the flags at blanks, so a folder with a blank in its name is left as it is.
fn rust_flags(shell: &Shell) -> Result<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let sources = home.context("neither CARGO_HOME nor HOME is set")?.join("registry/src");
    let registries = shell.read_dir(sources).unwrap_or_default();
    // Where the sources of the standard library are installed, the compiler names them there.
    let toolchain = PathBuf::from(cmd!(shell, "rustc --print sysroot").quiet().read()?);
    let library = (toolchain.join("lib/rustlib/src/rust/library"), "std");
    let places = registries.into_iter().map(|folder| (folder, "crates")).chain([library]);
    let places = places.filter_map(|(from, to)| Some((from.to_str()?.to_owned(), to)));
    let flags = places.filter(|(from, _)| !from.contains(char::is_whitespace));
    Ok(flags
        .map(|(from, to)| format!("--remap-path-prefix={from}={to}"))
        .collect::<Vec<_>>()
        .join(" "))
}

/// The hook before Trunk: everything that can go wrong early.
pub(crate) fn before_trunk(shell: &Shell) -> Result<()> {
    // Without a page the tool writes the data alone.
    shell.remove_path(PAGE)?;
    dossier(shell, &["build", "articles", "--name", NAME, "--out", COLLECTION])?;
    styles::join(shell, "target/styles/page.css")?;
    minify::scripts(shell, "static", "target/scripts")
}

/// The hook after Trunk: the page is finished, kept, and filled with the collection.
pub(crate) fn after_trunk(shell: &Shell) -> Result<()> {
    let stage = env::var("TRUNK_STAGING_DIR").context("this is a hook of `trunk build`")?;
    finish::page(Path::new(&stage))?;
    keep(shell, &stage)?;
    dossier(shell, &["build", "articles", "--name", NAME, "--page", PAGE, "--out", &stage])
}

/// Moves the finished page away; what stays is an empty folder.
fn keep(shell: &Shell, stage: &str) -> Result<()> {
    shell.remove_path(PAGE)?;
    std::fs::rename(stage, shell.current_dir().join(PAGE))?;
    shell.create_dir(stage)?;
    Ok(())
}

fn dossier(shell: &Shell, arguments: &[&str]) -> Result<()> {
    Ok(cmd!(shell, "cargo run --quiet --offline --package bundler -- {arguments...}").run()?)
}
