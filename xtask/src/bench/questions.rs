//! Queries of each kind, and how many documents each finds, counted by reading them all.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::matter::Matter;

/// A query as every engine gets it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Query {
    pub(super) kind: Kind,
    /// In lower case.
    pub(super) words: Vec<String>,
    /// The document must mention this country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) country: Option<String>,
    /// How many documents it finds.
    pub(super) expected: usize,
}

/// What is asked of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    /// One word of many documents.
    Common,
    /// One word of few.
    Rare,
    /// Two words, anywhere.
    And,
    /// Words one after the other.
    Phrase,
    /// A word that begins so.
    Prefix,
    /// A word from which one letter is missing or another.
    Typo,
    /// A common word, and a country.
    Filtered,
}

impl Kind {
    pub(super) const ALL: [Self; 7] = [
        Self::Common,
        Self::Rare,
        Self::And,
        Self::Phrase,
        Self::Prefix,
        Self::Typo,
        Self::Filtered,
    ];

    pub(super) fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }
}

const COMMON: [&str; 5] = ["police", "market", "percent", "government", "war"];
const AND: [&str; 5] =
    ["police war", "market percent", "country world", "money group", "trade bank"];
const PHRASES: [&str; 5] =
    ["bank of", "told reporters in", "in a statement", "people were hurt", "agreed on"];
const PREFIXES: [&str; 5] = ["pol", "mark", "gover", "tre", "sh"];
const TYPOS: [&str; 5] = ["polise", "goverment", "markat", "percant", "offcials"];
/// So many documents have a rare word.
const RARE: std::ops::RangeInclusive<usize> = 2..=4;
const OF_EACH: usize = 5;

/// Queries of all kinds.
pub(super) fn queries(documents: &[Matter]) -> Vec<Query> {
    let naive = Naive::of(documents);
    let asked = |kind, text: &str, country: Option<&str>| {
        let words = text.split(' ').map(str::to_owned).collect();
        let mut query = Query { kind, words, country: country.map(str::to_owned), expected: 0 };
        query.expected = naive.count(&query);
        query
    };
    let plain = [
        (Kind::Common, &COMMON),
        (Kind::And, &AND),
        (Kind::Phrase, &PHRASES),
        (Kind::Prefix, &PREFIXES),
        (Kind::Typo, &TYPOS),
    ];
    let plain =
        plain.iter().flat_map(|(kind, texts)| texts.iter().map(|text| asked(*kind, text, None)));
    let rare = naive.rare().into_iter().map(|word| asked(Kind::Rare, word, None));
    let countries = naive.countries();
    let filtered = COMMON.iter().zip(&countries);
    let filtered = filtered.map(|(word, country)| asked(Kind::Filtered, word, Some(country)));
    plain.chain(rare).chain(filtered).collect()
}

/// Documents as rows of words: no index, nothing clever.
struct Naive<'a> {
    documents: Vec<(Vec<String>, &'a Matter)>,
}

impl<'a> Naive<'a> {
    fn of(documents: &'a [Matter]) -> Self {
        let words = |text: &str| {
            let words = text.split(|letter: char| !letter.is_alphanumeric());
            words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
        };
        let documents = documents.iter().map(|document| (words(&document.text), document));
        Self { documents: documents.collect() }
    }

    fn count(&self, query: &Query) -> usize {
        let passes = |(words, document): &&(Vec<String>, &Matter)| {
            let mentions = |country| document.countries.contains(country);
            holds(words, query) && query.country.as_ref().is_none_or(mentions)
        };
        self.documents.iter().filter(passes).count()
    }

    /// Words of few documents, the first ones of the alphabet.
    fn rare(&self) -> Vec<&str> {
        let mut documents: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, (words, _)) in self.documents.iter().enumerate() {
            for word in
                words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()))
            {
                documents.entry(word).or_default().push(number);
            }
        }
        documents.values_mut().for_each(Vec::dedup);
        let rare = documents.into_iter().filter(|(_, found)| RARE.contains(&found.len()));
        rare.map(|(word, _)| word).take(OF_EACH).collect()
    }

    /// The countries that most documents mention.
    fn countries(&self) -> Vec<&str> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for country in self.documents.iter().flat_map(|(_, document)| &document.countries) {
            *counts.entry(country).or_default() += 1;
        }
        let mut counts: Vec<_> =
            counts.into_iter().map(|(country, count)| (count, country)).collect();
        counts.sort_unstable_by(|one, other| other.cmp(one));
        counts.into_iter().map(|(_, country)| country).take(OF_EACH).collect()
    }
}

fn holds(words: &[String], query: &Query) -> bool {
    let asked = &query.words;
    match query.kind {
        Kind::Phrase => words.windows(asked.len()).any(|row| row == asked),
        Kind::Prefix => words.iter().any(|word| word.starts_with(&asked[0])),
        Kind::Typo => words.iter().any(|word| is_near(word, &asked[0])),
        _ => asked.iter().all(|word| words.contains(word)),
    }
}

/// Whether one letter more, less or another makes one word of the other, or two that change places.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let same = |(one, other): &(&char, &char)| one == other;
    let before = one.iter().zip(&other).take_while(same).count();
    let after = one.iter().rev().zip(other.iter().rev()).take_while(same).count();
    let longer = one.len().max(other.len());
    let changed = longer.saturating_sub(before + after);
    let is_swap = changed == 2
        && one.len() == other.len()
        && (one[before], one[before + 1]) == (other[before + 1], other[before]);
    changed <= 1 || is_swap
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str, countries: &[&str]) -> Matter {
        let countries = countries.iter().map(|code| (*code).to_owned()).collect();
        Matter { id: String::new(), text: text.to_owned(), countries }
    }

    #[test]
    fn near_words() {
        for (one, other) in [
            ("police", "police"),
            ("police", "polise"),
            ("police", "olice"),
            ("police", "poilce"),
            ("aa", "a"),
        ] {
            assert!(is_near(one, other) && is_near(other, one), "{one} {other}");
        }
        for (one, other) in [("police", "pocile"), ("police", "polite1"), ("abc", "a")] {
            assert!(!is_near(one, other) && !is_near(other, one), "{one} {other}");
        }
    }

    #[test]
    fn each_kind_counts_what_it_says() {
        let documents = [
            document("Police of Donetsk: war. Bank of Kursk.", &["UA"]),
            document("war; of the bank, police", &["RU"]),
            document("polite", &[]),
        ];
        let naive = Naive::of(&documents);
        let count = |kind, text: &str, country: Option<&str>| {
            let words = text.split(' ').map(str::to_owned).collect();
            naive.count(&Query { kind, words, country: country.map(str::to_owned), expected: 0 })
        };
        assert_eq!(count(Kind::Common, "police", None), 2);
        assert_eq!(count(Kind::And, "war bank", None), 2);
        assert_eq!(count(Kind::Phrase, "bank of", None), 1);
        assert_eq!(count(Kind::Prefix, "poli", None), 3);
        assert_eq!(count(Kind::Typo, "polite", None), 3);
        assert_eq!(count(Kind::Filtered, "police", Some("UA")), 1);
    }
}
