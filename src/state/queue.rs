//! What is asked of the worker, and when: for each kind of question one on the wire and one waiting.
//!
//! A newer question replaces the waiting one of its kind and no other, so that a keystroke never
//! drops a document that is being opened. This takes the place of a debounce: the worker is never
//! idle while something waits, and never behind by more than one question.

use engine::protocol::{Numbered, Question};

/// Questions on their way. Numbers start at 1 and are never used twice; 0 is the opening's.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    is_open: bool,
    asked: u32,
    lanes: [Lane; 4],
}

/// The questions of one kind.
#[derive(Clone, Debug, Default)]
struct Lane {
    wire: Option<Numbered<Question>>,
    waiting: Option<Question>,
}

impl Queue {
    /// Takes a question. It goes when nothing of its kind is on the wire.
    pub fn ask(&mut self, question: Question) {
        if let Some(lane) = lane(&question) {
            self.lanes[lane].waiting = Some(question);
        }
    }

    /// The worker has the collection: questions may go.
    pub fn opened(&mut self) {
        self.is_open = true;
    }

    /// The questions that may go now; they count as sent.
    pub fn sendable(&mut self) -> Vec<Numbered<Question>> {
        let Self { is_open, asked, lanes } = self;
        let idle = lanes.iter_mut().filter(|lane| *is_open && lane.wire.is_none());
        idle.filter_map(|lane| {
            let body = lane.waiting.take()?;
            *asked += 1;
            lane.wire = Some(Numbered { number: *asked, body });
            lane.wire.clone()
        })
        .collect()
    }

    /// The question that the answer with this number answers; `None` when nobody waits for it.
    pub fn answered(&mut self, number: u32) -> Option<Question> {
        let is_it = |wire: &mut Numbered<Question>| wire.number == number;
        let answered = self.lanes.iter_mut().find_map(|lane| lane.wire.take_if(is_it));
        answered.map(|question| question.body)
    }

    /// The worker is gone with what was on the wire: that is asked again, unless a newer one waits.
    pub fn crashed(&mut self) {
        self.is_open = false;
        for lane in &mut self.lanes {
            let lost = lane.wire.take().map(|question| question.body);
            lane.waiting = lane.waiting.take().or(lost);
        }
    }
}

/// The lane of a question's kind; `None` for the opening, which goes by itself.
fn lane(question: &Question) -> Option<usize> {
    match question {
        Question::Open(_) => None,
        Question::Search { .. } => Some(0),
        Question::Read { .. } => Some(1),
        Question::Explain { .. } => Some(2),
        Question::Study { .. } => Some(3),
    }
}

#[cfg(test)]
mod tests {
    use engine::model::DocKey;
    use engine::view::View;

    use super::*;

    fn search(query: &str) -> Question {
        Question::Search { view: View { query: query.into(), ..View::default() }, limit: 20 }
    }

    fn read(key: &str) -> Question {
        Question::Read { document: DocKey(key.into()), view: View::default() }
    }

    fn open() -> Queue {
        let mut queue = Queue::default();
        queue.opened();
        queue
    }

    fn sent(queue: &mut Queue) -> Vec<(u32, Question)> {
        queue.sendable().into_iter().map(|sent| (sent.number, sent.body)).collect()
    }

    #[test]
    fn nothing_goes_before_the_collection_is_open() {
        let mut queue = Queue::default();
        queue.ask(search("troops"));
        assert_eq!(sent(&mut queue), []);
        queue.opened();
        assert_eq!(sent(&mut queue), [(1, search("troops"))]);
    }

    #[test]
    fn a_newer_question_replaces_the_waiting_one_of_its_kind() {
        let mut queue = open();
        queue.ask(search("t"));
        assert_eq!(sent(&mut queue), [(1, search("t"))]);
        queue.ask(search("tr"));
        queue.ask(read("000"));
        assert_eq!(sent(&mut queue), [(2, read("000"))]);
        queue.ask(search("tro"));
        assert_eq!(sent(&mut queue), []);
        assert_eq!(queue.answered(1), Some(search("t")));
        assert_eq!(sent(&mut queue), [(3, search("tro"))]);
        assert_eq!(queue.answered(2), Some(read("000")));
    }

    #[test]
    fn nobody_waits_for_an_answer_given_twice_or_never_asked() {
        let mut queue = open();
        queue.ask(search("troops"));
        assert_eq!(sent(&mut queue).len(), 1);
        assert_eq!(queue.answered(1), Some(search("troops")));
        assert_eq!(queue.answered(1), None);
        assert_eq!(queue.answered(0), None);
        assert_eq!(queue.answered(7), None);
    }

    #[test]
    fn after_a_crash_the_last_questions_are_asked_again_under_new_numbers() {
        let mut queue = open();
        queue.ask(search("a"));
        queue.ask(read("000"));
        assert_eq!(sent(&mut queue).len(), 2);
        queue.ask(search("ab"));
        queue.crashed();
        assert_eq!(sent(&mut queue), []);
        queue.opened();
        assert_eq!(sent(&mut queue), [(3, search("ab")), (4, read("000"))]);
        assert_eq!(queue.answered(1), None, "from before the crash");
    }
}
