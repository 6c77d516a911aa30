//! What speaks for the tag of a word, as hashes that choose rows of weights.

use super::document::Document;
use super::runs::Run;
use super::tags::Tag;
use super::vocabulary::{GIVEN, SURNAME};
use super::words::{Sentence, Word};
use crate::extract::table::{hash, mix};

/// What a feature looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// The word itself; left out now and then in training, so that the rest learns to do without.
    Itself,
    Neighbours,
    Shape,
    Class,
    Ends,
    Gazetteer,
    Lists,
    Run,
    Elsewhere,
    FirstReading,
}

/// How many groups a first reading has.
pub(super) const GROUPS: usize = TEMPLATES.len();

/// The groups of a first reading, in their order.
pub(super) const fn group(number: usize) -> Group {
    TEMPLATES[number].0
}

/// Features of a word, group by group in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Features {
    hashes: Vec<u32>,
    /// Where each group ends in `hashes`.
    ends: Vec<usize>,
    number: u64,
}

/// The groups of features, and what gives them.
type Template = fn(&mut Features, &View<'_>);
const TEMPLATES: [(Group, Template); 9] = [
    (Group::Itself, itself),
    (Group::Neighbours, neighbours),
    (Group::Shape, shapes),
    (Group::Class, classes),
    (Group::Ends, ends),
    (Group::Gazetteer, gazetteer),
    (Group::Lists, lists),
    (Group::Run, run),
    (Group::Elsewhere, elsewhere),
];

/// What stands before the first and after the last word of a sentence.
const BEFORE: Word = Word::edge(11);
const AFTER: Word = Word::edge(12);

/// A word with all that surrounds it.
pub(super) struct View<'a> {
    document: &'a Document<'a>,
    sentence: &'a Sentence,
    run: &'a Run,
    text: &'a str,
    at: usize,
    /// From two before to two after.
    near: [&'a Word; 5],
}

impl<'a> View<'a> {
    pub(super) fn new(
        document: &'a Document<'a>,
        sentence: &'a Sentence,
        run: &'a Run,
        text: &'a str,
        at: usize,
    ) -> Self {
        let near = [0, 1, 2, 3, 4].map(|step| {
            let edge = if step < 2 { &BEFORE } else { &AFTER };
            document.word(sentence, (at + step).checked_sub(2)).unwrap_or(edge)
        });
        Self { document, sentence, run, text: document.words[at].span.of(text), at, near }
    }

    /// The word itself.
    const fn word(&self) -> &Word {
        self.near[2]
    }
}

impl Features {
    /// The features of a word at the first reading.
    pub(super) fn first(&mut self, view: &View<'_>) {
        self.clear();
        for (group, template) in TEMPLATES {
            self.begin(group);
            template(self, view);
            self.ends.push(self.hashes.len());
        }
    }

    /// Those of the capitalised words around it alone.
    pub(super) fn of_run(&mut self, view: &View<'_>) -> &[u32] {
        self.clear();
        self.begin(Group::Run);
        run(self, view);
        &self.hashes
    }

    /// Those that a second reading adds: `tag` is what the first one gave the word at `at`.
    pub(super) fn second(&mut self, document: &Document<'_>, at: usize, tag: Tag) {
        self.clear();
        self.begin(Group::FirstReading);
        first_reading(self, document, at, tag);
        self.ends.push(self.hashes.len());
    }

    fn clear(&mut self) {
        self.hashes.clear();
        self.ends.clear();
    }

    fn begin(&mut self, group: Group) {
        self.number = (group as u64) << 8;
    }

    /// The hashes of each group.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[u32]> {
        let begins = [0].into_iter().chain(self.ends.iter().copied());
        self.ends.iter().zip(begins).map(|(&end, begin)| &self.hashes[begin..end])
    }

    /// The hashes, and how many of them at the beginning are of the word itself.
    pub(super) fn hashes(&self) -> (&[u32], usize) {
        (&self.hashes, self.ends.first().map_or(0, |end| *end))
    }

    /// A feature for each value, numbered on.
    fn add<const N: usize>(&mut self, values: [u64; N]) {
        let first = self.number + 1;
        self.number += N as u64;
        let numbered = values.into_iter().enumerate();
        self.hashes.extend(numbered.map(|(step, value)| hash_of(first + step as u64, value)));
    }

    /// Leaves out so many features that might be.
    const fn skip(&mut self, count: u64) {
        self.number += count;
    }

    /// A feature for each bit that is set; every bit has a number of its own.
    fn add_bits(&mut self, mut bits: u16, value: u64) {
        let first = self.number + 1;
        while bits != 0 {
            self.hashes.push(hash_of(first + u64::from(bits.trailing_zeros()), value));
            bits &= bits - 1;
        }
        self.skip(u64::from(u16::BITS));
    }
}

