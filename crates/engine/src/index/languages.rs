//! What languages are called: in English, which is shown, and in themselves, which is understood too.

/// Names by primary subtag of BCP 47, sorted. English names as in the IANA language subtag registry.
const LANGUAGES: [(&str, &str, &str); 36] = [
    ("ar", "Arabic", "العربية"),
    ("be", "Belarusian", "беларуская"),
    ("bg", "Bulgarian", "български"),
    ("cs", "Czech", "čeština"),
    ("da", "Danish", "dansk"),
    ("de", "German", "Deutsch"),
    ("el", "Greek", "ελληνικά"),
    ("en", "English", "English"),
    ("es", "Spanish", "español"),
    ("et", "Estonian", "eesti"),
    ("fa", "Persian", "فارسی"),
    ("fi", "Finnish", "suomi"),
    ("fr", "French", "français"),
    ("he", "Hebrew", "עברית"),
    ("hi", "Hindi", "हिन्दी"),
    ("hu", "Hungarian", "magyar"),
    ("id", "Indonesian", "Indonesia"),
    ("it", "Italian", "italiano"),
    ("ja", "Japanese", "日本語"),
    ("kk", "Kazakh", "қазақ"),
    ("ko", "Korean", "한국어"),
    ("lt", "Lithuanian", "lietuvių"),
    ("lv", "Latvian", "latviešu"),
    ("nb", "Norwegian Bokmål", "norsk bokmål"),
    ("nl", "Dutch", "Nederlands"),
    ("pl", "Polish", "polski"),
    ("pt", "Portuguese", "português"),
    ("ro", "Romanian", "română"),
    ("ru", "Russian", "русский"),
    ("sk", "Slovak", "slovenčina"),
    ("sr", "Serbian", "српски"),
    ("sv", "Swedish", "svenska"),
    ("tr", "Turkish", "Türkçe"),
    ("uk", "Ukrainian", "українська"),
    ("vi", "Vietnamese", "Tiếng Việt"),
    ("zh", "Chinese", "中文"),
];

/// The English and the own name of the language that `tag` begins with, if it is in the table.
pub(super) fn names(tag: &str) -> Option<(&'static str, &'static str)> {
    let primary = tag.split('-').next().unwrap_or_default();
    let at = LANGUAGES.binary_search_by_key(&primary, |(tag, ..)| tag).ok()?;
    Some((LANGUAGES[at].1, LANGUAGES[at].2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_without_repeats() {
        assert!(LANGUAGES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(names("zh-Hant"), Some(("Chinese", "中文")));
        assert_eq!(names("tlh"), None);
    }
}
