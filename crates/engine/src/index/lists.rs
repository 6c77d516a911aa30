//! Many lists in one: how postings and columns lie in memory and in the bundle.

use std::ops::Range;

use crate::codec::{Codec, Reader};
/// A list of lists, laid out flat: two allocations however many lists there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lists<T> {
    /// Where each list ends in `items`; it begins where the one before it ends.
    ends: Vec<u32>,
    items: Vec<T>,
}

/// Laid out as the length of each list, then the items: lengths are small and alike where ends are not.
impl<T: Codec> Codec for Lists<T> {
    fn encode(&self, to: &mut Vec<u8>) {
        let starts = [0].iter().chain(&self.ends);
        let lengths: Vec<u32> =
            self.ends.iter().zip(starts).map(|(end, start)| end - start).collect();
        lengths.encode(to);
        self.items.encode(to);
    }

    fn decode(from: &mut Reader<'_>) -> Self {
        let mut ends = Vec::<u32>::decode(from);
        let mut end = 0_u32;
        for length in &mut ends {
            end = end.saturating_add(*length);
            *length = end;
        }
        Self { ends, items: Vec::decode(from) }
    }
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { ends: Vec::new(), items: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// Appends a list.
    pub fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.ends.push(self.items.len() as u32);
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no list.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// List number `list`; empty when there is none.
    pub fn get(&self, list: usize) -> &[T] {
        self.items.get(self.range(list..list + 1)).unwrap_or_default()
    }

    /// All lists, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.len()).map(|list| self.get(list))
    }

    /// Which of all items, counted through, the lists `lists` hold. Empty when there are no such lists.
    pub fn range(&self, lists: Range<usize>) -> Range<usize> {
        let end =
            |lists: usize| lists.checked_sub(1).map_or(Some(0), |i| self.ends.get(i).copied());
        match (end(lists.start), end(lists.end)) {
            (Some(start), Some(end)) => start as usize..end as usize,
            _ => 0..0,
        }
    }

    /// All items, counted through.
    pub fn items(&self) -> &[T] {
        &self.items
    }
}

impl<T, L: IntoIterator<Item = T>> FromIterator<L> for Lists<T> {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut all = Self::default();
        lists.into_iter().for_each(|list| all.push(list));
        all
    }
}
