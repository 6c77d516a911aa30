//! Document keys made from paths.

use engine::bundle::sha256_hex;
use engine::extract::slug;

/// The document key of a text that names none: the slug of its file's path without the extension,
/// and, for a line of JSON, the line's number.
///
/// A path without any letter or digit gives the beginning of its SHA-256.
pub(crate) fn of(path: &str, line: Option<usize>) -> String {
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    let end = path[name..].rfind('.').filter(|dot| *dot > 0).map_or(path.len(), |dot| name + dot);
    // A full stop stands between parts of a name here, unlike in "U.S.".
    let slug = Some(slug(&path[..end].replace('.', "-"))).filter(|slug| !slug.is_empty());
    let key = slug.unwrap_or_else(|| sha256_hex(path.as_bytes())[..12].to_owned());
    line.map_or(key.clone(), |line| format!("{key}-{line}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for (path, expected) in [
            ("000_e167796fe4bed679.txt", "000-e167796fe4bed679"),
            ("2025/June 18.md", "2025-june-18"),
            ("a.b/notes", "a-b-notes"),
            ("v1.2.html", "v1-2"),
        ] {
            assert_eq!(of(path, None), expected);
        }
        assert_eq!(of("reports.jsonl", Some(3)), "reports-3");
        assert_eq!(of("….txt", None).len(), 12);
    }
}
