//! View -> canonical link: fixed order of keys, sorted values, defaults left out.

use crate::date::Bound;
use crate::percent;
use crate::view::keys::{DATE_FIELDS, MATCHINGS, SORTS, TABS, word_for};
use crate::view::{Choices, View};

/// Digits of the collection's digest that "Copy link" writes: 64 bits.
const DIGEST_DIGITS: usize = 16;

impl View {
    /// Prints the canonical fragment, without `#`.
    ///
    /// ```
    /// # use engine::view::View;
    /// let view = View::read("country=US,KP&q=\"defense treaty\"").view;
    /// assert_eq!(view.fragment(), "q=%22defense+treaty%22&country=KP,US");
    /// ```
    pub fn fragment(&self) -> String {
        let mut out = Printer::default();
        out.text("q", Some(self.query.as_str()).filter(|query| !query.is_empty()));
        for (facet, choices) in self.filters.iter() {
            out.choices(facet.key(), choices);
        }
        out.text("from", self.from.as_ref().map(Bound::as_str));
        out.text("to", self.to.as_ref().map(Bound::as_str));
        out.text("date", word_for(DATE_FIELDS, self.date));
        out.text("match", word_for(MATCHINGS, self.matching));
        out.text("sort", word_for(SORTS, self.sort));
        out.text("tab", word_for(TABS, self.tab));
        out.text("zoom", self.zoom.as_ref().map(zoom).as_deref());
        out.text("doc", self.document.as_ref().map(|key| key.0.as_str()));
        if let Some(passage) = &self.passage {
            out.key("at").push_str(&passage.value());
        }
        out.text("entity", self.entity.as_ref().map(|key| key.0.as_str()));
        out.fragment
    }

    /// The fragment that is given to others: sealed with the digest of the collection it was made for.
    pub fn sealed_fragment(&self, digest: &str) -> String {
        let mut out = Printer { fragment: self.fragment() };
        out.text("c", digest.get(..DIGEST_DIGITS.min(digest.len())));
        out.fragment
    }
}

fn zoom((from, to): &(Bound, Bound)) -> String {
    if from == to {
        from.as_str().to_owned()
    } else {
        format!("{}..{}", from.as_str(), to.as_str())
    }
}

#[derive(Default)]
struct Printer {
    fragment: String,
}

impl Printer {
    /// Begins a part; what is pushed to the result is its value.
    fn key(&mut self, key: &str) -> &mut String {
        if !self.fragment.is_empty() {
            self.fragment.push('&');
        }
        self.fragment.push_str(key);
        self.fragment.push('=');
        &mut self.fragment
    }

    fn text(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            percent::encode(value, b"", self.key(key));
        }
    }

    /// A part for each group; the excluded values stand at the end of the first.
    fn choices(&mut self, key: &str, choices: &Choices) {
        let mut excluded: Vec<_> = choices.excluded.iter().map(|value| ("!", value)).collect();
        for group in &choices.groups {
            let included = group.iter().map(|value| ("", value));
            self.values(key, included.chain(excluded.drain(..)));
        }
        if !excluded.is_empty() {
            self.values(key, excluded.into_iter());
        }
    }

    fn values<'a>(&mut self, key: &str, values: impl Iterator<Item = (&'a str, &'a String)>) {
        let out = self.key(key);
        for (index, (sign, value)) in values.enumerate() {
            if index > 0 {
                out.push(',');
            }
            out.push_str(sign);
            percent::encode(value, b"", out);
        }
    }
}
