//! What the note on a figure or a quotation says.

use engine::model::{Attribution, Figure, Kind, Numeral, Quote, Reference, Span};
use yew::prelude::*;

use super::markup::{Content, button};

use super::mention_note::{Note, Props, entity, fact};
use crate::words::{claims, dates};

/// Who gives a figure and for what it holds. What the text does not say is left out.
pub(super) fn figure(figure: &Figure, props: &Props) -> Note {
    let source = &props.reading.document.source;
    let counted = figure.counted.filter(|_| !claims::names_counted(figure));
    let facts = vec![
        words(claims::COUNTED, counted, props),
        words(claims::STATUS, figure.status, props),
        named(claims::CLAIMANT, figure.claimant.as_ref(), props),
        named(claims::RELAY, figure.relay.as_ref(), props),
        named(claims::PLACE, figure.place.as_ref(), props),
        date(figure.date, props),
    ];
    Note {
        kind: Kind::Figure,
        name: claims::figure(figure, source),
        printed: Some(figure.span.of(source).to_owned()),
        by_hand: figure.numeral == Numeral::ByHand,
        why: claims::read_by(figure.numeral, figure.bound.map(|span| span.of(source))),
        part: figure.part,
        facts,
        actions: None,
    }
}

/// Who speaks, in which words of doubt and through whom.
pub(super) fn quote(quote: &Quote, props: &Props) -> Note {
    let facts = vec![
        named(claims::SPEAKER, quote.speaker.as_ref(), props),
        words(claims::VERB, quote.verb, props),
        words(claims::CERTAINTY, quote.certainty, props),
        named(claims::RELAY, quote.relay.as_ref(), props),
    ];
    Note {
        kind: Kind::Quote,
        name: claims::quote(quote, &props.reading.document.source),
        printed: None,
        by_hand: quote.attribution == Attribution::ByHand,
        why: claims::spoken(quote),
        part: quote.part,
        facts,
        actions: None,
    }
}

/// Words of the text.
fn words(label: &'static str, span: Option<Span>, props: &Props) -> Option<Html> {
    let text = span?.of(&props.reading.document.source);
    Some(fact(label, text.to_owned().html()))
}

/// Somebody or something that the text names: with the way to its card, where it has one.
fn named(label: &'static str, reference: Option<&Reference>, props: &Props) -> Option<Html> {
    let reference = reference?;
    let Some(entity) = entity(reference.entity.as_ref(), &props.reading) else {
        return words(label, Some(reference.span), props);
    };
    let key = entity.key.clone();
    let card = button().class("text-button").tells(&props.on_card, key).child(entity.name.clone());
    Some(fact(label, card.html()))
}

/// The value of the date that stands at `span`, in words.
fn date(span: Option<Span>, props: &Props) -> Option<Html> {
    let span = span?;
    let mut mentions = props.reading.document.mentions.iter();
    let dated = mentions.find(|mention| mention.span == span)?.dated.as_ref()?;
    Some(fact(claims::DATE, dates::edtf(&dated.edtf).html()))
}
