//! What spoke for a name, in words for readers.

use super::features::{GROUPS, Group, group};

/// The words of a name and those beside it.
pub(super) struct Surroundings<'a> {
    pub(super) before: Option<&'a str>,
    pub(super) name: &'a str,
    pub(super) after: Option<&'a str>,
}

/// The two kinds of evidence that spoke most, the stronger one first; `evidence` tells how strongly each
/// group of features did.
pub(super) fn of(mut evidence: [i32; GROUPS], around: &Surroundings<'_>) -> String {
    // The words beside a name and the lists that have them are told as one.
    evidence[Group::Neighbours as usize] += evidence[Group::Lists as usize];
    evidence[Group::Lists as usize] = i32::MIN;
    let strongest = |besides: Option<usize>| {
        let groups = (0..GROUPS).rev().filter(|group| Some(*group) != besides);
        groups.max_by_key(|group| evidence[*group]).unwrap_or_default()
    };
    let first = strongest(None);
    let second = strongest(Some(first));
    let mut clue = String::with_capacity(128);
    tell(&mut clue, group(first), around);
    clue.push_str(", and ");
    tell(&mut clue, group(second), around);
    clue
}

fn tell(clue: &mut String, group: Group, around: &Surroundings<'_>) {
    match group {
        Group::Itself => {
            clue.extend(["“", around.name, "” is used so in the news that it learned from"]);
        }
        Group::Neighbours | Group::Lists => beside(clue, around),
        Group::Shape => clue.push_str("how it is written"),
        Group::Class => clue.push_str("words of this sort are names"),
        Group::Ends => clue.push_str("how its words begin and end"),
        Group::Gazetteer => clue.push_str("lists of names have its words"),
        Group::Run => clue.push_str("its words together"),
        Group::Elsewhere | Group::FirstReading => clue.push_str("how the text uses it elsewhere"),
    }
}

fn beside(clue: &mut String, around: &Surroundings<'_>) {
    match (around.before, around.after) {
        (Some(before), Some(after)) => {
            clue.extend(["it stands between “", before, "” and “", after, "”"]);
        }
        (Some(before), None) => clue.extend(["it stands after “", before, "”"]),
        (None, Some(after)) => clue.extend(["it stands before “", after, "”"]),
        (None, None) => clue.push_str("it stands alone"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(strong: &[(Group, i32)], around: &Surroundings<'_>) -> String {
        let mut evidence = [0; GROUPS];
        for (group, weight) in strong {
            evidence[*group as usize] = *weight;
        }
        of(evidence, around)
    }

    #[test]
    fn the_strongest_evidence_is_told_first() {
        let around = Surroundings { before: Some("President"), name: "Kim", after: Some("said") };
        let evidence = [
            (Group::Itself, -3),
            (Group::Neighbours, 20),
            (Group::Shape, 30),
            (Group::Lists, 25),
            (Group::Run, 29),
        ];
        assert_eq!(
            told(&evidence, &around),
            "it stands between “President” and “said”, and how it is written"
        );
    }

    #[test]
    fn of_equal_evidence_the_first_is_told() {
        let around = Surroundings { before: None, name: "Reuters", after: None };
        assert_eq!(
            told(&[(Group::Lists, 1)], &around),
            "it stands alone, and “Reuters” is used so in the news that it learned from"
        );
    }

    #[test]
    fn groups_are_numbered_in_their_order() {
        assert!((0..GROUPS).all(|number| group(number) as usize == number));
    }
}
