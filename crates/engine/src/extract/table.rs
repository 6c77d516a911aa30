//! A table by hash: what is looked up for every word of a text.

/// Values by 64-bit hash; two things of equal hash are the same to it.
///
/// Open addressing with linear steps in a power of two of slots, at most half of them taken. There is no
/// way to go through it, so its order tells nothing.
#[derive(Clone, Debug)]
pub(super) struct Table<V> {
    /// The hash 0 marks a free slot.
    slots: Vec<(u64, V)>,
    taken: usize,
}

impl<V: Copy + Default> Default for Table<V> {
    fn default() -> Self {
        Self { slots: vec![(0, V::default()); 16], taken: 0 }
    }
}

impl<V: Copy + Default> Table<V> {
    /// The value of a hash, the default one when it has none.
    pub(super) fn get(&self, hash: u64) -> V {
        // The value of a free slot is the default one.
        self.slots[self.slot(hash)].1
    }

    /// The value of a hash, to be changed.
    pub(super) fn entry(&mut self, hash: u64) -> &mut V {
        if self.taken * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(hash);
        if self.slots[slot].0 == 0 {
            self.slots[slot].0 = hash.max(1);
            self.taken += 1;
        }
        &mut self.slots[slot].1
    }

    /// The value of a hash that has one, to be changed.
    pub(super) fn find(&mut self, hash: u64) -> Option<&mut V> {
        let slot = self.slot(hash);
        let (found, value) = &mut self.slots[slot];
        (*found != 0).then_some(value)
    }

    /// Where a hash stands, or the free slot where it would.
    fn slot(&self, hash: u64) -> usize {
        let (hash, mask) = (hash.max(1), self.slots.len() - 1);
        let mut slot = (hash >> 20) as usize & mask;
        while self.slots[slot].0 != hash && self.slots[slot].0 != 0 {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let wider = vec![(0, V::default()); self.slots.len() * 2];
        for (hash, value) in std::mem::replace(&mut self.slots, wider) {
            if hash != 0 {
                let slot = self.slot(hash);
                self.slots[slot] = (hash, value);
            }
        }
    }
}

/// Which hashes may be among some: it forgets none, and seldom takes another for one. So small that it
/// stays in the processor's cache, where a [`Table`] of many hashes does not.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    /// A bit for all hashes that agree in some of their bits; empty before the first one.
    bits: Vec<u64>,
}

impl Filter {
    const BITS: usize = 1 << 17;

    pub(super) fn add(&mut self, hash: u64) {
        self.bits.resize(Self::BITS / 64, 0);
        let (word, bit) = Self::place(hash);
        self.bits[word] |= bit;
    }

    /// Whether a hash may have been added.
    pub(super) fn may_have(&self, hash: u64) -> bool {
        let (word, bit) = Self::place(hash);
        self.bits.get(word).is_some_and(|bits| bits & bit != 0)
    }

    const fn place(hash: u64) -> (usize, u64) {
        let place = (hash >> 20) as usize % Self::BITS;
        (place / 64, 1 << (place % 64))
    }
}

/// The hash of a word: FNV-1a over its bytes, spread over all bits.
pub(super) fn hash(word: &str) -> u64 {
    hash_of(word.bytes())
}

/// The hash of the word that has these bytes.
pub(super) fn hash_of(bytes: impl Iterator<Item = u8>) -> u64 {
    let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    spread(bytes.fold(0xcbf2_9ce4_8422_2325, fnv))
}

/// The hash of two things in their order.
pub(super) const fn mix(one: u64, two: u64) -> u64 {
    spread(one.rotate_left(23) ^ two)
}

/// One round of multiplication by the golden ratio, high bits brought down.
const fn spread(bits: u64) -> u64 {
    let product = (bits ^ (bits >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ (product >> 29)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_table_holds_what_a_map_holds() {
        let mut table: Table<u64> = Table::default();
        let mut map = BTreeMap::new();
        for step in 0..2000_u64 {
            let key = mix(step % 700, 5);
            *table.entry(key) += step;
            *map.entry(key).or_insert(0) += step;
        }
        for key in (0..900).map(|step| mix(step, 5)) {
            assert_eq!(table.get(key), map.get(&key).copied().unwrap_or_default());
            assert_eq!(table.find(key), map.get_mut(&key));
        }
    }

    #[test]
    fn a_filter_forgets_none_and_lets_few_others_through() {
        let mut filter = Filter::default();
        assert!(!filter.may_have(hash("Donetsk")));
        for step in 0..10_000 {
            filter.add(mix(step, 1));
        }
        assert!((0..10_000).all(|step| filter.may_have(mix(step, 1))));
        let others = (0..10_000).filter(|&step| filter.may_have(mix(step, 2)));
        assert!(others.count() < 1_000);
    }

    #[test]
    fn order_counts_in_a_mixture() {
        assert_ne!(mix(hash("South"), hash("Korea")), mix(hash("Korea"), hash("South")));
    }
}
