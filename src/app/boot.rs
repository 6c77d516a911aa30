//! The start: the link, the collection and the first answers come together, and only then the page is
//! mounted in the place of the served content. Nothing jumps, for the first picture is complete.

use std::cell::RefCell;
use std::rc::Rc;

use engine::view::View;
use yew::{Callback, Renderer};

use super::{App, Props};
use crate::browser::desk::Handed;
use crate::browser::{Client, Event, collection, page, storage, url};
use crate::pages::Studies;
use crate::state::{Action, Model, Problem};
use crate::words;

/// The page before it is mounted. The reducer works already.
struct Boot {
    studies: Studies,
    client: Client,
    model: Rc<Model>,
    /// The address as it was read. It may change before everything is there.
    fragment: String,
}

/// Starts a page that shows `studies` beside the documents, from the address and from what the program
/// before it has `handed` over, if there was one.
pub fn boot(studies: Studies, handed: Option<Handed>) {
    let settings = storage::settings();
    page::set_theme(settings.theme);
    let fragment = url::fragment();
    let model = Model::new(View::read(&fragment), settings);
    let (model, collection) = match handed {
        Some(Handed { collection, kept }) => (model.going_on(kept), Some(collection)),
        None => (model, None),
    };
    let (model, client) = (Rc::new(model), Client::start(Callback::noop()));
    let boot = Boot { studies, client: client.clone(), model, fragment };
    let boot = Rc::new(RefCell::new(boot));
    let listener = boot.clone();
    client.listen(Callback::from(move |event| receive(&listener, event)));
    boot.borrow().ask();
    match collection {
        Some(bytes) => client.open(bytes),
        None => collection::fetch(move |fetched| match fetched {
            Ok(bytes) => client.open(bytes),
            Err(found) => tell(&Problem::Fetch(found)),
        }),
    }
}

/// An event on the way: told if it ends the start, else taken in.
fn receive(boot: &RefCell<Boot>, event: Event) {
    match event {
        Event::Refused(message) => return tell(&Problem::Bundle(message)),
        Event::Stopped => return tell(&Problem::Stopped),
        Event::Crashed => return,
        Event::Opened(_) | Event::Answered(..) => {}
    }
    let mut boot = boot.borrow_mut();
    boot.act(Action::from(event));
    boot.follow_address();
    if boot.model.is_complete() {
        boot.mount();
    }
}

impl Boot {
    fn act(&mut self, action: Action) {
        self.model = Rc::new(Model::clone(&self.model).reduce(action));
    }

    fn ask(&self) {
        for question in self.model.questions().all() {
            self.client.ask(question);
        }
    }

    /// A link that was followed in the served page meanwhile.
    fn follow_address(&mut self) {
        let fragment = url::fragment();
        if fragment != self.fragment {
            self.act(Action::Navigated(Box::new(View::read(&fragment))));
            self.fragment = fragment;
            self.ask();
        }
    }

    fn mount(&self) {
        let model = Rc::new(Model { live: true, ..Model::clone(&self.model) });
        let props = Props { studies: self.studies, model, client: self.client.clone() };
        Renderer::<App>::with_root_and_props(page::root(), props).render();
    }
}

/// The served texts stay readable; the reader is told what is wrong and what to do.
fn tell(problem: &Problem) {
    page::alert(&words::page::problem(problem));
}
