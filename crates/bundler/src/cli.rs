//! The command line: what can be asked of `dossier`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use compiler::Share;
use engine::date::Edtf;
use engine::view::Sort;

/// Builds and asks collections of documents.
///
/// Standard output carries data only; messages go to standard error. Exit status: 0 on success, 1
/// when the input is bad, 2 on wrong usage.
#[derive(Debug, Parser)]
#[command(
    name = "dossier",
    version,
    max_term_width = 100,
    after_help = "Example:\n  dossier build articles --out site"
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub call: Call,
}

/// The calls.
#[derive(Debug, Subcommand)]
pub enum Call {
    /// Build a site (page and data) from texts.
    #[command(after_help = "Examples:\n  \
        dossier build articles --out site --strict\n  \
        seq 16 | xargs -P 4 -I K dossier build news.jsonl --part K/16 --out parts/K\n\n\
        Memory: about 50 MB, and 18 bytes for each byte of text.")]
    Build(Build),
    /// Put parts of a collection together: byte for byte the site that one build would have given.
    #[command(after_help = "Example:\n  dossier merge parts/* --out site")]
    Merge(Merge),
    /// Print what is found in texts: one JSON object a line.
    #[command(after_help = "Examples:\n  \
        dossier extract articles/000_e167796fe4bed679.txt\n  \
        echo 'On Tuesday, Sergei Shoigu left Pyongyang.' | dossier extract --published 2025-06-18 -")]
    Extract(Extract),
    /// Ask a built collection; print the answer as JSON.
    #[command(after_help = "Example:\n  \
        dossier search site '\"defense treaty\"' --view 'country=UA&from=2024' --sort newest")]
    Search(Search),
    /// Print what a view shows in the format of another program.
    #[command(after_help = "Examples:\n  \
        dossier export site --format csv --of figures --view 'country=UA&from=2024'\n  \
        dossier export site --format bibtex --view 'q=\"defense treaty\"' > sources.bib\n  \
        dossier export site --format evidence --view 'doc=001&at=1%2C000+landmine+clearing'\n\n\
        The formats are described in docs/exports.md.")]
    Export(Export),
    /// Time loading, queries and facet counts; print JSON.
    #[command(after_help = "Example:\n  dossier bench site queries.txt\n\n\
        One query a line. A line that begins with # is a view: #country=UA&from=2024")]
    Bench(Bench),
}

/// `dossier build`
#[derive(Args, Debug)]
pub struct Build {
    /// A folder of .txt, .md, .html, .jsonl and .csv, also within .zip, .tar and .tar.gz; or one file
    /// .jsonl, .csv, .zip, .tar or .tar.gz.
    pub source: PathBuf,
    /// The folder of the site. An older site there is replaced, anything else is not.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The built page without a collection; by default target/page. Without one, data alone.
    #[arg(long, value_name = "DIR")]
    pub page: Option<PathBuf>,
    /// Fail when any document is unreadable.
    #[arg(long)]
    pub strict: bool,
    /// The collection's name, as shown; by default the source's.
    #[arg(long)]
    pub name: Option<String>,
    /// How many threads read documents; by default one for each core. The site is the same.
    #[arg(long, value_name = "N")]
    pub threads: Option<NonZeroUsize>,
    /// Read only a part of the documents, such as 3/16, into a file DIR for `dossier merge`.
    #[arg(long, value_name = "K/N", conflicts_with = "page")]
    pub part: Option<Share>,
}

/// `dossier merge`
#[derive(Args, Debug)]
pub struct Merge {
    /// The files that `dossier build --part` wrote, all of them, in any order.
    #[arg(required = true, value_name = "PART")]
    pub parts: Vec<PathBuf>,
    /// The folder of the site. An older site there is replaced, anything else is not.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The built page without a collection; by default target/page. Without one, data alone.
    #[arg(long, value_name = "DIR")]
    pub page: Option<PathBuf>,
}

/// `dossier extract`
#[derive(Args, Debug)]
pub struct Extract {
    /// Texts (.txt, .md, .html), many in one (.jsonl, .csv), or - for a text on standard input. What
    /// metadata.toml and corrections.toml beside a file say of it holds.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// When the texts were published (EDTF), where they do not say so: anchors relative dates.
    #[arg(long, value_name = "EDTF", value_parser = Edtf::parse)]
    pub published: Option<Edtf>,
    /// An authority list.
    #[arg(long, value_name = "FILE")]
    pub authority: Option<PathBuf>,
}

/// `dossier search`
#[derive(Args, Debug)]
pub struct Search {
    /// A built site, or its data file.
    pub data: PathBuf,
    /// What the search box would hold.
    #[arg(default_value = "", allow_hyphen_values = true)]
    pub query: String,
    /// What a link would hold after #.
    #[arg(long, default_value = "", value_name = "LINK", allow_hyphen_values = true)]
    pub view: String,
    /// How many documents at most.
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub limit: u32,
    /// In which order.
    #[arg(long)]
    pub sort: Option<Order>,
}

/// `dossier export`
#[derive(Args, Debug)]
pub struct Export {
    /// A built site, or its data file.
    pub data: PathBuf,
    /// Which format.
    #[arg(long)]
    pub format: Format,
    /// Which table, of csv and jsonl; by default documents.
    #[arg(long, value_name = "TABLE")]
    pub of: Option<Table>,
    /// What a link would hold after #: the documents that it shows, in its order.
    #[arg(long, default_value = "", value_name = "LINK", allow_hyphen_values = true)]
    pub view: String,
    /// Where the site stands, for links; without it they begin with #.
    #[arg(long, default_value = "", value_name = "URL")]
    pub address: String,
}

/// The values of `--format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table, comma-separated.
    Csv,
    /// A table, a JSON object a line.
    Jsonl,
    /// Citations for LaTeX.
    Bibtex,
    /// Citations for reference managers.
    Ris,
    /// Citations as CSL-JSON.
    Csl,
    /// Entities of Follow The Money, for Aleph.
    Ftm,
    /// Quotations, sources and workings, in Markdown.
    Dossier,
    /// The view's passage with all that proves it, in Markdown.
    Evidence,
}

/// The values of `--of`.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Table {
    /// A row for each document.
    Documents,
    /// Persons, organisations and places.
    Entities,
    /// Numbers, with who gives them.
    Figures,
    /// Words in quotation marks, with who speaks.
    Quotations,
    /// Names, nationalities and dates, one by one.
    Mentions,
}

impl From<Table> for export::Table {
    fn from(table: Table) -> Self {
        match table {
            Table::Documents => Self::Documents,
            Table::Entities => Self::Entities,
            Table::Figures => Self::Figures,
            Table::Quotations => Self::Quotations,
            Table::Mentions => Self::Mentions,
        }
    }
}

/// `dossier bench`
#[derive(Args, Debug)]
pub struct Bench {
    /// A built site, or its data file.
    pub data: PathBuf,
    /// A file of queries, or - for standard input.
    pub queries: PathBuf,
}

/// The values of `--sort`.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Order {
    /// By score.
    Relevance,
    /// Newest first.
    Newest,
    /// Oldest first.
    Oldest,
}

impl From<Order> for Sort {
    fn from(order: Order) -> Self {
        match order {
            Order::Relevance => Self::Relevance,
            Order::Newest => Self::Newest,
            Order::Oldest => Self::Oldest,
        }
    }
}
