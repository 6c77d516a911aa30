//! Words near each other, in whatever order.

use crate::model::DocId;

/// Where a word stands: document and position.
type Place = (DocId, u32);

/// The places that belong to a stretch of one block which holds every word and at most `apart` others.
///
/// `words` has the places of each word in order. Equal words are one: `"Kim Kim"~5` asks for one Kim.
/// One sweep over all places; the stretch grows at its end, and shrinks at its beginning while the
/// beginning is too far away.
pub(super) fn places(words: &[Vec<Place>], apart: u32) -> Vec<Place> {
    let mut all: Vec<(Place, usize)> = Vec::new();
    for (word, places) in words.iter().enumerate() {
        all.extend(places.iter().map(|place| (*place, word)));
    }
    crate::order::sort(&mut all);
    let longest = words.len() as u32 + apart;
    let mut counts = vec![0usize; words.len()];
    let (mut first, mut missing) = (0, words.len());
    let mut kept = vec![false; all.len()];
    for (last, (place, word)) in all.iter().enumerate() {
        missing -= usize::from(counts[*word] == 0);
        counts[*word] += 1;
        while !is_within(all[first].0, *place, longest) {
            let left = all[first].1;
            counts[left] -= 1;
            missing += usize::from(counts[left] == 0);
            first += 1;
        }
        if missing == 0 {
            kept[first..=last].fill(true);
        }
    }
    let mut places: Vec<Place> =
        all.iter().zip(kept).filter(|(_, kept)| *kept).map(|((place, _), _)| *place).collect();
    places.dedup();
    places
}

/// Whether both lie in a stretch of `longest` words.
fn is_within(first: Place, last: Place, longest: u32) -> bool {
    first.0 == last.0 && last.1 - first.1 < longest
}
