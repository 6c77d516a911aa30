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
    pub(super) fn documents(self, index: &Index, view: &View) -> DocSet {
        DocSet::filter(index.len(), |document| {
            self == Self::Any || self.admits(index.dates(view.date, document), view.matching)
        })
    }

    fn admits(self, dates: &[Date], matching: Matching) -> bool {
        let Self::Within(days) = self else { return false };
        dates.iter().any(|date| match matching {
            Matching::Possible => date.interval.overlaps(days),
            Matching::Certain => is_certainly_within(date, days),
        })
    }
}

/// The documents without any date of a field.
pub(super) fn undated(index: &Index, field: DateField) -> DocSet {
    DocSet::filter(index.len(), |document| index.dates(field, document).is_empty())
}

/// How `documents` lie in time.
pub(super) fn histogram(index: &Index, field: DateField, documents: &DocSet) -> Histogram {
    let mut bars = bars(index.all_dates(field).items());
    let mut without_date = 0;
    let mut reached = Vec::new();
    for document in documents.iter() {
        let dates = index.dates(field, document);
        without_date += u32::from(dates.is_empty());
        reached.extend(dates.iter().flat_map(|date| reach(date, &bars)));
        count(&mut reached, &mut bars);
    }
    Histogram { bars, undated: without_date }
}

/// Counts one document once in each of the bars that its dates reach, and empties their list.
fn count(reached: &mut Vec<(usize, bool)>, bars: &mut [Bar]) {
    order::sort(reached);
    reached.dedup_by_key(|(bar, _)| *bar);
    for (bar, is_doubtful) in reached.drain(..) {
        let bar = &mut bars[bar];
        *(if is_doubtful { &mut bar.possible } else { &mut bar.certain }) += 1;
    }
}

/// The bars that a date reaches, and whether it does so only possibly.
fn reach<'a>(date: &'a Date, bars: &'a [Bar]) -> impl Iterator<Item = (usize, bool)> + 'a {
    let Interval { earliest, latest } = date.interval;
    let first = bars.partition_point(|bar| earliest.is_some_and(|day| bar.last < day));
    let end = bars.partition_point(|bar| latest.is_none_or(|day| bar.first <= day));
    let is_doubtful = |bar: &Bar| !is_certainly_within(date, Interval::new(bar.first, bar.last));
    (first..end).map(move |i| (i, is_doubtful(&bars[i])))
}

fn is_certainly_within(date: &Date, days: Interval) -> bool {
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

/// Empty bars over all days that `dates` name, of the smallest unit with which they are not too many.
fn bars(dates: &[Date]) -> Vec<Bar> {
    let days = || dates.iter().flat_map(|date| [date.interval.earliest, date.interval.latest]);
    let Some((first, last)) = days().flatten().min().zip(days().flatten().max()) else {
        return Vec::new();
    };
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
