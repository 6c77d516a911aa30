//! Stories: what a reader does and what comes back, and the model after it.

use std::rc::Rc;

use engine::codec;
use engine::collection::{Match, Reading, Summary};
use engine::date::Bound;
use engine::model::{DocKey, Document, EntityKey, Facet, Kind, Mark, Span, Title};
use engine::protocol::{Answer, Failure, Question};
use engine::search::{Found, Hit, Snippet};
use engine::view::{Tab, View};
use page::state::{
    Action, Copied, DateDraft, Draft, FacetDraft, Kept, Loadable, Model, Overlay, OwnFiles,
    PAGE_OF_HITS, PaletteDraft, Problem, Settings, Theme,
};

const DIGEST: &str = "9f2c0123456789abcdef";

/// A page opened by a link, with the collection open and every question answered.
struct Story {
    model: Model,
}

impl Story {
    fn opened_by(link: &str) -> Self {
        let mut story = Self { model: Model::new(View::read(link), Settings::default()) };
        let summary = Summary { digest: DIGEST.into(), ..Summary::default() };
        story.act(Action::CollectionOpened(summary));
        story.answer_all();
        story
    }

    fn act(&mut self, action: Action) {
        self.model = self.model.clone().reduce(action);
    }

    fn answer(&mut self, question: Question) {
        let answer = answer_to(&question);
        self.act(Action::Answered(Box::new(question), Box::new(answer)));
    }

    /// Everything that the model asks now is answered.
    fn answer_all(&mut self) {
        for question in self.model.questions().all() {
            self.answer(question);
        }
        assert!(self.model.is_complete());
    }

    /// Acts, and everything that is asked then is answered.
    fn settle(&mut self, action: Action) {
        self.act(action);
        self.answer_all();
    }

    fn link(&self) -> String {
        self.model.view.fragment()
    }

    fn studied(&self) -> Option<&str> {
        str::from_utf8(self.model.study.latest()?).ok()
    }

    fn total(&self) -> Option<u32> {
        self.model.found.latest().map(|found| found.total)
    }
}

fn key(key: &str) -> DocKey {
    DocKey(key.to_owned())
}

/// A worker that knows three documents, and tells the length of the query as the total.
fn answer_to(question: &Question) -> Answer {
    match question {
        Question::Search { view, .. } => Answer::Found(Found {
            total: view.query.len() as u32,
            hits: ["000", "001", "002"].map(hit).to_vec(),
            ..Found::default()
        }),
        Question::Read { document, .. } if document.0 == "nowhere" => {
            Answer::Failed(Failure::NoSuchDocument(document.clone()))
        }
        Question::Read { document, .. } => Answer::Read(Box::new(reading(&document.0))),
        Question::Explain { value, .. } => Answer::Failed(Failure::NoSuchValue(value.clone())),
        Question::Study { view, .. } => Answer::Studied(view.fragment().into_bytes()),
        Question::Open(_) => Answer::Opened(Summary::default()),
    }
}

fn hit(name: &str) -> Hit {
    Hit {
        key: key(name),
        title: String::new(),
        title_highlights: Vec::new(),
        outlet: None,
        published: None,
        about: Vec::new(),
        score: 0,
        snippet: Snippet::default(),
    }
}

/// A document with three matches.
fn reading(name: &str) -> Reading {
    Reading {
        document: Document {
            key: key(name),
            source: "troops troops troops".into(),
            title: Title { text: name.into(), span: None },
            outlet: None,
            origin: None,
            byline: None,
            dateline: None,
            language: None,
            url: None,
            published: None,
            blocks: Vec::new(),
            furniture: Vec::new(),
            mentions: Vec::new(),
            figures: Vec::new(),
            quotes: Vec::new(),
            about: Vec::new(),
        },
        entities: Vec::new(),
        mentioned: Vec::new(),
        matches: [0, 7, 14].map(|start| Match::Source(Span::new(start, start + 6))).to_vec(),
        passage: None,
    }
}

#[test]
fn the_old_answer_stays_until_the_new_one_is_there() {
    let mut story = Story::opened_by("q=a");
    story.act(Action::Typed("ab".into()));
    assert!(matches!(story.model.found, Loadable::Waiting(Some(_))));
    assert_eq!(story.total(), Some(1));
    story.answer_all();
    assert!(matches!(story.model.found, Loadable::Ready(_)));
    assert_eq!(story.total(), Some(2));
}

