//! Finishes the page that Trunk made: what Trunk cannot name by content, and what it says wrongly.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256, Sha384};

use crate::minify;

/// What stands before the names of the program and its script, as Trunk writes them.
const PROGRAM: &str = "<link rel=\"preload\" href=\"./page-";
const SCRIPT: &str = "<meta name=\"app:js\" content=\"./";

/// Finishes the page in a folder; the program for a reader's own files lies in `opener`.
pub(crate) fn page(folder: &Path, opener: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("{}", index.display()))?;
    number_imports(folder, &html)?;
    let html = name_program(folder, &html)?;
    let html = shorten_script(folder, &html)?;
    let html = name_worker(folder, &html)?;
    let html = name_opener(folder, opener, &html)?;
    fs::write(index, html)?;
    Ok(())
}

/// wasm-bindgen ends the names of what the program imports in hashes, which do not compress. Each becomes
/// a number of the same length, in the program and in its script alike.
fn number_imports(folder: &Path, html: &str) -> Result<()> {
    let script = folder.join(between(html, SCRIPT, "\"")?);
    let program = folder.join(format!("page-{}", between(html, PROGRAM, "\"")?));
    let numbers = numbers(&fs::read(&script)?);
    for file in [script, program] {
        let mut bytes = fs::read(&file)?;
        for start in 1..bytes.len() {
            let end = start + HASH;
            if bytes[start - 1] == b'_'
                && let Some(number) = bytes.get(start..end).and_then(|hash| numbers.get(hash))
            {
                bytes[start..end].copy_from_slice(number.as_bytes());
            }
        }
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// Digits of a hash at the end of a name.
const HASH: usize = 16;

/// The hashes in a script, each with a number in their order.
fn numbers(script: &[u8]) -> BTreeMap<Vec<u8>, String> {
    let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let hashes = script.windows(HASH + 1).filter(|name| name[0] == b'_');
    let hashes = hashes.map(|name| &name[1..]).filter(|hash| hash.iter().all(is_digit));
    let hashes: BTreeSet<&[u8]> = hashes.collect();
    let numbered = hashes.into_iter().enumerate();
    numbered.map(|(number, hash)| (hash.to_vec(), format!("{number:0HASH$}"))).collect()
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
    let name = name_start(folder, "worker", program)?;
    replace_once(html, "WORKER_URL", &name)
}

/// Puts the address of a program into the script that starts it, and names that by its content; gives its
/// address.
fn name_start(folder: &Path, script: &str, program: &str) -> Result<String> {
    let source = folder.join(script).with_extension("js");
    let start = replace_once(&fs::read_to_string(&source)?, "PROGRAM_URL", program)?;
    let name = format!("{script}-{}.js", digest(start.as_bytes()));
    fs::write(folder.join(&name), start)?;
    fs::remove_file(source)?;
    Ok(format!("./{name}"))
}

/// Adds the program for a reader's own files: the script that wasm-bindgen wrote, and that of its worker,
/// each named by its content.
fn name_opener(folder: &Path, opener: &Path, html: &str) -> Result<String> {
    let program = fs::read(opener.join("opener_bg.wasm"))?;
    let program_name = format!("opener-{}_bg.wasm", digest(&program));
    fs::write(folder.join(&program_name), program)?;
    let script = fs::read_to_string(opener.join("opener.js"))?;
    let script = minify::script(&replace_once(&script, "opener_bg.wasm", &program_name)?)?;
    let script_name = format!("opener-{}.js", digest(script.as_bytes()));
    fs::write(folder.join(&script_name), script)?;
    let name = name_start(folder, "opening", &format!("./{script_name}"))?;
    replace_once(html, "OPENER_URL", &name)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_numbered_in_their_order() {
        let script =
            b"__wbg_item_f00dcafe00000002(a), __wbg_href_0123456789abcdef(b), __wbg_log_0123";
        let numbers = numbers(script);
        let expected = [("0123456789abcdef", 0), ("f00dcafe00000002", 1)];
        let expected = expected.map(|(hash, n)| (hash.as_bytes().to_vec(), format!("{n:016}")));
        assert_eq!(numbers, BTreeMap::from(expected));
    }
}
