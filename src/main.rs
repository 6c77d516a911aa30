//! The one program of the page and of its worker: a browser loads and compiles it once, and starts it
//! in both. `cargo xtask build` makes it.

#[cfg(target_arch = "wasm32")]
fn main() {
    match worker::scope() {
        Some(scope) => worker::listen(&scope),
        None => page::app::boot(),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page runs in a browser: build it with `cargo xtask build`.");
}
