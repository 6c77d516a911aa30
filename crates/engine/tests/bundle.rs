//! Bundles that come back as they went, and every kind of damage to them.

use engine::bundle::{Bundle, BundleError, FORMAT, digest, sha256_hex};
use engine::collection::Collection;
use engine::index::Index;
use engine::model::{Block, Country, DocKey, Document, Entity, EntityKey, Kind, Part, Span, Title};
use expect_test::expect;

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
        index: Index::build(&documents, &entities, &countries),
        countries,
        documents,
        entities,
    }
}

#[test]
fn comes_back_as_it_went() {
    assert_eq!(Bundle::read(&bundle().write()), Ok(bundle()));
}

/// The terms of a small collection are built on opening, those of a large one travel.
#[test]
fn a_large_one_comes_back_too() {
    let large =
        |word: &str| Bundle { documents: vec![document("000", &word.repeat(30_000))], ..bundle() };
    let indexed = |bundle: Bundle| Bundle {
        index: Index::build(&bundle.documents, &bundle.entities, &bundle.countries),
        ..bundle
    };
    let (small, large) = (indexed(large("Kim ")), indexed(large("Donetsk ")));
    for bundle in [&small, &large] {
        assert_eq!(Bundle::read(&bundle.write()).as_ref(), Ok(bundle));
    }
    // The text stands in it twice, once as the title.
    let travelling = |bundle: &Bundle| bundle.write().len() - 2 * bundle.documents[0].source.len();
    assert!(travelling(&small) < 1_000 && travelling(&large) > 30_000);
}

#[test]
fn same_content_gives_same_bytes() {
    assert_eq!(bundle().write(), bundle().write());
}

#[test]
fn every_truncation_is_told() {
    let bytes = bundle().write();
    for len in 0..bytes.len() {
        let error = Bundle::read(&bytes[..len]).expect_err("a part is no bundle");
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
            let error = Bundle::read(&damaged).expect_err("damage is found");
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
    assert_eq!(Bundle::read(&bytes), Err(BundleError::Trailing { expected, found: expected + 1 }));
}

/// A section that holds something else, under checksums that hold: what a broken program would write.
#[test]
fn an_unreadable_section_is_told() {
    let mut bytes = bundle().write();
    let facts =
        116..116 + u64::from_le_bytes(bytes[20..28].try_into().expect("eight bytes")) as usize;
    bytes[facts.clone()].fill(0xff);
    let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&bytes[facts]);
    bytes[28..32].copy_from_slice(&checksum.to_le_bytes());
    let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&bytes[..112]);
    bytes[112..116].copy_from_slice(&checksum.to_le_bytes());
    assert_eq!(Bundle::read(&bytes), Err(BundleError::Unreadable { section: "facts" }));
}

#[test]
fn errors_name_what_was_expected_and_found() {
    let bytes = bundle().write();
    let mut other_format = bytes.clone();
    other_format[8..12].copy_from_slice(&(FORMAT + 1).to_le_bytes());
    let errors: Vec<String> = [&b"<!DOCTYPE html>"[..], &other_format, &bytes[..40], &bytes[..120]]
        .into_iter()
        .map(|bytes| Collection::open(bytes).expect_err("damaged").to_string())
        .collect();
    expect![[r#"
        [
            "not a Dossier collection",
            "made for format 4, this program reads format 3",
            "header: expected 116 bytes, found 40",
            "facts: expected 77 bytes, found 4",
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
