//! Golden answers over a small hand-made collection in many languages, as readable text.
#![allow(clippy::format_push_string, reason = "the simplest way to print line by line")]
#![allow(clippy::needless_raw_string_hashes, reason = "as expect-test writes them")]

mod common;

use common::marked;
use common::sample::sample;
use engine::search::{ChipMeaning, Condition, Found, Match};
use engine::view::{Choice, View};
use expect_test::{Expect, expect};

fn check(query: &str, link: &str, expected: &Expect) {
    expected.assert_eq(&printed(query, &sample().ask(query, link)));
}

/// What a reader sees of an answer.
fn printed(query: &str, found: &Found) -> String {
    let mut out = format!("{} of {}\n", found.total, found.of);
    for hit in &found.hits {
        let title = marked(&hit.title, &hit.title_highlights);
        let snippet = marked(&hit.snippet.text, &hit.snippet.highlights);
        out += &format!("{} {} | {title} | {snippet}\n", hit.key, hit.score);
    }
    for chip in &found.chips {
        let sign = if chip.excluded { "not " } else { "" };
        let meaning = match &chip.meaning {
            ChipMeaning::Value(facet, key, name) => format!("{} {key} ({name})", facet.key()),
            ChipMeaning::From(bound) => format!("from {bound}"),
            ChipMeaning::To(bound) => format!("to {bound}"),
            ChipMeaning::Between(from, to) => format!("from {from} to {to}"),
        };
        out += &format!("chip {} = {sign}{meaning}\n", chip.span.of(query));
    }
    for note in &found.notes {
        let proposal = note.proposal.as_deref().unwrap_or("nothing");
        out += &format!("note {} {:?}, write {proposal}\n", note.span.of(query), note.problem);
    }
    if let Some(rescue) = &found.rescue {
        for (condition, documents) in &rescue.without {
            let condition = match condition {
                Condition::Query => "the query".to_owned(),
                Condition::Facet(facet, key, name) => format!("{} {key} ({name})", facet.key()),
                Condition::Range => "the range".to_owned(),
            };
            out += &format!("{documents} without {condition}\n");
        }
        out += &rescue.spelling.as_ref().map_or(String::new(), |it| format!("rather {it}\n"));
    }
    out
}

