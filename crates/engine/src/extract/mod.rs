//! Extraction: from a source text, by metadata, authority list, gazetteer and rules, to a [`Document`].
//!
//! ```text
//! Source ── layout ──▶ title, blocks, furniture ── scene ──▶ stretches of tokens
//!   known   names of the authority list and the gazetteer  ┐
//!   rules   titles, endings, acronyms, short names         ├─▶ candidates ── select ──▶ mentions
//!   tagger  names in running text that no list has         │
//!   calendar expressions, anchored at the publication date ┘
//! mentions' candidates ── claims ──▶ figures and quotations, with those who give and say them
//! both ── remarks ──▶ as a person has set them
//! candidates of all documents ── entities ──▶ keys;  mentions ── prominence ──▶ about
//! ```
//!
//! A mention takes the whole name of an organisation, the country in it included ("Russian Foreign
//! Ministry"); that country is then told by [`Mention::country`], so that mentions never overlap and no
//! country is lost.

mod authority;
mod calendar;
mod claims;
mod entities;
mod furniture;
mod gazetteer;
mod known;
mod language;
mod layout;
mod lexicon;
mod lists;
mod metadata;
mod outlet;
mod prominence;
mod publication;
mod remarks;
mod rules;
mod scene;
mod slug;
mod table;
mod tagged;
pub mod tagger;
mod teams;
mod words;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use authority::{Authority, Means, Named};
pub use gazetteer::{Gazetteer, GazetteerError, Tables};
pub use metadata::{Metadata, Quoted, Statement};
pub use remarks::Remark;
pub use slug::slug;

use crate::codec::fields;
use crate::model::{Country, DocKey, Document, Entity, Mention, Part, Published, Span};
use calendar::Times;
use claims::{Claims, claims};
use entities::{Entities, Finished};
use known::{Context, Hints, Known};
use layout::Layout;
use remarks::Remarks;
use scene::{Candidate, Scene, standing};
use tagged::Tagged;
use tagger::Tagger;

/// A source text with all that is known about it before reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The document key, already decided.
    pub key: String,
    /// The source text.
    pub text: String,
    /// Where the front matter of a Markdown file stands, its `---` lines included.
    pub front_matter: Option<Span>,
    /// What metadata says; every field may be absent.
    pub metadata: Metadata,
}

fields!(Source { key, text, front_matter, metadata });

/// The documents and entities of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extracted {
    /// In order of key.
    pub documents: Vec<Document>,
    /// Those that the documents mention, and the places these lie in, in order of key.
    pub entities: Vec<Entity>,
    /// Names of all countries that occur, by code.
    pub countries: Vec<(Country, String)>,
    /// What metadata quotes of a document and its text does not hold, in order of document.
    pub not_found: Vec<(DocKey, String)>,
}

/// Reads a whole collection: the same set of sources gives the same result, whatever their order.
///
/// Without a tagger, names that are in no list are found by rules alone.
pub fn extract(
    sources: Vec<Source>,
    authority: &Authority,
    gazetteer: &Gazetteer,
    tagger: Option<&Tagger>,
) -> Extracted {
    let extractor = Extractor::new(authority, gazetteer, tagger);
    let drafts = sources.into_iter().map(|source| extractor.draft(source)).collect();
    extractor.finish(drafts)
}

/// Reads a collection in two steps: each document by itself, in any order and on any thread, then all
/// of them together.
pub struct Extractor<'a> {
    known: Known<'a>,
    tagger: Option<&'a Tagger>,
}

impl<'a> Extractor<'a> {
    /// An extractor for documents of one collection; see [`extract`].
    pub fn new(
        authority: &'a Authority,
        gazetteer: &'a Gazetteer,
        tagger: Option<&'a Tagger>,
    ) -> Self {
        Self { known: Known::new(authority, gazetteer), tagger }
    }

    /// Reads one document.
    pub fn draft(&self, source: Source) -> Draft {
        Draft::of(source, &self.known, self.tagger)
    }

    /// Joins the names of all documents to entities, and gives these their keys.
    pub fn finish(&self, mut drafts: Vec<Draft>) -> Extracted {
        drafts.sort_by(|one, two| one.order().cmp(&two.order()));
        let mut entities = Entities::default();
        for draft in &drafts {
            for candidate in &draft.candidates {
                entities.meet(candidate, candidate.span.of(&draft.source.text));
            }
        }
        let finished = entities.finish(&self.known);
        let mut extracted = Extracted::default();
        for draft in drafts {
            let key = DocKey(draft.source.key.clone());
            let missing = draft.layout.not_found.iter().cloned();
            extracted.not_found.extend(missing.map(|words| (key.clone(), words)));
            extracted.documents.push(draft.document(&self.known, &finished));
        }
        extracted.entities = finished.into_entities();
        extracted.countries = entities::country_names(&self.known, countries(&extracted));
        extracted
    }
}

