//! A passage: a quotation with its surroundings that finds itself again in a text, also after small edits.
//!
//! The form is that of Text Fragments, `[prefix-,]start[,end][,-suffix]`.

use serde::{Deserialize, Serialize};

use crate::model::Span;

/// A passage of a document's body text with white space folded.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

impl Passage {
    /// Reads the value of `at` (still percent-encoded); `None` when there is no quotation in it.
    pub fn read(_value: &str) -> Option<Self> {
        None
    }

    /// Prints the value of `at`, percent-encoded.
    pub fn value(&self) -> String {
        String::new()
    }

    /// The passage that `span` of `text` is, with enough surroundings to find it again.
    ///
    /// `body` are the spans of `text` that are body, in order.
    pub fn of(_text: &str, _body: &[Span], _span: Span) -> Option<Self> {
        None
    }

    /// Where it stands in the body of `text`; `None` when it is lost.
    pub fn find(&self, _text: &str, _body: &[Span]) -> Option<Span> {
        None
    }
}
