//! The palette: commands, documents and values in one list, by a few letters.

use std::rc::Rc;

use engine::model::{DocKey, Facet};
use engine::search::Found;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{Content, element, nodes};

use super::letters::lower;
use super::sheet::sheet;
use crate::state::PaletteDraft;
use crate::words::{self, help};

/// Something the palette can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Take all filters back.
    Clear,
    /// Copy a link to the view.
    CopyLink,
    /// Change between light and dark.
    Theme,
    /// Open the help sheet.
    Help,
    /// Open a document.
    Open(DocKey),
    /// Choose a value of a facet.
    Choose(Facet, String),
}

/// What [`palette`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer, with documents and values.
    pub found: Option<Rc<Found>>,
    /// What is typed, and which entry is chosen.
    pub draft: PaletteDraft,
    /// The reader types, or moves in the list.
    pub on_draft: Callback<PaletteDraft>,
    /// Something was chosen.
    pub on_command: Callback<Command>,
    /// The palette is closed.
    pub on_close: Callback<()>,
}

/// An entry: what is shown, what kind it is, what it does.
#[derive(Clone)]
struct Entry {
    label: String,
    kind: &'static str,
    command: Command,
}

/// How many entries are shown at most.
const SHOWN: usize = 12;

/// The palette: a combo box whose list is always open.
pub fn palette(props: &Props) -> Html {
    let entries = matching(entries(props.found.as_deref()), &props.draft.typed);
    let chosen = props.draft.at.min(entries.len().saturating_sub(1));
    let content = nodes([
        field(&entries, chosen, props),
        element("ul")
            .set("id", "palette-list")
            .set("role", "listbox")
            .set("aria-label", help::PALETTE)
            .children(
                entries.iter().enumerate().map(|(i, entry)| option(i, entry, i == chosen, props)),
            )
            .html(),
        entries.is_empty().then(|| element("p").class("hint").child(help::NO_COMMAND)).html(),
    ]);
    sheet("sheet palette", element("h2").child(help::PALETTE), &props.on_close, content)
}

fn field(entries: &[Entry], chosen: usize, props: &Props) -> Html {
    let oninput = props.on_draft.reform(|event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        PaletteDraft { typed, at: 0 }
    });
    let active = (!entries.is_empty()).then(|| format!("palette-{chosen}"));
    element("input")
        .takes_focus()
        .set("type", "text")
        .set("id", "palette")
        .set("role", "combobox")
        .set("autocomplete", "off")
        .set("aria-expanded", "true")
        .set("aria-controls", "palette-list")
        .set("aria-autocomplete", "list")
        .set("aria-activedescendant", active)
        .set("aria-label", help::PALETTE_FIELD)
        .set("placeholder", help::PALETTE_FIELD)
        .value(props.draft.typed.clone())
        .on_input(oninput)
        .on_key(keys(entries, chosen, props))
        .html()
}

/// Arrows move, Enter chooses.
fn keys(entries: &[Entry], chosen: usize, props: &Props) -> Callback<KeyboardEvent> {
    let count = entries.len().max(1);
    let command = entries.get(chosen).map(|entry| entry.command.clone());
    let (typed, on_draft) = (props.draft.typed.clone(), props.on_draft.clone());
    let on_command = props.on_command.clone();
    Callback::from(move |event: KeyboardEvent| {
        let move_to = |at| on_draft.emit(PaletteDraft { typed: typed.clone(), at });
        match event.key().as_str() {
            "ArrowDown" => move_to((chosen + 1) % count),
            "ArrowUp" => move_to((chosen + count - 1) % count),
            "Enter" => command.iter().cloned().for_each(|command| on_command.emit(command)),
            _ => return,
        }
        event.prevent_default();
    })
}

fn option(i: usize, entry: &Entry, chosen: bool, props: &Props) -> Html {
    let command = entry.command.clone();
    element("li")
        .set("id", format!("palette-{i}"))
        .set("role", "option")
        .set("aria-selected", chosen.to_string())
        .tells(&props.on_command, command)
        .child(element("span").child(entry.label.clone()))
        .child(element("span").class("kind").child(entry.kind))
        .html()
}

/// Everything there is: commands first, then documents, then values.
fn entries(found: Option<&Found>) -> Vec<Entry> {
    let command = |(label, command): (&str, Command)| Entry {
        label: label.to_owned(),
        kind: help::IS_COMMAND,
        command,
    };
    let commands = [
        (help::COMMAND_CLEAR, Command::Clear),
        (help::COMMAND_COPY, Command::CopyLink),
        (help::COMMAND_THEME, Command::Theme),
        (help::COMMAND_HELP, Command::Help),
    ];
    let mut entries: Vec<Entry> = commands.into_iter().map(command).collect();
    entries.extend(found.into_iter().flat_map(documents));
    entries.extend(found.into_iter().flat_map(values));
    entries
}

fn documents(found: &Found) -> impl Iterator<Item = Entry> {
    found.hits.iter().map(|hit| Entry {
        label: hit.title.clone(),
        kind: help::IS_DOCUMENT,
        command: Command::Open(hit.key.clone()),
    })
}

fn values(found: &Found) -> impl Iterator<Item = Entry> {
    let shown = found.facets.iter().filter(|counts| Facet::SHOWN.contains(&counts.facet));
    shown.flat_map(|counts| {
        counts.values.iter().map(|value| Entry {
            label: value.name.clone(),
            kind: words::facet(counts.facet),
            command: Command::Choose(counts.facet, value.key.clone()),
        })
    })
}

/// The first entries that contain every word typed, in any case.
fn matching(entries: Vec<Entry>, typed: &str) -> Vec<Entry> {
    let typed = lower(typed);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let fits = |entry: &Entry| {
        let label = lower(&entry.label);
        words.iter().all(|word| label.contains(word))
    };
    entries.into_iter().filter(fits).take(SHOWN).collect()
}
