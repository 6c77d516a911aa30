//! The timeline: what the documents speak of on the days they name, and the documents on the days on which
//! they appeared.

use std::cmp::Reverse;

use crate::codec::fields;
use crate::collection::{Collection, context};
use crate::date::{Day, Edtf, Interval};
use crate::model::{DocKey, Document, Evidence, Mention, Outlet, Part, Span};
use crate::order;
use crate::passage::Passage;
use crate::search::{Bar, bars_of_dates};
use crate::view::{Matching, View};

/// A silence is told when it is at least this part of the time that is shown.
const SILENCE: i32 = 40;

/// A document on the day of its publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which document.
    pub document: DocKey,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<Outlet>,
    /// When.
    pub date: Edtf,
    /// How that is known.
    pub evidence: Evidence,
    /// By what reasoning; may be empty.
    pub working: String,
}

fields!(Report { document, title, outlet, date, evidence, working });

/// A date that the body of a document names, with what is said there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which document.
    pub document: DocKey,
    /// Its title.
    pub title: String,
    /// The days that are meant.
    pub date: Edtf,
    /// How they were reached: printed words → anchor → rule → value.
    pub working: String,
    /// Something that cannot be right, e.g. "after the printed date".
    pub flag: Option<String>,
    /// What stands around the date, shortened.
    pub text: String,
    /// The date in `text`, in bytes of it.
    pub words: Span,
    /// Where it stands in the document, as links carry it.
    pub passage: Option<Passage>,
}

fields!(Event { document, title, date, working, flag, text, words, passage });

/// What the documents that pass a view tell in time.
///
/// Both lists are in order of the earliest day (the latest, if that is open), then of the latest, then of
/// the document's key and of reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// How all of it lies in time, reports and named dates alike, whatever the view zooms to; empty when
    /// nothing is dated.
    pub overview: Vec<Bar>,
    /// The time that is shown, both days included: what the view zooms to, else all that there is.
    /// `None` when nothing is dated.
    pub window: Option<(Day, Day)>,
    /// How many documents appeared in that time.
    pub reports_total: u32,
    /// The first of them.
    pub reports: Vec<Report>,
    /// How many dates in that time are named.
    pub events_total: u32,
    /// The first of them.
    pub events: Vec<Event>,
    /// How many reports and dates lie before that time.
    pub before: u32,
    /// How many lie after it.
    pub after: u32,
    /// How many reports have no date.
    pub undated: u32,
    /// The long stretches of that time in which no document of the whole collection, whether it passes or
    /// not, can have appeared; both days included.
    pub silences: Vec<(Day, Day)>,
}

fields!(Timeline {
    overview,
    window,
    reports_total,
    reports,
    events_total,
    events,
    before,
    after,
    undated,
    silences,
});

impl Timeline {
    /// The timeline of the documents that pass `view`, with at most `limit` reports and as many events.
    ///
    /// With [`Matching::Certain`] only what is known to the day, without doubt, is shown.
    pub fn of(collection: &Collection, view: &View, limit: u32) -> Self {
        let documents: Vec<Document> = collection.passing(view).collect();
        let undated = documents.iter().filter(|document| document.published.is_none()).count();
        let mut timeline = Self { undated: undated as u32, ..Self::default() };
        let (mut reports, mut events) = items(&documents, view.matching);
        let all: Vec<&Item> = reports.iter().chain(&events).collect();
        timeline.overview = overview(&all);
        timeline.window = window(view, &all);
        let Some(window) = timeline.window else { return timeline };
        timeline.silences = silences(collection.appearances(), window);
        timeline.leave_out(&mut reports, window);
        timeline.leave_out(&mut events, window);
        timeline.reports_total = reports.len() as u32;
        timeline.events_total = events.len() as u32;
        let limit = limit as usize;
        timeline.reports = reports.iter().take(limit).filter_map(Item::report).collect();
        timeline.events = events.iter().take(limit).filter_map(Item::event).collect();
        timeline
    }

    /// Counts what lies before and after a time, leaves it out, and puts the rest in order.
    fn leave_out(&mut self, items: &mut Vec<Item<'_>>, (first, last): (Day, Day)) {
        items.retain(|item| {
            self.before += u32::from(item.latest < first);
            self.after += u32::from(item.earliest > last);
            item.latest >= first && item.earliest <= last
        });
        order::sort_by_key(items, |item| (item.earliest, item.latest));
    }
}

