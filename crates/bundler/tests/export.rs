//! `dossier export` as a person calls it. What each format says is tested in `crates/export`.

mod support;

use expect_test::expect;
use support::Folder;

fn built() -> Folder {
    let folder = Folder::new();
    folder.write("texts/a.txt", "Deminers leave\n\nSergei Shoigu said 1,000 deminers had left.\n");
    folder.write("texts/b.txt", "Troops stay\n\nAbout 300 troops stay in Kursk.\n");
    folder.dossier(["build", "texts", "--out", "site"]).succeeds();
    folder
}

#[test]
fn a_view_is_printed_in_a_format() {
    let folder = built();
    let call = ["export", "site", "--format", "ris", "--view", "q=deminers"];
    let told = folder.dossier(call).succeeds().replace("\r\n", "\n");
    expect![[r"
        TY  - GEN
        ID  - a
        TI  - Deminers leave
        N1  - Date: no date printed.
        ER  - 

    "]]
    .assert_eq(&told);
}

#[test]
fn a_table_is_named() {
    let folder = built();
    let rows = |of: &[&str]| {
        let call = [&["export", "site", "--format", "csv"], of].concat();
        folder.dossier(call).succeeds().lines().count()
    };
    assert_eq!(rows(&[]), 3);
    assert_eq!(rows(&["--of", "documents"]), 3);
    assert_eq!(rows(&["--of", "figures"]), 3);
    assert_eq!(rows(&["--of", "figures", "--view", "q=Kursk"]), 2);
}

#[test]
fn links_begin_where_the_site_stands() {
    let folder = built();
    let call = ["export", "site", "--format", "csv"];
    assert!(folder.dossier(call).succeeds().contains(",#doc=a&c="));
    let address = ["--address", "https://example.org/"];
    let told = folder.dossier([&call[..], &address].concat()).succeeds();
    assert!(told.contains(",https://example.org/#doc=a&c="), "{told}");
}

#[test]
fn what_cannot_be_taken_along_is_told() {
    let folder = built();
    let evidence = |view: &str| {
        let call = ["export", "site", "--format", "evidence", "--view", view];
        folder.dossier(call).fails_with(1)
    };
    expect![[r"
        error: expected a passage in the view, such as doc=000&at=…; found none
    "]]
    .assert_eq(&evidence("doc=a"));
    expect![[r#"
        error: expected the key of a document; found "c"
    "#]]
    .assert_eq(&evidence("doc=c&at=deminers"));
    folder.dossier(["export", "no-such-site", "--format", "csv"]).fails_with(1);
}
