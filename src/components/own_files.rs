//! A reader's own files: the field that opens them, and the line that tells what became of them.

use yew::prelude::*;

use super::markup::{Content, Element, button, element, nodes};

use super::icon::{Icon, icon, icon_button};
use crate::state::OwnFiles;
use crate::words::{own_files as words, page};

/// What can be chosen: the texts that are read, packed or not, and the data files beside them.
const ACCEPTED: &str = ".txt,.md,.html,.htm,.jsonl,.csv,.zip,.tar,.tar.gz,.tgz,.toml";

/// The field, looking like a button. Whoever listens to the page hears of what is chosen.
pub fn open_files(live: bool) -> Html {
    element("label")
        .class("open-files")
        .set("title", words::OPEN_HINT)
        .child(icon(Icon::Folder))
        .child(element("span").child(words::OPEN))
        .child(
            element("input")
                .set("type", "file")
                .set("multiple", true)
                .set("accept", ACCEPTED)
                .set("disabled", !live),
        )
        .html()
}

/// What [`own_files`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// How far they are.
    pub own: OwnFiles,
    /// Stopped, left, or put away.
    pub on_leave: Callback<()>,
}

/// What became of the files; nothing when there are none.
pub fn own_files(props: &Props) -> Html {
    let leave = |button: Element| button.tells(&props.on_leave, ());
    let content = match &props.own {
        OwnFiles::None => return Html::default(),
        OwnFiles::Reading { done, of } => {
            nodes([progress(*done, *of), leave(button()).child(words::STOP).html()])
        }
        OwnFiles::Open(notes) => nodes([
            element("p").child(words::OPENED).html(),
            left_out(notes),
            leave(button()).child(words::LEAVE).html(),
        ]),
        OwnFiles::Refused(notes) => nodes([
            element("p")
                .child(if notes.is_empty() { words::FAILED } else { words::REFUSED })
                .html(),
            left_out(notes),
            leave(icon_button(page::DISMISS, Icon::Close)).html(),
        ]),
    };
    element("div")
        .class("note-line")
        .set("role", "note")
        .set("aria-label", words::NAME)
        .child(element("strong").child(words::NAME))
        .child(content)
        .html()
}

fn progress(done: u32, of: u32) -> Html {
    let is_known = of > 0;
    let told = if is_known { words::reading(done, of) } else { words::PREPARING.to_owned() };
    let bar = element("progress").set("aria-label", words::NAME);
    let bar =
        if is_known { bar.set("max", of.to_string()).set("value", done.to_string()) } else { bar };
    element("p").child(bar).child(" ").child(told).html()
}

/// What could not be read, unfolded on demand.
fn left_out(notes: &[String]) -> Html {
    let list = element("ul").children(notes.iter().map(|note| element("li").child(note.clone())));
    let summary = element("summary").child(words::left_out(notes.len()));
    (!notes.is_empty()).then(|| element("details").child(summary).child(list)).html()
}
