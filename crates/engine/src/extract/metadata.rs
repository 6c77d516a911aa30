//! What a person says about a document beforehand: a table of `metadata.toml`.

use serde::{Deserialize, Serialize};

use super::remarks::Remark;
use crate::codec::fields;
use crate::date::Edtf;
use crate::model::{Country, Evidence, Outlet, Published, Reason};

/// What is known about a document before reading it. Every key may be absent.
///
/// Texts quoted here are looked up in the source text; one that does not stand there is reported in
/// [`Extracted::not_found`](super::Extracted::not_found).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metadata {
    /// The document key, if it is not to be the slug of the file's path.
    pub key: Option<String>,
    /// The title. Where it stands in the text it is marked there; else it counts as supplied.
    pub title: Option<String>,
    /// Who published it: `{ slug = "japan-today", name = "Japan Today" }`.
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
    /// Statements about the day of publication; all hold together. Without any, the text is asked.
    pub published: Vec<Statement>,
    /// Countries that it is about, if the rule of prominence is to be overruled.
    pub about: Vec<Country>,
    /// Beginnings of paragraphs that stand under a picture.
    pub captions: Vec<String>,
    /// Sub-heads that run into the sentence after them.
    pub subheads: Vec<String>,
    /// What single marks are, if the rules are to be overruled.
    pub marks: Vec<Remark>,
    /// What is no part of the body. When any is given, the general rules for furniture keep off.
    pub furniture: Vec<Quoted>,
}

fields!(Metadata {
    key,
    title,
    outlet,
    origin,
    byline,
    dateline,
    language,
    url,
    published,
    about,
    captions,
    subheads,
    furniture,
    marks,
});

/// One statement about the day of publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The value.
    pub edtf: Edtf,
    /// How it is known; `supplied` unless said otherwise.
    #[serde(default = "supplied")]
    pub evidence: Evidence,
    /// The reasoning, a sentence for readers.
    #[serde(default)]
    pub working: String,
}

fields!(Statement { edtf, evidence, working });

const fn supplied() -> Evidence {
    Evidence::Supplied
}

/// A stretch of the source text that is furniture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quoted {
    /// The stretch as it stands in the text. Its first occurrence that is not quoted already is meant.
    pub text: String,
    /// Why it is no part of the body.
    pub reason: Reason,
}

fields!(Quoted { text, reason });

impl Metadata {
    /// The date of publication that all statements give together; `None` without statements.
    ///
    /// Statements that contradict those before them are left out, and the working says so. The
    /// weakest evidence counts: inferred, then supplied, then printed.
    pub fn published(&self) -> Option<Published> {
        let mut statements = self.published.iter().cloned();
        let first = statements.next()?;
        let first =
            Published { edtf: first.edtf, evidence: first.evidence, working: first.working };
        Some(statements.fold(first, |so_far, statement| together(so_far, &statement)))
    }
}

fn together(so_far: Published, statement: &Statement) -> Published {
    let Published { edtf, evidence, working } = so_far;
    let Some(both) = edtf.intersection(&statement.edtf) else {
        let working = format!("{working} Left out, because it contradicts: {}.", statement.edtf);
        return Published { edtf, evidence, working };
    };
    let working = format!("{working} {} Both together: {both}.", statement.working);
    let evidence = weaker(evidence, statement.evidence);
    Published { edtf: both, evidence, working: working.trim().to_owned() }
}

const fn weaker(one: Evidence, two: Evidence) -> Evidence {
    match (one, two) {
        (Evidence::Inferred, _) | (_, Evidence::Inferred) => Evidence::Inferred,
        (Evidence::Supplied, _) | (_, Evidence::Supplied) => Evidence::Supplied,
        (Evidence::Printed, Evidence::Printed) => Evidence::Printed,
    }
}