#[test]
fn an_answer_to_an_older_question_is_dropped() {
    let mut story = Story::opened_by("");
    story.act(Action::Typed("troops".into()));
    let older = story.model.search_question();
    story.act(Action::Typed("troops in Kursk".into()));
    let before = story.model.clone();
    story.answer(older);
    assert_eq!(story.model, before);
    story.answer_all();
    assert_eq!(story.total(), Some(15));
}

#[test]
fn what_was_typed_stands_in_the_view_at_once() {
    let mut story = Story::opened_by("");
    story.act(Action::Typed("Kim Jong Un ".into()));
    assert_eq!(story.model.view.query, "Kim Jong Un ");
    assert_eq!(story.link(), "q=Kim+Jong+Un+");
}

#[test]
fn choosing_and_removing_are_inverse() {
    let mut story = Story::opened_by("");
    story.settle(Action::Chose(Facet::Country, "UA".into()));
    story.settle(Action::Excluded(Facet::Country, "US".into()));
    assert_eq!(story.link(), "country=UA,!US");
    story.settle(Action::Removed(Facet::Country, "US".into()));
    story.settle(Action::Chose(Facet::Country, "UA".into()));
    assert_eq!(story.link(), "");
}

#[test]
fn a_range_given_backwards_is_turned_round() {
    let mut story = Story::opened_by("");
    story.settle(Action::Ranged(Bound::parse("2025"), Bound::parse("2024-10")));
    assert_eq!(story.link(), "from=2024-10&to=2025");
    story.settle(Action::Ranged(None, Bound::parse("2025")));
    assert_eq!(story.link(), "to=2025");
}

#[test]
fn more_hits_are_asked_for_until_something_else_is_searched() {
    let mut story = Story::opened_by("");
    story.settle(Action::AskedMore);
    assert_eq!(story.model.limit, 2 * PAGE_OF_HITS);
    story.settle(Action::Opened(key("000")));
    assert_eq!(story.model.limit, 2 * PAGE_OF_HITS, "opening is no search");
    story.settle(Action::Typed("troops".into()));
    assert_eq!(story.model.limit, PAGE_OF_HITS);
}

#[test]
fn opening_a_document_is_no_new_search() {
    let mut story = Story::opened_by("q=troops");
    let search = story.model.search_question();
    story.act(Action::Opened(key("001")));
    assert_eq!(story.model.search_question(), search);
    assert!(matches!(story.model.found, Loadable::Ready(_)));
    assert!(matches!(story.model.reading, Loadable::Waiting(None)));
}

#[test]
fn a_document_that_is_left_is_not_taken_for_the_one_that_is_coming() {
    let mut story = Story::opened_by("doc=000");
    assert_eq!(story.model.document().map(|open| &open.document.key), Some(&key("000")));
    story.act(Action::Opened(key("001")));
    assert!(story.model.reading.latest().is_some(), "it stays on the screen");
    assert!(story.model.document().is_none(), "but nothing is done with it");
}

#[test]
fn the_back_button_restores_the_former_view() {
    let mut story = Story::opened_by("country=UA");
    story.settle(Action::Opened(key("000")));
    story.settle(Action::Navigated(Box::new(View::read("country=UA"))));
    assert_eq!(story.link(), "country=UA");
    assert_eq!(story.model.reading, Loadable::Absent);
}

#[test]
fn back_closes_what_lies_over_the_page_and_nothing_else() {
    let mut story = Story::opened_by("country=UA&colour=red");
    story.act(Action::Overlaid(Overlay::Filters));
    story.act(Action::Navigated(Box::new(View::read("country=UA"))));
    assert_eq!(story.model.overlay, Overlay::None);
    assert_eq!(story.model.left_out.len(), 1, "the note on the link stays");
}

#[test]
fn hits_go_round() {
    let mut story = Story::opened_by("q=troops&doc=000");
    let mut visited = Vec::new();
    for by in [1, 1, 1, 1, -1, -1] {
        story.act(Action::HitStepped(by));
        visited.push(story.model.reader.hit);
    }
    assert_eq!(visited, [0, 1, 2, 0, 2, 1].map(Some));
    story.settle(Action::Typed("troop".into()));
    assert_eq!(story.model.reader.hit, None, "other hits now");
    story.act(Action::HitStepped(-1));
    assert_eq!(story.model.reader.hit, Some(2), "backwards begins at the last");
    story.act(Action::HitChosen(7));
    assert_eq!(story.model.reader.hit, None, "there is no such hit");
}

