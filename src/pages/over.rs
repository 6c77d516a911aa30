//! What lies over the page: help and palette.

use yew::prelude::*;

use super::action::use_action;
use super::explore::Props;
use crate::components::help_sheet::HelpSheet;
use crate::components::palette::{Command, Palette};
use crate::state::{Action, Overlay};

/// The sheet that is open, if any. (The filters of a phone are a pane of the page.)
#[component]
pub fn Over(props: &Props) -> Html {
    let Props { model, dispatch } = props;
    let on_close = use_action(dispatch, |()| Action::Overlaid(Overlay::None));
    let on_letter_keys = use_action(dispatch, |()| Action::LetterKeysSwitched);
    let theme = model.settings.theme.next();
    let on_command = use_callback((dispatch.clone(), theme), |command, (dispatch, theme)| {
        dispatch.emit(Action::Overlaid(Overlay::None));
        dispatch.emit(match command {
            Command::Clear => Action::Cleared,
            Command::CopyLink => Action::LinkWanted,
            Command::Theme => Action::Themed(*theme),
            Command::Help => Action::Overlaid(Overlay::Help),
            Command::Open(key) => Action::Opened(key),
            Command::Choose(facet, value) => Action::Chose(facet, value),
        });
    });
    match model.overlay {
        Overlay::Help => html! {
            <HelpSheet letter_keys={model.settings.letter_keys} {on_letter_keys} {on_close} />
        },
        Overlay::Palette => html! {
            <Palette found={model.found.latest().cloned()} {on_command} {on_close} />
        },
        Overlay::None | Overlay::Filters => Html::default(),
    }
}
