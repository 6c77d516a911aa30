//! Weights: how much a term tells of a document. The only floats of the engine.

/// How often a title's word counts beside one of the running text.
///
/// 1 would give titles no preference; from about 5 on, a title that merely names a thing beats
/// every report about it.
const TITLE: u32 = 3;
/// How soon further occurrences of a term stop to matter (Robertson and Zaragoza 2009: 1.2 to 2).
const K1: f64 = 1.2;
/// How much long documents are held back: 0 not at all, 1 wholly.
const B: f64 = 0.75;
/// The heaviest weight of a collection, in whole steps.
const STEPS: f64 = 255.0;

/// How often a term stands in a document, a title's words counting more.
pub(super) const fn frequency(in_title: u32, in_text: u32) -> u32 {
    in_title * TITLE + in_text
}

/// The lengths of a collection's documents, in words.
pub(super) struct Lengths {
    lengths: Vec<u32>,
    average: f64,
}

impl Lengths {
    pub(super) fn new(lengths: Vec<u32>) -> Self {
        let sum: u64 = lengths.iter().map(|&length| u64::from(length)).sum();
        #[expect(clippy::cast_precision_loss, reason = "exact below 2^53 words")]
        let average = (sum as f64 / lengths.len().max(1) as f64).max(1.0);
        Self { lengths, average }
    }

    /// BM25 of a term that stands `frequency` times in `document` and is in `holding` documents.
    ///
    /// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with
    /// the inverse document frequency kept above zero by adding one, as Lucene does.
    pub(super) fn weight(&self, document: u32, frequency: u32, holding: u32) -> f64 {
        let documents = f64::from(self.lengths.len() as u32);
        let rare = (documents - f64::from(holding) + 0.5) / (f64::from(holding) + 0.5);
        let length = f64::from(self.lengths[document as usize]) / self.average;
        let frequency = f64::from(frequency);
        let saturated = frequency * (K1 + 1.0) / (frequency + K1 * (1.0 - B + B * length));
        libm::log(1.0 + rare) * saturated
    }
}

/// Rounds a weight to whole steps of the largest, at least one.
///
/// Whole steps, because the same search must rank alike on every machine, and sums of whole
/// numbers do not depend on their order.
pub(super) fn impact(weight: f64, largest: f64) -> u8 {
    #[expect(clippy::cast_sign_loss, reason = "weights are positive")]
    let steps = (weight / largest * STEPS).round().max(1.0) as u8;
    steps
}