#[test]
fn words() {
    check(
        "kim jong un",
        "",
        &expect![[r#"
        2 of 6
        001 249 | Shoigu visits Pyongyang | Sergei Shoigu met «Kim» «Jong» «Un» on June 17, 2025, Tass reported. A café in Pyongyang was named after the “defense treaty” of the two. It’s new.
        000 222 | North Korea sends troops to Kursk | «Kim» «Jong»-«un» has sent 10,000 troops to Russia, Ukraine’s intelligence agency said. Workers, too: “some 15,000 labourers” are said to work in Donetsk and Mariupol. North Korean soldiers march in…
    "#]],
    );
    check(
        "CAFE ",
        "",
        &expect![[r#"
        1 of 6
        001 124 | Shoigu visits Pyongyang | …A «café» in Pyongyang was named after the “defense treaty” of the two. It’s new.
    "#]],
    );
    check(
        "ukraine",
        "",
        &expect![[r#"
        1 of 6
        000 110 | North Korea sends troops to Kursk | Kim Jong-un has sent 10,000 troops to Russia, «Ukraine»’s intelligence agency said. Workers, too: “some 15,000 labourers” are said to work in Donetsk and Mariupol. North Korean soldiers march in…
    "#]],
    );
    check(
        "defense pyong",
        "",
        &expect![[r#"
        1 of 6
        001 274 | Shoigu visits «Pyongyang» | …A café in «Pyongyang» was named after the “«defense» treaty” of the two. It’s new.
    "#]],
    );
}

#[test]
fn phrases_do_not_cross_blocks() {
    check(
        "\"sent 10,000 troops\"",
        "",
        &expect![[r#"
        1 of 6
        000 432 | North Korea sends troops to Kursk | Kim Jong-un has «sent 10,000 troops» to Russia, Ukraine’s intelligence agency said. Workers, too: “some 15,000 labourers” are said to work in Donetsk and Mariupol. North Korean soldiers march in…
    "#]],
    );
    check(
        "“reported a café”",
        "",
        &expect![[r#"
        0 of 6
        6 without the query
    "#]],
    );
    check(
        "jong-un",
        "",
        &expect![[r#"
        2 of 6
        001 166 | Shoigu visits Pyongyang | Sergei Shoigu met Kim «Jong Un» on June 17, 2025, Tass reported. A café in Pyongyang was named after the “defense treaty” of the two. It’s new.
        000 148 | North Korea sends troops to Kursk | Kim «Jong-un» has sent 10,000 troops to Russia, Ukraine’s intelligence agency said. Workers, too: “some 15,000 labourers” are said to work in Donetsk and Mariupol. North Korean soldiers march in…
    "#]],
    );
}

#[test]
fn languages() {
    check(
        "북한 노동자 ",
        "",
        &expect![[r#"
        1 of 6
        002 494 | «북한» «노동자들이» 러시아에 도착했다 | «북한은» 지난해 러시아로 «노동자» 수천 명을 보냈다.
    "#]],
    );
    check(
        "рабочих ЕЩЕ ",
        "",
        &expect![[r#"
        1 of 6
        003 306 | Північнокорейські робітники в Донецьку | Ким Чен Ын отправил российской армии «ещё» 3 тысячи «рабочих». Їх бачили в Донецьку.
    "#]],
    );
    check(
        "робітники ",
        "",
        &expect![[r#"
        1 of 6
        003 230 | Північнокорейські «робітники» в Донецьку | Ким Чен Ын отправил российской армии ещё 3 тысячи рабочих. Їх бачили в Донецьку.
    "#]],
    );
    check(
        "労働者",
        "",
        &expect![[r#"
        1 of 6
        004 681 | 北朝鮮の«労働者»がロシアへ | 北朝鮮は、ロシアに«労働者»を送った。ガソリンも届いた。
    "#]],
    );
    check(
        "ガソリン ",
        "",
        &expect![[r#"
        1 of 6
        004 128 | 北朝鮮の労働者がロシアへ | 北朝鮮は、ロシアに労働者を送った。«ガソリン»も届いた。
    "#]],
    );
    check(
        "العمال ",
        "",
        &expect![[r#"
        1 of 6
        005 169 | عمّال من كوريا الشمالية في روسيا | أرسلت كوريا الشماليّة آلاف «العمال» إلى روسيا.
    "#]],
    );
}

#[test]
fn operators() {
    check(
        "troops OR treaty -kursk",
        "",
        &expect![[r#"
        1 of 6
        001 124 | Shoigu visits Pyongyang | …A café in Pyongyang was named after the “defense «treaty»” of the two. It’s new.
    "#]],
    );
    check(
        "lab* -\"kim jong un\"",
        "",
        &expect![[r#"
        0 of 6
        6 without the query
    "#]],
    );
}

#[test]
fn fields() {
    check(
        "country:Ukraine person:\"Kim Jong-un\"",
        "",
        &expect![[r#"
        2 of 6
        000 0 | North Korea sends troops to Kursk | Kim Jong-un has sent 10,000 troops to Russia, Ukraine’s intelligence agency said. Workers, too: “some 15,000 labourers” are said to work in Donetsk and Mariupol. North Korean soldiers march in…
        003 0 | Північнокорейські робітники в Донецьку | Ким Чен Ын отправил российской армии ещё 3 тысячи рабочих. Їх бачили в Донецьку.
        chip country:Ukraine = country UA (Ukraine)
        chip person:"Kim Jong-un" = person kim-jong-un (Kim Jong Un)
    "#]],
    );
    check(
        "place:ukraine -lang:english",
        "",
        &expect![[r#"
        1 of 6
        003 0 | Північнокорейські робітники в Донецьку | Ким Чен Ын отправил российской армии ещё 3 тысячи рабочих. Їх бачили в Донецьку.
        chip place:ukraine = place ukraine (Ukraine)
        chip -lang:english = not lang en (English)
    "#]],
    );
    check(
        "country:DPRK OR outlet:kyodo",
        "",
        &expect![[r#"
        3 of 6
        001 0 | Shoigu visits Pyongyang | Sergei Shoigu met Kim Jong Un on June 17, 2025, Tass reported. A café in Pyongyang was named after the “defense treaty” of the two. It’s new.
        000 0 | North Korea sends troops to Kursk | Kim Jong-un has sent 10,000 troops to Russia, Ukraine’s intelligence agency said. Workers, too: “some 15,000 labourers” are said to work in Donetsk and Mariupol. North Korean soldiers march in…
        004 0 | 北朝鮮の労働者がロシアへ | 北朝鮮は、ロシアに労働者を送った。ガソリンも届いた。
        chip country:DPRK = country KP (North Korea)
        chip outlet:kyodo = outlet kyodo (Kyodo)
    "#]],
    );
    check(
        "from:2025-06-18 to:2025 korea",
        "",
        &expect![[r#"
        0 of 6
        chip from:2025-06-18 = from 2025-06-18
        chip to:2025 = to 2025
        6 without the query
    "#]],
    );
}

#[test]
fn what_is_not_understood() {
    check(
        "colour:red troops ",
        "",
        &expect![[r#"
        0 of 6
        note colour:red UnknownField, write nothing
        6 without the query
    "#]],
    );
    check(
        "country:Ukrane",
        "",
        &expect![[r#"
        0 of 6
        note country:Ukrane UnknownValue, write country:Ukraine
        6 without the query
        rather country:Ukraine
    "#]],
    );
    check(
        "from:yesterday ",
        "",
        &expect![[r#"
        0 of 6
        note from:yesterday BadDate, write nothing
        6 without the query
    "#]],
    );
    check(
        "to:2024/10 kim",
        "",
        &expect![[r#"
            0 of 6
            note to:2024/10 BadDate, write to:2024-10
            6 without the query
        "#]],
    );
    check(
        "OR kim - \"defense tr",
        "",
        &expect![[r#"
        1 of 6
        001 331 | Shoigu visits Pyongyang | …A café in Pyongyang was named after the “«defense» «treaty»” of the two. It’s new.
        note OR Dangling, write nothing
        note - Dangling, write nothing
        note "defense tr OpenQuote, write "defense tr"
    "#]],
    );
    check(
        "https://tass.ru 10:30 ",
        "",
        &expect![[r#"
        0 of 6
        6 without the query
    "#]],
    );
}

#[test]
fn rescue() {
    check(
        "shiogu vists 2026 ",
        "",
        &expect![[r#"
            0 of 6
            6 without the query
            rather Shoigu visits 2026 
        "#]],
    );
    check(
        "treaty ",
        "country=UA&from=2024&to=2024",
        &expect![[r#"
        0 of 6
        1 without the query
    "#]],
    );
}

#[test]
fn facets() {
    let link = "country=UA&place=!donetsk";
    let (found, view) = (sample().ask("", link), View::read(link).view);
    let mut out = String::new();
    for facet in found.facets {
        out += &format!("{}\n", facet.facet.key());
        for value in facet.values {
            let choices = view.choices(facet.facet).cloned().unwrap_or_default();
            let mark = match choices.of(&value.key) {
                Choice::Open => ' ',
                Choice::Included => '+',
                Choice::Excluded => '-',
            };
            let within = value.within.map_or(String::new(), |within| format!(" in {within}"));
            out += &format!(" {mark} {} {} ({}){within}\n", value.count, value.key, value.name);
        }
    }
    expect![[r#"
        country
           1 KP (North Korea)
           1 RU (Russia)
         + 0 UA (Ukraine)
        about
        person
        org
        place
         - 2 donetsk (Donetsk)
        outlet
        lang
    "#]]
    .assert_eq(&out);
}

#[test]
fn histogram() {
    let found = sample().ask("", "from=2025");
    let bars = found.histogram.bars.iter().filter(|bar| bar.certain + bar.possible > 0);
    let bars =
        bars.map(|bar| format!("{} {}: {} + {}\n", bar.first, bar.last, bar.certain, bar.possible));
    let undated =
        format!("undated {}, left out {}", found.histogram.undated, found.undated_left_out);
    expect![[r#"
        2022-09-01 2022-09-30: 0 + 1
        2024-10-01 2024-10-31: 1 + 0
        2025-06-01 2025-06-30: 1 + 0
        2025-07-01 2025-07-31: 0 + 1
        2025-08-01 2025-08-31: 0 + 1
        2025-09-01 2025-09-30: 1 + 1
        undated 1, left out 1"#]]
    .assert_eq(&(bars.collect::<String>() + &undated));
}

#[test]
fn matches_are_marked_where_they_stand() {
    let library = sample();
    let view = View { query: "pyongyang \"kim jong un\" jong tass".to_owned(), ..View::default() };
    let document = &library.documents[1];
    let marks = library.matches(1, &view);
    let printed = marks.into_iter().map(|found| match found {
        Match::SuppliedTitle(span) => format!("title {}\n", marked(&document.title.text, &[span])),
        Match::Source(span) => format!("{} {}\n", span.start, span.of(&document.source)),
    });
    expect![[r#"
        title Shoigu visits «Pyongyang»
        18 Kim Jong Un
        48 Tass
        75 Pyongyang
    "#]]
    .assert_eq(&printed.collect::<String>());
}
