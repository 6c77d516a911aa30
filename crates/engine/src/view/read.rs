//! Link -> view. Whatever cannot be used is left out and named.

use crate::date::Bound;
use crate::model::{DocKey, EntityKey, Facet};
use crate::passage::Passage;
use crate::percent;
use crate::sorted::{Map, Set};
use crate::text::fold;
use crate::view::keys::{DATE_FIELDS, MATCHINGS, SORTS, TABS, facet_of, value_of};
use crate::view::{LeftOut, LeftOutWhy, Link, View};

/// Bytes of a link that are read. Far more than a reader's clicks make, and cheap for a hostile one.
const MAX_LINK_BYTES: usize = 32 * 1024;

/// Bytes of a query. Encoded threefold, it leaves room in a link for everything else.
const MAX_QUERY_BYTES: usize = 4 * 1024;

/// Bytes of any other value.
const MAX_VALUE_BYTES: usize = 256;

/// Characters of a left-out part that are shown.
const SHOWN_CHARS: usize = 80;

/// Left-out parts that are named; nobody reads more.
const MAX_LEFT_OUT: usize = 16;

impl View {
    /// Reads the part of an address after `#` (with or without the `#`). Never fails.
    ///
    /// ```
    /// # use engine::view::View;
    /// let link = View::read("#country=ua&colour=red");
    /// assert_eq!(link.view.fragment(), "country=UA");
    /// assert_eq!(link.left_out[0].part, "colour=red");
    /// ```
    pub fn read(fragment: &str) -> Link {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (readable, rest) = split_readable(fragment);
        let mut reader = Reader::default();
        for part in readable.split('&').filter(|part| !part.is_empty()) {
            reader.read_part(part);
        }
        if !rest.is_empty() {
            reader.leave_out(rest, LeftOutWhy::TooLong);
        }
        reader.finish()
    }

    /// A query as a view holds it: control characters are spaces, and its length has a bound.
    pub fn normal_query(text: &str) -> String {
        let end = text.floor_char_boundary(MAX_QUERY_BYTES);
        text[..end].replace(char::is_control, " ")
    }
}

/// Cuts before the part in which the bound lies.
fn split_readable(fragment: &str) -> (&str, &str) {
    if fragment.len() <= MAX_LINK_BYTES {
        return (fragment, "");
    }
    let bounded = &fragment[..fragment.floor_char_boundary(MAX_LINK_BYTES)];
    fragment.split_at(bounded.rfind('&').unwrap_or_default())
}

/// What was read so far.
#[derive(Default)]
struct Reader<'a> {
    link: Link,
    /// The part that each scalar key was taken from.
    taken: Map<&'a str, &'a str>,
}

