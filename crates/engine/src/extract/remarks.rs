//! What a person says of single marks, worked into what the rules have found.

use serde::{Deserialize, Serialize};

use super::Source;
use super::claims::Claims;
use super::layout::Layout;
use super::scene::{Candidate, Target};
use crate::codec::fields;
use crate::date::Edtf;
use crate::model::{Attribution, Block, Dated, Decimal, Kind, Numeral, Reference, Rule, Span};

/// What a person says of a mark: an entry of `marks` in a document's table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Remark {
    /// Words of the body at their first place: those of the mark, or more that hold it. Of a quotation
    /// some of its words are enough.
    pub text: String,
    /// Nothing is to be marked within these words.
    pub none: bool,
    /// The value of the date; where there is no date, the words become one.
    pub edtf: Option<Edtf>,
    /// How that is known, a sentence for readers.
    pub working: String,
    /// The value of the figure.
    pub value: Option<Decimal>,
    /// What the figure counts, in words of the body.
    pub counted: Option<String>,
    /// Who gives the figure or speaks, in words of the body.
    pub claimant: Option<String>,
}

fields!(Remark { text, none, edtf, working, value, counted, claimant });

/// The remarks on a document whose words stand in it.
pub(super) struct Remarks {
    placed: Vec<Placed>,
    /// Words that do not stand in the body, or not where there is a claim.
    pub(super) not_found: Vec<String>,
}

/// A remark with the places of its words.
struct Placed {
    span: Span,
    counted: Option<Span>,
    claimant: Option<Reference>,
    remark: Remark,
}

impl Remarks {
    pub(super) fn of(source: &Source, layout: &Layout) -> Self {
        let mut remarks = Self { placed: Vec::new(), not_found: Vec::new() };
        for remark in &source.metadata.marks {
            let mut place = |words: &str| {
                let span = place(words, &source.text, &layout.blocks);
                remarks.not_found.extend(span.is_none().then(|| words.to_owned()));
                span
            };
            let span = place(&remark.text);
            let counted = remark.counted.as_deref().and_then(&mut place);
            let claimant = remark.claimant.as_deref().and_then(&mut place);
            let claimant = claimant.map(|span| Reference { span, entity: None });
            let remark = remark.clone();
            remarks.placed.extend(span.map(|span| Placed { span, counted, claimant, remark }));
        }
        remarks
    }

    /// Corrects the candidates that stand, which lie in order and overlap nowhere; they still do.
    pub(super) fn correct(&self, candidates: &mut Vec<Candidate>) {
        for Placed { span, remark, .. } in &self.placed {
            if remark.none {
                candidates.retain(|one| !span.contains(one.span));
            }
            if let Some(edtf) = &remark.edtf {
                let is_meant =
                    |one: &&Candidate| one.kind == Kind::Date && one.span.overlaps(*span);
                let span = candidates.iter().find(is_meant).map_or(*span, |one| one.span);
                candidates.retain(|one| !one.span.overlaps(span));
                candidates.push(date(span, edtf, &remark.working));
            }
        }
        candidates.sort_by_key(|one| one.span);
    }

    /// Corrects figures and quotations.
    pub(super) fn correct_claims(&mut self, claims: &mut Claims) {
        for placed in &self.placed {
            if placed.remark.none {
                claims.figures.retain(|one| !placed.span.contains(one.span));
                claims.quotes.retain(|one| !placed.span.contains(one.span));
            } else if placed.is_of_claim()
                && !placed.set_figure(claims)
                && !placed.set_quote(claims)
            {
                self.not_found.push(placed.remark.text.clone());
            }
        }
    }
}

impl Placed {
    fn is_of_claim(&self) -> bool {
        let Remark { value, counted, claimant, .. } = &self.remark;
        value.is_some() || counted.is_some() || claimant.is_some()
    }

    /// Sets the first figure within the words; tells whether there is one.
    fn set_figure(&self, claims: &mut Claims) -> bool {
        let Some(figure) = claims.figures.iter_mut().find(|one| self.span.contains(one.span))
        else {
            return false;
        };
        if let Some(value) = self.remark.value {
            (figure.value, figure.upper) = (value, None);
        }
        figure.counted = self.counted.or(figure.counted);
        if let Some(claimant) = &self.claimant {
            figure.relay.take_if(|relay| relay.span == claimant.span);
            figure.claimant = Some(claimant.clone());
        }
        figure.numeral = Numeral::ByHand;
        true
    }

    /// Sets the speaker of the quotation that holds the words, or lies within them; tells whether there
    /// is one.
    fn set_quote(&self, claims: &mut Claims) -> bool {
        let is_meant = |span: Span| span.contains(self.span) || self.span.contains(span);
        let quote = claims.quotes.iter_mut().find(|one| is_meant(one.span));
        let Some((quote, claimant)) = quote.zip(self.claimant.as_ref()) else { return false };
        quote.speaker = Some(claimant.clone());
        quote.attribution = Attribution::ByHand;
        true
    }
}

/// The first place of some words in the body.
fn place(words: &str, text: &str, blocks: &[Block]) -> Option<Span> {
    let within = |block: &Block| {
        let start = block.span.start + block.span.of(text).find(words)? as u32;
        Some(Span::new(start, start + words.len() as u32))
    };
    blocks.iter().find_map(within).filter(|span| !span.is_empty())
}

fn date(span: Span, edtf: &Edtf, working: &str) -> Candidate {
    let shown = if working.is_empty() { "Set by hand." } else { working };
    let dated = Dated { edtf: edtf.clone(), working: shown.to_owned(), flag: None };
    let candidate = Candidate::new(span, Kind::Date, Target::Nothing, Rule::Correction, working);
    Candidate { dated: Some(dated), ..candidate }
}
