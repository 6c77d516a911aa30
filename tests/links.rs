//! Links: every form ever released opens for ever, and no string of characters does harm.

use std::collections::BTreeSet;

use engine::date::Bound;
use engine::model::{DocKey, EntityKey, Facet};
use engine::passage::Passage;
use engine::sorted::Map;
use engine::text::fold;
use engine::view::{Choices, DateField, LeftOutWhy, Link, Matching, Sort, Tab, View};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// The lines of a file of links: link and canonical link.
fn lines(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines =
        file.lines().skip_while(|line| line.starts_with('#')).filter(|line| !line.is_empty());
    lines.map(|line| line.split_once('\t').expect("link, tab, canonical link"))
}

#[test]
fn every_released_link_opens_for_ever() {
    for (link, canonical) in lines(include_str!("links/released.txt")) {
        let read = View::read(link);
        assert_eq!(read.view.fragment(), canonical, "{link}");
        assert_eq!(read.left_out, [], "{link}");
    }
}

#[test]
fn what_can_be_used_of_a_mangled_link_is_used() {
    for (link, canonical) in lines(include_str!("links/tolerated.txt")) {
        assert_eq!(View::read(link).view.fragment(), canonical, "{link}");
    }
}

#[test]
fn what_is_left_out_is_named() {
    use LeftOutWhy::{BadValue, EmptyRange, NoDocument, Repeated, UnknownKey};
    let table: [(&str, &[(&str, LeftOutWhy)]); 9] = [
        ("colour=red", &[("colour=red", UnknownKey)]),
        ("nonsense", &[("nonsense", UnknownKey)]),
        ("country=UA,Ukraine", &[("country=Ukraine", BadValue)]),
        ("q=%FF", &[("q=%FF", BadValue)]),
        ("sort=newest&sort=oldest", &[("sort=newest", Repeated)]),
        ("sort=newest&sort=best", &[("sort=best", BadValue)]),
        ("to=2024&from=2025", &[("from=2025", EmptyRange), ("to=2024", EmptyRange)]),
        ("at=troops", &[("at=troops", NoDocument)]),
        ("c=12", &[("c=12", BadValue)]),
    ];
    for (link, expected) in table {
        let left_out = View::read(link).left_out;
        let named: Vec<_> = left_out.iter().map(|left| (left.part.as_str(), left.why)).collect();
        assert_eq!(named, expected, "{link}");
    }
}

#[test]
fn the_digest_is_no_part_of_the_view() {
    let link = View::read("doc=000&c=9F2C0123456789AB");
    assert_eq!(link.collection.as_deref(), Some("9f2c0123456789ab"));
    let digest = "9f2c0123456789abcdef";
    assert_eq!(link.view.sealed_fragment(digest), "doc=000&c=9f2c0123456789ab");
    assert_eq!(View::default().sealed_fragment(digest), "c=9f2c0123456789ab");
}

#[test]
fn a_link_without_end_is_cheap_and_noted() {
    let long = format!("country=UA&q={}&doc=000", "%41".repeat(1_000_000));
    let read = View::read(&long);
    assert_eq!(read.view.fragment(), "country=UA");
    assert_eq!(read.left_out.len(), 1);
    assert_eq!(read.left_out[0].why, LeftOutWhy::TooLong);
    assert_eq!(read.left_out[0].part.chars().count(), 80);
    assert!(View::read(&"x=1&y=2&z&".repeat(10_000)).left_out.len() <= 16);
}

#[test]
fn of_a_query_without_end_the_beginning_is_taken_and_the_rest_is_noted() {
    let read = View::read(&format!("q={}&doc=000", "Donetsk+".repeat(1_250)));
    assert!(read.view.query.starts_with("Donetsk Donetsk"));
    assert_eq!(read.view.document, Some(DocKey("000".into())));
    assert_eq!(read.left_out.len(), 1);
    assert_eq!(read.left_out[0].why, LeftOutWhy::TooLong);
}

fn code() -> impl Strategy<Value = String> + Clone {
    "[A-Z]{2}"
}

fn slug() -> impl Strategy<Value = String> + Clone {
    "[a-z0-9-]{1,12}"
}