impl<'a> Reader<'a> {
    fn read_part(&mut self, part: &'a str) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        if let Some(facet) = facet_of(key) {
            self.read_choices(facet, value);
            return;
        }
        match self.read_scalar(key, value) {
            Ok(()) => {
                if let Some(former) = self.taken.insert(key, part) {
                    self.leave_out(former, LeftOutWhy::Repeated);
                }
            }
            Err(why) => self.leave_out(part, why),
        }
    }

    /// One part is one group; its excluded values join those of the other parts.
    fn read_choices(&mut self, facet: Facet, values: &str) {
        let mut group = Set::default();
        for value in values.split(',') {
            let (is_excluded, name) =
                value.strip_prefix('!').map_or((false, value), |name| (true, name));
            match percent::decode(name).and_then(|name| normal_value(facet, &name)) {
                Some(name) if is_excluded => {
                    self.link.view.filters.get_or_default(facet).excluded.insert(name);
                }
                Some(name) => _ = group.insert(name),
                None => {
                    self.leave_out(&format!("{}={value}", facet.key()), LeftOutWhy::BadValue);
                }
            }
        }
        if !group.is_empty() {
            self.link.view.filters.get_or_default(facet).groups.push(group);
        }
    }

    fn read_scalar(&mut self, key: &str, value: &str) -> Result<(), LeftOutWhy> {
        let text = percent::decode(value);
        let text = text.as_deref();
        let view = &mut self.link.view;
        match key {
            "q" => return self.read_query(good(text)?),
            "from" => view.from = Some(good(text.and_then(Bound::parse))?),
            "to" => view.to = Some(good(text.and_then(Bound::parse))?),
            "date" => view.date = good(text.and_then(|word| value_of(DATE_FIELDS, word)))?,
            "match" => view.matching = good(text.and_then(|word| value_of(MATCHINGS, word)))?,
            "sort" => view.sort = good(text.and_then(|word| value_of(SORTS, word)))?,
            "tab" => view.tab = good(text.and_then(|word| value_of(TABS, word)))?,
            "zoom" => view.zoom = Some(good(text.and_then(zoom))?),
            "doc" => view.document = Some(DocKey(good(text.and_then(name))?)),
            "at" => view.passage = Some(good(Passage::read(value))?),
            "entity" => view.entity = Some(EntityKey(good(text.and_then(slug))?)),
            "c" => self.link.collection = Some(good(text.and_then(digest))?),
            _ => return Err(LeftOutWhy::UnknownKey),
        }
        Ok(())
    }

    /// Of a query that is too long the beginning is taken.
    fn read_query(&mut self, text: &str) -> Result<(), LeftOutWhy> {
        self.link.view.query = View::normal_query(text);
        if text.len() > MAX_QUERY_BYTES { Err(LeftOutWhy::TooLong) } else { Ok(()) }
    }

    /// What only the whole link shows: an empty range, a passage of nothing.
    fn finish(mut self) -> Link {
        for choices in self.link.view.filters.values_mut() {
            choices.normalise();
        }
        let view = &mut self.link.view;
        let is_backwards =
            matches!((&view.from, &view.to), (Some(from), Some(to)) if from.first() > to.last());
        if is_backwards {
            (view.from, view.to) = (None, None);
            self.leave_out_taken("from", LeftOutWhy::EmptyRange);
            self.leave_out_taken("to", LeftOutWhy::EmptyRange);
        }
        let view = &mut self.link.view;
        if view.document.is_none() && view.passage.take().is_some() {
            self.leave_out_taken("at", LeftOutWhy::NoDocument);
        }
        self.link
    }

    fn leave_out_taken(&mut self, key: &str, why: LeftOutWhy) {
        let part = self.taken.get(key).copied().unwrap_or(key);
        self.leave_out(part, why);
    }

    fn leave_out(&mut self, part: &str, why: LeftOutWhy) {
        let left_out = LeftOut { part: part.chars().take(SHOWN_CHARS).collect(), why };
        let is_news = !self.link.left_out.contains(&left_out);
        if is_news && self.link.left_out.len() < MAX_LEFT_OUT {
            self.link.left_out.push(left_out);
        }
    }
}

fn good<T>(value: Option<T>) -> Result<T, LeftOutWhy> {
    value.ok_or(LeftOutWhy::BadValue)
}

/// A facet's value in the form in which it is compared.
fn normal_value(facet: Facet, value: &str) -> Option<String> {
    match facet {
        Facet::Country | Facet::About => {
            let is_code = value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic());
            is_code.then(|| value.to_ascii_uppercase())
        }
        Facet::Counted | Facet::Speaker | Facet::Said => name(&fold(value)),
        Facet::Language => is_slug(value).then(|| value.to_owned()),
        Facet::Person | Facet::Organisation | Facet::Place | Facet::Outlet => slug(value),
    }
}

/// `2022..2023-06`, or one bound that is both.
fn zoom(value: &str) -> Option<(Bound, Bound)> {
    let (from, to) = value.split_once("..").unwrap_or((value, value));
    let (from, to) = (Bound::parse(from)?, Bound::parse(to)?);
    (from.first() <= to.last()).then_some((from, to))
}

fn slug(value: &str) -> Option<String> {
    is_slug(value).then(|| value.to_ascii_lowercase())
}

fn is_slug(value: &str) -> bool {
    let fits = (1..=MAX_VALUE_BYTES).contains(&value.len());
    fits && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A document's key: whatever its source calls itself, but nothing that cannot be seen.
fn name(value: &str) -> Option<String> {
    let fits = (1..=MAX_VALUE_BYTES).contains(&value.len());
    (fits && !value.contains(char::is_control)).then(|| value.to_owned())
}

/// 12 to 64 hex digits, lower case.
fn digest(value: &str) -> Option<String> {
    let is_digest =
        (12..=64).contains(&value.len()) && value.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_digest.then(|| value.to_ascii_lowercase())
}
