//! The tabs beside the documents: what a program can show of them is given to it, each drawn from the bytes
//! of its study.

use std::rc::Rc;

use engine::codec;
use engine::collection::Summary;
use engine::study::{Ledger, Statements, Timeline};
use engine::view::{Link, Tab, View};
use yew::prelude::*;

use crate::components::markup::{Content, element};

use super::explore::{Props, to};
use super::still::{Part, still};
use crate::components::ledger::{self, ledger};
use crate::components::notes::alert;
use crate::components::statements::{self, statements};
use crate::components::timeline::{self, timeline};
use crate::state::{Action, Loadable};
use crate::words::results;

/// A tab that a program can show.
#[derive(Clone, Copy, Debug)]
pub struct Study {
    /// Which tab.
    pub tab: Tab,
    /// Draws it.
    pub draw: fn(&StudyProps) -> Html,
}

/// The drawing belongs to the tab.
impl PartialEq for Study {
    fn eq(&self, other: &Self) -> bool {
        self.tab == other.tab
    }
}

/// The tabs that a program can show beside the documents.
pub type Studies = &'static [Study];

/// All there are.
pub const STUDIES: Studies = &[
    Study { tab: Tab::Figures, draw: figures },
    Study { tab: Tab::Timeline, draw: over_time },
    Study { tab: Tab::Statements, draw: who_says_what },
];

/// Whether a program with these studies can show a tab.
pub fn shows(studies: Studies, tab: Tab) -> bool {
    tab == Tab::Documents || of(studies, tab).is_some()
}

fn of(studies: Studies, tab: Tab) -> Option<Study> {
    studies.iter().find(|study| study.tab == tab).copied()
}

/// What a tab shows, and where it tells.
#[derive(Clone, Debug)]
pub struct StudyProps {
    /// Which tab, and how it is drawn.
    pub study: Study,
    /// The bytes of its study.
    pub bytes: Rc<Vec<u8>>,
    /// The collection, for names of countries.
    pub summary: Rc<Summary>,
    /// What the reader asked for.
    pub view: View,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

/// An answer is the same if it is the very same.
impl PartialEq for StudyProps {
    fn eq(&self, other: &Self) -> bool {
        self.study == other.study
            && Rc::ptr_eq(&self.bytes, &other.bytes)
            && Rc::ptr_eq(&self.summary, &other.summary)
            && self.view == other.view
            && self.dispatch == other.dispatch
    }
}

/// The tab that is chosen, as far as this program can show it.
pub(super) fn study(props: &Props) -> Html {
    let model = &props.model;
    let bytes = match &model.study {
        Loadable::Failed(problem) => return alert(problem),
        asked => asked.latest(),
    };
    match bytes.zip(of(props.studies, model.view.tab)) {
        Some((bytes, study)) => still(Part::Study(StudyProps {
            study,
            bytes: Rc::clone(bytes),
            summary: Rc::clone(&model.summary),
            view: model.view.clone(),
            dispatch: props.dispatch.clone(),
        })),
        None => element("p").class("placeholder").child(results::LOADING_TAB).html(),
    }
}

/// Another view is gone to as by a link.
fn on_view(props: &StudyProps) -> Callback<View> {
    to(&props.dispatch, |view| Action::Navigated(Box::new(Link { view, ..Link::default() })))
}

fn figures(props: &StudyProps) -> Html {
    let figures: Ledger = codec::decode(&props.bytes).unwrap_or_default();
    ledger(&ledger::Props {
        ledger: Rc::new(figures),
        summary: Rc::clone(&props.summary),
        view: Rc::new(props.view.clone()),
        on_view: on_view(props),
        on_more: to(&props.dispatch, |()| Action::AskedMore),
    })
}

fn over_time(props: &StudyProps) -> Html {
    let shown: Timeline = codec::decode(&props.bytes).unwrap_or_default();
    timeline(&timeline::Props {
        timeline: Rc::new(shown),
        view: Rc::new(props.view.clone()),
        on_view: on_view(props),
        on_more: to(&props.dispatch, |()| Action::AskedMore),
    })
}

fn who_says_what(props: &StudyProps) -> Html {
    let said: Statements = codec::decode(&props.bytes).unwrap_or_default();
    statements(&statements::Props {
        statements: Rc::new(said),
        view: Rc::new(props.view.clone()),
        on_view: on_view(props),
        on_more: to(&props.dispatch, |()| Action::AskedMore),
    })
}
