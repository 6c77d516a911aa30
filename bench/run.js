// One peer, measured: `node run.js PEER STEP FOLDER`, printing a line of JSON.
//
// FOLDER holds `documents.jsonl` (id, text, countries) and `queries.jsonl` (kind, text, words,
// country). The step `build` makes the index and writes it to FOLDER/PEER; `ask` reads it and answers. Each
// runs in a process of its own, so that its memory is its own.
//
// A peer is one file of `peers/` that exports:
//   packageName              whose version and whose bytes are told, with the files in `more`, if any
//   cannot                   kinds of queries that it does not know
//   build(documents)         an index
//   save(index), load(bytes) the index as bytes
//   find(index, query)       { total, first }: how many documents, and up to ten ids, best first
//   count(index, query)      how many of the documents found mention each country: { UA: 4 }
//   program(index)           the files that a page loads, where they are no module; optional
//   timed(index, what, query, rounds, patience)  the median of a function's times, where calling it takes
//                            longer than it does; optional
//   end(index)               ends what `load` began; optional

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';

const [, , name, step, folder] = process.argv;
const peer = await import(`./peers/${name}.js`);
const place = `${folder}/${name}`;

/** A query is repeated until this has passed, in milliseconds, */
const PATIENCE = 200;
/** or so often. */
const ROUNDS = 15;

const lines = (file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const steps = { build, ask };
console.log(JSON.stringify(await steps[step]()));

async function build() {
  const documents = lines('documents.jsonl');
  const begun = performance.now();
  const index = await peer.build(documents);
  const built = performance.now();
  const bytes = Buffer.from(await peer.save(index));
  mkdirSync(place, { recursive: true });
  writeFileSync(`${place}/index`, bytes);
  return {
    name: peer.packageName, version: version(), build_ms: built - begun, build_mb: memory(),
    library: library(index), index: bytes.length, index_brotli: brotli(bytes, 5),
  };
}

async function ask() {
  const bytes = readFileSync(`${place}/index`);
  const queries = lines('queries.jsonl');
  const begun = performance.now();
  const index = await peer.load(bytes);
  await peer.find(index, queries[0]);
  const load_ms = performance.now() - begun;
  const answers = [];
  for (const query of queries) {
    answers.push(peer.cannot.has(query.kind) ? null : await answered(index, query));
  }
  await peer.end?.(index);
  return { load_ms, ask_mb: memory(), answers };
}

async function answered(index, query) {
  const { total } = await peer.find(index, query);
  return {
    total,
    find_ms: await timed(index, 'find', query),
    count_ms: await timed(index, 'count', query),
  };
}

/** The median, in milliseconds. */
function timed(index, what, query) {
  return peer.timed?.(index, what, query, ROUNDS, PATIENCE) ?? median(() => peer[what](index, query));
}

async function median(work) {
  const times = [];
  const end = performance.now() + PATIENCE;
  do {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  } while (times.length < ROUNDS && performance.now() < end);
  return times.sort((one, other) => one - other)[times.length >> 1];
}

/** The most memory that this process held, in MB, Node's own (about 50) included. */
function memory() {
  return process.resourceUsage().maxRSS / 1024;
}

function version() {
  return JSON.parse(readFileSync(new URL('package.json', import.meta.url))).dependencies[peer.packageName];
}

/** What a page loads to ask, in bytes of brotli 11: the peer and this project's few lines, without blanks. */
function library(index) {
  if (peer.program) return sum(peer.program(index));
  const { outputFiles } = buildSync({
    entryPoints: [new URL(`peers/${name}.js`, import.meta.url).pathname],
    bundle: true, minify: true, write: false, format: 'esm', platform: 'browser',
  });
  const others = (peer.more ?? []).map((file) => readFileSync(new URL(`node_modules/${file}`, import.meta.url)));
  return sum([outputFiles[0].contents, ...others]);
}

function sum(files) {
  return files.reduce((sum, bytes) => sum + brotli(bytes, 11), 0);
}

function brotli(bytes, quality) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
