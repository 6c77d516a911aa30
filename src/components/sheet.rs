//! What lies over the page: a dialog with a heading and a way out.

use yew::prelude::*;

use super::icon::{Icon, icon_button};
use crate::words::help;

/// A dialog. A click beside it closes it; the rest of the page is inert meanwhile. `heading` refers to its
/// heading, which can take the focus.
pub fn sheet(
    class: &'static str,
    title: &'static str,
    heading: NodeRef,
    on_close: &Callback<()>,
    content: Html,
) -> Html {
    html! {
        <div class="sheet-layer">
            <div class="backdrop" onclick={on_close.reform(|_| ())} />
            <dialog open=true class={classes!("sheet", class)} aria-modal="true" aria-labelledby="sheet-title">
                <div class="sheet-head">
                    <h2 id="sheet-title" tabindex="-1" ref={heading}>{ title }</h2>
                    { icon_button(help::CLOSE, Icon::Close, on_close.reform(|_| ())) }
                </div>
                { content }
            </dialog>
        </div>
    }
}
