//! Brings the tools.
//!
//! Each tool is asked for its version first, so this costs a second when all is there, and can be run
//! again after a failure. Tools are kept outside the checkout, by version: other clones find them.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail, ensure};
use xshell::{Shell, cmd};

/// The newest that this toolchain compiles; the next one asks for a newer.
const TRUNK: &str = "0.21.14";
/// `wasm-opt`. Older ones, such as Debian 12's, cannot read what the compiler writes.
const BINARYEN: &str = "132.0.0";
const TARGET: &str = "wasm32-unknown-unknown";
const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The tools of a build, all present.
pub(crate) struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// A search path in which the tools come first.
    pub(crate) fn path(&self) -> Result<OsString> {
        let old = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&old));
        env::join_paths(folders).context("a folder of the tools has a colon in its name")
    }
}

/// Brings what `cargo xtask build` needs.
pub(crate) fn for_build(shell: &Shell) -> Result<Tools> {
    let cache = cache()?;
    let bindgen = locked_version(shell, "wasm-bindgen")?;
    let crates = [("trunk", "trunk", TRUNK), ("wasm-bindgen-cli", "wasm-bindgen", &bindgen)];
    target(shell)?;
    library_sources(shell)?;
    // npm waits for the network while cargo computes.
    let optimiser = thread::spawn({
        let cache = cache.clone();
        move || binaryen(&Shell::new()?, &cache)
    });
    let mut folders = Vec::new();
    for (package, program, version) in crates {
        folders.push(cargo_tool(shell, &cache, package, program, version)?);
    }
    folders.push(optimiser.join().map_err(|_| anyhow::anyhow!("npm's thread panicked"))??);
    shell.remove_path(cache.join("tools/target"))?;
    Ok(Tools { folders })
}

/// Brings everything, so that later tasks need no network.
pub(crate) fn all(shell: &Shell) -> Result<()> {
    for_build(shell)?;
    for_tests(shell)?;
    for_exports(shell)
}

/// Brings what the journeys need; returns the browser.
pub(crate) fn for_tests(shell: &Shell) -> Result<PathBuf> {
    require_node(shell)?;
    npm_packages(shell, "tests/journeys")?;
    chromium(shell)
}

/// Brings the programs that read exports.
pub(crate) fn for_exports(shell: &Shell) -> Result<()> {
    require_node(shell)?;
    npm_packages(shell, "tests/exports")
}

/// Brings the compiler's target for the browser.
pub(crate) fn target(shell: &Shell) -> Result<()> {
    let installed = cmd!(shell, "rustup target list --installed").quiet().read()?;
    if !installed.lines().any(|target| target == TARGET) {
        cmd!(shell, "rustup target add {TARGET}").run()?;
    }
    Ok(())
}

/// Brings the sources of the standard library, which is compiled with the page's program.
fn library_sources(shell: &Shell) -> Result<()> {
    let installed = cmd!(shell, "rustup component list --installed").quiet().read()?;
    if installed.lines().any(|component| component == "rust-src") {
        return Ok(());
    }
    eprintln!(
        "Installing the sources of Rust's standard library with rustup: about 50 MB on disk."
    );
    cmd!(shell, "rustup component add rust-src")
        .run()
        .context("they could not be installed; by hand: rustup component add rust-src")
}

/// Installs the packages that a folder's lock file names, unless they are there.
pub(crate) fn npm_packages(shell: &Shell, folder: &str) -> Result<()> {
    let _there = shell.push_dir(folder);
    let present = cmd!(shell, "npm ls --all").quiet().ignore_stdout().ignore_stderr().run().is_ok();
    if !present {
        cmd!(shell, "npm ci --no-audit --no-fund").run()?;
    }
    Ok(())
}

