//! The page that lives: the model, and what reaches outward.
//!
//! ```text
//! boot      link, collection and first answers; only then the page is mounted
//! effects   view -> address, model -> worker; focus, title, settings
//! outward   what a reader wants copied
//! own_files a reader's own files in place of the collection
//! ```

#[cfg(target_arch = "wasm32")]
mod boot;
mod effects;
mod outward;
mod own_files;

use std::cell::RefCell;
use std::rc::Rc;

use engine::view::View;
use yew::prelude::*;

use crate::browser::{Client, EventListener, desk, focus, keys, selection, url};
use crate::pages::{self, Studies, explore};
use crate::state::{Action, Command, Model, OwnFiles, command};
use effects::Effects;

#[cfg(target_arch = "wasm32")]
pub use boot::boot;

/// Properties of [`App`].
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The tabs that this program shows beside the documents.
    pub studies: Studies,
    /// What is known at the start: complete, so that nothing jumps.
    pub model: Rc<Model>,
    /// The worker, with the collection open.
    pub client: Client,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model) && self.client == other.client
    }
}

/// The model as it is now, for callbacks that live longer than one rendering.
type Latest = Rc<RefCell<Rc<Model>>>;

/// The page with its one model.
///
/// A struct and not a function: what outlives a rendering stands in its fields, and the effects are plain
/// calls after each rendering. Hooks for the same would be compiled anew for every effect.
pub struct App {
    latest: Latest,
    dispatch: Callback<Action>,
    effects: Effects,
    /// They end when the page is left.
    listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { model, client, .. } = ctx.props();
        let latest = Rc::new(RefCell::new(model.clone()));
        let dispatch = outward::dispatch(latest.clone(), ctx.link().callback(|action| action));
        client.listen(dispatch.reform(Action::from));
        let reading = own_files::Reading::default();
        let mut listeners = listeners(&latest, &dispatch);
        listeners.extend(own_files::listeners(&reading, client, &dispatch));
        Self { effects: Effects::new(ctx.props(), reading), listeners, latest, dispatch }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        if matches!(action, Action::DeskCame(true)) {
            self.leave(&ctx.props().client);
            return false;
        }
        let mut latest = self.latest.borrow_mut();
        *latest = Rc::new(Model::clone(&latest).reduce(action));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (model, dispatch) = (self.latest.borrow().clone(), self.dispatch.clone());
        explore(&pages::Props { studies: ctx.props().studies, model, dispatch })
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let model = self.latest.borrow().clone();
        self.effects.follow(&model, first);
    }
}

impl App {
    /// Leaves the page to the desk: it gets what no address holds, and here nothing listens any more. What
    /// is drawn stays until the desk has drawn its own.
    ///
    /// Files that are just being read are waited for; then the desk is called again.
    fn leave(&mut self, client: &Client) {
        let model = self.latest.borrow();
        if matches!(model.own, OwnFiles::Reading { .. }) {
            return;
        }
        self.listeners.clear();
        if let Some(collection) = client.close() {
            desk::start(&collection, &model.kept());
        }
    }
}

/// What the browser tells of: keys, another address, a selection in the article.
fn listeners(latest: &Latest, dispatch: &Callback<Action>) -> Vec<EventListener> {
    let mut listeners = Vec::from(url::listen({
        let dispatch = dispatch.clone();
        move || dispatch.emit(Action::Navigated(Box::new(View::read(&url::fragment()))))
    }));
    listeners.push(selection::listen({
        let (latest, dispatch) = (latest.clone(), dispatch.clone());
        move |is_selected| {
            // Browsers tell of every move of a selection; few begin or end one.
            let was_selected = latest.borrow().reader.selected;
            if is_selected != was_selected {
                dispatch.emit(Action::PassageSelected(is_selected));
            }
        }
    }));
    listeners.push(desk::listen({
        let dispatch = dispatch.clone();
        move |came| dispatch.emit(Action::DeskCame(came))
    }));
    listeners.push(keys::listen({
        let (latest, dispatch) = (latest.clone(), dispatch.clone());
        move |stroke| {
            let command = command(stroke, &latest.borrow());
            let is_known = command.is_some();
            match command {
                Some(Command::Act(action)) => dispatch.emit(action),
                Some(Command::Focus(target)) => focus::target(target),
                None => {}
            }
            is_known
        }
    }));
    listeners
}
