//! The four bundled reports, extracted with their metadata and authority list, as readable text.

mod bundled;

use std::collections::BTreeMap;
use std::fmt::Write;

use engine::model::{Document, Figure, Kind, Mention, Part, Quote, Reference, Span, Unit};
use expect_test::expect_file;

/// A document with every block and piece of furniture on a line, every mention in «marks», and below
/// it what the marks mean.
fn readable(document: &Document) -> String {
    let mut text = format!("{}: {}\n", document.key, document.title.text);
    let about: Vec<&str> = document.about.iter().map(|country| country.0.as_str()).collect();
    let published = document.published.as_ref().map(|published| published.edtf.as_str());
    writeln!(text, "published {published:?}, about {about:?}").expect("a string");
    writeln!(text, "mentioned {:?}\n", bundled::mentioned(document)).expect("a string");
    let blocks = document.blocks.iter().map(|block| (block.span, format!("{:?}", block.part)));
    let furniture = document.furniture.iter().map(|one| (one.span, format!("{:?}", one.reason)));
    let mut pieces: Vec<_> = blocks.chain(furniture).collect();
    pieces.sort();
    for (span, what) in pieces {
        let mentions = document.mentions.iter().filter(|mention| span.contains(mention.span));
        let marked = marked(document, span.start, span.end, mentions);
        writeln!(text, "[{what}] {marked}").expect("a string");
    }
    text + "\n" + &meanings(document) + "\n" + &claims(document)
}

/// Each figure and each quotation on a line, with all that is told of it.
fn claims(document: &Document) -> String {
    let words = |span: Option<Span>| span.map_or("–", |span| span.of(&document.source));
    let named = |reference: &Option<Reference>| {
        let key = reference.as_ref().and_then(|one| one.entity.as_ref());
        let key = key.map(|key| format!(" ({key})")).unwrap_or_default();
        format!("{}{key}", words(reference.as_ref().map(|reference| reference.span)))
    };
    let figure = |one: &Figure| {
        let upper = one.upper.map(|upper| format!(" to {upper}")).unwrap_or_default();
        let unit = one.unit.as_ref().map_or("–", Unit::as_str);
        let what = format!("{:?} {}{upper}, unit {unit}", one.comparator, one.value);
        let of = format!("counted {}, status {}", words(one.counted), words(one.status));
        let by = format!("by {} through {}", named(&one.claimant), named(&one.relay));
        let at = format!("at {}, {}", named(&one.place), words(one.date));
        format!("figure «{}» {what}, {of}, {by}, {at}\n", one.span.of(&document.source))
    };
    let quote = |one: &Quote| {
        let by =
            format!("{:?} by {}, verb {}", one.attribution, named(&one.speaker), words(one.verb));
        let through = format!("through {}, doubt {}", named(&one.relay), words(one.certainty));
        format!("quote «{}» {by}, {through}\n", one.span.of(&document.source))
    };
    let figures = document.figures.iter().map(figure);
    figures.chain(document.quotes.iter().map(quote)).collect()
}

fn marked<'a>(
    document: &Document,
    start: u32,
    end: u32,
    mentions: impl Iterator<Item = &'a Mention>,
) -> String {
    let (mut text, mut at) = (String::new(), start as usize);
    for mention in mentions {
        text += &document.source[at..mention.span.start as usize];
        write!(text, "«{}»", mention.span.of(&document.source)).expect("a string");
        at = mention.span.end as usize;
    }
    text + &document.source[at..end as usize]
}

/// Each wording once, with kind, entity, country, rule and clue, and how often it stands there.
fn meanings(document: &Document) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for mention in &document.mentions {
        let words = mention.span.of(&document.source);
        let entity = mention.entity.as_ref().map_or("", |key| key.0.as_str());
        let country = mention.country.as_ref().map_or("", |country| country.0.as_str());
        let kind = mention.kind.as_str();
        let outside = if mention.part == Part::Furniture { " (furniture)" } else { "" };
        let why = &mention.why;
        let mut line =
            format!("{kind} «{words}» {entity} {country} by {:?}: {}{outside}", why.rule, why.clue);
        if let (Kind::Date, Some(dated)) = (mention.kind, &mention.dated) {
            let flag = dated.flag.as_deref().unwrap_or_default();
            line = format!("{kind} «{words}» {} {}; {}{outside}", dated.edtf, flag, dated.working);
        }
        *counts.entry(line).or_default() += 1;
    }
    let lines = counts.into_iter().map(|(line, count)| format!("{count} × {line}\n"));
    lines.collect()
}

#[test]
fn the_four_reports() {
    let extracted = bundled::extracted();
    assert_eq!(extracted.not_found, [], "metadata quotes words that no text holds");
    for document in &extracted.documents {
        let file = format!("golden/{}.txt", document.key);
        expect_file![file].assert_eq(&readable(document));
    }
}
