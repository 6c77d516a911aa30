//! From a view to its answer.

use super::matcher::{self, Occurrence};
use super::narrow::Narrowing;
use super::query::Query;
use super::snippet::snippet;
use super::{Found, Hit, Match, range, rescue};
use crate::index::{DocSet, Home, Index, Records, Word, words};
use crate::model::{DocId, Document, Span};
use crate::order;
use crate::view::{DateField, Sort, View};

/// The documents that pass `view`, at most `limit` of them, with all counts.
///
/// `documents` are those that `index` was built from, in the same order.
pub fn search(
    documents: Records<'_, Document>,
    index: &Index<'_>,
    view: &View,
    limit: u32,
) -> Found {
    let query = Query::new(&view.query, index);
    let narrowing = Narrowing::new(index, view, &query);
    Search { documents, index, view, query, narrowing }.answer(limit)
}

/// The documents that pass `view`, in order of key.
pub fn passing(index: &Index<'_>, view: &View) -> DocSet {
    Narrowing::new(index, view, &Query::new(&view.query, index)).all()
}

/// Where the query of `view` stands in a document, in reading order and without overlaps. It is number
/// `id` of those that `index` was built from.
///
/// The words are found by the matcher that decides which documents are found; a document that the
/// query does not let pass may still hold some of them.
pub fn matches(document: &Document, index: &Index<'_>, id: DocId, view: &View) -> Vec<Match> {
    let query = Query::new(&view.query, index);
    let occurrences = matcher::occurrences(index, &query, &DocSet::of(index.len(), [id]));
    let places = Places::new(document, &occurrences);
    let supplied = places.supplied_title().into_iter().map(Match::SuppliedTitle);
    supplied.chain(places.source().into_iter().map(Match::Source)).collect()
}

/// A question being answered.
pub(super) struct Search<'a> {
    pub(super) documents: Records<'a, Document>,
    pub(super) index: &'a Index<'a>,
    pub(super) view: &'a View,
    pub(super) query: Query,
    pub(super) narrowing: Narrowing<'a>,
}

impl Search<'_> {
    fn answer(self, limit: u32) -> Found {
        let passing = self.narrowing.all();
        let without_range = self.narrowing.without_range();
        let total = passing.len();
        Found {
            total,
            of: self.index.len(),
            hits: self.hits(&passing, limit as usize),
            facets: self.narrowing.counts(&passing),
            histogram: range::histogram(self.index, self.view.date, &without_range),
            undated_left_out: range::undated(
                self.index,
                self.view.date,
                &without_range.without(&passing),
            ),
            rescue: (total == 0).then(|| rescue::rescue(&self)),
            chips: self.query.chips,
            notes: self.query.notes,
        }
    }

    fn hits(&self, passing: &DocSet, limit: usize) -> Vec<Hit> {
        let scores = matcher::scores(self.index, &self.query, passing);
        let order = self.best(passing, &scores, limit);
        let shown = DocSet::of(self.index.len(), order.iter().copied());
        let occurrences = matcher::occurrences(self.index, &self.query, &shown);
        let hit = |id: DocId| {
            let document = self.documents.get(id.0)?;
            Some(hit(&document, scores[id.0 as usize], of_document(&occurrences, id)))
        };
        order.into_iter().filter_map(hit).collect()
    }

    /// The first `limit` of `passing`, in order. Others are put aside as soon as enough better ones are
    /// known; what is kept is put in order whenever it has grown to twice as many.
    fn best(&self, passing: &DocSet, scores: &[u32], limit: usize) -> Vec<DocId> {
        let by_score = !matches!(self.view.sort, Sort::Newest | Sort::Oldest);
        let mut kept: Vec<[u32; 3]> = Vec::new();
        let mut worst = [u32::MAX; 3];
        for document in passing {
            let by_score = if by_score { !scores[document.0 as usize] } else { 0 };
            if by_score > worst[0] {
                continue;
            }
            let rank = [by_score, self.by_date(document), document.0];
            if rank < worst {
                kept.push(rank);
            }
            if kept.len() > limit.saturating_mul(2) {
                order::sort(&mut kept);
                kept.truncate(limit);
                worst = kept.last().copied().unwrap_or_default();
            }
        }
        order::sort(&mut kept);
        kept.into_iter().take(limit).map(|[.., id]| DocId(id)).collect()
    }

    /// The place of a document by its earliest day: the newest first, but when the oldest are asked for,
    /// and the undated last. Among equals the number decides, which is the order of keys.
    fn by_date(&self, document: DocId) -> u32 {
        let Some(date) = self.index.dates(DateField::Published).of(document).next() else {
            return u32::MAX;
        };
        let earliest = date.interval.earliest;
        // Days before the year 0 are negative; none is as far off as the open end.
        let age = earliest.map_or(0, |day| day.0.cast_unsigned() ^ 1 << 31);
        if self.view.sort == Sort::Oldest { age } else { u32::MAX - 1 - age }
    }
}

fn of_document(occurrences: &[Occurrence], id: DocId) -> &[Occurrence] {
    let first = occurrences.partition_point(|it| it.document < id);
    let end = occurrences.partition_point(|it| it.document <= id);
    &occurrences[first..end]
}

fn hit(document: &Document, score: u32, occurrences: &[Occurrence]) -> Hit {
    let places = Places::new(document, occurrences);
    Hit {
        key: document.key.clone(),
        title: document.title.text.clone(),
        title_highlights: places.title(),
        outlet: document.outlet.clone(),
        published: document.published.clone(),
        about: document.about.clone(),
        score,
        snippet: snippet(document, &places.words, &places.in_home(Home::Body)),
    }
}

/// Where the occurrences stand in the text of a document.
struct Places<'a> {
    document: &'a Document,
    words: Vec<Word>,
    /// Which text, where in it, and which phrase; in order of position.
    found: Vec<(Home, Span, usize)>,
}

impl<'a> Places<'a> {
    fn new(document: &'a Document, occurrences: &[Occurrence]) -> Self {
        let words = words(document);
        let place = |occurrence: &Occurrence| {
            let (first, last) = occurrence.ends(&words)?;
            let span = Span::new(first.span.start, last.span.end);
            Some((first.home, span, occurrence.phrase))
        };
        let found = occurrences.iter().filter_map(place).collect();
        Self { document, words, found }
    }

    fn in_home(&self, home: Home) -> Vec<(Span, usize)> {
        let found = self.found.iter().filter(|(other, ..)| *other == home);
        found.map(|(_, span, phrase)| (*span, *phrase)).collect()
    }

    /// In bytes of the supplied title.
    fn supplied_title(&self) -> Vec<Span> {
        matcher::joined(self.in_home(Home::SuppliedTitle).into_iter().map(|it| it.0).collect())
    }

    /// In bytes of the source text.
    fn source(&self) -> Vec<Span> {
        let found = self.found.iter().filter(|(home, ..)| *home != Home::SuppliedTitle);
        matcher::joined(found.map(|(_, span, _)| *span).collect())
    }

    /// In bytes of the title, wherever it stands.
    fn title(&self) -> Vec<Span> {
        let Some(title) = self.document.title.span else { return self.supplied_title() };
        let inside = self.source().into_iter().filter(|span| title.contains(*span));
        inside.map(|span| Span::new(span.start - title.start, span.end - title.start)).collect()
    }
}
