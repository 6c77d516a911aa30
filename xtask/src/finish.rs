//! Finishes the page that Trunk made: what Trunk cannot name by content, and what it says wrongly.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256, Sha384};

use crate::{imports, minify};

/// What stands before the names of the program and its script, as Trunk writes them.
const PROGRAM: &str = "<link rel=\"preload\" href=\"./page-";
const SCRIPT: &str = "<meta name=\"app:js\" content=\"./";

/// Finishes the page in a folder; each of the other programs lies in a folder of its name in `programs`.
pub(crate) fn page(folder: &Path, programs: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("{}", index.display()))?;
    shorten_imports(
        &folder.join(between(&html, SCRIPT, "\"")?),
        &folder.join(format!("page-{}", between(&html, PROGRAM, "\"")?)),
    )?;
    let html = name_program(folder, &html)?;
    let html = shorten_script(folder, &html)?;
    let html = name_desk(folder, programs, &html)?;
    let html = name_worker(folder, &html)?;
    let html = name_opener(folder, programs, &html)?;
    fs::write(index, html)?;
    Ok(())
}

/// Shortens what a program and its script call each other by.
fn shorten_imports(script: &Path, program: &Path) -> Result<()> {
    let (shorter, renamed) = imports::shorten(&fs::read(program)?, &fs::read_to_string(script)?)?;
    fs::write(program, shorter)?;
    fs::write(script, renamed)?;
    Ok(())
}

/// Trunk names the program by the bytes that the compiler made, before wasm-opt. A newer wasm-opt would
/// then put other bytes under an old name, and a browser that kept the old ones would refuse to run.
///
/// The browser ignores `integrity` on this kind of preload and warns of it; boot.js reads it from
/// `data-integrity` and checks it when fetching.
fn name_program(folder: &Path, html: &str) -> Result<String> {
    let link = between(html, PROGRAM, ">")?;
    // The served text comes first: it can be read while the program is on its way.
    let attributes = " fetchpriority=\"low\" data-integrity=";
    let told = between(link, "integrity=\"sha384-", "\"")?;
    let old = format!("page-{}", between(link, "", "\"")?);
    let program = fs::read(folder.join(&old))?;
    let finished =
        replace_once(link, " integrity=", attributes)?.replace(told, &checksum(&program));
    let html = replace_once(html, link, &finished)?;
    let new = format!("page-{}_bg.wasm", digest(&program));
    fs::rename(folder.join(&old), folder.join(&new))?;
    replace_once(&html, &old, &new)
}

/// wasm-bindgen writes the program's script for readers. Shortened, it gets a name and a checksum anew.
fn shorten_script(folder: &Path, html: &str) -> Result<String> {
    let old = between(html, SCRIPT, "\"")?;
    let script = minify::script(&fs::read_to_string(folder.join(old))?)?;
    let new = format!("page-{}.js", digest(script.as_bytes()));
    let checksum = checksum(script.as_bytes());
    fs::remove_file(folder.join(old))?;
    fs::write(folder.join(&new), script)?;
    let link = between(html, "<link rel=\"modulepreload\" ", ">")?;
    let told = between(link, "integrity=\"sha384-", "\"")?;
    Ok(replace_once(html, told, &checksum)?.replace(old, &new))
}

/// Trunk copies the worker's script as it is: what it starts is put in, and it is named by its content.
fn name_worker(folder: &Path, html: &str) -> Result<String> {
    let program = between(html, "<meta name=\"app:js\" content=\"", "\"")?;
    let name = name_start(folder, "worker", "worker", &[("PROGRAM_URL", program)])?;
    fs::remove_file(folder.join("worker.js"))?;
    replace_once(html, "\"WORKER_URL\"", &format!("\"{name}\""))
}

/// Adds the program for a reader's own files, and the script of its worker.
fn name_opener(folder: &Path, programs: &Path, html: &str) -> Result<String> {
    let program = add_program(folder, programs, "opener")?;
    let name = name_start(folder, "opening", "opening", &[("PROGRAM_URL", &program.script)])?;
    fs::remove_file(folder.join("opening.js"))?;
    replace_once(html, "OPENER_URL", &name)
}

