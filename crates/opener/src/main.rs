//! The program that makes a collection of files that a reader opens in the page. It carries the gazetteer
//! and the tagger, and so is loaded only then.

#[cfg(target_arch = "wasm32")]
fn main() {
    use compiler::Opening;
    use engine::codec;
    use engine::protocol::Told;

    let Some(scope) = worker::scope() else { return };
    let mut opening = Opening::default();
    worker::listen(&scope, move |message, post| match codec::decode(message) {
        Some(handed) => opening.take(handed, |told| post(&codec::encode(&told))),
        None => post(&codec::encode(&Told::Refused { notes: Vec::new() })),
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This runs in a browser: build it with `cargo xtask build`.");
}
