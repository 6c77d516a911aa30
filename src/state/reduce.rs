//! What happens, happens here: model and action -> model.

use std::rc::Rc;

use engine::collection::Summary;
use engine::date::Bound;
use engine::model::{DocKey, EntityKey, Facet, Kind};
use engine::protocol::{Answer, Failure, Question};
use engine::view::{Link, View};

use crate::state::{
    Action, Copied, Loadable, Model, Overlay, OwnFiles, PAGE_OF_HITS, PaletteDraft, Problem,
    Questions, ReaderPane, WhyAsked,
};

impl Model {
    /// The model after an action.
    #[must_use]
    pub fn reduce(mut self, action: Action) -> Self {
        let (view, questions) = (self.view.clone(), self.questions());
        let searched = self.search_view();
        self.apply(action);
        if self.overlay != Overlay::Palette {
            self.drafts.palette = PaletteDraft::default();
        }
        if self.view != view {
            self.follow_view(&view);
        }
        if self.search_view() != searched {
            self.limit = PAGE_OF_HITS;
        }
        self.await_answers(&questions);
        self
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Typed(text) => self.view.query = View::normal_query(&text),
            Action::Chose(facet, value) => self.view.toggle(facet, &value),
            Action::Excluded(facet, value) => self.view.toggle_exclusion(facet, &value),
            Action::Removed(facet, value) => self.view.remove(facet, &value),
            Action::Ranged(from, to) => (self.view.from, self.view.to) = ordered(from, to),
            Action::DateFieldChosen(field) => self.view.date = field,
            Action::MatchingChosen(matching) => self.view.matching = matching,
            Action::Sorted(sort) => self.view.sort = sort,
            Action::TabChosen(tab) => self.view.tab = tab,
            Action::Cleared => self.view.clear(),
            Action::AskedMore => self.limit += PAGE_OF_HITS,
            Action::Opened(key) => self.open(key),
            Action::Stepped(by) => self.step_document(by),
            Action::Closed => self.view.document = None,
            Action::EntityOpened(key) => self.open_entity(None, key),
            Action::WhyAsked(facet, value) => self.ask_why(facet, value),
            Action::CardClosed => self.close_card(),
            Action::Escaped => {
                self.escape();
            }
            Action::Navigated(link) => self.navigate(*link),
            Action::CollectionOpened(summary) => self.open_collection(summary),
            Action::Answered(question, answer) => self.take_answer(&question, *answer),
            Action::Failed(problem) => self.problem = Some(problem),
            Action::DeskCame(_) => self.study = Loadable::Failed(Problem::NoStudy),
            passing => self.apply_passing(passing),
        }
    }

    /// What changes neither the view nor what is known.
    fn apply_passing(&mut self, action: Action) {
        match action {
            Action::HitStepped(by) => self.reader.hit = self.hit_at(by),
            Action::HitChosen(hit) => self.reader.hit = (hit < self.hits()).then_some(hit),
            Action::LayerSwitched(kind) => self.switch_layer(kind),
            Action::RawSwitched => self.reader.raw = !self.reader.raw,
            Action::MarkAsked(mark) => self.reader.mark = mark,
            Action::PassageSelected(selected) => self.reader.selected = selected,
            Action::Overlaid(overlay) => self.overlay = overlay,
            Action::Drafted(draft) => self.drafts.keep(draft),
            Action::Copied(copied) => self.copied = copied,
            Action::OwnFiles(own) => self.own = own,
            Action::OwnFilesLeft => self.own = OwnFiles::None,
            Action::Themed(theme) => self.settings.theme = theme,
            Action::LetterKeysSwitched => self.settings.letter_keys = !self.settings.letter_keys,
            Action::LinkNoteDismissed => {
                self.left_out.clear();
                self.other_collection = None;
            }
            // The rest is applied above, or done outside and reported as `Copied`.
            _ => {}
        }
    }

    fn open(&mut self, key: DocKey) {
        self.view.document = Some(key);
        self.view.passage = None;
    }

    /// Opens the neighbour in the list; at either end it stays. Without an open document, or with one
    /// that is not in the list, it begins at the near end.
    fn step_document(&mut self, by: i32) {
        let Some(found) = self.found.latest() else { return };
        let keys: Vec<_> = found.hits.iter().map(|hit| &hit.key).collect();
        let is_open = |key: &&DocKey| Some(*key) == self.view.document.as_ref();
        let next = match keys.iter().position(is_open) {
            Some(place) => place.saturating_add_signed(by as isize).min(keys.len() - 1),
            None if by < 0 => keys.len().saturating_sub(1),
            None => 0,
        };
        if let Some(key) = keys.get(next).copied().cloned()
            && self.view.document.as_ref() != Some(&key)
        {
            self.open(key);
        }
    }

    fn switch_layer(&mut self, kind: Kind) {
        if !self.reader.hidden.remove(&kind) {
            self.reader.hidden.insert(kind);
        }
    }

    fn hits(&self) -> usize {
        self.document().map_or(0, |reading| reading.matches.len())
    }

    /// The hit so many further on; behind the last comes the first.
    fn hit_at(&self, by: i32) -> Option<usize> {
        let last = self.hits().checked_sub(1)?;
        let near_end = if by < 0 { last } else { 0 };
        let next = self.reader.hit.and_then(|hit| hit.checked_add_signed(by as isize));
        Some(next.filter(|hit| *hit <= last).unwrap_or(near_end))
    }

    fn open_entity(&mut self, facet: Option<Facet>, key: EntityKey) {
        self.why = Some(WhyAsked { facet, value: key.0.clone() });
        self.view.entity = Some(key);
    }

    /// Entities have a page of their own, which links can name; other values have a card.
    fn ask_why(&mut self, facet: Facet, value: String) {
        match facet {
            Facet::Person | Facet::Organisation | Facet::Place => {
                self.open_entity(Some(facet), EntityKey(value));
            }
            _ => {
                self.view.entity = None;
                self.why = Some(WhyAsked { facet: Some(facet), value });
            }
        }
    }

    fn close_card(&mut self) {
        self.view.entity = None;
        self.why = None;
    }

    /// One level up: what lies over the page, the mark's explanation, the text offered for copying,
    /// the card, the document. `false` when there is none of these.
    pub(super) fn escape(&mut self) -> bool {
        if self.overlay != Overlay::None {
            self.overlay = Overlay::None;
        } else if self.reader.mark.is_some() {
            self.reader.mark = None;
        } else if matches!(self.copied, Some(Copied::ByHand(_))) {
            self.copied = None;
        } else if self.why.is_some() {
            self.close_card();
        } else {
            return self.view.document.take().is_some();
        }
        true
    }

    /// Back to the same view only closes what lies over the page, which had an entry of its own.
    fn navigate(&mut self, link: Link) {
        self.overlay = Overlay::None;
        if link == (Link { view: self.view.clone(), ..Link::default() }) {
            return;
        }
        self.view = link.view;
        self.left_out = link.left_out;
        self.other_collection = link.collection;
        self.compare_collections();
    }

    /// What was asked of another collection does not hold of this one.
    fn open_collection(&mut self, summary: Summary) {
        let before = std::mem::replace(&mut self.summary, Rc::new(summary));
        if !before.digest.is_empty() && before.digest != self.summary.digest {
            *self = Self {
                summary: Rc::clone(&self.summary),
                own: std::mem::take(&mut self.own),
                live: self.live,
                ..Self::new(Link::default(), self.settings)
            };
        }
        // That the search has stopped is told until something else is asked: it opens again in a blink.
        self.problem.take_if(|problem| *problem != Problem::Crashed);
        self.compare_collections();
    }

    /// A link made for this collection needs no mention. Before one is open nothing can be said.
    fn compare_collections(&mut self) {
        let digest = &self.summary.digest;
        self.other_collection.take_if(|other| digest.starts_with(other.as_str()));
    }

    /// What hangs on the view follows it.
    fn follow_view(&mut self, old: &View) {
        self.copied = None;
        if self.view.document != old.document {
            let hidden = std::mem::take(&mut self.reader.hidden);
            self.reader = ReaderPane { hidden, ..ReaderPane::default() };
        }
        if self.view.document.is_none() {
            self.view.passage = None;
        }
        if self.view.tab != old.tab {
            self.study = Loadable::Absent;
        }
        if self.view.query != old.query {
            self.reader.hit = None;
        }
        if self.view.entity != old.entity {
            self.follow_entity();
        }
    }

    fn follow_entity(&mut self) {
        let key = self.view.entity.as_ref().map(|key| &key.0);
        let is_followed = key == self.why.as_ref().map(|why| &why.value);
        if let Some(key) = key.filter(|_| !is_followed) {
            self.why = Some(WhyAsked { facet: None, value: key.clone() });
        }
        if key.is_none() && self.why.as_ref().is_some_and(WhyAsked::is_entity) {
            self.why = None;
        }
    }

    /// A question that changed waits for its answer; the old answer stays until then.
    fn await_answers(&mut self, old: &Questions) {
        let new = self.questions();
        if new != *old {
            self.problem.take_if(|problem| *problem == Problem::Crashed);
        }
        if new.search != old.search {
            self.found.ask();
        }
        if new.read != old.read {
            wait_or_leave(&mut self.reading, new.read.is_some());
        }
        if new.explain != old.explain {
            wait_or_leave(&mut self.card, new.explain.is_some());
        }
        if new.study != old.study {
            wait_or_leave(&mut self.study, new.study.is_some());
        }
    }

    /// Takes the answer to a question that is still asked; any other is stale.
    fn take_answer(&mut self, question: &Question, answer: Answer) {
        if !self.questions().all().contains(question) {
            return;
        }
        match answer {
            Answer::Found(found) => self.found = Loadable::Ready(Rc::new(found)),
            Answer::Read(reading) => self.reading = Loadable::Ready(Rc::from(reading)),
            Answer::Explained(card) => self.card = Loadable::Ready(Rc::from(card)),
            Answer::Studied(study) => self.study = Loadable::Ready(Rc::new(study)),
            Answer::Failed(failure) => self.take_failure(question, problem(failure)),
            // Has an action of its own.
            Answer::Opened(_) => {}
        }
    }

    fn take_failure(&mut self, question: &Question, problem: Problem) {
        match question {
            Question::Open(_) => self.problem = Some(problem),
            Question::Search { .. } => self.found = Loadable::Failed(problem),
            Question::Read { .. } => self.reading = Loadable::Failed(problem),
            Question::Explain { .. } => self.card = Loadable::Failed(problem),
            Question::Study { .. } => self.study = Loadable::Failed(problem),
        }
    }
}

impl WhyAsked {
    /// Whether it is a value that has a page of its own.
    fn is_entity(&self) -> bool {
        matches!(self.facet, None | Some(Facet::Person | Facet::Organisation | Facet::Place))
    }
}

fn wait_or_leave<T>(loadable: &mut Loadable<T>, is_asked: bool) {
    if is_asked {
        loadable.ask();
    } else {
        *loadable = Loadable::Absent;
    }
}

fn problem(failure: Failure) -> Problem {
    match failure {
        Failure::Bundle(message) => Problem::Bundle(message),
        Failure::NoSuchDocument(key) => Problem::NoSuchDocument(key.0),
        Failure::NoSuchValue(value) => Problem::NoSuchValue(value),
        Failure::NoStudy => Problem::NoStudy,
        // Neither can be a reader's doing.
        Failure::NothingOpen | Failure::Garbled => Problem::Crashed,
    }
}

/// A range that was given backwards is taken the other way round.
fn ordered(from: Option<Bound>, to: Option<Bound>) -> (Option<Bound>, Option<Bound>) {
    match (from, to) {
        (Some(from), Some(to)) if from.first() > to.last() => (Some(to), Some(from)),
        range => range,
    }
}
