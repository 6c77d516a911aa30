//! The page as it is served, before any program runs. Native: the browser never calls this.

use std::rc::Rc;

use engine::collection::Summary;
use engine::search::Found;
use yew::{Callback, Html, LocalServerRenderer, component};

use crate::pages::{Props, explore};
use crate::state::Model;

/// The whole page as a component: what the renderer takes.
#[component]
fn Explore(props: &Props) -> Html {
    explore(props)
}

/// The markup of the default view of a collection: the same as the live page's, but for fields that
/// are disabled.
///
/// `found` is the answer to the default view with [`PAGE_OF_HITS`](crate::state::PAGE_OF_HITS) hits.
///
/// # Panics
/// When the operating system gives no runtime to render in.
pub fn first_paint(summary: Summary, found: Found) -> String {
    let model = Rc::new(Model::first_paint(summary, found));
    let render = async move {
        let props = Props { studies: &[], model, dispatch: Callback::noop() };
        LocalServerRenderer::<Explore>::with_props(props).hydratable(false).render().await
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.expect("a runtime of one thread without timers needs no resources");
    tokio::task::LocalSet::new().block_on(&runtime, render)
}
