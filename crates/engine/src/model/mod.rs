//! The vocabulary: documents, spans, mentions, entities, facets, figures, quotations.
//!
//! All offsets are UTF-8 bytes of a document's *source text*, half-open, unless a name says otherwise.

mod claims;
mod marks;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::codec::{fields, variants};
use crate::date::Edtf;

pub use claims::{Attribution, Comparator, Decimal, Figure, Numeral, Quote, Reference, Unit};
pub use marks::{Mark, Marked};

/// A half-open range `start..end` of UTF-8 byte offsets into one text.
///
/// Invariant: `start <= end`, and both lie on `char` boundaries of that text.
/// `u32` and not `usize`: no document reaches 4 GiB, and a collection holds millions of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

fields!(Span { start, end });

impl Span {
    /// The span `start..end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The piece of `text` that this span covers; empty when it does not fit into `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// Its length in bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly within this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Dense number of a document in one collection, in order of [`DocKey`]; changes when it is rebuilt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub u32);

fields!(DocId { 0 });

/// The stable identifier of a document: what links carry.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocKey(pub String);

fields!(DocKey { 0 });

/// The stable identifier of an entity, unique across kinds: a lower-case ASCII slug.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntityKey(pub String);

fields!(EntityKey { 0 });

/// A country by its ISO 3166-1 alpha-2 code, upper case.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Country(pub String);

fields!(Country { 0 });

impl fmt::Display for DocKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for EntityKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What kind of thing a mention speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A person by name.
    Person,
    /// A company, ministry, agency, army, news agency …
    Organisation,
    /// A country, region, city, sea …
    Place,
    /// "North Korean", "Ukrainian": no place, but its country counts.
    Nationality,
    /// An expression that names a calendar time.
    Date,
    /// A number that counts or measures something: a [`Figure`], never a [`Mention`].
    Figure,
    /// Words of somebody in quotation marks: a [`Quote`], never a [`Mention`].
    Quote,
}

variants!(Kind { 0 => Person, 1 => Organisation, 2 => Place, 3 => Nationality, 4 => Date, 5 => Figure, 6 => Quote });

impl Kind {
    /// All kinds, in the order in which a reader sees them; those of mentions come first.
    pub const ALL: [Self; 7] = [
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Nationality,
        Self::Date,
        Self::Figure,
        Self::Quote,
    ];

    /// The word that links, `data-kind` and JSON carry.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Nationality => "nationality",
            Self::Date => "date",
            Self::Figure => "figure",
            Self::Quote => "quote",
        }
    }
}

/// A dimension by which a collection is narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Countries that the body speaks of; values are [`Country`] codes.
    Country,
    /// Countries that the document is about; values are [`Country`] codes. In links, not in the panel.
    About,
    /// Values are [`EntityKey`]s.
    Person,
    /// Values are [`EntityKey`]s.
    Organisation,
    /// Values are [`EntityKey`]s; a place holds what lies within it.
    Place,
    /// Values are slugs of outlets.
    Outlet,
    /// Values are BCP 47 tags.
    Language,
    /// What figures count: narrows the figures that are shown, and no documents. In links alone; values are
    /// keys of [`Population`](crate::study::Population)s or of their nouns.
    Counted,
    /// Who says something: narrows the statements that are shown, and no documents. In links alone; values are
    /// keys of entities, or folded words of the texts.
    Speaker,
    /// What sort of statement is shown: `quotation`, `figure`, `sentence`, `doubted`. In links alone.
    Said,
}

variants!(Facet {
    0 => Country, 1 => About, 2 => Person, 3 => Organisation, 4 => Place, 5 => Outlet, 6 =>
    Language, 7 => Counted, 8 => Speaker, 9 => Said,
});

impl Facet {
    /// All facets of documents, in the order in which links print them.
    pub const ALL: [Self; 7] = [
        Self::Country,
        Self::About,
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Outlet,
        Self::Language,
    ];

    /// The facets of what other tabs show: they narrow no documents.
    pub const STUDIED: [Self; 3] = [Self::Counted, Self::Speaker, Self::Said];

