//! Pages: join the model and the components.
//!
//! ```text
//! explore   the frame
//!   top       search, links, theme, status, what is active
//!   filters   dates and facets; a sheet on a phone
//!   list      documents, or why there are none; the card of a value
//!   reader    the open document
//!   over      help and palette
//!   study     the tabs beside the documents
//!   still     list and document, made anew only when they change
//! ```

mod explore;
mod filters;
mod list;
mod over;
mod reader;
mod still;
mod study;
mod top;

pub use explore::{Props, explore};
pub use study::{STUDIES, Studies, Study, StudyProps, shows};
