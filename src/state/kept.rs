//! What a model knows beyond its address and its answers, for a program that takes the page over.

use engine::codec::{fields, variants};
use engine::model::{Facet, Kind};
use engine::sorted::{Map, Set};
use engine::view::LeftOut;

use crate::state::{DateDraft, FacetDraft, Loadable, Model, OwnFiles, WhyAsked};

/// What the reader has made that stands in no address.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    own: OwnFiles,
    limit: u32,
    raw: bool,
    hidden: Set<Kind>,
    why: Option<WhyAsked>,
    from: Option<String>,
    to: Option<String>,
    facets: Map<Facet, FacetDraft>,
    left_out: Vec<LeftOut>,
    other_collection: Option<String>,
}

fields!(Kept { own, limit, raw, hidden, why, from, to, facets, left_out, other_collection });
fields!(FacetDraft { all, typed, held });
fields!(WhyAsked { facet, value });
variants!(OwnFiles { 0 => None, 1 => Reading { done, of }, 2 => Open(notes), 3 => Refused(notes) });

impl Model {
    /// What is to be kept.
    pub fn kept(&self) -> Kept {
        let text = |draft: &Option<DateDraft>| draft.as_ref().map(|draft| draft.text.clone());
        Kept {
            own: self.own.clone(),
            limit: self.limit,
            raw: self.reader.raw,
            hidden: self.reader.hidden.clone(),
            why: self.why.clone(),
            from: text(&self.drafts.from),
            to: text(&self.drafts.to),
            facets: self.drafts.facets.clone(),
            left_out: self.left_out.clone(),
            other_collection: self.other_collection.clone(),
        }
    }

    /// Goes on from what was kept; the address is the same, and its questions were not asked yet.
    #[must_use]
    pub fn going_on(mut self, kept: Kept) -> Self {
        let draft = |text| DateDraft { text, hint: None };
        self.own = kept.own;
        self.limit = kept.limit;
        self.reader.raw = kept.raw;
        self.reader.hidden = kept.hidden;
        self.drafts.from = kept.from.map(draft);
        self.drafts.to = kept.to.map(draft);
        self.drafts.facets = kept.facets;
        self.left_out = kept.left_out;
        self.other_collection = kept.other_collection;
        if kept.why != self.why {
            self.why = kept.why;
            self.card = Loadable::Waiting(None);
        }
        self
    }
}
