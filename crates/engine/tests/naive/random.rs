//! Random collections and questions, from few words and values so that they meet often.

use std::collections::BTreeSet;

use engine::date::Bound;
use engine::model::{Document, Entity, Facet, Kind};
use engine::search::Found;
use engine::sorted::Map;
use engine::view::{Choices, DateField, Matching, Sort, View};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Atom, Literal, Question};
use crate::common::{Builder, Library, document, entity, place};

const WORDS: [&str; 18] = [
    "Kim",
    "Jong",
    "Un",
    "kim",
    "KCNA",
    "troops",
    "tropical",
    "Café",
    "cafe",
    "15,000",
    "북한",
    "북한은",
    "노동자",
    "Донецьк",
    "ещё",
    "еще",
    "Kursk",
    "labour",
];
const DATES: [&str; 9] = [
    "2022-09",
    "2024-10-22",
    "2024-10-22?",
    "2024",
    "2025-06-18",
    "[2025-09-21..2025-09-22]",
    "2025-07/..",
    "../2023",
    "2025~",
];
const BOUNDS: [&str; 6] = ["2022", "2023-12", "2024", "2024-10-22", "2025-06", "2025-09-21"];

/// The values of each facet that documents may have, and one that none has.
fn values(facet: Facet) -> &'static [&'static str] {
    match facet {
        Facet::Country | Facet::About => &["KP", "RU", "UA", "XX"],
        Facet::Person => &["kim-jong-un", "sergei-shoigu", "nobody"],
        Facet::Organisation => &["kcna", "tass", "nobody"],
        Facet::Place => &["donetsk", "donetsk-oblast", "ukraine", "kursk", "nowhere"],
        Facet::Outlet => &["japan-today", "editorji", "none"],
        Facet::Language => &["en", "uk", "ko"],
        Facet::Counted => &["soldiers"],
        Facet::Speaker => &["tass"],
        Facet::Said => &["doubted"],
    }
}

fn entities() -> Vec<Entity> {
    vec![
        entity(Kind::Person, "kim-jong-un", "Kim Jong Un", &[]),
        entity(Kind::Person, "sergei-shoigu", "Sergei Shoigu", &[]),
        entity(Kind::Organisation, "kcna", "KCNA", &[]),
        entity(Kind::Organisation, "tass", "Tass", &[]),
        place("donetsk", "Donetsk", "UA", "donetsk-oblast", &[]),
        place("donetsk-oblast", "Donetsk Oblast", "UA", "ukraine", &[]),
        place("ukraine", "Ukraine", "UA", "", &[]),
        place("kursk", "Kursk", "RU", "", &[]),
    ]
}

impl Library {
    /// Answers any query and link, whatever is wrong with them.
    pub fn ask_anything(&self, query: &str, link: &str) -> Found {
        self.search(&View { query: query.to_owned(), ..View::read(link).view })
    }
}

/// One collection, the same each time.
pub fn sample() -> Library {
    let texts = [WORDS[..9].join(" "), WORDS[9..].join(" ")];
    let build = |(i, text): (usize, &String)| {
        document(&i.to_string()).supplied_title(text).body(text).published(DATES[i]).build()
    };
    Library::new(texts.iter().enumerate().map(build).collect(), entities())
}

pub fn word() -> impl Strategy<Value = &'static str> {
    select(&WORDS[..])
}

fn text() -> impl Strategy<Value = String> {
    vec(word(), 1..7).prop_map(|words| words.join(" "))
}

/// What a random document is made of.
#[derive(Clone, Debug)]
struct Sketch {
    title: String,
    is_supplied: bool,
    blocks: Vec<String>,
    mentions: Vec<(Kind, usize, bool)>,
    published: Option<&'static str>,
    outlet: Option<&'static str>,
    language: Option<&'static str>,
    about: BTreeSet<&'static str>,
}

impl Sketch {
    fn build(&self, key: &str) -> Document {
        let start = document(key);
        let titled = if self.is_supplied {
            start.supplied_title(&self.title)
        } else {
            start.title(&self.title)
        };
        let blocks = self.blocks.iter().fold(titled, |building, text| building.body(text));
        let mut building = blocks.about(&self.about.iter().copied().collect::<Vec<_>>());
        for (i, (kind, which, is_furniture)) in self.mentions.iter().enumerate() {
            let words = format!("mention {i}");
            building =
                if *is_furniture { building.furniture(&words) } else { building.caption(&words) };
            building = match kind {
                Kind::Person => building.mention(&words, *kind, values(Facet::Person)[which % 2]),
                Kind::Organisation => {
                    building.mention(&words, *kind, values(Facet::Organisation)[which % 2])
                }
                Kind::Place if which % 4 == 3 => building.place(&words, "kursk", "RU"),
                Kind::Place => building.place(&words, values(Facet::Place)[which % 4], "UA"),
                Kind::Nationality => {
                    building.nationality(&words, values(Facet::Country)[which % 3])
                }
                Kind::Date => building.date(&words, DATES[which % DATES.len()]),
                Kind::Figure | Kind::Quote => unreachable!("no kinds of mentions"),
            };
        }
        building = self.published.into_iter().fold(building, Builder::published);
        building = self.outlet.into_iter().fold(building, |it, slug| it.outlet(slug, slug));
        self.language.into_iter().fold(building, Builder::language).build()
    }
}

