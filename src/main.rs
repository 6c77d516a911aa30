//! The page's program. It runs in a browser; `cargo xtask build` makes the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    page::app::boot();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page runs in a browser: build it with `cargo xtask build`.");
}
