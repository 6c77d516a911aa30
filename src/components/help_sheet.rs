//! The help sheet: keys, the query language, the marks.

use engine::model::Kind;
use yew::prelude::*;

use super::focus::Focus;
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
    let heading = NodeRef::default();
    let content = html! {
        <>
        <div class="columns">
            { query() }
            { marks() }
            { keys(props) }
        </div>
        <Focus on={heading.clone()} />
        </>
    };
    sheet("help-sheet", help::HELP, heading, &props.on_close, content)
}

fn query() -> Html {
    let row = |(typed, meaning): &(&'static str, &'static str)| {
        html! { <div><dt><code>{ *typed }</code></dt><dd>{ *meaning }</dd></div> }
    };
    html! { <section><h3>{ help::QUERY }</h3><dl>{ for help::QUERY_TABLE.iter().map(row) }</dl></section> }
}

fn keys(props: &Props) -> Html {
    let key = |key: &&'static str| html! { <kbd>{ *key }</kbd> };
    let row = |(keys, meaning): &(&'static [&'static str], &'static str)| {
        html! { <div><dt>{ for keys.iter().map(key) }</dt><dd>{ *meaning }</dd></div> }
    };
    html! {
        <section>
            <h3>{ help::KEYS }</h3>
            <dl>{ for help::KEY_TABLE.iter().map(row) }</dl>
            <label>
                <input type="checkbox" checked={props.letter_keys} onchange={props.on_letter_keys.reform(|_| ())} />
                { help::LETTER_KEYS }
            </label>
        </section>
    }
}

fn marks() -> Html {
    let row = |kind: Kind| {
        html! { <li><mark data-kind={kind.as_str()}>{ words::kind(kind) }</mark></li> }
    };
    html! {
        <section>
            <h3>{ help::MARKS }</h3>
            <ul class="document-body">
                { for Kind::ALL.into_iter().map(row) }
                <li><mark data-kind="hit">{ help::MARK_HIT }</mark></li>
            </ul>
        </section>
    }
}
