//! The help sheet: keys, the query language, the marks.

use engine::model::Kind;
use yew::prelude::*;

use super::markup::{Content, element};

use super::sheet::sheet;
use crate::words::{self, help};

/// What [`help_sheet`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// Whether single letters are keys.
    pub letter_keys: bool,
    /// The single letters are switched.
    pub on_letter_keys: Callback<()>,
    /// The sheet is closed.
    pub on_close: Callback<()>,
}

/// The sheet.
pub fn help_sheet(props: &Props) -> Html {
    let heading = element("h2").takes_focus().set("tabindex", "-1").child(help::HELP);
    let content =
        element("div").class("columns").child(query()).child(marks()).child(keys(props)).html();
    sheet("sheet help-sheet", heading, &props.on_close, content)
}

fn query() -> Html {
    let row = |(typed, meaning): &(&'static str, &'static str)| {
        element("div")
            .child(element("dt").child(element("code").child(*typed)))
            .child(element("dd").child(*meaning))
            .html()
    };
    element("section")
        .child(element("h3").child(help::QUERY))
        .child(element("dl").children(help::QUERY_TABLE.iter().map(row)))
        .html()
}

fn keys(props: &Props) -> Html {
    let key = |key: &&'static str| element("kbd").child(*key).html();
    let row = |(keys, meaning): &(&'static [&'static str], &'static str)| {
        element("div")
            .child(element("dt").children(keys.iter().map(key)))
            .child(element("dd").child(*meaning))
            .html()
    };
    element("section")
        .child(element("h3").child(help::KEYS))
        .child(element("dl").children(help::KEY_TABLE.iter().map(row)))
        .child(
            element("label")
                .child(
                    element("input")
                        .set("type", "checkbox")
                        .checked(props.letter_keys)
                        .on_change(props.on_letter_keys.reform(|_| ())),
                )
                .child(help::LETTER_KEYS),
        )
        .html()
}

fn marks() -> Html {
    let row = |kind: Kind| {
        element("li")
            .child(element("mark").set("data-kind", kind.as_str()).child(words::kind(kind)))
            .html()
    };
    element("section")
        .child(element("h3").child(help::MARKS))
        .child(element("ul").class("document-body").children(Kind::ALL.into_iter().map(row)).child(
            element("li").child(element("mark").set("data-kind", "hit").child(help::MARK_HIT)),
        ))
        .html()
}
