//! Texts in the forms of news agencies, score lines and tables, made from patterns: the marked sets have
//! hardly any, and there a name is told by its place in the line alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::examples::Marked;
use super::perceptron::Random;

/// How many texts are made of a pattern: the first half as printed, the others with spaces about signs, as
/// texts have them that were put together from their words.
const COPIES: usize = 24;

/// Names by the letter that stands for them in a pattern.
struct Names(BTreeMap<char, Vec<String>>);

/// Makes the texts of `data/training/wire.txt`, with names of `texts` and of the gazetteer.
pub(crate) fn texts(root: &Path, texts: &[Marked]) -> Result<Vec<Marked>> {
    let path = root.join("data/training/wire.txt");
    let patterns = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let patterns: Vec<&str> = patterns.lines().filter(|line| !line.starts_with('#')).collect();
    let names = Names::of(root, texts)?;
    let mut random = Random::new(7);
    let mut made = Vec::new();
    for pattern in patterns.split(|line| *line == "----") {
        let pattern = pattern.join("\n");
        for copy in 0..COPIES {
            let pattern = if copy < COPIES / 2 { pattern.clone() } else { spaced(&pattern) };
            made.push(
                Writer { names: &names, random: &mut random, chosen: BTreeMap::new() }
                    .write(&pattern),
            );
        }
    }
    Ok(made)
}

/// A pattern with spaces about its signs.
fn spaced(pattern: &str) -> String {
    let pattern = pattern.replace('(', "( ").replace("'s", " 's");
    let closes = |sign: char| matches!(sign, ')' | ',' | ';' | ':' | '.');
    let mut text = String::new();
    let mut signs = pattern.chars().peekable();
    while let Some(sign) = signs.next() {
        let ends = signs.peek().is_none_or(|next| next.is_whitespace() || closes(*next));
        if closes(sign) && ends {
            text.push(' ');
        }
        text.push(sign);
    }
    text
}

impl Names {
    fn of(root: &Path, texts: &[Marked]) -> Result<Self> {
        let name = |row: &Vec<String>| row[1].clone();
        let countries = rows(root, "countries")?.iter().map(name).collect();
        let regions = rows(root, "regions")?;
        let mut cities = rows(root, "cities")?;
        cities.retain(|row| row[3].parse().unwrap_or(0) >= LARGE);
        let towns: Vec<String> = cities.iter().map(name).collect();
        let persons = marked(texts, "PER").filter(|name| (2..=3).contains(&words(name)));
        let companies = marked(texts, "ORG").filter(|name| words(name) <= 3);
        Ok(Self(BTreeMap::from([
            ('K', clubs(&towns, texts).chain(regions.iter().step_by(3).map(name)).collect()),
            ('P', persons.collect()),
            ('O', companies.collect()),
            ('C', countries),
            ('T', towns),
        ])))
    }
}

/// Thousands of inhabitants of the towns that are taken.
const LARGE: u32 = 150;

/// Clubs by their towns, by their towns and another word, and organisations of one word.
fn clubs(towns: &[String], texts: &[Marked]) -> impl Iterator<Item = String> {
    let suffixed = towns.iter().zip(SUFFIXES.iter().cycle()).step_by(5);
    let suffixed = suffixed.map(|(town, suffix)| format!("{town} {suffix}"));
    let short = marked(texts, "ORG").filter(|name| words(name) == 1);
    towns.iter().cloned().chain(suffixed).chain(short)
}

/// What clubs add to the name of their town.
const SUFFIXES: [&str; 8] =
    ["United", "City", "Rovers", "Rangers", "Lions", "Kings", "Bulls", "Sporting"];

/// The rows of a table of the gazetteer, of four fields and more.
fn rows(root: &Path, table: &str) -> Result<Vec<Vec<String>>> {
    let path = root.join("data/gazetteer").join(table).with_extension("tsv");
    let lines = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let rows = lines.lines().filter(|line| !line.starts_with('#'));
    let row = |row: &str| row.split('\t').chain(["", ""]).map(str::to_owned).collect();
    Ok(rows.map(row).collect())
}

/// The names of a kind that the texts hold, each once.
fn marked(texts: &[Marked], kind: &str) -> impl Iterator<Item = String> + use<> {
    let marks =
        texts.iter().flat_map(|text| text.marks().map(|(span, kind)| (span.of(&text.text), kind)));
    let plain = marks.filter(|(name, found)| {
        *found == kind
            && name.starts_with(char::is_uppercase)
            && name.contains(char::is_lowercase)
            && name.chars().all(|sign| sign.is_alphabetic() || " -'.&".contains(sign))
    });
    plain.map(|(name, _)| name.to_owned()).collect::<BTreeSet<String>>().into_iter()
}

