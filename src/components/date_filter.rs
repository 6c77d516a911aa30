//! The filter of dates: which date, how uncertain ones are met, and the range.

use std::rc::Rc;

use engine::date::Bound;
use engine::search::Found;
use engine::view::{DateField, Matching};
use yew::prelude::*;

use super::markup::{Content, Element, element, nodes};

use super::date_box::{self, End, date_box};
use super::histogram::{self, histogram};
use crate::state::{DateDraft, Draft};
use crate::words::filters;

/// What [`date_filter`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The answer, with the histogram.
    pub found: Rc<Found>,
    /// Beginning of the range.
    pub from: Option<Bound>,
    /// End of the range.
    pub to: Option<Bound>,
    /// Which date is filtered.
    pub field: DateField,
    /// How uncertain dates are met.
    pub matching: Matching,
    /// What is typed into the field for the beginning.
    pub from_draft: Option<DateDraft>,
    /// What is typed into the field for the end.
    pub to_draft: Option<DateDraft>,
    /// Whether the program runs.
    pub live: bool,
    /// A field is typed into.
    pub on_draft: Callback<Draft>,
    /// A new range.
    pub on_range: Callback<(Option<Bound>, Option<Bound>)>,
    /// Another date is filtered.
    pub on_field: Callback<DateField>,
    /// Uncertain dates are met otherwise.
    pub on_matching: Callback<Matching>,
}

/// The whole block "When".
pub fn date_filter(props: &Props) -> Html {
    let summary = filters::summary(&props.found.histogram, props.field);
    element("fieldset")
        .class("date-filter")
        .child(element("legend").child(filters::WHEN))
        .child(fields(props))
        .child(element("p").class("summary").child(summary))
        .child(drawing(props))
        .child(range(props))
        .child(uncertain(props))
        .html()
}

/// The fields for both ends.
fn range(props: &Props) -> Html {
    let (from, to) = (props.from.clone(), props.to.clone());
    let begin = date_box::Props {
        end: End::From,
        value: from.clone(),
        other: to.clone(),
        draft: props.from_draft.clone(),
        live: props.live,
        on_draft: props.on_draft.reform(Draft::From),
        on_set: props.on_range.reform({
            let to = to.clone();
            move |bound| (bound, to.clone())
        }),
    };
    let end = date_box::Props {
        end: End::To,
        value: to,
        other: from.clone(),
        draft: props.to_draft.clone(),
        live: props.live,
        on_draft: props.on_draft.reform(Draft::To),
        on_set: props.on_range.reform(move |bound| (from.clone(), bound)),
    };
    element("div").class("range").child(date_box(&begin)).child(date_box(&end)).html()
}

/// The choice between the date of publication and the dates mentioned.
fn drawing(props: &Props) -> Html {
    histogram(&histogram::Props {
        bars: props.found.histogram.bars.clone().into(),
        hatch: "hatch",
        sliders: [filters::EARLIEST, filters::LATEST],
        from: props.from.clone(),
        to: props.to.clone(),
        live: props.live,
        on_range: props.on_range.clone(),
    })
}

fn fields(props: &Props) -> Html {
    let choice = |field: DateField| {
        let button = radio("date-field", field == props.field, props.live);
        labelled(button.tells(&props.on_field, field), filters::date_field(field))
    };
    element("div")
        .class("segments")
        .set("role", "radiogroup")
        .set("aria-label", filters::DATE_FIELD)
        .child(choice(DateField::Published))
        .child(choice(DateField::Mentioned))
        .html()
}

/// How uncertain dates are met: asked only once there is a range, since without one all pass.
fn uncertain(props: &Props) -> Html {
    if props.from.is_none() && props.to.is_none() {
        return Html::default();
    }
    let choice = |matching: Matching| {
        let button = radio("matching", matching == props.matching, props.live);
        labelled(button.tells(&props.on_matching, matching), filters::matching(matching))
    };
    let undated = props.found.undated_left_out;
    nodes([
        element("div")
            .class("segments")
            .set("role", "radiogroup")
            .set("aria-label", filters::MATCHING)
            .child(choice(Matching::Possible))
            .child(choice(Matching::Certain))
            .html(),
        (undated > 0)
            .then(|| element("p").class("hint").child(filters::undated_left_out(undated)))
            .html(),
    ])
}

fn radio(name: &'static str, checked: bool, live: bool) -> Element {
    element("input").set("type", "radio").set("name", name).checked(checked).set("disabled", !live)
}

fn labelled(radio: Element, label: &'static str) -> Html {
    element("label").child(radio).child(element("span").child(label)).html()
}