#[test]
fn without_hits_there_is_nothing_to_step_to() {
    let mut story = Story::opened_by("");
    story.act(Action::HitStepped(1));
    assert_eq!(story.model.reader.hit, None);
}

#[test]
fn documents_are_stepped_through_in_the_order_of_the_list() {
    let mut story = Story::opened_by("");
    let mut visited = Vec::new();
    for by in [1, 1, 1, 1, -1] {
        story.settle(Action::Stepped(by));
        visited.push(story.link());
    }
    assert_eq!(visited, ["doc=000", "doc=001", "doc=002", "doc=002", "doc=001"]);
}

#[test]
fn another_document_is_shown_afresh_but_for_the_layers() {
    let mut story = Story::opened_by("doc=000");
    for action in
        [Action::HitStepped(1), Action::RawSwitched, Action::MarkAsked(Some(Mark::Mention(0)))]
    {
        story.act(action);
    }
    story.act(Action::LayerSwitched(Kind::Date));
    story.settle(Action::Stepped(1));
    let reader = &story.model.reader;
    assert!(!reader.raw && reader.hit.is_none() && reader.mark.is_none());
    assert!(reader.hidden.contains(&Kind::Date), "what is switched off stays off");
}

#[test]
fn escape_goes_up_one_level_at_a_time() {
    let mut story = Story::opened_by("q=troops&doc=000&entity=kim-jong-un");
    story.act(Action::MarkAsked(Some(Mark::Quote(0))));
    story.act(Action::Overlaid(Overlay::Help));
    let mut levels = Vec::new();
    for _ in 0..5 {
        story.act(Action::Escaped);
        let model = &story.model;
        levels.push((model.overlay == Overlay::None, model.reader.mark, story.link()));
    }
    let both = "q=troops&doc=000&entity=kim-jong-un".to_owned();
    assert_eq!(levels[0], (true, Some(Mark::Quote(0)), both.clone()));
    assert_eq!(levels[1], (true, None, both));
    assert_eq!(levels[2], (true, None, "q=troops&doc=000".to_owned()));
    assert_eq!(levels[3], (true, None, "q=troops".to_owned()));
    assert_eq!(levels[4], levels[3], "the query stays");
}

#[test]
fn a_document_that_is_not_there_leaves_the_search_usable() {
    let mut story = Story::opened_by("doc=nowhere");
    assert_eq!(story.model.reading, Loadable::Failed(Problem::NoSuchDocument("nowhere".into())));
    story.settle(Action::Typed("troops".into()));
    assert_eq!(story.total(), Some(6));
    story.settle(Action::Opened(key("000")));
    assert!(story.model.document().is_some());
}

#[test]
fn a_passage_closes_with_its_document() {
    let mut story = Story::opened_by("doc=000&at=troops");
    story.settle(Action::Closed);
    assert_eq!(story.link(), "");
    assert_eq!(story.model.reading, Loadable::Absent);
}

#[test]
fn entities_stand_in_the_link_and_other_values_do_not() {
    let mut story = Story::opened_by("");
    story.act(Action::WhyAsked(Facet::Person, "kim-jong-un".into()));
    assert_eq!(story.link(), "entity=kim-jong-un");
    story.act(Action::WhyAsked(Facet::Country, "UA".into()));
    assert_eq!(story.link(), "");
    assert_eq!(story.model.why.as_ref().map(|why| why.value.as_str()), Some("UA"));
    story.act(Action::EntityOpened(EntityKey("donetsk".into())));
    story.act(Action::Navigated(Box::default()));
    assert_eq!(story.model.why, None, "Back closes the entity's card");
    assert_eq!(story.model.card, Loadable::Absent);
}

#[test]
fn a_link_for_another_collection_is_told() {
    let same = Story::opened_by("c=9f2c0123456789ab");
    assert_eq!(same.model.other_collection, None);
    let mut other = Story::opened_by("doc=000&c=aaaaaaaaaaaa");
    assert_eq!(other.model.other_collection.as_deref(), Some("aaaaaaaaaaaa"));
    assert_eq!(other.link(), "doc=000", "the digest leaves the address");
    other.act(Action::LinkNoteDismissed);
    assert_eq!(other.model.other_collection, None);
}

