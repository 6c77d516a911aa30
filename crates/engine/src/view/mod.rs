//! What a reader asked for: the whole state of the page that a link carries.
//!
//! Printing and reading are inverse on every normalised view, and reading never fails.
//!
//! ```text
//! choices  ticking, excluding and removing values
//! keys     the words of a link and what they stand for
//! read     link -> view, with notes on what could not be used
//! print    view -> canonical link
//! ```

mod choices;
mod keys;
mod print;
mod read;

use crate::codec::{fields, variants};
use crate::date::Bound;
use crate::model::{DocKey, EntityKey, Facet};
use crate::passage::Passage;
use crate::sorted::{Map, Set};

pub use choices::ActiveFilter;

/// What was chosen within one facet.
///
/// Values of one group mean OR, groups mean AND, an excluded value always excludes.
/// Normalised: no empty group, groups sorted and distinct.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Each group must be met by at least one of its values.
    pub groups: Vec<Set<String>>,
    /// None of these may be met.
    pub excluded: Set<String>,
}

fields!(Choices { groups, excluded });

/// Whether and how a value of a facet was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Not chosen.
    Open,
    /// Chosen by a click or a link.
    Included,
    /// Excluded by a click or a link.
    Excluded,
}

/// Which date `from` and `to` filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateField {
    /// The date of publication.
    #[default]
    Published,
    /// Any date that the body mentions; one mention suffices.
    Mentioned,
}

variants!(DateField { 0 => Published, 1 => Mentioned });

/// How an uncertain date meets a range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matching {
    /// Its interval overlaps the range.
    #[default]
    Possible,
    /// Its interval lies within the range, and it is neither `~` nor `?`.
    Certain,
}

variants!(Matching { 0 => Possible, 1 => Certain });

/// The order of the documents, or of what another tab shows. An order that a tab does not know is automatic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Relevance with a query, newest without.
    #[default]
    Automatic,
    /// By score.
    Relevance,
    /// By earliest day, newest first.
    Newest,
    /// By earliest day, oldest first.
    Oldest,
    /// Of figures: by value, the greatest first.
    Greatest,
    /// Of figures: by value, the least first.
    Least,
    /// Of figures: by the name of who gives them.
    Claimant,
    /// Of figures: by their reports, the newest first.
    Report,
}

variants!(Sort {
    0 => Automatic, 1 => Relevance, 2 => Newest, 3 => Oldest, 4 => Greatest, 5 => Least, 6 =>
    Claimant, 7 => Report,
});

/// Which presentation is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The list of documents.
    #[default]
    Documents,
    /// What is counted and measured in the documents, and who says so.
    Figures,
    /// What the documents speak of and when they appeared, in order of time.
    Timeline,
    /// Who says what in the documents.
    Statements,
}

variants!(Tab { 0 => Documents, 1 => Figures, 2 => Timeline, 3 => Statements });

impl Tab {
    /// All tabs, in the order in which they stand and their number keys count.
    pub const ALL: [Self; 4] = [Self::Documents, Self::Figures, Self::Timeline, Self::Statements];
}

/// All that a reader asked for. The default view prints as the empty string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The query text as typed, typed fields included.
    pub query: String,
    /// What was clicked, by facet; a facet without choices has no entry.
    pub filters: Map<Facet, Choices>,
    /// Beginning of the range, included. Never later than `to`.
    pub from: Option<Bound>,
    /// End of the range, included.
    pub to: Option<Bound>,
    /// Which date the range is about.
    pub date: DateField,
    /// How uncertain dates meet the range.
    pub matching: Matching,
    /// The order of the documents, or of what another tab shows. An order that a tab does not know is automatic.
    pub sort: Sort,
    /// Which presentation is shown.
    pub tab: Tab,
    /// The time that the timeline shows, both ends included; all of it when `None`. The first bound does
    /// not begin later than the second ends.
    pub zoom: Option<(Bound, Bound)>,
    /// The open document.
    pub document: Option<DocKey>,
    /// A passage of the open document; `None` when no document is open.
    pub passage: Option<Passage>,
    /// The open entity card.
    pub entity: Option<EntityKey>,
}

fields!(View {
    query,
    filters,
    from,
    to,
    date,
    matching,
    sort,
    tab,
    zoom,
    document,
    passage,
    entity
});

/// A part of a link that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The part as it stands in the link, at most 80 characters.
    pub part: String,
    /// Why.
    pub why: LeftOutWhy,
}

fields!(LeftOut { part, why });

/// Why a part of a link could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOutWhy {
    /// No such key.
    UnknownKey,
    /// The key is known, the value is not.
    BadValue,
    /// A scalar key given twice; the last was taken.
    Repeated,
    /// `from` lies after `to`; both were left out.
    EmptyRange,
    /// A passage without a document.
    NoDocument,
    /// The link, or its query, is longer than any view's; the rest was not read.
    TooLong,
}

variants!(LeftOutWhy {
    0 => UnknownKey, 1 => BadValue, 2 => Repeated, 3 => EmptyRange, 4 => NoDocument, 5 =>
    TooLong,
});

/// What a link said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The view, normalised.
    pub view: View,
    /// The digest of the collection it was made for (`c`), lower-case hex.
    pub collection: Option<String>,
    /// What could not be used.
    pub left_out: Vec<LeftOut>,
}
