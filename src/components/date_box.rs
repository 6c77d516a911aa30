//! A field for one end of the range of dates.

use engine::date::Bound;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{Content, element};

use crate::words::filters;

/// Which end of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The beginning.
    From,
    /// The end.
    To,
}

impl End {
    const fn label(self) -> &'static str {
        match self {
            Self::From => filters::FROM,
            Self::To => filters::TO,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
        }
    }
}

/// Properties of [`DateBox`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Which end this is.
    pub end: End,
    /// This end.
    pub value: Option<Bound>,
    /// The other end; this one must not pass it.
    pub other: Option<Bound>,
    /// Whether the program runs.
    pub live: bool,
    /// A new end; `None` opens the range.
    pub on_set: Callback<Option<Bound>>,
}

/// What is typed but not yet taken over, and what is the matter with it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    text: String,
    hint: Option<&'static str>,
}

/// The field. It takes the date over on leaving it and on Enter; what is no date stays, with a hint.
#[component]
pub fn DateBox(props: &Props) -> Html {
    let draft = use_state(|| None::<Draft>);
    let oninput = {
        let draft = draft.clone();
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.set(Some(Draft { text, hint: None }));
        }
    };
    let onchange = {
        let (draft, props) = (draft.clone(), props.clone());
        move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            match read(&text, props.end, props.other.as_ref()) {
                Ok(bound) => {
                    draft.set(None);
                    props.on_set.emit(bound);
                }
                Err(hint) => draft.set(Some(Draft { text, hint: Some(hint) })),
            }
        }
    };
    let canonical = || props.value.as_ref().map_or("", Bound::as_str).to_owned();
    let text = draft.as_ref().map_or_else(canonical, |draft| draft.text.clone());
    let hint = draft.as_ref().and_then(|draft| draft.hint);
    let (id, hint_id) = (props.end.id(), format!("{}-hint", props.end.id()));
    element("div")
        .class("date-box")
        .child(element("label").set("for", id).child(props.end.label()))
        .child(
            element("input")
                .set("type", "text")
                .set("id", id)
                .set("inputmode", "numeric")
                .set("autocomplete", "off")
                .set("placeholder", filters::DATE_EXAMPLE)
                .value(text)
                .set("disabled", !props.live)
                .set("aria-invalid", hint.map(|_| "true"))
                .set("aria-describedby", hint.map(|_| hint_id.clone()))
                .on_input(oninput)
                .on_change(onchange),
        )
        .child(hint.map(|hint| element("p").class("hint").set("id", hint_id).child(hint)))
        .html()
}

/// Reads what was typed; nothing typed opens the range.
fn read(text: &str, end: End, other: Option<&Bound>) -> Result<Option<Bound>, &'static str> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let bound = Bound::parse(text).ok_or(filters::BAD_DATE)?;
    let crossed = other.is_some_and(|other| match end {
        End::From => bound.first() > other.last(),
        End::To => bound.last() < other.first(),
    });
    if crossed { Err(filters::CROSSED) } else { Ok(Some(bound)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_dates() {
        let later = Bound::parse("2025");
        assert_eq!(read(" ", End::From, None), Ok(None));
        assert_eq!(read("2024-10", End::From, later.as_ref()), Ok(Bound::parse("2024-10")));
        assert_eq!(read("yesterday", End::From, None), Err(filters::BAD_DATE));
        assert_eq!(read("2026", End::From, later.as_ref()), Err(filters::CROSSED));
        assert_eq!(read("2024", End::To, later.as_ref()), Err(filters::CROSSED));
        assert_eq!(read("2025-06", End::To, later.as_ref()), Ok(Bound::parse("2025-06")));
    }
}
