//! A passage: a quotation with its surroundings that finds itself again in a text, also after small edits.
//!
//! The form is that of Text Fragments (WICG, "URL Fragment Text Directives"),
//! `[prefix-,]start[,end][,-suffix]`.
//!
//! ```text
//! folded  the body as one line, with the way back to the source text
//! exact   every place where the words stand as quoted
//! align   the place where they stand nearly so
//! ```

mod align;
mod exact;
mod folded;

use crate::codec::fields;
use crate::model::Span;
use crate::percent;
use folded::{Folded, fold};

/// Characters of a prefix or suffix at most.
const MAX_CONTEXT_CHARS: usize = 32;

/// Characters of surroundings that are tried, until the passage is unique.
const CONTEXTS: [usize; 4] = [0, 8, 16, MAX_CONTEXT_CHARS];

/// Quotations up to this many characters are written out; of longer ones both ends are.
const MAX_QUOTED_CHARS: usize = 80;

/// Words of either end of a long quotation that are tried.
const END_WORDS: [usize; 3] = [3, 6, 12];

/// A passage of a document's body text with white space folded.
///
/// Normalised: `start` is not empty, all parts are folded and trimmed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passage {
    /// What stands directly before, at most 32 characters; may be empty.
    pub prefix: String,
    /// The quotation, or its beginning.
    pub start: String,
    /// The end of the quotation when it is long; may be empty.
    pub end: String,
    /// What stands directly after, at most 32 characters; may be empty.
    pub suffix: String,
}

fields!(Passage { prefix, start, end, suffix });

impl Passage {
    /// Reads the value of `at` (still percent-encoded); `None` when there is no quotation in it.
    pub fn read(value: &str) -> Option<Self> {
        let mut parts: Vec<&str> = value.split(',').collect();
        let prefix = parts.first().and_then(|part| part.strip_suffix('-'));
        parts.drain(..usize::from(prefix.is_some()));
        let suffix = parts.last().and_then(|part| part.strip_prefix('-'));
        parts.truncate(parts.len() - usize::from(suffix.is_some()));
        let (start, end) = match parts[..] {
            [start] => (start, ""),
            [start, end] => (start, end),
            _ => return None,
        };
        let decode = |part: &str| percent::decode(part).map(|text| fold(&text));
        let passage = Self {
            prefix: last_chars(&decode(prefix.unwrap_or_default())?, MAX_CONTEXT_CHARS).to_owned(),
            start: decode(start)?,
            end: decode(end)?,
            suffix: first_chars(&decode(suffix.unwrap_or_default())?, MAX_CONTEXT_CHARS).to_owned(),
        };
        (!passage.start.is_empty()).then_some(passage)
    }

    /// Prints the value of `at`, percent-encoded.
    pub fn value(&self) -> String {
        let encoded = |text: &str| {
            let mut out = String::new();
            percent::encode(text, b"-", &mut out);
            out
        };
        let mut parts = Vec::new();
        if !self.prefix.is_empty() {
            parts.push(encoded(&self.prefix) + "-");
        }
        parts.push(encoded(&self.start));
        if !self.end.is_empty() {
            parts.push(encoded(&self.end));
        }
        if !self.suffix.is_empty() {
            parts.push(format!("-{}", encoded(&self.suffix)));
        }
        parts.join(",")
    }

    /// The passage that `span` of `text` is; see [`Body::passage`].
    ///
    /// `body` are the spans of `text` that are body, in order.
    pub fn of(text: &str, body: &[Span], span: Span) -> Option<Self> {
        Body::new(text, body).passage(span)
    }

    /// Where it stands in the body of `text`, in bytes of `text`; `None` when it is lost.
    ///
    /// Word for word with its surroundings if it can be; else where a quarter of the characters at
    /// most was changed, in the passage with its surroundings or in the quotation alone. Of several
    /// equally good places the first.
    pub fn find(&self, text: &str, body: &[Span]) -> Option<Span> {
        let folded = Folded::new(text, body);
        let place = exact::places(self, &folded.text).into_iter().next();
        place.or_else(|| align::place(self, &folded.text)).map(|place| folded.span_of(place))
    }
}

/// The body of a text, folded once for many passages.
pub struct Body(Folded);

impl Body {
    /// `body` are the spans of `text` that are body, in order.
    pub fn new(text: &str, body: &[Span]) -> Self {
        Self(Folded::new(text, body))
    }

    /// The passage that `span` of the text is, with enough surroundings to find it again.
    ///
    /// The shortest form that is unique in the body; in a text that repeats itself at length, the
    /// longest form there is. `None` when nothing but white space of the body lies in `span`.
    pub fn passage(&self, span: Span) -> Option<Passage> {
        let Self(folded) = self;
        let quoted = folded.range_of(span)?;
        let forms = quotations(&folded.text[quoted.clone()]);
        let surrounded = |chars: usize, (start, end): &(&str, &str)| Passage {
            prefix: last_chars(&folded.text[..quoted.start], chars).trim().to_owned(),
            start: (*start).to_owned(),
            end: (*end).to_owned(),
            suffix: first_chars(&folded.text[quoted.end..], chars).trim().to_owned(),
        };
        let is_unique =
            |passage: &Passage| exact::places(passage, &folded.text) == [quoted.clone()].as_slice();
        let mut candidates = CONTEXTS
            .into_iter()
            .flat_map(|chars| forms.iter().map(move |form| (chars, form)))
            .map(|(chars, form)| surrounded(chars, form));
        let last = || Some(surrounded(MAX_CONTEXT_CHARS, forms.last()?));
        candidates.find(is_unique).or_else(last)
    }
}

/// The ways to write a quotation, as `start` and `end`; shortest first.
fn quotations(quotation: &str) -> Vec<(&str, &str)> {
    let mut forms = Vec::new();
    if quotation.chars().count() > MAX_QUOTED_CHARS {
        let words: Vec<_> = quotation.match_indices(' ').map(|(space, _)| space).collect();
        for count in END_WORDS.into_iter().filter(|count| count * 2 <= words.len()) {
            let start = &quotation[..words[count - 1]];
            let end = &quotation[words[words.len() - count] + 1..];
            forms.push((start, end));
        }
    }
    forms.push((quotation, ""));
    forms
}

/// The first `count` characters.
fn first_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

/// The last `count` characters.
fn last_chars(text: &str, count: usize) -> &str {
    match count.checked_sub(1) {
        None => "",
        Some(before) => {
            text.char_indices().rev().nth(before).map_or(text, |(start, _)| &text[start..])
        }
    }
}

#[cfg(test)]
mod tests;