#[test]
fn own_files_take_the_place_of_the_collection_and_of_all_that_was_asked_of_it() {
    let mut story = Story::opened_by("country=UA&doc=000");
    story.act(Action::Themed(Theme::Dark));
    story.act(Action::OwnFiles(OwnFiles::Reading { done: 1, of: 2 }));
    assert!(story.model.is_complete(), "what is open can be read meanwhile");
    story.act(Action::OwnFiles(OwnFiles::Open(vec!["two.txt".into()])));
    let summary = Summary { digest: "another".into(), ..Summary::default() };
    story.act(Action::CollectionOpened(summary));
    assert_eq!(story.link(), "");
    assert_eq!(story.total(), None, "an answer about the other documents");
    assert_eq!(story.model.own, OwnFiles::Open(vec!["two.txt".into()]));
    assert_eq!(story.model.settings.theme, Theme::Dark);
    story.answer_all();
    story.act(Action::OwnFilesLeft);
    assert_eq!(story.model.own, OwnFiles::None);
}

#[test]
fn a_crash_is_told_until_something_else_is_asked() {
    let mut story = Story::opened_by("q=troops");
    story.act(Action::Failed(Problem::Crashed));
    assert_eq!(story.total(), Some(6), "the old answer stays");
    story.act(Action::CollectionOpened(Summary::clone(&story.model.summary)));
    assert_eq!(
        story.model.problem,
        Some(Problem::Crashed),
        "opening again takes no longer than a blink"
    );
    story.act(Action::Typed("workers".into()));
    assert_eq!(story.model.problem, None);
}

#[test]
fn a_search_that_is_not_started_again_is_told_for_good() {
    let mut story = Story::opened_by("q=troops");
    story.act(Action::Failed(Problem::Stopped));
    story.act(Action::Typed("workers".into()));
    assert_eq!(story.model.problem, Some(Problem::Stopped));
}

#[test]
fn what_was_copied_is_told_until_the_view_changes() {
    let mut story = Story::opened_by("");
    story.act(Action::Copied(Some(Copied::Link)));
    story.act(Action::Themed(Theme::Dark));
    assert_eq!(story.model.copied, Some(Copied::Link));
    story.act(Action::Typed("troops".into()));
    assert_eq!(story.model.copied, None);
}

#[test]
fn escape_closes_what_is_offered_for_copying_and_passes_over_what_was_copied() {
    let mut story = Story::opened_by("doc=000");
    story.act(Action::Copied(Some(Copied::ByHand("link".into()))));
    story.act(Action::Escaped);
    assert_eq!((story.model.copied.as_ref(), story.link()), (None, "doc=000".to_owned()));
    story.act(Action::Copied(Some(Copied::Link)));
    story.act(Action::Escaped);
    assert_eq!(story.link(), "");
}

#[test]
fn the_first_paint_is_the_live_page_but_for_its_life() {
    let summary = Summary { digest: DIGEST.into(), ..Summary::default() };
    let question = Model::new(View::read(""), Settings::default()).search_question();
    let Answer::Found(found) = answer_to(&question) else { unreachable!("a search") };
    let painted = Model::first_paint(summary, found);
    assert_eq!(painted, Story::opened_by("").model);
    assert!(!painted.live);
}

#[test]
fn a_very_long_query_is_cut_and_still_fits_into_a_link() {
    let mut story = Story::opened_by("");
    story.act(Action::Typed("ж".repeat(100_000)));
    let link = View::read(&story.link());
    assert_eq!(link.view, story.model.view);
    assert_eq!(link.left_out, []);
}

#[test]
fn every_tab_has_its_place_in_the_link() {
    let mut story = Story::opened_by("");
    for tab in Tab::ALL {
        story.act(Action::TabChosen(tab));
        assert_eq!(View::read(&story.link()).view.tab, tab);
    }
}

