//! Words of the card of a value: "why is this here?".

use super::documents;

/// Closes the card.
pub const CLOSE: &str = "Close card";
/// Introduces other names.
pub const ALSO: &str = "Also called";
/// Narrows the list to what has this value.
pub const FILTER: &str = "Show only these documents";
/// While the card is fetched.
pub const LOADING: &str = "Looking …";
/// Introduces the larger places.
pub const WITHIN: &str = "Lies in";
/// Heading of the list of documents.
pub const DOCUMENTS: &str = "Where it stands, and in which words";
/// A value that a file or its metadata carries, such as an outlet.
pub const OF_DOCUMENT: &str = "A property of the whole document, not of words in it.";

/// `In 4 documents`.
pub fn in_documents(n: usize) -> String {
    format!("In {}", documents(u32::try_from(n).unwrap_or(u32::MAX)))
}
