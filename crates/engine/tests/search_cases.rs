//! Tables of cases: what finds what, what is understood, what is proposed.

mod common;

use common::sample::sample;
use common::{Library, document, entity, place};
use engine::model::{EntityKey, Kind};
use engine::search::Found;
use engine::text::{fold, tokens};
use engine::view::View;

fn terms(text: &str) -> String {
    tokens(text).into_iter().map(|token| token.term).collect::<Vec<_>>().join("|")
}

#[test]
fn words_are_cut_and_folded() {
    for (text, expected) in [
        ("Kim Jong-un", "kim|jong|un"),
        ("Ukraine’s 15,000 troops", "ukraine|15,000|troops"),
        ("U.S. and US's", "u.s|and|us"),
        ("Élysée ELYSÉE élyse\u{301}e", "elysee|elysee|elysee"),
        ("Ещё Їжак п’ять п'ять пʼять", "еще|іжак|п'ять|п'ять|п'ять"),
        ("الشماليّة كـوريا أرسلت", "الشمالية|كوريا|ارسلت"),
        ("北朝鮮へ", "北|朝|鮮|へ"),
        ("KCNA는 15명 북한軍", "kcna|는|15|명|북한|軍"),
        ("ガソリン", "ガソリン"),
        ("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ|σισυφοσ"),
        ("İstanbul", "istanbul"),
        ("co\u{ad}operate", "cooperate"),
        ("— … 👩‍🔧 \u{301} \u{640}", ""),
    ] {
        assert_eq!(terms(text), fold(expected), "{text}");
    }
}

#[test]
fn queries_find() {
    let library = sample();
    for (query, expected) in [
        ("", "002 005 001 000 003 004"),
        ("troops", "000"),
        ("TROOPS ", "000"),
        ("troo", "000"),
        ("troo ", ""),
        ("troo*", "000"),
        ("troops visits", ""),
        ("visits OR troops", "000 001"),
        ("visits OR troops shoigu", "001"),
        ("visits or troops", ""),
        ("kim -shoigu", "000"),
        ("-kim", "002 005 003 004"),
        ("-kim -robots", "002 005 003 004"),
        ("-shoi", "002 005 001 000 003 004"),
        ("\"jong un\"", "001 000"),
        ("\"un jong\"", ""),
        ("„jong un“ «has sent»", "000"),
        ("“defense treaty”", "001"),
        ("-“defense treaty” kim", "000"),
        ("youngnam", ""),
        ("march", "000"),
        ("ukraine's", "000"),
        ("cafe", "001"),
        ("북한 ", "002"),
        ("노동자", "002"),
        ("동자 ", ""),
        ("еще", "003"),
        ("ещё ", "003"),
        ("朝鮮", "004"),
        ("鮮朝", ""),
        ("الشمالية", "005"),
        ("country:UA", "000 003"),
        ("COUNTRY:ua ", "000 003"),
        ("country:Україна", "000 003"),
        ("country:\"north korea\"", "001 000"),
        ("country:“North Korea”", "001 000"),
        ("-country:KP", "002 005 003 004"),
        ("about:ua", "000 003"),
        ("person:shoigu", "001"),
        ("person:\"Kim Jong-un\" country:UA", "000 003"),
        ("person:youngnam-kim", ""),
        ("org:TASS", "001"),
        ("place:Ukraine", "000 003"),
        ("place:donetsk-oblast", "000 003"),
        ("place:\"donetsk oblast\" troops", "000"),
        ("outlet:\"the korea daily\"", "000"),
        ("lang:ko OR lang:日本語", "002 004"),
        ("from:2025", "002 005 001"),
        ("from:2025 to:2025-06", "001"),
        ("from:2025 to:2024", ""),
        ("-from:2025", "000 003 004"),
        ("from:2025-09-22 OR kim", "001 000 002 005"),
    ] {
        assert_eq!(library.keys(query, ""), expected, "{query}");
    }
}

