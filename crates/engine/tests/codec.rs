//! The layout, held against postcard's, whose it is; and reading that no bytes can bring down.

use std::collections::BTreeMap;

use engine::codec::{Codec, Reader, decode, encode};
use engine::date::Edtf;
use engine::model::Kind;
use proptest::prelude::*;
use serde::Serialize;

/// Laid out as postcard does, read back as it was, and read from nothing less and nothing more.
fn agrees<T>(value: &T) -> Result<(), TestCaseError>
where
    T: Codec + Serialize + PartialEq + std::fmt::Debug,
{
    let mut bytes = encode(value);
    let theirs = postcard::to_allocvec(value).expect("postcard lays out every value");
    prop_assert_eq!(&bytes, &theirs);
    let read = decode::<T>(&bytes);
    prop_assert_eq!(read.as_ref(), Some(value));
    prop_assert_eq!(decode::<T>(&bytes[..bytes.len() - 1]), None);
    bytes.push(0);
    prop_assert_eq!(decode::<T>(&bytes), None);
    Ok(())
}

proptest! {
    #[test]
    fn numbers_agree(small in any::<u8>(), natural in any::<u32>(), whole in any::<i32>()) {
        agrees(&small)?;
        agrees(&natural)?;
        agrees(&whole)?;
        agrees(&(natural >> (small % 32)))?;
        agrees(&(whole >> (small % 32)))?;
    }

    #[test]
    fn what_is_made_of_others_agrees(
        texts in prop::collection::vec((any::<String>(), any::<Option<bool>>()), 0..4),
        pair in any::<[u32; 2]>(),
        kind in prop::sample::select(&Kind::ALL[..]),
    ) {
        agrees(&texts)?;
        agrees(&texts.iter().cloned().collect::<BTreeMap<_, _>>())?;
        agrees(&pair)?;
        agrees(&Box::new(kind))?;
    }

    /// Once something could not be read, only zeros follow, and it is not forgotten.
    #[test]
    fn any_bytes_are_read_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let read = decode::<Vec<(String, Option<Kind>)>>(&bytes);
        let again = read.map(|value| decode(&encode(&value)) == Some(value));
        prop_assert!(again.unwrap_or(true));
        let mut reader = Reader::new(&bytes);
        reader.fail();
        prop_assert_eq!(<(u32, String)>::decode(&mut reader), (0, String::new()));
    }
}

#[test]
fn what_makes_no_sense_is_refused() {
    let cases: [(&str, Option<()>); 5] = [
        ("a truth value of 2", decode::<bool>(&[2]).map(drop)),
        ("a variant that there is not", decode::<Kind>(&[99]).map(drop)),
        ("bytes that are no UTF-8", decode::<String>(&[1, 0xff]).map(drop)),
        ("a number of more than 32 bits", decode::<u32>(&[0xff, 0xff, 0xff, 0xff, 0x1f]).map(drop)),
        ("a text that is no date", decode::<Edtf>(&encode(&"soon".to_owned())).map(drop)),
    ];
    for (what, read) in cases {
        assert_eq!(read, None, "{what}");
    }
    assert_eq!(decode(&encode(&u32::MAX)), Some(u32::MAX));
    assert!(decode::<Vec<u32>>(&encode(&u32::MAX)).is_none(), "a length beyond the end");
}
