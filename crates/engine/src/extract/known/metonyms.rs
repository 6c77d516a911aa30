//! Capitals that stand for their governments: "Moscow has denied it".

use crate::extract::gazetteer::{Gazetteer, Level, Place};
use crate::extract::scene::{Candidate, Scene, Stretch, Target};
use crate::model::{Kind, Rule};

/// A capital that does what only a state does means its country, which then is the entity of the mention;
/// `why` says so. One that a preposition brings stays the scene: "said in Moscow".
pub(in crate::extract) fn metonyms(
    gazetteer: &Gazetteer,
    scene: &Scene<'_>,
    candidates: &mut [Candidate],
) {
    for candidate in candidates {
        let Some(capital) = capital(gazetteer, candidate) else { continue };
        let Some((stretch, from, to)) = scene.tokens_of(candidate.span) else { continue };
        let state = capital.country.as_ref().and_then(|country| gazetteer.country(country));
        let state = state.filter(|_| is_subject(stretch, from) && acts(stretch, to));
        if let Some(state) = state.map(|id| gazetteer.place(id)) {
            candidate.target = Target::Key(state.key.clone());
            candidate.why.clue = format!("capital of {}, here for its government", state.name);
        }
    }
}

/// The capital that a candidate names. Brussels speaks for the European Union, not for Belgium.
fn capital<'a>(gazetteer: &'a Gazetteer, candidate: &Candidate) -> Option<&'a Place> {
    let by_rule = matches!(candidate.why.rule, Rule::Gazetteer | Rule::Tagger);
    let Target::Key(key) = &candidate.target else { return None };
    let place = gazetteer.place(gazetteer.by_key(key)?);
    let is_capital = place.is_capital && place.level == Level::City && place.name != "Brussels";
    (by_rule && candidate.kind == Kind::Place && is_capital).then_some(place)
}

/// Whether a clause may begin with the token at `at`.
fn is_subject(stretch: &Stretch<'_>, at: usize) -> bool {
    let opens = matches!(
        stretch.before(at),
        "that" | "but" | "and" | "while" | "as" | "if" | "because" | "although" | "though" | "what"
    );
    opens || stretch.begins_sentence(at) || matches!(stretch.before(at), "," | ";" | "—" | "–")
}

/// Whether the words from `at` on say what a state does: "has also denied", "and Seoul have agreed".
fn acts(stretch: &Stretch<'_>, at: usize) -> bool {
    let joined = stretch.word(at) == "and" && stretch.is_capitalised(at + 1);
    let from = at + if joined { 2 } else { 0 };
    let verb = (from..from + 4).find(|&at| !is_helper(stretch.word(at)));
    verb.is_some_and(|at| is_act(stretch.word(at)))
}

/// What may stand between a subject and its verb.
fn is_helper(word: &str) -> bool {
    let is_manner = word.len() > 4 && word.ends_with("ly");
    is_manner
        || matches!(
            word,
            "has"
                | "have"
                | "had"
                | "will"
                | "would"
                | "also"
                | "later"
                | "then"
                | "again"
                | "not"
                | "never"
                | "long"
                | "since"
                | "now"
                | "first"
                | "still"
                | "did"
                | "does"
        )
}

/// Whether a verb is one of the acts of states, in any of its forms.
fn is_act(word: &str) -> bool {
    let is_form = |stem: &str| word.starts_with(stem) && word.len() <= stem.len() + 3;
    word == "said" || STEMS.split_whitespace().any(is_form)
}

/// Beginnings of the verbs for what states do and towns do not.
const STEMS: &str = "accept accus acknowledg agree annex announc argu back blam claim concur \
    condemn confirm consider declar demand deni deny denounc deploy describ dismiss expel impos \
    insist invad maintain mobilis mobiliz offer pledg promis protest ratif recognis recogniz refus \
    reject respond retaliat says sever sign summon support threaten urg vow want warn";
