//! Shortens the names of what a program imports, in the program and in its script alike.
//!
//! wasm-bindgen tells in each name what is imported, and ends it in a hash: a hundredth of what goes over the
//! wire. Only the two files need to agree. Sections and numbers are those of the WebAssembly Core
//! Specification 2.0, chapter 5.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

/// Magic number and version.
const HEADER: usize = 8;
/// The number of the section of imports.
const IMPORTS: u8 = 2;
/// The kind of an import that is a function; wasm-bindgen makes no other.
const FUNCTION: u8 = 0;

/// The program and the script with short names.
pub(crate) fn shorten(program: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let (header, mut rest) = program.split_at_checked(HEADER).context("this is no program")?;
    let mut shorter = header.to_vec();
    let mut names = BTreeMap::new();
    while let Some((&section, after)) = rest.split_first() {
        let (content, next) = counted(after)?;
        shorter.push(section);
        if section == IMPORTS {
            put(&mut shorter, &rename(content, &mut names)?);
        } else {
            put(&mut shorter, content);
        }
        rest = next;
    }
    Ok((shorter, with_names(script, &names)))
}

/// The content of the section of imports with short names; tells which stands for which.
fn rename(imports: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let (count, mut rest) = number(imports)?;
    let mut renamed = Vec::new();
    put_number(&mut renamed, count);
    for place in 0..count {
        let (module, after) = counted(rest)?;
        let (name, after) = counted(after)?;
        let (kind, after) = after.split_first().context("an import ends early")?;
        ensure!(*kind == FUNCTION, "expected an imported function, found the kind {kind}");
        let (signature, after) = number(after)?;
        let short = format!("_{place}");
        put(&mut renamed, module);
        put(&mut renamed, short.as_bytes());
        renamed.push(FUNCTION);
        put_number(&mut renamed, signature);
        names.insert(str::from_utf8(name)?.to_owned(), short);
        rest = after;
    }
    Ok(renamed)
}

/// A script in which each word that is a long name is the short one.
fn with_names(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let pieces = script.split_inclusive(|c| !is_part(c));
    let shorter = pieces.map(|piece| {
        let word = piece.trim_end_matches(|c| !is_part(c));
        names.get(word).map_or(piece.to_owned(), |short| format!("{short}{}", &piece[word.len()..]))
    });
    shorter.collect()
}

/// A number of seven bits a byte, the lowest first; and what follows.
fn number(bytes: &[u8]) -> Result<(u32, &[u8])> {
    let mut value = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        value |= u32::from(byte & 0x7f) << (7 * place);
        if *byte <= 0x7f {
            return Ok((value, &bytes[place + 1..]));
        }
    }
    anyhow::bail!("expected a number of at most five bytes")
}

/// As many bytes as a number before them says; and what follows.
fn counted(bytes: &[u8]) -> Result<(&[u8], &[u8])> {
    let (count, rest) = number(bytes)?;
    rest.split_at_checked(count as usize).context("a part of the program ends early")
}

fn put_number(to: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Appends bytes after their number.
fn put(to: &mut Vec<u8>, bytes: &[u8]) {
    put_number(to, bytes.len() as u32);
    to.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with a section 1 and these imports of one module.
    fn program(names: &[&str]) -> Vec<u8> {
        let mut imports = vec![names.len() as u8];
        for name in names {
            put(&mut imports, b"./page_bg.js");
            put(&mut imports, name.as_bytes());
            imports.extend([FUNCTION, 3]);
        }
        let mut program = b"\0asm\x01\0\0\0\x01\x02\xab\xcd\x02".to_vec();
        put(&mut program, &imports);
        program
    }

    #[test]
    fn program_and_script_agree_on_short_names() {
        let names = ["__wbg_item_f00dcafe00000002", "__wbg_item"];
        let script = "{ __wbg_item_f00dcafe00000002: (a) => a, __wbg_item() {}, __wbg_items: 1 }";
        let (shorter, script) = shorten(&program(&names), script).expect("a program");
        assert_eq!(shorter, program(&["_0", "_1"]));
        assert_eq!(script, "{ _0: (a) => a, _1() {}, __wbg_items: 1 }");
    }

    #[test]
    fn what_is_cut_off_is_told() {
        let whole = program(&["__wbg_item"]);
        for end in [0, 7, 9, 11, whole.len() - 1] {
            assert!(shorten(&whole[..end], "").is_err(), "{end}");
        }
    }

    #[test]
    fn long_numbers_are_read_as_written() {
        for value in [0, 0x7f, 0x80, 300, u32::MAX] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, value);
            assert_eq!(number(&bytes).expect("a number"), (value, [].as_slice()));
        }
    }
}
