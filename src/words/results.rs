//! Words of the list of documents, of its sorting, and of the pane when nothing was found.

use engine::search::Condition;
use engine::view::{Sort, Tab};

use super::{counted, documents, facet, number};

/// Accessible name of the list.
pub const DOCUMENTS: &str = "Documents";
/// Accessible name of the tabs.
pub const VIEWS: &str = "Views";
/// Label of the choice of order.
pub const SORT: &str = "Sort";
/// Asks for more hits.
pub const SHOW_MORE: &str = "Show more";
/// Before the first answer.
pub const LOADING: &str = "Opening the collection …";
/// While a tab is being loaded.
pub const LOADING_TAB: &str = "Loading this view …";
/// Heads the dates of a table.
pub const DATE: &str = "Date";
/// Heads the titles of reports.
pub const REPORT: &str = "Report";
/// Heads words of the text.
pub const WORDS: &str = "In the words";
/// Heading when nothing was found.
pub const NOTHING: &str = "Nothing found";
/// When nothing was found and no condition is to blame alone.
pub const NOTHING_ALONE: &str = "No document meets all of this, nor all but one of it.";
/// Takes everything back.
pub const START_OVER: &str = "Start over with all documents";
/// Marks a document without a known outlet.
pub const NO_OUTLET: &str = "unknown outlet";
/// Introduces the countries a document is about.
pub const ABOUT: &str = "About";

/// The one status line: `3 of 4 documents`.
pub fn status(total: u32, of: u32) -> String {
    format!("{} of {}", number(total), documents(of))
}

/// An order of the documents. `has_query` decides what automatic means.
pub const fn sort(sort: Sort, has_query: bool) -> &'static str {
    match (sort, has_query) {
        (Sort::Relevance, _) => "best first",
        (Sort::Newest, _) => "newest first",
        (Sort::Oldest, _) => "oldest first",
        (_, true) => "best first (automatic)",
        (_, false) => "newest first (automatic)",
    }
}

/// The name of a tab.
pub const fn tab(tab: Tab) -> &'static str {
    match tab {
        Tab::Documents => DOCUMENTS,
        Tab::Figures => "Figures",
        Tab::Timeline => "Timeline",
        Tab::Statements => "Statements",
    }
}

/// `Show more (12 of 240 shown)`.
pub fn more(shown: usize, total: u32) -> String {
    let shown = number(u32::try_from(shown).unwrap_or(u32::MAX));
    format!("{SHOW_MORE} ({shown} of {} shown)", number(total))
}

/// Names a condition that is to blame: `None with China; 3 without it.`
pub fn blame(condition: &Condition, without: u32) -> String {
    let what = match condition {
        Condition::Query => "these words".to_owned(),
        Condition::Facet(_, _, name) => name.clone(),
        Condition::Range => "these dates".to_owned(),
    };
    let pronoun = match condition {
        Condition::Facet(..) => "it",
        Condition::Query | Condition::Range => "them",
    };
    format!("None with {what}; {} without {pronoun}.", number(without))
}

/// What the button beside the blame does.
pub fn remove(condition: &Condition) -> String {
    match condition {
        Condition::Query => "Remove the words".to_owned(),
        Condition::Facet(of, _, name) => format!("Remove {}: {name}", facet(*of)),
        Condition::Range => "Remove the dates".to_owned(),
    }
}

/// `Did you mean “Donetsk”?`
pub fn did_you_mean(spelling: &str) -> String {
    format!("Did you mean “{spelling}”?")
}

/// How often something occurs: `once`, `3 times`.
pub fn times(n: u32) -> String {
    if n == 1 { "once".to_owned() } else { counted(n, "time") }
}
