//! A builder of documents for tests: texts, mentions and dates in a few readable lines.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(unreachable_pub, reason = "shared by test files, each a crate of its own")]

pub mod sample;

use engine::bundle::{Bundle, Opened};
use engine::collection::Collection;
use engine::date::Edtf;
use engine::model::{
    Block, Country, Dated, DocId, DocKey, Document, Entity, EntityKey, Evidence, Furniture, Kind,
    Mention, Outlet, Part, Published, Reason, Rule, Span, Title, Why,
};
use engine::search::{Found, Match, matches, search};
use engine::view::View;

/// Begins a document.
pub fn document(key: &str) -> Builder {
    Builder(Document {
        key: DocKey(key.to_owned()),
        source: String::new(),
        title: Title { text: String::new(), span: None },
        outlet: None,
        origin: None,
        byline: None,
        dateline: None,
        language: None,
        url: None,
        published: None,
        blocks: Vec::new(),
        furniture: Vec::new(),
        mentions: Vec::new(),
        figures: Vec::new(),
        quotes: Vec::new(),
        about: Vec::new(),
    })
}

/// A document being built. Parts are appended to the source text, an empty line apart.
pub struct Builder(Document);

impl Builder {
    /// The title, given by metadata.
    pub fn supplied_title(mut self, text: &str) -> Self {
        self.0.title = Title { text: text.to_owned(), span: None };
        self
    }

    /// The title, printed in the text.
    pub fn title(self, text: &str) -> Self {
        let mut with = self.block(text, Part::Title);
        let span = with.0.blocks.last().map(|block| block.span);
        with.0.title = Title { text: text.to_owned(), span };
        with
    }

    pub fn body(self, text: &str) -> Self {
        self.block(text, Part::Body)
    }

    pub fn caption(self, text: &str) -> Self {
        self.block(text, Part::Caption)
    }

    pub fn furniture(mut self, text: &str) -> Self {
        let span = self.append(text);
        self.0.furniture.push(Furniture { span, reason: Reason::Stray });
        self
    }

    pub fn outlet(mut self, slug: &str, name: &str) -> Self {
        self.0.outlet = Some(Outlet { slug: slug.to_owned(), name: name.to_owned() });
        self
    }

    pub fn language(mut self, tag: &str) -> Self {
        self.0.language = Some(tag.to_owned());
        self
    }

    pub fn about(mut self, countries: &[&str]) -> Self {
        self.0.about = countries.iter().map(|&code| Country(code.to_owned())).collect();
        self
    }

    pub fn published(mut self, edtf: &str) -> Self {
        let (edtf, working) = (parse(edtf), String::new());
        self.0.published = Some(Published { edtf, evidence: Evidence::Printed, working });
        self
    }

    /// The next occurrence of `words` that is not yet a mention speaks of `entity`.
    pub fn mention(self, words: &str, kind: Kind, entity: &str) -> Self {
        self.push(words, kind, |mention| mention.entity = Some(EntityKey(entity.to_owned())))
    }

    /// A place with its country.
    pub fn place(self, words: &str, entity: &str, country: &str) -> Self {
        self.push(words, Kind::Place, |mention| {
            mention.entity = Some(EntityKey(entity.to_owned()));
            mention.country = Some(Country(country.to_owned()));
        })
    }

    pub fn nationality(self, words: &str, country: &str) -> Self {
        self.push(words, Kind::Nationality, |mention| {
            mention.country = Some(Country(country.to_owned()));
        })
    }

    pub fn date(self, words: &str, edtf: &str) -> Self {
        self.push(words, Kind::Date, |mention| {
            mention.dated = Some(Dated { edtf: parse(edtf), working: String::new(), flag: None });
        })
    }

    pub fn build(mut self) -> Document {
        self.0.mentions.sort_by_key(|mention| mention.span);
        self.0
    }

    fn block(mut self, text: &str, part: Part) -> Self {
        let span = self.append(text);
        self.0.blocks.push(Block { span, part });
        self
    }

    fn append(&mut self, text: &str) -> Span {
        if !self.0.source.is_empty() {
            self.0.source.push_str("\n\n");
        }
        let start = self.0.source.len() as u32;
        self.0.source.push_str(text);
        Span::new(start, self.0.source.len() as u32)
    }

