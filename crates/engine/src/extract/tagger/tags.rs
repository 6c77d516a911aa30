//! The tags of words, and the best sequence of them.

use crate::model::Kind;

/// The tag of a word: outside any name, or its place in a name of a kind.
pub type Tag = u8;

/// Tags, and the width of a row of weights; the last one is not used.
pub const TAGS: usize = 16;

/// No part of a name.
pub const OUTSIDE: Tag = 0;

/// The kinds that have tags. `Nationality` stands for every name that is none of the others, to tell
/// them apart.
pub const KINDS: [Kind; 4] = [Kind::Person, Kind::Organisation, Kind::Place, Kind::Nationality];

/// Scores of the tags of a word, or of one tag after another.
pub type Scores = [i32; TAGS];

/// The place of a word in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    First,
    Inner,
    Last,
    Only,
}

/// Kind (as in [`KINDS`]) and place that a tag stands for; `None` outside names.
///
/// Tags of persons, organisations and places follow each other in fours: first, inner, last, only. Of
/// the other names there are only first and later words.
const fn meaning(tag: Tag) -> Option<(u8, Place)> {
    if tag == OUTSIDE || tag > 14 {
        return None;
    }
    let (kind, place) = ((tag - 1) / 4, (tag - 1) % 4);
    Some(match place {
        0 => (kind, Place::First),
        1 => (kind, Place::Inner),
        2 => (kind, Place::Last),
        _ => (kind, Place::Only),
    })
}

/// The kind of the name that a word with this tag belongs to.
pub(super) fn kind(tag: Tag) -> Option<Kind> {
    meaning(tag).map(|(kind, _)| KINDS[usize::from(kind)])
}

/// The tag of the word at `at` in a name of `length` words; `kind` counts in [`KINDS`].
pub const fn tag(kind: u8, at: usize, length: usize) -> Tag {
    let place = match (at, length) {
        (0, 1) if kind < 3 => 3,
        (0, _) => 0,
        (at, length) if kind < 3 && at + 1 == length => 2,
        _ => 1,
    };
    1 + 4 * kind + place
}

/// Tags after which a name may begin, or none.
const ENDS: [Tag; 9] = [0, 3, 4, 7, 8, 11, 12, 13, 14];

/// Tags that stand after one of [`ENDS`], or before the first word.
const BEGINNINGS: [Tag; 8] = [0, 1, 4, 5, 8, 9, 12, 13];

/// The other tags, each with the two that may stand before it.
const LATER: [(Tag, [Tag; 2]); 7] = [
    (2, [1, 2]),
    (3, [1, 2]),
    (6, [5, 6]),
    (7, [5, 6]),
    (10, [9, 10]),
    (11, [9, 10]),
    (14, [13, 14]),
];

/// Scores of one tag after another: `scores[a][b]` is that of `b` after `a`.
#[derive(Clone, Debug)]
pub struct Follow {
    pub(super) scores: [Scores; TAGS],
    /// The least and the most that each tag gives to one of [`BEGINNINGS`].
    least: Scores,
    most: Scores,
}

impl Follow {
    /// Scores with what the search for the best sequence asks of them.
    pub fn new(scores: [Scores; TAGS]) -> Self {
        let of = |row: Scores| BEGINNINGS.map(|tag| row[usize::from(tag)]).into_iter();
        let least = scores.map(|row| of(row).fold(i32::MAX, i32::min));
        let most = scores.map(|row| of(row).fold(i32::MIN, i32::max));
        Self { scores, least, most }
    }

    /// Which of [`ENDS`] may be the best before one of [`BEGINNINGS`]. One that even with its most stays
    /// below what another one gives at least is not; nearly always that leaves one or two.
    fn hopeful(&self, reached: &Reached) -> impl Iterator<Item = Tag> {
        let with = |from: Tag, given: &Scores| {
            let from = usize::from(from);
            reached[from] + i64::from(given[from])
        };
        let sure = ENDS.into_iter().map(|from| with(from, &self.least)).fold(i64::MIN, i64::max);
        ENDS.into_iter().filter(move |&from| with(from, &self.most) >= sure)
    }
}

/// The score of the best sequence that ends with each tag: wide enough for a text of any length.
type Reached = [i64; TAGS];

/// The score of what no sequence reaches.
const IMPOSSIBLE: i64 = i64::MIN / 2;

/// The best sequence of tags: Viterbi's algorithm. Of equal sequences that with the smaller tags wins.
pub fn best(words: &[Scores], follow: &Follow) -> Vec<Tag> {
    let mut reached: Reached = [IMPOSSIBLE; TAGS];
    reached[usize::from(OUTSIDE)] = 0;
    let mut back: Vec<[Tag; TAGS]> = Vec::with_capacity(words.len());
    for scores in words {
        let (mut next, before) = step(&reached, follow);
        for (sum, score) in next.iter_mut().zip(scores) {
            *sum += i64::from(*score);
        }
        reached = next;
        back.push(before);
    }
    let mut last = last(&reached, follow);
    let mut tags = vec![OUTSIDE; words.len()];
    for at in (0..words.len()).rev() {
        tags[at] = last;
        last = back[at][usize::from(last)];
    }
    tags
}

