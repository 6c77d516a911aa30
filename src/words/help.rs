//! Words of the help sheet and of the palette.

/// Accessible name of the help sheet.
pub const HELP: &str = "Help";
/// Heading of the list of keys.
pub const KEYS: &str = "Keys";
/// Heading of the query language.
pub const QUERY: &str = "What can be typed into the search box";
/// Heading of the explanation of marks.
pub const MARKS: &str = "Marks";
/// A match of the query, as it is marked.
pub const MARK_HIT: &str = "what was searched for";
/// Switches the single-letter keys.
pub const LETTER_KEYS: &str = "Single letters are keys";
/// Closes a sheet.
pub const CLOSE: &str = "Close";
/// Accessible name of the palette.
pub const PALETTE: &str = "Go to …";
/// Label of the palette's field.
pub const PALETTE_FIELD: &str = "Command, document or name";
/// The palette has nothing that fits.
pub const NO_COMMAND: &str = "Nothing fits.";

/// Keys and what they do.
pub const KEY_TABLE: [(&[&str], &str); 13] = [
    (&["/"], "search"),
    (&["j", "k"], "next, previous in the list"),
    (&["←", "→"], "previous, next document"),
    (&["n", "N"], "next, previous hit"),
    (&["f"], "filters"),
    (&["1", "5"], "views, first to fifth"),
    (&["c"], "copy citation"),
    (&["y"], "copy link to passage"),
    (&["t"], "light or dark"),
    (&["?"], "this sheet"),
    (&["Ctrl", "K"], "go to anything"),
    (&["Tab"], "from control to control"),
    (&["Esc"], "one level up"),
];

/// What can be typed, and what it means.
pub const QUERY_TABLE: [(&str, &str); 12] = [
    ("workers soldiers", "both words, in any form of capitals and accents"),
    ("\"defense treaty\"", "exactly these words in this order"),
    ("\"treaty Kim\"~5", "near each other, with at most five other words among them"),
    ("workers OR soldiers", "at least one of the two"),
    ("-troops", "without this word; NOT says the same"),
    ("(workers OR soldiers) -treaty", "brackets hold together"),
    ("labo*", "words that begin so"),
    ("lab?rers", "? is any one letter, * inside a word any number of them"),
    ("Dontesk~1", "words that differ by one letter, or by two that change places"),
    ("country:UA", "a field: country, about, person, org, place, outlet, lang"),
    ("-outlet:japan-today", "without this value"),
    ("from:2024 to:2025-06", "dates, both ends included; date:2024..2025-06 says the same"),
];

/// What the palette offers beside documents and values.
pub const COMMAND_CLEAR: &str = "Clear all filters";
/// Copies a link to the view.
pub const COMMAND_COPY: &str = "Copy link";
/// Changes between light and dark.
pub const COMMAND_THEME: &str = "Light or dark";
/// Opens the help sheet.
pub const COMMAND_HELP: &str = "Help: keys and query language";
/// Kind of a palette entry.
pub const IS_COMMAND: &str = "command";
/// Kind of a palette entry.
pub const IS_DOCUMENT: &str = "document";