/// Adds the program with every tab and its styles, the script that loads it, and that of its worker.
fn name_desk(folder: &Path, programs: &Path, html: &str) -> Result<String> {
    let home = programs.join("desk");
    shorten_imports(&home.join("desk.js"), &home.join("desk_bg.wasm"))?;
    let program = add_program(folder, programs, "desk")?;
    let styles = add(folder, "desk", ".css", &fs::read(home.join("desk.css"))?)?;
    let worker = name_start(folder, "worker", "desk-worker", &[("PROGRAM_URL", &program.script)])?;
    let start = [
        ("PROGRAM_URL", program.script.as_str()),
        ("PROGRAM_CHECKSUM", &integrity(folder, &program.script)?),
        ("MODULE_URL", &program.module),
        ("MODULE_CHECKSUM", &integrity(folder, &program.module)?),
        ("STYLES_URL", &styles),
        ("STYLES_CHECKSUM", &integrity(folder, &styles)?),
    ];
    let name = name_start(folder, "desk", "desk-start", &start)?;
    fs::remove_file(folder.join("desk.js"))?;
    let html = replace_once(html, "DESK_WORKER_URL", &worker)?;
    let html = replace_once(&html, "DESK_URL", &name)?;
    replace_once(&html, "DESK_CHECKSUM", &integrity(folder, &name)?)
}

/// Makes of a script that starts a program one that is named by its content: `parts` are put in. Gives its
/// address.
fn name_start(folder: &Path, script: &str, name: &str, parts: &[(&str, &str)]) -> Result<String> {
    let source = fs::read_to_string(folder.join(script).with_extension("js"))?;
    let start =
        parts.iter().try_fold(source, |script, (from, to)| replace_once(&script, from, to))?;
    add(folder, name, ".js", start.as_bytes())
}

/// The addresses of a program and of the script that wasm-bindgen wrote for it.
struct Added {
    module: String,
    script: String,
}

/// Adds a program and its script.
fn add_program(folder: &Path, programs: &Path, name: &str) -> Result<Added> {
    let (home, given) = (programs.join(name), format!("{name}_bg.wasm"));
    let module = add(folder, name, "_bg.wasm", &fs::read(home.join(&given))?)?;
    let script = fs::read_to_string(home.join(name).with_extension("js"))?;
    let script = minify::script(&replace_once(&script, &given, module.trim_start_matches("./"))?)?;
    let script = add(folder, name, ".js", script.as_bytes())?;
    Ok(Added { module, script })
}

/// Adds a file, named by its content; gives its address.
fn add(folder: &Path, name: &str, ending: &str, content: &[u8]) -> Result<String> {
    let name = format!("{name}-{}{ending}", digest(content));
    fs::write(folder.join(&name), content)?;
    Ok(format!("./{name}"))
}

/// What a page tells of a file at an address, for the browser to check.
fn integrity(folder: &Path, address: &str) -> Result<String> {
    Ok(format!("sha384-{}", checksum(&fs::read(folder.join(address))?)))
}

/// The first 16 hex digits of the SHA-256 of a file.
fn digest(file: &[u8]) -> String {
    let hash = Sha256::digest(file);
    let first = hash.iter().take(8).fold(0, |number, &byte| number << 8 | u64::from(byte));
    format!("{first:016x}")
}

/// The SHA-384 of a file, as pages tell it.
fn checksum(file: &[u8]) -> String {
    Base64::encode_string(&Sha384::digest(file))
}

/// What stands between two strings, the first time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Result<&'a str> {
    let (_, rest) =
        text.split_once(before).with_context(|| format!("no {before:?} in the page"))?;
    let (found, _) = rest.split_once(after).with_context(|| format!("no {after:?} in the page"))?;
    Ok(found)
}

/// Replaces what must stand there exactly once: a change of Trunk's output is noticed and not passed on.
fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    let count = text.matches(from).count();
    ensure!(count == 1, "{from:?} should stand in the page once, and stands there {count} times");
    Ok(text.replace(from, to))
}