/// A Chromium or Chrome: the one named in `CHROMIUM`, one that is installed, or Debian's.
pub(crate) fn chromium(shell: &Shell) -> Result<PathBuf> {
    if let Some(program) = env::var_os("CHROMIUM") {
        return Ok(program.into());
    }
    if let Some(program) = on_path(&BROWSERS) {
        return Ok(program);
    }
    eprintln!("Installing Chromium with apt-get: about 400 MB on disk.");
    // Without lists of packages, as in a fresh container, nothing could be installed.
    cmd!(shell, "apt-get update --quiet").ignore_status().run().ok();
    let installed = cmd!(shell, "apt-get install --yes --no-install-recommends chromium").run();
    match (installed, on_path(&BROWSERS)) {
        (Ok(()), Some(program)) => Ok(program),
        _ => bail!(
            "no browser for the journeys: install Chromium or Chrome (on Debian or Ubuntu, as root: \
             apt-get install chromium), or name one in CHROMIUM"
        ),
    }
}

/// The first of some programs that the search path knows.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let places = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.into_iter().find(|program| program.is_file())
}

/// Where tools are kept: `DOSSIER_CACHE`, or `~/.cache/dossier`.
fn cache() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("DOSSIER_CACHE") {
        return Ok(folder.into());
    }
    let home = env::var_os("HOME").context("neither DOSSIER_CACHE nor HOME is set")?;
    Ok(Path::new(&home).join(".cache/dossier"))
}

/// The version of a package in `Cargo.lock`: the program `wasm-bindgen` must be that of the library.
fn locked_version(shell: &Shell, package: &str) -> Result<String> {
    let lock = shell.read_file("Cargo.lock")?;
    let (_, rest) = lock
        .split_once(&format!("name = \"{package}\"\nversion = \""))
        .with_context(|| format!("no {package} in Cargo.lock"))?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// Whether a program is there and says that it has a version.
fn has_version(shell: &Shell, program: &Path, version: &str) -> bool {
    let said = cmd!(shell, "{program} --version").quiet().ignore_stderr().read();
    said.is_ok_and(|said| {
        said.split(|c: char| !c.is_ascii_digit() && c != '.').any(|w| w == version)
    })
}

/// Compiles a tool unless it is there; returns the folder of its program.
fn cargo_tool(
    shell: &Shell,
    cache: &Path,
    package: &str,
    program: &str,
    version: &str,
) -> Result<PathBuf> {
    let root = cache.join(format!("tools/{package}-{version}"));
    let folder = root.join("bin");
    if has_version(shell, &folder.join(program), version) {
        return Ok(folder);
    }
    eprintln!("Compiling {package} {version}; this takes one to four minutes, once.");
    // Not optimised: the tool is compiled three times as fast, and is fast enough. Both tools share
    // what they have compiled; cargo takes up where a failed run stopped.
    let target = cache.join("tools/target");
    cmd!(shell, "cargo install {package} --version {version} --locked --debug")
        .args(["--no-default-features", "--root"])
        .args([&root, Path::new("--target-dir"), &target])
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .run()?;
    ensure!(has_version(shell, &folder.join(program), version), "{program} does not run");
    Ok(folder)
}

/// Installs `wasm-opt` unless it is there; returns the folder of its program.
fn binaryen(shell: &Shell, cache: &Path) -> Result<PathBuf> {
    let major = BINARYEN.split('.').next().unwrap_or_default();
    let root = cache.join(format!("tools/binaryen-{BINARYEN}"));
    let folder = root.join("node_modules/.bin");
    if has_version(shell, &folder.join("wasm-opt"), major) {
        return Ok(folder);
    }
    require_node(shell)?;
    eprintln!("Installing wasm-opt (binaryen {BINARYEN}) from npm: about 100 MB on disk.");
    shell.create_dir(&root)?;
    cmd!(shell, "npm install --silent --no-audit --no-fund --prefix {root} binaryen@{BINARYEN}")
        .run()?;
    ensure!(has_version(shell, &folder.join("wasm-opt"), major), "wasm-opt does not run");
    Ok(folder)
}

fn require_node(shell: &Shell) -> Result<()> {
    let found = cmd!(shell, "node --version").quiet().ignore_stderr().read().unwrap_or_default();
    let major = found.trim_start_matches('v').split('.').next().and_then(|v| v.parse::<u32>().ok());
    match major {
        Some(20..) => Ok(()),
        _ => bail!("Node 20 or newer is needed (with npm): install it from https://nodejs.org"),
    }
}
