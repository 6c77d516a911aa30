//! What each component shows in its states, in `tests/golden`. `UPDATE_GOLDEN=1 cargo test --test components`
//! writes the files anew; read the difference before you keep it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod fixtures;
mod golden;
mod laws;
mod whole;

use std::rc::Rc;

use engine::collection::Reading;
use engine::date::Bound;
use engine::model::{DocKey, Facet, Kind, Mark, Numeral};
use engine::search::Found;
use engine::study::Ledger;
use engine::view::{Choices, DateField, LeftOut, LeftOutWhy, Matching, Sort, Tab, View};
use page::components::active_filters::{self, active_filters};
use page::components::by_hand::{self, by_hand};
use page::components::copy_bar::{self, copy_bar};
use page::components::copy_link::{self, copy_link};
use page::components::date_box::{self, End, date_box};
use page::components::date_filter::{self, date_filter};
use page::components::document_bar::{self, document_bar};
use page::components::document_body::{self, document_body};
use page::components::document_head::{self, document_head};
use page::components::facet_group::{self, facet_group};
use page::components::footer::{self, footer};
use page::components::help_sheet::{self, help_sheet};
use page::components::histogram::{self, histogram};
use page::components::hit_bar::{self, hit_bar};
use page::components::hit_list::{self, hit_list};
use page::components::layers::{self, layers};
use page::components::ledger::{self, ledger};
use page::components::mention_note::{self, mention_note};
use page::components::name_index::{self, name_index};
use page::components::notes::{self, link_note, other_collection};
use page::components::nothing_found::{self, nothing_found};
use page::components::own_files::{self, open_files, own_files};
use page::components::palette::{self, palette};
use page::components::query_line::{self, query_line};
use page::components::search_box::{self, search_box};
use page::components::status_line::{self, sort_choice, status_line};
use page::components::tabs::{self, tabs};
use page::components::theme_button::{self, theme_button};
use page::components::value_card::{self, value_card};
use page::components::welcome::{self, welcome};
use page::state::{Copied, DateDraft, FacetDraft, OwnFiles, PaletteDraft, Theme};
use page::words::{filters, results};
use yew::prelude::*;

use fixtures::shown;
use golden::golden;

fn none<T>() -> Callback<T> {
    Callback::noop()
}

fn found() -> Rc<Found> {
    Rc::new(fixtures::found())
}

fn chosen_view() -> Rc<View> {
    let choices =
        Choices { groups: vec![["UA".to_owned()].into()], excluded: ["CN".to_owned()].into() };
    Rc::new(View {
        query: "workers from:2024 colour:red".to_owned(),
        filters: [(Facet::Country, choices)].into(),
        from: Bound::parse("2024"),
        document: Some(DocKey("000".to_owned())),
        ..View::default()
    })
}

#[test]
fn the_search_box() {
    let state = |query: &'static str, live| {
        shown(search_box, &search_box::Props { query: query.into(), live, on_type: none() })
    };
    golden(
        "search_box",
        &[
            ("empty", state("", true)),
            ("typed", state("\"defense treaty\" <b>", true)),
            ("before the program runs", state("", false)),
        ],
    );
}

#[test]
fn the_query_as_it_was_understood() {
    let state = |query: &'static str, found: Found| {
        let found = Rc::new(found);
        shown(query_line, &query_line::Props { query: query.into(), found, on_type: none() })
    };
    golden(
        "query_line",
        &[
            ("plain words", state("workers", fixtures::found())),
            ("a chip and a mistake", state("workers from:2024 colour:red", fixtures::chosen())),
            ("typed on since the answer", state("work", fixtures::chosen())),
        ],
    );
}

#[test]
fn own_files_on_their_way() {
    let state = |own| shown(own_files, &own_files::Props { own, on_leave: none() });
    let notes = || vec!["two.txt: expected a text; found none".to_owned()];
    golden(
        "own_files",
        &[
            ("the field", shown(|live: &bool| open_files(*live), &true)),
            ("before the program runs", shown(|live: &bool| open_files(*live), &false)),
            ("loading", state(OwnFiles::Reading { done: 0, of: 0 })),
            ("reading", state(OwnFiles::Reading { done: 3, of: 1200 })),
            ("some left out", state(OwnFiles::Open(notes()))),
            ("refused", state(OwnFiles::Refused(notes()))),
            ("failed", state(OwnFiles::Refused(Vec::new()))),
        ],
    );
}

