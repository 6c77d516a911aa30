//! From what a component says to what happened.

use yew::prelude::*;

use crate::state::Action;

/// A callback that says `into` of what a component emits. It stays the same from render to render, so
/// that the component need not render again.
#[hook]
pub(super) fn use_action<T: 'static>(
    dispatch: &Callback<Action>,
    into: fn(T) -> Action,
) -> Callback<T> {
    use_callback(dispatch.clone(), move |said, dispatch| dispatch.emit(into(said)))
}
