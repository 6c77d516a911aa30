//! The rules of the house that neither the compiler nor clippy keeps.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every rule gives its breaches, each with its place; all of them are shown at once.
#[track_caller]
fn none(breaches: impl IntoIterator<Item = String>) {
    let breaches: Vec<String> = breaches.into_iter().collect();
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files below some folders with one of some extensions, told from the root, in order.
fn files(folders: &[&str], extensions: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(path) = waiting.pop() {
        if path.is_dir() && !path.ends_with("node_modules") {
            waiting.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|e| extensions.iter().any(|wanted| e == *wanted)) {
            found.push(path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned());
        }
    }
    found.sort();
    found
}

/// The lines of a file that are code and no test: number from 1, and text.
fn code(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let program = source.split("#[cfg(test)]\nmod").next().unwrap_or_default();
    let lines = program.lines().enumerate().map(|(index, line)| (index + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The names that follow `before` in a line, e.g. `text` in `use crate::text::runs`.
fn names_after<'a>(line: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    line.split(before).skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

/// The names in the picture of modules at the head of a `lib.rs`, from top to bottom.
fn listed_modules(library: &str) -> Vec<&str> {
    let picture = library.split("//! ```text\n").nth(1).expect("a picture of the modules");
    let lines = picture.lines().take_while(|line| !line.starts_with("//! ```"));
    lines.filter_map(|line| line.strip_prefix("//! ")?.split_whitespace().next()).collect()
}

/// The modules that a `lib.rs` declares.
fn declared_modules(library: &str) -> Vec<&str> {
    let declarations = library.lines().filter_map(|line| line.split_once("mod "));
    let ours = declarations.filter(|(before, _)| before.is_empty() || before.starts_with("pub"));
    ours.filter_map(|(_, name)| name.strip_suffix(';')).collect()
}

#[test]
fn the_engines_modules_use_only_those_below_them() {
    let library = read("crates/engine/src/lib.rs");
    let order = listed_modules(&library);
    let height = |module: &str| order.iter().position(|listed| *listed == module);
    let mut breaches = Vec::new();
    for file in files(&["crates/engine/src"], &["rs"]) {
        let below = file.strip_prefix("crates/engine/src/").unwrap();
        let module = below.split(['/', '.']).next().unwrap();
        if module == "lib" {
            continue;
        }
        let source = read(&file);
        for (line, text) in code(&source) {
            for used in names_after(text, "crate::").filter(|used| height(used) < height(module)) {
                breaches.push(format!("{file}:{line}: {module} uses {used:?}, which is above it"));
            }
        }
    }
    none(breaches);
}

#[test]
fn each_library_lists_its_modules() {
    let mut breaches = Vec::new();
    for file in ["crates/engine/src/lib.rs", "src/lib.rs"] {
        let library = read(file);
        let (mut listed, mut declared) = (listed_modules(&library), declared_modules(&library));
        listed.sort_unstable();
        declared.sort_unstable();
        if listed != declared {
            breaches.push(format!("{file}: lists {listed:?}\n    but declares {declared:?}"));
        }
    }
    none(breaches);
}

#[test]
fn the_architecture_names_every_module() {
    let page = read("ARCHITECTURE.md");
    let mut breaches = Vec::new();
    for (library, folder) in [("crates/engine/src/lib.rs", "…"), ("src/lib.rs", "src")] {
        for module in declared_modules(&read(library)) {
            let named = [format!("{folder}/{module}`"), format!("{folder}/{module}.rs`")];
            let whole = format!("{}/{module}", library.trim_end_matches("/lib.rs"));
            let whole = [format!("{whole}`"), format!("{whole}.rs`")];
            if !named.iter().chain(&whole).any(|name| page.contains(name)) {
                breaches.push(format!("ARCHITECTURE.md does not name {folder}/{module}"));
            }
        }
    }
    none(breaches);
}

#[test]
fn what_the_architecture_names_is_there() {
    let page = read("ARCHITECTURE.md");
    let map = page.split("## The code map").nth(1).unwrap().split("\n## ").next().unwrap();
    let places = map.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let named = places.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned));
    let paths = named.map(|name| name.replacen('…', "crates/engine/src", 1));
    let absent = paths
        .filter(|path| !root().join(path).exists() && !root().join(format!("{path}.rs")).exists());
    none(absent.map(|path| format!("ARCHITECTURE.md names {path}")));
}

#[test]
fn no_file_is_longer_than_600_lines() {
    let folders = ["src", "crates", "xtask", "styles", "static", "tests"];
    let long = files(&folders, &["rs", "css", "js"]).into_iter().filter_map(|file| {
        let lines = read(&file).lines().count();
        (lines > 600).then(|| format!("{file}: {lines} lines"))
    });
    none(long);
}

#[test]
fn components_know_neither_model_nor_browser() {
    let mut breaches = Vec::new();
    for file in files(&["src/components"], &["rs"]) {
        for (line, text) in code(&read(&file)) {
            let above = ["app", "pages", "browser"];
            let whole = text.contains("crate::state")
                && ["Model", "Action"].iter().any(|w| text.contains(w));
            if whole || names_after(text, "crate::").any(|used| above.contains(&used)) {
                breaches.push(format!("{file}:{line}: {}", text.trim()));
            }
        }
    }
    none(breaches);
}

#[test]
fn every_style_sheet_has_its_component() {
    let orphans = files(&["styles/components"], &["css"]).into_iter().filter(|file| {
        let name = Path::new(file).file_stem().unwrap().to_str().unwrap();
        let homes = [format!("src/components/{name}.rs"), format!("src/components/{name}/mod.rs")];
        !homes.iter().any(|home| root().join(home).exists())
    });
    none(orphans.map(|file| format!("{file}: there is no such component")));
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    let mut breaches = Vec::new();
    for file in files(&["styles"], &["css"]) {
        if file == "styles/tokens.css" {
            continue;
        }
        for (index, line) in read(&file).lines().enumerate() {
            let value = line.split_once(':').map_or("", |(_, value)| value);
            if has_colour(value) {
                breaches.push(format!("{file}:{}: {}", index + 1, line.trim()));
            }
        }
    }
    none(breaches);
}

/// Whether a value of CSS gives a colour by number; colours by name are left to the eye.
fn has_colour(value: &str) -> bool {
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];
    let by_function = functions.iter().any(|function| value.contains(function));
    let by_hex = value.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        matches!(digits, 3 | 4 | 6 | 8)
    });
    by_function || by_hex
}