    /// The facets of the panel, in its order.
    pub const SHOWN: [Self; 6] = [
        Self::Country,
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Outlet,
        Self::Language,
    ];

    /// The key that links and typed fields use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::About => "about",
            Self::Person => "person",
            Self::Organisation => "org",
            Self::Place => "place",
            Self::Outlet => "outlet",
            Self::Language => "lang",
            Self::Counted => "counted",
            Self::Speaker => "speaker",
            Self::Said => "said",
        }
    }
}

/// Which part of a document a mention stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The title, counted once even if printed twice.
    Title,
    /// Running text.
    Body,
    /// The text under a picture.
    Caption,
    /// Left out of the body: never searched, never counted.
    Furniture,
}

variants!(Part { 0 => Title, 1 => Body, 2 => Caption, 3 => Furniture });

/// A stretch of the source text that belongs to the body: a paragraph, the title, a caption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// `Title`, `Body` or `Caption`; never `Furniture`.
    pub part: Part,
}

fields!(Block { span, part });

/// Why a stretch of the source text is no part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Who wrote it.
    Byline,
    /// Whose photo it is.
    PhotoCredit,
    /// Where and when it was filed: "Seoul, June 18 (AP)".
    Dateline,
    /// The day the page was printed.
    PrintedDate,
    /// "- Advertisement -".
    Advertisement,
    /// The weather widget of a page.
    Weather,
    /// The city edition or place line of a page header.
    PageHeader,
    /// "Other": a section of the site.
    SectionLabel,
    /// Copyright and syndication notes.
    Copyright,
    /// Where the text comes from, or who reworked it.
    Provenance,
    /// The title printed a second time.
    RepeatedTitle,
    /// Front matter of a Markdown file.
    FrontMatter,
    /// Blank stretches, stray punctuation and the like.
    Stray,
}

variants!(Reason {
    0 => Byline, 1 => PhotoCredit, 2 => Dateline, 3 => PrintedDate, 4 => Advertisement, 5 =>
    Weather, 6 => PageHeader, 7 => SectionLabel, 8 => Copyright, 9 => Provenance, 10 =>
    RepeatedTitle, 11 => FrontMatter, 12 => Stray,
});

/// A stretch of the source text that was left out of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// Where it stands.
    pub span: Span,
    /// Why it was left out.
    pub reason: Reason,
}

fields!(Furniture { span, reason });

/// The rule by which a mention was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A name or alias of the collection's authority list. Set by hand.
    Authority,
    /// The authority list says whom this word means in this document. Set by hand.
    AuthorityNote,
    /// A country's name or alias.
    CountryName,
    /// A demonym: "Ukrainian".
    Demonym,
    /// A capital, region, city or other place of the gazetteer.
    Gazetteer,
    /// An organisation of the gazetteer, by name, alias or acronym.
    Organisation,
    /// A personal title stood before it: "President".
    Title,
    /// The name ends or begins like an organisation's: "… Ministry".
    OrganisationWord,
    /// An acronym that the text itself spells out.
    Acronym,
    /// A later, shorter mention of a name given in full before.
    ShortName,
    /// Two or more capitalised words that begin with a known given name, or speak.
    PersonShape,
    /// A calendar expression; the working is in [`Dated`].
    Calendar,
    /// The trained tagger, by what speaks for a name.
    Tagger,
    /// A correction of the mark itself. Set by hand.
    Correction,
}

variants!(Rule {
    0 => Authority, 1 => AuthorityNote, 2 => CountryName, 3 => Demonym, 4 => Gazetteer, 5 =>
    Title, 6 => OrganisationWord, 7 => Acronym, 8 => ShortName, 9 => PersonShape, 10 =>
    Calendar, 11 => Organisation, 12 => Tagger, 13 => Correction,
});

/// Why a mention is what it is: the answer to "why is this here?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The rule that spoke.
    pub rule: Rule,
    /// What it went by: the alias matched, the title before, the full name referred to; may be empty.
    pub clue: String,
}

fields!(Why { rule, clue });

