//! How far a build is: a bar on a terminal, lines anywhere else.

use std::fmt::{self, Display};
use std::time::Duration;

use indicatif::{HumanDuration, ProgressBar, ProgressState, ProgressStyle};

/// Where nobody looks on, fewer documents than this are read without a word.
const MANY: u64 = 1_000;
/// How many lines tell of the reading where there is no bar.
const LINES: u64 = 10;

/// Tells on standard error how far a build is.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A spinner, for what cannot be counted.
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::new_spinner();
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar }
    }

    /// What is done now.
    pub(crate) fn stage(&self, what: &'static str) {
        self.bar.set_style(ProgressStyle::default_spinner());
        self.bar.set_message(what);
    }

    /// Documents are read now, so many of them.
    pub(crate) fn count(&self, documents: usize) {
        let form = "{bar:24} {human_pos} of {human_len} documents, {rate} a second, {eta} left";
        let style = ProgressStyle::with_template(form).expect("the form is right: a test reads it");
        let rate = |state: &ProgressState, to: &mut dyn fmt::Write| {
            // What cannot be written is a bar that nobody sees.
            let _ = write!(to, "{:.0}", state.per_sec());
        };
        self.bar.set_style(style.with_key("rate", rate));
        self.bar.set_length(documents as u64);
        self.bar.reset_eta();
    }

    /// One more document was read, on any thread.
    pub(crate) fn read(&self) {
        self.bar.inc(1);
        let (done, all) = (self.bar.position(), self.bar.length().unwrap_or_default());
        if self.bar.is_hidden() && all >= MANY && is_full_part(done, all) {
            let (rate, left) = (self.bar.per_sec(), HumanDuration(self.bar.eta()));
            eprintln!("{done} of {all} documents, {rate:.0} a second, {left} left");
        }
    }

    /// A line on standard error, above the bar, or alone where there is none.
    pub(crate) fn tell(&self, line: &str) {
        self.bar.suspend(|| eprintln!("{line}"));
    }

    /// Likewise, many.
    pub(crate) fn tell_all(&self, lines: &[impl Display]) {
        for line in lines {
            self.tell(&line.to_string());
        }
    }

    /// All is done.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

/// Whether another tenth is full with this one.
fn is_full_part(done: u64, all: u64) -> bool {
    done * LINES / all > (done - 1) * LINES / all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_lines_as_parts() {
        for all in [1_000, 1_003, 99_999] {
            assert_eq!((1..=all).filter(|done| is_full_part(*done, all)).count(), 10);
            assert!(is_full_part(all, all));
        }
    }

    #[test]
    fn the_form_of_the_bar_is_right() {
        let progress = Progress::new();
        progress.count(2);
        progress.read();
        assert_eq!(progress.bar.position(), 1);
    }
}