#[test]
fn the_copy_link_button() {
    let state = |copied: Option<Copied>, live| {
        shown(copy_link, &copy_link::Props { copied, live, on_copy: none() })
    };
    let field = by_hand::Props { text: "https://example.org/#q=a&c=9f2c".into(), on_close: none() };
    golden(
        "copy_link",
        &[
            ("untouched", state(None, true)),
            ("copied", state(Some(Copied::Link), true)),
            ("something else copied", state(Some(Copied::Citation), true)),
            ("before the program runs", state(None, false)),
            ("by hand", shown(by_hand, &field)),
        ],
    );
}

#[test]
fn the_theme_button() {
    let state =
        |theme| shown(theme_button, &theme_button::Props { theme, live: true, on_theme: none() });
    let states = [("system", Theme::System), ("light", Theme::Light), ("dark", Theme::Dark)];
    golden("theme_button", &states.map(|(name, theme)| (name, state(theme))));
}

#[test]
fn the_active_filters() {
    let state = |view: Rc<View>, found: Option<Found>| {
        shown(
            active_filters,
            &active_filters::Props {
                view,
                found: found.map(Rc::new),
                on_remove: none(),
                on_range: none(),
                on_clear: none(),
            },
        )
    };
    golden(
        "active_filters",
        &[
            ("none", state(Rc::default(), Some(fixtures::found()))),
            ("named", state(chosen_view(), Some(fixtures::chosen()))),
            ("before the first answer", state(chosen_view(), None)),
        ],
    );
}

#[test]
fn the_status_line() {
    let status =
        |text: String, busy| shown(status_line, &status_line::Props { text: text.into(), busy });
    let sort = |has_query| {
        let (sort, live) = (Sort::Automatic, true);
        shown(sort_choice, &status_line::SortProps { sort, has_query, live, on_sort: none() })
    };
    golden(
        "status_line",
        &[
            ("before the first answer", status(results::LOADING.to_owned(), true)),
            ("some", status(results::status(3, 4), false)),
            ("one of one, busy", status(results::status(1, 1), true)),
            ("sort without a query", sort(false)),
            ("sort with a query", sort(true)),
            ("tabs", shown(tabs, &tabs::Props { tab: Tab::Documents, on_choose: none() })),
        ],
    );
}

#[test]
fn notes_on_the_link() {
    let left = |part: &str, why| LeftOut { part: part.to_owned(), why };
    let note = |left_out| shown(link_note, &notes::Props { left_out, on_dismiss: none() });
    let other = notes::OtherProps {
        theirs: "77aa00bb11cc".into(),
        ours: fixtures::summary().digest.into(),
        on_dismiss: none(),
    };
    golden(
        "notes",
        &[
            ("nothing left out", note(Vec::new())),
            (
                "left out",
                note(vec![
                    left("colour=<red>", LeftOutWhy::UnknownKey),
                    left("from=2025&to=2024", LeftOutWhy::EmptyRange),
                ]),
            ),
            ("another collection", shown(other_collection, &other)),
        ],
    );
}

#[test]
fn the_filter_of_dates() {
    let state = |found: Found, from: Option<&str>, matching| {
        shown(
            date_filter,
            &date_filter::Props {
                found: Rc::new(found),
                from: from.and_then(Bound::parse),
                to: None,
                field: DateField::Published,
                matching,
                from_draft: None,
                to_draft: None,
                live: true,
                on_draft: none(),
                on_range: none(),
                on_field: none(),
                on_matching: none(),
            },
        )
    };
    let undated = histogram::Props {
        bars: Rc::default(),
        hatch: "hatch",
        sliders: [filters::EARLIEST, filters::LATEST],
        from: None,
        to: None,
        live: true,
        on_range: none(),
    };
    let field = |draft: Option<DateDraft>| {
        let (value, other, live) = (Bound::parse("2024"), None, draft.is_some());
        let (end, on_draft, on_set) = (End::From, none(), none());
        shown(date_box, &date_box::Props { end, value, other, draft, live, on_draft, on_set })
    };
    let wrong = DateDraft { text: "yesterday".to_owned(), hint: Some(filters::BAD_DATE) };
    golden(
        "date_filter",
        &[
            ("open", state(fixtures::found(), None, Matching::Possible)),
            ("from 2024, certainly", state(fixtures::chosen(), Some("2024"), Matching::Certain)),
            ("no dates", shown(histogram, &undated)),
            ("a field before the program runs", field(None)),
            ("a field that holds no date", field(Some(wrong))),
        ],
    );
}

