//! Builds the site.
//!
//! ```text
//! cargo xtask build
//!   tools                  present, or brought
//!   prepare                articles/ -> target/collection    (a broken collection stops here, within
//!                                                             seconds, and not after the long compile)
//!                          styles/   -> target/styles/page.css, and of the desk with its program
//!                          static/   -> target/scripts
//!   opener                 the program for a reader's own files -> target/programs/opener
//!   desk                   the page with every tab              -> target/programs/desk
//!   trunk build --release  the program of the page and its worker, compiled and optimised
//!   finish                 the page finished -> target/page  (any collection can be put in)
//!   dossier build          target/page and articles/ -> dist
//! ```

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::tools::{self, Tools};
use crate::{finish, minify, styles};

/// The page without a collection, where Trunk.toml puts it: what `dossier build` takes when no `--page` is
/// given.
pub(crate) const PAGE: &str = "target/page";
/// What the page calls the collection of `articles/`.
const NAME: &str = "Bundled reports";
const COLLECTION: &str = "target/collection";
/// Where the programs are built that Trunk, which knows one, does not build.
const PROGRAMS: &str = "target/programs";

/// The standard library is compiled with the program, for a tenth of its size: for size like the rest, and
/// without the sentences of panics. A panic then is a trap, which the page notices as it did before.
///
/// Both are options that Rust does not promise to keep. `RUSTC_BOOTSTRAP` lets its stable compiler take
/// them, in this one build. They choose how the library is compiled, which comes with the compiler: no
/// source here uses anything unstable, and natively everything is compiled and tested without them. A
/// compiler that no longer knows them says so and builds nothing.
const STANDARD_LIBRARY: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_WEB_PANIC", "immediate-abort"),
];

/// A program besides the one that Trunk builds.
struct Program {
    /// Its package.
    name: &'static str,
    profile: &'static str,
    /// The environment of its compiler.
    compiled: &'static [(&'static str, &'static str)],
    /// How wasm-opt is called.
    optimised: &'static [&'static str],
}

/// Is loaded on a click, and is to be fast.
const OPENER: Program =
    Program { name: "opener", profile: "opener", compiled: &[], optimised: &["-O2"] };
/// The same page with every tab: made like the page (see index.html).
const DESK: Program = Program {
    name: "desk",
    profile: "web",
    compiled: &STANDARD_LIBRARY,
    optimised: &["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"],
};

/// Makes the complete site in `dist/`.
pub(crate) fn build(shell: &Shell) -> Result<()> {
    let tools = tools::for_build(shell)?;
    prepare(shell)?;
    if let Err(error) = page(shell, &tools) {
        // What is half made is not to be taken for a page.
        shell.remove_path(PAGE)?;
        return Err(error.context("the page could not be built"));
    }
    dossier(shell, &["build", "articles", "--name", NAME, "--page", PAGE, "--out", "dist"])
}

/// Everything that can go wrong early.
fn prepare(shell: &Shell) -> Result<()> {
    // Without a page the tool writes the data alone.
    shell.remove_path(PAGE)?;
    dossier(shell, &["build", "articles", "--name", NAME, "--out", COLLECTION])?;
    styles::join(shell, "target/styles/page.css")?;
    styles::join_folder(shell, "styles/desk", "target/programs/desk/desk.css")?;
    minify::scripts(shell, "static", "target/scripts")
}

/// The page, with a place for a collection.
fn page(shell: &Shell, tools: &Tools) -> Result<()> {
    // Trunk works offline.
    cmd!(shell, "cargo fetch --locked").envs(STANDARD_LIBRARY).run()?;
    program(shell, tools, &OPENER)?;
    program(shell, tools, &DESK)?;
    cmd!(shell, "trunk build --release")
        .envs(STANDARD_LIBRARY)
        .env("PATH", tools.path()?)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags(shell)?)
        .run()?;
    let root = shell.current_dir();
    finish::page(&root.join(PAGE), &root.join(PROGRAMS))
}

/// Builds a program from the package of its name, and the script that starts it.
fn program(shell: &Shell, tools: &Tools, program: &Program) -> Result<()> {
    let Program { name, profile, compiled, optimised } = *program;
    let (target, path) = ("wasm32-unknown-unknown", tools.path()?);
    cmd!(shell, "cargo build --locked --profile {profile} --package {name} --target {target}")
        .envs(compiled.iter().copied())
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags(shell)?)
        .run()?;
    let built = format!("target/{target}/{profile}/{name}.wasm");
    let folder = format!("{PROGRAMS}/{name}");
    let bindgen = ["--target", "web", "--no-typescript", "--out-dir", &folder];
    cmd!(shell, "wasm-bindgen {bindgen...} {built}").env("PATH", &path).run()?;
    let module = format!("{folder}/{name}_bg.wasm");
    cmd!(shell, "wasm-opt {optimised...} {module} -o {module}").env("PATH", &path).run()?;
    Ok(())
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

fn dossier(shell: &Shell, arguments: &[&str]) -> Result<()> {
    Ok(cmd!(shell, "cargo run --quiet --locked --package bundler -- {arguments...}").run()?)
}
