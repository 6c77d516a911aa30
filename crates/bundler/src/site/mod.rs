//! A site: the data, and, when there is a page, the page filled with the collection's first paint.
//!
//! ```text
//! mod       a bundle and a page -> the files of a site
//! texts     its documents       -> HTML that needs no program
//! template  the page's own HTML -> with that and the first paint in place
//! folder    files               -> a folder, whole or not at all
//! ```

mod folder;
mod template;
mod texts;

pub(crate) use folder::write_file;
pub use folder::{FolderError, data_file};
pub use template::TemplateError;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use engine::bundle::{Bundle, sha256_hex};
use engine::collection::{Collection, Summary};
use engine::model::Document;
use engine::view::View;
use page::first_paint;
use page::state::PAGE_OF_HITS;

use template::Filling;

/// Up to this many bytes of text, the page holds each text itself; beyond, it links files of them.
const TEXTS_IN_PAGE: usize = 200_000;

/// The files of a site.
#[derive(Debug)]
pub struct Site {
    summary: Summary,
    /// The page whose files go along.
    page: Option<PathBuf>,
    /// By path within the site; they hold over the page's.
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// The site of a collection, on a page, or its data alone.
    ///
    /// # Errors
    /// When the page cannot be read, or is not one that a collection can be put in.
    pub fn of(bundle: &Bundle, page: Option<&Path>) -> Result<Self> {
        let data = bundle.write();
        let name = format!("collection-{}.bin", &sha256_hex(&data)[..16]);
        let collection = Collection::open(data.clone())?;
        let mut files = match page {
            Some(page) => pages(&collection, &bundle.documents, page, &format!("./{name}"))?,
            None => BTreeMap::new(),
        };
        files.insert(name, data);
        Ok(Self { summary: collection.summary(), page: page.map(Path::to_owned), files })
    }

    /// Writes the site to `out`, whole or not at all. Returns what was written, for a reader.
    ///
    /// # Errors
    /// See [`FolderError`].
    pub fn write(&self, source: &Path, out: &Path) -> Result<String> {
        folder::write(source, out, self.page.as_deref(), &self.files)?;
        let Summary { documents, digest, .. } = &self.summary;
        Ok(format!("{}: {documents} documents, digest {digest}", out.display()))
    }
}

/// `index.html`, and the files of texts that a large collection has.
fn pages(
    collection: &Collection,
    documents: &[Document],
    page: &Path,
    address: &str,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let index = page.join("index.html");
    let template = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    let size: usize = documents.iter().map(|document| document.source.len()).sum();
    let (texts, mut files) = if size <= TEXTS_IN_PAGE {
        (texts::sections(documents), BTreeMap::new())
    } else {
        (texts::links(documents), texts::files(documents))
    };
    let found = collection.search(&View::default(), PAGE_OF_HITS);
    let filling = Filling {
        collection: address,
        name: &collection.summary().name,
        first_paint: &(first_paint(collection.summary(), found) + &texts),
    };
    let html = template::fill(&template, &filling).with_context(|| index.display().to_string())?;
    files.insert("index.html".to_owned(), html.into_bytes());
    Ok(files)
}