/// A dated thing: a document, or a date that one names.
struct Item<'a> {
    /// Where it begins; of what is open at the beginning, where it ends.
    earliest: Day,
    /// Where it ends; of what is open at the end, where it begins.
    latest: Day,
    date: &'a Edtf,
    document: &'a Document,
    /// The words of the date; `None` for the document itself.
    mention: Option<&'a Mention>,
}

impl<'a> Item<'a> {
    fn new(document: &'a Document, mention: Option<&'a Mention>) -> Option<Self> {
        let date = match mention {
            Some(mention) => &mention.dated.as_ref()?.edtf,
            None => &document.published.as_ref()?.edtf,
        };
        let Interval { earliest, latest } = date.interval();
        let (earliest, latest) = (earliest.or(latest)?, latest.or(earliest)?);
        Some(Self { earliest, latest, date, document, mention })
    }

    /// Whether its date is one day and no doubt.
    fn is_certain(&self) -> bool {
        let days = self.date.interval();
        !self.date.is_qualified() && days.earliest.is_some() && days.earliest == days.latest
    }

    fn report(&self) -> Option<Report> {
        let published = self.document.published.as_ref()?;
        Some(Report {
            document: self.document.key.clone(),
            title: self.document.title.text.clone(),
            outlet: self.document.outlet.clone(),
            date: published.edtf.clone(),
            evidence: published.evidence,
            working: published.working.clone(),
        })
    }

    fn event(&self) -> Option<Event> {
        let (document, span) = (self.document, self.mention?.span);
        let dated = self.mention?.dated.as_ref()?;
        let body: Vec<Span> = document.blocks.iter().map(|block| block.span).collect();
        let (text, words) = context::around(document, span);
        Some(Event {
            document: document.key.clone(),
            title: document.title.text.clone(),
            date: dated.edtf.clone(),
            working: dated.working.clone(),
            flag: dated.flag.clone(),
            text,
            words,
            passage: Passage::of(&document.source, &body, span),
        })
    }
}

/// The documents, and the dates that they name outside their furniture.
fn items(documents: &[Document], matching: Matching) -> (Vec<Item<'_>>, Vec<Item<'_>>) {
    let is_wanted = |item: &Item| matching == Matching::Possible || item.is_certain();
    let reports = documents.iter().filter_map(|document| Item::new(document, None));
    let events = documents.iter().flat_map(|document| {
        let named = document.mentions.iter().filter(|mention| mention.part != Part::Furniture);
        named.filter_map(move |mention| Item::new(document, Some(mention)))
    });
    (reports.filter(is_wanted).collect(), events.filter(is_wanted).collect())
}

fn overview(items: &[&Item]) -> Vec<Bar> {
    bars_of_dates(&items.iter().map(|item| item.date.into()).collect::<Vec<_>>())
}

/// What is zoomed to, else the time of everything; `None` when there is nothing.
fn window(view: &View, items: &[&Item]) -> Option<(Day, Day)> {
    let first = items.iter().map(|item| item.earliest).min()?;
    let last = items.iter().map(|item| item.latest).max()?;
    let zoom = view.zoom.as_ref().map(|(from, to)| (from.first(), to.last()));
    Some(zoom.unwrap_or((first, last)))
}

/// The long stretches of `first..=last` that no interval touches, in order.
fn silences(mut appearances: Vec<Interval>, (first, last): (Day, Day)) -> Vec<(Day, Day)> {
    order::sort_by_key(&mut appearances, |days| (days.earliest, Reverse(days.latest)));
    let shortest = (last.0 - first.0) / SILENCE + 1;
    let mut silences = Vec::new();
    let mut next = first;
    for Interval { earliest, latest } in appearances {
        let end = earliest.unwrap_or(first).plus(-1).min(last);
        if end.0 - next.0 >= shortest {
            silences.push((next, end));
        }
        next = next.max(latest.map_or(last, |day| day.min(last)).plus(1));
    }
    if last.0 - next.0 >= shortest {
        silences.push((next, last));
    }
    silences
}
