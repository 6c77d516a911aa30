//! The card of a value: what it is, and in which words of which documents it stands.

use std::rc::Rc;

use engine::collection::{Card, CardDocument, Summary, Wording};
use engine::model::{EntityKey, Facet, Span};
use engine::passage::Passage;
use engine::view::View;
use yew::prelude::*;

use super::markup::{Content, button, element};

use super::highlighted::highlighted;
use super::hit_list::country_name;
use super::icon::{Icon, icon_button};
use super::link::{address_of, address_of_passage};
use super::mention_note::fact;
use crate::words::{self, card, dates, results, why};

/// What [`value_card`] shows and tells.
#[derive(Clone, Debug)]
pub struct Props {
    /// The card.
    pub card: Rc<Card>,
    /// The collection, for names of countries.
    pub summary: Rc<Summary>,
    /// What the reader asked for: the links keep it.
    pub view: Rc<View>,
    /// The card is closed.
    pub on_close: Callback<()>,
    /// The list is narrowed to documents with this value.
    pub on_choose: Callback<(Facet, String)>,
    /// The card of a larger place is opened.
    pub on_card: Callback<EntityKey>,
}

/// The card.
pub fn value_card(props: &Props) -> Html {
    let card = &props.card;
    let chosen = (card.facet, card.key.clone());
    element("section")
        .class("value-card")
        .set("aria-labelledby", "card-title")
        .set("data-facet", card.facet.key())
        .child(heading(props))
        .child(facts(props))
        .child(
            element("p")
                .class("actions")
                .child(button().tells(&props.on_choose, chosen).child(card::FILTER)),
        )
        .child(element("h3").child(card::in_documents(card.documents.len())))
        .child(element("ol").children(card.documents.iter().map(|one| document(one, props))))
        .html()
}

fn heading(props: &Props) -> Html {
    let card = &props.card;
    let by_hand =
        card.entity.as_ref().map(|entity| if entity.by_hand { why::BY_HAND } else { why::BY_RULE });
    element("header")
        .child(
            element("h2")
                .set("id", "card-title")
                .set("tabindex", "-1")
                .takes_focus()
                .child(card.name.clone()),
        )
        .child(
            element("p")
                .class("kind")
                .child(words::facet(card.facet).to_ascii_lowercase())
                .children(by_hand.map(|how| format!(" · {how}"))),
        )
        .child(icon_button(card::CLOSE, Icon::Close).tells(&props.on_close, ()))
        .html()
}

/// What is known of the value beyond its name.
fn facts(props: &Props) -> Html {
    let entity = props.card.entity.as_ref();
    let country = entity.and_then(|entity| entity.country.as_ref());
    let aliases =
        entity.map(|entity| entity.aliases.join(", ")).filter(|aliases| !aliases.is_empty());
    let facts = [
        aliases.map(|aliases| (card::ALSO, aliases)),
        country.map(|code| (why::COUNTRY, country_name(code, &props.summary.countries).to_owned())),
        entity.and_then(|entity| entity.control.clone()).map(|control| (why::CONTROL, control)),
        entity.and_then(|entity| entity.note.clone()).map(|note| (why::NOTE, note)),
    ];
    element("dl")
        .children(facts.into_iter().flatten().map(|(label, text)| fact(label, text.html())))
        .child(within(props))
        .html()
}

/// The larger places, each with a way to its own card.
fn within(props: &Props) -> Option<Html> {
    if props.card.within.is_empty() {
        return None;
    }
    let place = |(key, name): &(String, String)| {
        let key = EntityKey(key.clone());
        button().class("text-button").tells(&props.on_card, key).child(name.clone()).html()
    };
    Some(
        element("div")
            .child(element("dt").child(card::WITHIN))
            .child(element("dd").class("chain").children(props.card.within.iter().map(place)))
            .html(),
    )
}

fn document(one: &CardDocument, props: &Props) -> Html {
    let date = one.published.as_ref().map_or(dates::NONE.to_owned(), dates::edtf);
    element("li")
        .key(one.key.0.clone())
        .child(
            element("a")
                .set("href", address_of(&props.view, &one.key))
                .set("dir", "auto")
                .child(one.title.clone()),
        )
        .child(element("p").class("source").child(date))
        .child(if one.wordings.is_empty() {
            element("p").class("hint").child(card::OF_DOCUMENT).html()
        } else {
            element("ul")
                .children(one.wordings.iter().map(|wording| words_used(wording, one, props)))
                .html()
        })
        .html()
}

/// A wording: the words in their surroundings, as a link to them; how often; by which rule.
fn words_used(wording: &Wording, one: &CardDocument, props: &Props) -> Html {
    let (context, span) = &wording.context;
    let href = address_of_passage(&props.view, &one.key, passage(context, *span));
    let reason =
        why::sentence(&engine::model::Why { rule: wording.rule, clue: wording.clue.clone() });
    element("li")
        .child(
            element("a")
                .class("context")
                .set("href", href)
                .set("dir", "auto")
                .child(highlighted(context, &[*span])),
        )
        .child(
            element("p")
                .class("hint")
                .child(format!("“{}” {}. ", wording.words, results::times(wording.count)))
                .child(reason),
        )
        .html()
}

/// Characters of prefix and suffix, as links carry them at most.
const AROUND: usize = 32;

/// The passage that `words` are in `context`: with as much around them as a link carries.
fn passage(context: &str, words: Span) -> Passage {
    let before = context.get(..words.start as usize).unwrap_or_default().trim_start_matches('…');
    let after = context.get(words.end as usize..).unwrap_or_default().trim_end_matches('…');
    let skipped = before.chars().count().saturating_sub(AROUND);
    Passage {
        prefix: before.chars().skip(skipped).collect::<String>().trim().to_owned(),
        start: words.of(context).to_owned(),
        end: String::new(),
        suffix: after.chars().take(AROUND).collect::<String>().trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_passage_keeps_what_stands_around_it() {
        let context = "…laborers are working in the Donetsk region under Russian control …";
        let start = context.find("Donetsk").unwrap() as u32;
        let passage = passage(context, Span::new(start, start + 7));
        assert_eq!(passage.start, "Donetsk");
        assert_eq!(passage.prefix, "laborers are working in the");
        assert_eq!(passage.suffix, "region under Russian control");
    }
}