fn sketch() -> impl Strategy<Value = Sketch> {
    let mention = (select(&Kind::ALL[..5]), 0usize..36, any::<bool>());
    (
        (text(), any::<bool>(), vec(text(), 0..4)),
        vec(mention, 0..5),
        option::of(select(&DATES[..])),
        option::of(select(&values(Facet::Outlet)[..2])),
        option::of(select(&values(Facet::Language)[..2])),
        btree_set(select(&values(Facet::About)[..3]), 0..3),
    )
        .prop_map(
            |((title, is_supplied, blocks), mentions, published, outlet, language, about)| Sketch {
                title,
                is_supplied,
                blocks,
                mentions,
                published,
                outlet,
                language,
                about,
            },
        )
}

pub fn library() -> impl Strategy<Value = Library> {
    vec(sketch(), 0..7).prop_map(|sketches| {
        // Not in order of key, which is for the library to make.
        let keyed =
            (0..).zip(&sketches).map(|(i, sketch)| sketch.build(&format!("{:03}", i * 3 % 7)));
        Library::new(keyed.collect(), entities())
    })
}

const PATTERNS: [&str; 6] = ["tro?ps", "tr*s", "K?rsk", "c?f?", "До*ьк", "1*00"];
const MISSPELT: [(&str, usize); 4] = [("trops", 1), ("Kurks", 2), ("kin", 1), ("labor", 1)];

fn atom() -> impl Strategy<Value = Atom> {
    let bound = || select(&BOUNDS[..]).prop_map(|text| Bound::parse(text).expect("a bound"));
    let beginning =
        |word: &str, length| word.chars().take(length).filter(|c| c.is_alphanumeric()).collect();
    let value = select(&Facet::ALL[..]).prop_flat_map(|facet| (Just(facet), select(values(facet))));
    prop_oneof![
        4 => word().prop_map(|word| Atom::Word(word.to_owned())),
        2 => vec(word().prop_map(str::to_owned), 2..4).prop_map(Atom::Phrase),
        1 => (word(), 1usize..5).prop_map(move |(word, length)| Atom::Beginning(beginning(word, length))),
        1 => (vec(word().prop_map(str::to_owned), 2..4), 0u32..4).prop_map(|(words, apart)| Atom::Near(words, apart)),
        1 => select(&PATTERNS[..]).prop_map(|pattern| Atom::Pattern(pattern.to_owned())),
        1 => select(&MISSPELT[..]).prop_map(|(word, letters)| Atom::Misspelt(word.to_owned(), letters)),
        2 => value.prop_map(|(facet, key)| Atom::Value(facet, key.to_owned())),
        1 => bound().prop_map(Atom::From),
        1 => bound().prop_map(Atom::To),
    ]
}

fn choices() -> impl Strategy<Value = Map<Facet, Choices>> {
    let chosen = |facet| {
        let key = || select(values(facet)).prop_map(str::to_owned);
        (Just(facet), vec(btree_set(key(), 1..3), 0..3), btree_set(key(), 0..2))
    };
    let entry =
        select(&Facet::ALL[..]).prop_flat_map(chosen).prop_map(|(facet, groups, excluded)| {
            let set = |keys: BTreeSet<String>| keys.into_iter().collect();
            let mut choices =
                Choices { groups: groups.into_iter().map(set).collect(), excluded: set(excluded) };
            choices.normalise();
            (facet, choices)
        });
    vec(entry, 0..3).prop_map(|entries| {
        entries.into_iter().filter(|(_, choices)| !choices.is_empty()).collect()
    })
}

/// Everything of a view but its query.
fn clicked() -> impl Strategy<Value = View> {
    let bound = || {
        option::weighted(0.3, select(&BOUNDS[..]).prop_map(|it| Bound::parse(it).expect("a bound")))
    };
    let date = select(&[DateField::Published, DateField::Mentioned][..]);
    let matching = select(&[Matching::Possible, Matching::Certain][..]);
    let sort = select(&[Sort::Automatic, Sort::Relevance, Sort::Newest, Sort::Oldest][..]);
    (choices(), bound(), bound(), date, matching, sort).prop_map(
        |(filters, from, to, date, matching, sort)| {
            let is_empty =
                from.as_ref().zip(to.as_ref()).is_some_and(|(a, b)| a.first() > b.last());
            let to = to.filter(|_| !is_empty);
            View { filters, from, to, date, matching, sort, ..View::default() }
        },
    )
}

pub fn question() -> impl Strategy<Value = Question> {
    let clauses = |atom: BoxedStrategy<Atom>| {
        let literal = (prop::bool::weighted(0.25), atom)
            .prop_map(|(is_excluded, atom)| Literal { is_excluded, atom });
        vec(vec(literal, 1..3), 0..3)
    };
    let group = clauses(atom().boxed()).prop_filter_map("an empty group", |clauses| {
        (!clauses.is_empty()).then_some(Atom::Group(clauses))
    });
    let any = prop_oneof![5 => atom(), 1 => group];
    (clauses(any.boxed()), clicked()).prop_map(|(clauses, clicked)| Question { clauses, clicked })
}
