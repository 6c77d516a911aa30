//! Single files: from bytes to articles.

use std::io::BufRead;
use std::iter;

use engine::extract::Metadata;
use engine::model::Span;
use serde_json::{Map, Value};

use super::error::{InputError, Place, Problem};
use super::given::Given;
use super::html;

/// A text with what it says about itself.
#[derive(Debug)]
pub struct Article {
    /// Where it stands.
    pub place: Place,
    /// The source text.
    pub text: String,
    /// Its front matter, the `---` lines included.
    pub front_matter: Option<Span>,
    /// From front matter, JSON or the head of a page.
    pub metadata: Metadata,
}

/// What a file's name says about its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `.txt`, `.md`: perhaps with front matter.
    Text,
    /// `.html`, `.htm`
    Html,
    /// `.jsonl`: an article a line.
    JsonLines,
    /// `.csv`: an article a row, under a row of names.
    Table,
}

impl Format {
    /// By the extension, in upper or lower case; `None` when it is none of ours.
    pub fn of(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "txt" | "md" => Some(Self::Text),
            "html" | "htm" => Some(Self::Html),
            "jsonl" => Some(Self::JsonLines),
            "csv" => Some(Self::Table),
            _ => None,
        }
    }

    /// The articles of a file, each read or refused by itself; `file` is how messages name it.
    pub fn articles(self, file: &str, bytes: &[u8]) -> Vec<Result<Article, InputError>> {
        match self {
            Self::Text => vec![plain(file, bytes)],
            Self::Html => vec![page(file, bytes)],
            Self::JsonLines => lines(file, bytes).collect(),
            Self::Table => rows(file, bytes).unwrap_or_else(|error| vec![Err(error)]),
        }
    }
}

fn plain(file: &str, bytes: &[u8]) -> Result<Article, InputError> {
    let text = utf8(bytes, 0, || Place::file(file))?;
    let front = front_matter(text);
    let given = front.map(|(_, yaml)| parse_front_matter(file, yaml)).transpose()?;
    let metadata = given.unwrap_or_default().metadata("front matter");
    let place = || Place::file(file);
    Article {
        place: place(),
        text: text.to_owned(),
        front_matter: front.map(|(span, _)| span),
        metadata: metadata.map_err(|message| place().error(Problem::Syntax(message)))?,
    }
    .checked()
}

fn page(file: &str, bytes: &[u8]) -> Result<Article, InputError> {
    let page = html::read(utf8(bytes, 0, || Place::file(file))?);
    let metadata = Metadata {
        title: page.title,
        language: page.language,
        url: page.url,
        ..Metadata::default()
    };
    Article { place: Place::file(file), text: page.text, front_matter: None, metadata }.checked()
}

/// The articles of a file of lines, one after the other: a file need not fit into the memory.
/// When the system refuses to read on, it is asked again for the next.
pub(crate) fn lines(
    file: &str,
    mut from: impl BufRead,
) -> impl Iterator<Item = Result<Article, InputError>> {
    let (mut line, mut place, mut end) = (Vec::new(), Place::line(file, 0), 0);
    iter::from_fn(move || {
        loop {
            line.clear();
            let start = end;
            match from.read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(length) => end += length,
                Err(error) => return Some(Err(place.clone().error(error.into()))),
            }
            place.line = place.line.map(|before| before + 1);
            if !line.trim_ascii().is_empty() {
                return Some(json(&place, start, line.strip_suffix(b"\n").unwrap_or(&line)));
            }
        }
    })
}

fn json(place: &Place, start: usize, line: &[u8]) -> Result<Article, InputError> {
    let line = utf8(line, start, || place.clone())?;
    let wrong = |message: String| place.clone().error(Problem::Syntax(message));
    let fields = serde_json::from_str(line).map_err(|error| wrong(without_position(&error)))?;
    let article = of_fields(place, fields, "JSON").map_err(wrong)?;
    article.checked()
}

