import start from '@sqlite.org/sqlite-wasm';

export const packageName = '@sqlite.org/sqlite-wasm';
export const more = ['@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'];
export const cannot = new Set(['typo']);

const sqlite = await start();

const TABLES = `
  CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'unicode61', prefix = '3 4 5');
  CREATE TABLE ids (document INTEGER PRIMARY KEY, id TEXT);
  CREATE TABLE mentions (country TEXT, document INTEGER, PRIMARY KEY (country, document)) WITHOUT ROWID;
  CREATE INDEX mentions_of ON mentions (document, country);`;

export function build(documents) {
  const base = new sqlite.oo1.DB();
  base.exec(TABLES);
  base.transaction(() => documents.forEach((document, at) => insert(base, document, at)));
  base.exec("INSERT INTO texts(texts) VALUES ('optimize')");
  return base;
}

function insert(base, { id, text, countries }, at) {
  base.exec('INSERT INTO texts(rowid, text) VALUES (?, ?)', { bind: [at, text] });
  base.exec('INSERT INTO ids VALUES (?, ?)', { bind: [at, id] });
  for (const country of countries) base.exec('INSERT INTO mentions VALUES (?, ?)', { bind: [country, at] });
}

export const save = (base) => sqlite.capi.sqlite3_js_db_export(base);

export function load(bytes) {
  const base = new sqlite.oo1.DB();
  const at = sqlite.wasm.allocFromTypedArray(Uint8Array.from(bytes));
  const { SQLITE_DESERIALIZE_FREEONCLOSE, SQLITE_DESERIALIZE_RESIZEABLE } = sqlite.capi;
  const flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
  base.checkRc(sqlite.capi.sqlite3_deserialize(base.pointer, 'main', at, bytes.length, bytes.length, flags));
  return base;
}

export function find(base, query) {
  const { from, bind } = asked(query);
  const total = base.selectValue(`SELECT count(*) ${from}`, bind);
  const first = base.selectValues(`SELECT (SELECT id FROM ids WHERE document = texts.rowid) ${from} ORDER BY rank LIMIT 10`, bind);
  return { total, first };
}

export function count(base, query) {
  const { from, bind } = asked(query);
  const counts = base.selectArrays(
    `SELECT country, count(*) FROM mentions WHERE document IN (SELECT rowid ${from}) GROUP BY country`, bind);
  return Object.fromEntries(counts);
}

function asked({ kind, words, country }) {
  const quoted = words.map((word) => `"${word}"${kind === 'prefix' ? '*' : ''}`);
  const match = kind === 'phrase' ? `"${words.join(' ')}"` : quoted.join(' AND ');
  const mentions = country ? 'AND EXISTS (SELECT 1 FROM mentions WHERE country = ? AND document = texts.rowid)' : '';
  return { from: `FROM texts WHERE texts MATCH ? ${mentions}`, bind: country ? [match, country] : [match] };
}
