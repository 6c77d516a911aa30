//! The second program of the page and of its worker: the same page with every tab. It takes the place of
//! the first one when a tab is wanted that this lacks, and so need not be small. `cargo xtask build` makes it.

#[cfg(target_arch = "wasm32")]
fn main() {
    use engine::{protocol, study};
    use page::browser::desk;

    let Some(scope) = worker::scope() else {
        return page::app::boot(page::pages::STUDIES, desk::handed());
    };
    let mut open = None;
    worker::listen(&scope, move |question, post| {
        post(&protocol::answer(&mut open, study::answer, question));
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page runs in a browser: build it with `cargo xtask build`.");
}
