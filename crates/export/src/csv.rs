//! Rows as CSV: RFC 4180, UTF-8, a row of names first.

use std::iter;

use serde_json::Value;

use crate::tables::{Row, Table};

pub(crate) fn pieces<'a>(
    table: Table,
    rows: impl Iterator<Item = Row> + 'a,
) -> impl Iterator<Item = String> + 'a {
    let names = table.columns().iter().map(|name| Value::from(*name)).collect();
    iter::once(names).chain(rows).map(|row: Row| line(&row))
}

fn line(row: &[Value]) -> String {
    row.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n"
}

fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(member).collect::<Vec<_>>().join("; "),
        value => value.to_string(),
    };
    quoted(&defused(text))
}

/// A member of a list within a cell.
fn member(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// In quotation marks, where it holds something that parts cells or rows.
fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection").
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Text that no spreadsheet runs: `'` before what it would take for a formula.
fn defused(text: String) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn cells() {
        for (value, expected) in [
            (json!(null), ""),
            (json!("Kursk"), "Kursk"),
            (json!("a, b"), "\"a, b\""),
            (json!("“a” \"b\""), "\"“a” \"\"b\"\"\""),
            (json!("two\nlines"), "\"two\nlines\""),
            (json!(" edge"), "\" edge\""),
            (json!(15000), "15000"),
            (json!(0.25), "0.25"),
            (json!(true), "true"),
            (json!(["KP", "RU"]), "KP; RU"),
            (json!(["a;b", 2]), "a;b; 2"),
            (json!("=1+1"), "'=1+1"),
            (json!("+7 495"), "'+7 495"),
            (json!("-"), "'-"),
            (json!("@SUM(A1)"), "'@SUM(A1)"),
            (json!("\t=1"), "'\t=1"),
            (json!("\r=1"), "\"'\r=1\""),
            (json!("＝1"), "'＝1"),
            (json!(["=1", "b"]), "'=1; b"),
            (json!("a=1"), "a=1"),
        ] {
            assert_eq!(cell(&value), expected, "{value}");
        }
    }
}