#[test]
fn dates_are_possible_or_certain() {
    let library = sample();
    for (link, expected) in [
        ("from=2025-09-22", "002 005"),
        ("from=2025-09-22&match=certain", ""),
        ("from=2025-07&match=certain", "002 005"),
        ("from=2025-07&to=2026&match=certain", "002"),
        ("to=2022", "003"),
        ("to=2022&match=certain", ""),
        ("from=2025-06-17&to=2025-06-17", ""),
        ("from=2025-06-17&to=2025-06-17&date=mentioned", "001"),
        ("from=2025-06&date=mentioned&match=certain", "001"),
        ("sort=oldest", "003 000 001 005 002 004"),
        ("sort=newest", "002 005 001 000 003 004"),
    ] {
        assert_eq!(library.keys("", link), expected, "{link}");
    }
}

#[test]
fn undated_documents_are_counted_when_a_range_leaves_them_out() {
    let left_out = |query, link| sample().ask(query, link).undated_left_out;
    assert_eq!(left_out("", ""), 0);
    assert_eq!(left_out("", "from=1900"), 1);
    assert_eq!(left_out("from:1900", ""), 1);
    assert_eq!(left_out("", "from=1900&lang=en"), 0);
    assert_eq!(left_out("", "from=1900&date=mentioned"), 5);
}

/// Notes as `part: problem: proposal`.
fn notes(query: &str, found: &Found) -> String {
    let note = |note: &engine::search::QueryNote| {
        let proposal = note.proposal.as_deref().unwrap_or("-");
        format!("{}: {:?}: {proposal}", note.span.of(query), note.problem)
    };
    found.notes.iter().map(note).collect::<Vec<_>>().join("; ")
}

#[test]
fn what_is_not_understood_is_noted() {
    let library = sample();
    for (query, expected) in [
        ("kim \"defense treaty\" tro* -x from:2024-10", ""),
        ("Kursk: troops", ""),
        ("https://tass.ru 10:30 a & b ...", ""),
        ("colour:red", "colour:red: UnknownField: -"),
        ("orgs:tass", "orgs:tass: UnknownField: org:tass"),
        ("-county:ua", "-county:ua: UnknownField: -country:ua"),
        ("person:\"Kim Jong Il\"", "person:\"Kim Jong Il\": UnknownValue: person:\"Kim Jong Un\""),
        ("person:serg", "person:serg: UnknownValue: person:\"Sergei Shoigu\""),
        ("country:Ruritania", "country:Ruritania: UnknownValue: -"),
        ("from:2024-13", "from:2024-13: BadDate: from:2024"),
        ("TO:2024/10/22", "TO:2024/10/22: BadDate: TO:2024-10-22"),
        ("from:yesterday", "from:yesterday: BadDate: -"),
        ("country: kim", "country:: Dangling: -"),
        ("kim OR", "OR: Dangling: -"),
        ("OR kim OR OR shoigu", "OR: Dangling: -; OR: Dangling: -"),
        ("- * **", "-: Dangling: -; *: Dangling: -; **: Dangling: -"),
        ("kim \"defense tr ", "\"defense tr: OpenQuote: \"defense tr\""),
        ("kim \"", "\": OpenQuote: -"),
        ("kim (troops OR", "(troops OR: OpenBracket: (troops OR); OR: Dangling: -"),
        ("kim () NOT", "(): Dangling: -; NOT: Dangling: -"),
        ("AND kim AND OR troops NOT NOT x", "AND: Dangling: -; OR: Dangling: -; NOT: Dangling: -"),
        ("date:2025..2024 date:..", "date:2025..2024: BadDate: date:2025"),
        (
            "person:\"kim jong",
            "person:\"kim jong: UnknownValue: person:\"Kim Jong Un\"; \"kim jong: OpenQuote: \"kim jong\"",
        ),
    ] {
        assert_eq!(notes(query, &library.ask(query, "")), expected, "{query}");
    }
}

