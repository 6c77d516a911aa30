//! A document as the tagger reads it: words with what can be seen of each, in sentences.

use std::ops::Range;

use super::vocabulary::{Memory, Vocabulary};
use crate::extract::scene::{Scene, Stretch};
use crate::extract::table::{Table, hash, mix};
use crate::extract::words::{Case, Class, Token, capitalised, plain};
use crate::model::Span;

#[expect(clippy::struct_excessive_bools, reason = "each is seen for itself")]
/// A word, number or sign with what can be seen of it. Hashes are those of [`hash`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) span: Span,
    /// As printed; where capitals tell nothing, as it would stand in running text.
    pub(super) form: u64,
    pub(super) lower: u64,
    /// As names are looked up.
    pub(super) plain: u64,
    pub(super) shape: u64,
    pub(super) class: u16,
    pub(super) lists: u16,
    /// What the gazetteer has under the word alone.
    pub(super) alone: Memory,
    /// What it has under a longer name that the word is part of.
    pub(super) within: Memory,
    /// The sign itself, of a sign in ASCII.
    sign: u8,
    class_of_token: u8,
    pub(super) capital: bool,
    /// Has a capital letter as printed.
    pub(super) printed_capital: bool,
    /// Two letters or more, all capitals.
    pub(super) shouts: bool,
    pub(super) begins: bool,
    /// No space before it.
    pub(super) glued: bool,
}

impl Word {
    /// Stands for what is before or after a sentence.
    pub(super) const fn edge(mark: u64) -> Self {
        Self {
            span: Span::new(0, 0),
            form: mark,
            lower: mark,
            plain: mark,
            shape: mark,
            class: 600 + mark as u16,
            lists: 0,
            alone: 0,
            within: 0,
            sign: 0,
            class_of_token: 2,
            capital: false,
            printed_capital: false,
            shouts: false,
            begins: false,
            glued: false,
        }
    }

    pub(super) const fn is_sign(&self) -> bool {
        self.class_of_token == 2
    }

    pub(super) const fn is_number(&self) -> bool {
        self.class_of_token == 1
    }

    pub(super) const fn is_hyphen(&self) -> bool {
        self.sign == b'-'
    }

    pub(super) const fn is_stop(&self) -> bool {
        self.sign == b'.'
    }

    /// Signs that stand within names: `-`, `'`, `&`, `.`, `/`.
    pub(super) const fn is_joint_sign(&self) -> bool {
        matches!(self.sign, b'-' | b'\'' | b'&' | b'.' | b'/')
    }
}

/// A sentence: where its words are.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) words: Range<usize>,
    /// Capitals tell nothing of names in it.
    pub(super) is_headline: bool,
    pub(super) is_shouted: bool,
}

impl Sentence {
    /// Whether its capitals tell something of names.
    const fn tells_case(&self) -> bool {
        !self.is_headline && !self.is_shouted
    }
}

/// A document in words and sentences.
pub(super) struct Words {
    pub(super) words: Vec<Word>,
    pub(super) sentences: Vec<Sentence>,
}

impl Words {
    pub(super) fn of(scene: &Scene<'_>, vocabulary: &Vocabulary) -> Self {
        let count = scene.stretches.iter().map(|stretch| stretch.tokens.len()).sum();
        let mut document = Self { words: Vec::with_capacity(count), sentences: Vec::new() };
        for stretch in &scene.stretches {
            document.read(stretch, vocabulary);
        }
        document.recase(scene.text, vocabulary);
        for sentence in &document.sentences {
            remember_names(&mut document.words[sentence.words.clone()], vocabulary);
        }
        document
    }

    /// Adds the sentences of a stretch.
    fn read(&mut self, stretch: &Stretch<'_>, vocabulary: &Vocabulary) {
        let mut begun = self.words.len();
        let base = begun;
        for (at, token) in stretch.tokens.iter().enumerate() {
            let mut word = seen(token, vocabulary);
            word.begins = self.words.len() == begun;
            word.glued = at > 0 && stretch.tokens[at - 1].span.end == token.span.start;
            self.words.push(word);
            if ends_sentence(&stretch.tokens, at, vocabulary) {
                self.sentence(stretch, begun..base + at + 1);
                begun = base + at + 1;
            }
        }
        self.sentence(stretch, begun..self.words.len());
    }

    fn sentence(&mut self, stretch: &Stretch<'_>, words: Range<usize>) {
        if words.is_empty() {
            return;
        }
        let inside = &self.words[words.clone()];
        let letters = inside.iter().filter(|word| word.class_of_token == 0).count();
        let shouting = inside.iter().filter(|word| word.shouts).count();
        let is_shouted = letters > 1 && shouting * 2 > letters;
        self.sentences.push(Sentence { words, is_headline: stretch.is_headline, is_shouted });
    }

    /// Gives the words of headlines the case that they have in running text.
    fn recase(&mut self, text: &str, vocabulary: &Vocabulary) {
        let habits = self.habits();
        for sentence in &self.sentences {
            if sentence.tells_case() {
                continue;
            }
            for word in &mut self.words[sentence.words.clone()] {
                if word.capital {
                    let habit = habits.get(word.lower);
                    recased(word, word.span.of(text), habit, sentence.is_shouted, vocabulary);
                }
            }
        }
    }

