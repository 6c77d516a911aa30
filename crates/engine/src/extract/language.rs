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
    let sample = &sample[..sample.floor_char_boundary(SAMPLE)];
    if is_plainly_english(sample) {
        return Some("en".to_owned());
    }
    let info = whatlang::detect(sample).filter(whatlang::Info::is_reliable)?;
    tag(info.lang()).map(str::to_owned)
}

/// Bytes that are looked at: more do not tell more.
const SAMPLE: usize = 2000;

/// Whether every eighth word is one of the commonest of English, as in nearly every report in it: that
/// saves a comparison with all languages.
fn is_plainly_english(sample: &str) -> bool {
    let (all, common) = sample
        .split_whitespace()
        .fold((0, 0), |(all, common), word| (all + 1, common + usize::from(is_common(word))));
    all >= 40 && common * 8 >= all
}

/// Whether a word is one of the commonest of English, and no word of another language.
fn is_common(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "of"
            | "to"
            | "and"
            | "that"
            | "on"
            | "with"
            | "said"
            | "for"
            | "from"
            | "by"
            | "has"
            | "have"
            | "his"
            | "it"
            | "were"
            | "are"
            | "be"
            | "at"
            | "an"
            | "who"
            | "their"
            | "which"
            | "not"
    )
}

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
