//! The page that lives: the reducer, and what reaches outward.
//!
//! ```text
//! boot      link, collection and first answers; only then the page is mounted
//! effects   view -> address, model -> worker; focus, title, settings
//! outward   what a reader wants copied
//! ```

#[cfg(target_arch = "wasm32")]
mod boot;
mod effects;
mod outward;

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::Client;
use crate::pages::Explore;
use crate::state::{Action, Model};

#[cfg(target_arch = "wasm32")]
pub use boot::boot;

/// Properties of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What is known at the start: complete, so that nothing jumps.
    pub model: Rc<Model>,
    /// The worker, with the collection open.
    pub client: Client,
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).reduce(action))
    }
}

/// The page with its one model.
#[component]
pub fn App(props: &Props) -> Html {
    let start = props.model.clone();
    let store = use_reducer_eq(move || Model::clone(&start));
    let model = Rc::new(Model::clone(&store));
    let dispatch = outward::use_dispatch(&model, store.dispatcher());

    effects::use_address(&model, &dispatch);
    effects::use_sheet(model.overlay);
    effects::use_worker(&model, &props.client, &dispatch);
    effects::use_focus(&model);
    effects::use_hit(model.reader.hit);
    effects::use_settings(model.settings);
    effects::use_title(&model);
    effects::use_selection(&dispatch);
    effects::use_keys(&model, &dispatch);

    html! { <Explore {model} {dispatch} /> }
}
