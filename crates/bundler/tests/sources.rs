//! One collection, packed in every way that is read.

mod support;

use std::fs::File;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use support::Folder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TEXTS: [(&str, &str); 3] = [
    ("kursk.md", "---\nid: kursk\ndate: 2025-06-18\n---\nDeminers, too, leave for “Kursk”."),
    ("one/treaty.txt", "A defense treaty.\n\nKim and Putin signed it."),
    ("two/visit.html", "<title>A visit</title><p>Shoigu left Pyongyang."),
];
/// What no reader put there, and what is no text.
const BESIDE: [&str; 3] = ["map.png", ".hidden.txt", "__MACOSX/treaty.txt"];

fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    TEXTS.into_iter().chain(BESIDE.into_iter().map(|name| (name, "x")))
}

fn zip(path: &Path) {
    let mut archive = ZipWriter::new(File::create(path).expect("a file"));
    for (name, text) in files() {
        archive.start_file(name, SimpleFileOptions::default()).expect("a member");
        archive.write_all(text.as_bytes()).expect("its bytes");
    }
    archive.finish().expect("an archive");
}

fn tar(to: impl Write) -> impl Write {
    let mut archive = tar::Builder::new(to);
    for (name, text) in files() {
        let mut header = tar::Header::new_ustar();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        archive.append_data(&mut header, name, text.as_bytes()).expect("a member");
    }
    archive.into_inner().expect("an archive")
}

fn total(folder: &Folder, source: &str) -> (Value, String) {
    let out = folder.dossier(["build", source, "--out", "site"]).run();
    assert_eq!(out.status, 0, "{}", out.stderr);
    let answer = folder.dossier(["search", "site", "--sort", "newest"]).succeeds();
    (serde_json::from_str(&answer).expect("JSON"), out.stderr)
}

#[test]
fn archives_hold_what_a_folder_holds() {
    let folder = Folder::new();
    files().for_each(|(name, text)| folder.write(&format!("texts/{name}"), text));
    zip(&folder.path("texts.zip"));
    tar(File::create(folder.path("texts.tar")).expect("a file"));
    let packed = GzEncoder::new(
        File::create(folder.path("texts.TGZ")).expect("a file"),
        Compression::fast(),
    );
    tar(packed).flush().expect("a file");
    for source in ["texts.zip", "texts.tar", "texts.TGZ"] {
        let (answer, told) = total(&folder, source);
        assert_eq!(answer["total"], 3, "{source}: {told}");
        assert_eq!(answer["hits"][0]["doc"], "kursk", "{source}");
        assert!(told.contains(&format!("{source}/map.png: left alone")), "{told}");
    }
}

#[test]
fn archives_lie_in_folders_too() {
    let folder = Folder::new();
    folder.write("texts/alone.txt", "Alone.");
    zip(&folder.path("texts/more.zip"));
    assert_eq!(total(&folder, "texts").0["total"], 4);
}

#[test]
fn damaged_archives_are_refused() {
    let folder = Folder::new();
    zip(&folder.path("whole.zip"));
    let whole = std::fs::read(folder.path("whole.zip")).expect("a file");
    folder.write("half.zip", &whole[..whole.len() / 2]);
    let told = folder.dossier(["build", "half.zip", "--out", "site"]).fails_with(1);
    assert!(told.starts_with("error: half.zip: expected an archive: "), "{told}");
}

#[test]
fn rows_of_a_table_are_articles() {
    let folder = Folder::new();
    let table = "id,title,date,text,colour\n\
        kursk,Deminers,2025-06-18,\"Deminers, too,\nleave for \"\"Kursk\"\".\",red\n\
        empty,,,,\n\
        treaty,,,A defense treaty.\n";
    folder.write("texts.csv", table);
    let (answer, told) = total(&folder, "texts.csv");
    assert_eq!(answer["total"], 2);
    assert_eq!(answer["hits"][0]["title"], "Deminers");
    assert_eq!(answer["hits"][0]["snippet"], "Deminers, too, leave for \"Kursk\".");
    assert!(told.starts_with("texts.csv:4: expected a string as `text`"), "{told}");
}