#[test]
fn what_is_not_understood_is_searched_as_words() {
    let library = sample();
    for (query, words) in [
        ("country:troops ", "troops "),
        ("country:troo", "troo"),
        ("troops:kursk ", "troops kursk "),
        ("from:kursk ", "kursk "),
        ("-person:troops", "-troops"),
        ("\"kursk troops", "kursk troops"),
        ("OR troops", "troops"),
        ("troops - ", "troops "),
    ] {
        assert_eq!(library.keys(query, ""), library.keys(words, ""), "{query}");
    }
}

#[test]
fn what_is_written_in_several_ways_means_the_same() {
    let library = sample();
    for (query, same) in [
        ("kim AND troops ", "kim troops "),
        ("NOT kim", "-kim"),
        ("-(kim OR troops)", "-kim -troops"),
        ("(troops labourers) OR treaty ", "troops OR treaty labourers OR treaty "),
        ("((kim))", "kim "),
        ("organisation:tass", "org:tass"),
        ("date:2024-10..2025", "from:2024-10 to:2025"),
        ("date:2025-06", "from:2025-06 to:2025-06"),
        ("date:..2024", "to:2024"),
        ("\"treaty defense\"~0", "\"defense treaty\""),
        ("tre?ty ", "treaty "),
        ("tr*ps ", "troops "),
        ("treeaty~1", "treaty "),
        ("terayt~2", "treaty "),
        ("traety~1", "treaty "),
        ("kim? ", "kim "),
    ] {
        assert_eq!(library.keys(query, ""), library.keys(same, ""), "{query}");
        assert_ne!(library.keys(query, ""), "", "{query}");
    }
}

#[test]
fn words_near_each_other_stand_in_one_block() {
    let library = Library::new(
        vec![
            document("a").body("Shoigu left Pyongyang for Moscow").build(),
            document("b").body("Moscow").body("Shoigu").build(),
        ],
        Vec::new(),
    );
    assert_eq!(library.keys("\"moscow shoigu\"~3", ""), "a");
    assert_eq!(library.keys("\"moscow shoigu\"~2", ""), "");
    assert_eq!(library.keys("\"moscow shoigu\"~999", ""), "a");
}

/// Their words cannot be told apart without a dictionary. Letters are the words of the index there, and
/// what is typed without a space is sought as it stands, side by side.
#[test]
fn languages_without_spaces_are_searched_letter_by_letter() {
    for (text, found, missed) in [
        (
            "朝鲜向俄罗斯派遣了工人。",
            &["朝鲜", "俄罗斯", "派遣了工人", "罗斯"][..],
            &["鲜朝", "俄斯"][..],
        ),
        (
            "北朝鮮はロシアへ労働者を送った。",
            &["北朝鮮", "ロシア", "労働者", "送った"],
            &["者労", "ロア"],
        ),
        ("เกาหลีเหนือส่งคนงานไปรัสเซีย", &["เกาหลีเหนือ", "คนงาน", "รัสเซีย"], &["งานคน"]),
        ("ເກົາຫຼີເໜືອສົ່ງຄົນງານ", &["ເກົາຫຼີເໜືອ", "ຄົນງານ"], &["ງານຄົນ"]),
        ("កូរ៉េខាងជើងបញ្ជូនកម្មករ", &["កូរ៉េ", "កម្មករ"], &["ករកម្ម"]),
        ("မြောက်ကိုရီးယား အလုပ်သမား", &["ကိုရီးယား", "အလုပ်သမား"], &["ယားရီး"]),
    ] {
        let library = Library::new(vec![document("a").body(text).build()], Vec::new());
        for query in found {
            assert_eq!(library.keys(query, ""), "a", "{query} in {text}");
        }
        for query in missed {
            assert_eq!(library.keys(query, ""), "", "{query} in {text}");
        }
    }
}

#[test]
fn brackets_within_brackets_are_bounded() {
    let library = sample();
    let deep = format!("{}troops{}", "(".repeat(2000), ")".repeat(2000));
    assert_eq!(library.keys(&deep, ""), library.keys("troops ", ""));
}

