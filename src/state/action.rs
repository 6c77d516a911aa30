//! Everything that can happen.

use engine::collection::Summary;
use engine::date::Bound;
use engine::model::{DocKey, EntityKey, Facet, Kind, Mark};
use engine::protocol::{Answer, Question};
use engine::view::{DateField, Link, Matching, Sort, Tab};

use crate::state::{Copied, Draft, Overlay, OwnFiles, Problem, Theme};

/// What a reader did, or what came back. Named in the past tense.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Typed into the search box; the whole text.
    Typed(String),
    /// Ticked or unticked a value of a facet.
    Chose(Facet, String),
    /// Excluded a value, or took its exclusion back.
    Excluded(Facet, String),
    /// Removed a chosen value from the list of active filters.
    Removed(Facet, String),
    /// Set the range; `None` is open.
    Ranged(Option<Bound>, Option<Bound>),
    /// Said which date is filtered.
    DateFieldChosen(DateField),
    /// Said how uncertain dates are matched.
    MatchingChosen(Matching),
    /// Said in which order.
    Sorted(Sort),
    /// Chose a tab.
    TabChosen(Tab),
    /// Took every filter and the query back.
    Cleared,
    /// Asked for more hits.
    AskedMore,
    /// Opened a document.
    Opened(DocKey),
    /// Opened the next (`1`) or previous (`-1`) document of the list.
    Stepped(i32),
    /// Closed the open document.
    Closed,
    /// Went to the next (`1`) or previous (`-1`) hit of the open document.
    HitStepped(i32),
    /// Went to a hit of the open document.
    HitChosen(usize),
    /// Switched a kind of mark on or off.
    LayerSwitched(Kind),
    /// Switched between the clean text and the untouched original.
    RawSwitched,
    /// Asked about a mark. `None` closes.
    MarkAsked(Option<Mark>),
    /// Selected some text of the article, or none.
    PassageSelected(bool),
    /// Opened an entity's card.
    EntityOpened(EntityKey),
    /// Asked why a value stands in a facet.
    WhyAsked(Facet, String),
    /// Closed the card.
    CardClosed,
    /// Opened or closed what lies over the page.
    Overlaid(Overlay),
    /// Began something, or went on with it.
    Drafted(Draft),
    /// One level up (`Esc`).
    Escaped,
    /// Pressed "Copy link"; done outside, then reported as `Copied`.
    LinkWanted,
    /// Pressed "Copy link to passage".
    PassageLinkWanted,
    /// Pressed "Copy citation", plain or Markdown.
    CitationWanted {
        /// As Markdown.
        markdown: bool,
    },
    /// Something was copied, or offered for copying by hand. `None` takes the message back.
    Copied(Option<Copied>),
    /// Own files are being read, are open, or are refused.
    OwnFiles(OwnFiles),
    /// Stopped the reading of own files, left them, or put away why they were refused.
    OwnFilesLeft,
    /// Chose a theme.
    Themed(Theme),
    /// Switched the single-letter keys.
    LetterKeysSwitched,
    /// Put the note on the link away.
    LinkNoteDismissed,
    /// The address changed: back, forward, or a link typed in.
    Navigated(Box<Link>),
    /// The collection was opened (again).
    CollectionOpened(Summary),
    /// The worker answered this question.
    Answered(Box<Question>, Box<Answer>),
    /// The program that shows every tab is loaded (`true`), and this one leaves the page to it; or it cannot
    /// be loaded.
    DeskCame(bool),
    /// No question can be answered for now.
    Failed(Problem),
}
