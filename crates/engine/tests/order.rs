//! Sorting, sets and maps of our own behave as the standard ones.

use std::collections::{BTreeMap, BTreeSet};

use engine::order;
use engine::sorted::{Map, Set};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #[test]
    fn sorting_keeps_equal_items_in_their_order(items in vec((0u8..8, any::<u8>()), 0..60)) {
        let (mut ours, mut theirs) = (items.clone(), items);
        order::sort_by_key(&mut ours, |item| item.0);
        theirs.sort_by_key(|item| item.0);
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn a_set_is_a_set(steps in vec((any::<bool>(), "[a-f]"), 0..40)) {
        let (mut ours, mut theirs) = (Set::default(), BTreeSet::new());
        for (is_added, item) in steps {
            prop_assert_eq!(ours.contains(&item), theirs.contains(&item));
            if is_added {
                prop_assert_eq!(ours.insert(item.clone()), theirs.insert(item));
            } else {
                prop_assert_eq!(ours.remove(&item), theirs.remove(&item));
            }
            prop_assert!(ours.iter().eq(&theirs));
        }
    }

    #[test]
    fn a_map_is_a_map(steps in vec((0u8..3, "[a-f]", any::<u8>()), 0..40)) {
        let (mut ours, mut theirs) = (Map::default(), BTreeMap::new());
        for (step, key, value) in steps {
            prop_assert_eq!(ours.get(&key), theirs.get(&key));
            match step {
                0 => prop_assert_eq!(ours.insert(key.clone(), value), theirs.insert(key, value)),
                1 => prop_assert_eq!(ours.remove(&key), theirs.remove(&key)),
                _ => prop_assert_eq!(ours.get_or_default(key.clone()), theirs.entry(key).or_default()),
            }
            prop_assert!(ours.iter().eq(&theirs));
            prop_assert_eq!(ours.is_empty(), theirs.is_empty());
        }
    }
}
