//! Running `dossier` in a folder of its own.

#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use walkdir::WalkDir;

/// A page without a collection.
pub(crate) const PAGE: &str = "<!doctype html><title>Dossier</title>\
    <meta name=\"app:collection\" content=\"COLLECTION_URL\">\
    <div id=\"app\"><!--prerender--></div>";

/// A folder that goes away with the test.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, content).expect("a file");
    }

    /// All files below a folder: path and bytes.
    pub(crate) fn files(&self, name: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        let root = self.path(name);
        let entries = WalkDir::new(&root).into_iter().map(|entry| entry.expect("an entry"));
        let files = entries.filter(|entry| entry.file_type().is_file());
        files
            .map(|file| {
                let name = file.path().strip_prefix(&root).expect("below").to_owned();
                (name, fs::read(file.path()).expect("a file"))
            })
            .collect()
    }

    /// What a folder holds, by name.
    pub(crate) fn names(&self, name: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(name)).expect("a folder");
        entries
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
            .collect()
    }

    /// A call made in this folder.
    pub(crate) fn dossier<'a>(&self, arguments: impl AsRef<[&'a str]>) -> Call {
        Call { folder: self.0.path().to_owned(), ..dossier(arguments) }
    }
}

/// A call of the tool.
pub(crate) struct Call {
    folder: PathBuf,
    arguments: Vec<String>,
    input: Vec<u8>,
}

/// What a call gave.
pub(crate) struct Outcome {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A call made in the folder of this crate.
pub(crate) fn dossier<'a>(arguments: impl AsRef<[&'a str]>) -> Call {
    Call {
        folder: Path::new(env!("CARGO_MANIFEST_DIR")).to_owned(),
        arguments: arguments.as_ref().iter().map(|argument| (*argument).to_owned()).collect(),
        input: Vec::new(),
    }
}

impl Call {
    /// With this on standard input.
    pub(crate) fn given(self, input: impl AsRef<[u8]>) -> Self {
        Self { input: input.as_ref().to_owned(), ..self }
    }

    pub(crate) fn run(&self) -> Outcome {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dossier"))
            .args(&self.arguments)
            .current_dir(&self.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the tool");
        // A call that does not read its input may be gone already.
        let _ = child.stdin.take().expect("a pipe").write_all(&self.input);
        let output = child.wait_with_output().expect("an outcome");
        Outcome {
            status: output.status.code().expect("no signal"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Standard output of a call that succeeds.
    #[track_caller]
    pub(crate) fn succeeds(&self) -> String {
        let outcome = self.run();
        assert_eq!(outcome.status, 0, "{:?}: {}", self.arguments, outcome.stderr);
        outcome.stdout
    }

    /// Standard error of a call that fails, and prints no data.
    #[track_caller]
    pub(crate) fn fails_with(&self, status: i32) -> String {
        let outcome = self.run();
        assert_eq!(outcome.status, status, "{:?}: {}", self.arguments, outcome.stderr);
        assert_eq!(outcome.stdout, "", "{:?}", self.arguments);
        outcome.stderr
    }
}
