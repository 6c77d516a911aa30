//! Markup by functions.
//!
//! `html!` writes out the making of an element at every place where one stands, some 250 bytes of
//! WebAssembly each; they were a quarter of the program. Here it is compiled once, and a place calls it.
//! The macro stays for the one component of Yew that is used.
//!
//! ```
//! use page::components::markup::{Content, element};
//!
//! let hint = element("p").class("hint").child("Nothing found").html();
//! ```

use std::rc::Rc;

use yew::html::{
    onchange, onclick, onfocus, onfocusin, onfocusout, oninput, onkeydown, onmouseenter,
    onmouseleave,
};
use yew::virtual_dom::{Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback, Event, FocusEvent, Html, InputEvent, KeyboardEvent, MouseEvent};

/// The attribute of an element that takes the focus; see [`Element::takes_focus`].
pub const TAKES_FOCUS: &str = "data-takes-focus";

/// An element being made.
#[must_use]
pub struct Element(Box<VTag>);

/// An element with this name, without attributes and children.
#[inline(never)]
pub fn element(name: &'static str) -> Element {
    Element(Box::new(VTag::new(name)))
}

/// A button that does nothing until told what.
#[inline(never)]
pub fn button() -> Element {
    element("button").set("type", "button")
}

/// Several nodes side by side, without an element around them.
pub fn nodes<T: Content>(nodes: impl IntoIterator<Item = T>) -> Html {
    list(nodes.into_iter().map(Content::html).collect())
}

#[inline(never)]
fn list(nodes: Vec<Html>) -> Html {
    VNode::VList(Rc::new(VList::with_children(nodes, None)))
}

/// What can stand in an element.
pub trait Content {
    /// As a node.
    fn html(self) -> Html;
}

impl Content for Html {
    fn html(self) -> Html {
        self
    }
}

impl Content for Element {
    #[inline(never)]
    fn html(self) -> Html {
        VNode::VTag(Rc::new(*self.0))
    }
}

impl Content for AttrValue {
    #[inline(never)]
    fn html(self) -> Html {
        VNode::VText(VText::new(self))
    }
}

impl Content for &'static str {
    fn html(self) -> Html {
        AttrValue::Static(self).html()
    }
}

impl Content for String {
    fn html(self) -> Html {
        AttrValue::from(self).html()
    }
}

/// Nothing, at the same place, where there is none.
impl<T: Content> Content for Option<T> {
    fn html(self) -> Html {
        self.map_or_else(Html::default, T::html)
    }
}

/// What an attribute can be set to.
pub trait Value {
    /// The value of the attribute `name`; `None` leaves the attribute out.
    fn value(self, name: &'static str) -> Option<AttrValue>;
}

impl Value for AttrValue {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(self)
    }
}

impl Value for &'static str {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(self.into())
    }
}

/// An attribute that is there or not, such as `disabled`.
impl Value for bool {
    fn value(self, name: &'static str) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(name))
    }
}

impl<T: Value> Value for Option<T> {
    fn value(self, name: &'static str) -> Option<AttrValue> {
        self?.value(name)
    }
}

impl Element {
    /// An attribute.
    pub fn set(self, name: &'static str, value: impl Value) -> Self {
        self.put(name, value.value(name))
    }

    #[inline(never)]
    fn put(mut self, name: &'static str, value: Option<AttrValue>) -> Self {
        if let Some(value) = value {
            self.0.add_attribute(name, value);
        }
        self
    }

    /// Its class.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.put("class", Some(AttrValue::Static(class)))
    }

    /// What tells it from its siblings.
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// While it is on the page it has the focus; then what had it before gets it back.
    pub fn takes_focus(self) -> Self {
        self.set(TAKES_FOCUS, "")
    }

    /// The value of an input.
    pub fn value(mut self, value: impl Into<AttrValue>) -> Self {
        self.0.set_value(value.into());
        self
    }

    /// Whether a box is ticked.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// A child, after those that are there.
    pub fn child(self, child: impl Content) -> Self {
        self.push(child.html())
    }

    /// Children, after those that are there.
    pub fn children<T: Content>(self, children: impl IntoIterator<Item = T>) -> Self {
        self.push(nodes(children))
    }

    #[inline(never)]
    fn push(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    /// What happens on a click.
    pub fn on_click(self, to: impl Into<Callback<MouseEvent>>) -> Self {
        self.listen(Rc::new(onclick::Wrapper::new(to.into())))
    }

    /// A click tells this, every time. Compiled once for all that is told in the same type.
    #[inline(never)]
    pub fn tells<T: Clone + 'static>(self, to: &Callback<T>, what: T) -> Self {
        self.on_click(to.reform(move |_| what.clone()))
    }

    /// What happens when a value was changed.
    pub fn on_change(self, to: impl Into<Callback<Event>>) -> Self {
        self.listen(Rc::new(onchange::Wrapper::new(to.into())))
    }

    /// What happens while a value is being changed.
    pub fn on_input(self, to: impl Into<Callback<InputEvent>>) -> Self {
        self.listen(Rc::new(oninput::Wrapper::new(to.into())))
    }

    /// What happens when a key is pressed.
    pub fn on_key(self, to: impl Into<Callback<KeyboardEvent>>) -> Self {
        self.listen(Rc::new(onkeydown::Wrapper::new(to.into())))
    }

    /// What happens when it gets the focus.
    pub fn on_focus(self, to: impl Into<Callback<FocusEvent>>) -> Self {
        self.listen(Rc::new(onfocus::Wrapper::new(to.into())))
    }

    /// What happens when pointer or focus come into it.
    pub fn on_enter(self, to: &Callback<()>) -> Self {
        self.listen(Rc::new(onmouseenter::Wrapper::new(to.reform(|_| ()))))
            .listen(Rc::new(onfocusin::Wrapper::new(to.reform(|_| ()))))
    }

    /// What happens when pointer or focus leave it.
    pub fn on_leave(self, to: &Callback<()>) -> Self {
        self.listen(Rc::new(onmouseleave::Wrapper::new(to.reform(|_| ()))))
            .listen(Rc::new(onfocusout::Wrapper::new(to.reform(|_| ()))))
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }
}
