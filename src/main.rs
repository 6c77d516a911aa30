//! The one program of the page and of its worker: a browser loads and compiles it once, and starts it
//! in both. `cargo xtask build` makes it.

#[cfg(target_arch = "wasm32")]
fn main() {
    let Some(scope) = worker::scope() else { return page::app::boot() };
    let mut open = None;
    worker::listen(&scope, move |question, post| {
        post(&engine::protocol::answer(&mut open, question));
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page runs in a browser: build it with `cargo xtask build`.");
}