#[test]
fn long_queries_are_cut_with_a_note() {
    let library = sample();
    let found = library.ask(&"troops ".repeat(65), "");
    assert_eq!((found.total, found.notes[0].span.start), (1, 64 * 7));
    let found = library.ask(&format!("troops {}", "é".repeat(5000)), "");
    assert_eq!(found.notes.len(), 1);
    let found = library.ask(&format!("\"{}\"", "troops ".repeat(65)), "");
    assert_eq!((found.total, found.notes.len()), (6, 1));
}

#[test]
fn spellings_are_proposed() {
    let library = sample();
    for (query, expected) in [
        ("shiogu ", Some("Shoigu ")),
        ("treeaty -kim", Some("treaty -kim")),
        ("\"defence treaty\"", Some("\"defense treaty\"")),
        ("робитники ", Some("робітники ")),
        ("노동쟈 ", Some("노동자 ")),
        ("zzzzzz ", None),
        ("2019 ", None),
        ("troops visits", None),
    ] {
        let rescue = library.ask(query, "").rescue.expect("nothing is found");
        assert_eq!(rescue.spelling.as_deref(), expected, "{query}");
    }
}

#[test]
fn former_keys_still_filter_and_are_listed_as_chosen() {
    let mut kim = entity(Kind::Person, "kim-jong-un", "Kim Jong Un", &[]);
    kim.former_keys = vec![EntityKey("kim".to_owned())];
    let documents = vec![
        document("a").body("Kim").mention("Kim", Kind::Person, "kim-jong-un").build(),
        document("b").body("Lee").mention("Lee", Kind::Person, "lee").build(),
    ];
    let library = Library::new(documents, vec![kim]);
    assert_eq!(library.keys("", "person=kim"), "a");
    assert_eq!(library.keys("", "person=!kim"), "b");
    assert_eq!(library.keys("person:kim", ""), "a");
    let found = library.ask("", "person=kim,nobody");
    let values = found.facets[2].values.iter();
    let values: Vec<_> = values.map(|it| (it.key.as_str(), it.count)).collect();
    assert_eq!(values, [("kim", 1), ("lee", 1), ("nobody", 0)]);
}

