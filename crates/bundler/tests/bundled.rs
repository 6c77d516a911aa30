//! The four bundled articles, built as a reader would build them, and one more beside them.

mod support;

use std::fs;
use std::path::Path;

use expect_test::expect;
use serde_json::Value;
use support::Folder;

/// The bundled folder, copied: a test may add to it.
fn articles() -> Folder {
    let folder = Folder::new();
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
    for entry in fs::read_dir(articles).expect("the bundled articles") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_str().expect("UTF-8");
        folder.write(&format!("articles/{name}"), fs::read(&path).expect("a file"));
    }
    folder
}

fn built() -> Folder {
    let folder = articles();
    folder.write("page/index.html", support::PAGE);
    folder.dossier(["build", "articles", "--out", "site", "--page", "page", "--strict"]).succeeds();
    folder
}

fn search(folder: &Folder, arguments: &[&str]) -> Value {
    let call = [&["search", "site"], arguments].concat();
    serde_json::from_str(&folder.dossier(call).succeeds()).expect("JSON")
}

fn keys(answer: &Value) -> Vec<&str> {
    let hits = answer["hits"].as_array().expect("hits");
    hits.iter().map(|hit| hit["doc"].as_str().expect("a key")).collect()
}

#[test]
fn all_four_are_about_and_mention_the_same_three_countries() {
    let answer = search(&built(), &[]);
    assert_eq!(answer["total"], 4);
    expect![[r#"{"KP":4,"RU":4,"UA":4}"#]].assert_eq(&answer["facets"]["about"].to_string());
    expect![[r#"{"CN":2,"JP":1,"KP":4,"KR":1,"RU":4,"SY":1,"UA":4,"US":3}"#]]
        .assert_eq(&answer["facets"]["country"].to_string());
    expect![[r#"{"editorji":1,"international-military":1,"japan-today":1,"korea-daily":1}"#]]
        .assert_eq(&answer["facets"]["outlet"].to_string());
}

#[test]
fn a_single_file_is_read_with_the_metadata_beside_it() {
    let lines = articles().dossier(["extract", "articles/003_99490361bb818e87.txt"]).succeeds();
    let first: Value = serde_json::from_str(lines.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["doc"], "003");
    assert_eq!(first["document"]["published"]["edtf"], "[2022-09-01..2022-09-23]");
}

#[test]
fn views_narrow_as_links_do() {
    let folder = built();
    for (arguments, expected) in [
        (&["--view", "country=JP"][..], &["001"][..]),
        (&["--view", "place=donetsk-oblast", "--sort", "oldest"], &["003", "000"]),
        (&["Donetsk", "--sort", "newest"], &["000", "003"]),
        (&["--view", "from=2025&to=2025-06"], &["001"]),
        (&["--view", "q=Shoigu"], &["001"]),
        (&["-Kim", "--sort", "newest"], &["003"]),
        (&["--limit", "1", "--sort", "newest"], &["002"]),
        (&["no-such-word"], &[]),
    ] {
        assert_eq!(keys(&search(&folder, arguments)), expected, "{arguments:?}");
    }
}

/// Every line of the page's help, asked as it stands there: understood whole, and something is found.
#[test]
fn the_help_tells_what_can_be_asked() {
    let folder = built();
    for (query, meaning) in page::words::help::QUERY_TABLE {
        let answer = search(&folder, &[query]);
        assert_eq!(answer["notes"].to_string(), "[]", "{query}: {meaning}");
        assert_eq!(answer["query"].as_str().expect("a query").trim_end(), query);
        assert_ne!(answer["total"], 0, "{query}: {meaning}");
    }
}

#[test]
fn highlights_slice_the_snippet_and_notes_the_query() {
    let folder = built();
    let answer = search(&folder, &["\"construction workers\" -"]);
    for hit in answer["hits"].as_array().expect("hits") {
        let snippet = hit["snippet"].as_str().expect("a snippet");
        for span in hit["highlights"].as_array().expect("highlights") {
            let at = |end: usize| span[end].as_u64().expect("an offset") as usize;
            assert_eq!(snippet[at(0)..at(1)].to_lowercase(), "construction workers");
        }
    }
    expect![[r#"[{"end":24,"start":23,"text":"stands alone"}]"#]]
        .assert_eq(&answer["notes"].to_string());
}

/// A page that no one has described: its title and its facets come from the text alone.
#[test]
fn a_fifth_text_without_metadata_appears_with_title_and_facets() {
    let folder = articles();
    folder.write(
        "articles/fifth.txt",
        "Minister visits Nairobi\n\nThe Kenyan president met Minister Aiko Tanaka in Nairobi on \
         Monday. Kenya and Japan will build a harbour, the president said.\n",
    );
    folder.dossier(["build", "articles", "--out", "site"]).succeeds();
    let answer = search(&folder, &["harbour"]);
    assert_eq!(keys(&answer), ["fifth"]);
    assert_eq!(answer["hits"][0]["title"], "Minister visits Nairobi");
    assert_eq!(answer["facets"]["country"].to_string(), "{\"JP\":1,\"KE\":1}");
    expect![[r#"{"japan":1,"kenya":1,"nairobi":1,"nairobi-county":1}"#]]
        .assert_eq(&answer["facets"]["place"].to_string());
    assert_eq!(search(&folder, &[])["total"], 5);
}

#[test]
fn the_served_page_holds_the_list_and_the_texts() {
    let page = built().files("site").remove(Path::new("index.html")).expect("a page");
    let page = String::from_utf8(page).expect("UTF-8");
    for key in ["000", "001", "002", "003"] {
        assert_eq!(page.matches(&format!("<section class=\"text\" id=\"doc={key}\"")).count(), 1);
        assert!(page.contains(&format!("href=\"#doc={key}\"")), "{key}");
    }
    assert!(page.contains("4 of 4 documents"));
    assert!(page.contains("<title>articles – Dossier</title>"));
    assert!(page.contains("content=\"./collection-"));
    assert!(!page.contains("COLLECTION_URL") && !page.contains("<!--prerender-->"));
    // Body, and no furniture.
    assert!(page.contains("fraternal aid") && !page.contains("- Advertisement -"));
}

#[test]
fn a_large_collection_links_files_of_its_texts() {
    let folder = Folder::new();
    let text = "Workers left for Kursk, Sergei Shoigu said. ".repeat(250);
    for number in 0..25 {
        folder.write(&format!("texts/{number:02}.txt"), format!("Report {number} <b>\n\n{text}"));
    }
    folder.write("texts/metadata.toml", "[\"24.txt\"]\nkey = \"Ünique/Key\"\n");
    folder.write("page/index.html", support::PAGE);
    folder.dossier(["build", "texts", "--out", "site", "--page", "page"]).succeeds();
    let files = folder.files("site");
    let page = String::from_utf8_lossy(&files[Path::new("index.html")]);
    assert!(!page.contains("<section class=\"text\""));
    assert!(page.contains("<a href=\"text/00.html\">Report 0 &lt;b&gt;</a>"));
    let list = String::from_utf8_lossy(&files[Path::new("text/index.html")]);
    assert_eq!(list.matches("<li><a href=\"").count(), 25);
    for link in list.split("<a href=\"").skip(1) {
        let name = link.split('"').next().expect("an address");
        let text = String::from_utf8_lossy(&files[&Path::new("text").join(name)]);
        assert!(text.contains("default-src 'none'") && text.contains("&lt;b&gt;</h1>"), "{name}");
    }
}

/// The digest can be had with a shell: see `docs/collection.md`.
#[test]
fn the_digest_is_that_of_the_documentation() {
    let folder = built();
    let articles = folder.files("articles");
    let sum = |name: &str| {
        let file = articles.iter().find(|(path, _)| path.to_string_lossy().starts_with(name));
        engine::bundle::sha256_hex(file.expect("a file").1)
    };
    let keys = ["000", "001", "002", "003", "metadata.toml", "authority.toml"];
    let lines: String = keys.map(|key| format!("{key}\t{}\n", sum(key))).concat();
    let built = folder.dossier(["build", "articles", "--out", "site"]).run();
    let digest = engine::bundle::sha256_hex(lines.as_bytes());
    assert!(
        built.stderr.ends_with(&format!("site: 4 documents, digest {digest}\n")),
        "{}",
        built.stderr
    );
}
