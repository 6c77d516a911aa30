//! The query as it was understood: typed fields as chips, and what was not understood underlined,
//! with what to write instead.

use std::rc::Rc;

use engine::model::Span;
use engine::order;
use engine::search::{Chip, Found, QueryNote};
use yew::prelude::*;

use super::markup::{Content, button, element};

use super::icon::{Icon, icon};
use crate::words::search;

/// What [`query_line`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The query text.
    pub query: AttrValue,
    /// The answer to it, with chips and notes.
    pub found: Rc<Found>,
    /// The query as it should be instead.
    pub on_type: Callback<String>,
}

/// A stretch of the query.
enum Piece<'a> {
    /// Plain words.
    Words(&'a str),
    /// A typed field.
    Chip(&'a Chip),
    /// Something not understood.
    Note(&'a QueryNote),
}

/// The line under the search box; nothing when the query holds plain words alone.
pub fn query_line(props: &Props) -> Html {
    if props.found.chips.is_empty() && props.found.notes.is_empty() {
        return Html::default();
    }
    let pieces = pieces(&props.query, &props.found);
    element("div")
        .class("query-line")
        .child(
            element("p")
                .child(element("span").class("label").child(search::READ_AS))
                .children(pieces.iter().map(|piece| show(piece, props))),
        )
        .children(props.found.notes.iter().filter_map(|misread| advice(misread, props)))
        .html()
}

/// Cuts the query at its chips and notes. One that does not fit is skipped: the query has been typed
/// on since the answer.
fn pieces<'a>(query: &'a str, found: &'a Found) -> Vec<Piece<'a>> {
    let chips = found.chips.iter().map(|chip| (chip.span, Piece::Chip(chip)));
    let notes = found.notes.iter().map(|note| (note.span, Piece::Note(note)));
    let mut marked: Vec<(Span, Piece)> = chips.chain(notes).collect();
    order::sort_by_key(&mut marked, |(span, _)| *span);
    let mut pieces = Vec::new();
    let mut at = 0;
    for (span, piece) in marked {
        if span.start < at || span.of(query).is_empty() {
            continue;
        }
        push_words(&mut pieces, Span::new(at, span.start).of(query));
        pieces.push(piece);
        at = span.end;
    }
    push_words(&mut pieces, query.get(at as usize..).unwrap_or_default());
    pieces
}

fn push_words<'a>(pieces: &mut Vec<Piece<'a>>, words: &'a str) {
    if !words.trim().is_empty() {
        pieces.push(Piece::Words(words.trim()));
    }
}

fn show(piece: &Piece, props: &Props) -> Html {
    match piece {
        Piece::Words(words) => element("span").class("words").child((*words).to_owned()).html(),
        Piece::Note(misread) => {
            element("span").class("misread").child(misread.span.of(&props.query).to_owned()).html()
        }
        Piece::Chip(chip) => chip_button(chip, props),
    }
}

/// A chip; pressing it takes its words out of the query.
fn chip_button(chip: &Chip, props: &Props) -> Html {
    let without = replaced(&props.query, chip.span, "");
    button()
        .class("chip")
        .set("data-excluded", chip.excluded.then_some(""))
        .set("aria-label", search::remove_chip(chip))
        .tells(&props.on_type, without)
        .child(search::chip(chip))
        .child(icon(Icon::Close))
        .html()
}

/// What is the matter with a part of the query, and a button that mends it; nothing when the query has
/// been typed on since the answer, and the part is not there.
fn advice(misread: &QueryNote, props: &Props) -> Option<Html> {
    let words = misread.span.of(&props.query);
    if words.is_empty() {
        return None;
    }
    let mend = misread.proposal.as_ref().map(|proposal| {
        let mended = replaced(&props.query, misread.span, proposal);
        button()
            .class("text-button")
            .tells(&props.on_type, mended)
            .child(search::write_instead(proposal))
            .html()
    });
    Some(
        element("p")
            .class("advice")
            .child(search::problem(misread, words))
            .child(" ")
            .child(mend)
            .html(),
    )
}

/// `query` with `span` of it replaced; without doubled spaces where something was taken out.
fn replaced(query: &str, span: Span, by: &str) -> String {
    let before = query.get(..span.start as usize).unwrap_or(query);
    let after = query.get(span.end as usize..).unwrap_or_default();
    if by.is_empty() {
        return format!("{} {}", before.trim_end(), after.trim_start()).trim().to_owned();
    }
    format!("{before}{by}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_replaced_or_taken_out() {
        let query = "workers country:UA troops";
        let span = Span::new(8, 18);
        assert_eq!(replaced(query, span, ""), "workers troops");
        assert_eq!(replaced(query, span, "country:KP"), "workers country:KP troops");
        assert_eq!(replaced("country:UA", Span::new(0, 10), ""), "");
    }
}