/// All countries that a collection speaks of.
fn countries(extracted: &Extracted) -> BTreeSet<Country> {
    let documents = extracted.documents.iter();
    let mentioned = documents.flat_map(|document| {
        let mentioned = document.mentions.iter().filter_map(|mention| mention.country.as_ref());
        mentioned.chain(&document.about)
    });
    let homes = extracted.entities.iter().filter_map(|entity| entity.country.as_ref());
    mentioned.chain(homes).cloned().collect()
}

/// A document before its entities have keys: what [`Extractor::draft`] read. As bytes it may be finished
/// by another process, with the same gazetteer.
pub struct Draft {
    source: Source,
    layout: Layout,
    published: Option<Published>,
    candidates: Vec<Candidate>,
    claims: Claims,
    /// What speaks for a country without naming it.
    hints: Hints,
}

fields!(Draft { source, layout, published, candidates, claims, hints });

impl Draft {
    /// In which order the documents of a collection stand.
    fn order(&self) -> (&str, &str) {
        (&self.source.key, &self.source.text)
    }

    fn of(source: Source, known: &Known<'_>, tagger: Option<&Tagger>) -> Self {
        let mut layout = layout::lay_out(&source, known.gazetteer);
        let mut remarks = Remarks::of(&source, &layout);
        let scene = Scene::new(&source.key, &source.text, &layout, known.gazetteer);
        let mut context = Context::of(&scene, known.gazetteer);
        let hints = known.hints(&scene, &layout, &context);
        context.countries.extend(known::plain(&hints).cloned());
        let times = Times::of(&scene);
        let published = source.metadata.published();
        let published = published.or_else(|| publication::told(scene.text, &layout, &times));
        let mut candidates = known.candidates(&scene, &context);
        candidates.extend(calendar::candidates(scene.text, &times, published.as_ref()));
        candidates.extend(rules::full_names(&scene, known));
        let names = tagger.map(|tagger| Tagged::of(&scene, known, tagger, &candidates));
        let names = names.unwrap_or_default();
        candidates.retain(|candidate| names.allows(candidate));
        candidates.extend(names.candidates(&scene, known, &context));
        let short_names = rules::short_names(&scene, &standing(candidates.iter()));
        candidates.extend(short_names);
        candidates.retain(|candidate| names.allows(candidate));
        let mut candidates = standing(candidates.into_iter());
        known::metonyms(known.gazetteer, &scene, &mut candidates);
        remarks.correct(&mut candidates);
        let mut claims = claims(&scene, &candidates);
        remarks.correct_claims(&mut claims);
        layout.not_found.append(&mut remarks.not_found);
        Self { source, layout, published, candidates, claims, hints }
    }

    fn document(self, known: &Known<'_>, finished: &Finished) -> Document {
        let Self { source, layout, published, candidates, mut claims, hints } = self;
        let mentions = mentions(candidates, &layout, finished);
        claims.resolve(&source.text, &mentions);
        let metadata = source.metadata;
        let about = if metadata.about.is_empty() {
            // A title that stands nowhere in the text; one made of its first words is no second mention.
            let supplied = metadata.title.filter(|_| layout.title.span.is_none());
            let title = supplied.map(|title| known.countries_in(&title)).unwrap_or_default();
            prominence::about(&layout.blocks, &mentions, &title, &hints)
        } else {
            metadata.about.clone()
        };
        let outlet =
            metadata.outlet.or_else(|| outlet::outlet(&source.text, &layout, known.gazetteer));
        let language = metadata.language.or_else(|| language::language(&source.text, &layout));
        Document {
            key: DocKey(source.key),
            source: source.text,
            published,
            title: layout.title,
            outlet,
            origin: metadata.origin,
            byline: metadata.byline.or(layout.byline),
            dateline: metadata.dateline.or(layout.dateline),
            language,
            url: metadata.url,
            blocks: layout.blocks,
            furniture: layout.furniture,
            mentions,
            figures: claims.figures,
            quotes: claims.quotes,
            about,
        }
    }
}

/// The mentions that candidates become once their entities have keys.
fn mentions(candidates: Vec<Candidate>, layout: &Layout, finished: &Finished) -> Vec<Mention> {
    let part_of = |span: Span| {
        let after = layout.blocks.partition_point(|block| block.span.start <= span.start);
        let block = after.checked_sub(1).map(|at| layout.blocks[at]);
        block.filter(|block| block.span.contains(span)).map_or(Part::Furniture, |block| block.part)
    };
    let mention = |candidate: Candidate| Mention {
        span: candidate.span,
        kind: candidate.kind,
        entity: finished.key(&candidate),
        country: candidate.country,
        part: part_of(candidate.span),
        why: candidate.why,
        dated: candidate.dated,
    };
    candidates.into_iter().map(mention).collect()
}
