//! What would help when nothing is found.

use std::cmp::Reverse;

use super::answer::Search;
use super::range::Range;
use super::spelling;
use super::{Condition, Rescue};
use crate::index::{DocSet, words};
use crate::model::{Facet, Span};
use crate::order;
use crate::text::fold;

/// Names the conditions to blame, and the nearest spelling of unknown words.
pub(super) fn rescue(search: &Search) -> Rescue {
    let conditions = query(search).into_iter().chain(facets(search)).chain(range(search));
    let mut without: Vec<_> = conditions.filter(|(_, documents)| *documents > 0).collect();
    order::sort_by_key(&mut without, |(_, documents)| Reverse(*documents));
    Rescue { without, spelling: spelling(search) }
}

fn query(search: &Search) -> Option<(Condition, u32)> {
    let is_set = !search.view.query.trim().is_empty();
    let clicked = || Range::of(search.view, &[]).documents(search.index, search.view);
    is_set.then(|| (Condition::Query, search.narrowing.without_query(clicked()).len()))
}

fn facets(search: &Search) -> impl Iterator<Item = (Condition, u32)> {
    Facet::ALL.into_iter().filter_map(|facet| {
        let choices = search.view.filters.get(&facet)?;
        let key = choices.groups.iter().flatten().chain(&choices.excluded).next()?;
        let column = search.index.column(facet);
        let name = column.find(key).map_or(key.as_str(), |value| column.name(value));
        let condition = Condition::Facet(facet, key.clone(), name.to_owned());
        Some((condition, search.narrowing.without_facet(facet).len()))
    })
}

fn range(search: &Search) -> Option<(Condition, u32)> {
    let is_set = search.view.from.is_some() || search.view.to.is_some();
    let typed = || Range::new(search.query.ranges.iter().copied());
    let in_typed = || typed().documents(search.index, search.view);
    is_set.then(|| (Condition::Range, search.narrowing.without_range().and(&in_typed()).len()))
}

/// The query text with its unknown words written like the nearest ones of the collection.
///
/// Numbers stay: a reader who wrote 2019 does not mean 2018.
fn spelling(search: &Search) -> Option<String> {
    let query = search.view.query.as_str();
    let mut unknown: Vec<Span> = search
        .query
        .wanted()
        .into_iter()
        .flat_map(|phrase| &phrase.slots)
        .filter(|slot| slot.terms.is_empty())
        .map(|slot| slot.word)
        .filter(|word| word.of(query).chars().all(char::is_alphabetic))
        .collect();
    order::sort(&mut unknown);
    let mut text = query.to_owned();
    for word in unknown.into_iter().rev() {
        if let Some(nearest) = nearest(search, word.of(query)) {
            text.replace_range(word.start as usize..word.end as usize, &nearest);
        }
    }
    (text != query).then_some(text)
}

/// The nearest word of the collection as it is printed where it stands first; of equally near ones
/// that of the most documents.
fn nearest(search: &Search, word: &str) -> Option<String> {
    let (terms, word) = (search.index.terms(), fold(word));
    let near = spelling::near(terms, &word, spelling::farthest(&word)).into_iter();
    let nearest = near.min_by_key(|(number, far)| (*far, Reverse(terms.documents(*number))));
    let (number, _) = nearest?;
    let everywhere = DocSet::all(search.index.len());
    let (document, at) = terms.places(number..number + 1, &everywhere).next()?;
    let document = search.documents.get(document.0)?;
    let printed = words(&document).into_iter().find(|word| word.position == at)?;
    Some(printed.of(&document).to_owned())
}