fn choices(value: impl Strategy<Value = String> + Clone) -> impl Strategy<Value = Choices> {
    (vec(btree_set(value.clone(), 1..4), 0..3), btree_set(value, 0..3)).prop_map(
        |(groups, excluded)| {
            let groups: BTreeSet<_> = groups.into_iter().collect();
            let set = |values: BTreeSet<String>| values.into_iter().collect();
            Choices { groups: groups.into_iter().map(set).collect(), excluded: set(excluded) }
        },
    )
}

fn filters() -> impl Strategy<Value = Map<Facet, Choices>> {
    let codes = btree_map(select(vec![Facet::Country, Facet::About]), choices(code()), 0..3);
    let slugs = btree_map(select(Facet::ALL[2..].to_vec()), choices(slug()), 0..4);
    let counted = choices("[a-z가-힣.!, -]{1,12}".prop_map(|noun| fold(&noun)));
    let counted = btree_map(Just(Facet::Counted), counted, 0..2);
    (codes, slugs, counted).prop_map(|(codes, slugs, counted)| {
        codes
            .into_iter()
            .chain(slugs)
            .chain(counted)
            .filter(|(_, choices)| !choices.is_empty())
            .collect()
    })
}

fn range() -> impl Strategy<Value = (Option<Bound>, Option<Bound>)> {
    let bound = select(vec!["1999", "2022-08-24", "2024", "2024-02-29", "2024-10", "2025-06-18"])
        .prop_map(|text| Bound::parse(text).expect("a bound"));
    (option::of(bound.clone()), option::of(bound)).prop_map(|range| match range {
        (Some(from), Some(to)) if from.first() > to.last() => (Some(to), Some(from)),
        range => range,
    })
}

fn open_document() -> impl Strategy<Value = (Option<DocKey>, Option<Passage>)> {
    let key = "[^\\p{Cc}]{1,20}".prop_map(DocKey);
    let passage = "\\PC{1,20}".prop_filter_map("a quotation", |words| {
        let passage = Passage { start: words, ..Passage::default() };
        Passage::read(&passage.value())
    });
    option::of((key, option::of(passage)))
        .prop_map(|open| open.map_or((None, None), |(key, passage)| (Some(key), passage)))
}

const SORTS: [Sort; 8] = [
    Sort::Automatic,
    Sort::Relevance,
    Sort::Newest,
    Sort::Oldest,
    Sort::Greatest,
    Sort::Least,
    Sort::Claimant,
    Sort::Report,
];

/// Any normalised view.
fn view() -> impl Strategy<Value = View> {
    let words = (
        select(vec![DateField::Published, DateField::Mentioned]),
        select(vec![Matching::Possible, Matching::Certain]),
        select(SORTS.to_vec()),
        select(Tab::ALL.to_vec()),
    );
    let entity = option::of(slug().prop_map(EntityKey));
    let zoom = range().prop_map(|(from, to)| from.zip(to));
    ("\\PC{0,40}", filters(), (range(), zoom), words, open_document(), entity).prop_map(
        |(query, filters, ((from, to), zoom), words, open, entity)| {
            let ((date, matching, sort, tab), (document, passage)) = (words, open);
            View {
                query,
                filters,
                from,
                to,
                date,
                matching,
                sort,
                tab,
                zoom,
                document,
                passage,
                entity,
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn reading_is_the_inverse_of_printing(view in view()) {
        let link = View::read(&view.fragment());
        prop_assert_eq!(link, Link { view, ..Link::default() });
    }

    #[test]
    fn a_printed_link_is_canonical(text in "[a-z=&,!%#+0-9-]{0,60}|\\PC{0,60}") {
        let printed = View::read(&text).view.fragment();
        let again = View::read(&printed);
        prop_assert_eq!(again.view.fragment(), printed);
        prop_assert_eq!(again.left_out, vec![]);
    }

    #[test]
    fn a_link_with_known_keys_and_any_values_is_read(
        parts in vec(("q|country|person|counted|from|to|date|match|sort|tab|doc|at|entity|c", ".{0,12}"), 0..8)
    ) {
        let parts: Vec<_> = parts.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let link = View::read(&parts.join("&"));
        let again = View::read(&link.view.fragment());
        prop_assert_eq!(again.view, link.view);
    }
}

#[test]
fn the_default_view_prints_as_nothing() {
    assert_eq!(View::default().fragment(), "");
    assert_eq!(View::read(""), Link::default());
}
