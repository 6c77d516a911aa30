//! `cargo xtask audit`: what a stranger would measure, and the pictures of the README.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::serve::Site;
use crate::{site, tools};

/// Builds, serves and measures the site; takes its pictures into `docs/screenshots/`.
pub(crate) fn task(shell: &Shell) -> Result<()> {
    let chromium = tools::for_tests(shell)?;
    tools::npm_packages(shell, "tests/audit")?;
    site::build(shell)?;
    let served = Site::start(&shell.current_dir().join("dist"), Some(0), "/")?;
    let _site = shell.push_env("DOSSIER_SITE", &served.address);
    let _browser = shell.push_env("CHROMIUM", &chromium);
    shell.create_dir("docs/screenshots")?;
    cmd!(shell, "node tests/journeys/pictures.js").run()?;
    cmd!(shell, "node tests/audit/audit.js").run()?;
    Ok(())
}
