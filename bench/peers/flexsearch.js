import { Charset, Index } from 'flexsearch';
import { countriesOf, packed, tally, unpacked } from '../tally.js';

export const packageName = 'flexsearch';
// With `tokenize: 'forward'` it would know prefixes, but would then take every word for one.
export const cannot = new Set(['phrase', 'prefix', 'typo']);

const OPTIONS = { tokenize: 'strict', encoder: Charset.Normalize };
const ALL = 1_000_000_000;

export function build(documents) {
  const index = new Index(OPTIONS);
  for (const { id, text } of documents) index.add(id, text);
  return { index, countries: countriesOf(documents) };
}

export async function save({ index, countries }) {
  const parts = {};
  await index.export((key, data) => { parts[key] = data; });
  return packed(parts, countries);
}

export function load(bytes) {
  const { index: parts, countries } = unpacked(bytes);
  const index = new Index(OPTIONS);
  for (const [key, data] of Object.entries(parts)) index.import(key, data);
  return { index, countries };
}

export function find(opened, query) {
  const ids = search(opened, query);
  return { total: ids.length, first: ids.slice(0, 10) };
}

export const count = (opened, query) => tally(search(opened, query), opened.countries);

function search({ index, countries }, { words, country }) {
  const ids = index.search(words.join(' '), { limit: ALL });
  return country ? ids.filter((id) => countries.get(id).includes(country)) : ids;
}
