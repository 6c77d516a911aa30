//! The dates of documents, as filters see them.

use super::lists::range;
use super::packed::{self, Packed};
use crate::codec::{Codec, Reader};
use crate::date::{Day, Edtf, Interval};
use crate::model::DocId;

/// A date of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The days it may mean.
    pub interval: Interval,
    /// Whether it is marked uncertain or approximate, and so never certainly within a range.
    pub is_qualified: bool,
}

impl From<&Edtf> for Date {
    fn from(edtf: &Edtf) -> Self {
        Self { interval: edtf.interval(), is_qualified: edtf.is_qualified() }
    }
}

/// The dates of one field, document by document.
#[derive(Clone, Copy, Debug)]
pub struct Dates<'a> {
    /// The first and the last day that any of them names.
    days: Option<(Day, Day)>,
    /// Where the dates of each document end; they begin where those of the one before end.
    ends: Packed<'a>,
    /// Days are counted from the first one, which is 1; 0 is an open end.
    earliest: Packed<'a>,
    latest: Packed<'a>,
    qualified: Packed<'a>,
}

impl<'a> Dates<'a> {
    pub(super) fn read(from: &mut Reader<'a>) -> Self {
        let days = Option::decode(from);
        let [ends, earliest, latest, qualified] = std::array::from_fn(|_| Packed::read(from));
        Self { days, ends, earliest, latest, qualified }
    }

    /// The first and the last day that any date names; `None` when none names a day.
    pub fn days(self) -> Option<(Day, Day)> {
        self.days
    }

    /// The dates of a document; none when it is undated.
    #[inline]
    pub fn of(self, document: DocId) -> impl ExactSizeIterator<Item = Date> + 'a {
        let dates = range(self.ends, document.0);
        let dates = dates.start as usize..dates.end.max(dates.start) as usize;
        dates.map(move |at| self.get(at as u32))
    }

    fn get(self, at: u32) -> Date {
        let day = |days: Packed<'_>| {
            let (first, _) = self.days?;
            let days = days.get(at).checked_sub(1)?;
            Some(first.plus(days.cast_signed()))
        };
        Date {
            interval: Interval { earliest: day(self.earliest), latest: day(self.latest) },
            is_qualified: self.qualified.get(at) != 0,
        }
    }
}

/// Appends the dates of each document.
pub(super) fn write(dates: &[Vec<Date>], to: &mut Vec<u8>) {
    let all = || dates.iter().flatten();
    let days = || all().flat_map(|it| [it.interval.earliest, it.interval.latest]).flatten();
    let days = days().min().zip(days().max());
    let counted = |day: Option<Day>| {
        let days = day.zip(days).map(|(day, (first, _))| day.0 - first.0 + 1);
        days.map_or(0, i32::cast_unsigned)
    };
    let mut end = 0;
    let ends = dates.iter().map(|dates| {
        end += dates.len() as u32;
        end
    });
    days.encode(to);
    packed::write(&ends.collect::<Vec<_>>(), to);
    packed::write(&all().map(|it| counted(it.interval.earliest)).collect::<Vec<_>>(), to);
    packed::write(&all().map(|it| counted(it.interval.latest)).collect::<Vec<_>>(), to);
    packed::write(&all().map(|it| u32::from(it.is_qualified)).collect::<Vec<_>>(), to);
}
