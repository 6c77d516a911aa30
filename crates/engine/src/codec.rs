//! Values as bytes: how sections of a bundle, questions and answers are laid out.
//!
//! The layout is that of [postcard](https://postcard.jamesmunns.com/wire-format): fields and items one
//! after the other, whole numbers of seven bits a byte (the lowest first, the eighth bit telling that more
//! follow), strings and lists after their lengths, an enum's parts after the number of its variant.
//!
//! The code is our own because it travels too: serde compiles a visitor for every type, and for every
//! struct a second one that knows its fields by name. These visitors were a sixth of the program.
//!
//! ```
//! # use engine::codec::{decode, encode};
//! let bytes = encode(&("Kim".to_owned(), vec![300_u32]));
//! assert_eq!(bytes, *b"\x03Kim\x01\xac\x02");
//! assert_eq!(decode(&bytes), Some(("Kim".to_owned(), vec![300_u32])));
//! assert_eq!(decode::<String>(&bytes), None, "something is left over");
//! ```

use std::collections::BTreeMap;

/// A value that can be laid out as bytes and read back.
pub trait Codec: Sized {
    /// Appends the value.
    fn encode(&self, to: &mut Vec<u8>);

    /// Takes the value from the front of what is left.
    ///
    /// Where the bytes make no sense some value is given, and the [`Reader`] remembers it.
    fn decode(from: &mut Reader<'_>) -> Self;

    /// Appends values one after the other.
    fn encode_all(values: &[Self], to: &mut Vec<u8>) {
        for value in values {
            value.encode(to);
        }
    }

    /// Takes so many values from the front of what is left; fewer when the bytes make no sense.
    fn decode_all(count: u32, from: &mut Reader<'_>) -> Vec<Self> {
        let mut values = Vec::new();
        for _ in 0..count {
            values.push(Self::decode(from));
            if from.failed {
                break;
            }
        }
        values
    }
}

/// The bytes of a value.
pub fn encode(value: &impl Codec) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.encode(&mut bytes);
    bytes
}

/// The value with these bytes; `None` if they are not those of one value of this type.
pub fn decode<T: Codec>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader::new(bytes);
    let value = T::decode(&mut reader);
    reader.is_done().then_some(value)
}

/// Bytes being read.
///
/// What cannot be read is noted once and asked for at the end, in place of a `Result` at every field: from
/// then on all bytes are zero, all strings and lists empty.
#[derive(Clone, Debug, Default)]
pub struct Reader<'a> {
    left: &'a [u8],
    failed: bool,
}

impl<'a> Reader<'a> {
    /// Reads `bytes` from their beginning.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { left: bytes, failed: false }
    }

    /// Notes that the bytes make no sense.
    pub fn fail(&mut self) {
        self.left = &[];
        self.failed = true;
    }

    /// The next `length` bytes; none, and it is noted, when they are not all there.
    pub fn take(&mut self, length: u32) -> &'a [u8] {
        if let Some((taken, left)) = self.left.split_at_checked(length as usize) {
            self.left = left;
            return taken;
        }
        self.fail();
        &[]
    }

    /// The next string, as it lies there.
    pub fn text(&mut self) -> &'a str {
        let length = u32::decode(self);
        if let Ok(text) = str::from_utf8(self.take(length)) {
            return text;
        }
        self.fail();
        ""
    }

    /// All that is left.
    pub fn rest(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.left)
    }

    /// Whether all bytes were read and made sense.
    pub fn is_done(&self) -> bool {
        self.left.is_empty() && !self.failed
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }
}

impl Codec for u8 {
    fn encode(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        from.byte()
    }

    // A whole collection travels to the worker as such a list.
    fn encode_all(values: &[Self], to: &mut Vec<u8>) {
        to.extend_from_slice(values);
    }

    fn decode_all(count: u32, from: &mut Reader<'_>) -> Vec<Self> {
        from.take(count).to_vec()
    }
}

impl Codec for bool {
    fn encode(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        match from.byte() {
            0 => false,
            1 => true,
            _ => {
                from.fail();
                false
            }
        }
    }
}

