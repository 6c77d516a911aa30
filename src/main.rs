//! The first program of the page and of its worker, with the documents alone: a browser loads and compiles
//! it once, and starts it in both. `cargo xtask build` makes it.

#[cfg(target_arch = "wasm32")]
fn main() {
    use engine::protocol;

    let Some(scope) = worker::scope() else { return page::app::boot(&[], None) };
    let mut open = None;
    worker::listen(&scope, move |question, post| {
        post(&protocol::answer(&mut open, protocol::no_study, question));
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page runs in a browser: build it with `cargo xtask build`.");
}
