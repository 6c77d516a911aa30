//! The page as it stands before any program runs: the same components, rendered here.

use std::rc::Rc;

use anyhow::Result;
use engine::collection::Collection;
use engine::search::Found;
use engine::view::View;
use page::pages::{Explore, Props};
use page::state::{Loadable, Model, Overlay, ReaderPane, Settings};
use yew::{Callback, LocalServerRenderer};

/// How many entries of the list the served page holds.
const ENTRIES: u32 = 20;

/// Renders the default view of a collection, with fields disabled and links that work.
///
/// # Errors
/// When the system refuses what the renderer's runtime needs.
pub(super) fn render(collection: &Collection) -> Result<String> {
    let found = collection.search(&View::default(), ENTRIES);
    let model = model(collection, found);
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let tasks = tokio::task::LocalSet::new();
    Ok(tasks.block_on(&runtime, async move {
        let props = Props { model: Rc::new(model), dispatch: Callback::noop() };
        LocalServerRenderer::<Explore>::with_props(props).hydratable(false).render().await
    }))
}

fn model(collection: &Collection, found: Found) -> Model {
    Model {
        view: View::default(),
        summary: Rc::new(collection.summary()),
        found: Loadable::Ready(Rc::new(found)),
        limit: ENTRIES,
        reading: Loadable::Absent,
        reader: ReaderPane::default(),
        why: None,
        card: Loadable::Absent,
        overlay: Overlay::None,
        left_out: Vec::new(),
        other_collection: None,
        copied: None,
        problem: None,
        settings: Settings::default(),
        live: false,
    }
}
