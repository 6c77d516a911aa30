import lunr from 'lunr';
import { countriesOf, packed, tally, unpacked } from '../tally.js';

export const packageName = 'lunr';
export const cannot = new Set(['phrase']);

export function build(documents) {
  const index = lunr((builder) => {
    // Words as they are, so that the same is asked of all.
    builder.pipeline.reset();
    builder.pipeline.add(lunr.trimmer);
    builder.searchPipeline.reset();
    builder.ref('id');
    builder.field('text');
    for (const document of documents) builder.add(document);
  });
  return { index, countries: countriesOf(documents) };
}

export const save = ({ index, countries }) => packed(index, countries);

export function load(bytes) {
  const { index, countries } = unpacked(bytes);
  return { index: lunr.Index.load(index), countries };
}

export function find(opened, query) {
  const ids = search(opened, query);
  return { total: ids.length, first: ids.slice(0, 10) };
}

export const count = (opened, query) => tally(search(opened, query), opened.countries);

const ENDINGS = { prefix: '*', typo: '~1' };

function search({ index, countries }, { kind, words, country }) {
  const hits = index.search(words.map((word) => `+${word}${ENDINGS[kind] ?? ''}`).join(' '));
  const ids = hits.map(({ ref }) => ref);
  return country ? ids.filter((id) => countries.get(id).includes(country)) : ids;
}
