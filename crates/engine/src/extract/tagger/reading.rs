//! A document read for names: in training and in use alike.

use std::ops::Range;

use super::Name;
use super::clue::{self, Surroundings};
use super::document::Document;
use super::features::{Features, GROUPS, Group, View};
use super::runs::{Run, runs, stretches};
use super::tags::{OUTSIDE, Scores, TAGS, Tag, best, names};
use super::vocabulary::Vocabulary;
use super::weights::{Sums, Weights, add};
use super::words::{Sentence, Words};
use crate::extract::Source;
use crate::extract::gazetteer::Gazetteer;
use crate::extract::layout;
use crate::extract::scene::Scene;
use crate::model::{Kind, Span};

/// A document as words, in sentences.
pub struct Reading {
    words: Words,
    text: String,
}

/// Words in a row each of which may be part of a name, with their features.
#[derive(Clone, Debug, Default)]
pub struct Stretch {
    /// The number of its first word in the document.
    pub from: usize,
    /// The features of each word: hashes, of which the lowest bits choose a row of weights.
    pub first: Vec<Vec<u32>>,
    /// Those that a second reading adds; empty at a first one.
    pub second: Vec<Vec<u32>>,
    /// How many features at the beginning are of the word itself.
    pub itself: Vec<usize>,
}

/// Words in a row with their tags.
struct Tagged {
    /// The number of its first word in the document.
    from: usize,
    tags: Vec<Tag>,
    /// The number of the sentence it stands in.
    sentence: usize,
    scores: Vec<Scores>,
    /// What each group of features gave to the tags of each word at the first reading.
    evidence: Vec<Evidence>,
}

/// What the groups of features give to the tags of a word.
type Evidence = [Sums; GROUPS];

impl Reading {
    /// Reads a text as extraction does.
    pub fn new(text: &str, gazetteer: &Gazetteer, vocabulary: &Vocabulary) -> Self {
        let source = Source { text: text.to_owned(), ..Source::default() };
        let layout = layout::lay_out(&source, gazetteer);
        Self::of_scene(&Scene::new("", text, &layout, gazetteer), vocabulary)
    }

    pub(super) fn of_scene(scene: &Scene<'_>, vocabulary: &Vocabulary) -> Self {
        Self { words: Words::of(scene, vocabulary), text: scene.text.to_owned() }
    }

