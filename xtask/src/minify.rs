//! Scripts and style sheets without what is there for readers.

use anyhow::{Result, anyhow};
use minifier::js;
use xshell::Shell;

/// Writes the page's own scripts, for Trunk to take.
pub(crate) fn scripts(shell: &Shell, from: &str, to: &str) -> Result<()> {
    for path in shell.read_dir(from)? {
        if path.extension().is_some_and(|extension| extension == "js") {
            let name = path.file_name().unwrap_or_default();
            shell.write_file(
                shell.current_dir().join(to).join(name),
                script(&shell.read_file(&path)?)?,
            )?;
        }
    }
    Ok(())
}

/// A script that does the same.
pub(crate) fn script(script: &str) -> Result<String> {
    let shorter = js::minify(script).map_err(|problem| anyhow!("{problem}"))?;
    Ok(shorter.to_string())
}

/// A style sheet without comments and indentation. (The crate would write `and(` for `and (`, which is
/// another thing.) No string of ours holds `/*`.
pub(crate) fn styles(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default();
    let rest = parts.filter_map(|part| Some(part.split_once("*/")?.1));
    let bare: String = std::iter::once(first).chain(rest).collect();
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_stay_as_they_are() {
        let sheet = "/* Where. */\n@media (a: b) and (c) {\n  p { d: e; } /* why\n twice */\n\n}\n";
        assert_eq!(styles(sheet), "@media (a: b) and (c) {\np { d: e; }\n}");
    }
}