#[test]
fn a_tab_asks_for_what_it_shows_of_the_documents_that_pass() {
    let mut story = Story::opened_by("country=UA&doc=000");
    assert_eq!(story.model.study_question(), None, "the documents are no study");
    story.act(Action::TabChosen(Tab::Figures));
    assert!(matches!(story.model.study, Loadable::Waiting(None)));
    assert!(matches!(story.model.found, Loadable::Ready(_)), "the facets stay as they are");
    story.answer_all();
    assert_eq!(story.studied(), Some("country=UA&tab=figures"));
    story.act(Action::Opened(key("001")));
    assert!(matches!(story.model.study, Loadable::Ready(_)), "opening is no new study");
    story.act(Action::Typed("troops".into()));
    assert_eq!(story.studied(), Some("country=UA&tab=figures"), "the old answer stays");
    let older = story.model.study_question().expect("a study");
    story.act(Action::TabChosen(Tab::Timeline));
    assert_eq!(story.studied(), None, "what one tab shows is not shown in another");
    story.answer(older);
    assert_eq!(story.studied(), None, "nor if it comes late");
    story.answer_all();
    assert_eq!(story.studied(), Some("q=troops&country=UA&tab=timeline"));
    story.settle(Action::TabChosen(Tab::Documents));
    assert_eq!(story.model.study, Loadable::Absent);
}

#[test]
fn a_tab_that_cannot_be_loaded_leaves_the_documents_working() {
    let mut story = Story::opened_by("tab=figures");
    story.act(Action::Typed("troops".into()));
    let question = story.model.study_question().expect("a study");
    let refusal = Answer::Failed(Failure::NoStudy);
    story.act(Action::Answered(Box::new(question), Box::new(refusal)));
    assert_eq!(story.model.study, Loadable::Failed(Problem::NoStudy));
    story.settle(Action::TabChosen(Tab::Documents));
    assert_eq!(story.total(), Some(6));
    assert_eq!(story.link(), "q=troops");
}

#[test]
fn what_stands_in_no_address_goes_over_to_the_desk() {
    let mut story = Story::opened_by("tab=figures&doc=000&colour=red&c=77aa00bb11cc");
    let typed = |text: &str| Some(DateDraft { text: text.to_owned(), hint: None });
    let facet = FacetDraft { all: true, typed: "k".to_owned(), ..FacetDraft::default() };
    story.settle(Action::OwnFiles(OwnFiles::Open(vec!["photo.jpg: left alone".to_owned()])));
    story.settle(Action::Drafted(Draft::Facet(Facet::Person, facet)));
    story.settle(Action::Drafted(Draft::From(typed("yesterday"))));
    story.settle(Action::RawSwitched);
    story.settle(Action::LayerSwitched(Kind::Date));
    story.settle(Action::AskedMore);
    story.settle(Action::WhyAsked(Facet::Country, "UA".to_owned()));
    let kept: Kept = codec::decode(&codec::encode(&story.model.kept())).expect("as it was written");
    let left_out = kept.clone();
    let model = Model::new(View::read(&story.link()), Settings::default()).going_on(kept);
    assert_eq!(model.kept(), left_out);
    let mut desk = Story { model };
    assert!(!desk.model.is_complete(), "everything is asked anew");
    let summary = Summary { digest: DIGEST.into(), ..Summary::default() };
    desk.act(Action::CollectionOpened(summary));
    desk.answer_all();
    assert_eq!(desk.model, story.model);
}

#[test]
fn nothing_changes_when_nothing_happened() {
    let story = Story::opened_by("q=troops&doc=000");
    let model = Rc::new(story.model);
    let link = Box::new(View::read("q=troops&doc=000"));
    for action in [Action::Navigated(link), Action::LinkWanted] {
        assert_eq!(Model::clone(&model).reduce(action), *model);
    }
}

#[test]
fn what_is_begun_changes_no_view_and_the_palette_opens_afresh() {
    let mut story = Story::opened_by("q=workers");
    let typed = || Some(DateDraft { text: "yesterday".to_owned(), hint: None });
    let facet = |typed: &str| FacetDraft { typed: typed.to_owned(), ..FacetDraft::default() };
    story.act(Action::Drafted(Draft::To(typed())));
    story.act(Action::Drafted(Draft::Facet(Facet::Person, facet("k"))));
    story.act(Action::Drafted(Draft::Facet(Facet::Person, facet("kim"))));
    story.act(Action::Overlaid(Overlay::Palette));
    story.act(Action::Drafted(Draft::Palette(PaletteDraft { typed: "help".to_owned(), at: 1 })));
    assert_eq!(story.model.drafts.palette.at, 1);
    story.act(Action::Escaped);
    assert_eq!(story.model.drafts.palette, PaletteDraft::default());
    assert_eq!((&story.model.drafts.from, &story.model.drafts.to), (&None, &typed()));
    assert_eq!(story.model.drafts.facets.get(&Facet::Person), Some(&facet("kim")));
    assert_eq!(story.link(), "q=workers");
    assert!(story.model.is_complete());
}
