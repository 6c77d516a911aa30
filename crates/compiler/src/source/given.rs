//! What a text says about itself: front matter, the fields of a line of JSON, the head of a page.

use engine::date::Edtf;
use engine::extract::{Metadata, Statement, slug};
use engine::model::{Evidence, Outlet};
use serde::Deserialize;

/// The keys of front matter, and of a line of JSON beside its `text`. Each may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Given {
    /// The document key.
    pub id: Option<String>,
    pub title: Option<String>,
    /// The day of publication, EDTF.
    pub date: Option<String>,
    /// The outlet's name.
    pub outlet: Option<String>,
    pub author: Option<String>,
    /// BCP 47.
    pub lang: Option<String>,
    pub url: Option<String>,
}

impl Given {
    /// The names of the keys.
    pub(crate) const KEYS: [&str; 7] = ["id", "title", "date", "outlet", "author", "lang", "url"];

    /// As metadata. `whence` names the place for readers: "front matter".
    ///
    /// # Errors
    /// A sentence, when the date is no EDTF.
    pub(crate) fn metadata(self, whence: &str) -> Result<Metadata, String> {
        let statement = |date: String| {
            let edtf = Edtf::parse(&date).map_err(|error| format!("date: {error}"))?;
            let working = format!("The date stands in the {whence}.");
            Ok::<_, String>(Statement { edtf, evidence: Evidence::Supplied, working })
        };
        Ok(Metadata {
            key: self.id,
            title: self.title,
            outlet: self.outlet.map(|name| Outlet { slug: slug(&name), name }),
            byline: self.author,
            language: self.lang,
            url: self.url,
            published: self.date.map(statement).transpose()?.into_iter().collect(),
            ..Metadata::default()
        })
    }
}

/// `metadata` where it says something, else `given`.
pub(crate) fn over(given: Metadata, metadata: Metadata) -> Metadata {
    Metadata {
        key: metadata.key.or(given.key),
        title: metadata.title.or(given.title),
        outlet: metadata.outlet.or(given.outlet),
        origin: metadata.origin.or(given.origin),
        byline: metadata.byline.or(given.byline),
        dateline: metadata.dateline.or(given.dateline),
        language: metadata.language.or(given.language),
        url: metadata.url.or(given.url),
        published: said(given.published, metadata.published),
        about: said(given.about, metadata.about),
        captions: said(given.captions, metadata.captions),
        subheads: said(given.subheads, metadata.subheads),
        marks: said(given.marks, metadata.marks),
        furniture: said(given.furniture, metadata.furniture),
    }
}

fn said<T>(given: Vec<T>, metadata: Vec<T>) -> Vec<T> {
    if metadata.is_empty() { given } else { metadata }
}
