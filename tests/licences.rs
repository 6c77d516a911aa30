//! The licences of all that goes into the page and the tool, checked against `deny.toml`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::process::Command;

use serde_json::Value;
use spdx::{Expression, ParseMode};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The licences that `deny.toml` allows.
fn allowed() -> Vec<String> {
    let settings = std::fs::read_to_string(format!("{ROOT}/deny.toml")).unwrap();
    let list = settings.split("\nallow = [").nth(1).unwrap().split(']').next().unwrap();
    list.split(',').map(|name| name.trim().trim_matches('"').to_owned()).collect()
}

/// The packages that are compiled here or for the browser, as cargo describes them.
fn packages() -> Vec<Value> {
    let mut found = Vec::new();
    for platform in ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"] {
        let cargo = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked"])
            .args(["--filter-platform", platform])
            .current_dir(ROOT)
            .output()
            .unwrap();
        assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
        let metadata: Value = serde_json::from_slice(&cargo.stdout).unwrap();
        found.extend(metadata["packages"].as_array().unwrap().iter().cloned());
    }
    found
}

/// Whether a package may be used: one branch of its licence expression is allowed throughout.
fn permitted(licence: &str, allowed: &[String]) -> bool {
    let expression = Expression::parse_mode(licence, ParseMode::LAX);
    expression.is_ok_and(|expression| {
        expression.evaluate(|required| {
            required.license.id().is_some_and(|id| allowed.iter().any(|name| name == id.name))
        })
    })
}

#[test]
fn every_licence_is_allowed() {
    let allowed = allowed();
    let mut refused = Vec::new();
    for package in packages() {
        let licence = package["license"].as_str().unwrap_or("none given");
        if !permitted(licence, &allowed) {
            refused.push(format!("{} {}: {licence}", package["name"], package["version"]));
        }
    }
    assert!(refused.is_empty(), "\n{}\n", refused.join("\n"));
}

#[test]
fn another_licence_is_refused() {
    let allowed = allowed();
    for licence in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "none given", ""] {
        assert!(!permitted(licence, &allowed), "{licence}");
    }
    for licence in
        ["MIT", "GPL-3.0-only OR MIT", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0"]
    {
        assert!(permitted(licence, &allowed), "{licence}");
    }
}
