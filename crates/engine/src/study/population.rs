//! What a figure counts, as far as figures may be compared.
//!
//! 15,000 troops are not 15,000 labourers, and Ukrainian soldiers are not North Korean ones: a population
//! is the noun that is counted together with the country that its own words name. Nouns are one only
//! where `nouns.tsv` says so; numbers never say it.

use std::sync::LazyLock;

use crate::codec::{fields, variants};
use crate::model::{Country, Document, Figure, Kind, Mention, Rule, Span, Unit};
use crate::order;
use crate::text::{fold, words};

/// What sort of thing a population is. The order is that of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Persons.
    People,
    /// Whatever else can be counted.
    Things,
    /// Amounts of one currency, whatever they are for.
    Money,
    /// Percentages or fractions, each of a whole of its own.
    Share,
    /// Lengths, weights, spans of time.
    Measure,
    /// The text does not say what is counted.
    Unsaid,
}

variants!(Class {
    0 => People, 1 => Things, 2 => Money, 3 => Share, 4 => Measure, 5 => Unsaid,
});

impl Class {
    /// Whether figures of one population may be added up at all: parts of different wholes may not, and a
    /// sum of distances is of nothing.
    pub const fn has_sums(self) -> bool {
        matches!(self, Self::People | Self::Things | Self::Money)
    }
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Population {
    /// What sort of thing.
    pub class: Class,
    /// The noun, folded: the name that `nouns.tsv` gives, else the printed word. Of money its ISO 4217
    /// code, of shares and measures their unit, empty where nothing is said.
    pub noun: String,
    /// Whose they are, when the words that are counted say so.
    pub country: Option<Country>,
}

fields!(Population { class, noun, country });

/// The key of what is not said.
const UNSAID: &str = "unsaid";

/// The noun that a nationality stands for: "100,000 North Koreans" are people.
const PEOPLE: &str = "people";

impl Population {
    /// What a figure of a document counts.
    pub(super) fn of(figure: &Figure, document: &Document) -> Self {
        match (&figure.unit, figure.counted) {
            (Some(unit), _) => Self::measured(unit),
            (None, Some(counted)) => Self::counted(counted, figure, document),
            (None, None) => Self::bare(Class::Unsaid, String::new()),
        }
    }

    /// The value that links carry: `soldiers-kp`, and `soldiers-zz` where it is not said whose they are
    /// (`ZZ` is what CLDR calls an unknown territory); of money, shares and measures the unit alone.
    pub fn key(&self) -> String {
        if !matches!(self.class, Class::People | Class::Things) {
            return self.noun_key().to_owned();
        }
        let country = self.country.as_ref().map_or("zz", |country| &country.0);
        format!("{}-{}", self.noun, country.to_ascii_lowercase())
    }

    /// The value that links carry for the noun, whosever they are: `soldiers`.
    pub fn noun_key(&self) -> &str {
        if self.noun.is_empty() { UNSAID } else { &self.noun }
    }

    fn bare(class: Class, noun: String) -> Self {
        Self { class, noun, country: None }
    }

    fn measured(unit: &Unit) -> Self {
        let class = match unit {
            Unit::Money(_) => Class::Money,
            Unit::Percent | Unit::Share => Class::Share,
            Unit::Measure(_) => Class::Measure,
        };
        Self::bare(class, fold(unit.as_str()))
    }

    fn counted(counted: Span, figure: &Figure, document: &Document) -> Self {
        let head = head(counted, &document.source);
        let owner = owner(counted, document);
        let country = owner.and_then(|mention| mention.country.clone());
        if owner.is_some_and(|mention| mention.span.contains(head)) {
            return Self { class: Class::People, noun: PEOPLE.to_owned(), country };
        }
        let printed = fold(head.of(&document.source));
        match known(&printed) {
            Some((noun, class)) => Self { class, noun: noun.to_owned(), country },
            None => Self { class: Class::Things, noun: plural(printed, figure), country },
        }
    }
}

/// The noun of a phrase: its last word, or the last before "of", "members" in "members of the party".
pub(super) fn head(counted: Span, source: &str) -> Span {
    let text = counted.of(source);
    let end = text.find(" of ").filter(|end| *end > 0).unwrap_or(text.len());
    let last = words(&text[..end]).last().unwrap_or(Span::new(0, 0));
    Span::new(counted.start + last.start, counted.start + last.end)
}

/// The last mention within a phrase that says whose those counted are: "North Korean", "US"; not
/// the first half of "Russia-backed".
fn owner(counted: Span, document: &Document) -> Option<&Mention> {
    let first = document.mentions.partition_point(|mention| mention.span.start < counted.start);
    let within = document.mentions[first..].iter();
    let within = within.take_while(|mention| mention.span.start < counted.end);
    let says_whose = |mention: &&Mention| {
        let names = mention.kind == Kind::Nationality || mention.why.rule == Rule::CountryName;
        let behind = document.source.get(mention.span.end as usize..).unwrap_or_default();
        names && mention.country.is_some() && !behind.starts_with(['-', '‐', '‑'])
    };
    within.filter(says_whose).last()
}

/// The population that `nouns.tsv` has for a folded word.
fn known(word: &str) -> Option<(&'static str, Class)> {
    static NOUNS: LazyLock<Vec<Noun>> = LazyLock::new(nouns);
    let at = NOUNS.binary_search_by(|(known, ..)| (*known).cmp(word)).ok()?;
    Some((NOUNS[at].1, NOUNS[at].2))
}

/// A word with the name and the class of its population.
type Noun = (&'static str, &'static str, Class);

/// The words of `nouns.tsv`, in order.
fn nouns() -> Vec<Noun> {
    let lines = include_str!("nouns.tsv").lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| {
        let (name, rest) = line.split_once('\t')?;
        let (class, words) = rest.split_once('\t')?;
        let class = if class == "people" { Class::People } else { Class::Things };
        Some(words.split(' ').map(move |word| (word, name, class)))
    });
    let mut nouns: Vec<Noun> = rows.flatten().collect();
    order::sort(&mut nouns);
    nouns
}

/// The plural of an English noun. Behind any number but one it is a plural already.
fn plural(noun: String, figure: &Figure) -> String {
    let is_one = figure.value.to_string() == "1" && figure.upper.is_none();
    if !is_one || noun.ends_with('s') || !noun.is_ascii() {
        return noun;
    }
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if noun.ends_with(['x', 'z']) || noun.ends_with("ch") || noun.ends_with("sh") => {
            noun + "es"
        }
        _ => noun + "s",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_population_and_names_are_in_order() {
        let lines = include_str!("nouns.tsv").lines().filter(|line| !line.starts_with('#'));
        let rows: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
        assert!(rows.iter().all(|row| row.len() == 3 && ["people", "things"].contains(&row[1])));
        assert!(rows.is_sorted_by_key(|row| row[0]));
        for row in &rows {
            for word in row[2].split(' ') {
                assert_eq!(known(word).map(|(noun, _)| noun), Some(row[0]), "{word}");
            }
        }
    }
}
