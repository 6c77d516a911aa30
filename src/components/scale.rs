//! The two scales of a drawing of figures over time: days across, numbers upwards.

use engine::date::{Bound, Day};

/// Marks on either scale at most.
const MARKS: u8 = 5;

/// From which ratio of the greatest to the least number the scale goes by powers of ten.
const WIDE: f64 = 20.0;

/// Days across, in per cent of the width.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    first: Day,
    last: Day,
    /// Where the first and the last day stand.
    ends: (f64, f64),
}

impl Days {
    /// From the first to the last of some days, which stand at `ends`; `None` without any.
    pub(super) fn over(days: impl Iterator<Item = Day> + Clone, ends: (f64, f64)) -> Option<Self> {
        Some(Self { first: days.clone().min()?, last: days.max()?, ends })
    }

    /// Where a day stands; the open end of an interval is the end of the scale.
    pub(super) fn at(self, day: Option<Day>, open_end: f64) -> f64 {
        let Some(day) = day else { return open_end };
        let length = f64::from(self.last.0 - self.first.0);
        let part = if length > 0.0 { f64::from(day.0 - self.first.0) / length } else { 0.5 };
        let (left, right) = self.ends;
        (left + part * (right - left)).clamp(left, right)
    }

    /// Both ends of an interval.
    pub(super) fn span(self, earliest: Option<Day>, latest: Option<Day>) -> (f64, f64) {
        (self.at(earliest, self.ends.0), self.at(latest, self.ends.1))
    }

    /// The beginnings of years or months that are marked, or both ends where none fall between.
    pub(super) fn marks(self) -> Vec<(Day, Bound)> {
        let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
        let marks = steps.into_iter().map(|step| self.beginnings(step));
        let few = marks.clone().find(|marks| marks.len() <= MARKS.into()).unwrap_or_default();
        if few.len() > 1 { few } else { self.ends() }
    }

    /// The beginnings of each so many months.
    fn beginnings(self, step: i32) -> Vec<(Day, Bound)> {
        let month = |day: Day| {
            let (year, month, _) = day.ymd();
            year * 12 + i32::from(month) - 1
        };
        let (first, last) = (month(self.first), month(self.last));
        let first = first + (step - first.rem_euclid(step)) % step;
        let months = (first..=last).step_by(step.unsigned_abs() as usize);
        let mark = |number: i32| {
            let (year, month) = (number.div_euclid(12), number.rem_euclid(12) + 1);
            let text =
                if step < 12 { format!("{year:04}-{month:02}") } else { format!("{year:04}") };
            let day = Day::from_ymd(year, u8::try_from(month).ok()?, 1)?;
            (day >= self.first).then_some((day, Bound::parse(&text)?))
        };
        months.filter_map(mark).collect()
    }

    fn ends(self) -> Vec<(Day, Bound)> {
        let mark = |day: Day| Some((day, Bound::parse(&day.to_string())?));
        let last = Some(self.last).filter(|last| *last != self.first);
        [Some(self.first), last].into_iter().flatten().filter_map(mark).collect()
    }
}

/// Numbers upwards, in units of the drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    bottom: f64,
    top: f64,
    by_powers: bool,
    /// The height at which the least and the greatest number stand.
    heights: (f64, f64),
}

impl Numbers {
    /// Over some numbers, none negative, between two heights: that of the bottom and that of the top.
    pub(super) fn over(numbers: impl Iterator<Item = f64> + Clone, heights: (f64, f64)) -> Self {
        let least = numbers.clone().filter(|number| *number > 0.0).fold(f64::INFINITY, f64::min);
        let most = numbers.clone().fold(1.0, f64::max);
        let has_zero = numbers.into_iter().any(|number| number <= 0.0);
        if !has_zero && most >= least * WIDE {
            let (bottom, top) = (least.log10().floor(), most.log10().ceil());
            return Self { bottom, top, by_powers: true, heights };
        }
        let step = step(most);
        Self { bottom: 0.0, top: (most / step).ceil() * step, by_powers: false, heights }
    }

    pub(super) fn at(self, number: f64) -> f64 {
        let place = if self.by_powers { number.log10() } else { number };
        let part = (place - self.bottom) / (self.top - self.bottom);
        self.heights.0 + part * (self.heights.1 - self.heights.0)
    }

    /// The numbers that are marked.
    pub(super) fn marks(self) -> Vec<f64> {
        let step = if self.by_powers {
            ((self.top - self.bottom) / f64::from(MARKS)).ceil()
        } else {
            step(self.top)
        };
        let places = (0..=MARKS).map(|n| self.bottom + f64::from(n) * step);
        places
            .take_while(|place| *place <= self.top)
            .map(|place| if self.by_powers { 10_f64.powf(place) } else { place })
            .collect()
    }
}

/// A step of 1, 2 or 5 times a power of ten, of which about four reach `most`.
fn step(most: f64) -> f64 {
    let power = 10_f64.powf((most / 4.0).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .map(|n| n * power)
        .into_iter()
        .find(|step| most / step <= 4.0)
        .unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(of: &[f64]) -> Numbers {
        Numbers::over(of.iter().copied(), (100.0, 0.0))
    }

    #[test]
    fn a_narrow_range_begins_at_nought_and_a_wide_one_goes_by_powers() {
        assert_eq!(numbers(&[10.0, 15.0]).marks(), [0.0, 5.0, 10.0, 15.0]);
        assert_eq!(numbers(&[600.0, 15_000.0]).marks(), [100.0, 1_000.0, 10_000.0, 100_000.0]);
        assert_eq!(numbers(&[0.0, 15_000.0]).marks(), [0.0, 5_000.0, 10_000.0, 15_000.0]);
        assert!((numbers(&[600.0, 15_000.0]).at(1_000.0) - 66.667).abs() < 0.01);
        assert!(numbers(&[2.0, 2.0]).at(2.0).abs() < 0.01);
    }

    #[test]
    fn marks_of_days_are_few() {
        let marks = |first: (i32, u8, u8), last: (i32, u8, u8)| {
            let day = |(y, m, d)| Day::from_ymd(y, m, d).unwrap();
            let days = Days { first: day(first), last: day(last), ends: (0.0, 100.0) };
            let marks = days.marks().into_iter().map(|(_, bound)| bound.as_str().to_owned());
            marks.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(marks((2022, 9, 1), (2025, 9, 22)), "2023 2024 2025");
        assert_eq!(marks((2025, 4, 1), (2025, 9, 22)), "2025-04 2025-07");
        assert_eq!(marks((2025, 6, 17), (2025, 6, 18)), "2025-06-17 2025-06-18");
        assert_eq!(marks((2025, 6, 17), (2025, 6, 17)), "2025-06-17");
        assert_eq!(marks((1850, 1, 1), (2025, 1, 1)), "1850 1900 1950 2000");
    }
}
