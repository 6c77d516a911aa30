//! `cargo xtask generate`: news that nobody wrote, as lines of JSON, as many as wanted.

use std::io::{self, Write};

use anyhow::{Context, Result};
use corpus::Corpus;

/// Prints the first articles, one after the other: memory does not grow with their number.
pub(crate) fn task(count: &str) -> Result<()> {
    let count: u64 = count.parse().with_context(|| format!("how many are {count:?}?"))?;
    let corpus = Corpus::default();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for number in 0..count {
        serde_json::to_writer(&mut out, &corpus.article(number))?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}
