//! Ticking, excluding and removing values. Every change leaves the view normalised.

use crate::date::Bound;
use crate::model::Facet;
use crate::order;
use crate::sorted::Set;
use crate::view::{Choice, Choices, View};

/// A condition that a reader set by a click or a link and can take back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActiveFilter<'a> {
    /// A ticked value of a facet.
    Included(Facet, &'a str),
    /// An excluded value of a facet.
    Excluded(Facet, &'a str),
    /// The beginning of the range.
    From(&'a Bound),
    /// The end of the range.
    To(&'a Bound),
}

impl Choices {
    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.excluded.is_empty()
    }

    /// Whether `value` is ticked.
    pub fn includes(&self, value: &str) -> bool {
        self.groups.iter().any(|group| group.contains(value))
    }

    /// Whether and how `value` is chosen. What is both ticked and excluded is excluded.
    pub fn of(&self, value: &str) -> Choice {
        if self.excluded.contains(value) {
            Choice::Excluded
        } else if self.includes(value) {
            Choice::Included
        } else {
            Choice::Open
        }
    }

    /// Ticked values, sorted and distinct.
    pub fn included(&self) -> Set<&str> {
        self.groups.iter().flatten().map(String::as_str).collect()
    }

    /// Whether something that has these values passes: each group holds one of them, and none is excluded.
    pub fn pass(&self, values: &[&str]) -> bool {
        let is_in = |set: &Set<String>| values.iter().any(|value| set.contains(*value));
        self.groups.iter().all(is_in) && !is_in(&self.excluded)
    }

    /// Adds documents with `value` to those that pass: "or this one".
    ///
    /// With several groups the value joins each of them, because (A and B) or C is
    /// (A or C) and (B or C). Removing it gives the former choice back.
    pub fn include(&mut self, value: &str) {
        self.excluded.remove(value);
        if self.groups.is_empty() {
            self.groups.push(Set::default());
        }
        for group in &mut self.groups {
            group.insert(value.to_owned());
        }
        self.normalise();
    }

    /// Takes documents with `value` away.
    pub fn exclude(&mut self, value: &str) {
        self.remove(value);
        self.excluded.insert(value.to_owned());
    }

    /// Neither ticked nor excluded any more.
    pub fn remove(&mut self, value: &str) {
        self.excluded.remove(value);
        for group in &mut self.groups {
            group.remove(value);
        }
        self.normalise();
    }

    /// Restores the invariant: no empty group, groups sorted and distinct.
    pub fn normalise(&mut self) {
        self.groups.retain(|group| !group.is_empty());
        order::sort(&mut self.groups);
        self.groups.dedup();
    }
}

impl View {
    /// What was chosen within a facet, if anything.
    pub fn choices(&self, facet: Facet) -> Option<&Choices> {
        self.filters.get(&facet)
    }

    /// Ticks `value`, or unticks it.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        self.change(facet, |choices| {
            if choices.includes(value) {
                choices.remove(value);
            } else {
                choices.include(value);
            }
        });
    }

    /// Excludes `value`, or takes its exclusion back.
    pub fn toggle_exclusion(&mut self, facet: Facet, value: &str) {
        self.change(facet, |choices| {
            if choices.excluded.contains(value) {
                choices.remove(value);
            } else {
                choices.exclude(value);
            }
        });
    }

    /// Takes back whatever was chosen about `value`.
    pub fn remove(&mut self, facet: Facet, value: &str) {
        self.change(facet, |choices| choices.remove(value));
    }

    /// Takes back everything that narrows: the query, all choices, the range.
    pub fn clear(&mut self) {
        self.query.clear();
        self.filters.clear();
        self.from = None;
        self.to = None;
    }

    /// Whether anything narrows the collection.
    pub fn is_filtered(&self) -> bool {
        !self.query.trim().is_empty()
            || !self.filters.is_empty()
            || self.from.is_some()
            || self.to.is_some()
    }

    /// What was clicked, in the order in which links print it. Typed fields stay in the query.
    pub fn active_filters(&self) -> Vec<ActiveFilter<'_>> {
        let mut active = Vec::new();
        for (&facet, choices) in self.filters.iter() {
            let included = choices.included();
            active.extend(included.iter().map(|value| ActiveFilter::Included(facet, value)));
            let excluded = choices.excluded.iter();
            active.extend(excluded.map(|value| ActiveFilter::Excluded(facet, value)));
        }
        active.extend(self.from.as_ref().map(ActiveFilter::From));
        active.extend(self.to.as_ref().map(ActiveFilter::To));
        active
    }

    /// Changes the choices of a facet; a facet without choices keeps no entry.
    fn change(&mut self, facet: Facet, change: impl FnOnce(&mut Choices)) {
        let choices = self.filters.get_or_default(facet);
        change(choices);
        if choices.is_empty() {
            self.filters.remove(&facet);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link_after(start: &str, change: impl FnOnce(&mut View)) -> String {
        let mut view = View::read(start).view;
        change(&mut view);
        view.fragment()
    }

    #[test]
    fn ticking_twice_changes_nothing() {
        for start in ["", "country=KP", "country=KP&country=RU", "country=!US"] {
            let twice = |view: &mut View| {
                view.toggle(Facet::Country, "UA");
                view.toggle(Facet::Country, "UA");
            };
            assert_eq!(link_after(start, twice), start);
        }
    }

    #[test]
    fn a_tick_widens_what_was_chosen() {
        let tick = |view: &mut View| view.toggle(Facet::Country, "UA");
        assert_eq!(link_after("country=KP", tick), "country=KP,UA");
        assert_eq!(link_after("country=KP&country=RU", tick), "country=KP,UA&country=RU,UA");
    }

    #[test]
    fn a_value_is_ticked_or_excluded_but_not_both() {
        let exclude = |view: &mut View| view.toggle_exclusion(Facet::Country, "UA");
        assert_eq!(link_after("country=KP,UA", exclude), "country=KP,!UA");
        assert_eq!(link_after("country=!UA", exclude), "");
        assert_eq!(
            link_after("country=!UA", |view| view.toggle(Facet::Country, "UA")),
            "country=UA"
        );
    }

    #[test]
    fn clearing_keeps_what_does_not_narrow() {
        let start = "q=troops&country=UA&from=2024&sort=oldest&doc=000";
        assert_eq!(link_after(start, View::clear), "sort=oldest&doc=000");
        assert!(!View::read("sort=oldest&doc=000").view.is_filtered());
    }

    #[test]
    fn filters_are_listed_as_links_print_them() {
        let view = View::read("org=nis&country=RU,!US,KP").view;
        let expected = [
            ActiveFilter::Included(Facet::Country, "KP"),
            ActiveFilter::Included(Facet::Country, "RU"),
            ActiveFilter::Excluded(Facet::Country, "US"),
            ActiveFilter::Included(Facet::Organisation, "nis"),
        ];
        assert_eq!(view.active_filters(), expected);
    }
}