fn words(name: &str) -> usize {
    name.split(' ').count()
}

/// Fills one pattern.
struct Writer<'a> {
    names: &'a Names,
    random: &'a mut Random,
    /// The names already chosen, by letter and number.
    chosen: BTreeMap<(char, char), String>,
}

impl Writer<'_> {
    fn write(&mut self, pattern: &str) -> Marked {
        let mut made = Marked { text: String::new(), spans: Vec::new(), weight: 1 };
        let mut rest = pattern;
        while let Some(open) = rest.find(['{', '[']) {
            made.text.push_str(&rest[..open]);
            let slot = &rest[open + 1..];
            let (inside, after) = slot.split_once(['}', ']']).unwrap_or((slot, ""));
            if rest[open..].starts_with('[') {
                made.name(inside, "MISC");
            } else {
                self.fill(inside, &mut made);
            }
            rest = after;
        }
        made.text.push_str(rest);
        made
    }

    /// Fills a slot such as `Pa` or `^K`.
    fn fill(&mut self, slot: &str, made: &mut Marked) {
        let (shout, slot) = slot.strip_prefix('^').map_or((false, slot), |slot| (true, slot));
        let mut letters = slot.chars();
        let (letter, which) = (letters.next().unwrap_or('N'), letters.next().unwrap_or(' '));
        if letter == 'N' {
            made.text.push_str(&(self.random.next() % 100).to_string());
            return;
        }
        let (list, kind) = match letter {
            'P' | 'I' | 'S' => ('P', "PER"),
            'K' | 'O' => (letter, "ORG"),
            _ => (letter, "LOC"),
        };
        let full = self.name(list, which);
        let name = match letter {
            'I' => initialled(&full),
            'S' => full.rsplit(' ').next().unwrap_or_default().to_owned(),
            _ => full,
        };
        made.name(&if shout { name.to_uppercase() } else { name }, kind);
    }

    /// A name of a list; the one chosen before, where it has the same letter `which`.
    fn name(&mut self, list: char, which: char) -> String {
        if let Some(name) = self.chosen.get(&(list, which)).filter(|_| which != ' ') {
            return name.clone();
        }
        let names = &self.names.0[&list];
        let name = names[(self.random.next() % names.len() as u64) as usize].clone();
        self.chosen.insert((list, which), name.clone());
        name
    }
}

/// "Kim Jong Un" as "K. Jong Un".
fn initialled(name: &str) -> String {
    let (first, rest) = name.split_once(' ').unwrap_or(("", name));
    first.chars().next().map_or(String::new(), |letter| format!("{letter}. ")) + rest
}

impl Marked {
    /// Adds a name.
    fn name(&mut self, name: &str, kind: &str) {
        let begin = self.text.chars().count();
        self.text.push_str(name);
        self.spans.push((begin, begin + name.chars().count(), kind.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let list = |name: &str| vec![name.to_owned()];
        let lists = [('P', list("Kim Jong Un")), ('K', list("Donetsk")), ('C', list("Russia"))];
        Names(BTreeMap::from(lists))
    }

    fn written(pattern: &str) -> (String, Vec<(usize, usize, String)>) {
        let (names, mut random) = (names(), Random::new(1));
        let made =
            Writer { names: &names, random: &mut random, chosen: BTreeMap::new() }.write(pattern);
        (made.text, made.spans)
    }

    #[test]
    fn names_are_filled_in_and_marked() {
        let (text, spans) = written("{^Ka} beat {C} in the [World Cup], {Ia} {Sa}");
        assert_eq!(text, "DONETSK beat Russia in the World Cup, K. Jong Un Un");
        let marked = spans.iter().map(|(start, end, kind)| (&text[*start..*end], kind.as_str()));
        let expected = [
            ("DONETSK", "ORG"),
            ("Russia", "LOC"),
            ("World Cup", "MISC"),
            ("K. Jong Un", "PER"),
            ("Un", "PER"),
        ];
        assert_eq!(marked.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn signs_stand_apart_in_every_second_text() {
        assert_eq!(spaced("1. {P} ({C}): it's.\nEnd."), "1 . {P} ( {C} ) : it 's .\nEnd .");
    }
}
