//! Focus and scrolling.

use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement, NodeList};

use crate::components::markup::TAKES_FOCUS;
use crate::state::Target;

const RESULTS: &str = "a[data-doc]";

/// The heading of the opened article.
pub fn heading() {
    if let Some(heading) = one("article :is(h1, h2)") {
        // Headings take the focus only when told so; it is not part of the order of tabs.
        let _ = heading.set_attribute("tabindex", "-1");
        focus(&heading);
    }
}

/// The link of a document in the list.
pub fn result(key: &str) {
    let links = all(RESULTS);
    let link = links.iter().find(|link| link.get_attribute("data-doc").as_deref() == Some(key));
    if let Some(link) = link {
        focus(link);
    }
}

/// The elements that took the focus when they came, each with what had it before.
#[derive(Default)]
pub struct Opened(Vec<(Element, Option<Element>)>);

impl Opened {
    /// Follows the page: what came takes the focus, and what went gives it back. Nothing is scrolled.
    pub fn follow(&mut self) {
        let there = all(&format!("[{TAKES_FOCUS}]"));
        self.0.retain(|(element, before)| {
            let stays = there.contains(element);
            if !stays {
                before.iter().for_each(focus_in_place);
            }
            stays
        });
        for element in there {
            if !self.0.iter().any(|(opened, _)| *opened == element) {
                let before = document().active_element();
                focus_in_place(&element);
                self.0.push((element, before));
            }
        }
    }
}

/// Of the tabs the chosen one has the focus, when one of them has it.
pub fn tab() {
    let focused = document().active_element();
    if focused.is_some_and(|element| element.matches("[role=tab]").unwrap_or(false)) {
        one("[role=tab][aria-selected=true]").iter().for_each(focus);
    }
}

/// Where a key says.
pub fn target(target: Target) {
    let element = match target {
        Target::Search => one("input[type=search]"),
        Target::Facets => one("fieldset input[type=checkbox]"),
        Target::NextResult => neighbour(1),
        Target::PreviousResult => neighbour(-1),
    };
    if let Some(element) = element {
        focus(&element);
    }
}

/// Brings a match of the open document into view.
pub fn hit(number: usize) {
    show(&format!("article [data-hit=\"{number}\"]"));
}

/// Brings the passage of the link into view.
pub fn passage() {
    show("article .passage");
}

/// The result so many places from the one that has the focus; without one, from the open document.
fn neighbour(by: isize) -> Option<Element> {
    let links = all(RESULTS);
    let focused = document().active_element();
    let is_focused = |link: &Element| Some(link) == focused.as_ref();
    let is_open = |link: &Element| link.has_attribute("aria-current");
    let place = links.iter().position(is_focused).or_else(|| links.iter().position(is_open));
    let next = place.map_or(0, |place| place.saturating_add_signed(by));
    links.get(next.min(links.len().saturating_sub(1))).cloned()
}

fn show(selector: &str) {
    if let Some(element) = one(selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

fn focus_in_place(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // What cannot take the focus, or is gone, leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}

fn one(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

fn all(selector: &str) -> Vec<Element> {
    document().query_selector_all(selector).map_or_else(|_| Vec::new(), |list| elements(&list))
}

/// The elements of a list of nodes.
pub(super) fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}
