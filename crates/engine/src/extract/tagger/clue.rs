//! What spoke for a name, in words for readers.

use super::features::Group;

/// The words of a name and those beside it.
pub(super) struct Surroundings<'a> {
    pub(super) before: Option<&'a str>,
    pub(super) name: &'a str,
    pub(super) after: Option<&'a str>,
}

/// The two kinds of evidence that spoke most, the stronger one first; `evidence` tells how strongly each
/// group of features did.
pub(super) fn of(evidence: &[(Group, i32)], around: &Surroundings<'_>) -> String {
    let mut sums: Vec<(Group, i32)> = Vec::new();
    for &(group, weight) in evidence {
        let group = told(group);
        match sums.iter_mut().find(|(known, _)| *known == group) {
            Some((_, sum)) => *sum += weight,
            None => sums.push((group, weight)),
        }
    }
    sums.sort_by_key(|(_, sum)| -sum);
    let strongest = sums.into_iter().take(2).map(|(group, _)| words(group, around));
    strongest.collect::<Vec<_>>().join(", and ")
}

/// The first of the groups that are told in the same words.
const fn told(group: Group) -> Group {
    match group {
        Group::Lists => Group::Neighbours,
        Group::FirstReading => Group::Elsewhere,
        group => group,
    }
}

fn words(group: Group, around: &Surroundings<'_>) -> String {
    match group {
        Group::Itself => format!("“{}” is used so in the news that it learned from", around.name),
        Group::Neighbours | Group::Lists => beside(around),
        Group::Shape => "how it is written".to_owned(),
        Group::Class => "words of this sort are names".to_owned(),
        Group::Ends => "how its words begin and end".to_owned(),
        Group::Gazetteer => "lists of names have its words".to_owned(),
        Group::Run => "its words together".to_owned(),
        Group::Elsewhere | Group::FirstReading => "how the text uses it elsewhere".to_owned(),
    }
}

fn beside(around: &Surroundings<'_>) -> String {
    match (around.before, around.after) {
        (Some(before), Some(after)) => format!("it stands between “{before}” and “{after}”"),
        (Some(before), None) => format!("it stands after “{before}”"),
        (None, Some(after)) => format!("it stands before “{after}”"),
        (None, None) => "it stands alone".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            of(&evidence, &around),
            "it stands between “President” and “said”, and how it is written"
        );
    }

    #[test]
    fn what_stands_alone_is_said_to() {
        let around = Surroundings { before: None, name: "Reuters", after: None };
        assert_eq!(of(&[(Group::Lists, 1)], &around), "it stands alone");
        assert_eq!(of(&[], &around), "");
    }
}
