//! Words, numbers and signs of a text, with their case: what the rules of extraction look at.
//!
//! Unlike the tokens of the search index these are not folded, split at apostrophes and hyphens, and
//! include the signs between them, because a rule often turns on a comma or a bracket.

use std::borrow::Cow;

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

/// A word, number or sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// Where it stands in the source text.
    pub(super) span: Span,
    /// Its letters.
    pub(super) text: &'a str,
    pub(super) class: Class,
}

impl Token<'_> {
    /// Whether it is a word that begins with a capital letter.
    pub(super) fn is_capitalised(&self) -> bool {
        self.class == Class::Word && self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is a word of two letters or more, all capitals.
    pub(super) fn is_all_capitals(&self) -> bool {
        let mut letters = self.text.chars().filter(|letter| letter.is_alphabetic());
        self.class == Class::Word && self.text.len() > 1 && letters.all(char::is_uppercase)
    }

    /// Whether it is an apostrophe, straight or curly.
    pub(super) fn is_apostrophe(&self) -> bool {
        matches!(self.text, "'" | "’")
    }
}

/// The tokens of a stretch of `text`, in order.
pub(super) fn tokens(text: &str, within: Span) -> Vec<Token<'_>> {
    let stretch = within.of(text);
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = stretch[at..].chars().next() {
        let rest = &stretch[at..];
        let (length, class) = measure(rest, first);
        if !first.is_whitespace() {
            let start = within.start + at as u32;
            let span = Span::new(start, start + length as u32);
            tokens.push(Token { span, text: &rest[..length], class });
        }
        at += length;
    }
    tokens
}

/// Length in bytes and class of the token that `rest` begins with.
fn measure(rest: &str, first: char) -> (usize, Class) {
    if first.is_alphabetic() {
        (dotted(rest).unwrap_or_else(|| run(rest, is_part_of_word)), Class::Word)
    } else if first.is_ascii_digit() {
        (number(rest), Class::Number)
    } else {
        (first.len_utf8(), Class::Sign)
    }
}

fn run(rest: &str, belongs: fn(char) -> bool) -> usize {
    rest.find(|letter| !belongs(letter)).unwrap_or(rest.len())
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
    let ends = !rest[length..].starts_with(is_part_of_word);
    (pairs > 1 && ends).then_some(length)
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

/// How a name is looked up: its words in Latin letters without accents and full stops, parted by
/// single spaces; hyphens and apostrophes part words. Capitals stay, because `US` is not `us`.
pub(super) fn phrase(name: &str) -> String {
    let whole = Span::new(0, name.len() as u32);
    let words: Vec<Cow<str>> = tokens(name, whole)
        .iter()
        .filter(|token| token.class != Class::Sign)
        .map(|token| plain(token.text))
        .collect();
    words.join(" ")
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