    /// How the capitalised words of headlines are written in running text, by their hash in lower case.
    fn habits(&self) -> Table<Habit> {
        let words = |running: bool| {
            let sentences = self.sentences.iter().filter(move |one| one.tells_case() == running);
            sentences.flat_map(|sentence| &self.words[sentence.words.clone()])
        };
        let mut habits: Table<Habit> = Table::default();
        for word in words(false).filter(|word| word.capital) {
            habits.entry(word.lower);
        }
        for word in words(true).filter(|word| word.class_of_token == 0 && !word.begins) {
            if let Some(habit) = habits.find(word.lower) {
                habit.shouted |= word.shouts;
                if word.capital { habit.capital = true } else { habit.lower = true }
            }
        }
        habits
    }
}

/// How a word is written in running text.
#[derive(Clone, Copy, Debug, Default)]
struct Habit {
    capital: bool,
    lower: bool,
    shouted: bool,
}

/// A word of a headline as running text would have it.
fn recased(word: &mut Word, text: &str, habit: Habit, shouted: bool, vocabulary: &Vocabulary) {
    let title = capitalised(text);
    let known = vocabulary.alone(hash(&plain(&title)));
    let is_common = !habit.capital && (habit.lower || known == 0 && word.lists != 0);
    if is_common {
        (word.form, word.shape, word.capital) = (word.lower, 1, false);
    } else if shouted && word.shouts && !habit.shouted {
        word.form = hash(&title);
        word.shape = shape(&title);
        word.plain = hash(&plain(&title));
        word.alone = known;
    }
}

/// What can be seen of a token by itself.
fn seen(token: &Token<'_>, vocabulary: &Vocabulary) -> Word {
    let mut word = Word { span: token.span, form: token.form, plain: token.form, ..Word::edge(0) };
    match token.class {
        Class::Word => {
            (word.class_of_token, word.shape) = (0, 1);
            word.lower = token.lower;
            word.capital = token.case != Case::Small;
        }
        Class::Number => {
            (word.class_of_token, word.shape) = (1, shape(token.text));
            word.lower = hash("0").wrapping_add(token.text.len().min(5) as u64);
        }
        Class::Sign => {
            word.sign = sign(token.text);
            word.lower = token.lower;
            word.shape = mix(9, u64::from(word.sign));
        }
    }
    if word.capital {
        word.shape = shape(token.text);
        word.shouts = token.is_all_capitals();
        word.plain = token.plain;
        word.alone = vocabulary.alone(word.plain);
    }
    word.printed_capital = word.capital;
    (word.class, word.lists) = vocabulary.sorts(word.lower);
    word
}

/// The sign in ASCII that a sign stands for; 0 for none.
fn sign(text: &str) -> u8 {
    match text {
        "’" | "‘" => b'\'',
        "–" | "—" | "‐" => b'-',
        _ if text.is_ascii() => text.as_bytes()[0],
        _ => 0,
    }
}

/// The shape of a word: runs of capitals, small letters and digits, each at most two long.
fn shape(text: &str) -> u64 {
    let (mut shape, mut last, mut length) = (7, 0, 0);
    for letter in text.chars() {
        let kind = match letter {
            _ if letter.is_uppercase() => 1,
            _ if letter.is_lowercase() => 2,
            '0'..='9' => 3,
            _ if letter.is_alphabetic() => 4,
            _ => letter as u64,
        };
        length = if kind == last { length + 1 } else { 1 };
        if length <= 2 {
            shape = mix(shape, kind);
        }
        last = kind;
    }
    shape
}

/// Whether a sentence ends with the token at `at`.
fn ends_sentence(tokens: &[Token<'_>], at: usize, vocabulary: &Vocabulary) -> bool {
    let Some(next) = tokens.get(at + 1) else { return true };
    if next.span.start == tokens[at].span.end {
        return false;
    }
    closes(tokens, at, vocabulary)
        && !next.text.starts_with(|first: char| first.is_lowercase() || first == ',')
}

/// Whether the token at `at` is the mark that closes a sentence, or a bracket or quotation mark upon it.
fn closes(tokens: &[Token<'_>], at: usize, vocabulary: &Vocabulary) -> bool {
    match tokens[at].text {
        _ if tokens[at].class != Class::Sign => false,
        "!" | "?" | "…" => true,
        "\"" | "”" | "’" | "'" | ")" | "]" => {
            at > 0
                && tokens[at - 1].span.end == tokens[at].span.start
                && matches!(tokens[at - 1].text, "." | "!" | "?")
        }
        "." => at > 0 && !abbreviates(&tokens[at - 1], vocabulary),
        _ => false,
    }
}

/// Whether a full stop after the token tells that it is short: "Mr.", "J.".
fn abbreviates(token: &Token<'_>, vocabulary: &Vocabulary) -> bool {
    let initial = token.text.chars().count() == 1 && token.is_capitalised() && token.text != "I";
    initial || vocabulary.is_abbreviation(token.form)
}

/// Marks the words of each longest name of several words that the gazetteer has.
fn remember_names(sentence: &mut [Word], vocabulary: &Vocabulary) {
    for at in 0..sentence.len() {
        if !sentence[at].capital {
            continue;
        }
        let Some((length, memory)) = vocabulary.longest(&sentence[at..]) else { continue };
        for word in &mut sentence[at..at + length] {
            word.within |= memory;
        }
    }
}
