//! News of any number that nobody wrote: the same on every machine, for tests and benchmarks.
//!
//! ```text
//! random  a seed          -> numbers
//! zipf    ranks           -> one of them, as often as words are
//! words   a rank          -> a word
//! names   the gazetteer   -> persons, places, organisations
//! dates   a day           -> EDTF of every kind, and words for it
//! prose   all of these    -> sentences
//! ```
//!
//! An article follows from its number alone, so that any number of them can be written one after the
//! other, and the first thousand are the same in a collection of a million.

mod dates;
mod names;
mod prose;
mod random;
mod words;
mod zipf;

use serde::Serialize;

use dates::Date;
use names::Names;
use prose::Prose;
use random::Random;
use words::Words;

/// Outlets that do not exist.
const OUTLETS: [&str; 6] = [
    "The Morning Ledger",
    "Harbour Gazette",
    "Northern Wire",
    "The Plain Chronicle",
    "Evening Dispatch",
    "Meridian Post",
];

/// What articles are made of.
#[derive(Debug)]
pub struct Corpus {
    words: Words,
    names: Names,
}

/// An article, with the fields that `dossier build` reads of a line of JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// The document key: its number in nine digits.
    pub id: String,
    /// Some words in capitals.
    pub title: String,
    /// When it was published, EDTF; a fiftieth of the articles does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// One of a few.
    pub outlet: &'static str,
    /// `en`
    pub lang: &'static str,
    /// The title again, and paragraphs of about 150 words in all.
    pub text: String,
}

impl Default for Corpus {
    fn default() -> Self {
        Self { words: Words::new(), names: Names::new() }
    }
}

impl Corpus {
    /// The article of a number.
    pub fn article(&self, number: u64) -> Article {
        let mut random = Random::new(number);
        let published = Date::any(&mut random);
        let date = published.edtf(&mut random);
        let outlet = OUTLETS[random.below(OUTLETS.len())];
        let mut prose = Prose { words: &self.words, names: &self.names, random: &mut random };
        let title = prose.title();
        let text = format!("{title}\n\n{}", prose.paragraphs());
        Article { id: format!("{number:09}"), title, date, outlet, lang: "en", text }
    }

    /// The word of a rank, from 0: the lower, the more often it stands in articles.
    pub fn word(&self, rank: usize) -> &str {
        self.words.at(rank)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use engine::date::Edtf;
    use expect_test::expect;

    use super::*;

    #[test]
    fn an_article() {
        let line = serde_json::to_string(&Corpus::default().article(7)).expect("JSON");
        expect![[r#"{"id":"000000007","title":"Slovenia stofondal grorkly nuled truing","date":"2015-06-09/2015-06-28","outlet":"The Plain Chronicle","lang":"en","text":"Slovenia stofondal grorkly nuled truing\n\nItaly and Vietnam agreed on Sunday that sanctions cheal maistplees vendteesed to over earnings coalition do jeandment her reas found some.\n\nIn Gwalior, surkgrickness noust according roarmis which retail campaign, of week rates.\n\nThe new, a, mimment plan a among said velnotly known to most. Shares of Umraniye University fell 528 percent on Monday because bristwouling to beatly cutment are lerkgomment of stourkstoned new as said. According to Sasha Pace, for seest of fleelsheeing estimate has hiss an early, own end.\n\nMayme Hudson, who heads Bank of Ibb, told reporters in Chizhou that jouplaistly beanstestness leeral political wairstuling many leenperk his market. Officials in Oslo said tetbroalal and shomleamed boackbomment home pleamvouring with was to vonreastly at an of before for seester coarbrearking said rettreat. The government of Tuvalu announced between 2005 and 2014 that people sourshondment in most army trairer tising part attack unemployment lit of nairkment should by wol way to his under market estimate.\n\nIn Sheffield, more flairal jethourment pendtrourking houckgousting most are that plettrurkal fousting tundness tucktustly naiming world weand. Benton Roman, who heads Khabarovsk Airlines, told reporters in Fushun that will lelbes treaty liing new, was the nuclear tastfloander are stunreaer feeck days do that, is at water lalchearkal the, from. Shares of Baise University fell 801 percent in 2019 because president seemwoling trouing company most imports jackmond sestbunment jirment shitbreerkly tilsaner meecheted in."}"#]].assert_eq(&line);
    }

    #[test]
    fn every_date_is_read_and_every_kind_occurs() {
        let corpus = Corpus::default();
        let dates: Vec<_> = (0..1_000).map(|number| corpus.article(number).date).collect();
        for date in dates.iter().flatten() {
            assert!(Edtf::parse(date).is_ok(), "{date}");
        }
        for kind in ["~", "?", "/", "[", "X"] {
            assert!(dates.iter().flatten().any(|date| date.contains(kind)), "{kind}");
        }
        assert!(dates.contains(&None));
    }

    #[test]
    fn words_are_as_frequent_as_their_rank_says() {
        let corpus = Corpus::default();
        let mut count: BTreeMap<String, usize> = BTreeMap::new();
        for number in 0..2_000 {
            for word in corpus.article(number).text.split_whitespace() {
                *count.entry(word.to_lowercase()).or_default() += 1;
            }
        }
        let of = |rank| count.get(corpus.word(rank)).copied().unwrap_or_default();
        // By Zipf's law a word of twice the rank is half as frequent; templates add some of the first.
        for rank in [64, 128, 256, 512] {
            assert!(of(rank) > of(4 * rank), "{}", corpus.word(rank));
        }
        assert!(count.len() > 15_000, "{} different words", count.len());
    }
}
