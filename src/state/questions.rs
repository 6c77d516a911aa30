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
    /// What stands in the tab that is shown? The documents are no study.
    pub study: Option<Question>,
}

impl Questions {
    /// All of them.
    pub fn all(self) -> Vec<Question> {
        let mut all = vec![self.search];
        all.extend(self.read);
        all.extend(self.explain);
        all.extend(self.study);
        all
    }

    /// Those that `old` did not ask.
    pub fn news(self, old: Self) -> Vec<Question> {
        let (mut news, old) = (self.all(), old.all());
        news.retain(|question| !old.contains(question));
        news
    }
}

impl Model {
    /// All its questions.
    pub fn questions(&self) -> Questions {
        Questions {
            search: self.search_question(),
            read: self.read_question(),
            explain: self.explain_question(),
            study: self.study_question(),
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

    /// What the tab beside the documents shows of those that pass.
    pub fn study_question(&self) -> Option<Question> {
        let tab = Some(self.view.tab).filter(|tab| *tab != Tab::Documents)?;
        Some(Question::Study { view: View { tab, ..self.search_view() }, limit: self.limit })
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
