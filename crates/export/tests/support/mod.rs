//! Collections to take along, and taking them.

#![allow(dead_code, reason = "each test file uses a part")]
#![allow(unreachable_pub, reason = "shared by test files, each a crate of its own")]
#![allow(clippy::disallowed_methods, reason = "tests read the project's own files")]

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use compiler::Opening;
use engine::bundle::{Bundle, digest};
use engine::collection::Collection;
use engine::date::Edtf;
use engine::model::{Block, DocKey, Document, Evidence, Outlet, Part, Published, Span, Title};
use engine::protocol::{Handed, Told};
use engine::view::View;
use export::{ExportError, Format, Selection, Table, export};

/// Where the page of the tests stands.
pub const ADDRESS: &str = "https://example.org/dossier/";

pub const TABLES: [(&str, Table); 5] = [
    ("documents", Table::Documents),
    ("entities", Table::Entities),
    ("figures", Table::Figures),
    ("quotations", Table::Quotations),
    ("mentions", Table::Mentions),
];

/// Every format but the evidence card, with the name of its file.
pub fn formats() -> Vec<(String, Format)> {
    let tables = TABLES.into_iter().flat_map(|(name, table)| {
        [
            (format!("{name}.csv"), Format::Csv(table)),
            (format!("{name}.jsonl"), Format::JsonLines(table)),
        ]
    });
    let others = [
        ("bib", Format::BibTex),
        ("ris", Format::Ris),
        ("csl.json", Format::CslJson),
        ("ftm.jsonl", Format::FollowTheMoney),
        ("dossier.md", Format::Dossier),
    ];
    tables.chain(others.map(|(name, format)| (name.to_owned(), format))).collect()
}

/// The four bundled articles.
pub fn articles() -> &'static Collection {
    static ARTICLES: OnceLock<Collection> = OnceLock::new();
    ARTICLES.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
        let files = fs::read_dir(folder).expect("the bundled articles").map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read(&path).expect("a file"))
        });
        opened("articles", files.collect())
    })
}

/// Documents whose every word tries to be something else.
pub fn hostile() -> &'static Collection {
    static HOSTILE: OnceLock<Collection> = OnceLock::new();
    HOSTILE.get_or_init(|| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile.jsonl");
        opened("# hostile", vec![("hostile.jsonl".to_owned(), fs::read(file).expect("a file"))])
    })
}

/// The collection of some files.
fn opened(name: &str, files: Vec<(String, Vec<u8>)>) -> Collection {
    let mut opening = Opening::default();
    let mut bytes = None;
    let files = files.into_iter().map(|(name, bytes)| Handed::File { name, bytes });
    for handed in files.chain([Handed::All { name: name.to_owned() }]) {
        opening.take(handed, |told| match told {
            Told::Compiled { bundle, notes } => {
                assert_eq!(notes, [""; 0]);
                bytes = Some(bundle);
            }
            Told::Refused { notes } => panic!("{notes:?}"),
            Told::Read { .. } => {}
        });
    }
    Collection::open(bytes.expect("a bundle")).expect("as it was written")
}

/// What a link shows, taken along.
pub fn taken(collection: &Collection, link: &str, format: Format) -> Result<String, ExportError> {
    let read = View::read(link);
    assert_eq!(read.left_out, [], "{link}");
    let selection = Selection::new(collection, read.view, ADDRESS);
    Ok(export(&selection, format)?.collect())
}

/// All of a collection, taken along.
pub fn all(collection: &Collection, format: Format) -> String {
    taken(collection, "", format).expect("a format that takes any view")
}

/// A document of these words alone.
pub fn document(title: &str, byline: &str, text: &str, published: Option<&str>) -> Document {
    let span = Span::new(0, text.len() as u32);
    Document {
        key: DocKey("000".to_owned()),
        source: text.to_owned(),
        title: Title { text: title.to_owned(), span: None },
        outlet: Some(Outlet { slug: "tass".to_owned(), name: "Tass".to_owned() }),
        origin: None,
        byline: Some(byline.to_owned()),
        dateline: None,
        language: Some("en".to_owned()),
        url: None,
        published: published.map(|edtf| Published {
            edtf: Edtf::parse(edtf).expect("tests write valid dates"),
            evidence: Evidence::Inferred,
            working: String::new(),
        }),
        blocks: vec![Block { span, part: Part::Body }],
        furniture: Vec::new(),
        mentions: Vec::new(),
        figures: Vec::new(),
        quotes: Vec::new(),
        about: Vec::new(),
    }
}

/// A collection of one document.
pub fn alone(document: Document) -> Collection {
    let documents = vec![document];
    let digest = digest(&documents, &[]);
    let bundle = Bundle { name: "alone".to_owned(), digest, documents, ..Bundle::default() };
    Collection::open(bundle.write()).expect("as it was written")
}
