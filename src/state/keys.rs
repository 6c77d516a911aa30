//! Which key does what.

use engine::view::Tab;

use crate::state::{Action, Model, Overlay, Theme};

/// A key as it was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keystroke<'a> {
    /// The character or the key's name, as `KeyboardEvent.key` gives it.
    pub key: &'a str,
    /// Control (or Command) was held.
    pub control: bool,
    /// Alt was held.
    pub alt: bool,
    /// What has the focus.
    pub focus: Focus,
}

/// What has the focus when a key is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// Nothing that uses keys for itself.
    #[default]
    Page,
    /// Something that answers to arrow keys: a slider, a select.
    Steered,
    /// A tab: arrows, Home and End choose among the tabs.
    Tab,
    /// A field that takes text.
    Text,
}

/// What a key asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Something happens.
    Act(Action),
    /// The focus moves.
    Focus(Target),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The search box.
    Search,
    /// The first value of the first facet.
    Facets,
    /// The next result of the list.
    NextResult,
    /// The previous result of the list.
    PreviousResult,
}

/// The command of a key, if it has one now.
///
/// Single characters do nothing while the reader types, or when they are switched off (WCAG 2.1.4).
pub fn command(stroke: Keystroke, model: &Model) -> Option<Command> {
    match stroke.key {
        "k" | "K" if stroke.control && !stroke.alt => {
            Some(Command::Act(Action::Overlaid(Overlay::Palette)))
        }
        _ if stroke.control || stroke.alt => None,
        // Where there is no level above, the key keeps its meaning: it empties the search box.
        "Escape" => model.clone().escape().then_some(Command::Act(Action::Escaped)),
        // What lies over the page has the keys for itself.
        _ if stroke.focus == Focus::Text || model.overlay != Overlay::None => None,
        "ArrowLeft" | "ArrowRight" if stroke.focus == Focus::Steered => None,
        key if stroke.focus == Focus::Tab
            && let Some(tab) = tab_at(key, model.view.tab) =>
        {
            Some(Command::Act(Action::TabChosen(tab)))
        }
        "ArrowLeft" => model.view.document.as_ref().map(|_| Command::Act(Action::Stepped(-1))),
        "ArrowRight" => model.view.document.as_ref().map(|_| Command::Act(Action::Stepped(1))),
        key if model.settings.letter_keys => character(key, model),
        _ => None,
    }
}

fn character(key: &str, model: &Model) -> Option<Command> {
    Some(match key {
        "/" => Command::Focus(Target::Search),
        "f" => Command::Focus(Target::Facets),
        "j" => Command::Focus(Target::NextResult),
        "k" => Command::Focus(Target::PreviousResult),
        "n" => Command::Act(Action::HitStepped(1)),
        "N" => Command::Act(Action::HitStepped(-1)),
        "c" => Command::Act(Action::CitationWanted { markdown: false }),
        "y" => Command::Act(link_wanted(model)),
        "t" => Command::Act(Action::Themed(model.settings.theme.next())),
        "?" => Command::Act(Action::Overlaid(Overlay::Help)),
        digit => {
            let number: usize = digit.parse().ok()?;
            let tab = Tab::ALL.get(number.checked_sub(1)?)?;
            Command::Act(Action::TabChosen(*tab))
        }
    })
}

/// The tab that a key leads to from another; behind the last comes the first.
fn tab_at(key: &str, from: Tab) -> Option<Tab> {
    let (at, tabs) = (from as usize, Tab::ALL.len());
    let to = match key {
        "ArrowLeft" => at + tabs - 1,
        "ArrowRight" => at + 1,
        "Home" => 0,
        "End" => tabs - 1,
        _ => return None,
    };
    Some(Tab::ALL[to % tabs])
}

fn link_wanted(model: &Model) -> Action {
    if model.reader.selected { Action::PassageLinkWanted } else { Action::LinkWanted }
}

impl Theme {
    /// The theme after this one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

#[cfg(test)]
mod tests {
    use engine::view::{Link, View};

    use super::*;
    use crate::state::Settings;

    fn model(link: &str) -> Model {
        Model::new(View::read(link), Settings::default())
    }

    fn press(key: &str) -> Keystroke<'_> {
        Keystroke { key, ..Keystroke::default() }
    }

    #[test]
    fn keys_do_what_the_list_of_keys_says() {
        let model = model("doc=000");
        let table = [
            ("/", Command::Focus(Target::Search)),
            ("j", Command::Focus(Target::NextResult)),
            ("ArrowRight", Command::Act(Action::Stepped(1))),
            ("N", Command::Act(Action::HitStepped(-1))),
            ("1", Command::Act(Action::TabChosen(Tab::Documents))),
            ("y", Command::Act(Action::LinkWanted)),
            ("t", Command::Act(Action::Themed(Theme::Light))),
            ("Escape", Command::Act(Action::Escaped)),
        ];
        for (key, expected) in table {
            assert_eq!(command(press(key), &model), Some(expected), "{key}");
        }
        for key in ["x", "0", "9", "Enter", "é"] {
            assert_eq!(command(press(key), &model), None, "{key}");
        }
    }

    #[test]
    fn letters_are_text_while_typing_and_silent_when_switched_off() {
        let mut model = model("");
        let typing = Keystroke { focus: Focus::Text, ..press("n") };
        assert_eq!(command(typing, &model), None);
        assert_eq!(command(Keystroke { control: true, ..press("n") }, &model), None);
        model.settings.letter_keys = false;
        assert_eq!(command(press("n"), &model), None);
        let escape = Keystroke { focus: Focus::Text, ..press("Escape") };
        assert_eq!(command(escape, &model), None);
        model.overlay = Overlay::Help;
        assert_eq!(command(escape, &model), Some(Command::Act(Action::Escaped)));
        let palette = Keystroke { control: true, focus: Focus::Text, ..press("k") };
        let opened = Command::Act(Action::Overlaid(Overlay::Palette));
        assert_eq!(command(palette, &model), Some(opened));
    }

    #[test]
    fn among_the_tabs_keys_go_round() {
        let table = [
            ("", "ArrowRight", Some(Tab::Figures)),
            ("", "ArrowLeft", Some(Tab::Statements)),
            ("tab=statements&doc=000", "ArrowRight", Some(Tab::Documents)),
            ("tab=figures", "Home", Some(Tab::Documents)),
            ("tab=figures", "End", Some(Tab::Statements)),
            ("tab=figures", "ArrowDown", None),
        ];
        for (link, key, expected) in table {
            let chosen = command(Keystroke { focus: Focus::Tab, ..press(key) }, &model(link));
            let expected = expected.map(|tab| Command::Act(Action::TabChosen(tab)));
            assert_eq!(chosen, expected, "{link} {key}");
        }
    }

    #[test]
    fn arrows_belong_to_what_has_the_focus() {
        let open = model("doc=000");
        assert_eq!(command(Keystroke { focus: Focus::Steered, ..press("ArrowLeft") }, &open), None);
        let closed = Model::new(Link::default(), Settings::default());
        assert_eq!(command(press("ArrowLeft"), &closed), None);
    }
}
