//! Bundles that come back as they went, and every kind of damage to them.

use std::ops::Range;

use engine::bundle::{Bundle, BundleError, FORMAT, Opened, digest, sha256_hex};
use engine::collection::Collection;
use engine::index::DocSet;
use engine::model::{
    Block, Country, DocId, DocKey, Document, Entity, EntityKey, Kind, Part, Span, Title,
};
use engine::view::View;
use expect_test::expect;
use twox_hash::XxHash64;

fn document(key: &str, source: &str) -> Document {
    let whole = Span::new(0, source.len() as u32);
    Document {
        key: DocKey(key.to_owned()),
        source: source.to_owned(),
        title: Title { text: source.to_owned(), span: Some(whole) },
        outlet: None,
        origin: None,
        byline: None,
        dateline: None,
        language: Some("en".to_owned()),
        url: None,
        published: None,
        blocks: vec![Block { span: whole, part: Part::Title }],
        furniture: Vec::new(),
        mentions: Vec::new(),
        figures: Vec::new(),
        quotes: Vec::new(),
        about: vec![Country("RU".to_owned())],
    }
}

fn place(key: &str, name: &str) -> Entity {
    Entity {
        key: EntityKey(key.to_owned()),
        kind: Kind::Place,
        name: name.to_owned(),
        aliases: Vec::new(),
        country: Some(Country("UA".to_owned())),
        within: None,
        control: None,
        note: None,
        by_hand: false,
        former_keys: Vec::new(),
    }
}

fn bundle() -> Bundle {
    let documents =
        vec![document("000", "Workers in Donetsk"), document("001", "Shoigu in Pyongyang")];
    let entities = vec![place("donetsk", "Donetsk")];
    let countries = vec![(Country("UA".to_owned()), "Ukraine".to_owned())];
    Bundle {
        name: "Two reports".to_owned(),
        digest: digest(&documents, &[]),
        countries,
        documents,
        entities,
    }
}

#[test]
fn comes_back_as_it_went() {
    let (bundle, opened) = (bundle(), Opened::open(bundle().write()).expect("as it was written"));
    assert_eq!(opened.facts(), (bundle.name, bundle.digest));
    assert_eq!(opened.countries(), bundle.countries);
    assert_eq!(opened.entities().iter().collect::<Vec<_>>(), bundle.entities);
    assert_eq!(opened.documents().iter().collect::<Vec<_>>(), bundle.documents);
    assert_eq!(opened.documents().find("001"), Some(1));
    assert_eq!(opened.documents().find("00"), None);
}

/// The terms of a small collection are built on opening, those of a large one travel.
#[test]
fn terms_are_found_whether_they_travel_or_not() {
    let bundle = |text: &str| Bundle { documents: vec![document("000", text)], ..bundle() };
    let (small, large) = (bundle(&"Kim ".repeat(30_000)), bundle(&"Donetsk ".repeat(30_000)));
    let travelling = |bundle: &Bundle| section_of(&bundle.write(), 5).len();
    assert!(travelling(&small) == 0 && travelling(&large) > 0);
    for (bundle, term) in [(small, "kim"), (large, "donetsk")] {
        let opened = Opened::open(bundle.write()).expect("as it was written");
        let terms = opened.index().terms();
        assert_eq!((terms.exactly(term), terms.exactly("zaporizhzhia")), (0..1, 1..1));
        let everywhere = DocSet::all(1);
        assert!(terms.places(0..1, &everywhere).eq((0..30_000).map(|at| (DocId(0), at))));
    }
}

#[test]
fn same_content_gives_same_bytes() {
    assert_eq!(bundle().write(), bundle().write());
}

#[test]
fn every_truncation_is_told() {
    let bytes = bundle().write();
    for len in 0..bytes.len() {
        let error = Opened::open(bytes[..len].to_vec()).expect_err("a part is no bundle");
        match (len, error) {
            (0..8, BundleError::NotABundle) => {}
            (8.., BundleError::Truncated { expected, found, .. }) => assert!(found < expected),
            (_, other) => panic!("{len} bytes: {other:?}"),
        }
    }
}

