//! Words: the frequent ones are those of English news, the rare ones are made of syllables.

use std::collections::BTreeSet;

use crate::random::Random;
use crate::zipf::Zipf;

/// Frequent words of news, most frequent first; about so, and from memory: no corpus was counted.
const FREQUENT: &str = include_str!("words.txt");
/// How many different words there are, those of English newspapers of a few weeks.
const VOCABULARY: usize = 50_000;

const ONSETS: [&str; 24] = [
    "b", "br", "c", "ch", "d", "f", "fl", "g", "gr", "h", "j", "l", "m", "n", "p", "pl", "r", "s",
    "sh", "st", "t", "tr", "v", "w",
];
const VOWELS: [&str; 10] = ["a", "e", "i", "o", "u", "ea", "ai", "ou", "ee", "oa"];
const CODAS: [&str; 12] = ["", "", "n", "r", "l", "s", "t", "nd", "rk", "st", "m", "ck"];
const ENDINGS: [&str; 10] = ["", "", "s", "ed", "ing", "er", "ly", "ment", "ness", "al"];

/// A vocabulary with its frequencies.
#[derive(Debug)]
pub(crate) struct Words {
    list: Vec<String>,
    frequencies: Zipf,
}

impl Words {
    pub(crate) fn new() -> Self {
        let mut words: Vec<String> = FREQUENT.split_whitespace().map(str::to_owned).collect();
        let mut known: BTreeSet<String> = words.iter().cloned().collect();
        let mut random = Random::new(0);
        while words.len() < VOCABULARY {
            let word = made(&mut random);
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        Self { list: words, frequencies: Zipf::of(VOCABULARY) }
    }

    pub(crate) fn at(&self, rank: usize) -> &str {
        &self.list[rank]
    }

    /// Any word, frequent ones frequently.
    pub(crate) fn any(&self, random: &mut Random) -> &str {
        self.at(self.frequencies.rank(random))
    }
}

fn made(random: &mut Random) -> String {
    let mut word = String::new();
    for _ in 0..random.between(1, 2) {
        for part in [&ONSETS[..], &VOWELS, &CODAS] {
            word.push_str(random.of(part));
        }
    }
    word + random.of(&ENDINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_twice() {
        let words = Words::new().list;
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
    }
}
