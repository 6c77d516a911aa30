//! Questions and answers between the page and its workers, and their bytes.
//!
//! The page numbers its questions; an answer carries the number of its question. A number is never
//! used twice, so an answer to an older question is known as stale and dropped.
//!
//! Files that a reader opens go to a worker of their own: [`Handed`] one by one, and [`Told`] back.

use crate::codec::{self, Codec, Reader, fields, variants};
use crate::collection::{Card, Collection, Reading, Summary};
use crate::model::{DocKey, Facet};
use crate::search::Found;
use crate::view::View;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Open the collection in these bytes; comes first.
    Open(Vec<u8>),
    /// Which documents pass?
    Search {
        /// What the reader asked for.
        view: View,
        /// How many hits at most.
        limit: u32,
    },
    /// Open a document.
    Read {
        /// Which.
        document: DocKey,
        /// For its query and its passage.
        view: View,
    },
    /// Why is this value there?
    Explain {
        /// Of which facet; `None` when only an entity's key is known.
        facet: Option<Facet>,
        /// Its key.
        value: String,
    },
    /// What stands in the tab of this view?
    Study {
        /// What the reader asked for; its tab says what is wanted.
        view: View,
        /// How many rows at most.
        limit: u32,
    },
}

variants!(Question {
    0 => Open(bundle), 1 => Search { view, limit }, 2 => Read { document, view }, 3 => Explain {
    facet, value }, 4 => Study { view, limit },
});

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// To `Open`.
    Opened(Summary),
    /// To `Search`.
    Found(Found),
    /// To `Read`.
    Read(Box<Reading>),
    /// To `Explain`.
    Explained(Box<Card>),
    /// To any.
    Failed(Failure),
    /// To `Study`: bytes of the type that the tab's study gives. Programs that do not show the tab need
    /// not know how to read them.
    Studied(Vec<u8>),
}

variants!(Answer {
    0 => Opened(summary), 1 => Found(found), 2 => Read(reading), 3 => Explained(card), 4 =>
    Failed(failure), 5 => Studied(bytes),
});

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The bundle cannot be used; the message names what was expected and found.
    Bundle(String),
    /// Asked before `Open`.
    NothingOpen,
    /// No document has this key.
    NoSuchDocument(DocKey),
    /// No document has this value.
    NoSuchValue(String),
    /// The question's bytes could not be read.
    Garbled,
    /// The program does not know the tab that is asked about.
    NoStudy,
}

variants!(Failure {
    0 => Bundle(message), 1 => NothingOpen, 2 => NoSuchDocument(key), 3 => NoSuchValue(key), 4
    => Garbled, 5 => NoStudy,
});

/// A question or an answer with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered<T> {
    /// The question's number.
    pub number: u32,
    /// What is asked or answered.
    pub body: T,
}

fields!(Numbered<T> { number, body });

/// What the page hands to the program that makes a collection of a reader's own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// A file.
    File {
        /// Its path within what the reader chose, with `/`.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// That was the last one.
    All {
        /// What the collection is called.
        name: String,
    },
}

variants!(Handed { 0 => File { name, bytes }, 1 => All { name } });

/// What that program tells. The last thing is `Compiled` or `Refused`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// So many documents are read.
    Read {
        /// How many.
        done: u32,
        /// Of how many.
        of: u32,
    },
    /// The collection.
    Compiled {
        /// To be opened like any other.
        bundle: Vec<u8>,
        /// What could not be read or was left alone, and why; a sentence each.
        notes: Vec<String>,
    },
    /// There is none.
    Refused {
        /// Why; a sentence each.
        notes: Vec<String>,
    },
}

variants!(Told { 0 => Read { done, of }, 1 => Compiled { bundle, notes }, 2 => Refused { notes } });

/// What answers [`Question::Study`]: the bytes of what stands in the tab of a view, with so many rows at
/// most; `None` for a tab that it does not know.
///
/// A value, so that a program carries no study that it was not given.
pub type Study = fn(&Collection, &View, u32) -> Option<Vec<u8>>;

/// The study of a program that shows documents alone.
pub const fn no_study(_: &Collection, _: &View, _: u32) -> Option<Vec<u8>> {
    None
}

/// The worker's whole life: reads one question's bytes, answers with the answer's bytes.
///
/// Both are an encoded [`Numbered`]. `open` is the collection opened so far; a bundle that cannot
/// be opened leaves it as it was. `study` answers for the tabs beside the documents. A question that cannot be read is answered by
/// [`Failure::Garbled`], with the number that its bytes begin with, or 0.
///
/// Never panics, whatever the bytes.
pub fn answer(open: &mut Option<Collection>, study: Study, question: &[u8]) -> Vec<u8> {
    codec::encode(&match codec::decode::<Numbered<Question>>(question) {
        Some(Numbered { number, body }) => Numbered { number, body: reply(open, study, body) },
        None => Numbered { number: number(question), body: Answer::Failed(Failure::Garbled) },
    })
}

fn number(question: &[u8]) -> u32 {
    u32::decode(&mut Reader::new(question))
}

fn reply(open: &mut Option<Collection>, study: Study, question: Question) -> Answer {
    let reply = match (question, open.as_ref()) {
        (Question::Open(bytes), _) => return opened(open, bytes),
        (_, None) => Err(Failure::NothingOpen),
        (Question::Search { view, limit }, Some(collection)) => {
            Ok(Answer::Found(collection.search(&view, limit)))
        }
        (Question::Read { document, view }, Some(collection)) => read(collection, document, &view),
        (Question::Explain { facet, value }, Some(collection)) => explain(collection, facet, value),
        (Question::Study { view, limit }, Some(collection)) => {
            study(collection, &view, limit).map(Answer::Studied).ok_or(Failure::NoStudy)
        }
    };
    reply.unwrap_or_else(Answer::Failed)
}

fn opened(open: &mut Option<Collection>, bytes: Vec<u8>) -> Answer {
    match Collection::open(bytes) {
        Ok(collection) => Answer::Opened(open.insert(collection).summary()),
        Err(error) => Answer::Failed(Failure::Bundle(error.to_string())),
    }
}

fn read(collection: &Collection, document: DocKey, view: &View) -> Result<Answer, Failure> {
    match collection.read(&document, view) {
        Some(reading) => Ok(Answer::Read(Box::new(reading))),
        None => Err(Failure::NoSuchDocument(document)),
    }
}

fn explain(
    collection: &Collection,
    facet: Option<Facet>,
    value: String,
) -> Result<Answer, Failure> {
    let asked = match facet {
        Some(facet) => Some((facet, value.clone())),
        None => collection.entity(&value),
    };
    let card = asked.and_then(|(facet, key)| collection.explain(facet, &key));
    card.map(|card| Answer::Explained(Box::new(card))).ok_or(Failure::NoSuchValue(value))
}
