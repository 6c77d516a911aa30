//! The page's program.

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::JsCast as _;
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<App>::with_root(root.unchecked_into()).render();
    }
}

/// Until the page is there.
#[cfg(target_arch = "wasm32")]
#[yew::component]
fn App() -> yew::Html {
    yew::html! { <main><h1>{ "Dossier" }</h1></main> }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
