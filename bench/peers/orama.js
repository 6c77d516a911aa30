import { create, insertMultiple, load as restore, save as dump, search as ask } from '@orama/orama';

export const packageName = '@orama/orama';
export const cannot = new Set(['phrase']);

const SCHEMA = { text: 'string', countries: 'enum[]' };

export async function build(documents) {
  const index = create({ schema: SCHEMA });
  await insertMultiple(index, documents.map(({ id, text, countries }) => ({ id, text, countries })));
  return index;
}

export const save = (index) => JSON.stringify(dump(index));

export function load(bytes) {
  const index = create({ schema: SCHEMA });
  restore(index, JSON.parse(bytes));
  return index;
}

export async function find(index, query) {
  const { count, hits } = await ask(index, asked(query, {}));
  return { total: count, first: hits.map(({ id }) => id) };
}

export async function count(index, query) {
  const { facets } = await ask(index, asked(query, { facets: { countries: { limit: 300 } } }));
  return facets.countries.values;
}

function asked({ kind, words, country }, more) {
  return {
    term: words.join(' '),
    properties: ['text'],
    // All words must occur.
    threshold: 0,
    exact: !['prefix', 'typo'].includes(kind),
    tolerance: kind === 'typo' ? 1 : 0,
    ...(country && { where: { countries: { containsAll: [country] } } }),
    ...more,
  };
}
