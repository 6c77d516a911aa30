//! Laws of marked text: whatever the marks, the text on the page is the source text, and every run says
//! truly where it stands.

use std::rc::Rc;

use engine::collection::{Match, PassageFound, Reading};
use engine::model::{Furniture, Kind, Mark, Mention, Part, Reason, Rule, Span, Why};
use page::components::marked_text::{Props, marked_text};
use proptest::prelude::*;
use yew::Callback;

use crate::fixtures::{self, shown};

const SOURCE: &str =
    "In <Донецк> & \u{202E}평양\u{202C}, “Kim” said:\n\"no\" \u{200B}– naïve café 🙂 end.";

/// A span of the source between two of its characters; may be empty.
fn span() -> impl Strategy<Value = Span> {
    let ends: Vec<u32> =
        SOURCE.char_indices().map(|(at, _)| at as u32).chain([SOURCE.len() as u32]).collect();
    let end = || prop::sample::select(ends.clone());
    (end(), end()).prop_map(|(a, b)| Span::new(a.min(b), a.max(b)))
}

fn mention(span: Span) -> Mention {
    Mention {
        span,
        kind: Kind::Place,
        entity: None,
        country: None,
        part: Part::Body,
        why: Why { rule: Rule::Gazetteer, clue: String::new() },
        dated: None,
    }
}

fn reading(
    hits: Vec<Span>,
    [mentions, quotes, furniture]: [Vec<Span>; 3],
    passage: Span,
) -> Reading {
    let mut reading = fixtures::hostile();
    SOURCE.clone_into(&mut reading.document.source);
    reading.document.mentions = mentions.into_iter().map(mention).collect();
    reading.document.quotes = quotes.into_iter().map(fixtures::quote).collect();
    let left_out = |span| Furniture { span, reason: Reason::Stray };
    reading.document.furniture = furniture.into_iter().map(left_out).collect();
    reading.matches = hits.into_iter().map(Match::Source).collect();
    reading.passage = Some(PassageFound::At(passage));
    reading
}

/// The text of some HTML, and the offset that each `data-start` gives with the length of the text before it.
fn read(html: &str) -> (String, Vec<(usize, usize)>) {
    let mut text = String::new();
    let mut starts = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap();
        if let Some((_, start)) = tag.split_once("data-start=\"") {
            starts.push((start.split('"').next().unwrap().parse().unwrap(), text.len()));
        }
        text.push_str(&unescaped(words));
    }
    (text, starts)
}

fn unescaped(words: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    named.iter().fold(words.to_owned(), |words, (name, c)| words.replace(name, c))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_text_on_the_page_is_the_source(
        part in span(),
        hits in prop::collection::vec(span(), 0..4),
        mentions in prop::collection::vec(span(), 0..4),
        quotes in prop::collection::vec(span(), 0..3),
        furniture in prop::collection::vec(span(), 0..2),
        passage in span(),
    ) {
        let html = shown(marked_text, &Props {
            reading: Rc::new(reading(hits, [mentions, quotes, furniture], passage)),
            span: part,
            current_hit: Some(0),
            current_mark: Some(Mark::Mention(0)),
            raw: true,
            on_mark: Callback::noop(),
        });
        let (text, starts) = read(&html);
        prop_assert_eq!(text, part.of(SOURCE));
        for (start, before) in starts {
            prop_assert_eq!(start, part.start as usize + before);
        }
    }

    /// In each run: matches, quotations, mentions, from the outermost inwards.
    #[test]
    fn hits_lie_outermost_and_mentions_innermost(
        hits in prop::collection::vec(span(), 1..4),
        mentions in prop::collection::vec(span(), 1..4),
        quotes in prop::collection::vec(span(), 1..3),
    ) {
        let html = shown(marked_text, &Props {
            reading: Rc::new(reading(hits, [mentions, quotes, Vec::new()], Span::new(0, 0))),
            span: Span::new(0, SOURCE.len() as u32),
            current_hit: None,
            current_mark: None,
            raw: false,
            on_mark: Callback::noop(),
        });
        for (kind, outer) in [("quote", &["hit"][..]), ("place", &["hit", "quote"])] {
            for piece in html.split(&format!("<mark data-kind=\"{kind}\"")).skip(1) {
                let inside = piece.split("</mark>").next().unwrap();
                let breach = outer.iter().any(|outer| inside.contains(&format!("data-kind=\"{outer}\"")));
                prop_assert!(!breach, "{} in {}", inside, kind);
            }
        }
    }
}
