//! An averaged structured perceptron, in integers, so that the same data give the same weights.

use engine::extract::tagger::{Follow, OUTSIDE, Scores, TAGS, Tag, Weights, best};

use super::examples::{Example, Word};

/// How the training goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// How often the examples are gone through.
    pub(crate) rounds: usize,
    /// Rows of weights, a power of two, at most 2^16.
    pub(crate) rows: usize,
    /// By how much the right tags have to win.
    pub(crate) margin: i32,
    /// In how many of a hundred examples the features of the words themselves are left out.
    pub(crate) blind: u64,
    /// Where the order of the examples begins.
    pub(crate) seed: u64,
}

/// Weights as they are now, and their sum over all steps so far.
#[derive(Clone, Copy, Default)]
struct Cell {
    now: i32,
    /// The changes, each times the step it was made in.
    late: i64,
}

impl Cell {
    fn change(&mut self, by: i32, step: i64) {
        self.now += by;
        self.late += i64::from(by) * step;
    }

    /// The sum over `steps` steps.
    fn sum(self, steps: i64) -> i64 {
        i64::from(self.now) * steps - self.late
    }
}

/// What is learned; sums over several are an ensemble.
pub(crate) struct Learner {
    rows: Vec<[Cell; TAGS]>,
    follow: [[Cell; TAGS]; TAGS],
    step: i64,
    random: Random,
}

/// Marsaglia's xorshift.
pub(crate) struct Random(u64);

impl Random {
    /// A sequence of its own for each seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number; any but 0.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A permutation: Fisher and Yates.
    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, (self.next() % (at as u64 + 1)) as usize);
        }
    }
}

/// How one example is looked at.
#[derive(Clone, Copy)]
struct Look {
    /// Without the features of the words themselves.
    blind: bool,
    /// With the features of a second reading.
    second: bool,
}

impl Look {
    fn rows(self, word: &Word) -> impl Iterator<Item = usize> {
        let first = if self.blind { &word.rows[word.itself..] } else { &word.rows[..] };
        let second = if self.second { &word.second[..] } else { &[] };
        first.iter().chain(second).map(|row| usize::from(*row))
    }
}

impl Learner {
    /// Learns from examples; the weight of each says how often it is shown in a round.
    pub(crate) fn learn(examples: &[Example], plan: Plan) -> Self {
        let random = Random::new(plan.seed);
        let rows = vec![[Cell::default(); TAGS]; plan.rows];
        let mut learner = Self { rows, follow: Default::default(), step: 0, random };
        let mut order: Vec<&Example> = Vec::new();
        for example in examples {
            order.extend((0..example.weight).map(|_| example));
        }
        for _ in 0..plan.rounds {
            learner.random.shuffle(&mut order);
            for example in &order {
                learner.show(example, plan);
            }
        }
        learner
    }

    fn show(&mut self, example: &Example, plan: Plan) {
        let blind = self.random.next() % 100 < plan.blind;
        let second = !example.words[0].second.is_empty() && self.random.next().is_multiple_of(2);
        let look = Look { blind, second };
        self.step += 1;
        let scores: Vec<Scores> = example
            .words
            .iter()
            .zip(&example.tags)
            .map(|(word, tag)| self.score(look, word, *tag, plan.margin))
            .collect();
        let tags = best(&scores, &self.follow());
        if tags != example.tags {
            self.correct(example, &tags, look);
        }
    }

    /// The scores of a word, all tags but the right one lifted by the margin.
    fn score(&self, look: Look, word: &Word, right: Tag, margin: i32) -> Scores {
        let mut scores = [margin; TAGS];
        scores[usize::from(right)] = 0;
        for row in look.rows(word) {
            for (score, cell) in scores.iter_mut().zip(&self.rows[row]) {
                *score += cell.now;
            }
        }
        scores
    }

    fn follow(&self) -> Follow {
        Follow::new(self.follow.map(|row| row.map(|cell| cell.now)))
    }

    /// Lifts the right tags, lowers the wrong ones.
    fn correct(&mut self, example: &Example, wrong: &[Tag], look: Look) {
        let step = self.step;
        let (mut last_right, mut last_wrong) = (OUTSIDE, OUTSIDE);
        let pairs = example.tags.iter().zip(wrong);
        for (word, (&right, &wrong)) in example.words.iter().zip(pairs) {
            if right != wrong {
                for row in look.rows(word) {
                    self.rows[row][usize::from(right)].change(1, step);
                    self.rows[row][usize::from(wrong)].change(-1, step);
                }
            }
            self.follow[usize::from(last_right)][usize::from(right)].change(1, step);
            self.follow[usize::from(last_wrong)][usize::from(wrong)].change(-1, step);
            (last_right, last_wrong) = (right, wrong);
        }
        self.follow[usize::from(last_right)][usize::from(OUTSIDE)].change(1, step);
        self.follow[usize::from(last_wrong)][usize::from(OUTSIDE)].change(-1, step);
    }
}

/// The weights of an ensemble, in bytes: the mean over all steps of all learners, scaled so that one in
/// two thousand is cut off.
pub(crate) fn weights(learners: &[Learner]) -> Weights {
    let sums = |pick: &dyn Fn(&Learner) -> Cell| -> i64 {
        learners.iter().map(|one| pick(one).sum(one.step)).sum()
    };
    let count = learners[0].rows.len();
    let rows: Vec<[i64; TAGS]> =
        (0..count).map(|row| std::array::from_fn(|tag| sums(&|one| one.rows[row][tag]))).collect();
    let follow: [[i64; TAGS]; TAGS] =
        std::array::from_fn(|a| std::array::from_fn(|b| sums(&|one| one.follow[a][b])));
    let mut sizes: Vec<i64> =
        rows.iter().flatten().map(|sum| sum.abs()).filter(|sum| *sum > 0).collect();
    sizes.sort_unstable();
    let most = sizes.get(sizes.len() * 1999 / 2000).copied().unwrap_or(1).max(1);
    let scaled = |sum: i64| -> i64 { (2 * 127 * sum + sum.signum() * most) / (2 * most) };
    let byte = |sum: i64| scaled(sum).clamp(-127, 127) as i8;
    // The smallest weights say nothing, and cost bytes.
    let row = |row: [i64; TAGS]| row.map(|sum| if scaled(sum).abs() > 1 { byte(sum) } else { 0 });
    Weights::new(
        rows.into_iter().map(row).collect(),
        follow.map(|row| row.map(|sum| scaled(sum) as i32)),
    )
}
