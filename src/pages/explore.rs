//! The one page: filters, list, reader.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Model};

/// Properties of [`Explore`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What the page knows.
    pub model: Rc<Model>,
    /// Where actions go; stable for life.
    pub dispatch: Callback<Action>,
}

/// The whole page.
#[component]
pub fn Explore(props: &Props) -> Html {
    let _ = props;
    html! { <main /> }
}
