//! The model: one value that holds all that the page shows.

use std::rc::Rc;

use crate::state::{Action, Drafts, Settings};
use engine::collection::{Card, Reading, Summary};
use engine::model::{Facet, Kind, Mark};
use engine::search::Found;
use engine::sorted::Set;
use engine::view::{LeftOut, Link, View};

/// Hits that are asked for at first, and how many more at a time. As many stand in the first paint.
pub const PAGE_OF_HITS: u32 = 20;

/// Something that is asked of the worker.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Loadable<T> {
    /// Never asked.
    #[default]
    Absent,
    /// Asked; the old answer stays until the new one is there.
    Waiting(Option<Rc<T>>),
    /// Here it is.
    Ready(Rc<T>),
    /// It cannot be had.
    Failed(Problem),
}

impl<T> Loadable<T> {
    /// Asked anew: what was there stays.
    pub(super) fn ask(&mut self) {
        *self = Self::Waiting(self.latest().cloned());
    }

    /// The newest answer there is, also while a newer one is awaited.
    pub fn latest(&self) -> Option<&Rc<T>> {
        match self {
            Self::Waiting(Some(value)) | Self::Ready(value) => Some(value),
            Self::Absent | Self::Waiting(None) | Self::Failed(_) => None,
        }
    }
}

/// What went wrong, as the reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The collection's file could not be fetched.
    Fetch(String),
    /// The collection's file is damaged or of another version; what was expected and found.
    Bundle(String),
    /// The worker crashed; it is started again.
    Crashed,
    /// The worker crashed again and again and stays down. Reloading may help.
    Stopped,
    /// No document with this key in this collection.
    NoSuchDocument(String),
    /// No document has this value.
    NoSuchValue(String),
    /// The program that shows this tab could not be loaded.
    NoStudy,
}

/// What lies over the page. The system's Back closes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The list of keys and of the query language.
    Help,
    /// The palette of commands.
    Palette,
    /// The filters, on a phone.
    Filters,
}

/// How the open document is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReaderPane {
    /// The untouched original with what was left out greyed, instead of the clean text.
    pub raw: bool,
    /// Kinds whose marks are switched off.
    pub hidden: Set<Kind>,
    /// The current hit, from 0; `None` before the first jump.
    pub hit: Option<usize>,
    /// The mark whose explanation is open.
    pub mark: Option<Mark>,
    /// Whether a passage of the article is selected.
    pub selected: bool,
}

/// What was copied last; told in the button's description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The link to the view.
    Link,
    /// The link to a passage.
    Passage,
    /// A citation.
    Citation,
    /// The clipboard was refused: this text is offered in a selected field instead.
    ByHand(String),
}

/// A reader's own files, in place of the collection that the page came with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OwnFiles {
    /// None were opened.
    #[default]
    None,
    /// They are being read.
    Reading {
        /// Documents that are read.
        done: u32,
        /// Of so many; 0 while that is not known.
        of: u32,
    },
    /// They are the collection. A sentence for each that could not be read.
    Open(Vec<String>),
    /// They could not be opened, and why: a sentence each.
    Refused(Vec<String>),
}

/// A value whose "why?" was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyAsked {
    /// Of which facet; `None` when only an entity's key is known (from a link).
    pub facet: Option<Facet>,
    /// Its key.
    pub value: String,
}

/// All that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What the reader asked for. The address is printed from it.
    pub view: View,
    /// The collection.
    pub summary: Rc<Summary>,
    /// The answer to `view`.
    pub found: Loadable<Found>,
    /// How many hits are asked for.
    pub limit: u32,
    /// The open document.
    pub reading: Loadable<Reading>,
    /// How it is shown.
    pub reader: ReaderPane,
    /// The value whose card is open: from `view.entity`, or a country, outlet or language.
    pub why: Option<WhyAsked>,
    /// Its card.
    pub card: Loadable<Card>,
    /// What the tab beside the documents shows, in the bytes of its study.
    pub study: Loadable<Vec<u8>>,
    /// What lies over the page.
    pub overlay: Overlay,
    /// What the reader is about.
    pub drafts: Drafts,
    /// What the link left out.
    pub left_out: Vec<LeftOut>,
    /// The digest of the other collection that the link was made for.
    pub other_collection: Option<String>,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// A reader's own files.
    pub own: OwnFiles,
    /// What is wrong with the whole page.
    pub problem: Option<Problem>,
    /// What the reader set for good.
    pub settings: Settings,
    /// False in the first paint, before the program runs: fields are disabled, links work.
    pub live: bool,
}

impl Model {
    /// What is known before anything was asked: a link and the settings.
    pub fn new(link: Link, settings: Settings) -> Self {
        let mut model = Self {
            view: View::default(),
            summary: Rc::default(),
            found: Loadable::Waiting(None),
            limit: PAGE_OF_HITS,
            reading: Loadable::Absent,
            reader: ReaderPane::default(),
            why: None,
            card: Loadable::Absent,
            study: Loadable::Absent,
            overlay: Overlay::None,
            drafts: Drafts::default(),
            left_out: Vec::new(),
            other_collection: None,
            copied: None,
            own: OwnFiles::None,
            problem: None,
            settings,
            live: false,
        };
        model = model.reduce(Action::Navigated(Box::new(link)));
        model
    }

    /// The page of a collection before any program runs.
    pub fn first_paint(summary: Summary, found: Found) -> Self {
        let mut model = Self::new(Link::default(), Settings::default());
        model.summary = Rc::new(summary);
        model.found = Loadable::Ready(Rc::new(found));
        model
    }

    /// Whether everything that the view asks for has been answered, well or badly.
    pub fn is_complete(&self) -> bool {
        !matches!(self.found, Loadable::Waiting(_))
            && !matches!(self.reading, Loadable::Waiting(_))
            && !matches!(self.card, Loadable::Waiting(_))
            && !matches!(self.study, Loadable::Waiting(_))
    }

    /// The document that is open and here.
    pub fn document(&self) -> Option<&Reading> {
        let reading = self.reading.latest()?;
        (Some(&reading.document.key) == self.view.document.as_ref()).then_some(reading)
    }
}
