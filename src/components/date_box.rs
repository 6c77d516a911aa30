//! A field for one end of the range of dates.

use engine::date::Bound;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{Content, element};

use crate::state::DateDraft;
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

/// What [`date_box`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// Which end this is.
    pub end: End,
    /// This end.
    pub value: Option<Bound>,
    /// The other end; this one must not pass it.
    pub other: Option<Bound>,
    /// What is typed and not yet taken over.
    pub draft: Option<DateDraft>,
    /// Whether the program runs.
    pub live: bool,
    /// The reader types, or is done with typing.
    pub on_draft: Callback<Option<DateDraft>>,
    /// A new end; `None` opens the range.
    pub on_set: Callback<Option<Bound>>,
}

/// The field. It takes the date over on leaving it and on Enter; what is no date stays, with a hint.
pub fn date_box(props: &Props) -> Html {
    let canonical = || props.value.as_ref().map_or("", Bound::as_str).to_owned();
    let text = props.draft.as_ref().map_or_else(canonical, |draft| draft.text.clone());
    let hint = props.draft.as_ref().and_then(|draft| draft.hint);
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
                .on_input(typing(props))
                .on_change(taking_over(props)),
        )
        .child(hint.map(|hint| element("p").class("hint").set("id", hint_id).child(hint)))
        .html()
}

fn typing(props: &Props) -> Callback<InputEvent> {
    props.on_draft.reform(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        Some(DateDraft { text, hint: None })
    })
}

fn taking_over(props: &Props) -> Callback<Event> {
    let props = props.clone();
    Callback::from(move |event: Event| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        match read(&text, props.end, props.other.as_ref()) {
            Ok(bound) => {
                props.on_draft.emit(None);
                props.on_set.emit(bound);
            }
            Err(hint) => props.on_draft.emit(Some(DateDraft { text, hint: Some(hint) })),
        }
    })
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
