//! From marked texts to what the perceptron learns from.

use std::path::Path;

use anyhow::{Context, Result};
use engine::extract::Gazetteer;
use engine::extract::tagger::{
    Follow, OUTSIDE, Reading, Stretch, TAGS, Tag, Vocabulary, Weights, best, tag,
};
use engine::model::Span;
use serde::Deserialize;

use crate::eval::unpacked;

/// A text with its names, as the training sets give it.
#[derive(Deserialize)]
pub(crate) struct Marked {
    pub(crate) text: String,
    /// First and one past the last code point, and the type: `PER`, `ORG`, `LOC`, `MISC`, or `SKIP` for
    /// what is left out.
    pub(crate) spans: Vec<(usize, usize, String)>,
    /// How often it is shown in a round of training.
    #[serde(default = "once")]
    pub(crate) weight: usize,
}

const fn once() -> usize {
    1
}

/// A word as the perceptron sees it.
pub(crate) struct Word {
    /// The rows of its features.
    pub(crate) rows: Box<[u16]>,
    /// How many of them, at the beginning, are of the word itself.
    pub(crate) itself: usize,
    /// The rows of a second reading; empty before there is a first one.
    pub(crate) second: Box<[u16]>,
}

/// Words in a row with their right tags.
pub(crate) struct Example {
    pub(crate) words: Vec<Word>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) weight: usize,
}

impl Marked {
    /// Reads a set of `data/training`.
    pub(crate) fn set(root: &Path, name: &str) -> Result<Vec<Self>> {
        let path = root.join("data/training").join(name).with_extension("jsonl.br");
        let lines = unpacked(&path)?;
        let texts = lines.lines().map(serde_json::from_str);
        let texts: Result<Vec<Self>, _> = texts.collect();
        let mut texts = texts.with_context(|| path.display().to_string())?;
        texts.iter_mut().for_each(Self::leave_titles_out);
        Ok(texts)
    }

    /// Leaves titles out of the names of persons, where a set takes them in.
    fn leave_titles_out(&mut self) {
        let ends = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]);
        let bytes: Vec<usize> = ends.collect();
        for (start, end, _) in self.spans.iter_mut().filter(|span| span.2 == "PER") {
            let name = &self.text[bytes[*start]..bytes[*end]];
            let title = TITLES.iter().find(|title| name.starts_with(*title));
            *start += title.map_or(0, |title| title.len());
        }
    }

    /// The text with its first line in capitals, as agencies print headlines.
    pub(crate) fn shouting(&self) -> Self {
        self.headed(str::to_uppercase)
    }

    /// The text with its first line as newspapers print headlines: every word with a capital but the small
    /// ones.
    pub(crate) fn titled(&self) -> Self {
        self.headed(|word| {
            let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
            if SMALL.contains(&word) { word.to_owned() } else { first.to_uppercase() + rest }
        })
    }

    /// The text with every word of its first line as `print` gives it, where that has as many code points,
    /// so that the spans still hold.
    fn headed(&self, print: impl Fn(&str) -> String) -> Self {
        let (head, body) = self.text.split_at(self.text.find('\n').unwrap_or(self.text.len()));
        let word = |word| {
            let printed = print(word);
            let holds = printed.chars().count() == word.chars().count();
            if holds { printed } else { word.to_owned() }
        };
        let head: Vec<String> = head.split(' ').map(word).collect();
        Self { text: head.join(" ") + body, spans: self.spans.clone(), weight: 1 }
    }

    /// Spans in bytes with their types.
    pub(crate) fn marks(&self) -> impl Iterator<Item = (Span, &str)> {
        let ends = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]);
        let bytes: Vec<u32> = ends.map(|at| at as u32).collect();
        self.spans
            .iter()
            .map(move |(start, end, kind)| (Span::new(bytes[*start], bytes[*end]), kind.as_str()))
    }
}

/// The words that a headline leaves small.
const SMALL: [&str; 19] = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "over",
    "the", "to", "up", "vs", "with",
];

/// Titles before names, in ASCII.
const TITLES: [&str; 25] = [
    "Ayatollah ",
    "Dr ",
    "Dr. ",
    "Emperor ",
    "Imam ",
    "King ",
    "Lord ",
    "Miss ",
    "Mr ",
    "Mr. ",
    "Mrs ",
    "Mrs. ",
    "Ms ",
    "Ms. ",
    "Mullah ",
    "Pope ",
    "President ",
    "Prince ",
    "Princess ",
    "Queen ",
    "Sen. ",
    "Senator ",
    "Sheik ",
    "Sheikh ",
    "Sir ",
];