impl Codec for u32 {
    fn encode(&self, to: &mut Vec<u8>) {
        let mut rest = *self;
        while rest > 0x7f {
            to.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        to.push(rest as u8);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        let mut number = 0;
        for shift in (0..Self::BITS).step_by(7) {
            let byte = from.byte();
            let bits = Self::from(byte & 0x7f);
            number |= bits << shift;
            if byte <= 0x7f && number >> shift == bits {
                return number;
            }
        }
        from.fail();
        0
    }
}

/// Positive and negative numbers alternate, so that small ones of either sign are short.
impl Codec for i32 {
    fn encode(&self, to: &mut Vec<u8>) {
        ((self << 1) ^ (self >> 31)).cast_unsigned().encode(to);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        let number = u32::decode(from);
        (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
    }
}

impl Codec for String {
    fn encode(&self, to: &mut Vec<u8>) {
        (self.len() as u32).encode(to);
        to.extend_from_slice(self.as_bytes());
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        from.text().to_owned()
    }
}

impl<T: Codec> Codec for Vec<T> {
    fn encode(&self, to: &mut Vec<u8>) {
        (self.len() as u32).encode(to);
        T::encode_all(self, to);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        let count = u32::decode(from);
        T::decode_all(count, from)
    }
}

impl<K: Codec + Ord, V: Codec> Codec for BTreeMap<K, V> {
    fn encode(&self, to: &mut Vec<u8>) {
        (self.len() as u32).encode(to);
        for (key, value) in self {
            key.encode(to);
            value.encode(to);
        }
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        Vec::decode(from).into_iter().collect()
    }
}

impl<T: Codec, const N: usize> Codec for [T; N] {
    fn encode(&self, to: &mut Vec<u8>) {
        for item in self {
            item.encode(to);
        }
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        std::array::from_fn(|_| T::decode(from))
    }
}

impl<T: Codec> Codec for Option<T> {
    fn encode(&self, to: &mut Vec<u8>) {
        self.is_some().encode(to);
        if let Some(value) = self {
            value.encode(to);
        }
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        bool::decode(from).then(|| T::decode(from))
    }
}

impl<T: Codec> Codec for Box<T> {
    fn encode(&self, to: &mut Vec<u8>) {
        T::encode(self, to);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        Self::new(T::decode(from))
    }
}

impl<A: Codec, B: Codec> Codec for (A, B) {
    fn encode(&self, to: &mut Vec<u8>) {
        self.0.encode(to);
        self.1.encode(to);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        (A::decode(from), B::decode(from))
    }
}

/// Lays a struct out as its fields, in the order named.
///
/// ```text
/// fields!(Span { start, end });
/// ```
#[macro_export]
macro_rules! fields {
    ($type:ident $(<$($parameter:ident),+>)? { $($field:tt),+ $(,)? }) => {
        impl $(<$($parameter: $crate::codec::Codec),+>)? $crate::codec::Codec for $type $(<$($parameter),+>)? {
            fn encode(&self, to: &mut Vec<u8>) {
                $($crate::codec::Codec::encode(&self.$field, to);)+
            }

            fn decode(from: &mut $crate::codec::Reader<'_>) -> Self {
                Self { $($field: $crate::codec::Codec::decode(from)),+ }
            }
        }
    };
}

/// Lays an enum out as the number of its variant and the parts of this, in the order named. A number is
/// never given to another variant as long as the format is the same.
///
/// ```text
/// variants!(Condition { 0 => Query, 1 => Facet(facet, key, name), 2 => Range });
/// ```
#[macro_export]
macro_rules! variants {
    ($type:ident {
        $($number:literal => $variant:ident $(($($part:ident),+))? $({ $($field:ident),+ })?),+ $(,)?
    }) => {
        impl $crate::codec::Codec for $type {
            fn encode(&self, to: &mut Vec<u8>) {
                match self {
                    $(Self::$variant $(($($part),+))? $({ $($field),+ })? => {
                        to.push($number);
                        $($($crate::codec::Codec::encode($part, to);)+)?
                        $($($crate::codec::Codec::encode($field, to);)+)?
                    })+
                }
            }

            fn decode(from: &mut $crate::codec::Reader<'_>) -> Self {
                match u8::decode(from) {
                    $($number => {
                        $($(let $part = $crate::codec::Codec::decode(from);)+)?
                        $($(let $field = $crate::codec::Codec::decode(from);)+)?
                        Self::$variant $(($($part),+))? $({ $($field),+ })?
                    })+
                    _ => {
                        // The variant 0 is read from what reads as zeros.
                        from.fail();
                        Self::decode(from)
                    }
                }
            }
        }
    };
}

pub use {fields, variants};
