//! A query as this language writes it: one text for all that mean the same to its form.

use super::syntax::{self, Form, Part, What, Words};
use crate::text;

/// `query` with straight quotation marks, `-` for `NOT`, single spaces and fields in lower case; without
/// what could not be read. It means what `query` means, and is its own canonical text.
///
/// ```
/// let canonical = engine::search::canonical("  Country:UA AND NOT (“defense treaty” OR troops)");
/// assert_eq!(canonical, "country:UA -(\"defense treaty\" OR troops)");
/// ```
pub fn canonical(query: &str) -> String {
    let (parts, _) = syntax::parse(query);
    let mut out = String::with_capacity(query.len());
    write(query, &parts, &mut out);
    // A space tells a finished last word from one that is still being typed.
    if parts.last().is_some_and(|last| last_form(last) == Some(Form::Word) && !last.is_excluded) {
        out.push(' ');
    }
    out
}

fn write(query: &str, parts: &[Part], out: &mut String) {
    for (i, part) in parts.iter().enumerate() {
        out.push_str(match (i, part.is_alternative) {
            (0, _) => "",
            (_, true) => " OR ",
            (_, false) => " ",
        });
        out.push_str(if part.is_excluded { "-" } else { "" });
        match &part.what {
            What::Words(words) => out.push_str(&written(query, *words)),
            What::Group(parts) => {
                out.push('(');
                write(query, parts, out);
                // A bracket would finish a word that is still being typed.
                if last_form(part) != Some(Form::Unfinished) {
                    out.push(')');
                }
            }
        }
    }
}

/// The form of the last words of a part, if nothing follows them.
fn last_form(part: &Part) -> Option<Form> {
    match &part.what {
        What::Words(words) => Some(words.form),
        What::Group(parts) => last_form(parts.last()?).filter(|form| *form == Form::Unfinished),
    }
}

/// Words with their field and signs.
fn written(query: &str, words: Words) -> String {
    let field = words.field.map_or(String::new(), |name| {
        name.of(query).chars().map(text::lower).chain([':']).collect()
    });
    let text = words.text.of(query);
    match words.form {
        Form::Phrase => format!("{field}\"{text}\""),
        Form::Near(apart) => format!("{field}\"{text}\"~{apart}"),
        Form::Beginning => format!("{field}{text}*"),
        Form::Misspelt(letters) => format!("{field}{text}~{letters}"),
        Form::Pattern | Form::Word | Form::Unfinished => format!("{field}{text}"),
    }
}