/// The value of a calendar expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The value.
    pub edtf: Edtf,
    /// How it was reached: printed words → anchor → rule → value. A sentence for readers.
    pub working: String,
    /// Something that cannot be right, e.g. "after the printed date".
    pub flag: Option<String>,
}

fields!(Dated { edtf, working, flag });

/// One occurrence of a name, nationality or date in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands in the source text.
    pub span: Span,
    /// What kind of thing it speaks of.
    pub kind: Kind,
    /// The thing, for persons, organisations and places.
    pub entity: Option<EntityKey>,
    /// The country that it makes the document mention: that of a place or nationality, or one named
    /// within an organisation's name ("Russian Foreign Ministry"). Never where somebody is at home.
    pub country: Option<Country>,
    /// The part it stands in. Mentions in furniture are kept for the raw view and never counted.
    pub part: Part,
    /// Why it is what it is.
    pub why: Why,
    /// The value, for dates.
    pub dated: Option<Dated>,
}

fields!(Mention { span, kind, entity, country, part, why, dated });

/// The thing that mentions speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its identifier.
    pub key: EntityKey,
    /// `Person`, `Organisation` or `Place`.
    pub kind: Kind,
    /// Its name, as shown.
    pub name: String,
    /// Other names, sorted.
    pub aliases: Vec<String>,
    /// Where it is at home (organisations, persons) or lies (places).
    pub country: Option<Country>,
    /// For places: the next larger place.
    pub within: Option<EntityKey>,
    /// For places: who holds it and since when, if that differs from `country`. Shown, never counted.
    pub control: Option<String>,
    /// What a reader should know: "In 001, bare “Kim” is he".
    pub note: Option<String>,
    /// Whether a person set it (authority list) or a rule found it.
    pub by_hand: bool,
    /// Keys by which it was known before; links with them still open.
    pub former_keys: Vec<EntityKey>,
}

fields!(Entity { key, kind, name, aliases, country, within, control, note, by_hand, former_keys });

/// How a document's date of publication is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// The day stands in the text.
    Printed,
    /// Worked out.
    Inferred,
    /// Given by metadata from outside the text.
    Supplied,
}

variants!(Evidence { 0 => Printed, 1 => Inferred, 2 => Supplied });

/// A document's date of publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The value.
    pub edtf: Edtf,
    /// How it is known.
    pub evidence: Evidence,
    /// The reasoning, a sentence for readers.
    pub working: String,
}

fields!(Published { edtf, evidence, working });

/// The title of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// What is shown.
    pub text: String,
    /// Where it stands in the source text, whose slice it then equals; `None` when it was supplied.
    pub span: Option<Span>,
}

fields!(Title { text, span });

/// Who published a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outlet {
    /// The facet's value.
    pub slug: String,
    /// What is shown.
    pub name: String,
}

fields!(Outlet { slug, name });

/// A document as it was read: the source text, and all that metadata and rules say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its stable identifier.
    pub key: DocKey,
    /// The source text, untouched.
    pub source: String,
    /// Its title; a document without one is titled by its first words.
    pub title: Title,
    /// Who published it.
    pub outlet: Option<Outlet>,
    /// Whence the outlet has it: "rewritten from AP".
    pub origin: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Where it was filed.
    pub dateline: Option<String>,
    /// BCP 47 tag of its language.
    pub language: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// The body, in order, without overlaps.
    pub blocks: Vec<Block>,
    /// The rest, in order. Blocks and furniture overlap nowhere.
    pub furniture: Vec<Furniture>,
    /// Sorted by span; they overlap nowhere.
    pub mentions: Vec<Mention>,
    /// Sorted by span; they overlap nowhere.
    pub figures: Vec<Figure>,
    /// Sorted by span; they overlap nowhere.
    pub quotes: Vec<Quote>,
    /// Countries it is about, most prominent first.
    pub about: Vec<Country>,
}

fields!(Document {
    key,
    source,
    title,
    outlet,
    origin,
    byline,
    dateline,
    language,
    url,
    published,
    blocks,
    furniture,
    mentions,
    figures,
    quotes,
    about
});
