//! Words, numbers and signs of a text, with their case: what the rules of extraction look at.
//!
//! Unlike the tokens of the search index these are not folded, split at apostrophes and hyphens, and
//! include the signs between them, because a rule often turns on a comma or a bracket.

use std::borrow::Cow;

use super::lists::{List, Lists};
use super::table::{hash, hash_of};
use crate::model::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Letters, after the first one also digits; or letters each with a full stop (`U.S.`).
    Word,
    /// Digits, with commas and points inside.
    Number,
    /// Any other visible character.
    Sign,
}

/// How a word is capitalised, from little to much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Case {
    /// It has no capitals; also of numbers and signs.
    Small,
    /// It has, after its first letter: "iPhone".
    Inner,
    /// It begins with one.
    First,
    /// Two bytes or more, all letters of them capitals.
    All,
}

/// A word, number or sign, with all that the rules ask of every one of them: told once, when it is read.
///
/// Words are told apart by their hashes, see [`hash`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// Where it stands in the source text.
    pub(super) span: Span,
    /// Its letters; of a sign that a treebank spells, the sign.
    pub(super) text: &'a str,
    pub(super) class: Class,
    pub(super) case: Case,
    /// The hash of its letters as printed.
    pub(super) form: u64,
    /// That of the word in lower case.
    pub(super) lower: u64,
    /// That of the word or number as names are looked up, see [`plain`].
    pub(super) plain: u64,
    lists: Lists,
}

impl<'a> Token<'a> {
    fn new(span: Span, text: &'a str, class: Class) -> Self {
        let case = if class == Class::Word { case(text) } else { Case::Small };
        let form = hash(text);
        let lower = if case == Case::Small { form } else { hash_of_lower(text) };
        let is_plain =
            class == Class::Sign || text.bytes().all(|byte| byte.is_ascii() && byte != b'.');
        let plain = if is_plain { form } else { hash(&plain(text)) };
        let lists = Lists::of(form, lower);
        Self { span, text, class, case, form, lower, plain, lists }
    }

    /// Whether a list has the word.
    pub(super) fn is_in(&self, list: List) -> bool {
        self.lists.has(list)
    }

    /// Whether one of some lists has the word.
    pub(super) fn is_in_any<const N: usize>(&self, lists: [List; N]) -> bool {
        lists.into_iter().any(|list| self.lists.has(list))
    }

    /// Whether it is a word that begins with a capital letter.
    pub(super) fn is_capitalised(&self) -> bool {
        self.case >= Case::First
    }

    /// Whether it is a word of two letters or more, all capitals.
    pub(super) fn is_all_capitals(&self) -> bool {
        self.case == Case::All
    }

    /// Whether it is an apostrophe, straight or curly.
    pub(super) fn is_apostrophe(&self) -> bool {
        matches!(self.text, "'" | "’")
    }
}

/// The tokens of a stretch of `text`, in order.
pub(super) fn tokens(text: &str, within: Span) -> Vec<Token<'_>> {
    let token = |(at, printed, class)| {
        let start = within.start + at as u32;
        let span = Span::new(start, start + <str>::len(printed) as u32);
        let text = if class == Class::Sign { sign(printed) } else { printed };
        Token::new(span, text, class)
    };
    let stretch = within.of(text);
    // Few stretches have more tokens than a quarter of their bytes.
    let mut tokens = Vec::with_capacity(stretch.len() / 4);
    tokens.extend(pieces(stretch).map(token));
    tokens
}

/// The words, numbers and signs of a text, each with where it begins.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str, Class)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].len() - text[at..].trim_start().len();
        let rest = &text[at..];
        let (length, class) = measure(rest, rest.chars().next()?);
        at += length;
        Some((at - length, &rest[..length], class))
    })
}

/// Length in bytes and class of the token that `rest` begins with.
fn measure(rest: &str, first: char) -> (usize, Class) {
    if first.is_alphabetic() {
        (dotted(rest).unwrap_or_else(|| word(rest)), Class::Word)
    } else if first.is_ascii_digit() {
        (number(rest), Class::Number)
    } else {
        let may_be_spelt = matches!(first, '-' | '`' | '\'');
        let spelt = SPELT.iter().find(|(spelt, _)| may_be_spelt && rest.starts_with(spelt));
        (spelt.map_or(first.len_utf8(), |(spelt, _)| spelt.len()), Class::Sign)
    }
}

