//! Comparing with a file that a person has read.

use std::path::Path;
use std::{env, fs};

/// Compares the states of a component with `tests/golden/NAME.html`.
///
/// # Panics
/// When they differ, or the file is not there.
#[track_caller]
pub(crate) fn golden(name: &str, states: &[(&str, String)]) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.html"));
    let found: String = states.iter().map(|(state, html)| section(state, html)).collect();
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, &found).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    let line = found.lines().zip(expected.lines()).position(|(a, b)| a != b);
    let line = line.unwrap_or(found.lines().count().min(expected.lines().count()));
    assert!(
        found == expected,
        "tests/golden/{name}.html, line {}:\nexpected {:?}\nfound    {:?}",
        line + 1,
        expected.lines().nth(line),
        found.lines().nth(line),
    );
}

/// A state under its name, an element a line.
fn section(state: &str, html: &str) -> String {
    format!("<!-- {state} -->\n{}\n\n", html.replace("><", ">\n<"))
}