/// A text ready to be learned from.
pub(crate) struct Lesson {
    reading: Reading,
    /// The right tag of every word; `None` where it is not known.
    right: Vec<Option<Tag>>,
    weight: usize,
}

impl Lesson {
    pub(crate) fn new(marked: &Marked, gazetteer: &Gazetteer, vocabulary: &Vocabulary) -> Self {
        let reading = Reading::new(&marked.text, gazetteer, vocabulary);
        let spans: Vec<Span> = reading.spans().collect();
        let mut right = vec![Some(OUTSIDE); spans.len()];
        for (span, kind) in marked.marks() {
            let from = spans.partition_point(|word| word.end <= span.start);
            let to = spans.partition_point(|word| word.start < span.end);
            let number = ["PER", "ORG", "LOC", "MISC"].iter().position(|one| *one == kind);
            for (at, tags) in right[from..to].iter_mut().enumerate() {
                *tags = number.map(|number| tag(number as u8, at, to - from));
            }
        }
        Self { reading, right, weight: marked.weight }
    }

    /// The examples of the text; with `first`, as for a second reading by these weights.
    pub(crate) fn examples(
        &self,
        often: &Often,
        mask: u32,
        first: Option<&Weights>,
    ) -> Vec<Example> {
        let tags = first.map(|weights| self.reading.first_tags(weights));
        let stretches = self.reading.stretches(tags.as_deref());
        stretches.iter().filter_map(|stretch| self.example(stretch, often, mask)).collect()
    }

    fn example(&self, stretch: &Stretch, often: &Often, mask: u32) -> Option<Example> {
        let right = &self.right[stretch.from..stretch.from + stretch.first.len()];
        let tags: Vec<Tag> = right.iter().copied().collect::<Option<_>>()?;
        let rows = |hashes: &[u32]| -> Vec<u16> {
            let frequent = hashes.iter().filter(|hash| often.is_frequent(**hash));
            frequent.map(|hash| (hash & mask) as u16).collect()
        };
        let all = |hashes: &[u32]| hashes.iter().map(|hash| (hash & mask) as u16).collect();
        let words = stretch.first.iter().zip(&stretch.itself).enumerate();
        let words = words.map(|(at, (hashes, itself))| Word {
            rows: rows(hashes).into(),
            itself: rows(&hashes[..*itself]).len(),
            second: stretch.second.get(at).map(|hashes| all(hashes)).unwrap_or_default(),
        });
        Some(Example { words: words.collect(), tags, weight: self.weight })
            .filter(|example| can_be(&example.tags))
    }
}

/// Whether tags follow each other as they may: a mark that is cut by a gap between stretches does not.
fn can_be(tags: &[Tag]) -> bool {
    let scores: Vec<_> = tags
        .iter()
        .map(|tag| std::array::from_fn(|one| i32::from(one == usize::from(*tag))))
        .collect();
    best(&scores, &Follow::new([[0; TAGS]; TAGS])) == tags
}

/// Which features are seen often enough to be learned.
pub(crate) struct Often {
    /// How often, by the lowest bits of the hash.
    seen: Vec<u8>,
}

impl Often {
    const BITS: u32 = 25;
    const ENOUGH: u8 = 3;

    pub(crate) fn count(lessons: &[Lesson]) -> Self {
        let mut often = Self { seen: vec![0; 1 << Self::BITS] };
        for lesson in lessons {
            let stretches = lesson.reading.stretches(None);
            for hash in stretches.iter().flat_map(|stretch| stretch.first.iter().flatten()) {
                let seen = &mut often.seen[(hash & ((1 << Self::BITS) - 1)) as usize];
                *seen = seen.saturating_add(1);
            }
        }
        often
    }

    fn is_frequent(&self, hash: u32) -> bool {
        self.seen[(hash & ((1 << Self::BITS) - 1)) as usize] >= Self::ENOUGH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_are_printed_in_two_more_ways() {
        let text = "Kim sends workers to Straße 1\nKim sent them.".to_owned();
        let marked = Marked { text, spans: vec![(0, 3, "PER".to_owned())], weight: 2 };
        assert_eq!(marked.shouting().text, "KIM SENDS WORKERS TO Straße 1\nKim sent them.");
        assert_eq!(marked.titled().text, "Kim Sends Workers to Straße 1\nKim sent them.");
        assert_eq!(marked.titled().spans, marked.spans);
    }

    #[test]
    fn titles_are_no_part_of_a_name() {
        let text = "Mr Łukasz met President Putin".to_owned();
        let person = |start, end| (start, end, "PER".to_owned());
        let mut marked = Marked { text, spans: vec![person(0, 9), person(14, 29)], weight: 1 };
        marked.leave_titles_out();
        assert_eq!(marked.spans, [person(3, 9), person(24, 29)]);
    }
}
