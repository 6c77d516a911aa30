//! Who says what: words in quotation marks, figures that somebody gives, and sentences that doubt what they
//! say.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::codec::{fields, variants};
use crate::collection::{Collection, context};
use crate::date::{Day, Edtf};
use crate::model::{
    Attribution, DocKey, Document, EntityKey, Facet, Figure, Numeral, Outlet, Part, Quote,
    Reference, Span,
};
use crate::order;
use crate::passage::Passage;
use crate::text::{fold, tokens};
use crate::view::View;

use super::doubts::{doubt, sentences};
use super::{Named, Population};

/// What a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Words in quotation marks.
    Quotation,
    /// A figure that somebody gives.
    Figure,
    /// A sentence that marks itself as not established.
    Sentence,
}

variants!(Said { 0 => Quotation, 1 => Figure, 2 => Sentence });

/// The word by which links choose what is doubted, beside those of [`Said`].
pub const DOUBTED: &str = "doubted";

impl Said {
    /// The word that links carry.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Quotation => "quotation",
            Self::Figure => "figure",
            Self::Sentence => "sentence",
        }
    }
}

/// Somebody who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The value that links carry: the key of an entity, else the folded words of the text.
    pub key: String,
    /// The name, or the words of the text.
    pub name: String,
    /// The thing, when the words are a mention of one.
    pub entity: Option<EntityKey>,
    /// How many statements.
    pub count: u32,
    /// In how many documents.
    pub documents: u32,
}

fields!(Voice { key, name, entity, count, documents });

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is.
    pub said: Said,
    /// The report.
    pub document: DocKey,
    /// The report's title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<Outlet>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// What stands around the words, and where in it they stand.
    pub context: (String, Span),
    /// Where the words stand, as links carry it.
    pub passage: Option<Passage>,
    /// Whose words they are.
    pub speaker: Option<Named>,
    /// How the speaker of a quotation is known.
    pub attribution: Attribution,
    /// The verb as printed: "said", "tweeted".
    pub verb: Option<String>,
    /// The words of doubt.
    pub doubt: Option<String>,
    /// Through whom the report has it.
    pub relay: Option<Named>,
    /// How many of the documents that pass carry the same words, or the same figure of the same
    /// population.
    pub reports: u32,
    /// From how many different speakers these have it; a document that names none is a speaker itself.
    pub origins: u32,
}

fields!(Statement {
    said,
    document,
    title,
    outlet,
    published,
    context,
    passage,
    speaker,
    attribution,
    verb,
    doubt,
    relay,
    reports,
    origins
});

/// What is said in the documents that pass a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statements {
    /// How many statements there are of what is chosen.
    pub total: u32,
    /// How many documents pass.
    pub documents: u32,
    /// How many statements are doubted, whoever speaks.
    pub doubted: u32,
    /// Everybody who speaks in these documents, whoever is chosen: who says most first, then by name.
    pub voices: Vec<Voice>,
    /// The first statements: by voice in their order, those of nobody last; the newest report first.
    pub rows: Vec<Statement>,
}

fields!(Statements { total, documents, doubted, voices, rows });

impl Statements {
    /// What the documents that pass `view` say, of the speaker and the doubt it asks for, at most `limit`
    /// rows.
    pub fn of(collection: &Collection, view: &View, limit: u32) -> Self {
        let documents: Vec<Document> = collection.passing(view).collect();
        let drafts: Vec<Draft> =
            documents.iter().flat_map(|document| drafts(document, collection)).collect();
        let voices = voices(&drafts);
        let claims = claims(&drafts);
        let chosen = chosen(&drafts, &voices, view);
        Self {
            total: chosen.len() as u32,
            documents: documents.len() as u32,
            doubted: drafts.iter().filter(|draft| draft.doubt.is_some()).count() as u32,
            rows: chosen.iter().take(limit as usize).map(|draft| draft.row(&claims)).collect(),
            voices,
        }
    }
}