/// The hash of a feature, which chooses a row of weights.
const fn hash_of(number: u64, value: u64) -> u32 {
    (mix(number.wrapping_mul(0x5851_f42d_4c95_7f2d), value) >> 16) as u32
}

fn pair(one: impl Into<u64>, two: impl Into<u64>) -> u64 {
    mix(one.into(), two.into())
}

fn itself(features: &mut Features, view: &View<'_>) {
    let [_, before, word, after, _] = view.near;
    features.add([
        word.form,
        word.lower,
        pair(before.lower, word.lower),
        pair(word.lower, after.lower),
    ]);
}

fn neighbours(features: &mut Features, view: &View<'_>) {
    let [second, before, word, after, next] = view.near;
    features.add([
        0,
        before.lower,
        after.lower,
        second.lower,
        next.lower,
        pair(second.lower, before.lower),
        pair(after.lower, next.lower),
        pair(before.lower, word.shape),
        pair(word.shape, after.lower),
    ]);
}

fn shapes(features: &mut Features, view: &View<'_>) {
    let [second, before, word, after, next] = view.near;
    features.add([
        word.shape,
        pair(before.shape, word.shape),
        pair(word.shape, after.shape),
        mix(pair(before.shape, word.shape), after.shape),
        mix(pair(second.shape, before.shape), word.shape),
        mix(pair(word.shape, after.shape), next.shape),
    ]);
    let sentence = view.sentence;
    let style = 2 * u64::from(sentence.is_headline) + u64::from(sentence.is_shouted);
    features.add([
        pair(word.begins, style),
        pair(word.begins, word.class),
        mix(pair(word.printed_capital, word.capital), style),
        pair(word.glued, after.glued),
    ]);
}

fn classes(features: &mut Features, view: &View<'_>) {
    let [second, before, word, after, next] = view.near.map(|word| u64::from(word.class));
    let shapes = view.near.map(|word| word.shape);
    let shape = shapes[2];
    features.add([
        word,
        before,
        after,
        second,
        next,
        pair(before, word),
        pair(word, after),
        mix(pair(before, word), after),
        pair(second, before),
        pair(after, next),
        pair(before, after),
        pair(word, shape),
        mix(pair(before, shape), shapes[1]),
        mix(pair(after, shape), shapes[3]),
    ]);
}

/// The first and the last letters, one to four.
fn ends(features: &mut Features, view: &View<'_>) {
    let text = view.text;
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]).skip(1);
    add_parts(features, ends.map(|end| &text[..end]));
    let begins = text.char_indices().rev().map(|(at, _)| at);
    add_parts(features, begins.map(|begin| &text[begin..]));
}

/// A feature for each of the first four parts of a word.
fn add_parts<'a>(features: &mut Features, mut parts: impl Iterator<Item = &'a str>) {
    for _ in 0..4 {
        match parts.next() {
            Some(part) => features.add([hash(part)]),
            None => features.skip(1),
        }
    }
}

