// Pagefind answers in browsers alone: here in Chromium, from a server on this machine. Its files are loaded as
// they are needed, once; what is timed is the second time and later, with everything that was needed there.

import { createServer } from 'node:http';
import { deserialize, serialize } from 'node:v8';
import { close, createIndex } from 'pagefind';
import { chromium } from 'playwright-core';

export const packageName = 'pagefind';
// It knows stems, and no letters that are wrong.
export const cannot = new Set(['typo']);

const PROGRAM = ['pagefind.js', 'wasm.en.pagefind', 'pagefind-entry.json'];
const TYPES = { js: 'text/javascript', json: 'application/json' };

/** The program is among the files that it writes: a map of their names to what is in them. */
export const program = (files) => PROGRAM.map((name) => files.get(name));

export async function build(documents) {
  const { index } = await createIndex();
  for (const { id, text, countries } of documents) {
    await index.addCustomRecord({ url: `/${id}`, content: text, language: 'en', filters: { country: countries } });
  }
  const { files } = await index.getFiles();
  await close();
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
}

export const save = (files) => serialize(files);

export async function load(bytes) {
  const address = await served(deserialize(bytes));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(prepare, address);
  return page;
}

/** Ends what `load` began. */
export const end = (page) => page.context().browser().close();

export const find = (page, query) => page.evaluate((asked) => find(...asked), asked(query));
export const count = (page, query) => page.evaluate((asked) => count(...asked), asked(query));

/** Timed within the page: to reach it from here takes longer than it does. */
export function timed(page, what, query, rounds, patience) {
  return page.evaluate(([what, ...more]) => timed(globalThis[what], ...more), [what, asked(query), rounds, patience]);
}

/** Runs in the page. */
async function prepare(address) {
  const engine = await import(`${address}pagefind.js`);
  await engine.init();
  await engine.filters();
  globalThis.find = async (words, options) => {
    const { results } = await engine.search(words, options);
    const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { total: results.length, first: first.map(({ url }) => url.slice(1)) };
  };
  globalThis.count = async (words, options) => (await engine.search(words, options)).filters.country;
  globalThis.timed = async (work, asked, rounds, patience) => {
    const times = [];
    const end = performance.now() + patience;
    do {
      const begun = performance.now();
      await work(...asked);
      times.push(performance.now() - begun);
    } while (times.length < rounds && performance.now() < end);
    return times.sort((one, other) => one - other)[times.length >> 1];
  };
}

function asked({ kind, words, country }) {
  const text = words.join(' ');
  return [kind === 'phrase' ? `"${text}"` : text, country ? { filters: { country } } : {}];
}

async function served(files) {
  const server = createServer(({ url }, answer) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1);
    const type = TYPES[name.split('.').at(-1)] ?? 'application/octet-stream';
    answer.setHeader('Content-Type', name ? type : 'text/html');
    answer.end(files.get(name) ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${server.address().port}/`;
}