    fn push(mut self, words: &str, kind: Kind, fill: impl FnOnce(&mut Mention)) -> Self {
        let taken = |span: Span| self.0.mentions.iter().any(|other| other.span.overlaps(span));
        let spans = self.0.source.match_indices(words);
        let span = spans
            .map(|(start, _)| Span::new(start as u32, (start + words.len()) as u32))
            .find(|&span| !taken(span))
            .unwrap_or_else(|| panic!("{words:?} stands not often enough in {:?}", self.0.source));
        let block = self.0.blocks.iter().find(|block| block.span.contains(span));
        let mut mention = Mention {
            span,
            kind,
            entity: None,
            country: None,
            part: block.map_or(Part::Furniture, |block| block.part),
            why: Why { rule: Rule::Gazetteer, clue: String::new() },
            dated: None,
        };
        fill(&mut mention);
        self.0.mentions.push(mention);
        self
    }
}

/// An entity with its aliases.
pub fn entity(kind: Kind, key: &str, name: &str, aliases: &[&str]) -> Entity {
    Entity {
        key: EntityKey(key.to_owned()),
        kind,
        name: name.to_owned(),
        aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
        country: None,
        within: None,
        control: None,
        note: None,
        by_hand: false,
        former_keys: Vec::new(),
    }
}

/// A place within another, `within` being empty for none.
pub fn place(key: &str, name: &str, country: &str, within: &str, aliases: &[&str]) -> Entity {
    Entity {
        country: Some(Country(country.to_owned())),
        within: Some(EntityKey(within.to_owned())).filter(|_| !within.is_empty()),
        ..entity(Kind::Place, key, name, aliases)
    }
}

pub fn parse(edtf: &str) -> Edtf {
    Edtf::parse(edtf).expect("tests write valid dates")
}

/// A small collection with its index.
pub struct Library {
    pub documents: Vec<Document>,
    pub entities: Vec<Entity>,
    pub bundle: Opened,
}

/// Short, so that a failing random case can be read: the index follows from the rest.
impl std::fmt::Debug for Library {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for document in &self.documents {
            let published = document.published.as_ref().map(|it| it.edtf.as_str());
            write!(f, "{} {:?} {published:?} ", document.key, document.title)?;
            writeln!(f, "{:?} {:?}", document.source, document.language)?;
            for mention in &document.mentions {
                let date = mention.dated.as_ref().map(|it| it.edtf.as_str());
                let (kind, entity) = (mention.kind, &mention.entity);
                writeln!(
                    f,
                    "  {kind:?} {entity:?} {:?} {:?} {date:?}",
                    mention.country, mention.part
                )?;
            }
        }
        Ok(())
    }
}

impl Library {
    pub fn new(mut documents: Vec<Document>, mut entities: Vec<Entity>) -> Self {
        documents.sort_by(|a, b| a.key.cmp(&b.key));
        entities.sort_by(|a, b| a.key.cmp(&b.key));
        let names = [
            ("CN", "China"),
            ("JP", "Japan"),
            ("KP", "North Korea"),
            ("KR", "South Korea"),
            ("RU", "Russia"),
            ("UA", "Ukraine"),
            ("US", "United States"),
        ];
        let countries = names.map(|(code, name)| (Country(code.to_owned()), name.to_owned()));
        let bundle = Bundle {
            name: String::new(),
            digest: String::new(),
            documents,
            entities,
            countries: countries.into(),
        };
        let opened = Opened::open(bundle.write()).expect("as it was written");
        Self { documents: bundle.documents, entities: bundle.entities, bundle: opened }
    }

    pub fn search(&self, view: &View) -> Found {
        search(self.bundle.documents(), &self.bundle.index(), view, 100)
    }

    /// Where the query stands in document number `id`.
    pub fn matches(&self, id: usize, view: &View) -> Vec<Match> {
        matches(&self.documents[id], &self.bundle.index(), DocId(id as u32), view)
    }

    /// Answers a link whose query is `query`.
    pub fn ask(&self, query: &str, link: &str) -> Found {
        let read = View::read(link);
        assert_eq!(read.left_out, [], "{link}");
        self.search(&View { query: query.to_owned(), ..read.view })
    }

    /// The keys of the documents found, joined by spaces.
    pub fn keys(&self, query: &str, link: &str) -> String {
        let keys = self.ask(query, link).hits.into_iter().map(|hit| hit.key.0);
        keys.collect::<Vec<_>>().join(" ")
    }
}

/// A collection of documents in order of key, written and opened.
pub fn opened(documents: Vec<Document>, entities: Vec<Entity>) -> Collection {
    let (name, digest) = ("Reports".to_owned(), "0".repeat(64));
    let bundle = Bundle { name, digest, documents, entities, countries: Vec::new() };
    Collection::open(bundle.write()).expect("as it was written")
}

/// `text` with `«marks»` around spans.
pub fn marked(text: &str, spans: &[Span]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for span in spans {
        out.extend([Span::new(at, span.start).of(text), "«", span.of(text), "»"]);
        at = span.end;
    }
    out + Span::new(at, text.len() as u32).of(text)
}
