//! What follows the model outside of the page's markup, after each rendering.
//!
//! Only two reach outward: the view is written to the address, and questions go to the worker. What
//! comes back is an action like any other.

use std::rc::Rc;

use engine::collection::PassageFound;
use engine::model::DocKey;
use engine::protocol::Question;

use super::Props;
use super::own_files::{self, Reading};
use crate::browser::{Client, Event, desk, focus, page, storage, url};
use crate::pages::{Studies, shows};
use crate::state::{Action, Model, Overlay, OwnFiles, Problem, Settings, navigation};

/// What the outside has been brought up to.
pub(super) struct Effects {
    studies: Studies,
    client: Client,
    reading: Reading,
    /// The model that the outside follows.
    model: Rc<Model>,
    /// The document whose heading had the focus last.
    open: Option<DocKey>,
    /// What opened and took the focus.
    opened: focus::Opened,
}

impl Effects {
    /// The outside of a page that is being mounted with a model whose questions are answered.
    pub(super) fn new(props: &Props, reading: Reading) -> Self {
        let Props { studies, model, client } = props.clone();
        let open = model.view.document.clone();
        Self { studies, client, reading, model, open, opened: focus::Opened::default() }
    }

    /// Brings the outside up to `model`; on the `first` rendering all of it, then what changed.
    pub(super) fn follow(&mut self, model: &Rc<Model>, first: bool) {
        let old = std::mem::replace(&mut self.model, Rc::clone(model));
        if first || old.view != model.view {
            url::write(navigation(&url::fragment(), &old.view, &model.view), &model.view);
        }
        // After the address: a view chosen in a sheet has an entry of its own, and then nothing must be
        // taken back.
        if first || old.overlay != model.overlay {
            sheet(model.overlay);
        }
        own_files::follow(&self.reading, &old.own, &model.own);
        for question in questions(&old, model) {
            self.ask(question);
        }
        self.opened.follow();
        if old.view.tab != model.view.tab {
            focus::tab();
        }
        self.focus(&old, model, first);
        if first || old.settings != model.settings {
            settings(model.settings);
        }
        if first || title(&old) != title(model) {
            page::set_title(&format!("{} · Dossier", title(model)));
        }
    }

    /// Asks the worker; what this program cannot show is the desk's, which is called.
    fn ask(&self, question: Question) {
        match &question {
            Question::Study { view, .. } if !shows(self.studies, view.tab) => desk::call(),
            _ => self.client.ask(question),
        }
    }

    /// The focus goes to the heading of an opened article, and back to its link on closing. The passage
    /// of a link comes into view, and so does the current match.
    fn focus(&mut self, old: &Model, model: &Model, first: bool) {
        let passage = |model: &Model| model.document().and_then(|reading| reading.passage);
        let is_here = model.document().is_some();
        let open = &model.view.document;
        if open.is_none() || is_here {
            let before = std::mem::replace(&mut self.open, open.clone());
            match (before, open) {
                (Some(before), None) => focus::result(&before.0),
                (before, open) if before != *open => focus::heading(),
                _ => {}
            }
            let came = first || passage(old) != passage(model) || old.document().is_none();
            if let Some(PassageFound::At(_)) = passage(model).filter(|_| came) {
                focus::passage();
            }
        }
        if let Some(number) = model.reader.hit.filter(|hit| first || old.reader.hit != Some(*hit)) {
            focus::hit(number);
        }
    }
}

/// What is new; of another collection, everything, and so after files were read, for which the desk had to
/// wait.
fn questions(old: &Model, model: &Model) -> Vec<Question> {
    let is_reading = |model: &Model| matches!(model.own, OwnFiles::Reading { .. });
    let has_read = is_reading(old) && !is_reading(model);
    let questions = model.questions();
    if old.summary.digest == model.summary.digest && !has_read {
        questions.news(old.questions())
    } else {
        questions.all()
    }
}

/// Back closes what lies over the page.
fn sheet(overlay: Overlay) {
    match overlay {
        Overlay::None => url::leave_sheet(),
        _ => url::push_sheet(),
    }
}

/// Settings hold at once and are kept. Nothing is kept of who set nothing.
fn settings(settings: Settings) {
    page::set_theme(settings.theme);
    if storage::settings() != settings {
        storage::keep(settings);
    }
}

/// The title names what is open.
fn title(model: &Model) -> &str {
    model.document().map_or(&model.summary.name, |reading| &reading.document.title.text)
}

impl From<Event> for Action {
    fn from(event: Event) -> Self {
        match event {
            Event::Opened(summary) => Self::CollectionOpened(summary),
            Event::Refused(message) => Self::Failed(Problem::Bundle(message)),
            Event::Answered(question, answer) => Self::Answered(question, answer),
            Event::Crashed => Self::Failed(Problem::Crashed),
            Event::Stopped => Self::Failed(Problem::Stopped),
        }
    }
}
