//! A document as a record of RIS ("RIS Format Specifications", Research Information Systems, 2001): a tag and
//! a value a line, ended by CR and LF.

use engine::citation;
use engine::model::{Document, Published};

use crate::dates::{Dating, Parts, note};
use crate::plain::line;
use crate::selection::Selection;

/// One record.
pub(crate) fn record(selection: &Selection<'_>, document: &Document) -> String {
    let published = document.published.as_ref();
    let outlet = document.outlet.as_ref();
    let kind = if outlet.is_some() { "NEWS" } else { "GEN" };
    let tags = [
        ("TY", Some(kind.to_owned())),
        ("ID", Some(document.key.0.clone())),
        ("AU", document.byline.clone()),
        ("TI", Some(document.title.text.clone())),
        ("T2", outlet.map(|outlet| outlet.name.clone())),
        ("PY", published.and_then(year)),
        ("DA", published.and_then(date)),
        ("LA", document.language.clone()),
        ("UR", selection.url(document)),
        ("N1", Some(note(document))),
    ];
    let lines = tags.into_iter().filter_map(|(tag, value)| tagged(tag, &value?));
    lines.collect::<String>() + "ER  - \r\n\r\n"
}

/// A tag with its value, if there is one. A value is one line: else its rest could be read as another tag.
fn tagged(tag: &str, value: &str) -> Option<String> {
    let value = line(value);
    (!value.is_empty()).then(|| format!("{tag}  - {value}\r\n"))
}

/// The year, where it is known.
fn year(published: &Published) -> Option<String> {
    let Parts { year, .. } = Dating::of(&published.edtf)?.shared()?;
    Some(format!("{year:04}"))
}

/// `YYYY/MM/DD/other information`, as far as the day is known. The rest tells in words what the parts do not.
fn date(published: &Published) -> Option<String> {
    let dating = Dating::of(&published.edtf)?;
    let Parts { year, month, day } = dating.shared()?.calendar();
    let part = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
    let said = dating.is_certain
        && dating.last.is_none()
        && dating.shared() == Some(dating.first.calendar());
    let words =
        if said { String::new() } else { citation::date(Some(published)).replace('/', "-") };
    Some(format!("{year:04}/{}/{}/{words}", part(month), part(day)))
}

#[cfg(test)]
mod tests {
    use engine::date::Edtf;
    use engine::model::Evidence;

    use super::*;

    #[test]
    fn a_value_is_one_line() {
        for (value, expected) in [
            ("Kursk", Some("TI  - Kursk\r\n")),
            ("Kursk\r\nER  - \r\nTY  - BOOK", Some("TI  - Kursk ER - TY - BOOK\r\n")),
            ("a\u{2028}b\u{85}c\u{b}d", Some("TI  - a b c d\r\n")),
            (" \u{202E}", None),
            ("", None),
        ] {
            assert_eq!(tagged("TI", value).as_deref(), expected, "{value:?}");
        }
    }

    #[test]
    fn dates_as_far_as_they_are_known() {
        for (text, of_year, of_date) in [
            ("2024-10-22", "2024", "2024/10/22/"),
            ("2022-09", "2022", "2022/09//"),
            ("2025", "2025", "2025///"),
            ("2025-06-19?", "2025", "2025/06/19/perhaps 19 Jun 2025"),
            ("2024-23", "2024", "2024///autumn 2024"),
            ("[2025-09-21,2025-09-22]", "2025", "2025/09//21–22 Sep 2025"),
            ("[2022-08-24..2022-09-23]", "2022", "2022///between 24 Aug and 23 Sep 2022"),
            ("[2023-12..2024-01]", "", ""),
            ("2025-07/..", "", ""),
        ] {
            let edtf = Edtf::parse(text).expect(text);
            let published = Published { edtf, evidence: Evidence::Printed, working: String::new() };
            assert_eq!(year(&published).unwrap_or_default(), of_year, "{text}");
            assert_eq!(date(&published).unwrap_or_default(), of_date, "{text}");
        }
    }
}