fn gazetteer(features: &mut Features, view: &View<'_>) {
    let [_, before, word, after, _] = view.near;
    let memory = |word: &Word| u64::from(word.alone) | u64::from(word.within) << 16;
    features.add([
        memory(word),
        memory(before),
        memory(after),
        pair(memory(before), memory(word)),
        pair(memory(word), memory(after)),
        pair(memory(word), word.class),
        mix(pair(memory(word), before.shape), after.shape),
        mix(pair(memory(word), before.lists), u64::from(after.lists)),
    ]);
    features.add_bits(word.alone, u64::from(word.within == 0));
    features.add_bits(word.within, 0);
}

fn lists(features: &mut Features, view: &View<'_>) {
    let [second, before, word, after, next] = view.near.map(|word| u64::from(word.lists));
    features.add([
        word,
        before,
        after,
        pair(second, before),
        pair(after, next),
        pair(before, word),
        pair(word, after),
        mix(pair(before, view.word().class), view.word().shape),
        mix(pair(after, view.word().class), view.word().shape),
    ]);
}

/// The capitalised words around, as one name.
fn run(features: &mut Features, view: &View<'_>) {
    let Run { from, to, name, shape, memory, .. } = *view.run;
    let lists = view.run.lists & 0x1ff;
    let (document, at) = (view.document, view.at);
    let (first, last) = (&document.words[from], &document.words[to - 1]);
    let before = document.word(view.sentence, from.checked_sub(1)).unwrap_or(&BEFORE);
    let after = document.word(view.sentence, Some(to)).unwrap_or(&AFTER);
    let (left, right) = ((at - from).min(4) as u64, (to - 1 - at).min(4) as u64);
    let length = (to - from).min(5) as u64;
    features.add([
        pair(left, right),
        pair(lists, length),
        pair(memory & (GIVEN | SURNAME), length),
        last.lower,
        first.lower,
        pair(first.class, last.class),
        pair(last.class, right),
        pair(first.class, left),
        pair(last.lists, right),
        before.lower,
        after.lower,
        before.class.into(),
        after.class.into(),
        pair(before.lists, after.lists),
        pair(before.class, after.class),
        mix(pair(before.class, after.class), length),
        mix(pair(before.lower, lists), length),
        mix(pair(after.lower, lists), length),
        name,
        mix(shape, left),
        mix(mix(pair(before.lists, after.lists), u64::from(last.class)), length),
    ]);
}

/// How the same word stands elsewhere in the document.
fn elsewhere(features: &mut Features, view: &View<'_>) {
    let word = view.word();
    let known = view.document.elsewhere(view.at);
    features.add([pair(known.is_lower, word.begins)]);
    if !word.capital {
        return;
    }
    let (mut before_all, mut after_all, mut count) = (0, 0, 0);
    for other in known.others(view.at) {
        // Places were noted in the order of the text, so the word before may be another sentence's.
        let before = other.checked_sub(1).map_or(&BEFORE, |at| &view.document.words[at]);
        let after = view.document.words.get(other + 1).unwrap_or(&AFTER);
        let number = features.number;
        features.add([
            before.lower,
            after.lower,
            pair(before.class, before.shape),
            pair(after.class, after.shape),
        ]);
        features.number = number;
        before_all |= seen_beside(before);
        after_all |= seen_beside(after);
        count += 1;
    }
    features.skip(4);
    if count > 0 {
        let (before, after) = (pair(before_all, word.class), pair(after_all, word.class));
        features.add([before_all, after_all, before, after]);
    }
}

/// What a word beside tells: its lists, whether persons bear it, whether it is capitalised.
fn seen_beside(word: &Word) -> u64 {
    let borne = u64::from(word.alone & (GIVEN | SURNAME) != 0);
    u64::from(word.lists) | borne << 16 | u64::from(word.capital) << 17
}

/// How a first reading tagged the word, and the same word elsewhere.
fn first_reading(features: &mut Features, document: &Document<'_>, at: usize, tag: Tag) {
    let word = &document.words[at];
    let majority = document.elsewhere(at).majority(tag);
    features.add([
        majority,
        pair(majority, word.class),
        pair(majority, word.shape),
        mix(pair(majority, word.alone), u64::from(word.within)),
    ]);
}