/// The tag with which the best sequence ends.
fn last(reached: &Reached, follow: &Follow) -> Tag {
    let score = |last: &Tag| {
        let last = usize::from(*last);
        reached[last] + i64::from(follow.scores[last][usize::from(OUTSIDE)])
    };
    // Of equal ones `max_by_key` takes the last.
    ENDS.into_iter().rev().max_by_key(score).unwrap_or(OUTSIDE)
}

/// The best way to each tag from those reached: its score, and the tag that it comes from.
fn step(reached: &Reached, follow: &Follow) -> (Reached, [Tag; TAGS]) {
    let (mut next, mut before) = ([IMPOSSIBLE; TAGS], [OUTSIDE; TAGS]);
    let mut go = |from: Tag, to: Tag| {
        let score = follow.scores[usize::from(from)][usize::from(to)];
        let score = reached[usize::from(from)] + i64::from(score);
        if score > next[usize::from(to)] {
            (next[usize::from(to)], before[usize::from(to)]) = (score, from);
        }
    };
    for from in follow.hopeful(reached) {
        for to in BEGINNINGS {
            go(from, to);
        }
    }
    for (to, [one, other]) in LATER {
        go(one, to);
        go(other, to);
    }
    (next, before)
}

/// A name in a sequence of tags: kind, first word, one past the last.
pub(super) fn names(tags: &[Tag]) -> Vec<(Kind, usize, usize)> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < tags.len() {
        let begun = at;
        at += 1;
        let Some((kind, place)) = meaning(tags[begun]) else { continue };
        if place == Place::First {
            while at < tags.len() && continues(tags[at], kind) {
                at += 1;
            }
        }
        names.push((KINDS[usize::from(kind)], begun, at));
    }
    names
}

/// Whether a tag carries on a name of this kind.
fn continues(tag: Tag, of: u8) -> bool {
    meaning(tag)
        .is_some_and(|(kind, place)| kind == of && matches!(place, Place::Inner | Place::Last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_follow(tag: Tag, last: Tag) -> bool {
        match LATER.iter().find(|(later, _)| *later == tag) {
            Some((_, before)) => before.contains(&last),
            None => ENDS.contains(&last),
        }
    }

    /// Every sequence that the grammar of tags allows, tried one by one.
    fn naive(words: &[Scores], follow: &[Scores; TAGS]) -> i32 {
        fn from(words: &[Scores], follow: &[Scores; TAGS], last: Tag) -> i32 {
            let ends = ENDS.contains(&last);
            let Some((scores, rest)) = words.split_first() else {
                let close = follow[usize::from(last)][usize::from(OUTSIDE)];
                return if ends { close } else { i32::MIN / 2 };
            };
            let next = (0..15_u8).filter(|&tag| may_follow(tag, last));
            let score = |tag: Tag| {
                let step = follow[usize::from(last)][usize::from(tag)] + scores[usize::from(tag)];
                step + from(rest, follow, tag)
            };
            next.map(score).max().expect("a name can be ended")
        }
        from(words, follow, OUTSIDE)
    }

    fn score(words: &[Scores], follow: &[Scores; TAGS], tags: &[Tag]) -> i32 {
        let (mut sum, mut last) = (0, OUTSIDE);
        for (scores, &tag) in words.iter().zip(tags) {
            sum += follow[usize::from(last)][usize::from(tag)] + scores[usize::from(tag)];
            last = tag;
        }
        sum + follow[usize::from(last)][usize::from(OUTSIDE)]
    }

    proptest::proptest! {
        #[test]
        fn no_sequence_is_better_than_the_best(
            words in proptest::collection::vec(proptest::array::uniform16(-9..9_i32), 0..4),
            follow in proptest::array::uniform16(proptest::array::uniform16(-5..5_i32)),
        ) {
            let tags = best(&words, &Follow::new(follow));
            proptest::prop_assert_eq!(score(&words, &follow, &tags), naive(&words, &follow));
        }
    }

    #[test]
    fn tags_of_a_name_are_read_back() {
        for (number, kind) in KINDS.into_iter().enumerate() {
            for length in 1..5 {
                let name = (0..length).map(|at| tag(number as u8, at, length));
                let tags: Vec<Tag> = [OUTSIDE].into_iter().chain(name).chain([OUTSIDE]).collect();
                assert_eq!(names(&tags), [(kind, 1, 1 + length)]);
            }
        }
    }
}
