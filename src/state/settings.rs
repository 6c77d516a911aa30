//! What a reader set for good, and its stored form.

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What a reader set for good; kept in the browser's storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Whether single letters are keys (WCAG 2.1.4).
    pub letter_keys: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::System, letter_keys: true }
    }
}

impl Settings {
    /// Reads the stored form: words, of which unknown ones mean nothing.
    pub fn read(text: &str) -> Self {
        let mut settings = Self::default();
        for word in text.split_whitespace() {
            match word {
                "light" => settings.theme = Theme::Light,
                "dark" => settings.theme = Theme::Dark,
                "no-letter-keys" => settings.letter_keys = false,
                _ => {}
            }
        }
        settings
    }

    /// The stored form.
    pub fn text(self) -> String {
        let theme = match self.theme {
            Theme::System => "",
            Theme::Light => "light ",
            Theme::Dark => "dark ",
        };
        let keys = if self.letter_keys { "" } else { "no-letter-keys" };
        format!("{theme}{keys}").trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_stored_is_read_back() {
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            for letter_keys in [false, true] {
                let settings = Settings { theme, letter_keys };
                assert_eq!(Settings::read(&settings.text()), settings);
            }
        }
    }

    #[test]
    fn bad_data_means_the_defaults() {
        for text in ["", "{\"theme\":\"dark\"}", "purple", "\u{0} darkness"] {
            assert_eq!(Settings::read(text), Settings::default(), "{text:?}");
        }
    }
}