#[test]
fn a_facet() {
    let view = View::read("country=UA,!CN").view;
    let looked_through = |facet, found: Found, draft, live| {
        let props = facet_group::Props {
            facet,
            choices: view.choices(facet).cloned().unwrap_or_default(),
            found: Rc::new(found),
            draft,
            live,
            on_draft: none(),
            on_choose: none(),
            on_exclude: none(),
            on_why: none(),
        };
        shown(facet_group, &props)
    };
    let state = |facet, found, live| looked_through(facet, found, FacetDraft::default(), live);
    let typed = FacetDraft { typed: "MINISTRY".to_owned(), ..FacetDraft::default() };
    golden(
        "facet_group",
        &[
            ("chosen and excluded", state(Facet::Country, fixtures::chosen(), true)),
            ("more than ten", state(Facet::Organisation, fixtures::found(), true)),
            ("narrowed", looked_through(Facet::Organisation, fixtures::found(), typed, true)),
            ("nested places", state(Facet::Place, fixtures::found(), true)),
            ("thirty and more", state(Facet::Person, fixtures::many_persons(), true)),
            ("before the program runs", state(Facet::Language, fixtures::found(), false)),
            ("no values", state(Facet::Country, Found::default(), true)),
        ],
    );
}

#[test]
fn the_list() {
    let state = |found: Rc<Found>, view| {
        shown(
            hit_list,
            &hit_list::Props {
                found,
                summary: Rc::new(fixtures::summary()),
                view,
                on_open: none(),
                on_more: none(),
            },
        )
    };
    let more = Found { total: 240, ..fixtures::found() };
    golden(
        "hit_list",
        &[
            ("all", state(found(), Rc::default())),
            (
                "one open, filters kept in the links",
                state(Rc::new(fixtures::chosen()), chosen_view()),
            ),
            ("more to come", state(Rc::new(more), Rc::default())),
        ],
    );
}

#[test]
fn nothing_was_found() {
    let state = |found: Found| {
        shown(
            nothing_found,
            &nothing_found::Props {
                found: Rc::new(found),
                on_remove: none(),
                on_type: none(),
                on_clear: none(),
            },
        )
    };
    golden(
        "nothing_found",
        &[
            ("to blame", state(fixtures::nothing())),
            ("nothing alone to blame", state(Found::default())),
        ],
    );
}

#[test]
fn the_first_screen() {
    let state = |found: Rc<Found>| {
        shown(welcome, &welcome::Props { summary: Rc::new(fixtures::summary()), found })
    };
    golden(
        "welcome",
        &[("four documents", state(found())), ("an empty collection", state(Rc::default()))],
    );
}

#[test]
fn the_bars_over_the_document() {
    let bar = |raw| shown(document_bar, &document_bar::Props { raw, on_wish: none() });
    let copies =
        |selected, copied| shown(copy_bar, &copy_bar::Props { selected, copied, on_copy: none() });
    let hits = |reading, current| {
        let reading = Rc::new(reading);
        shown(hit_bar, &hit_bar::Props { reading, current, on_step: none(), on_choose: none() })
    };
    let mut without = fixtures::reading();
    without.matches.clear();
    let switches = layers::Props {
        reading: Rc::new(fixtures::reading()),
        hidden: [Kind::Place].into(),
        on_switch: none(),
    };
    let claims = layers::Props {
        reading: Rc::new(fixtures::claims()),
        hidden: [Kind::Figure].into(),
        on_switch: none(),
    };
    golden(
        "document_bar",
        &[
            ("clean", bar(false)),
            ("original", bar(true)),
            ("copies", copies(false, None)),
            ("copies of a passage", copies(true, Some(Copied::Passage))),
            ("hits before the first jump", hits(fixtures::reading(), None)),
            ("the second hit", hits(fixtures::reading(), Some(1))),
            ("no hits", hits(without, None)),
            ("places switched off", shown(layers, &switches)),
            ("figures switched off", shown(layers, &claims)),
        ],
    );
}

