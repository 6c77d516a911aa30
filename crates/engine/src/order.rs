//! Sorting that is compiled once.
//!
//! The standard sort is compiled anew for every type that it sorts: some 4 kB of WebAssembly each time,
//! which was a fifth of the worker. Here positions are sorted, by one compiled sort, and the items follow.

use std::cmp::Ordering;

/// Sorts `items`, keeping equal ones in their order.
pub fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

/// Sorts `items` by a key, keeping those of equal keys in their order.
///
/// ```
/// let mut words = vec!["Shoigu", "Kim", "Patel"];
/// engine::order::sort_by_key(&mut words, |word| word.len());
/// assert_eq!(words, ["Kim", "Patel", "Shoigu"]);
/// ```
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts `items` by a comparison, keeping equal ones in their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|a, b| compare(a, b).is_le()) {
        return;
    }
    let mut positions: Vec<usize> = (0..items.len()).collect();
    sort_positions(&mut positions, &|a, b| compare(&items[a], &items[b]));
    let mut old: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(positions.into_iter().filter_map(|position| old[position].take()));
}

/// The unstable sort is the smaller one; equal items are told apart by where they stood.
fn sort_positions(positions: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    positions.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
}
