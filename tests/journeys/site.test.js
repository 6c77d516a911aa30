// The folder that is published: small enough, and nothing in it that the content policy would refuse.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = process.env.DOSSIER_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const names = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const files = Object.fromEntries(await Promise.all(names.map(async ({ parentPath, name }) => {
  const path = `${parentPath}/${name}`.slice(dist.length).replace(/^\/+/, '');
  return [path, await readFile(`${parentPath}/${name}`)];
})));
const named = (pattern) => Object.keys(files).filter((name) => pattern.test(name));
const html = files['index.html'].toString();

test('each part keeps its budget, compressed with brotli', async (t) => {
  for (const { name, files: pattern, bytes } of await budgets()) {
    const size = named(pattern).reduce((sum, file) => sum + compressed(files[file]), 0);
    t.diagnostic(`${name}: ${size} of ${bytes} bytes`);
    assert.ok(named(pattern).length, `${name}: there is no such file`);
    assert.ok(size <= bytes, `${name}: ${size} bytes, ${bytes} are allowed`);
  }
});

test('the content policy stands directly after the charset', () => {
  assert.match(html, /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/);
  const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('no inline script, style or handler', () => {
  assert.deepEqual(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g), null);
  assert.deepEqual(html.match(/<style|<[^>]*\sstyle=|<[^>]*\son[a-z]+=/g), null);
});

test('no script makes code from strings', () => {
  const found = named(/\.js$/).filter((name) => /\beval\(|\bnew Function\b|[^\w`"']Function\(/.test(files[name]));
  assert.deepEqual(found, []);
});

test('nothing refers to another host', () => {
  const others = html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g);
  // Links to the published articles are content; scripts, styles and pictures are the page's own.
  assert.deepEqual((others ?? []).filter((link) => !link.startsWith('href') || /<link[^>]*$/.test(before(link))), []);
});

test('every file that the page names is there, and none is left over', () => {
  const texts = named(/\.(html|js|css)$/).map((name) => files[name].toString()).join();
  const free = /^index\.html$|LICENSE/;
  assert.deepEqual(named(/./).filter((name) => !free.test(name) && !texts.includes(name)), []);
  const wanted = [...html.matchAll(/(?:src|href|content)="\.\/([^"#]+)"/g)].map(([, name]) => name);
  assert.deepEqual(wanted.filter((name) => !files[name]), []);
});

test('no path of the machine that built it', () => {
  const machine = /\/(home|root|Users|work|build)\/[\w.-]+\//;
  assert.deepEqual(named(/./).filter((name) => machine.test(files[name].toString('latin1'))), []);
});

const before = (link) => html.slice(0, html.indexOf(link));
const compressed = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

/** The tables of `tests/budget.toml`; each has `files` (a pattern) and `bytes`. */
async function budgets() {
  const toml = await readFile(new URL('../budget.toml', import.meta.url), 'utf8');
  return [...toml.matchAll(/^\["(.+)"\]\nfiles = '(.+)'\nbytes = ([\d_]+)$/gm)].map(([, name, pattern, bytes]) =>
    ({ name, files: new RegExp(pattern), bytes: Number(bytes.replaceAll('_', '')) }));
}
