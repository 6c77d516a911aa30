//! Names of places that are names of teams in reports of matches, and of places elsewhere.
//!
//! The tagger has read many reports of matches, and takes a town at the end of a short headline for a
//! club; it has read of few counties, and takes a club of cricketers for a county or a person.

use super::scene::{Scene, Stretch};
use super::tagger::Name;
use crate::model::{Kind, Part};

/// Sets the kinds right of names that a place and a team share.
pub(super) fn set_right(scene: &Scene<'_>, names: &mut [Name]) {
    let mut is_cricket = None;
    for name in names {
        let Some((stretch, from, to)) = scene.tokens_of(name.span) else { continue };
        if to == from + 1 && COUNTIES.contains(&stretch.word(from)) {
            let report = *is_cricket.get_or_insert_with(|| words_of(scene, CRICKET) > 1);
            if report && !matches!(stretch.before(from), "in" | "In" | "near" | "across") {
                name.kind = Kind::Organisation;
            }
        } else if name.kind == Kind::Organisation
            && is_goal_of_journey(stretch, from, to)
            && words_of(scene, SPORT) == 0
        {
            name.kind = Kind::Place;
        }
    }
}

/// "Deminers leave for Kursk": whether a place's name ends a headline's words of motion.
fn is_goal_of_journey(stretch: &Stretch<'_>, from: usize, to: usize) -> bool {
    let is_place =
        stretch.part == Part::Title && stretch.places(from).iter().any(|found| found.end == to);
    let leads = matches!(stretch.before(from), "for" | "to" | "into" | "from" | "in" | "towards");
    let mut before = (from.saturating_sub(6)..from).map(|at| stretch.word(at).to_lowercase());
    is_place && leads && before.any(|word| MOTION.contains(&word.as_str()))
}

/// How many of some words a document has.
fn words_of(scene: &Scene<'_>, words: &[&str]) -> usize {
    let tokens = || scene.body().flat_map(|stretch| &stretch.tokens);
    words.iter().filter(|word| tokens().any(|token| token.text.eq_ignore_ascii_case(word))).count()
}

/// The counties of England and Wales that play first-class cricket.
const COUNTIES: [&str; 18] = [
    "Derbyshire",
    "Durham",
    "Essex",
    "Glamorgan",
    "Gloucestershire",
    "Hampshire",
    "Kent",
    "Lancashire",
    "Leicestershire",
    "Middlesex",
    "Northamptonshire",
    "Nottinghamshire",
    "Somerset",
    "Surrey",
    "Sussex",
    "Warwickshire",
    "Worcestershire",
    "Yorkshire",
];

/// Words of which any report of cricket has two.
const CRICKET: &[&str] = &[
    "cricket",
    "wicket",
    "wickets",
    "innings",
    "overs",
    "stumps",
    "bowled",
    "bowler",
    "batsman",
    "batsmen",
    "championship",
    "runs",
];

/// Words of reports of matches and of those who play.
const SPORT: &[&str] = &[
    "coach",
    "midfielder",
    "striker",
    "defender",
    "goalkeeper",
    "goal",
    "goals",
    "season",
    "league",
    "match",
    "club",
    "cup",
    "championship",
    "player",
    "players",
    "scored",
    "game",
];

/// Words by which somebody or something goes somewhere.
const MOTION: &[&str] = &[
    "leave",
    "leaves",
    "left",
    "leaving",
    "return",
    "returns",
    "returned",
    "returning",
    "go",
    "goes",
    "went",
    "going",
    "head",
    "heads",
    "headed",
    "heading",
    "travel",
    "travels",
    "travelled",
    "fly",
    "flies",
    "flew",
    "flown",
    "send",
    "sends",
    "sent",
    "sending",
    "deploy",
    "deploys",
    "deployed",
    "arrive",
    "arrives",
    "arrived",
    "flee",
    "flees",
    "fled",
    "bound",
    "march",
    "marches",
    "evacuated",
    "retreat",
    "retreats",
    "withdraw",
    "withdraws",
    "withdrawn",
    "depart",
    "departs",
    "sail",
    "sails",
    "move",
    "moves",
    "moved",
    "rush",
    "rushes",
    "rushed",
    "come",
    "comes",
    "came",
    "spread",
    "spreads",
];