#[test]
fn every_flipped_bit_is_told() {
    let bytes = bundle().write();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1 << bit;
            let error = Opened::open(damaged).expect_err("damage is found");
            match (at, error) {
                (0..8, BundleError::NotABundle)
                | (8..12, BundleError::Version { .. })
                | (12.., BundleError::Checksum { .. }) => {}
                (_, other) => panic!("bit {bit} of byte {at}: {other:?}"),
            }
        }
    }
}

#[test]
fn bytes_after_the_end_are_told() {
    let mut bytes = bundle().write();
    let expected = bytes.len() as u64;
    bytes.push(b'\n');
    let trailing = BundleError::Trailing { expected, found: expected + 1 };
    assert_eq!(Opened::open(bytes).expect_err("too long"), trailing);
}

/// A section that holds something else, under checksums that hold: what a broken program would write.
#[test]
fn an_unreadable_section_is_told() {
    for (number, section) in [(0, "facts"), (3, "documents"), (4, "columns")] {
        let mut bytes = bundle().write();
        bytes[section_of(&bundle().write(), number)].fill(0xff);
        let error = Opened::open(with_checksums(bytes)).expect_err("nonsense");
        assert_eq!(error, BundleError::Unreadable { section });
    }
}

/// Where a section lies that the table names.
fn section_of(bytes: &[u8], number: usize) -> Range<usize> {
    let field = |at: usize| {
        let at = 12 + number * 24 + at;
        u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes")) as usize
    };
    field(0)..field(0) + field(8)
}

/// The bundle with checksums that hold, whatever its sections hold.
fn with_checksums(mut bytes: Vec<u8>) -> Vec<u8> {
    for number in 0..8 {
        let checksum = XxHash64::oneshot(0, &bytes[section_of(&bytes, number)]);
        bytes[12 + number * 24 + 16..][..8].copy_from_slice(&checksum.to_le_bytes());
    }
    let checksum = XxHash64::oneshot(0, &bytes[..204]);
    bytes[204..212].copy_from_slice(&checksum.to_le_bytes());
    bytes
}

/// What a broken program wrote may be answered wrongly, but it is answered.
#[test]
fn nonsense_under_checksums_that_hold_is_no_harm() {
    let bytes = bundle().write();
    let documents = section_of(&bytes, 3);
    let others = (212..documents.start).chain(documents.end..bytes.len());
    for at in others {
        let mut damaged = bytes.clone();
        damaged[at] = damaged[at].wrapping_add(1 << (at % 8));
        let Ok(collection) = Collection::open(with_checksums(damaged)) else { continue };
        for query in ["shoigu", "d*", "about:RU", "from:2024"] {
            let view = View { query: query.to_owned(), ..View::default() };
            assert_eq!(collection.search(&view, 0).of, 2);
        }
    }
}

#[test]
fn errors_name_what_was_expected_and_found() {
    let bytes = bundle().write();
    let mut other_format = bytes.clone();
    other_format[8..12].copy_from_slice(&(FORMAT + 1).to_le_bytes());
    let errors: Vec<String> = [&b"<!DOCTYPE html>"[..], &other_format, &bytes[..40], &bytes[..220]]
        .into_iter()
        .map(|bytes| Collection::open(bytes.to_vec()).expect_err("damaged").to_string())
        .collect();
    expect![[r#"
        [
            "not a Dossier collection",
            "made for format 5, this program reads format 4",
            "header: expected 212 bytes, found 40",
            "facts: expected 77 bytes, found 8",
        ]
    "#]]
    .assert_debug_eq(&errors);
}

/// The lines, written out by hand as the documentation has them.
#[test]
fn the_digest_is_that_of_its_lines() {
    let documents = [document("b", "second"), document("a", "first")];
    let files: [(&str, &[u8]); 2] = [("metadata.toml", b"[a]\n"), ("authority.toml", b"")];
    let lines = format!(
        "a\t{}\nb\t{}\nmetadata.toml\t{}\nauthority.toml\t{}\n",
        sha256_hex(b"first"),
        sha256_hex(b"second"),
        sha256_hex(b"[a]\n"),
        sha256_hex(b""),
    );
    assert_eq!(digest(&documents, &files), sha256_hex(lines.as_bytes()));
    assert_eq!(sha256_hex(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
