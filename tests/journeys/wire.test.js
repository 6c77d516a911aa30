// The same answer everywhere: the shipped worker answers byte for byte like the native program.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { journey } from './story.js';

/** Pairs `N.question` and `N.answer`, written natively (`crates/bundler/examples/wire.rs`). */
const folder = process.env.DOSSIER_WIRE ?? new URL('../../target/wire/', import.meta.url).pathname;

journey('the worker answers byte for byte like the native program', async ({ open }) => {
  const page = await open();
  const worker = await page.evaluateHandle(() => new Promise((resolve) => {
    const worker = startWorker();
    worker.onmessage = () => resolve(worker);
  }));
  const numbers = (await readdir(folder)).filter((name) => name.endsWith('.question')).map((name) => parseInt(name));
  assert.ok(numbers.length > 20, 'questions of every kind');
  for (const number of numbers.sort((a, b) => a - b)) {
    const question = await readFile(`${folder}/${number}.question`, 'base64');
    const expected = await readFile(`${folder}/${number}.answer`, 'base64');
    assert.equal(await page.evaluate(ask, [worker, question]), expected, `question ${number}`);
  }
});

/** Runs in the page: posts the question's bytes, gives the answer's; both in base 64. */
function ask([worker, question]) {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      let bytes = '';
      for (const byte of data) bytes += String.fromCharCode(byte);
      resolve(btoa(bytes));
    };
    worker.postMessage(Uint8Array.from(atob(question), (letter) => letter.charCodeAt(0)));
  });
}
