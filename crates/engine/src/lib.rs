//! The heart of Dossier: reads documents, finds what they speak of, indexes them, answers questions.
//!
//! Pure and synchronous: no I/O, no clock, no threads, no randomness, no browser. The same bytes in
//! give the same bytes out, natively and in WebAssembly.
//!
//! Modules, each of which may use only those below it:
//!
//! ```text
//! protocol    questions and answers, as bytes between the page and the worker
//! study       what the tabs beside the documents show
//! collection  an opened bundle that answers questions
//! bundle      the file that travels: header, sections, checksums
//! search      query language, evaluation, ranking, facet counts, snippets
//! index       terms, postings, facet columns
//! extract     source text -> document with body, mentions, entities, dates, claims
//! citation    a document or a passage, as one cites it
//! view        what a reader asked for, and its link
//! passage     a quotation that finds itself again
//! text        folding, tokens, runs
//! percent     the encoding of links
//! model       the vocabulary
//! date        EDTF values and intervals of days
//! sorted      sets and maps of few items
//! order       sorting that is compiled once
//! codec       values as bytes
//! ```

pub mod bundle;
pub mod citation;
pub mod codec;
pub mod collection;
pub mod date;
pub mod extract;
pub mod index;
pub mod model;
pub mod order;
pub mod passage;
pub(crate) mod percent;
pub mod protocol;
pub mod search;
pub mod sorted;
pub mod study;
pub mod text;
pub mod view;
