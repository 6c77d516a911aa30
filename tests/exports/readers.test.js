// What `dossier export` writes, read by programs of others: the files that the tests of `crates/export` hold
// the program to. Formats with a reader in Rust are read there.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { defaultModel, Model } from '@alephdata/followthemoney';
import Ajv from 'ajv';

const here = new URL('.', import.meta.url);
const read = (path) => readFileSync(new URL(path, here), 'utf8');
const golden = (name) => read(`../../crates/export/tests/golden/${name}`);
const lines = (text) => text.trimEnd().split('\n').map((line) => JSON.parse(line));

const COLLECTIONS = ['articles', 'hostile'];

test('CSL-JSON is valid by the schema of the Citation Style Language', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(read('csl-data.json')));
  for (const collection of COLLECTIONS) {
    const items = JSON.parse(golden(`${collection}.csl.json`));
    assert.ok(valid(items), JSON.stringify(valid.errors));
  }
  assert.ok(!valid([{ id: '000', type: 'rumour' }]), 'the schema refuses what is no item');
});

test('RIS says what CSL-JSON says', () => {
  for (const collection of COLLECTIONS) {
    const records = plugins.input.chain(golden(`${collection}.ris`), { generateGraph: false });
    const items = JSON.parse(golden(`${collection}.csl.json`));
    assert.equal(records.length, items.length);
    for (const [at, record] of records.entries()) {
      for (const field of ['id', 'type', 'title', 'container-title', 'language', 'URL', 'note']) {
        assert.equal(record[field], items[at][field], `${collection} ${record.id} ${field}`);
      }
      const years = (items[at].issued?.['date-parts'] ?? []).map(([year]) => year);
      const isKnown = years.length > 0 && years.every((year) => year === years[0]);
      assert.deepEqual(record.issued?.['date-parts'], isKnown ? [[years[0]]] : undefined);
    }
  }
});

test('Follow The Money takes every entity', () => {
  for (const collection of COLLECTIONS) {
    const entities = lines(golden(`${collection}.ftm.jsonl`));
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    assert.equal(byId.size, entities.length, 'an identifier stands once');
    for (const entity of entities) check(entity, byId);
  }
});

const model = new Model(defaultModel);

/** Throws when the schema has no such property; values are held against the types of the schema. */
function check(data, byId) {
  const entity = model.getEntity(data);
  for (const property of entity.getProperties()) {
    for (const value of entity.getProperty(property)) {
      const place = `${data.id} ${property.qname}: ${value}`;
      const { values } = property.type;
      if (values.size > 0) assert.ok(values.has(value), place);
      if (property.type.name === 'date') assert.match(value, /^\d{4}(-\d\d(-\d\d)?)?$/, place);
      if (property.type.name === 'url') assert.ok(URL.canParse(value), place);
      if (property.type.name === 'entity') {
        const schema = model.getSchema(byId.get(value)?.schema);
        assert.ok(schema.isA(property.getRange()), place);
      }
    }
  }
  const kinds = model.getSchemata().filter((schema) => entity.schema.isA(schema));
  for (const needed of kinds.flatMap((schema) => schema.required ?? [])) {
    if (needed === 'name' && entity.schema.isA('Document')) continue; // a document has a title
    assert.ok(entity.hasProperty(needed), `${data.id} lacks ${needed}`);
  }
}

test('Follow The Money refuses what it does not know', () => {
  const refused = (schema, properties) =>
    assert.throws(() => check({ id: 'a', schema, properties }, new Map()));
  refused('Rumour', {});
  refused('Person', { name: ['Kim Jong Un'], rank: ['marshal'] });
  refused('Person', { name: ['Kim Jong Un'], country: ['Korea'] });
  refused('Article', { fileName: ['000'], publishedAt: ['[2025-09-21,2025-09-22]'] });
  refused('Mention', { name: ['Kim'], document: ['b'] });
  refused('Article', { title: ['Workers sent'] });
});

test('Follow The Money holds the names, the dates and who is named where', () => {
  const entities = lines(golden('articles.ftm.jsonl'));
  const of = (schema) => entities.filter((entity) => entity.schema === schema);
  const dates = of('Article').map(({ properties }) => properties.publishedAt?.[0]);
  assert.deepEqual(dates, ['2025-09', '2025-06-18', '2024-10-22', '2022-09']);
  const kim = of('Person').find(({ properties }) => properties.name[0] === 'Kim Jong Un');
  const mentions = of('Mention').filter(({ properties }) => properties.resolved[0] === kim.id);
  assert.equal(mentions.length, 3);
});