#[test]
fn an_exclusion_shows_how_many_it_removes() {
    let shown = |link: &str| {
        let found = sample().ask("", link);
        let values = found.facets[0].values.clone().into_iter();
        values.map(|it| format!("{} {}", it.key, it.count)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(shown(""), "KP 2, RU 2, UA 2");
    assert_eq!(shown("country=!UA"), "UA 2, KP 1, RU 1");
    assert_eq!(shown("country=KP,!UA"), "KP 1, RU 1, UA 1");
    assert_eq!(shown("country=!KP,!UA"), "KP 1, RU 1, UA 1");
}

#[test]
fn titles_weigh_more() {
    let documents = vec![
        document("a").title("Report").body("Shoigu in Pyongyang again").build(),
        document("b").title("Shoigu").body("Report in Pyongyang again").build(),
    ];
    assert_eq!(Library::new(documents, Vec::new()).keys("shoigu", ""), "b a");
}

#[test]
fn bars_are_few() {
    let bars = |dates: [&str; 2]| {
        let dated = |(i, edtf): (usize, &&str)| {
            document(&i.to_string()).body("Kim").published(edtf).build()
        };
        let library = Library::new(dates.iter().enumerate().map(dated).collect(), Vec::new());
        let bars = library.search(&View::default()).histogram.bars;
        let (first, last) = (bars[0], bars[bars.len() - 1]);
        format!("{} from {} {} to {}", bars.len(), first.first, first.last, last.last)
    };
    let cases = [
        (["2024-10-22", "2024-10-22"], "1 from 2024-10-22 2024-10-22 to 2024-10-22"),
        (["2024-10-22", "2024-11-30"], "40 from 2024-10-22 2024-10-22 to 2024-11-30"),
        (["2022-09", "2025-06-18"], "34 from 2022-09-01 2022-09-30 to 2025-06-30"),
        (["1991", "2025-06-18"], "35 from 1991-01-01 1991-12-31 to 2025-12-31"),
        (["1592", "2025-06-18"], "44 from 1590-01-01 1599-12-31 to 2029-12-31"),
        (["0001", "9999"], "100 from 0000-01-01 0099-12-31 to 9999-12-31"),
    ];
    for (dates, expected) in cases {
        assert_eq!(bars(dates), expected);
    }
}

#[test]
fn snippets_are_short_and_show_the_densest_place() {
    let far = "Nothing is said here. ".repeat(40);
    let text = format!("{far}Shoigu left. {far}Shoigu met Kim in Pyongyang, Tass said. {far}");
    let documents = vec![document("a").title("Talks").body(&text).caption("Kim").build()];
    let library = Library::new(documents, Vec::new());
    let snippet = &library.ask("shoigu kim ", "").hits[0].snippet;
    assert!(snippet.text.contains("Shoigu met Kim in Pyongyang, Tass said."), "{}", snippet.text);
    assert_eq!(snippet.highlights.len(), 2);
    assert!(snippet.text.len() <= 206 && snippet.text.len() > 180, "{}", snippet.text.len());
    assert!(snippet.text.starts_with('…') && snippet.text.ends_with('…'));
    let beginning = &library.ask("", "").hits[0].snippet;
    assert!(beginning.text.starts_with("Nothing") && beginning.highlights.is_empty());
}

#[test]
fn a_document_without_text_has_no_snippet() {
    let empty = document("a").supplied_title("Kim").build();
    let library = Library::new(vec![empty], vec![place("kursk", "Kursk", "RU", "kursk", &[])]);
    let found = library.ask("kim", "");
    assert_eq!((found.total, found.hits[0].snippet.text.as_str()), (1, ""));
    assert_eq!(Library::new(Vec::new(), Vec::new()).ask("kim", "from=2024").total, 0);
}

/// So many documents that the terms travel and their postings have several blocks.
#[test]
fn long_lists_are_searched_block_by_block() {
    let has = |i: u32, every: u32| i.is_multiple_of(every);
    let text = |i: u32| {
        let mut words = vec!["Officials", "spoke"];
        words.extend(has(i, 3).then_some("of Donetsk"));
        words.extend(has(i, 5).then_some("and Kim Jong Un"));
        words.extend(has(i, 7).then_some("and Un Jong Kim"));
        words.join(" ") + &format!(". Report{i} goes on.").repeat(15)
    };
    let one = |i: u32| document(&format!("{i:04}")).supplied_title("Report").body(&text(i)).build();
    let library = Library::new((0..1_000).map(one).collect(), Vec::new());
    let size: usize = library.documents.iter().map(|document| document.source.len()).sum();
    assert!(size > 200_000, "{size}");
    let cases: [(&str, &dyn Fn(u32) -> bool); 10] = [
        ("donetsk ", &|i| has(i, 3)),
        ("donetsk kim ", &|i| has(i, 3) && (has(i, 5) || has(i, 7))),
        ("\"kim jong un\" ", &|i| has(i, 5)),
        ("\"kim jong un\" donetsk report30 ", &|i| i == 30),
        ("\"jong kim\" -donetsk ", &|i| has(i, 7) && !has(i, 3)),
        ("report77* ", &|i| i == 77 || i / 10 == 77),
        ("donetks~1 ", &|i| has(i, 3)),
        ("dnoetks~1 ", &|_| false),
        ("dnoetks~2 ", &|i| has(i, 3)),
        ("*port?5 kim ", &|i| i % 10 == 5 && (10..100).contains(&i)),
    ];
    for (query, passes) in cases {
        let expected: Vec<String> =
            (0..1_000).filter(|i| passes(*i)).map(|i| format!("{i:04}")).collect();
        let found = library.ask(query, "");
        assert_eq!(found.total as usize, expected.len(), "{query}");
        let mut keys: Vec<String> = found.hits.into_iter().map(|hit| hit.key.0).collect();
        keys.sort();
        assert!(expected.len() > 100 || keys == expected, "{query}: {keys:?}");
    }
}