/// Signs as the Penn Treebank spells them, in texts that were put together from its tokens.
const SPELT: [(&str, &str); 8] = [
    ("-LRB-", "("),
    ("-RRB-", ")"),
    ("-LSB-", "["),
    ("-RSB-", "]"),
    ("-LCB-", "{"),
    ("-RCB-", "}"),
    ("``", "\""),
    ("''", "\""),
];

/// The sign that is printed.
fn sign(printed: &str) -> &str {
    SPELT.iter().find(|(spelt, _)| *spelt == printed).map_or(printed, |(_, sign)| sign)
}

/// The length of the word that `rest` begins with: nearly always ASCII, which is told byte by byte.
fn word(rest: &str) -> usize {
    let ascii = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if rest.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return ascii;
    }
    let more = rest[ascii..].find(|letter| !is_part_of_word(letter));
    more.map_or(rest.len(), |more| ascii + more)
}

/// Letters and digits, and the combining marks that follow a letter.
fn is_part_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36f}')
}

/// The length of `U.S.` or `a.m.`: at least two letters, each with its full stop.
fn dotted(rest: &str) -> Option<usize> {
    let mut letters = rest.chars();
    let (mut length, mut pairs) = (0, 0);
    while let (Some(letter), Some('.')) = (letters.next(), letters.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        length += letter.len_utf8() + 1;
        pairs += 1;
    }
    (pairs > 1 && !rest[length..].starts_with(is_part_of_word)).then_some(length)
}

/// The length of `1,000`, `4.5`, `2024`: a sign between digits belongs to the number.
fn number(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut length = 1;
    while digit(length) || (matches!(bytes.get(length), Some(b',' | b'.')) && digit(length + 1)) {
        length += 1;
    }
    length
}

fn case(word: &str) -> Case {
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) || !word.contains(char::is_uppercase) {
        Case::Small
    } else if !word.starts_with(char::is_uppercase) {
        Case::Inner
    } else if word.len() > 1 && letters.all(char::is_uppercase) {
        Case::All
    } else {
        Case::First
    }
}

fn hash_of_lower(word: &str) -> u64 {
    if word.is_ascii() {
        return hash_of(word.bytes().map(|byte| byte.to_ascii_lowercase()));
    }
    hash(&word.chars().flat_map(char::to_lowercase).collect::<String>())
}

/// The words by which a name is looked up: all but its signs; hyphens and apostrophes part them. Each is
/// spelled [`plain`]. Capitals stay, because `US` is not `us`.
pub(super) fn plain_words(name: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let pieces = pieces(name).filter(|(_, _, class)| *class != Class::Sign);
    pieces.map(|(_, word, _)| plain(word))
}

/// A word in Latin letters without accents and full stops.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    match word {
        word if !word.is_ascii() => any_ascii::any_ascii(word).replace('.', "").into(),
        word if word.contains('.') => word.replace('.', "").into(),
        word => word.into(),
    }
}

/// `KIM` as `Kim`.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().collect::<String>() + &letters.as_str().to_lowercase(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_told_from_little_to_much() {
        for (word, told) in [
            ("said", Case::Small),
            ("iPhone", Case::Inner),
            ("Kim", Case::First),
            ("I", Case::First),
            ("U.S.", Case::All),
            ("F16", Case::All),
            ("é", Case::Small),
        ] {
            assert_eq!(case(word), told, "{word}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_hashes_are_those_of_the_spellings(text in "[ a-zA-Z.é’İß0-9]{0,20}") {
            for token in tokens(&text, Span::new(0, text.len() as u32)) {
                let lower: String = token.text.chars().flat_map(char::to_lowercase).collect();
                proptest::prop_assert_eq!(token.form, hash(token.text));
                let plain = if token.class == Class::Sign { token.text.into() } else { plain(token.text) };
                proptest::prop_assert_eq!(token.plain, hash(&plain));
                proptest::prop_assert_eq!(token.lower, hash(&lower));
            }
        }
    }
}
