//! The card of a value: what it is, and in which words of which documents it stands.

use std::rc::Rc;

use engine::collection::{Card, CardDocument, Summary, Wording};
use engine::model::{EntityKey, Facet, Span};
use engine::passage::Passage;
use engine::view::View;
use yew::prelude::*;

use super::focus::Focus;
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
    let title = NodeRef::default();
    html! {
        <section class="value-card" aria-labelledby="card-title" data-facet={card.facet.key()}>
            { heading(title.clone(), props) }
            { facts(props) }
            <p class="actions">
                <button type="button" onclick={props.on_choose.reform(move |_| chosen.clone())}>{ card::FILTER }</button>
            </p>
            <h3>{ card::in_documents(card.documents.len()) }</h3>
            <ol>{ for card.documents.iter().map(|one| document(one, props)) }</ol>
            <Focus on={title} />
        </section>
    }
}

fn heading(title: NodeRef, props: &Props) -> Html {
    let card = &props.card;
    let by_hand =
        card.entity.as_ref().map(|entity| if entity.by_hand { why::BY_HAND } else { why::BY_RULE });
    html! {
        <header>
            <h2 id="card-title" tabindex="-1" ref={title}>{ card.name.clone() }</h2>
            <p class="kind">
                { words::facet(card.facet).to_ascii_lowercase() }
                { for by_hand.map(|how| format!(" · {how}")) }
            </p>
            { icon_button(card::CLOSE, Icon::Close, props.on_close.reform(|_| ())) }
        </header>
    }
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
    html! {
        <dl>
            { for facts.into_iter().flatten().map(|(label, text)| fact(label, text)) }
            { within(props) }
        </dl>
    }
}

/// The larger places, each with a way to its own card.
fn within(props: &Props) -> Option<Html> {
    if props.card.within.is_empty() {
        return None;
    }
    let place = |(key, name): &(String, String)| {
        let key = EntityKey(key.clone());
        html! {
            <button type="button" class="text-button" onclick={props.on_card.reform(move |_| key.clone())}>
                { name.clone() }
            </button>
        }
    };
    Some(html! {
        <div><dt>{ card::WITHIN }</dt><dd class="chain">{ for props.card.within.iter().map(place) }</dd></div>
    })
}

fn document(one: &CardDocument, props: &Props) -> Html {
    let date = one.published.as_ref().map_or(dates::NONE.to_owned(), dates::edtf);
    html! {
        <li key={one.key.0.clone()}>
            <a href={address_of(&props.view, &one.key)} dir="auto">{ one.title.clone() }</a>
            <p class="source">{ date }</p>
            if one.wordings.is_empty() {
                <p class="hint">{ card::OF_DOCUMENT }</p>
            } else {
                <ul>{ for one.wordings.iter().map(|wording| words_used(wording, one, props)) }</ul>
            }
        </li>
    }
}

/// A wording: the words in their surroundings, as a link to them; how often; by which rule.
fn words_used(wording: &Wording, one: &CardDocument, props: &Props) -> Html {
    let (context, span) = &wording.context;
    let href = address_of_passage(&props.view, &one.key, passage(context, *span));
    let reason =
        why::sentence(&engine::model::Why { rule: wording.rule, clue: wording.clue.clone() });
    html! {
        <li>
            <a class="context" {href} dir="auto">{ highlighted(context, &[*span]) }</a>
            <p class="hint">
                { format!("“{}” {}. ", wording.words, results::times(wording.count)) }
                { reason }
            </p>
        </li>
    }
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
