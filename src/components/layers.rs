//! Switches for the kinds of marks; they are also the legend of the glyphs.

use std::rc::Rc;

use engine::collection::Reading;
use engine::model::{Kind, Part};
use engine::sorted::Set;
use yew::prelude::*;

use crate::words::{self, reader};

/// What [`layers`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// Kinds that are switched off.
    pub hidden: Set<Kind>,
    /// A kind is switched.
    pub on_switch: Callback<Kind>,
}

/// A switch for each kind that the document has.
pub fn layers(props: &Props) -> Html {
    let switch = |kind: Kind| {
        let n = count(&props.reading, kind);
        let shown = !props.hidden.contains(&kind);
        (n > 0).then(|| {
            html! {
                <button
                    type="button" data-kind={kind.as_str()} aria-pressed={shown.to_string()}
                    aria-label={reader::layer(kind, n)} onclick={props.on_switch.reform(move |_| kind)}
                >
                    { words::kinds(kind) }
                    { " " }
                    <span class="count">{ n }</span>
                </button>
            }
        })
    };
    html! {
        <div class="layers" role="group" aria-label={reader::MARKS}>{ for Kind::ALL.into_iter().filter_map(switch) }</div>
    }
}

/// How many marks of a kind stand in the body.
fn count(reading: &Reading, kind: Kind) -> usize {
    let mentions = reading.document.mentions.iter();
    mentions.filter(|mention| mention.kind == kind && mention.part != Part::Furniture).count()
}
