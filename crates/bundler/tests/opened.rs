//! Files that a reader opens in the page make the collection that the tool makes of them on disk.

use std::fs;
use std::path::Path;

use bundler::source;
use compiler::{Carried, Opening, compile};
use engine::protocol::{Handed, Told};

/// What is told of some files, the names as a browser gives them.
fn told(files: Vec<(String, Vec<u8>)>) -> Vec<Told> {
    let mut opening = Opening::default();
    let mut told = Vec::new();
    let all = Handed::All { name: "Opened".to_owned() };
    let files = files.into_iter().map(|(name, bytes)| Handed::File { name, bytes });
    for handed in files.chain([all]) {
        opening.take(handed, |what| told.push(what));
    }
    told
}

fn text(name: &str, text: &str) -> (String, Vec<u8>) {
    (name.to_owned(), text.as_bytes().to_vec())
}

#[test]
fn a_chosen_folder_gives_the_bytes_that_the_tool_gives() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<(String, Vec<u8>)> = entries
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (format!("articles/{name}"), fs::read(&path).unwrap())
        })
        .collect();
    files.sort();
    files.reverse();
    let told = told(files);
    let sources = source::read(&folder).unwrap();
    let of = sources.sources.len() as u32;
    let bundle =
        compile("Opened".to_owned(), sources, &Carried::read().unwrap(), |_| {}).bundle.write();
    let (last, progress) = told.split_last().unwrap();
    assert!(matches!(last, Told::Compiled { bundle: opened, .. } if *opened == bundle));
    let steps: Vec<Told> = (1..=of).map(|done| Told::Read { done, of }).collect();
    assert_eq!(progress, steps);
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_opened() {
    let told = told(vec![
        text("one.txt", "Shoigu met Kim Jong Un in Pyongyang."),
        text("photo.jpg", "…"),
        ("two.txt".to_owned(), vec![0xff]),
    ]);
    let Some(Told::Compiled { notes, .. }) = told.last() else { panic!("{told:?}") };
    let expected =
        ["two.txt: expected UTF-8; byte 0 (counted from 0) is not", "photo.jpg: left alone"];
    assert_eq!(notes, &expected);
}

#[test]
fn nothing_readable_is_refused_with_the_reason() {
    let told = told(vec![text("empty.txt", " \n")]);
    let notes = vec!["empty.txt: expected a text; found none".to_owned()];
    assert_eq!(told, [Told::Refused { notes }]);
}
