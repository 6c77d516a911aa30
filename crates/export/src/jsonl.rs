//! Rows as JSON Lines: an object a line, in the order of the columns.

use serde_json::Value;

use crate::tables::{Row, Table};

pub(crate) fn pieces<'a>(
    table: Table,
    rows: impl Iterator<Item = Row> + 'a,
) -> impl Iterator<Item = String> + 'a {
    rows.map(move |row| line(table.columns(), &row))
}

/// Written pair by pair: an object of `serde_json` would sort its keys.
fn line(columns: &[&str], row: &[Value]) -> String {
    let pairs =
        columns.iter().zip(row).map(|(name, value)| format!("{}:{value}", Value::from(*name)));
    format!("{{{}}}\n", pairs.collect::<Vec<_>>().join(","))
}
