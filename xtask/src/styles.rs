//! Joins the style sheets into one file, without comments: one request instead of thirty.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

use crate::minify;

/// The sheets that come first, in the order of their layers.
const FIRST: [&str; 5] = ["layers", "reset", "tokens", "base", "layout"];

/// Writes the sheets of a folder, in order of name, into one file.
pub(crate) fn join_folder(shell: &Shell, folder: &str, into: &str) -> Result<()> {
    write(shell, &css(shell, folder)?, into)
}

/// Writes `styles/*.css` and `styles/components/*.css`, in a fixed order, into one file.
pub(crate) fn join(shell: &Shell, into: &str) -> Result<()> {
    write(shell, &sheets(shell)?, into)
}

fn write(shell: &Shell, sheets: &[PathBuf], into: &str) -> Result<()> {
    let mut joined = String::new();
    for sheet in sheets {
        joined += &shell.read_file(sheet).with_context(|| format!("{}", sheet.display()))?;
    }
    shell.write_file(into, minify::styles(&joined))?;
    Ok(())
}

fn sheets(shell: &Shell) -> Result<Vec<PathBuf>> {
    let named = FIRST.iter().map(|name| Path::new("styles").join(name).with_extension("css"));
    let mut sheets: Vec<PathBuf> = named.filter(|sheet| shell.path_exists(sheet)).collect();
    if shell.path_exists("styles/components") {
        sheets.extend(css(shell, "styles/components")?);
    }
    sheets.extend(css(shell, "styles")?.into_iter().filter(|sheet| !FIRST.contains(&stem(sheet))));
    Ok(sheets)
}

/// The sheets of a folder, in order of name.
fn css(shell: &Shell, folder: &str) -> Result<Vec<PathBuf>> {
    let mut files = shell.read_dir(folder)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "css"));
    Ok(files)
}

fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}
