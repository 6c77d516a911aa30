//! The days that the documents speak of, as a table.

use engine::study::{Timeline, TimelineRow};
use engine::view::View;
use yew::prelude::*;

use super::study_table::{self, study_table, way_to};
use crate::words::{dates, results};

/// What [`timeline_table`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The dates.
    pub timeline: Timeline,
    /// What the reader asked for: the links of the table keep it.
    pub view: View,
    /// More rows are asked for.
    pub on_more: Callback<()>,
}

/// A row for each date that is mentioned: the days, the words for them, and where they stand.
pub fn timeline_table(props: &Props) -> Html {
    let row = |row: &TimelineRow| {
        [
            study_table::text(&dates::edtf(&row.date)),
            study_table::text(&row.place.words),
            way_to(&row.place, &props.view),
        ]
    };
    study_table(&study_table::Props {
        heads: [results::DATE, results::WORDS, results::REPORT],
        rows: props.timeline.rows.iter().map(row).collect(),
        total: props.timeline.total,
        on_more: props.on_more.clone(),
    })
}
