//! The button for light and dark.

use yew::prelude::*;

use super::markup::Content;

use super::icon::{Icon, icon, named_button};
use crate::state::Theme;
use crate::words::page;

/// What [`theme_button`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The theme.
    pub theme: Theme,
    /// Whether the program runs.
    pub live: bool,
    /// Another theme is chosen.
    pub on_theme: Callback<Theme>,
}

/// The button: as the system, light, dark, and round again.
pub fn theme_button(props: &Props) -> Html {
    let picture = match props.theme {
        Theme::System => Icon::Half,
        Theme::Light => Icon::Sun,
        Theme::Dark => Icon::Moon,
    };
    let next = props.theme.next();
    named_button(page::theme_button(props.theme))
        .set("disabled", !props.live)
        .tells(&props.on_theme, next)
        .child(icon(picture))
        .html()
}