/// The rows of a table. Its first row names the columns: `text`, and the keys of a line of JSON.
fn rows(file: &str, bytes: &[u8]) -> Result<Vec<Result<Article, InputError>>, InputError> {
    let text = utf8(bytes, 0, || Place::file(file))?;
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let wrong = |error: &csv::Error| {
        let line = error.position().map(|position| position.line() as usize);
        Place { file: file.to_owned(), line }.error(Problem::Syntax(error.to_string()))
    };
    let names = table.headers().map_err(|error| wrong(&error))?.clone();
    let row = |row: csv::Result<csv::StringRecord>| {
        let row = row.map_err(|error| wrong(&error))?;
        let line = row.position().map_or(1, |position| position.line() as usize);
        let place = Place::line(file, line);
        let given = names.iter().zip(&row).filter(|(_, value)| !value.is_empty());
        let fields =
            given.map(|(name, value)| (name.trim().to_owned(), Value::from(value))).collect();
        let article = of_fields(&place, fields, "table");
        article.map_err(|message| place.error(Problem::Syntax(message)))?.checked()
    };
    Ok(table.records().map(row).collect())
}

/// An article of named fields; `whence` they come, for readers.
fn of_fields(place: &Place, fields: Map<String, Value>, whence: &str) -> Result<Article, String> {
    let (text, given) = text_and_given(fields)?;
    let place = place.clone();
    Ok(Article { place, text, front_matter: None, metadata: given.metadata(whence)? })
}

/// Keys that we do not know are left alone: such files come from other programs.
fn text_and_given(mut fields: Map<String, Value>) -> Result<(String, Given), String> {
    let Some(Value::String(text)) = fields.remove("text") else {
        return Err("expected a string as `text`".to_owned());
    };
    fields.retain(|key, _| Given::KEYS.contains(&key.as_str()));
    for value in fields.values_mut().filter(|value| value.is_number()) {
        *value = Value::String(value.to_string());
    }
    let given = serde_json::from_value(Value::Object(fields));
    Ok((text, given.map_err(|error| error.to_string())?))
}

/// Our own place tells the line; the column is all that is left to say.
fn without_position(error: &serde_json::Error) -> String {
    format!("column {}: {}", error.column(), before_position(&error.to_string()))
}

fn before_position(message: &str) -> &str {
    message.rsplit_once(" at line ").map_or(message, |(message, _)| message)
}

impl Article {
    /// Itself, if there is anything to read.
    fn checked(self) -> Result<Self, InputError> {
        if self.text.trim().is_empty() {
            return Err(self.place.error(Problem::Empty));
        }
        Ok(self)
    }
}

/// `bytes` as text; `start` is where they begin in their file.
pub(crate) fn utf8(
    bytes: &[u8],
    start: usize,
    place: impl Fn() -> Place,
) -> Result<&str, InputError> {
    std::str::from_utf8(bytes)
        .map_err(|error| place().error(Problem::Utf8 { byte: start + error.valid_up_to() }))
}

/// Where the front matter stands, its `---` lines included, and the YAML between them.
fn front_matter(text: &str) -> Option<(Span, &str)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let mut end = first.len();
    for line in lines {
        if line.trim_end() == "---" {
            let whole = Span::new(0, (end + line.trim_end().len()) as u32);
            return Some((whole, &text[first.len()..end]));
        }
        end += line.len();
    }
    None
}

/// Reads the YAML of front matter; an unknown key is an error.
fn parse_front_matter(file: &str, yaml: &str) -> Result<Given, InputError> {
    if yaml.trim().is_empty() {
        return Ok(Given::default());
    }
    serde_saphyr::from_str(yaml).map_err(|error| {
        // The YAML begins on the file's second line.
        let line = error.location().map(|location| location.line() as usize + 1);
        let message = error.without_snippet().to_string();
        let message = before_position(&message).to_owned();
        Place { file: file.to_owned(), line }.error(Problem::Syntax(message))
    })
}
