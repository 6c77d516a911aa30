//! Small pictures beside words, or alone in a named button.

use yew::prelude::*;

use super::markup::{Content, Element, button, element};

/// A picture on a grid of 16 by 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A cross.
    Close,
    /// An arrow to the left.
    Back,
    /// A chevron to the left.
    Previous,
    /// A chevron to the right.
    Next,
    /// A chevron upwards.
    Up,
    /// A chevron downwards.
    Down,
    /// Two links of a chain.
    Link,
    /// A sun.
    Sun,
    /// A moon.
    Moon,
    /// A disc, half of it hatched.
    Half,
    /// Lines that get shorter.
    Filter,
    /// A circle with a bar.
    Exclude,
    /// A magnifying glass.
    Search,
    /// A folder.
    Folder,
}

impl Icon {
    /// The strokes, as SVG path data.
    const fn path(self) -> &'static str {
        match self {
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Back => "M13 8H3M7 4L3 8l4 4",
            Self::Previous => "M10 3L5 8l5 5",
            Self::Next => "M6 3l5 5-5 5",
            Self::Up => "M3 10l5-5 5 5",
            Self::Down => "M3 6l5 5 5-5",
            Self::Link => {
                "M7 9.5a2.8 2.8 0 0 0 4 0l2-2a2.8 2.8 0 0 0-4-4l-.7.7M9 6.5a2.8 2.8 0 0 0-4 0l-2 2a2.8 2.8 0 0 0 4 4l.7-.7"
            }
            Self::Sun => {
                "M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6M8 1.2v1.4M8 13.4v1.4M1.2 8h1.4M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M3.2 12.8l1-1M11.8 4.2l1-1"
            }
            Self::Moon => "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z",
            Self::Half => {
                "M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6M8 2.2v11.6M8 5h4.9M8 8h5.8M8 11h4.9"
            }
            Self::Filter => "M2 4h12M4.5 8h7M7 12h2",
            Self::Exclude => "M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6M4.5 8h7",
            Self::Folder => "M2 4h4.5L8 6h6v7H2z",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3l3.4 3.4",
        }
    }
}

/// Draws a picture, hidden from assistive technology.
pub fn icon(icon: Icon) -> Html {
    element("svg")
        .class("icon")
        .set("viewBox", "0 0 16 16")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .child(element("path").set("d", icon.path()))
        .html()
}

/// A button that shows a sign alone; its name is heard, and seen on pointing at it.
pub fn named_button(name: impl Into<AttrValue>) -> Element {
    let name = name.into();
    button().class("icon-button").set("aria-label", name.clone()).set("title", name)
}

/// A button that shows a picture alone.
pub fn icon_button(name: &'static str, picture: Icon) -> Element {
    named_button(name).child(icon(picture))
}