#[test]
fn colours_are_seen() {
    let given = [" #fff;", " 1px solid #85827A;", " rgb(0 0 0 / 50%);", " oklch(50% 0 0);"];
    let other = [" var(--ink);", " url(icon.svg#mark);", " currentColor;", " 1px;"];
    assert!(given.iter().all(|value| has_colour(value)));
    assert!(!other.iter().any(|value| has_colour(value)));
}

#[test]
fn no_markup_carries_its_own_style() {
    let mut breaches = Vec::new();
    for file in files(&["src"], &["rs"]) {
        for (line, text) in code(&read(&file)) {
            if text.contains(" style=") || text.contains("<style") {
                breaches.push(format!("{file}:{line}: the content policy blocks it"));
            }
        }
    }
    none(breaches);
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let mut breaches = Vec::new();
    for file in files(&["crates", "xtask"], &["toml"]).into_iter().chain(["Cargo.toml".to_owned()])
    {
        if file.ends_with("Cargo.toml") {
            breaches.extend(unexplained(&read(&file)).map(|name| format!("{file}: {name}")));
        }
    }
    none(breaches);
}

/// Dependencies given with a version and without a comment directly above. Those of the workspace
/// are explained where their version stands.
fn unexplained(manifest: &str) -> impl Iterator<Item = &str> {
    let mut in_dependencies = false;
    let mut previous = "";
    manifest.lines().filter(move |line| {
        let explained = previous.starts_with('#');
        previous = line;
        if line.starts_with('[') {
            in_dependencies = line.ends_with("dependencies]");
            // `[dependencies.NAME]`
            return line.starts_with("[dependencies.") && !explained;
        }
        let versioned = line.contains("version = ") || line.contains(" = \"");
        let ours = line.contains("path = ");
        in_dependencies && versioned && !ours && !explained
    })
}

#[test]
fn nothing_is_left_undone() {
    // Put together, so that this file is not found by its own rule.
    let marks = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"]].map(|halves| halves.concat());
    let mut breaches = Vec::new();
    let folders = ["src", "crates", "xtask", "styles", "static", "tests"];
    for file in files(&folders, &["rs", "css", "js", "toml", "md"]) {
        for (index, line) in read(&file).lines().enumerate() {
            if marks
                .iter()
                .any(|mark| line.split(|c: char| !c.is_alphanumeric()).any(|w| w == mark))
            {
                breaches.push(format!("{file}:{}: {}", index + 1, line.trim()));
            }
        }
    }
    none(breaches);
}
