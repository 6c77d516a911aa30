//! What the model wants to know of the worker.

use engine::protocol::Question;
use engine::view::{Tab, View};

use crate::state::Model;

/// The questions that a model's answers must answer. An answer to any other question is stale.
#[derive(Clone, Debug, PartialEq)]
pub struct Questions {
    /// Which documents pass?
    pub search: Question,
    /// What stands in the open document?
    pub read: Option<Question>,
    /// Why is the value of the open card there?
    pub explain: Option<Question>,
}

impl Questions {
    /// All of them.
    pub fn all(self) -> impl Iterator<Item = Question> {
        [Some(self.search), self.read, self.explain].into_iter().flatten()
    }

    /// Those that `old` did not ask.
    pub fn news(&self, old: &Self) -> impl Iterator<Item = Question> {
        let old: Vec<_> = old.clone().all().collect();
        self.clone().all().filter(move |question| !old.contains(question))
    }
}

impl Model {
    /// All its questions.
    pub fn questions(&self) -> Questions {
        Questions {
            search: self.search_question(),
            read: self.read_question(),
            explain: self.explain_question(),
        }
    }

    /// Only what narrows and sorts is asked about: opening a document is no new search.
    pub fn search_question(&self) -> Question {
        Question::Search { view: self.search_view(), limit: self.limit }
    }

    /// The open document, with the query for its hits and its passage.
    pub fn read_question(&self) -> Option<Question> {
        let document = self.view.document.clone()?;
        let view = View {
            query: self.view.query.clone(),
            document: Some(document.clone()),
            passage: self.view.passage.clone(),
            ..View::default()
        };
        Some(Question::Read { document, view })
    }

    /// The value whose card is open.
    pub fn explain_question(&self) -> Option<Question> {
        let why = self.why.clone()?;
        Some(Question::Explain { facet: why.facet, value: why.value })
    }

    /// The part of the view that decides which documents are found, and in which order.
    pub(super) fn search_view(&self) -> View {
        View {
            document: None,
            passage: None,
            entity: None,
            tab: Tab::default(),
            ..self.view.clone()
        }
    }
}
