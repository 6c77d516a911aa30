//! Writes the page in its states as files that a browser opens from disk, with the real style sheets:
//! `cargo run --example gallery`, then open `target/gallery/reading.html`.

#[allow(dead_code, unused_imports, reason = "some fixtures are for the tests alone")]
#[path = "../tests/fixtures/mod.rs"]
mod fixtures;

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use engine::date::Bound;
use engine::model::{Facet, Mark};
use engine::view::{Choices, LeftOut, LeftOutWhy};
use page::pages::{Props, explore};
use page::state::{Loadable, Model, Overlay, Problem, WhyAsked};
use yew::Callback;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery");
    fs::create_dir_all(&folder)?;
    let styles = styles()?;
    for (name, model) in states() {
        for theme in ["light", "dark"] {
            let file = folder.join(format!("{name}-{theme}.html"));
            fs::write(file, file_of(&styles, theme, &page_of(&model)))?;
        }
    }
    Ok(())
}

/// Every state that is worth a look.
fn states() -> Vec<(&'static str, Model)> {
    vec![
        ("first", fixtures::model()),
        ("reading", fixtures::model_reading()),
        ("mention", mention()),
        ("raw", with(fixtures::model_reading(), |model| model.reader.raw = true)),
        ("card", card()),
        ("narrowed", narrowed()),
        ("nothing", nothing()),
        ("help", with(fixtures::model_reading(), |model| model.overlay = Overlay::Help)),
        ("palette", with(fixtures::model(), |model| model.overlay = Overlay::Palette)),
        ("filters", with(narrowed(), |model| model.overlay = Overlay::Filters)),
        (
            "hostile",
            with(fixtures::model_reading(), |model| {
                model.reading = Loadable::Ready(Rc::new(fixtures::hostile()));
            }),
        ),
        ("lost", lost()),
    ]
}

fn with(mut model: Model, change: impl FnOnce(&mut Model)) -> Model {
    change(&mut model);
    model
}

fn mention() -> Model {
    with(fixtures::model_reading(), |model| {
        let reading = fixtures::reading();
        let is_donetsk = |mention: &engine::model::Mention| {
            mention.entity.as_ref().is_some_and(|key| key.0 == "donetsk-oblast")
        };
        let at = reading.document.mentions.iter().position(is_donetsk);
        model.reader.mark = at.map(Mark::Mention);
    })
}

fn card() -> Model {
    with(fixtures::model_reading(), |model| {
        model.why =
            Some(WhyAsked { facet: Some(Facet::Place), value: "donetsk-oblast".to_owned() });
        model.card = Loadable::Ready(Rc::new(fixtures::card()));
    })
}

fn narrowed() -> Model {
    with(fixtures::model_reading(), |model| {
        let choices =
            Choices { groups: vec![["UA".to_owned()].into()], excluded: ["CN".to_owned()].into() };
        model.view.filters = [(Facet::Country, choices)].into();
        model.view.from = Bound::parse("2024");
        model.found = Loadable::Ready(Rc::new(fixtures::chosen()));
        "workers from:2024 colour:red".clone_into(&mut model.view.query);
    })
}

fn nothing() -> Model {
    with(fixtures::model(), |model| {
        "donetks".clone_into(&mut model.view.query);
        model.found = Loadable::Ready(Rc::new(fixtures::nothing()));
    })
}

fn lost() -> Model {
    with(fixtures::model_reading(), |model| {
        model.reading = Loadable::Failed(Problem::NoSuchDocument("004".to_owned()));
        model.left_out =
            vec![LeftOut { part: "colour=red".to_owned(), why: LeftOutWhy::UnknownKey }];
        model.other_collection = Some("77aa00bb11cc".to_owned());
    })
}

fn page_of(model: &Model) -> String {
    let props = Props { studies: &[], model: Rc::new(model.clone()), dispatch: Callback::noop() };
    fixtures::shown(explore, &props)
}

/// The style sheets in the order of the build.
fn styles() -> std::io::Result<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let first = ["layers", "reset", "tokens", "base", "layout"]
        .map(|name| root.join(name).with_extension("css"));
    let mut components: Vec<PathBuf> = fs::read_dir(root.join("components"))?
        .map(|file| Ok(file?.path()))
        .collect::<std::io::Result<_>>()?;
    components.sort();
    first.into_iter().chain(components).map(fs::read_to_string).collect()
}

fn file_of(styles: &str, theme: &str, body: &str) -> String {
    let styles = styles.replace("url(\"fonts/", "url(\"../../static/fonts/");
    format!(
        "<!doctype html><html lang=en data-theme={theme}><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width, initial-scale=1\"><title>Dossier</title>\
         <style>{styles}</style><div id=app>{body}</div>"
    )
}
