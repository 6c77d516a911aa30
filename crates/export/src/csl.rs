//! Documents as CSL-JSON, an array (schema `csl-data.json` of the Citation Style Language).

use engine::citation;
use engine::model::{Document, Published};
use serde::Serialize;
use serde_json::{Value, json};

use crate::dates::{Dating, Parts, note};
use crate::plain::line;
use crate::selection::Selection;

/// Absent values are left out: the schema knows no null.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'a> {
    id: &'a str,
    r#type: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    note: String,
}

/// A by-line as it is printed: it may be no name, or several.
#[derive(Serialize)]
struct Name {
    literal: String,
}

#[derive(Serialize)]
struct Date {
    #[serde(rename = "date-parts")]
    parts: Vec<Vec<i32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    season: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    circa: Option<bool>,
    /// Printed instead of the parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    literal: Option<String>,
}

/// The array, an item a line.
pub(crate) fn pieces(selection: &Selection<'_>) -> impl Iterator<Item = String> {
    let items = selection.documents().enumerate().map(|(at, document)| {
        let before = if at == 0 { "" } else { ",\n" };
        format!("{before}{}", item(selection, &document))
    });
    std::iter::once("[\n".to_owned()).chain(items).chain(["\n]\n".to_owned()])
}

fn item(selection: &Selection<'_>, document: &Document) -> Value {
    let published = document.published.as_ref();
    let byline = document.byline.as_deref().map(line).filter(|byline| !byline.is_empty());
    json!(Item {
        id: &document.key.0,
        r#type: if document.outlet.is_some() { "article-newspaper" } else { "document" },
        title: line(&document.title.text),
        author: byline.map(|literal| Name { literal }).into_iter().collect(),
        container_title: document.outlet.as_ref().map(|outlet| line(&outlet.name)),
        issued: published.and_then(date),
        language: document.language.as_deref(),
        url: selection.url(document),
        note: note(document),
    })
}

/// What is uncertain is `circa`; where parts say less than the value, words are printed instead.
fn date(published: &Published) -> Option<Date> {
    let dating = Dating::of(&published.edtf)?;
    let ends = [Some(dating.first), dating.last].into_iter().flatten();
    // A season is told beside a single year; of a range it is left out.
    let season = dating.first.month.filter(|month| *month > 20 && dating.last.is_none());
    Some(Date {
        parts: ends.map(numbers).collect(),
        season: season.map(|month| month - 20),
        circa: (!dating.is_certain || dating.is_open).then_some(true),
        literal: dating.is_open.then(|| citation::date(Some(published))),
    })
}

fn numbers(parts: Parts) -> Vec<i32> {
    let Parts { year, month, day } = parts.calendar();
    [Some(year), month.map(i32::from), day.map(i32::from)].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use engine::date::Edtf;
    use engine::model::Evidence;

    use super::*;

    #[test]
    fn dates_in_parts_and_words() {
        for (text, expected) in [
            ("2024-10-22", r#"{"date-parts":[[2024,10,22]]}"#),
            ("2022-09", r#"{"date-parts":[[2022,9]]}"#),
            ("2025-06-19?", r#"{"circa":true,"date-parts":[[2025,6,19]]}"#),
            ("2024-23", r#"{"date-parts":[[2024]],"season":3}"#),
            ("199X", r#"{"circa":true,"date-parts":[[1990],[1999]]}"#),
            ("[2025-09-21,2025-09-22]", r#"{"circa":true,"date-parts":[[2025,9,21],[2025,9,22]]}"#),
            ("2022-02-24/2022-09", r#"{"date-parts":[[2022,2,24],[2022,9]]}"#),
            ("2025-07/..", r#"{"circa":true,"date-parts":[[2025,7]],"literal":"since Jul 2025"}"#),
            ("[..2022]", r#"{"circa":true,"date-parts":[[2022]],"literal":"2022 or earlier"}"#),
        ] {
            let edtf = Edtf::parse(text).expect(text);
            let published = Published { edtf, evidence: Evidence::Printed, working: String::new() };
            let expected: Value = serde_json::from_str(expected).expect("JSON");
            assert_eq!(json!(date(&published)), expected, "{text}");
        }
    }
}
