//! What follows the model outside of the page's markup.
//!
//! Only two reach outward: the view is written to the address, and questions go to the worker. What
//! comes back is an action like any other.

use std::cell::RefCell;
use std::rc::Rc;

use engine::collection::PassageFound;
use engine::view::View;
use yew::prelude::*;

use crate::browser::{Client, Event, focus, keys, page, selection, storage, url};
use crate::state::{Action, Command, Model, Overlay, Problem, Settings, command, navigation};

/// The view is written to the address; Back and Forward come from it.
#[hook]
pub(super) fn use_address(model: &Rc<Model>, dispatch: &Callback<Action>) {
    let written = use_mut_ref(|| model.view.clone());
    use_effect_with(model.view.clone(), move |view| {
        let old = written.replace(view.clone());
        url::write(navigation(&url::fragment(), &old, view), view);
    });
    use_effect_with(dispatch.clone(), |dispatch| {
        let dispatch = dispatch.clone();
        let listeners = url::listen(move || {
            dispatch.emit(Action::Navigated(Box::new(View::read(&url::fragment()))));
        });
        move || drop(listeners)
    });
}

/// Back closes what lies over the page. Comes after [`use_address`]: a view chosen there has an entry
/// of its own, and then nothing must be taken back.
#[hook]
pub(super) fn use_sheet(overlay: Overlay) {
    use_effect_with(overlay, |overlay| match overlay {
        Overlay::None => url::leave_sheet(),
        _ => url::push_sheet(),
    });
}

/// Questions that changed go to the worker, its events come back.
#[hook]
pub(super) fn use_worker(model: &Rc<Model>, client: &Client, dispatch: &Callback<Action>) {
    let asked = use_mut_ref(|| model.questions());
    use_effect_with((model.questions(), client.clone()), move |(questions, client)| {
        let old = asked.replace(questions.clone());
        for question in questions.news(&old) {
            client.ask(question);
        }
    });
    use_effect_with((client.clone(), dispatch.clone()), |(client, dispatch)| {
        client.listen(dispatch.reform(Action::from));
    });
}

/// The focus goes to the heading of an opened article, and back to its link on closing. The passage
/// of a link comes into view.
#[hook]
pub(super) fn use_focus(model: &Rc<Model>) {
    let open = model.view.document.clone();
    let shown = use_mut_ref(|| open.clone());
    let here = model.document();
    let passage = here.and_then(|reading| reading.passage);
    use_effect_with((open, here.is_some(), passage), move |(open, is_here, passage)| {
        if open.is_some() && !is_here {
            return;
        }
        let old = shown.replace(open.clone());
        match (old, open) {
            (Some(old), None) => focus::result(&old.0),
            (old, open) if old != *open => focus::heading(),
            _ => {}
        }
        if let Some(PassageFound::At(_)) = passage {
            focus::passage();
        }
    });
}

/// The current match comes into view.
#[hook]
pub(super) fn use_hit(hit: Option<usize>) {
    use_effect_with(hit, |hit| {
        if let Some(number) = *hit {
            focus::hit(number);
        }
    });
}

/// Settings hold at once and are kept. Nothing is kept of who set nothing.
#[hook]
pub(super) fn use_settings(settings: Settings) {
    use_effect_with(settings, |settings| {
        page::set_theme(settings.theme);
        if storage::settings() != *settings {
            storage::keep(*settings);
        }
    });
}

/// The title names what is open.
#[hook]
pub(super) fn use_title(model: &Rc<Model>) {
    let open = model.document().map(|reading| reading.document.title.text.clone());
    let title = open.unwrap_or_else(|| model.summary.name.clone());
    use_effect_with(title, |title| page::set_title(&format!("{title} · Dossier")));
}

/// Whether text of the article is selected.
#[hook]
pub(super) fn use_selection(dispatch: &Callback<Action>) {
    use_effect_with(dispatch.clone(), |dispatch| {
        let dispatch = dispatch.clone();
        let listener = selection::listen(move |is| dispatch.emit(Action::PassageSelected(is)));
        move || drop(listener)
    });
}

/// Keys pressed anywhere.
#[hook]
pub(super) fn use_keys(model: &Rc<Model>, dispatch: &Callback<Action>) {
    let latest = use_latest(model);
    use_effect_with(dispatch.clone(), move |dispatch| {
        let dispatch = dispatch.clone();
        let listener = keys::listen(move |stroke| {
            let command = command(stroke, &latest.borrow().clone());
            match command.clone() {
                Some(Command::Act(action)) => dispatch.emit(action),
                Some(Command::Focus(target)) => focus::target(target),
                None => {}
            }
            command.is_some()
        });
        move || drop(listener)
    });
}

/// The model as it is when a callback runs, and not as it was when the callback was made.
#[hook]
pub(super) fn use_latest(model: &Rc<Model>) -> Rc<RefCell<Rc<Model>>> {
    let latest = use_mut_ref(|| model.clone());
    *latest.borrow_mut() = model.clone();
    latest
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