    /// Where each word stands in the text.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        self.words.words.iter().map(|word| word.span)
    }

    /// Where some words stand, which are at least one.
    fn span(&self, words: Range<usize>) -> Span {
        let words = &self.words.words[words];
        Span::new(words[0].span.start, words[words.len() - 1].span.end)
    }

    /// The stretches that may hold names. With `first`, the tags of a first reading for every word of
    /// the document, with the features that a second reading adds.
    pub fn stretches(&self, first: Option<&[Tag]>) -> Vec<Stretch> {
        let mut document = Document::of(&self.words);
        for (at, tag) in first.into_iter().flatten().enumerate() {
            if self.words.words[at].capital {
                document.vote(at, *tag);
            }
        }
        let mut features = Features::default();
        let mut found = Vec::new();
        self.each(|_, sentence, runs| {
            let mut stretch = Stretch { from: runs.0, ..Stretch::default() };
            for (step, run) in runs.1.iter().enumerate() {
                let at = runs.0 + step;
                features.first(&View::new(&document, sentence, run, &self.text, at));
                let (hashes, itself) = features.hashes();
                stretch.first.push(hashes.to_vec());
                stretch.itself.push(itself);
                if let Some(first) = first {
                    features.second(&document, at, first[at]);
                    stretch.second.push(features.hashes().0.to_vec());
                }
            }
            found.push(stretch);
        });
        found
    }

    /// The tags that a first reading gives every word.
    pub fn first_tags(&self, weights: &Weights) -> Vec<Tag> {
        let mut tags = vec![OUTSIDE; self.words.words.len()];
        for stretch in self.first_reading(&Document::of(&self.words), weights) {
            tags[stretch.from..stretch.from + stretch.tags.len()].copy_from_slice(&stretch.tags);
        }
        tags
    }

    /// The names, in order.
    pub(super) fn names(&self, weights: &Weights) -> Vec<Name> {
        let mut document = Document::of(&self.words);
        let tagged = self.tags(&mut document, weights);
        let mut features = Features::default();
        let mut found = Vec::new();
        for stretch in &tagged {
            for (kind, from, to) in names(&stretch.tags) {
                let words = self.trimmed(kind, stretch.from + from..stretch.from + to);
                let sentence = &self.words.sentences[stretch.sentence];
                let run = Run::of(&self.words.words, words.start, words.end);
                let mut of_run = |at: usize| {
                    let view = View::new(&document, sentence, &run, &self.text, at);
                    weights.sum(features.of_run(&view))
                };
                let clue = clue::of(
                    evidence(stretch, &run, &mut of_run),
                    &self.surroundings(stretch, words.clone()),
                );
                found.push(Name { span: self.span(words), kind, clue });
            }
        }
        found
    }

    /// A name without the small article before it, and a person's without the numbers after it: "the
    /// Kremlin", "H. Morris 69".
    fn trimmed(&self, kind: Kind, name: Range<usize>) -> Range<usize> {
        let words = &self.words.words[name.clone()];
        let article = words.len() > 1 && words[0].span.of(&self.text) == "the";
        let ends = words.iter().rev().take_while(|word| word.is_number() || word.is_hyphen());
        let numbers = ends.count();
        let has_numbers = kind == Kind::Person && numbers < words.len();
        name.start + usize::from(article)..name.end - if has_numbers { numbers } else { 0 }
    }

    /// A name with the words before and after it in its sentence.
    fn surroundings(&self, stretch: &Tagged, name: Range<usize>) -> Surroundings<'_> {
        let sentence = &self.words.sentences[stretch.sentence].words;
        let word = |at: usize| self.words.words[at].span.of(&self.text);
        let before = name.start.checked_sub(1).filter(|at| sentence.contains(at));
        let after = Some(name.end).filter(|at| sentence.contains(at));
        Surroundings {
            before: before.map(word),
            name: self.span(name).of(&self.text),
            after: after.map(word),
        }
    }

    /// The tags of all stretches, by a first and a second reading.
    fn tags(&self, document: &mut Document<'_>, weights: &Weights) -> Vec<Tagged> {
        let mut tagged = self.first_reading(document, weights);
        for stretch in &tagged {
            for (step, tag) in stretch.tags.iter().enumerate() {
                let at = stretch.from + step;
                if self.words.words[at].capital {
                    document.vote(at, *tag);
                }
            }
        }
        let mut features = Features::default();
        for stretch in &mut tagged {
            for (step, scores) in stretch.scores.iter_mut().enumerate() {
                features.second(document, stretch.from + step, stretch.tags[step]);
                add(scores, &weights.sum(features.hashes().0));
            }
            stretch.tags = best(&stretch.scores, weights.follow());
        }
        tagged
    }

    fn first_reading(&self, document: &Document<'_>, weights: &Weights) -> Vec<Tagged> {
        let mut features = Features::default();
        let mut tagged = Vec::new();
        self.each(|number, sentence, (from, runs)| {
            let words = runs.iter().enumerate().map(|(step, run)| {
                features.first(&View::new(document, sentence, run, &self.text, from + step));
                weighed(&features, weights)
            });
            let evidence: Vec<Evidence> = words.collect();
            let scores: Vec<Scores> = evidence.iter().map(total).collect();
            let tags = best(&scores, weights.follow());
            tagged.push(Tagged { from, tags, sentence: number, scores, evidence });
        });
        tagged
    }

    /// Calls `visit` with each stretch: number of its sentence, sentence, first word and runs.
    fn each(&self, mut visit: impl FnMut(usize, &Sentence, (usize, &[Run]))) {
        for (number, sentence) in self.words.sentences.iter().enumerate() {
            for stretch in stretches(sentence, &self.words.words) {
                let from = stretch.start;
                visit(number, sentence, (from, &runs(stretch, &self.words.words)));
            }
        }
    }
}

/// How strongly each group of features speaks for the tags of a name's first and last word, over what it
/// gives to all tags. The name itself is now the run of capitalised words: `of_run` gives their weights.
fn evidence(stretch: &Tagged, name: &Run, of_run: &mut impl FnMut(usize) -> Sums) -> [i32; GROUPS] {
    let mut evidence = [0; GROUPS];
    for at in [name.from, name.to - 1].into_iter().take(name.to - name.from) {
        let own = usize::from(stretch.tags[at - stretch.from]);
        let mut given = stretch.evidence[at - stretch.from];
        given[Group::Run as usize] = of_run(at);
        for (evidence, sums) in evidence.iter_mut().zip(given) {
            let over = sums.map(|sum| i32::from(sums[own]) - i32::from(sum));
            *evidence += over.into_iter().sum::<i32>();
        }
    }
    evidence
}

/// What each group of features gives to the tags of a word.
fn weighed(features: &Features, weights: &Weights) -> Evidence {
    let mut groups = features.groups();
    std::array::from_fn(|_| weights.sum(groups.next().unwrap_or_default()))
}

/// The scores of a word to whose tags the groups give these.
fn total(evidence: &Evidence) -> Scores {
    let mut scores = [0; TAGS];
    for sums in evidence {
        add(&mut scores, sums);
    }
    scores
}
