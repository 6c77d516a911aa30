import MiniSearch from 'minisearch';
import { countriesOf, packed, tally, unpacked } from '../tally.js';

export const packageName = 'minisearch';
export const cannot = new Set(['phrase']);

const OPTIONS = { fields: ['text'] };

export function build(documents) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(documents);
  return { index, countries: countriesOf(documents) };
}

export const save = ({ index, countries }) => packed(index, countries);

export function load(bytes) {
  const { index, countries } = unpacked(bytes);
  return { index: MiniSearch.loadJS(index, OPTIONS), countries };
}

export function find(opened, query) {
  const hits = search(opened, query);
  return { total: hits.length, first: hits.slice(0, 10).map(({ id }) => id) };
}

export const count = (opened, query) => tally(search(opened, query).map(({ id }) => id), opened.countries);

function search({ index, countries }, { kind, words, country }) {
  return index.search(words.join(' '), {
    combineWith: 'AND',
    prefix: kind === 'prefix',
    fuzzy: kind === 'typo' ? 1 : false,
    filter: country && (({ id }) => countries.get(id).includes(country)),
  });
}
