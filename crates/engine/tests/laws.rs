//! Laws of text, index and search, for random texts, collections and views.

mod common;
mod naive;

use engine::index::DocSet;
use engine::model::{DocId, Document, Facet, Part, Span};
use engine::search::{FacetCounts, Found, Match, canonical};
use engine::text::{fold, runs, tokens};
use engine::view::View;
use naive::Naive;
use proptest::prelude::*;

/// Text with letters of many scripts, marks, joiners, quotation marks and spaces.
fn any_text() -> impl Strategy<Value = String> {
    let letters = "[a-cA-Cé ÉßİŁςΣйЇёґ’'\"“”.,:*-]|[가-힣]|[あ-んア-ン北朝鮮]|[ا-يًٌَُِّْٰـ]|[\u{300}-\u{36f}]|👩‍🔧|🇰🇵|\u{ad}|\n";
    proptest::collection::vec(prop_oneof![letters, any::<char>().prop_map(String::from)], 0..40)
        .prop_map(|parts| parts.concat())
}

/// Pieces of the query language in any order.
fn any_query() -> impl Strategy<Value = String> {
    let piece = r#" |Kim|troops|Café|kcna| OR | AND |NOT |-|\(|\)|"|“|~1|~|~5|\*|\?|person:|Lang:uk|from:2024|date:2024\.\.|,"#;
    proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn spans(longest: u32) -> impl Strategy<Value = Vec<Span>> {
    let span = (0..longest, 0..longest).prop_map(|(a, b)| Span::new(a.min(b), a.max(b)));
    proptest::collection::vec(span, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn tokens_slice_back_in_order(text in any_text()) {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(token.span.start >= end && !token.span.is_empty());
            prop_assert_eq!(fold(token.span.of(&text)), token.term.clone());
            prop_assert!(!token.term.is_empty());
            end = token.span.end;
        }
        prop_assert!(end as usize <= text.len());
    }

    #[test]
    fn folding_is_idempotent_and_blind_to_case(text in any_text()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        prop_assert_eq!(fold(&text.to_lowercase()), folded);
    }

    #[test]
    fn runs_tile_the_text(within in (0u32..20, 20u32..40), marks in spans(60)) {
        let within = Span::new(within.0, within.1);
        let mut at = within.start;
        for run in runs(within, &marks) {
            prop_assert!(run.span.start == at && !run.span.is_empty());
            at = run.span.end;
            let covering = (0..marks.len()).filter(|&i| marks[i].contains(run.span) && !marks[i].is_empty());
            prop_assert_eq!(covering.collect::<Vec<_>>(), run.marks.clone());
            prop_assert!((0..marks.len()).all(|i| run.marks.contains(&i) || marks[i].is_empty() || !marks[i].overlaps(run.span)));
        }
        prop_assert_eq!(at, within.end);
    }

    #[test]
    fn sets_of_documents_are_sets(
        size in 0u32..200,
        one in proptest::collection::btree_set(0u32..200, 0..40),
        other in proptest::collection::btree_set(0u32..200, 0..40),
    ) {
        let set = |ids: &std::collections::BTreeSet<u32>| DocSet::of(size, ids.iter().copied().map(DocId));
        let list = |set: DocSet| set.iter().map(|id| id.0).collect::<Vec<_>>();
        let known = |ids: Vec<u32>| ids.into_iter().filter(|&id| id < size).collect::<Vec<_>>();
        let (a, b) = (set(&one), set(&other));
        prop_assert_eq!(list(a.clone()), known(one.iter().copied().collect()));
        prop_assert_eq!(a.len() as usize, list(a.clone()).len());
        prop_assert!((0..200).all(|id| a.contains(DocId(id)) == (one.contains(&id) && id < size)));
        prop_assert_eq!(list(a.clone().and(&b)), known(one.intersection(&other).copied().collect()));
        prop_assert_eq!(list(a.clone().or(&b)), known(one.union(&other).copied().collect()));
        prop_assert_eq!(list(a.clone().without(&b)), known(one.difference(&other).copied().collect()));
        prop_assert_eq!(DocSet::all(size).without(&a).or(&a), DocSet::all(size));
    }

    #[test]
    fn a_canonical_query_is_its_own_and_means_the_same(query in prop_oneof![any_text(), any_query()]) {
        let once = canonical(&query);
        prop_assert_eq!(canonical(&once), once.clone());
        let ask = |query: &str| {
            let found = naive::sample().ask_anything(query, "");
            (found.total, found.hits.into_iter().map(|hit| (hit.key, hit.score)).collect::<Vec<_>>())
        };
        prop_assert_eq!(ask(&once), ask(&query), "{}", once);
    }

    #[test]
    fn no_query_panics_and_notes_lie_in_it(query in prop_oneof![any_text(), any_query()], link in "[a-z=&!,0-9-]{0,20}") {
        let found = naive::sample().ask_anything(&query, &link);
        for span in found.notes.iter().map(|note| note.span).chain(found.chips.iter().map(|chip| chip.span)) {
            prop_assert!(query.get(span.start as usize..span.end as usize).is_some());
        }
        prop_assert!(found.hits.iter().all(|hit| lies_in(&hit.snippet.highlights, &hit.snippet.text)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn answers_are_those_of_a_scan(library in naive::library(), question in naive::question()) {
        let question = question.known_to(&library);
        let view = question.view();
        let found = library.search(&view);
        let naive = Naive::new(&library, &question);
        prop_assert_eq!(&found.notes, &[]);
        prop_assert_eq!(found.total as usize, naive.all().len(), "{}", view.query);
        prop_assert_eq!(keys(&found), naive.sorted_keys(&found), "{}", view.query);
        for FacetCounts { facet, values } in &found.facets {
            let counts: Vec<_> = values.iter().map(|it| (it.key.clone(), it.count)).collect();
            prop_assert_eq!(counts, naive.counts(*facet), "{} of {}", facet.key(), view.query);
        }
        let bars = found.histogram.bars.iter();
        prop_assert!(bars.clone().all(|bar| (bar.certain, bar.possible) == naive.bar(bar.first, bar.last)));
        prop_assert_eq!(found.histogram.undated, naive.undated());
        prop_assert_eq!(found.undated_left_out, naive.undated_left_out());
        prop_assert_eq!(found.rescue.is_some(), found.total == 0);
        for (condition, count) in found.rescue.iter().flat_map(|rescue| &rescue.without) {
            prop_assert_eq!(*count as usize, naive.without(condition).len());
        }
    }

    #[test]
    fn marks_are_what_matched(library in naive::library(), question in naive::question()) {
        let question = question.known_to(&library);
        let view = question.view();
        let found = library.search(&view);
        for hit in &found.hits {
            let id = library.documents.iter().position(|it| it.key == hit.key).expect("a hit is a document");
            let document = &library.documents[id];
            let marks = library.matches(id, &view);
            prop_assert_eq!(&marks, &Naive::new(&library, &question).marks(document));
            prop_assert!(lies_in(&hit.snippet.highlights, &hit.snippet.text));
            prop_assert!(lies_in(&hit.title_highlights, &hit.title));
            let in_snippet = shown(&hit.snippet.text, &hit.snippet.highlights);
            let in_body = printed(document, &marks, |part| part != Part::Title);
            prop_assert!(is_stretch_of(&in_snippet, &in_body), "{in_snippet:?} of {in_body:?}");
            prop_assert_eq!(in_snippet.is_empty(), in_body.is_empty());
            let in_title = printed(document, &marks, |part| part == Part::Title);
            prop_assert_eq!(shown(&hit.title, &hit.title_highlights), in_title);
        }
    }

    #[test]
    fn a_last_word_without_space_is_searched_as_one_types(
        library in naive::library(),
        word in naive::word(),
        length in 1usize..5,
    ) {
        let typed: String = word.chars().take(length).collect();
        let finished = library.search(&View { query: format!("{typed} "), ..View::default() });
        let beginning = library.search(&View { query: format!("{typed}*"), ..View::default() });
        let unfinished = library.search(&View { query: typed, ..View::default() });
        let expected = if finished.total > 0 { finished } else { beginning };
        prop_assert_eq!(keys(&unfinished), keys(&expected));
    }
}

fn keys(found: &Found) -> Vec<String> {
    found.hits.iter().map(|hit| hit.key.0.clone()).collect()
}

/// Whether spans are in order, apart, not empty and slices of `text`.
fn lies_in(spans: &[Span], text: &str) -> bool {
    spans.is_sorted_by(|a, b| a.end <= b.start)
        && spans.iter().all(|span| !span.of(text).is_empty())
}

fn shown(text: &str, spans: &[Span]) -> Vec<String> {
    spans.iter().map(|span| span.of(text).to_owned()).collect()
}

/// The words of the marks in some parts of a document.
fn printed(document: &Document, marks: &[Match], is_wanted: fn(Part) -> bool) -> Vec<String> {
    let in_parts = |span: &Span| {
        document.blocks.iter().any(|it| is_wanted(it.part) && it.span.contains(*span))
    };
    let words = marks.iter().filter_map(|mark| match mark {
        Match::SuppliedTitle(span) => is_wanted(Part::Title).then(|| span.of(&document.title.text)),
        Match::Source(span) => in_parts(span).then(|| span.of(&document.source)),
    });
    words.map(str::to_owned).collect()
}

fn is_stretch_of(part: &[String], whole: &[String]) -> bool {
    part.is_empty() || whole.windows(part.len()).any(|window| window == part)
}

#[test]
fn every_facet_has_its_counts() {
    let found = naive::sample().ask_anything("", "");
    let facets: Vec<_> = found.facets.iter().map(|counts| counts.facet).collect();
    assert_eq!(facets, Facet::ALL);
}
