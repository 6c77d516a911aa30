//! What lies over the page: help and palette.

use yew::prelude::*;

use super::explore::{Props, to};
use crate::components::help_sheet::{self, help_sheet};
use crate::components::palette::{self, Command, palette};
use crate::state::{Action, Draft, Overlay, Theme};

/// The sheet that is open, if any. (The filters of a phone are a pane of the page.)
pub(super) fn over(Props { model, dispatch, .. }: &Props) -> Html {
    let on_close = to(dispatch, |()| Action::Overlaid(Overlay::None));
    match model.overlay {
        Overlay::Help => help_sheet(&help_sheet::Props {
            letter_keys: model.settings.letter_keys,
            on_letter_keys: to(dispatch, |()| Action::LetterKeysSwitched),
            on_close,
        }),
        Overlay::Palette => palette(&palette::Props {
            found: model.found.latest().cloned(),
            draft: model.drafts.palette.clone(),
            on_draft: to(dispatch, |draft| Action::Drafted(Draft::Palette(draft))),
            on_command: on_command(dispatch, model.settings.theme.next()),
            on_close,
        }),
        Overlay::None | Overlay::Filters => Html::default(),
    }
}

/// A command closes the palette and does what it says.
fn on_command(dispatch: &Callback<Action>, theme: Theme) -> Callback<Command> {
    let dispatch = dispatch.clone();
    Callback::from(move |command| {
        dispatch.emit(Action::Overlaid(Overlay::None));
        dispatch.emit(match command {
            Command::Clear => Action::Cleared,
            Command::CopyLink => Action::LinkWanted,
            Command::Theme => Action::Themed(theme),
            Command::Help => Action::Overlaid(Overlay::Help),
            Command::Open(key) => Action::Opened(key),
            Command::Choose(facet, value) => Action::Chose(facet, value),
        });
    })
}
