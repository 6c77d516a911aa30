//! The answer to "why is this marked?": a sentence for each rule.

use engine::model::{Rule, Why};

/// Heading of the note on a mark.
pub const HEADING: &str = "Why this is marked";
/// Closes the note.
pub const CLOSE: &str = "Close note";
/// Narrows the list to documents that speak of this too.
pub const FILTER: &str = "Only documents with this";
/// Opens the card.
pub const WHERE_ELSE: &str = "Where else?";
/// Goes to the next mark of the same thing.
pub const NEXT: &str = "Next mention";
/// Goes to the previous mark of the same thing.
pub const PREVIOUS: &str = "Previous mention";
/// A person set it.
pub const BY_HAND: &str = "set by hand";
/// A rule found it.
pub const BY_RULE: &str = "found by rule";
/// Introduces how a date was reached.
pub const WORKING: &str = "Working";
/// Introduces something that cannot be right.
pub const FLAG: &str = "Careful";
/// Introduces the country.
pub const COUNTRY: &str = "Country";
/// Introduces who holds a place.
pub const CONTROL: &str = "Control";
/// Introduces a remark on the thing.
pub const NOTE: &str = "Note";
/// Introduces the larger places.
pub const WITHIN: &str = "Within";
/// Said of marks in what was left out of the body.
pub const NOT_COUNTED: &str = "It stands outside the body, and is not counted.";

/// Whether the rule passes on what a person has set.
pub const fn is_by_hand(rule: Rule) -> bool {
    matches!(rule, Rule::Authority | Rule::AuthorityNote | Rule::Correction)
}

/// The rule in a sentence, with what it went by.
pub fn sentence(why: &Why) -> String {
    let clue = &why.clue;
    if clue.is_empty() {
        return format!("{}.", plain(why.rule));
    }
    ended(&match why.rule {
        Rule::Authority => format!("The collection’s list of names has “{clue}”"),
        Rule::AuthorityNote => format!("Set by hand in the collection’s list of names: {clue}"),
        Rule::CountryName | Rule::Organisation => format!("It is a name of {clue}"),
        Rule::Demonym => format!("It is the adjective of {clue}"),
        Rule::Gazetteer => format!("The gazetteer has {clue}"),
        Rule::Title => format!("The title “{clue}” stands before the name"),
        Rule::OrganisationWord => format!("“{clue}” is a word that organisations carry"),
        Rule::Acronym => format!("The text itself sets it beside “{clue}”"),
        Rule::ShortName => format!("Short for “{clue}”, named in full before"),
        Rule::PersonShape => format!("It is shaped like a person’s name, with “{clue}” in it"),
        Rule::Tagger => format!("It reads like a name: {clue}"),
        Rule::Calendar => format!("A calendar expression: {clue}"),
        Rule::Correction => format!("Set by hand: {clue}"),
    })
}

/// A sentence with exactly one full stop.
fn ended(sentence: &str) -> String {
    format!("{}.", sentence.trim_end().trim_end_matches('.'))
}

/// The rule without what it went by.
pub const fn plain(rule: Rule) -> &'static str {
    match rule {
        Rule::Authority => "It stands in the collection’s list of names",
        Rule::AuthorityNote => "The collection’s list of names says who is meant here",
        Rule::CountryName => "It is the name of a country",
        Rule::Demonym => "It is the adjective of a country",
        Rule::Gazetteer => "The gazetteer knows this place",
        Rule::Organisation => "The gazetteer knows this organisation",
        Rule::Title => "A title stands before the name",
        Rule::OrganisationWord => "It is worded like an organisation",
        Rule::Acronym => "The text itself spells the acronym out",
        Rule::ShortName => "Short for a name given in full before",
        Rule::PersonShape => "It is shaped like a person’s name",
        Rule::Tagger => "It reads like a name",
        Rule::Calendar => "It is a calendar expression",
        Rule::Correction => "It is set by hand",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_once() {
        let check = |rule, clue: &str, expected: &str| {
            assert_eq!(sentence(&Why { rule, clue: clue.to_owned() }), expected);
        };
        check(Rule::Demonym, "Russia", "It is the adjective of Russia.");
        check(Rule::Acronym, "", "The text itself spells the acronym out.");
        let note = "The report speaks of the Kursk region.";
        check(
            Rule::AuthorityNote,
            note,
            &format!("Set by hand in the collection’s list of names: {note}"),
        );
    }
}
