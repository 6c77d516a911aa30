//! Whole numbers, each in as many bits as the largest of them needs.

use crate::codec::{Codec, Reader};

/// Numbers side by side, all of one width, the lowest bits first, padded to a whole byte.
///
/// Any of them is read without the others: there is nothing to unpack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Packed<'a> {
    bytes: &'a [u8],
    /// Bits of a number: 0 to 32.
    width: u8,
    length: u32,
}

impl<'a> Packed<'a> {
    /// `length` numbers of `width` bits at the beginning of `bytes`, and the bytes after them; no number
    /// when they are not all there.
    pub(super) fn split(bytes: &'a [u8], width: u8, length: u32) -> (Self, &'a [u8]) {
        let split = bytes.split_at_checked(size(width, length));
        let packed = |(bytes, rest)| (Self { bytes, width, length }, rest);
        split.map(packed).unwrap_or_default()
    }

    /// Reads what [`write`] wrote.
    pub(super) fn read(from: &mut Reader<'a>) -> Self {
        let (length, width) = (u32::decode(from), u8::decode(from));
        let bytes = from.take(size(width, length) as u32);
        if width > 32 {
            from.fail();
            return Self::default();
        }
        Self { bytes, width, length }
    }

    /// How many numbers there are.
    pub(super) fn len(self) -> u32 {
        self.length
    }

    /// Number `at`; 0 beyond the end.
    #[inline]
    pub(super) fn get(self, at: u32) -> u32 {
        let bit = u64::from(at) * u64::from(self.width);
        let number = window(self.bytes, (bit / 8) as usize) >> (bit % 8);
        (number & !(u64::MAX << self.width)) as u32
    }

    /// All numbers, in order.
    pub(super) fn iter(self) -> impl Iterator<Item = u32> + 'a {
        (0..self.length).map(move |at| self.get(at))
    }
}

/// How many bytes `length` numbers of `width` bits take.
fn size(width: u8, length: u32) -> usize {
    let bits = u64::from(length) * u64::from(width);
    bits.div_ceil(8).min(u64::from(u32::MAX)) as usize
}

/// The eight bytes from `at` on as a number, zeros standing for those that are missing.
#[inline]
fn window(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => rest.iter().rev().fold(0, |window, byte| window << 8 | u64::from(*byte)),
    }
}

/// How many bits the largest of `numbers` needs.
pub(super) fn width(numbers: &[u32]) -> u8 {
    let all = numbers.iter().fold(0, |all, number| all | number);
    (u32::BITS - all.leading_zeros()) as u8
}

/// Appends `numbers`, of which none needs more than `width` bits.
pub(super) fn pack(numbers: &[u32], width: u8, to: &mut Vec<u8>) {
    let (mut bits, mut filled) = (0u64, 0);
    for number in numbers {
        bits |= u64::from(*number) << filled;
        filled += width;
        while filled >= 8 {
            to.push(bits as u8);
            bits >>= 8;
            filled -= 8;
        }
    }
    if filled > 0 {
        to.push(bits as u8);
    }
}

/// Appends how many numbers there are, their width, and the numbers.
pub(super) fn write(numbers: &[u32], to: &mut Vec<u8>) {
    let width = width(numbers);
    (numbers.len() as u32).encode(to);
    to.push(width);
    pack(numbers, width, to);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back(wide in 0u32..33, numbers in proptest::collection::vec(any::<u32>(), 0..40)) {
            let cut = |number: u32| u64::from(number) & !(u64::MAX << wide);
            let numbers: Vec<u32> = numbers.into_iter().map(|number| cut(number) as u32).collect();
            let mut bytes = Vec::new();
            write(&numbers, &mut bytes);
            let packed = Packed::read(&mut Reader::new(&bytes));
            prop_assert_eq!(packed.iter().collect::<Vec<_>>(), numbers);
            prop_assert_eq!(packed.get(packed.len()), 0);
        }
    }
}