#[test]
fn the_document() {
    let head = |reading| {
        shown(
            document_head,
            &document_head::Props {
                reading: Rc::new(reading),
                summary: Rc::new(fixtures::summary()),
                current_hit: None,
                current_mark: None,
                on_mark: none(),
            },
        )
    };
    let body = |reading, raw, mark| {
        shown(
            document_body,
            &document_body::Props {
                reading: Rc::new(reading),
                raw,
                hidden: [Kind::Person].into(),
                current_hit: Some(1),
                current_mark: Some(mark),
                on_mark: none(),
            },
        )
    };
    let index = |reading| {
        shown(name_index, &name_index::Props { reading: Rc::new(reading), on_mark: none() })
    };
    golden(
        "document",
        &[
            ("head", head(fixtures::reading())),
            ("head of a hostile document", head(fixtures::hostile())),
            ("body of a hostile document", body(fixtures::hostile(), false, Mark::Mention(0))),
            ("original", body(fixtures::reading(), true, Mark::Mention(0))),
            ("figures and quotations", body(fixtures::claims(), false, Mark::Quote(0))),
            ("index", index(fixtures::reading())),
            ("index of figures and quotations", index(fixtures::claims())),
        ],
    );
}

#[test]
fn the_note_on_a_mark() {
    let note = |reading: Reading, mark| {
        shown(
            mention_note,
            &mention_note::Props {
                reading: Rc::new(reading),
                summary: Rc::new(fixtures::summary()),
                mark,
                on_mark: none(),
                on_choose: none(),
                on_card: none(),
                on_why: none(),
            },
        )
    };
    let on_words = |words: &str| {
        let reading = fixtures::reading();
        let mut mentions = reading.document.mentions.iter();
        let at = mentions.position(|m| m.span.of(&reading.document.source) == words).unwrap();
        note(reading, Mark::Mention(at))
    };
    let on = |mark| note(fixtures::claims(), mark);
    let mut by_hand = fixtures::claims();
    by_hand.document.figures[1].numeral = Numeral::ByHand;
    golden(
        "mention_note",
        &[
            ("a person by another spelling", on_words("Kim Jong-un")),
            ("a place under occupation", on_words("Donetsk")),
            ("a place within another", on_words("Mariupol")),
            ("a nationality", on_words("Russian")),
            ("a date", on_words("October 22")),
            ("a figure", on(Mark::Figure(0))),
            ("a share", on(Mark::Figure(1))),
            ("a figure set by hand", note(by_hand, Mark::Figure(1))),
            ("a quotation with doubt", on(Mark::Quote(0))),
            ("a quotation of nobody", on(Mark::Quote(1))),
            ("no such mark", on(Mark::Figure(2))),
        ],
    );
}

#[test]
fn the_card_of_a_value() {
    let state = |card| {
        shown(
            value_card,
            &value_card::Props {
                card: Rc::new(card),
                summary: Rc::new(fixtures::summary()),
                view: chosen_view(),
                on_close: none(),
                on_choose: none(),
                on_card: none(),
            },
        )
    };
    golden(
        "value_card",
        &[("a place", state(fixtures::card())), ("an outlet", state(fixtures::outlet_card()))],
    );
}

#[test]
fn sheets() {
    let keys = help_sheet::Props { letter_keys: true, on_letter_keys: none(), on_close: none() };
    let state = |found, typed: &str, at| {
        let draft = PaletteDraft { typed: typed.to_owned(), at };
        let (on_draft, on_command, on_close) = (none(), none(), none());
        shown(palette, &palette::Props { found, draft, on_draft, on_command, on_close })
    };
    golden(
        "sheets",
        &[
            ("help", shown(help_sheet, &keys)),
            ("palette", state(Some(found()), "", 0)),
            ("palette before the first answer", state(None, "", 0)),
            ("palette, the second of those that fit", state(Some(found()), "KIM", 1)),
        ],
    );
}

#[test]
fn the_footer() {
    let shown = |digest: String, live, opener| {
        shown(footer, &footer::Props { digest: digest.into(), live, opener })
    };
    let state = |digest, live| shown(digest, live, false);
    let digest = || fixtures::summary().digest;
    golden(
        "footer",
        &[
            ("open", state(digest(), true)),
            ("first paint", state(digest(), false)),
            ("nothing open", state(String::new(), false)),
            ("own files were opened", shown(digest(), true, true)),
        ],
    );
}

#[test]
fn the_ledger() {
    let state = |of: Ledger, link: &str| {
        shown(
            ledger,
            &ledger::Props {
                ledger: Rc::new(of),
                summary: Rc::new(fixtures::summary()),
                view: Rc::new(View::read(link).view),
                on_view: none(),
                on_more: none(),
            },
        )
    };
    golden(
        "ledger",
        &[
            ("everything", state(fixtures::ledger(), "country=UA")),
            (
                "one population, backwards",
                state(fixtures::one_population(), "counted=soldiers-kp&sort=least"),
            ),
            ("no figures", state(Ledger::default(), "")),
        ],
    );
}
