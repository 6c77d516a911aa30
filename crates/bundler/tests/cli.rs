//! The calls of `dossier` as a person makes them: what goes to standard output and standard error, and
//! the exit status.

mod support;

use std::fs;

use corpus::Corpus;
use expect_test::expect;
use support::{Folder, dossier};

const DEMINERS: &str = "Deminers leave for Kursk\n\nSergei Shoigu left Pyongyang on Tuesday.\n";

#[test]
fn every_call_has_help_with_an_example() {
    for call in ["build", "merge", "extract", "search", "export", "bench"] {
        let told = dossier([call, "--help"]).succeeds();
        assert!(
            told.contains(&format!("Example:\n  dossier {call}")) || told.contains("Examples:\n")
        );
    }
}

#[test]
fn wrong_usage_ends_with_2() {
    for call in [
        &["no-such-call"][..],
        &[],
        &["build", "articles"],
        &["extract"],
        &["search", "site", "--limit", "many"],
        &["search", "site", "Kim", "--view", "q=Shoigu"],
        &["extract", "--published", "yesterday", "-"],
        &["export", "site"],
        &["export", "site", "--format", "docx"],
        &["export", "site", "--format", "ris", "--of", "figures"],
    ] {
        dossier(call).fails_with(2);
    }
}

#[test]
fn bad_input_ends_with_1_and_names_the_place() {
    let folder = Folder::new();
    folder.write("texts/a.txt", DEMINERS);
    folder.write("texts/metadata.toml", "[\"a.txt\"]\nkey = \"a\"\nheadline = \"Deminers\"\n");
    let told = folder.dossier(["build", "texts", "--out", "site"]).fails_with(1);
    expect![[r"
        error: texts/metadata.toml:3: unknown field `headline`, expected one of `key`, `title`, `outlet`, `origin`, `byline`, `dateline`, `language`, `url`, `published`, `about`, `captions`, `subheads`, `marks`, `furniture`
    "]]
    .assert_eq(&told);
    assert!(!folder.path("site").exists());
}

#[test]
fn every_data_file_tells_its_line() {
    for (file, content) in [
        ("metadata.toml", "[\"a.txt\"]\n\npublished = [{ edtf = \"soon\" }]\n"),
        ("authority.toml", "[[entity]]\nkey = \"tass\"\ntype = \"agency\"\n"),
        ("corrections.toml", "\n\n[document.\"a.txt\"\n"),
    ] {
        let folder = Folder::new();
        folder.write("texts/a.txt", DEMINERS);
        folder.write(&format!("texts/{file}"), content);
        let told = folder.dossier(["build", "texts", "--out", "site"]).fails_with(1);
        assert!(told.starts_with(&format!("error: texts/{file}:3: ")), "{told}");
    }
}

#[test]
fn two_documents_with_one_key_are_both_named() {
    let folder = Folder::new();
    folder.write("texts/june 18.txt", DEMINERS);
    folder.write("texts/june-18.md", DEMINERS);
    let told = folder.dossier(["build", "texts", "--out", "site"]).fails_with(1);
    expect![[r#"
        error: texts/june-18.md: document key "june-18" is also that of texts/june 18.txt
    "#]]
    .assert_eq(&told);
}

/// One of each kind of text that cannot be read, beside one that can.
fn damaged() -> Folder {
    let folder = Folder::new();
    folder.write("texts/good.txt", DEMINERS);
    folder.write("texts/blank.txt", " \n");
    folder.write("texts/front.md", "---\ntitle: Deminers\nheadline: Kursk\n---\nText.\n");
    folder.write("texts/latin.txt", b"Sergei Shoigu\xe9");
    folder.write("texts/day.md", "---\ndate: next June\n---\nText.\n");
    folder.write(
        "texts/lines.jsonl",
        b"{\"text\": \"Kim\"}\n{\"title\": 5}\nnothing\n\n{\"text\": \"\xff\"}\n",
    );
    folder.write("texts/README.md", "About this folder.");
    folder.write("texts/map.png", b"\x89PNG");
    folder
}

#[test]
fn unreadable_texts_are_named_and_the_rest_is_built() {
    let folder = damaged();
    let out = folder.dossier(["build", "texts", "--out", "site"]).run();
    assert_eq!(out.status, 0, "{}", out.stderr);
    assert_eq!(out.stdout, "");
    let (report, _) = out.stderr.split_once("no page").expect("no page is told");
    expect![[r#"
        texts/README.md: left alone
        texts/map.png: left alone
        texts/blank.txt: expected a text; found none
        texts/day.md: date: expected an EDTF date such as 2024-10-22, 2022-09, [2025-09-21..2025-09-22]; found "next June"
        texts/front.md:3: unknown field `headline`, expected one of id, title, date, outlet, author, lang, url
        texts/latin.txt: expected UTF-8; byte 13 (counted from 0) is not
        texts/lines.jsonl:2: expected a string as `text`
        texts/lines.jsonl:3: column 2: expected ident
        texts/lines.jsonl:5: expected UTF-8; byte 48 (counted from 0) is not
        unreadable: 7
    "#]].assert_eq(report);
    let answer = folder.dossier(["search", "site"]).succeeds();
    assert!(answer.starts_with("{\"total\":2,"), "{answer}");
}

#[test]
fn strict_builds_all_or_nothing() {
    let folder = damaged();
    let told = folder.dossier(["build", "texts", "--out", "site", "--strict"]).fails_with(1);
    assert!(told.contains("unreadable: 7"), "{told}");
    assert!(!folder.path("site").exists());
}

#[test]
fn nothing_readable_is_an_error() {
    let folder = Folder::new();
    folder.write("texts/blank.txt", "");
    folder.dossier(["build", "texts", "--out", "site"]).fails_with(1);
    folder.dossier(["build", "no-such-folder", "--out", "site"]).fails_with(1);
    folder.dossier(["build", "texts/blank.txt", "--out", "site"]).fails_with(1);
}

#[test]
fn what_is_no_site_is_not_overwritten() {
    let folder = Folder::new();
    folder.write("texts/a.txt", DEMINERS);
    folder.write("home/thesis.odt", "years of work");
    let told = folder.dossier(["build", "texts", "--out", "home"]).fails_with(1);
    assert!(told.contains("home is no Dossier site"), "{told}");
    assert_eq!(fs::read(folder.path("home/thesis.odt")).expect("still there"), b"years of work");
    let told = folder.dossier(["build", "texts", "--out", "texts/site"]).fails_with(1);
    assert!(told.contains("within the source"), "{told}");
}

#[test]
fn a_failing_build_leaves_the_old_site_whole() {
    let folder = Folder::new();
    folder.write("texts/a.txt", DEMINERS);
    folder.dossier(["build", "texts", "--out", "site"]).succeeds();
    let before = folder.files("site");
    folder.write("page/index.html", "<title>Dossier</title>no marks");
    folder.dossier(["build", "texts", "--out", "site", "--page", "page"]).fails_with(1);
    assert_eq!(folder.files("site"), before);
    let beside: Vec<_> =
        folder.names(".").into_iter().filter(|name| name.starts_with('.')).collect();
    assert_eq!(beside, [""; 0]);
}

#[test]
fn same_texts_give_the_same_bytes() {
    let texts =
        [("a.txt", DEMINERS), ("b/c.md", "---\nid: c\n---\nDonetsk.\n"), ("z.html", "<p>Kyiv")];
    let built = |texts: &[(&str, &str)]| {
        let folder = Folder::new();
        for (name, text) in texts {
            folder.write(&format!("texts/{name}"), text);
        }
        folder.write("page/index.html", support::PAGE);
        folder.dossier(["build", "texts", "--out", "site", "--page", "page"]).succeeds();
        folder.files("site")
    };
    let mut reversed = texts;
    reversed.reverse();
    assert_eq!(built(&texts), built(&reversed));
}

/// Made-up articles, an object a line.
fn generated(count: u64) -> String {
    let corpus = Corpus::default();
    let line = |number| serde_json::to_string(&corpus.article(number)).expect("JSON") + "\n";
    (0..count).map(line).collect()
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let folder = Folder::new();
    folder.write("news.jsonl", generated(60));
    for threads in ["1", "5"] {
        let out = format!("site-{threads}");
        folder.dossier(["build", "news.jsonl", "--out", &out, "--threads", threads]).succeeds();
        assert_eq!(folder.files(&out), folder.files("site-1"));
    }
    folder.dossier(["build", "news.jsonl", "--out", "none", "--threads", "0"]).fails_with(2);
}

#[test]
fn parts_merge_to_what_one_build_gives() {
    let folder = Folder::new();
    folder.write("news/all.jsonl", generated(40));
    folder.write("news/metadata.toml", "[\"000000003\"]\ntitle = \"Another title\"\n");
    folder.write("page/index.html", support::PAGE);
    let page = ["--page", "page"];
    folder.dossier([&["build", "news", "--out", "whole"][..], &page].concat()).succeeds();
    for part in ["1", "2", "3"] {
        let (share, out) = (format!("{part}/3"), format!("parts/{part}"));
        folder.dossier(["build", "news", "--part", &share, "--out", &out]).succeeds();
    }
    let parts = ["merge", "parts/3", "parts/1", "parts/2", "--out", "merged"];
    folder.dossier([&parts[..], &page].concat()).succeeds();
    assert_eq!(folder.files("merged"), folder.files("whole"));
}

#[test]
fn parts_that_do_not_belong_together_are_told() {
    let folder = Folder::new();
    folder.write("texts/a.txt", DEMINERS);
    folder.dossier(["build", "texts", "--part", "1/2", "--out", "one"]).succeeds();
    let told = folder.dossier(["merge", "one", "--out", "site"]).fails_with(1);
    let missing = "error: expected each part from 1 to 2 once; part 2 is there 0 times\n";
    assert_eq!(told, missing);
    let told = folder.dossier(["merge", "one", "texts/a.txt", "--out", "site"]).fails_with(1);
    assert_eq!(told, "error: texts/a.txt: not a part of a Dossier collection\n");
    folder.dossier(["build", "texts", "--part", "3/2", "--out", "two"]).fails_with(2);
    let over = ["build", "texts", "--part", "1/2", "--out"];
    folder.dossier([&over[..], &["texts/a.txt"]].concat()).fails_with(1);
    assert_eq!(fs::read(folder.path("texts/a.txt")).expect("still there"), DEMINERS.as_bytes());
    folder.dossier([&over[..], &["one"]].concat()).succeeds();
    assert!(!folder.path("site").exists());
}

#[test]
fn the_same_collection_as_lines_of_json_gives_the_same_answers() {
    let folder = Folder::new();
    let line = serde_json::json!({ "id": "a", "text": DEMINERS, "source": "left alone" });
    folder.write("lines/all.jsonl", line.to_string());
    folder.write("texts/a.txt", DEMINERS);
    for source in ["lines", "texts"] {
        folder
            .dossier(["build", source, "--out", &format!("{source}-site"), "--name", "One"])
            .succeeds();
    }
    folder.dossier(["build", "lines/all.jsonl", "--out", "file-site", "--name", "One"]).succeeds();
    assert_eq!(folder.files("lines-site"), folder.files("texts-site"));
    assert_eq!(folder.files("lines-site"), folder.files("file-site"));
}

#[test]
fn data_that_cannot_be_used_is_told() {
    let folder = Folder::new();
    folder.write("empty/note.txt", "");
    folder.write("page.bin", "<!doctype html>");
    for (data, expected) in [
        ("empty", "error: empty: expected one file collection-*.bin, found 0\n"),
        ("page.bin", "error: page.bin: not a Dossier collection\n"),
    ] {
        assert_eq!(folder.dossier(["search", data, "Kim"]).fails_with(1), expected);
    }
}

#[test]
fn search_prints_one_object() {
    let folder = Folder::new();
    folder.write("texts/a.txt", DEMINERS);
    folder.dossier(["build", "texts", "--out", "site"]).succeeds();
    let asked =
        folder.dossier(["search", "site", "shoigu colour:red", "--view", "page=2&country=KP"]);
    let outcome = asked.run();
    expect![[r#"
        {"total":0,"hits":[],"facets":{"about":{},"country":{},"lang":{},"org":{},"outlet":{},"person":{},"place":{}},"notes":[{"start":7,"end":17,"text":"no such field"}],"query":"shoigu colour:red"}
    "#]].assert_eq(&outcome.stdout);
    assert_eq!(outcome.stderr, "left out of the view: page=2 (no such key)\n");
    let asked = folder.dossier(["search", "site", "Shoigu", "--view", "#country=KP"]);
    expect![[r#"
        {"total":1,"hits":[{"doc":"a","title":"Deminers leave for Kursk","score":162,"snippet":"Sergei Shoigu left Pyongyang on Tuesday.","highlights":[[7,13]]}],"facets":{"about":{"KP":1,"RU":1},"country":{"KP":1,"RU":1},"lang":{},"org":{},"outlet":{},"person":{"sergei-shoigu":1},"place":{"kursk":1,"kursk-oblast":1,"north-korea":1,"pyongyang":1,"russia":1}},"notes":[],"query":"Shoigu"}
    "#]].assert_eq(&asked.succeeds());
}

#[test]
fn bench_prints_one_object() {
    let folder = Folder::new();
    folder.write("texts/a.txt", DEMINERS);
    folder.dossier(["build", "texts", "--out", "site"]).succeeds();
    let timed = folder.dossier(["bench", "site", "-"]).given("Shoigu\n\n#country=KP\n").succeeds();
    let timed: serde_json::Value = serde_json::from_str(&timed).expect("JSON");
    assert_eq!((&timed["documents"], &timed["questions"]), (&1.into(), &2.into()));
    for spread in ["load_ms", "query_ms", "facets_ms"] {
        let at = |rank: &str| timed[spread][rank].as_f64().expect("milliseconds");
        assert!(0.0 < at("median") && at("median") <= at("p95"), "{timed}");
    }
}

#[test]
fn an_authority_list_names_entities() {
    let folder = Folder::new();
    folder.write("a.txt", DEMINERS);
    let shoigu = "[[entity]]\nkey = \"shoigu\"\nkind = \"person\"\nname = \"Sergei Shoigu\"\n";
    folder.write("authority.toml", shoigu);
    let call = ["extract", "a.txt", "--authority", "authority.toml"];
    let printed = folder.dossier(call).succeeds();
    assert!(printed.contains("\"kind\":\"person\",\"entity\":\"shoigu\""), "{printed}");
    let missing = folder.dossier(["extract", "a.txt", "--authority", "none.toml"]).fails_with(1);
    assert!(missing.starts_with("error: none.toml: "), "{missing}");
}

#[test]
fn corrections_hold_over_everything_else() {
    let folder = Folder::new();
    folder.write("texts/a.md", "---\ntitle: First\ndate: 2025-06-17\n---\nKursk.\n");
    folder.write("texts/metadata.toml", "[\"a.md\"]\ntitle = \"Second\"\nlanguage = \"en\"\n");
    folder.write("texts/corrections.toml", "[document.\"a.md\"]\ntitle = \"Third\"\n");
    folder.dossier(["build", "texts", "--out", "site"]).succeeds();
    let answer = folder.dossier(["search", "site", "--view", "lang=en&to=2025-06-17"]).succeeds();
    assert!(answer.contains("\"title\":\"Third\""), "{answer}");
}

#[test]
fn corrections_set_single_marks() {
    let folder = Folder::new();
    folder.write("a.txt", "About 5,000 builders died in Kursk, Sergei Shoigu said.");
    let marks = "marks = [\n  { text = \"5,000\", value = 4500, claimant = \"Sergei Shoigu\" },\n  \
                 { text = \"Kursk\", none = true },\n]\n";
    folder.write("corrections.toml", format!("[document.\"a.txt\"]\n{marks}"));
    let printed = folder.dossier(["extract", "a.txt"]).succeeds();
    assert!(
        printed.contains("\"rule\":\"by-hand\"") && printed.contains("\"value\":4500,"),
        "{printed}"
    );
    assert!(!printed.contains("\"kind\":\"place\""), "{printed}");
}

#[test]
fn standard_input_is_a_text() {
    let printed = dossier(["extract", "--published", "2025-06-18", "-"]).given(DEMINERS).succeeds();
    expect![[r#"
        {"doc":"standard-input","document":{"title":"Deminers leave for Kursk","outlet":null,"byline":null,"dateline":null,"lang":null,"published":{"edtf":"2025-06-18","working":"The date was given with --published."},"about":["RU","KP"],"mentioned":["KP","RU"],"furniture":[]}}
        {"doc":"standard-input","start":19,"end":24,"text":"Kursk","kind":"place","entity":"kursk","country":"RU","why":{"rule":"tagger","clue":"lists of names have its words, and its words together"},"part":"title"}
        {"doc":"standard-input","start":26,"end":39,"text":"Sergei Shoigu","kind":"person","entity":"sergei-shoigu","country":null,"why":{"rule":"tagger","clue":"lists of names have its words, and words of this sort are names"},"part":"body"}
        {"doc":"standard-input","start":45,"end":54,"text":"Pyongyang","kind":"place","entity":"pyongyang","country":"KP","why":{"rule":"gazetteer","clue":"capital of North Korea"},"part":"body"}
        {"doc":"standard-input","start":58,"end":65,"text":"Tuesday","kind":"date","entity":null,"country":null,"why":{"rule":"calendar","clue":""},"part":"body","edtf":"2025-06-17","working":"“Tuesday”, counted from publication (2025-06-18): the last one up to that day is 2025-06-17.","flag":null}
    "#]].assert_eq(&printed);
}

#[test]
fn lines_of_json_are_called_by_their_id() {
    let folder = Folder::new();
    folder.write("two.jsonl", "{\"id\": 7, \"text\": \"Kursk\"}\n{\"text\": \"Kursk\"}\n");
    let printed = folder.dossier(["extract", "two.jsonl"]).succeeds();
    let keys: Vec<_> = printed.lines().filter(|line| line.contains("\"document\":")).collect();
    assert!(
        keys[0].starts_with("{\"doc\":\"7\",") && keys[1].starts_with("{\"doc\":\"two-2\","),
        "{keys:?}"
    );
}
