//! Quotation marks, paired: curly, straight and single ones, and quotations of several paragraphs.

use super::super::scene::Stretch;
use super::super::words::{Class, Token};

/// What stands between a pair of quotation marks, in tokens of its stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// The first token after the opening mark.
    pub(super) from: usize,
    /// One past the last token before the closing mark, or the end of the stretch.
    pub(super) to: usize,
    /// There is no closing mark: the next paragraph goes on.
    pub(super) runs_on: bool,
}

/// The quotations of a stretch, in order; `next` is the stretch that follows it.
pub(super) fn quoted(stretch: &Stretch<'_>, next: Option<&Stretch<'_>>) -> Vec<Quoted> {
    let tokens = &stretch.tokens;
    let (mut found, open) = double(tokens);
    let goes_on = next.is_some_and(|next| matches!(next.word(0), "“" | "\"" | "„" | "«"));
    if let Some(open) = open.filter(|open| goes_on && open + 1 < tokens.len()) {
        found.push(Quoted { from: open + 1, to: tokens.len(), runs_on: true });
    }
    with_single(tokens, found)
}

/// Pairs of double marks, and an opening one that was left open. A straight mark opens or closes by
/// the blanks around it: one that looks like an opening mark while another is open shows that the
/// earlier one was never closed.
fn double(tokens: &[Token<'_>]) -> (Vec<Quoted>, Option<usize>) {
    let mut found = Vec::new();
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        let opens = match token.text {
            "“" | "„" | "«" => true,
            "”" | "»" => false,
            "\"" => open.is_none() || is_glued(tokens, at + 1) && !is_glued(tokens, at),
            _ => continue,
        };
        match open {
            _ if opens => open = Some(at),
            Some(from) => {
                found.push(Quoted { from: from + 1, to: at, runs_on: false });
                open = None;
            }
            None => {}
        }
    }
    (found, open)
}

/// Adds the pairs of single marks. One around double marks takes their place, one within them is a
/// part of the quotation.
fn with_single(tokens: &[Token<'_>], double: Vec<Quoted>) -> Vec<Quoted> {
    let mut singles = single(tokens).peekable();
    let mut found: Vec<Quoted> = Vec::new();
    let mut doubles = double.into_iter().peekable();
    loop {
        let next = match (singles.peek(), doubles.peek()) {
            (Some(one), Some(two)) if one.from < two.from => singles.next(),
            (Some(_), None) => singles.next(),
            (_, Some(_)) => doubles.next(),
            (None, None) => return found,
        };
        let end = found.last().map_or(0, |last| last.to);
        found.extend(next.filter(|next| end <= next.from));
    }
}

/// Pairs of single marks around at least four words. Each opening mark forgets one that is still open:
/// that was an apostrophe ("'Tis").
fn single<'a>(tokens: &'a [Token<'a>]) -> impl Iterator<Item = Quoted> + 'a {
    let mut open = None;
    tokens.iter().enumerate().filter_map(move |(at, token)| {
        if !matches!(token.text, "‘" | "’" | "'") {
            return None;
        }
        if opens_single(tokens, at) {
            open = Some(at);
            return None;
        }
        let from = open.filter(|_| closes_single(tokens, at))? + 1;
        open = None;
        (words(&tokens[from..at]) >= 4).then_some(Quoted { from, to: at, runs_on: false })
    })
}

fn opens_single(tokens: &[Token<'_>], at: usize) -> bool {
    let is_word = tokens.get(at + 1).is_some_and(|next| next.class == Class::Word);
    tokens[at].text != "’" && is_word && is_glued(tokens, at + 1) && !is_glued(tokens, at)
}

/// A closing mark follows a word or its full stop and is followed by neither; "the workers' union" is
/// none.
fn closes_single(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| tokens[before]) else { return false };
    let next = tokens.get(at + 1);
    let stuck = next.is_some_and(|next| is_glued(tokens, at + 1) && next.class != Class::Sign);
    let goes_on = next.is_some_and(|next| next.class == Class::Word && !next.is_capitalised());
    let possessive = before.class == Class::Word && before.text.ends_with('s') && goes_on;
    is_glued(tokens, at) && !stuck && !possessive
}

/// Whether nothing parts the token at `at` from the one before it.
pub(super) fn is_glued(tokens: &[Token<'_>], at: usize) -> bool {
    let pair = at.checked_sub(1).and_then(|before| Some((tokens.get(before)?, tokens.get(at)?)));
    pair.is_some_and(|(one, two)| one.span.end == two.span.start)
}

/// How many words, as blanks part them.
pub(super) fn words(tokens: &[Token<'_>]) -> usize {
    let gaps = tokens.windows(2).filter(|pair| pair[0].span.end < pair[1].span.start).count();
    gaps + usize::from(!tokens.is_empty())
}
