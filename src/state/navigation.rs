//! What a change of the view does to the browser's history.

use engine::view::View;

/// What is done with the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Navigation {
    /// The address is right as it is.
    Stay,
    /// The entry's address is replaced.
    Replace,
    /// A new entry is pushed: Back returns to the old view.
    Push,
}

/// How the address follows from `old` to `new`, when it now says `address` (without `#`).
///
/// Typing replaces, choosing pushes. Moving an end of a range that is set is like typing: a slider
/// that is dragged leaves one entry and not a hundred.
pub fn navigation(address: &str, old: &View, new: &View) -> Navigation {
    if address == new.fragment() {
        Navigation::Stay
    } else if old == new || is_typing(old, new) {
        Navigation::Replace
    } else {
        Navigation::Push
    }
}

fn is_typing(old: &View, new: &View) -> bool {
    let has_range = |view: &View| view.from.is_some() || view.to.is_some();
    let mut typed = View { query: new.query.clone(), ..old.clone() };
    if has_range(old) && has_range(new) {
        (typed.from, typed.to) = (new.from.clone(), new.to.clone());
    }
    typed == *new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_replaces_and_choosing_pushes() {
        use Navigation::{Push, Replace, Stay};
        let table = [
            ("", "", "q=t", Replace),
            ("q=t", "q=t", "q=tr", Replace),
            ("q=tr", "q=tr", "", Replace),
            ("q=tr", "q=tr", "q=tr&country=UA", Push),
            ("country=UA", "country=UA", "", Push),
            ("", "", "doc=000", Push),
            ("doc=000", "doc=000", "doc=001", Push),
            ("", "", "from=2024", Push),
            ("from=2024", "from=2024", "from=2025", Replace),
            ("from=2024", "from=2024", "from=2024&to=2025", Replace),
            ("from=2024", "from=2024", "", Push),
            ("", "", "sort=oldest", Push),
            ("", "", "q=t&sort=oldest", Push),
            // Back was pressed: the address is there before the view.
            ("doc=000", "", "doc=000", Stay),
            ("", "", "", Stay),
            // Opened by a link that is not canonical, or sealed.
            ("country=ua&c=9f2c0123456789ab", "country=UA", "country=UA", Replace),
        ];
        for (address, old, new, expected) in table {
            let (old, new) = (View::read(old).view, View::read(new).view);
            assert_eq!(navigation(address, &old, &new), expected, "{address} {new:?}");
        }
    }
}
