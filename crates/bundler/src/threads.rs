//! Many threads at one kind of work.

use std::num::NonZeroUsize;
use std::panic;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ScopedJoinHandle};

/// How many threads the machine runs at a time.
pub(crate) fn cores() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// Does `work` on each item, on so many threads. Results are in the order of the items, whichever thread
/// was done first.
pub(crate) fn map<T: Send, R: Send>(
    items: Vec<T>,
    threads: NonZeroUsize,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let waiting = Mutex::new(items.into_iter().enumerate());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || {
        let mut done = Vec::new();
        while let Some((at, item)) = next() {
            done.push((at, work(item)));
        }
        done
    };
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.get()).map(|_| scope.spawn(worker)).collect();
        let results = workers.into_iter().map(ScopedJoinHandle::join);
        results
            .flat_map(|result| result.unwrap_or_else(|cause| panic::resume_unwind(cause)))
            .collect()
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        for threads in [1, 2, 7] {
            let threads = NonZeroUsize::new(threads).expect("not zero");
            // The first items take the longest.
            let work =
                |item: u64| (0..(100 - item) * 1_000).fold(item, |sum, one| sum ^ one ^ item);
            let expected: Vec<u64> = (0..100).map(work).collect();
            assert_eq!(map((0..100).collect(), threads, work), expected);
        }
    }

    #[test]
    fn a_panic_is_passed_on() {
        let threads = NonZeroUsize::MIN;
        let outcome = panic::catch_unwind(|| map(vec![1, 0], threads, |item: i32| 1 / item));
        assert!(outcome.is_err());
    }
}
