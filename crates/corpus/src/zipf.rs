//! Ranks, as often as words have them.

use crate::random::Random;

/// The most frequent words are a little less frequent than Zipf's law has them (Mandelbrot 1953).
const FLATTENED_BY: u64 = 3;
/// Large against the number of ranks, so that whole numbers are exact enough.
const SCALE: u64 = 1 << 40;

/// Ranks from 0, each about as often as 1 / (rank + a constant). In whole numbers, which are the same
/// on every machine.
#[derive(Debug)]
pub(crate) struct Zipf {
    /// At each rank, the sum of the weights up to it.
    sums: Vec<u64>,
}

impl Zipf {
    pub(crate) fn of(ranks: usize) -> Self {
        let weights = (0..ranks as u64).map(|rank| SCALE / (rank + FLATTENED_BY));
        let sums = weights.scan(0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Self { sums: sums.collect() }
    }

    pub(crate) fn rank(&self, random: &mut Random) -> usize {
        let all = self.sums.last().copied().unwrap_or(1);
        let at = random.next() % all;
        self.sums.partition_point(|sum| *sum <= at)
    }
}
