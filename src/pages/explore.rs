//! The one page: filters, list, reader.

use std::rc::Rc;

use yew::prelude::*;

use super::filters::Filters;
use super::list::List;
use super::over::Over;
use super::reader::Reader;
use super::top::Top;
use crate::components::footer::Footer;
use crate::state::{Action, Model, Overlay};

/// Properties of [`Explore`] and of its parts.
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
    let model = &props.model;
    let over = matches!(model.overlay, Overlay::Help | Overlay::Palette);
    let reading = model.view.document.is_some().then_some("");
    html! {
        <>
            <div class="page" data-reading={reading} inert={over}>
                <Top ..props.clone() />
                <main class="panes">
                    <Filters ..props.clone() />
                    <List ..props.clone() />
                    <Reader ..props.clone() />
                </main>
                <Footer digest={model.summary.digest.clone()} live={model.live} />
            </div>
            <Over ..props.clone() />
        </>
    }
}
