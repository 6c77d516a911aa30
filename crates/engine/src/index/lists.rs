//! Many lists in one: how columns, names and records lie in a bundle.

use std::marker::PhantomData;
use std::ops::Range;

use super::packed::{self, Packed};
use crate::codec::{self, Codec, Reader};

/// Lists of numbers, one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lists<'a> {
    /// Where each list ends in `items`; it begins where the one before it ends.
    ends: Packed<'a>,
    items: Packed<'a>,
}

impl<'a> Lists<'a> {
    pub(super) fn read(from: &mut Reader<'a>) -> Self {
        Self { ends: Packed::read(from), items: Packed::read(from) }
    }

    /// How many lists there are.
    pub(super) fn len(self) -> u32 {
        self.ends.len()
    }

    /// The items of list number `list`; empty when there is none.
    #[inline]
    pub(super) fn get(self, list: u32) -> impl DoubleEndedIterator<Item = u32> + 'a {
        let items = self.items;
        range(self.ends, list).map(move |at| items.get(at))
    }
}

/// Appends `lists`.
pub(super) fn write_lists<'a>(lists: impl IntoIterator<Item = &'a [u32]>, to: &mut Vec<u8>) {
    let (mut ends, mut items) = (Vec::new(), Vec::new());
    for list in lists {
        items.extend_from_slice(list);
        ends.push(items.len() as u32);
    }
    packed::write(&ends, to);
    packed::write(&items, to);
}

/// Which items list number `list` holds, when the lists end at `ends`.
#[inline]
pub(super) fn range(ends: Packed<'_>, list: u32) -> Range<u32> {
    let start = list.checked_sub(1).map_or(0, |before| ends.get(before));
    start..ends.get(list)
}

/// Values of any length, one after the other. Each is read when it is asked for.
#[derive(Debug)]
pub struct Records<'a, T> {
    slots: Slots<'a>,
    of: PhantomData<T>,
}

impl<T> Clone for Records<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Records<'_, T> {}

impl<'a, T: Codec> Records<'a, T> {
    pub(crate) fn read(from: &mut Reader<'a>) -> Self {
        Self { slots: Slots::read(from), of: PhantomData }
    }

    /// How many records there are.
    pub fn len(self) -> u32 {
        self.slots.ends.len()
    }

    /// Whether there is no record.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Record number `at`; `None` when there is none, or none that can be read.
    pub fn get(self, at: u32) -> Option<T> {
        (at < self.len()).then(|| codec::decode(self.slots.get(at)))?
    }

    /// All records, in order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        (0..self.len()).filter_map(move |at| self.get(at))
    }

    /// The number of the record that begins with the string `key`, when they are in order of these.
    pub fn find(self, key: &str) -> Option<u32> {
        self.slots.find(&|record| Reader::new(record).text().as_bytes(), key)
    }
}

/// Appends `records`.
pub(crate) fn write_records<T: Codec>(records: &[T], to: &mut Vec<u8>) {
    write_slots(records.iter().map(codec::encode), to);
}

/// Strings, one after the other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Texts<'a>(Slots<'a>);

impl<'a> Texts<'a> {
    pub(super) fn read(from: &mut Reader<'a>) -> Self {
        Self(Slots::read(from))
    }

    /// How many strings there are.
    pub(super) fn len(self) -> u32 {
        self.0.ends.len()
    }

    /// String number `at`; empty when there is none.
    pub(super) fn get(self, at: u32) -> &'a str {
        str::from_utf8(self.0.get(at)).unwrap_or_default()
    }

    /// The number of a string, when they are in order.
    pub(super) fn find(self, text: &str) -> Option<u32> {
        self.0.find(&|bytes| bytes, text)
    }
}

/// Appends `texts`.
pub(super) fn write_texts<'a>(texts: impl IntoIterator<Item = &'a str>, to: &mut Vec<u8>) {
    write_slots(texts.into_iter().map(str::as_bytes), to);
}

/// Stretches of bytes, one after the other.
#[derive(Clone, Copy, Debug, Default)]
struct Slots<'a> {
    /// Where each ends in `bytes`; it begins where the one before it ends.
    ends: Packed<'a>,
    bytes: &'a [u8],
}

impl<'a> Slots<'a> {
    fn read(from: &mut Reader<'a>) -> Self {
        let ends = Packed::read(from);
        let size = ends.len().checked_sub(1).map_or(0, |last| ends.get(last));
        Self { ends, bytes: from.take(size) }
    }

    fn get(self, at: u32) -> &'a [u8] {
        slice(self.bytes, range(self.ends, at))
    }

    fn find(self, key: &dyn Fn(&'a [u8]) -> &'a [u8], wanted: &str) -> Option<u32> {
        let key = |at| key(self.get(at));
        let at = partition(self.ends.len(), &|at| key(at) < wanted.as_bytes());
        (at < self.ends.len() && key(at) == wanted.as_bytes()).then_some(at)
    }
}

fn write_slots<B: AsRef<[u8]>>(slots: impl Iterator<Item = B>, to: &mut Vec<u8>) {
    let (mut ends, mut bytes) = (Vec::new(), Vec::new());
    for slot in slots {
        bytes.extend_from_slice(slot.as_ref());
        ends.push(bytes.len() as u32);
    }
    packed::write(&ends, to);
    to.extend(bytes);
}

/// A stretch of `bytes`, as far as they reach.
pub(super) fn slice(bytes: &[u8], stretch: Range<u32>) -> &[u8] {
    let end = bytes.len().min(stretch.end as usize);
    bytes.get(stretch.start as usize..end).unwrap_or_default()
}

/// The first of the numbers below `length` that is not before the place sought; all after it are not either.
pub(super) fn partition(length: u32, is_before: &dyn Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = low + (high - low) / 2;
        if is_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
