//! What a reader is about, before it counts: in no address, and forgotten with the page.

use engine::model::Facet;
use engine::sorted::Map;

/// All that is begun.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drafts {
    /// The field for the beginning of the range; `None` shows the range as it is.
    pub from: Option<DateDraft>,
    /// The field for its end.
    pub to: Option<DateDraft>,
    /// How the facets are looked through; one that is missing is untouched.
    pub facets: Map<Facet, FacetDraft>,
    /// The palette of commands.
    pub palette: PaletteDraft,
}

/// One thing that is begun, as it is now.
#[derive(Clone, Debug, PartialEq)]
pub enum Draft {
    /// The field for the beginning of the range.
    From(Option<DateDraft>),
    /// The field for its end.
    To(Option<DateDraft>),
    /// A facet.
    Facet(Facet, FacetDraft),
    /// The palette.
    Palette(PaletteDraft),
}

/// What is typed into a field of dates and not yet taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateDraft {
    /// The text.
    pub text: String,
    /// What is the matter with it, once the reader has left the field.
    pub hint: Option<&'static str>,
}

/// How a facet is looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetDraft {
    /// Whether all values are shown.
    pub all: bool,
    /// What the values are narrowed by.
    pub typed: String,
    /// The order that is kept while pointer or focus is in the facet: keys of values.
    pub held: Vec<String>,
}

/// What is typed into the palette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaletteDraft {
    /// The text.
    pub typed: String,
    /// Which entry is chosen, from 0.
    pub at: usize,
}

impl Drafts {
    /// Keeps what is begun now.
    pub(super) fn keep(&mut self, draft: Draft) {
        match draft {
            Draft::From(draft) => self.from = draft,
            Draft::To(draft) => self.to = draft,
            Draft::Facet(facet, draft) => drop(self.facets.insert(facet, draft)),
            Draft::Palette(draft) => self.palette = draft,
        }
    }
}