/// A statement while the others are not known.
struct Draft<'a> {
    document: &'a Document,
    said: Said,
    /// The words: a quotation, a figure, a sentence.
    span: Span,
    /// The key of the speaker.
    voice: Option<String>,
    speaker: Option<Named>,
    attribution: Attribution,
    verb: Option<Span>,
    doubt: Option<Span>,
    relay: Option<Named>,
    /// The same in all statements that claim the same; empty where that cannot be told.
    claim: String,
}

impl Draft<'_> {
    fn is_wanted(&self, view: &View) -> bool {
        let passes = |facet, values: &[&str]| view.choices(facet).is_none_or(|it| it.pass(values));
        let voice: Vec<&str> = self.voice.as_deref().into_iter().collect();
        let doubted = self.doubt.map(|_| DOUBTED);
        let sorts: Vec<&str> = [self.said.as_str()].into_iter().chain(doubted).collect();
        passes(Facet::Speaker, &voice) && passes(Facet::Said, &sorts)
    }

    fn day(&self) -> Option<Day> {
        self.document.published.as_ref()?.edtf.interval().earliest
    }

    fn row(&self, claims: &BTreeMap<String, Claim>) -> Statement {
        let document = self.document;
        let words = |span: Span| context::folded(span.of(&document.source));
        let body: Vec<Span> = document.blocks.iter().map(|block| block.span).collect();
        let claim = claims.get(&self.claim);
        Statement {
            said: self.said,
            document: document.key.clone(),
            title: document.title.text.clone(),
            outlet: document.outlet.clone(),
            published: document.published.as_ref().map(|published| published.edtf.clone()),
            context: context::around(document, self.span),
            passage: Passage::of(&document.source, &body, self.span),
            speaker: self.speaker.clone(),
            attribution: self.attribution,
            verb: self.verb.map(words),
            doubt: self.doubt.map(words),
            relay: self.relay.clone(),
            reports: claim.map_or(1, |claim| claim.documents.len() as u32),
            origins: claim.map_or(1, |claim| claim.speakers.len() as u32),
        }
    }
}

/// All statements of a document, in reading order.
fn drafts<'a>(document: &'a Document, collection: &Collection) -> Vec<Draft<'a>> {
    let named = |reference: &Reference| Named::of(reference, document, collection);
    let mut drafts: Vec<Draft> = Vec::new();
    for quote in document.quotes.iter().filter(|quote| quote.part != Part::Furniture) {
        drafts.push(quotation(document, quote, named));
    }
    let given = document.figures.iter().filter(|figure| figure.part != Part::Furniture);
    for figure in given.filter(|figure| figure.claimant.is_some()) {
        drafts.push(given_figure(document, figure, named));
    }
    for sentence in sentences(document) {
        let Some(doubt) = doubt(&document.source, sentence) else { continue };
        let mut is_said = false;
        for draft in drafts.iter_mut().filter(|draft| draft.span.overlaps(sentence)) {
            draft.doubt.get_or_insert(doubt);
            is_said = true;
        }
        if !is_said {
            drafts.push(doubted_sentence(document, sentence, doubt));
        }
    }
    order::sort_by_key(&mut drafts, |draft| draft.span);
    drafts
}

fn quotation<'a>(
    document: &'a Document,
    quote: &Quote,
    named: impl Fn(&Reference) -> Named,
) -> Draft<'a> {
    let terms: Vec<String> =
        tokens(quote.span.of(&document.source)).into_iter().map(|token| token.term).collect();
    Draft {
        document,
        said: Said::Quotation,
        span: quote.span,
        voice: quote.speaker.as_ref().map(|speaker| voice_key(speaker, document)),
        speaker: quote.speaker.as_ref().map(&named),
        attribution: quote.attribution,
        verb: quote.verb,
        doubt: quote.certainty,
        relay: quote.relay.as_ref().map(named),
        claim: format!("“{}”", terms.join(" ")),
    }
}

