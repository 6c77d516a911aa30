//! The one page: filters, list, reader.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::markup::{Content, element, nodes};

use super::filters::filters;
use super::list::list;
use super::over::over;
use super::reader::reader;
use super::study::Studies;
use super::top::top;
use crate::components::footer::{self, footer};
use crate::state::{Action, Model, Overlay, OwnFiles};

/// What [`explore`] and its parts show, and where they tell.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The tabs that the program can show beside the documents.
    pub studies: Studies,
    /// What the page knows.
    pub model: Rc<Model>,
    /// Where actions go; stable for life.
    pub dispatch: Callback<Action>,
}

/// Where a component tells what becomes an action. Of a plain function, and so compiled once for all that
/// is told in the same type.
pub(super) fn to<T: 'static>(dispatch: &Callback<Action>, action: fn(T) -> Action) -> Callback<T> {
    dispatch.reform(action)
}

/// The whole page.
pub fn explore(props: &Props) -> Html {
    let model = &props.model;
    let covered = matches!(model.overlay, Overlay::Help | Overlay::Palette);
    let reading = model.view.document.is_some().then_some("");
    let foot = footer::Props {
        digest: model.summary.digest.clone().into(),
        live: model.live,
        opener: model.own != OwnFiles::None,
    };
    nodes([
        element("div")
            .class("page")
            .set("data-reading", reading)
            .set("inert", covered)
            .child(top(props))
            .child(
                element("main")
                    .class("panes")
                    .child(filters(props))
                    .child(list(props))
                    .child(reader(props)),
            )
            .child(footer(&foot))
            .html(),
        over(props),
    ])
}
