//! Sentences: the forms of news, filled with words that mean nothing together.

use crate::dates;
use crate::names::Names;
use crate::random::Random;
use crate::words::Words;

/// What a sentence begins with. `{p}` is a person, `{c}` a country, `{t}` a town, `{o}` an
/// organisation, `{d}` a date in words, `{n}` a number; words follow.
const BEGINNINGS: [&str; 16] = [
    "{p} said {d} that",
    "{p}, who heads {o}, told reporters in {t} that",
    "{o} said in a statement that",
    "At least {n} people were hurt in {t} {d} when",
    "The government of {c} announced {d} that",
    "Officials in {t} said",
    "{c} and {c} agreed {d} that",
    "Shares of {o} fell {n} percent {d} because",
    "According to {p},",
    "In {t},",
    "“We have waited for this,” said {p} of {o}, and",
    "Some {n} workers from {c} arrived in {t} {d}, and",
    "The",
    "Of",
    "But",
    "After",
];

/// Writes one article.
pub(crate) struct Prose<'a> {
    pub(crate) words: &'a Words,
    pub(crate) names: &'a Names,
    pub(crate) random: &'a mut Random,
}

impl Prose<'_> {
    /// Five to nine words, as titles have them.
    pub(crate) fn title(&mut self) -> String {
        let place = self.names.country(self.random).to_owned();
        let count = self.random.between(4, 8);
        let words: Vec<String> = (0..count).map(|_| self.word()).collect();
        format!("{place} {}", words.join(" "))
    }

    /// Two to nine paragraphs, apart by an empty line.
    pub(crate) fn paragraphs(&mut self) -> String {
        // Most articles are short, a few are long.
        let count = self.random.between(2, 5).max(self.random.between(1, 9).saturating_sub(2));
        let paragraphs: Vec<String> = (0..count).map(|_| self.paragraph()).collect();
        paragraphs.join("\n\n")
    }

    fn paragraph(&mut self) -> String {
        let count = self.random.between(1, 3);
        let sentences: Vec<String> = (0..count).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }

    fn sentence(&mut self) -> String {
        let mut sentence = self.beginning();
        for _ in 0..self.random.between(8, 22) {
            sentence.push(' ');
            sentence += &self.word();
            if self.random.percent(4) {
                sentence.push(',');
            }
        }
        sentence.trim_end_matches(',').to_owned() + "."
    }

    fn beginning(&mut self) -> String {
        let form = self.random.of(&BEGINNINGS);
        let mut parts = form.split('{');
        let mut begun = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (slot, after) = part.split_once('}').unwrap_or_default();
            begun += &self.filled(slot);
            begun += after;
        }
        begun
    }

    fn filled(&mut self, slot: &str) -> String {
        match slot {
            "p" => self.names.person(self.random).to_owned(),
            "c" => self.names.country(self.random).to_owned(),
            "t" => self.names.city(self.random).to_owned(),
            "o" => self.names.organisation(self.random).to_owned(),
            "d" => dates::phrase(self.random),
            _ => self.random.between(2, 900).to_string(),
        }
    }

    fn word(&mut self) -> String {
        self.words.any(self.random).to_owned()
    }
}
