//! What holds of the page as a whole, in its states.

use std::rc::Rc;

use engine::model::Facet;
use page::pages::{Props, explore};
use page::state::{Action, Loadable, Model, Overlay, Problem};

use crate::fixtures::{self, shown};
use crate::none;

/// The page in a state, and the page as changed from it.
fn page(change: impl FnOnce(&mut Model)) -> String {
    let mut model = fixtures::model_reading();
    change(&mut model);
    shown(
        explore,
        &Props { studies: page::pages::STUDIES, model: Rc::new(model), dispatch: none() },
    )
}

/// A box that waited for the answer would undo the click until then.
#[test]
fn a_ticked_box_stays_ticked_while_the_answer_is_awaited() {
    let ticked = |checked: &str, label: &str| {
        format!("<input {checked}type=\"checkbox\" aria-label=\"{label}\"")
    };
    let act = |model: &mut Model, action| *model = model.clone().reduce(action);
    let chosen = page(|model| act(model, Action::Chose(Facet::Country, "UA".to_owned())));
    assert!(chosen.contains(&ticked("checked ", "Ukraine, 4 documents")));
    let excluded = page(|model| act(model, Action::Excluded(Facet::Country, "UA".to_owned())));
    assert!(excluded.contains(&ticked("", "Ukraine, 4 documents, excluded")));
}

#[test]
fn the_page_keeps_its_contract() {
    let open = page(|_| {});
    let roles = [
        ("type=\"search\"", "aria-label=\"Search\""),
        ("role=\"tablist\"", "aria-label=\"Views\""),
        ("<fieldset class=\"facet-group\" data-facet=\"org\"", "<legend>Organisation</legend>"),
        ("<input type=\"checkbox\"", "aria-label=\"Ukraine, 4 documents\""),
        ("<button type=\"button\"", "aria-label=\"Exclude Ukraine\""),
        ("type=\"range\"", "aria-label=\"Earliest\""),
        ("type=\"range\"", "aria-label=\"Latest\""),
        ("<label for=\"from\">", "From</label>"),
        ("<label for=\"to\">", "To</label>"),
        ("<ol", "aria-label=\"Documents\""),
        ("<article", "aria-labelledby=\"document-title\""),
        ("<button type=\"button\"", "aria-label=\"Next hit\""),
        ("<button type=\"button\"", "aria-label=\"Previous hit\""),
        ("<mark data-kind=\"hit\"", "data-hit=\"1\""),
        ("role=\"status\"", "4 of 4 documents"),
    ];
    for (element, name) in roles {
        let found = open.match_indices(element).any(|(at, _)| {
            let window: String = open[at..].chars().take(400).collect();
            window.contains(name)
        });
        assert!(found, "{element} … {name}");
    }
}

#[test]
fn one_status_and_one_article_in_every_state() {
    let states = [
        page(|_| {}),
        page(|model| model.overlay = Overlay::Help),
        page(|model| model.overlay = Overlay::Filters),
        page(|model| model.found = Loadable::Ready(Rc::new(fixtures::nothing()))),
        page(|model| model.reading = Loadable::Ready(Rc::new(fixtures::hostile()))),
    ];
    for html in states {
        assert_eq!(html.matches("role=\"status\"").count(), 1);
        assert_eq!(html.matches("<article").count(), 1);
    }
}

#[test]
fn a_missing_document_is_told_and_the_list_stays() {
    let missing = Problem::NoSuchDocument("<004>".to_owned());
    let html = page(|model| model.reading = Loadable::Failed(missing));
    assert!(html.contains("role=\"alert\"") && html.contains("“&lt;004&gt;”"));
    assert!(html.contains("aria-label=\"Documents\"") && !html.contains("<article"));
}

#[test]
fn what_lies_behind_a_sheet_is_inert() {
    assert!(!page(|_| {}).contains(" inert"));
    assert!(
        page(|model| model.overlay = Overlay::Palette)
            .contains("<div class=\"page\" data-reading=\"\" inert=\"inert\">")
    );
}
