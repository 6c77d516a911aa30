//! The one page: filters, list, reader.

use std::rc::Rc;

use yew::prelude::*;

use super::filters::filters;
use super::list::list;
use super::over::over;
use super::reader::reader;
use super::top::top;
use crate::components::footer::{self, footer};
use crate::state::{Action, Model, Overlay};

/// What [`explore`] and its parts show, and where they tell.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What the page knows.
    pub model: Rc<Model>,
    /// Where actions go; stable for life.
    pub dispatch: Callback<Action>,
}

/// The whole page.
pub fn explore(props: &Props) -> Html {
    let model = &props.model;
    let covered = matches!(model.overlay, Overlay::Help | Overlay::Palette);
    let reading = model.view.document.is_some().then_some("");
    let foot = footer::Props { digest: model.summary.digest.clone().into(), live: model.live };
    html! {
        <>
            <div class="page" data-reading={reading} inert={covered}>
                { top(props) }
                <main class="panes">
                    { filters(props) }
                    { list(props) }
                    { reader(props) }
                </main>
                { footer(&foot) }
            </div>
            { over(props) }
        </>
    }
}
