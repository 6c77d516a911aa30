//! The long parts of the page, which stay as they are while something else changes.
//!
//! The one component of Yew below the page itself: each costs kilobytes that go over the wire.

use yew::prelude::*;

use super::list::{HitsProps, hits};
use super::reader::{ArticleProps, article};
use super::study::StudyProps;

/// A long part, with all that it shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    /// The documents found.
    Hits(HitsProps),
    /// The open document.
    Article(ArticleProps),
    /// A tab beside the documents.
    Study(StudyProps),
}

/// Properties of [`Still`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What is shown.
    pub(super) part: Part,
}

/// Shows a part, and makes it anew only when what it shows has changed.
pub(super) struct Still;

impl Component for Still {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &ctx.props().part {
            Part::Hits(props) => hits(props),
            Part::Article(props) => article(props),
            Part::Study(props) => (props.study.draw)(props),
        }
    }
}

/// A part in its place.
pub(super) fn still(part: Part) -> Html {
    html! { <Still {part} /> }
}
