//! The page's own HTML, with marks where a collection goes.

use html_escape::encode_safe as escaped;

/// What is put in place of the marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filling<'a> {
    /// The address of the collection's file.
    pub collection: &'a str,
    /// The collection's name.
    pub name: &'a str,
    /// The HTML that stands before any program runs.
    pub first_paint: &'a str,
}

/// A page that no collection can be put in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {mark:?} once, found it {found} times; is this a page without a collection?")]
pub struct TemplateError {
    /// The mark.
    pub mark: &'static str,
    /// How often it stands there.
    pub found: usize,
}

/// Puts a collection into a page.
pub(super) fn fill(template: &str, filling: &Filling<'_>) -> Result<String, TemplateError> {
    let title = format!("<title>{} – Dossier</title>", escaped(filling.name));
    let marks = [
        ("COLLECTION_URL", filling.collection),
        ("<title>Dossier</title>", &title),
        // Last: what is put in here may hold anything.
        ("<!--prerender-->", filling.first_paint),
    ];
    let mut html = template.to_owned();
    for (mark, content) in marks {
        match html.matches(mark).count() {
            1 => html = html.replace(mark, content),
            found => return Err(TemplateError { mark, found }),
        }
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILLING: Filling<'_> = Filling {
        collection: "./collection-0.bin",
        name: "North Korea & <Russia>",
        first_paint: "<main>COLLECTION_URL</main>",
    };

    #[test]
    fn each_mark_is_replaced() {
        let page = "<title>Dossier</title><meta content=\"COLLECTION_URL\"><!--prerender-->";
        let filled = "<title>North Korea &amp; &lt;Russia&gt; – Dossier</title>\
            <meta content=\"./collection-0.bin\"><main>COLLECTION_URL</main>";
        assert_eq!(fill(page, &FILLING).as_deref(), Ok(filled));
    }

    #[test]
    fn a_mark_that_is_missing_or_doubled_is_told() {
        let doubled = "<title>Dossier</title>COLLECTION_URL<!--prerender--><!--prerender-->";
        let error = TemplateError { mark: "<!--prerender-->", found: 2 };
        assert_eq!(fill(doubled, &FILLING), Err(error));
        let error = TemplateError { mark: "COLLECTION_URL", found: 0 };
        assert_eq!(fill("<!--prerender-->", &FILLING), Err(error));
    }
}
