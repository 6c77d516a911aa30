//! The language of a text.

use super::layout::Layout;

/// The BCP 47 tag of the language in which the body is written, where it can be told with confidence from
/// the first stretch of it.
pub(super) fn language(text: &str, layout: &Layout) -> Option<String> {
    let mut sample = String::new();
    for block in &layout.blocks {
        sample.push_str(block.span.of(text));
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    let end = (0..=SAMPLE.min(sample.len())).rev().find(|&at| sample.is_char_boundary(at))?;
    let info = whatlang::detect(&sample[..end]).filter(whatlang::Info::is_reliable)?;
    tag(info.lang()).map(str::to_owned)
}

/// Bytes that are looked at: more do not tell more.
const SAMPLE: usize = 2000;

/// The two-letter code of the languages that news are commonly in.
fn tag(language: whatlang::Lang) -> Option<&'static str> {
    let tags = [
        ("ara", "ar"),
        ("ben", "bn"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cmn", "zh"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("eng", "en"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("ind", "id"),
        ("ita", "it"),
        ("jpn", "ja"),
        ("kor", "ko"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("nld", "nl"),
        ("nob", "nb"),
        ("pes", "fa"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("spa", "es"),
        ("srp", "sr"),
        ("swe", "sv"),
        ("tam", "ta"),
        ("tha", "th"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("urd", "ur"),
        ("vie", "vi"),
    ];
    let code = language.code();
    tags.iter().find(|(long, _)| *long == code).map(|(_, short)| *short)
}
