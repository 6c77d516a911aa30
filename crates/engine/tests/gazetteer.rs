//! The gazetteer's own tables: in order, small, and read without loss.

mod bundled;

use std::collections::BTreeSet;

use engine::extract::{Gazetteer, Tables};

/// The lines of a table without its head.
fn lines(table: &str) -> Vec<&str> {
    table.lines().filter(|line| !line.starts_with('#')).collect()
}

#[test]
fn tables_are_sorted_without_repeats_and_small() {
    let mut bytes = 0;
    for name in bundled::TABLES {
        let table = bundled::file(&format!("data/gazetteer/{name}.tsv"));
        let lines = lines(&table);
        assert!(lines.is_sorted_by(|one, two| one < two), "{name}");
        assert!(!lines.iter().any(|line| line.ends_with(char::is_whitespace)), "{name}");
        assert!(table.starts_with("# "), "{name} names its source and licence");
        bytes += table.len();
    }
    assert!(bytes < 1_000_000, "{bytes} bytes of tables");
}

#[test]
fn codes_stand_once() {
    for name in ["countries", "regions"] {
        let table = bundled::file(&format!("data/gazetteer/{name}.tsv"));
        let lines = lines(&table);
        let codes: BTreeSet<&str> =
            lines.iter().filter_map(|line| line.split('\t').next()).collect();
        assert_eq!(codes.len(), lines.len(), "{name}");
    }
}

#[test]
fn notice_names_every_table() {
    let notice = bundled::file("NOTICE");
    for name in bundled::TABLES {
        assert!(notice.contains(&format!("data/gazetteer/{name}.tsv")), "{name}");
    }
}

#[test]
fn a_damaged_table_is_told_by_line() {
    let error = |tables: Tables<'_>| Gazetteer::read(&tables).expect_err("damaged").to_string();
    let countries = "# code\tname\nUA\tUkraine\n";
    for (tables, expected) in [
        (
            Tables { countries: "UA\n", ..Tables::default() },
            "countries.tsv, line 1: expected a name, found \"\"",
        ),
        (
            Tables { countries, regions: "UA.05\tDonetsk\nXX.01\tNowhere", ..Tables::default() },
            "regions.tsv, line 2: expected a country of countries.tsv, found \"XX\"",
        ),
        (
            Tables { countries, cities: "UA\tKyiv\t12\tmany", ..Tables::default() },
            "cities.tsv, line 1: expected a number, found \"many\"",
        ),
        (
            Tables { countries, areas: "donbas\tDonbas\tUA\tukrain", ..Tables::default() },
            "areas.tsv, line 1: expected the key of a place, found \"ukrain\"",
        ),
        (
            Tables { control: "crimea\tRussia", ..Tables::default() },
            "control.tsv, line 1: expected the key of a place, found \"crimea\"",
        ),
        (
            Tables { countries, control: "ukraine\tRussia", ..Tables::default() },
            "control.tsv, line 1: expected the source that says so, found \"\"",
        ),
        (
            Tables { countries, organisations: "Hamas\tarmy", ..Tables::default() },
            "organisations.tsv, line 1: expected a kind of organisation, found \"army\"",
        ),
        (
            Tables { countries, organisations: "Hamas\tforces\tXX", ..Tables::default() },
            "organisations.tsv, line 1: expected a country of countries.tsv, found \"XX\"",
        ),
        (
            Tables { organisations: "UN\tbody\nU.N.\tbody", ..Tables::default() },
            "organisations.tsv, line 2: expected a name of its own, found \"U.N.\"",
        ),
        (
            Tables { countries, cues: "sheriff\tXX", ..Tables::default() },
            "cues.tsv, line 1: expected a country of countries.tsv, found \"XX\"",
        ),
        (
            Tables { names: "Kim\tfamily", ..Tables::default() },
            "names.tsv, line 1: expected given, surname or word, found \"family\"",
        ),
    ] {
        assert_eq!(error(tables), expected);
    }
}