fn given_figure<'a>(
    document: &'a Document,
    figure: &Figure,
    named: impl Fn(&Reference) -> Named,
) -> Draft<'a> {
    let by_hand = figure.numeral == Numeral::ByHand;
    let upper = figure.upper.map(|upper| format!("–{upper}")).unwrap_or_default();
    let population = Population::of(figure, document).key();
    Draft {
        document,
        said: Said::Figure,
        span: figure.span,
        voice: figure.claimant.as_ref().map(|claimant| voice_key(claimant, document)),
        speaker: figure.claimant.as_ref().map(&named),
        attribution: if by_hand { Attribution::ByHand } else { Attribution::Verb },
        verb: None,
        doubt: None,
        relay: figure.relay.as_ref().map(named),
        claim: format!("{}{upper} {population}", figure.value),
    }
}

fn doubted_sentence(document: &Document, span: Span, doubt: Span) -> Draft<'_> {
    Draft {
        document,
        said: Said::Sentence,
        span,
        voice: None,
        speaker: None,
        attribution: Attribution::Unknown,
        verb: None,
        doubt: Some(doubt),
        relay: None,
        claim: String::new(),
    }
}

/// The value by which links tell who speaks.
fn voice_key(reference: &Reference, document: &Document) -> String {
    match &reference.entity {
        Some(key) => key.0.clone(),
        None => fold(&context::folded(reference.span.of(&document.source))),
    }
}

/// Everybody who speaks, in the order in which they are listed.
fn voices(drafts: &[Draft]) -> Vec<Voice> {
    let mut found: BTreeMap<&String, (&Named, u32, BTreeSet<&DocKey>)> = BTreeMap::new();
    for draft in drafts {
        let (Some(key), Some(speaker)) = (&draft.voice, &draft.speaker) else { continue };
        let (_, count, documents) =
            found.entry(key).or_insert_with(|| (speaker, 0, BTreeSet::new()));
        *count += 1;
        documents.insert(&draft.document.key);
    }
    let voice = |(key, (speaker, count, documents)): (&String, (&Named, u32, BTreeSet<_>))| Voice {
        key: key.clone(),
        name: speaker.name().to_owned(),
        entity: speaker.entity.as_ref().map(|(key, _)| key.clone()),
        count,
        documents: documents.len() as u32,
    };
    let mut voices: Vec<Voice> = found.into_iter().map(voice).collect();
    order::sort_by_key(&mut voices, |voice| (Reverse(voice.count), fold(&voice.name)));
    voices
}

/// The statements that a view wants, in the order of the voices; those of nobody last.
fn chosen<'a, 'd>(drafts: &'a [Draft<'d>], voices: &[Voice], view: &View) -> Vec<&'a Draft<'d>> {
    let places: BTreeMap<&String, usize> =
        voices.iter().enumerate().map(|(place, voice)| (&voice.key, place)).collect();
    let place = |draft: &Draft| {
        let voice = draft.voice.as_ref().and_then(|key| places.get(key).copied());
        (voice.unwrap_or(usize::MAX), Reverse(draft.day()), draft.span)
    };
    let mut chosen: Vec<&Draft> = drafts.iter().filter(|draft| draft.is_wanted(view)).collect();
    order::sort_by_key(&mut chosen, |draft| place(draft));
    chosen
}

/// Who carries a claim, and who makes it.
#[derive(Default)]
struct Claim {
    documents: BTreeSet<DocKey>,
    speakers: BTreeSet<String>,
}

fn claims(drafts: &[Draft]) -> BTreeMap<String, Claim> {
    let mut claims: BTreeMap<String, Claim> = BTreeMap::default();
    for draft in drafts.iter().filter(|draft| !draft.claim.is_empty()) {
        let claim = claims.entry(draft.claim.clone()).or_default();
        claim.documents.insert(draft.document.key.clone());
        let own = || format!("={}", draft.document.key);
        claim.speakers.insert(draft.voice.clone().unwrap_or_else(own));
    }
    claims
}
