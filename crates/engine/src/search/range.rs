//! Ranges of days, and how the dates of documents meet them.

use super::{Bar, Histogram};
use crate::date::{Day, Interval};
use crate::index::{Date, DocSet, Index};
use crate::order;
use crate::view::{DateField, Matching, View};

/// Which days are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Range {
    /// All, and undated documents too.
    Any,
    /// These.
    Within(Interval),
    /// None: its ends contradict each other.
    Empty,
}

impl Range {
    /// The days that lie in all of `intervals`.
    pub(super) fn new(intervals: impl IntoIterator<Item = Interval>) -> Self {
        intervals.into_iter().fold(Self::Any, |range, interval| {
            let days = match range {
                Self::Any => Some(interval),
                Self::Within(days) => days.intersection(interval),
                Self::Empty => None,
            };
            days.map_or(Self::Empty, Self::Within)
        })
    }

    /// What was clicked, and what was `typed`.
    pub(super) fn of(view: &View, typed: &[Interval]) -> Self {
        let from = view.from.as_ref().map(crate::date::Bound::first);
        let to = view.to.as_ref().map(crate::date::Bound::last);
        let clicked = from.or(to).map(|_| Interval { earliest: from, latest: to });
        Self::new(clicked.into_iter().chain(typed.iter().copied()))
    }

    /// The documents of which one date meets the range, as the view asks.
    pub(super) fn documents(self, index: &Index<'_>, view: &View) -> DocSet {
        let days = match self {
            Self::Any => return DocSet::all(index.len()),
            Self::Within(days) => days,
            Self::Empty => return DocSet::none(index.len()),
        };
        let dates = index.dates(view.date);
        let meets = |date: Date| match view.matching {
            Matching::Possible => date.interval.overlaps(days),
            Matching::Certain => is_certainly_within(date, days),
        };
        DocSet::filter(index.len(), |document| dates.of(document).any(meets))
    }
}

/// How many of `documents` have no date of a field.
pub(super) fn undated(index: &Index<'_>, field: DateField, documents: &DocSet) -> u32 {
    let dates = index.dates(field);
    documents.iter().filter(|document| dates.of(*document).len() == 0).count() as u32
}

/// How `documents` lie in time.
pub(super) fn histogram(index: &Index<'_>, field: DateField, documents: &DocSet) -> Histogram {
    let dates = index.dates(field);
    let mut bars = bars(dates.days());
    let mut without_date = 0;
    let mut reached = Vec::new();
    for document in documents {
        let dates = dates.of(document);
        without_date += u32::from(dates.len() == 0);
        for date in dates {
            let (first, last, is_doubtful) = reach(date, &bars);
            reached.extend((first..=last).map(|bar| (bar, is_doubtful)));
        }
        count(&mut reached, &mut bars);
    }
    Histogram { bars, undated: without_date }
}

/// How dates lie in time, each counted for itself.
pub(crate) fn bars_of_dates(dates: &[Date]) -> Vec<Bar> {
    let days =
        dates.iter().flat_map(|date| [date.interval.earliest, date.interval.latest]).flatten();
    let mut bars = bars(days.clone().min().zip(days.max()));
    for date in dates {
        let (first, last, is_doubtful) = reach(*date, &bars);
        count(&mut (first..=last).map(|bar| (bar, is_doubtful)).collect(), &mut bars);
    }
    bars
}

/// Counts one document once in each of the bars that its dates reach, and empties their list.
fn count(reached: &mut Vec<(usize, bool)>, bars: &mut [Bar]) {
    if reached.len() > 1 {
        order::sort(reached);
        reached.dedup_by_key(|(bar, _)| *bar);
    }
    for (bar, is_doubtful) in reached.drain(..) {
        let Some(bar) = bars.get_mut(bar) else { continue };
        *(if is_doubtful { &mut bar.possible } else { &mut bar.certain }) += 1;
    }
}

/// The first and the last bar that a date reaches, and whether it does so only possibly: a date that
/// reaches two is certain of neither.
fn reach(date: Date, bars: &[Bar]) -> (usize, usize, bool) {
    let Interval { earliest, latest } = date.interval;
    let first = earliest.map_or(0, |day| bar_of(day, bars));
    let last = latest.map_or(bars.len().saturating_sub(1), |day| bar_of(day, bars));
    let is_open = earliest.is_none() || latest.is_none();
    (first, last, date.is_qualified || is_open || first < last)
}

/// The bar in which a day lies. All bars are about as long, so that it is not far from where it would be
/// if they were equally long.
fn bar_of(day: Day, bars: &[Bar]) -> usize {
    let (Some(first), Some(last)) = (bars.first(), bars.last()) else { return 0 };
    let days = u64::from(last.last.0.abs_diff(first.first.0)) + 1;
    let before = u64::from(day.0.abs_diff(first.first.0)).min(days - 1);
    let mut bar = (before * bars.len() as u64 / days) as usize;
    while bar > 0 && bars[bar].first > day {
        bar -= 1;
    }
    while bar + 1 < bars.len() && bars[bar].last < day {
        bar += 1;
    }
    bar
}

fn is_certainly_within(date: Date, days: Interval) -> bool {
    !date.is_qualified && date.interval.lies_within(days)
}

/// As many bars fit beside each other and can still be told apart.
const MOST_BARS: usize = 60;

/// What a bar stands for.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Month,
    Years(i32),
}

/// Empty bars from the first to the last of `days`, of the smallest unit with which they are not too many.
fn bars(days: Option<(Day, Day)>) -> Vec<Bar> {
    let Some((first, last)) = days else { return Vec::new() };
    let units = [Unit::Day, Unit::Month, Unit::Years(1), Unit::Years(10)];
    let fits = |unit: &Unit| bars_of(*unit, first, last).take(MOST_BARS + 1).count() <= MOST_BARS;
    let unit = units.into_iter().find(fits).unwrap_or(Unit::Years(100));
    bars_of(unit, first, last).collect()
}

fn bars_of(unit: Unit, first: Day, last: Day) -> impl Iterator<Item = Bar> {
    let bar = move |day: Day| {
        let (first, last) = unit.around(day);
        Bar { first, last, certain: 0, possible: 0 }
    };
    std::iter::successors(Some(bar(first)), move |before| {
        let next = (before.last < last).then(|| bar(before.last.plus(1)));
        next.filter(|next| next.last > before.last)
    })
}

impl Unit {
    /// The first and last day of the unit that holds `day`.
    fn around(self, day: Day) -> (Day, Day) {
        let (year, month, _) = day.ymd();
        match self {
            Self::Day => (day, day),
            Self::Month => (
                Day::from_ymd(year, month, 1).unwrap_or(day),
                Day::last_of_month(year, month).unwrap_or(day),
            ),
            Self::Years(years) => {
                let first = year.div_euclid(years) * years;
                let last = Day::from_ymd(first + years - 1, 12, 31);
                (Day::from_ymd(first, 1, 1).unwrap_or(day), last.unwrap_or(day))
            }
        }
    }
}
