//! The days that are spoken of, in order.

use super::Place;
use crate::codec::fields;
use crate::collection::Collection;
use crate::date::{Day, Edtf};
use crate::model::{Part, Span};
use crate::order;
use crate::view::View;

/// A date that a document mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// The words of the text.
    pub place: Place,
    /// The days that they mean.
    pub date: Edtf,
}

fields!(TimelineRow { place, date });

/// The dates that the documents that pass mention, in order of their earliest day; those that are open at
/// the beginning come first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// How many there are.
    pub total: u32,
    /// The first of them.
    pub rows: Vec<TimelineRow>,
}

fields!(Timeline { total, rows });

impl Timeline {
    /// The dates that stand in the body, at most `limit` of them.
    pub fn of(collection: &Collection, view: &View, limit: u32) -> Self {
        let documents: Vec<_> = collection.passing(view).collect();
        let mut dates: Vec<(Option<Day>, usize, Span, &Edtf)> = Vec::new();
        for (number, document) in documents.iter().enumerate() {
            let read = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
            dates.extend(read.filter_map(|mention| {
                let date = &mention.dated.as_ref()?.edtf;
                Some((date.interval().earliest, number, mention.span, date))
            }));
        }
        order::sort_by_key(&mut dates, |(earliest, ..)| *earliest);
        let total = dates.len() as u32;
        let first = dates.into_iter().take(limit as usize);
        let rows = first.map(|(_, number, span, date)| TimelineRow {
            place: Place::of(&documents[number], span),
            date: date.clone(),
        });
        Self { total, rows: rows.collect() }
    }
}
