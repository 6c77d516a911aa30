//! Search: the query language, its evaluation, ranking, facet counts, snippets.
//!
//! ```text
//! answer    a view -> its answer; the order of documents
//! rescue    what would help when nothing is found
//! narrow    what query, range and facets let through; counts
//! snippet   the best stretch of a document
//! near      places of words -> where they are near each other
//! matcher   query  -> documents, places of matches, scores
//! range     dates of documents and ranges; the histogram
//! query     parts  -> words, values and dates of the collection
//! spelling  patterns and misspelt words -> terms
//! proposal  what to write instead
//! canonical parts -> query text
//! syntax    query text -> parts
//! ```

mod answer;
mod canonical;
mod matcher;
mod narrow;
mod near;
mod proposal;
mod query;
mod range;
mod rescue;
mod snippet;
mod spelling;
mod syntax;

use crate::codec::{fields, variants};
pub use answer::{matches, passing, search};
pub use canonical::canonical;
pub(crate) use range::bars_of_dates;

use crate::date::Day;
use crate::model::{Country, DocKey, Facet, Outlet, Published, Span};

/// One match of the query in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// In a supplied title, in bytes of it.
    SuppliedTitle(Span),
    /// In the source text.
    Source(Span),
}

variants!(Match { 0 => SuppliedTitle(span), 1 => Source(span) });

/// One document of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which document.
    pub key: DocKey,
    /// Its title.
    pub title: String,
    /// Matches in the title, in bytes of `title`.
    pub title_highlights: Vec<Span>,
    /// Who published it.
    pub outlet: Option<Outlet>,
    /// When it was published, how that is known, and by what reasoning.
    pub published: Option<Published>,
    /// Countries it is about, most prominent first.
    pub about: Vec<Country>,
    /// Sum of whole-step weights; zero without a query.
    pub score: u32,
    /// A stretch around the best matches, or the beginning of the body.
    pub snippet: Snippet,
}

fields!(Hit { key, title, title_highlights, outlet, published, about, score, snippet });

/// Shortened text with its matches. Never HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The text, with `…` where something was left out.
    pub text: String,
    /// Matches, in bytes of `text`.
    pub highlights: Vec<Span>,
}

fields!(Snippet { text, highlights });

/// A value of a facet with its count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value, as links carry it.
    pub key: String,
    /// What is shown: "Ukraine".
    pub name: String,
    /// Documents that have it and pass the query, all other facets, the dates and this facet's
    /// exclusions, but not its inclusions. For an excluded value: how many its exclusion removes.
    pub count: u32,
    /// For places: the value that holds it, if that is in this list too.
    pub within: Option<String>,
}

fields!(FacetValue { key, name, count, within });

/// The values of one facet: by count, then key; without zeros, except for chosen values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// Which facet.
    pub facet: Facet,
    /// All values; the page shortens.
    pub values: Vec<FacetValue>,
}

fields!(FacetCounts { facet, values });

/// A bar of the histogram of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// First day of the bar.
    pub first: Day,
    /// Last day of the bar, included.
    pub last: Day,
    /// Documents whose date lies within the bar for certain.
    pub certain: u32,
    /// Documents whose date may lie in it, the certain ones not counted.
    pub possible: u32,
}

fields!(Bar { first, last, certain, possible });

/// How the documents of the answer lie in time. Leaves out the range itself, and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    /// Bars of one unit (day, month or year), without gaps, over the whole collection's time.
    pub bars: Vec<Bar>,
    /// Documents of the answer without a date.
    pub undated: u32,
}

fields!(Histogram { bars, undated });

/// A typed field of the query, shown as a chip upon its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Where it stands, in bytes of the query text.
    pub span: Span,
    /// What it was understood as: a facet with a value's key and name …
    pub meaning: ChipMeaning,
    /// Whether it excludes.
    pub excluded: bool,
}

fields!(Chip { span, meaning, excluded });

/// What a typed field was understood as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChipMeaning {
    /// A value of a facet: key and name.
    Value(Facet, String, String),
    /// A beginning of the range, canonical.
    From(String),
    /// An end of the range, canonical.
    To(String),
    /// Both ends of the range, canonical.
    Between(String, String),
}

variants!(ChipMeaning {
    0 => Value(facet, key, name), 1 => From(bound), 2 => To(bound), 3 => Between(from, to)
});

/// Something in the query that was not understood as written. It was searched as plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryNote {
    /// Where it stands, in bytes of the query text.
    pub span: Span,
    /// What is the matter.
    pub problem: QueryProblem,
    /// What to write instead, if anything suggests itself.
    pub proposal: Option<String>,
}

fields!(QueryNote { span, problem, proposal });

/// What is the matter with a part of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryProblem {
    /// `colour:red`: no such field.
    UnknownField,
    /// `country:Ruritania`: no such value in this collection.
    UnknownValue,
    /// `from:yesterday`: no year, month or day.
    BadDate,
    /// A quotation mark that is never closed.
    OpenQuote,
    /// A bracket that is never closed.
    OpenBracket,
    /// `OR` without anything to its left or right; `-` alone; `*` alone.
    Dangling,
    /// The query is longer than any reader types; the rest was left out.
    TooLong,
}

variants!(QueryProblem {
    0 => UnknownField, 1 => UnknownValue, 2 => BadDate, 3 => OpenQuote, 4 => Dangling, 5 => TooLong,
    6 => OpenBracket,
});

/// One condition that a reader set, named when nothing is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The query text.
    Query,
    /// All choices within a facet: the facet, and the first chosen value's key and name.
    Facet(Facet, String, String),
    /// The range of dates.
    Range,
}

variants!(Condition { 0 => Query, 1 => Facet(facet, key, name), 2 => Range });

/// What would help when nothing is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rescue {
    /// For each condition that is to blame: how many documents there would be without it. Most first.
    pub without: Vec<(Condition, u32)>,
    /// The query with its unknown words spelt like the nearest words of the collection.
    pub spelling: Option<String>,
}

fields!(Rescue { without, spelling });

/// The answer to a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Documents that match.
    pub total: u32,
    /// Documents in the collection.
    pub of: u32,
    /// The best, in order, at most as many as were asked for.
    pub hits: Vec<Hit>,
    /// One entry for each of [`Facet::ALL`], in that order.
    pub facets: Vec<FacetCounts>,
    /// Dates of the field that the view filters.
    pub histogram: Histogram,
    /// Typed fields.
    pub chips: Vec<Chip>,
    /// What in the query was not understood.
    pub notes: Vec<QueryNote>,
    /// Undated documents that a range left out.
    pub undated_left_out: u32,
    /// Help, when nothing was found.
    pub rescue: Option<Rescue>,
}

fields!(Found { total, of, hits, facets, histogram, chips, notes, undated_left_out, rescue });
